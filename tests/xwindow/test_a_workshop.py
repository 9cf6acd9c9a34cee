"""A workshop of two hours, as its facilitator has it: from the start screen to what is sent around.

One map grows from stage to stage; what came of each is read from the file and from the screen.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import openpyxl
import pytest

from journeyeditor.look import palette
from journeyeditor.models import EmotionCard, JourneyMap, SolutionCard
from journeyeditor.models.queries import cards_of_kind, standings
from journeyeditor.storage.codec import from_bytes
from tests.helpers.xdisplay import Program, XDisplay, wait_for

pytestmark = pytest.mark.xwindow
ROOM = palette("projector")
NAVY, RING, WORDS, BLACK = (
    ROOM.ink("presentation.phaseFocusFill"),
    ROOM.ink("accent"),
    ROOM.ink("text"),
    "#000000",
)
COVERED, UNCOVERED = ROOM.ink("blue.border"), ROOM.ink("blue.tint")
RINGED, FIRST, SECOND, COUNT = (522, 640), (560, 560), (560, 690), (1350, 548)
"""Places on the first slide of a phase: the ring, its two cards, the dots of the first one."""

TIMER = (1660, 970, 1850, 1030)
"""The pill with the time that is left."""

FIRST_TOLD = (225, 532)
"""In the card of the first slide on the second one."""

LETTERS = {(230, 525, 258, 592): 42, (940, 550, 975, 630): 60, (246, 60, 285, 128): 56}
"""On the second slide the areas of a capital of what was told, of what is, and of the phase's name;
with the sizes, px, that the last row needs to read them."""

CAPITAL = 0.727
"""The height of a capital letter in ems."""


PHASES = ("Awareness", "Consideration", "Decision", "Retention", "Advocacy")
SCORES = (1, 0, -2, 1, 2)


def said(phase: str) -> dict[str, tuple[str, ...]]:
    """What the people in the room say about a phase, by the kind of row, in the rows' order."""
    return {
        "behaviour": (f"Thinks about {phase}", "Asks friends"),
        "touchpoint": ("Website", "Shop in town"),
        "emotion": (f"So this is {phase}",),
        "goal": ("Know what it costs",),
        "hurdle": ("Takes too long", "Nobody answers"),
        "solution": ("Answer within a day", "Call back"),
        "owner": ("Sales", "Service"),
        "kpi": (),
    }


class Facilitator:
    """Sits at the laptop, with the map on the screen everybody sees."""

    def __init__(self, display: XDisplay, folder: Path) -> None:
        self.display = display
        self.folder = folder
        self.file = folder / "workshop.journey"
        self.program = Program(display, None, "en")

    def press(self, *keys: str) -> None:
        self.display.press(*keys)

    def write(self, text: str) -> None:
        self.display.do("type", "--delay", 3, "--", text)

    def run(self, command: str) -> None:
        """Run a command by some letters of its name."""
        self.press("ctrl+k")
        self.write(command)
        self.press("Return")

    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self.display.told("xdotool", "getactivewindow", "getwindowname").strip()

    def sees(self, title: str) -> None:
        """Wait until a window with this in its title has the keyboard."""
        wait_for(lambda: title in self.title(), title)

    def ink(self, x: int, y: int) -> str:
        found = self.display.picture().convert("RGB").getpixel((x, y))
        assert isinstance(found, tuple)
        return "#{:02X}{:02X}{:02X}".format(*found)

    def has_ink(self, area: tuple[int, int, int, int], ink: str) -> bool:
        """Whether something in an area of the screen has a colour."""
        data = self.display.picture().convert("RGB").crop(area).tobytes()
        return bytes.fromhex(ink[1:]) in {data[at : at + 3] for at in range(0, len(data), 3)}

    def height(self, area: tuple[int, int, int, int]) -> int:
        """How high, px, a letter is in an area of one ground."""
        part = self.display.picture().convert("L").crop(area)
        data, wide = part.tobytes(), part.width
        rows = [data[at : at + wide] for at in range(0, len(data), wide)]
        inked = [any(abs(value - data[0]) > 60 for value in row) for row in rows]
        return max(len(list(run)) for is_ink, run in groupby(inked) if is_ink)

    def sees_ink(self, x: int, y: int, wanted: str) -> None:
        wait_for(lambda: self.ink(x, y) == wanted.upper(), f"{wanted} at {x}, {y}")

    def saved(self) -> JourneyMap:
        """Save, and give what is in the file."""
        before = self.file.read_bytes() if self.file.exists() else b""
        self.press("ctrl+s")
        if not before:
            self._answer("Save map as", str(self.file))
        wait_for(lambda: self.file.exists() and self.file.read_bytes() != before, "the file")
        return from_bytes(self.file.read_bytes())

    def _answer(self, title: str, path: str) -> None:
        """Write a path into a dialog; the list of names that fit may take the first Return."""
        self.sees(title)
        self.write(path)
        patience = 0.0

        def is_answered() -> bool:
            nonlocal patience
            if self.title() != title:
                return True
            if time.monotonic() > patience:
                self.press("Return")
                patience = time.monotonic() + 2
            return False

        wait_for(is_answered, "the dialog to be done")


@pytest.fixture
def facilitator(tmp_path: Path) -> Iterator[Facilitator]:
    """A facilitator who has just switched the projector on."""
    with XDisplay(1920, 1080) as display:
        yield Facilitator(display, tmp_path)


def test_a_workshop(facilitator: Facilitator) -> None:
    begin_a_map_from_a_template(facilitator)
    write_down_for_whom_it_is(facilitator)
    type_what_people_say(facilitator)
    ask_how_each_phase_feels(facilitator)
    written = facilitator.saved()
    check_what_was_written(written)
    mend_the_first_thing_that_is_missing(facilitator)
    show_it_to_the_room(facilitator)
    let_the_room_vote(facilitator)
    check_what_came_of_it(facilitator.saved(), written)
    send_it_around(facilitator)
    facilitator.program.quit()


def begin_a_map_from_a_template(facilitator: Facilitator) -> None:
    assert facilitator.title() == "Journey Editor"
    facilitator.press("ctrl+n")  # the first template: five phases
    facilitator.sees("New map")


def write_down_for_whom_it_is(facilitator: Facilitator) -> None:
    facilitator.run("persona")
    facilitator.sees("New persona")
    facilitator.write("Anna Berger")
    facilitator.press("Tab")
    facilitator.write("38")
    facilitator.press("Tab", "Tab", "Tab")
    facilitator.write("Commuter")
    facilitator.press("Tab", "Tab")
    facilitator.write("I want to be at work dry and on time.")
    facilitator.press("Escape")
    facilitator.sees("Journey Editor")  # whether it is to be kept
    facilitator.press("Return")
    facilitator.sees("New map")


def type_what_people_say(facilitator: Facilitator) -> None:
    """Sixty cards, row by row from the first phase to the last, without a hand on the mouse."""
    for kind in said(""):
        for phase in PHASES:
            for number, text in enumerate(said(phase)[kind]):
                if number:
                    facilitator.press("Return")
                facilitator.write(text)
            facilitator.press("Tab")
    facilitator.press("Escape")


def ask_how_each_phase_feels(facilitator: Facilitator) -> None:
    facilitator.run("So this is Awareness")
    for score in SCORES:
        signs = ["plus" if score > 0 else "minus"] * abs(score)
        facilitator.press(*(signs or ["plus", "minus"]), "Right")


def check_what_was_written(journey: JourneyMap) -> None:
    assert [phase.title for phase in journey.phases] == list(PHASES)
    anna = journey.personas[0]
    assert (anna.name, anna.age, anna.role) == ("Anna Berger", "38", "Commuter")
    counts = Counter(standing.row.kind for standing in standings(journey))
    assert counts.total() == 60, counts
    for row in journey.rows:
        for cell, phase in zip(row.cells, PHASES, strict=False):
            assert tuple(card.text for card in cell.cards) == said(phase)[row.kind]
    scores = [
        standing.card.score
        for standing in standings(journey)
        if isinstance(standing.card, EmotionCard)
    ]
    assert tuple(scores) == SCORES


def mend_the_first_thing_that_is_missing(facilitator: Facilitator) -> None:
    """A hurdle without a solution: found in the list, solved by its step, all by keyboard."""
    facilitator.press("ctrl+alt+f", "Return", "Tab", "space")
    facilitator.write("Say when it comes")
    facilitator.press("Return", "Escape")


def show_it_to_the_room(facilitator: Facilitator) -> None:
    facilitator.press("F5")
    facilitator.sees("Presentation")
    facilitator.press("Down")
    facilitator.sees_ink(80, 60, NAVY)
    facilitator.sees_ink(*RINGED, RING)
    facilitator.press("c")
    facilitator.sees_ink(*FIRST, COVERED)
    facilitator.press("space")
    facilitator.sees_ink(*FIRST, UNCOVERED)
    facilitator.press("space")
    facilitator.sees_ink(*SECOND, UNCOVERED)
    facilitator.display.click(FIRST)
    wait_for(lambda: facilitator.ink(80, 60) != NAVY, "the spotlight on one card")
    facilitator.press("Escape")
    facilitator.sees_ink(80, 60, NAVY)
    facilitator.press("t")
    wait_for(lambda: facilitator.has_ink(TIMER, WORDS), "the timer")
    facilitator.press("shift+t", "Right")
    facilitator.sees_ink(*FIRST_TOLD, UNCOVERED)
    for area, size in LETTERS.items():
        assert facilitator.height(area) >= int(size * CAPITAL), (area, size)
    facilitator.press("Left", "b")
    facilitator.sees_ink(80, 60, BLACK)
    facilitator.press("b")
    facilitator.sees_ink(80, 60, NAVY)


def let_the_room_vote(facilitator: Facilitator) -> None:
    """Four dots for two cards, whose counts nobody sees before all are given."""
    facilitator.press("v")
    for at in (FIRST, FIRST, FIRST, SECOND):
        facilitator.display.click(at)
    assert facilitator.ink(*COUNT) != RING
    facilitator.press("s")
    facilitator.sees_ink(*COUNT, RING)
    facilitator.press("ctrl+t", "v", "Escape")
    facilitator.sees("New map")


def check_what_came_of_it(journey: JourneyMap, before: JourneyMap) -> None:
    first, second = journey.rows[0].cells[0].cards
    assert (first.tags, second.tags) == (("3 dots",), ("1 dot",))
    hurdle = next(cards_of_kind(before, "hurdle"))
    added = next(
        card for card in cards_of_kind(journey, "solution") if card.text == "Say when it comes"
    )
    assert isinstance(added, SolutionCard)
    assert added.solves == (hurdle.id,)
    assert len(list(standings(journey))) == 61


def send_it_around(facilitator: Facilitator) -> None:
    facilitator.press("ctrl+e")
    facilitator.sees("Export map")
    facilitator.press("Return")
    pdf = facilitator.file.with_suffix(".pdf")
    wait_for(lambda: pdf.exists() and pdf.read_bytes().rstrip().endswith(b"%%EOF"), "the PDF")
    facilitator.sees("New map")
    facilitator.run("excel")
    facilitator.sees("Export map")
    facilitator.press("Return")
    sheet = facilitator.file.with_suffix(".xlsx")
    wait_for(sheet.exists, "the workbook")
    assert {"Map", "Cards", "Findings", "Personas"} <= set(openpyxl.load_workbook(sheet).sheetnames)
