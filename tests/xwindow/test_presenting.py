"""Presenting in real windows: on one display, and on the second of two while the first is worked on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyeditor.look import palette
from journeyeditor.storage.codec import from_bytes
from tests.helpers.xdisplay import Program, XDisplay, wait_for
from tests.helpers.xeditor import Window

pytestmark = pytest.mark.xwindow
EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "commuter-bike.journey"
INKS = palette("projector")
NAVY, ACCENT = INKS.ink("presentation.phaseFocusFill"), INKS.ink("accent")
DIM = INKS.ink("presentation.phaseDimFill")
BLACK, WHITE = "#000000", "#FFFFFF"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The example as a file of its own."""
    path = tmp_path / "commuter-bike.journey"
    shutil.copy(EXAMPLE, path)
    return path


@pytest.fixture
def one() -> Iterator[XDisplay]:
    """A single display."""
    with XDisplay(1920, 1080) as made:
        yield made


@pytest.fixture
def two() -> Iterator[XDisplay]:
    """Two displays side by side."""
    with XDisplay(3840, 1080) as made:
        made.split()
        yield made


def ink(display: XDisplay, x: int, y: int) -> str:
    """The colour of a place of the screen."""
    found = display.picture().convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    return "#{:02X}{:02X}{:02X}".format(*found)


def wait_for_ink(display: XDisplay, x: int, y: int, wanted: str) -> None:
    """Wait until a place of the screen has a colour."""
    wait_for(lambda: ink(display, x, y) == wanted.upper(), f"{wanted} at {x}, {y}")


def test_on_one_display(one: XDisplay, file: Path) -> None:
    program = Program(one, file, "en")
    program.place(20, 40, 1500, 900)
    one.press("F5")
    wait_for_ink(one, 10, 10, WHITE)  # full screen: beyond the editor's window
    wait_for_ink(one, 1900, 1070, WHITE)
    one.press("Down")
    wait_for_ink(one, 80, 60, NAVY)
    one.press("Down", "Down", "Right", "Right")
    wait_for_ink(one, 700, 60, NAVY)
    wait_for_ink(one, 870, 523, ACCENT)  # the ring around the hurdle
    one.press("b")
    wait_for_ink(one, 700, 60, BLACK)
    one.press("w")
    wait_for_ink(one, 700, 60, WHITE)
    one.press("space")
    wait_for_ink(one, 700, 60, NAVY)
    one.click((1200, 650))  # the card grows, the rest pales
    wait_for(lambda: ink(one, 700, 60) not in (NAVY, WHITE), "the rest to be dimmed")
    one.press("Escape")
    wait_for_ink(one, 700, 60, NAVY)
    one.press("Escape")
    wait_for(lambda: ink(one, 1900, 1070) != WHITE, "the end")
    one.press("ctrl+z")  # the keyboard is the editor's again
    program.quit()


def test_on_the_second_display_while_the_first_is_worked_on(two: XDisplay, file: Path) -> None:
    window = Window(two, file, "en")
    journey = from_bytes(file.read_bytes())
    title = window.program.title
    two.press("F5")
    wait_for(lambda: _active(two) != title, "the question which display")
    two.press("Return")  # the display on which the editor is not
    wait_for_ink(two, 1930, 10, WHITE)
    wait_for(lambda: _active(two) == "Presentation", "the presentation to have the keyboard")
    two.press("Down")
    wait_for_ink(two, 1920 + 80, 60, NAVY)
    before = two.picture().convert("RGB").crop((1920, 0, 3840, 1080))
    row = next(row for row in journey.rows if row.kind == "behaviour")
    card = row.cells[0].cards[0].id
    two.click(window.card(journey, card).handle)
    two.press("F2")
    two.type(" and more and more and more")
    two.press("Return")
    wait_for(
        lambda: two.picture().convert("RGB").crop((1920, 0, 3840, 1080)) != before,
        "the edit on the second display",
    )
    assert "more and more" in str(window.saved(file))
    two.press("F5")  # no question any more: the presentation has the keyboard again
    wait_for(lambda: _active(two) == "Presentation", "the presentation to have the keyboard")
    two.press("n")
    wait_for_ink(two, 80, 60, NAVY)
    two.press("n")
    wait_for_ink(two, 1920 + 80, 60, NAVY)
    two.press("Escape")
    wait_for(lambda: ink(two, 1920 + 80, 60) != NAVY, "the end")
    window.program.activate()
    two.press("F5")
    wait_for(lambda: ink(two, 1920 + 960, 1070) == WHITE, "the remembered display")
    two.press("Escape")
    window.program.activate()
    window.program.quit()


def _active(display: XDisplay) -> str:
    return display.told("xdotool", "getactivewindow", "getwindowname").strip()
