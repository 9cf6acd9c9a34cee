"""Keys of German, French and US keyboards in a real window: every shortcut arrives, every letter writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import find
from journeyeditor.storage.codec import from_bytes, to_bytes
from journeyeditor.ui.settings import Settings
from tests.helpers.trip import trip
from tests.helpers.xdisplay import Program, XDisplay, wait_for

pytestmark = pytest.mark.xwindow

MIDDLE = (400, 260, 1400, 820)
"""A part of the screen with nothing but the map."""


class Layout(NamedTuple):
    """A layout, the keys (by number, as on the hardware) that mean something, and letters they write."""

    name: str
    larger: str
    smaller: str
    letters: tuple[str, ...]
    written: str


LAYOUTS = (
    Layout("us", "ctrl+21", "ctrl+20", ("24", "shift+24", "48"), "qQ'"),
    Layout("us", "ctrl+shift+21", "ctrl+shift+20", ("61", "34", "35"), "/[]"),
    Layout("de", "ctrl+35", "ctrl+61", ("20", "47", "48", "34", "21", "26"), "ßöäüé"),
    Layout("fr", "ctrl+21", "ctrl+15", ("11", "16", "18", "19", "34", "26"), "éèçàê"),
)


@pytest.fixture(scope="module")
def display() -> Iterator[XDisplay]:
    """A screen for the programs of this file."""
    with XDisplay() as made:
        yield made


def _opened(display: XDisplay, folder: Path, layout: str) -> tuple[Program, Path]:
    display.told("setxkbmap", "-layout", layout)
    file = folder / "trip.journey"
    file.write_bytes(to_bytes(trip()))
    Settings().update(left_open=False, right_open=False)  # the map has room for all of itself
    program = Program(display, file, "en")
    program.place(20, 40, 1500, 900)
    display.do("mousemove", 2, 2)
    return program, file


def _saved(display: XDisplay, file: Path) -> JourneyMap:
    before = file.read_bytes()
    display.press("ctrl+s")
    wait_for(lambda: file.read_bytes() != before, "the file to be written")
    return from_bytes(file.read_bytes())


def _middle(display: XDisplay) -> Image.Image:
    return display.picture().convert("RGB").crop(MIDDLE)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: f"{layout.name}-{layout.larger}")
def test_shortcuts_arrive_and_letters_write(
    display: XDisplay, tmp_path: Path, layout: Layout
) -> None:
    program, file = _opened(display, tmp_path, layout.name)
    full = _middle(display)
    for key in (layout.larger, layout.smaller):
        display.press(key)
        wait_for(lambda: _middle(display) != full, f"{key} to zoom")
        display.press("ctrl+19")  # the key of 0
        wait_for(lambda: _middle(display) == full, "the zoom of 100 %")
    display.press(layout.larger, layout.larger)
    wait_for(lambda: _middle(display) != full, "a larger map")
    display.press("alt+10")  # the key of 1
    wait_for(lambda: _middle(display) == full, "the whole map, which fits at 100 %")
    display.press("Home", *layout.letters, "Return")
    standing = find(_saved(display, file), "c-1")
    assert standing is not None
    assert standing.card.text == f"Looks at pictures{layout.written}"
    program.quit()


def test_a_facilitator_types_faster_than_the_program_paints(
    display: XDisplay, tmp_path: Path
) -> None:
    program, file = _opened(display, tmp_path, "us")
    wanted = [f"card number {number} of them" for number in range(8)]
    display.press("Home", "Insert")
    for text in wanted:
        display.do("type", "--delay", 0, "--", text)
        display.do("key", "--delay", 0, "Return")
    display.press("Escape")
    journey = _saved(display, file)
    texts = [card.text for card in journey.rows[0].cell("p-1")]
    assert texts[1 : 1 + len(wanted)] == wanted
    program.quit()
