"""A map built by keyboard alone in a real window: the bicycle shop's, from the blank template."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyeditor.models import Card, EmotionCard, HurdleCard, JourneyMap, Row, SolutionCard
from journeyeditor.models.queries import columns
from journeyeditor.storage.codec import from_bytes
from tests.helpers.xdisplay import Program, XDisplay, wait_for

pytestmark = pytest.mark.xwindow
EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "commuter-bike.journey"
BLANK = EXAMPLE.parents[1] / "templates" / "blank.en.journey"

BEYOND_THE_KEYBOARD = frozenset(
    {
        *("better", "metric", "target", "trend", "unit", "value"),
        *("channel", "contact", "medium"),
        *("evidence", "initials", "status", "tags"),
    }
)
"""What the canvas has no key for: fields of cards that need a form."""


class Typist:
    """A person at a German keyboard, whose map is `journey` once it is done."""

    def __init__(self, display: XDisplay, journey: JourneyMap) -> None:
        self._display = display
        self._journey = journey
        self._columns = [column.id for column in columns(journey)]

    def press(self, *keys: str) -> None:
        """Press keys, as xdotool names them."""
        self._display.press(*keys)

    def write(self, text: str) -> None:
        """Type characters that are on a German keyboard."""
        self._display.do("type", "--delay", 4, "--", text)

    def run(self, command: str) -> None:
        """Run a command of the palette by some letters of its name."""
        self.press("ctrl+k")
        self.write(command)
        self.press("Return")

    def dialog(self, title: str) -> None:
        """Wait until a window of this title has the keyboard."""
        look = ("xdotool", "getactivewindow", "getwindowname")
        wait_for(lambda: self._display.told(*look).strip().startswith(title), title)

    def row(self, row: Row) -> None:
        """Add a row below the one in focus and fill its cells from left to right."""
        self.run(f"row {row.kind}")
        self.press("Return", "Right")
        for at in self._columns:
            cards = row.cell(at)
            for number, card in enumerate(cards):
                if number:
                    self.press("Return")
                self.write(card.text)
            if cards:
                self.press("Escape")
            if row.kind in ("emotion", "hurdle"):
                self.rate(cards)
            if at != self._columns[-1]:
                self.press("Right")

    def rate(self, cards: tuple[Card, ...]) -> None:
        """Give the cards of a cell their scores and severities, from the focused last one upwards."""
        for number, card in enumerate(reversed(cards)):
            if number:
                self.press("Up")
            if isinstance(card, EmotionCard) and card.score is not None:
                way = ["plus" if card.score > 0 else "minus"] * abs(card.score)
                self.press(*(way or ["plus", "minus"]))
            elif isinstance(card, HurdleCard) and card.severity:
                self.press(str(card.severity))

    def link(self, solution: SolutionCard, above: tuple[Card, ...]) -> None:
        """Select a solution and, of the hurdles in the cell above it, what it solves; link them."""
        self.run(solution.text)
        for card in reversed(above):
            self.press("shift+Up")
            if card.id not in solution.solves:
                self.press("space")
        self.press("ctrl+l")


@pytest.fixture
def display() -> Iterator[XDisplay]:
    """A screen with a German keyboard."""
    with XDisplay() as made:
        made.told("setxkbmap", "-layout", "de")
        yield made


def solutions(journey: JourneyMap) -> Iterator[tuple[SolutionCard, str]]:
    """The solutions that solve something, each with where it stands."""
    for row in journey.rows:
        for cell in row.cells:
            for card in cell.cards:
                if isinstance(card, SolutionCard) and card.solves:
                    yield card, cell.at


def described(journey: JourneyMap) -> list[tuple[object, ...]]:
    """All that a map says and a keyboard can say on the canvas, without ids."""
    texts = {
        card.id: card.text for row in journey.rows for cell in row.cells for card in cell.cards
    }
    told: list[tuple[object, ...]] = [(journey.title, journey.language)]
    told.extend((phase.title, [step.title for step in phase.steps]) for phase in journey.phases)
    places = [column.id for column in columns(journey)]
    for row in journey.rows:
        told.append((row.kind, row.title))
        for place, at in enumerate(places):
            for card in row.cell(at):
                score = card.score if isinstance(card, EmotionCard) else None
                severity = card.severity if isinstance(card, HurdleCard) else None
                solves = card.solves if isinstance(card, SolutionCard) else ()
                told.append((place, card.text, score, severity, [texts[id_] for id_ in solves]))
    return told


def test_the_bicycle_shops_map_is_built_by_keyboard_alone(
    display: XDisplay, tmp_path: Path
) -> None:
    wanted = from_bytes(EXAMPLE.read_bytes())
    shutil.copy(EXAMPLE, tmp_path)
    program = Program(display, tmp_path / EXAMPLE.name, "en")
    file = tmp_path / "built.journey"
    typist = Typist(display, wanted)
    typist.press("ctrl+n")
    typist.dialog("New map")
    typist.write("Blank")
    typist.press("Tab", "Tab")
    typist.write(wanted.title)
    typist.press("Return")
    typist.dialog(f"{wanted.title} – not saved yet")
    for row in wanted.rows:
        typist.row(row)
    hurdles = next(row for row in wanted.rows if row.kind == "hurdle")
    for solution, at in solutions(wanted):
        typist.link(solution, hurdles.cell(at))
    typist.press("ctrl+s")
    typist.dialog("Save map as")
    typist.write(str(file))
    typist.press("Return")
    wait_for(file.exists, "the file")
    assert described(from_bytes(file.read_bytes())) == described(wanted)
    program.quit()


def test_phases_and_steps_are_made_moved_and_deleted_by_keyboard_alone(
    display: XDisplay, tmp_path: Path
) -> None:
    file = tmp_path / "phases.journey"
    shutil.copy(BLANK, file)
    program = Program(display, file, "en")
    before = file.read_bytes()
    typist = Typist(display, from_bytes(before))
    typist.press("Down", "F2")
    typist.write(" of it")
    typist.press("Return", "alt+Right")
    typist.run("add step")
    typist.write("Reads")
    typist.press("Return")
    typist.run("add step")
    typist.write("Compares")
    typist.press("Return", "alt+Left", "Up")
    typist.run("insert phase")
    typist.write("Delivery")
    typist.press("Return", "Right", "Delete", "alt+Left", "space", "ctrl+s")
    wait_for(lambda: file.read_bytes() != before, "the file to be written")
    journey = from_bytes(file.read_bytes())
    assert [phase.title for phase in journey.phases] == [
        "Consideration",
        "Awareness of it",
        "Retention",
        "Delivery",
        "Advocacy",
    ]
    assert [step.title for step in journey.phases[1].steps] == ["Compares", "Reads"]
    assert [phase.title for phase in journey.phases if phase.collapsed] == ["Retention"]
    program.quit()
