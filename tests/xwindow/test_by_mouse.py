"""A map rearranged by mouse alone in a real window, and what is seen while something is dragged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from journeyeditor.edits import cards, emotions, links, phases, rows
from journeyeditor.look.palettes import palette
from journeyeditor.models import CellKey, JourneyMap, Slot
from journeyeditor.storage.codec import from_bytes
from tests.helpers.xdisplay import XDisplay, wait_for
from tests.helpers.xeditor import Area, Window

pytestmark = pytest.mark.xwindow
EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "commuter-bike.journey"

NEIGHBOURS_MOVE = 10
"""How far, px, what is below the place of a dropped card makes room."""


@pytest.fixture
def display() -> Iterator[XDisplay]:
    """A screen on which all of the map is seen."""
    with XDisplay(1980, 1150) as made:
        yield made


@pytest.fixture
def window(display: XDisplay, tmp_path: Path) -> Iterator[Window]:
    """The bicycle shop's map in a window; it is closed without saving."""
    shutil.copy(EXAMPLE, tmp_path)
    made = Window(display, tmp_path / EXAMPLE.name, "en", (10, 30, 1950, 1100))
    wait_for(lambda: made.shows(opened(tmp_path), "c-1"), "the map")
    yield made
    made.program.quit()


def opened(folder: Path) -> JourneyMap:
    """Read the map as it is in the file."""
    return from_bytes((folder / EXAMPLE.name).read_bytes())


def part(picture: Image.Image, area: Area, dx: int = 0, dy: int = 0) -> Image.Image:
    """Cut an area, a little within its edges, out of a picture of the screen; moved by px."""
    left, top, right, bottom = area
    box = (left + 4 + dx, top + 4 + dy, right - 4 + dx, bottom - 4 + dy)
    return picture.convert("RGB").crop(box)


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures differ in nothing that an eye would see."""
    return max(ImageChops.difference(one, other).tobytes()) < 24


def accents(picture: Image.Image, area: tuple[int, int, int, int]) -> int:
    """Count the pixels in the accent colour in an area of the screen."""
    data, wanted = picture.convert("RGB").crop(area).tobytes(), palette("light").inks["accent"]
    colour = bytes.fromhex(wanted.removeprefix("#"))
    return sum(data[at : at + 3] == colour for at in range(0, len(data), 3))


def middle(area: Area) -> int:
    """Give the middle of an area across the screen."""
    return (area.left + area.right) // 2


def test_a_dragged_card_is_lifted_and_a_marker_and_a_gap_show_where_it_goes(
    window: Window, tmp_path: Path
) -> None:
    journey, display = opened(tmp_path), window.display
    display.do("mousemove", 2, 2)
    held, below = window.card(journey, "c-19"), window.card(journey, "c-18")
    cell = window.cell(journey, CellKey("r-2", "p-4"))
    before = display.picture()
    dx, dy = below.right - 20 - held.handle[0], below.top - 2 - held.handle[1]
    start = held.handle
    with display.dragging(start, (start[0] + dx, start[1] + dy)):
        wait_for(
            lambda: alike(part(before, held), part(display.picture(), held, dx, dy)),
            "the card lifted, as it was, at the pointer",
        )
        left_of_card = Area(below.left, below.top + 20, below.left + 30, below.bottom)
        wait_for(
            lambda: alike(
                part(before, left_of_card),
                part(display.picture(), left_of_card, 0, NEIGHBOURS_MOVE),
            ),
            "the card below to make room",
        )
        line = (below.left + 12, below.top - 6, held.left + dx - 4, below.top + 10)
        frame = (cell.left, cell.top + 20, cell.left + 6, cell.bottom - 20)
        picture = display.picture()
        assert accents(picture, line) >= 2 * (line[2] - line[0]) - 4
        assert accents(picture, frame) >= frame[3] - frame[1]
        origin = part(picture, Area(held.right - 100, held.bottom - 24, held.right, held.bottom))
        assert len(origin.getcolors() or ()) == 1
        display.press("Escape")
    wait_for(lambda: alike(part(before, below), part(display.picture(), below)), "all put back")
    assert opened(tmp_path) == journey


def test_the_bicycle_shops_map_is_rearranged_by_mouse_alone(window: Window, tmp_path: Path) -> None:
    journey, display = opened(tmp_path), window.display

    def drag(start: tuple[int, int], end: tuple[int, int], wanted: JourneyMap) -> None:
        nonlocal journey
        with display.dragging(start, end):
            pass
        assert window.saved(tmp_path / EXAMPLE.name) == wanted
        journey = wanted

    cell = window.cell(journey, CellKey("r-1", "p-2"))
    end = middle(cell), cell.bottom - 3
    wanted = cards.move(journey, ["c-1"], Slot("r-1", "p-2", 2))
    drag(window.card(journey, "c-1").handle, end, wanted)

    display.click(window.card(journey, "c-3").handle)
    display.do("keydown", "ctrl")
    display.click(window.card(journey, "c-6").handle)
    display.do("keyup", "ctrl")
    cell = window.cell(journey, CellKey("r-1", "p-5"))
    wanted = cards.move(journey, ["c-3", "c-6"], Slot("r-1", "p-5", 0))
    drag(window.card(journey, "c-6").handle, (middle(cell), cell.top + 4), wanted)

    x, y = window.grip(journey, "p-2")
    drag(window.grip(journey, "p-4"), (x - 90, y), phases.move(journey, "p-4", 1))
    x, y = window.grip(journey, "r-2")
    drag(window.grip(journey, "r-4"), (x - 60, y - 4), rows.move(journey, "r-4", 1))
    x, y = window.edge(journey, "p-1")
    drag((x, y), (x + 60, y), phases.change(journey, "p-1", width=240))
    x, y = window.face(journey, "p-3")
    drag((x, y), (x, y - 40), emotions.nudge(journey, "c-23", 2))

    hurdle = window.card(journey, "c-33")
    display.click(hurdle.handle)
    wanted = links.link(journey, "c-37", "c-33")
    drag((middle(hurdle), hurdle.bottom), window.card(journey, "c-37").handle, wanted)
