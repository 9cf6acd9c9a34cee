"""The whole way in a real window: open, drag, edit, undo, redo, save, open again; in both languages."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from journeyeditor.canvas.frame import BANNER_HEIGHT
from journeyeditor.edits import cards
from journeyeditor.layout import lay_out
from journeyeditor.layout.places import Places, cell_rect
from journeyeditor.look import tokens
from journeyeditor.look.palettes import palette
from journeyeditor.models import CellKey, JourneyMap, Slot
from journeyeditor.models.queries import columns, find
from journeyeditor.storage.codec import from_bytes
from tests.helpers.xdisplay import Program, XDisplay, wait_for

pytestmark = pytest.mark.xwindow
EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"


@pytest.fixture(scope="module")
def display() -> Iterator[XDisplay]:
    """A screen for the programs of this file."""
    with XDisplay() as made:
        yield made


class Area(NamedTuple):
    """A rectangle of the screen."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def handle(self) -> tuple[int, int]:
        """A point to take hold of."""
        return (self.left + self.right) // 2, self.top + 10


class Window:
    """A running program and where things of the map it shows are on the screen."""

    def __init__(self, display: XDisplay, file: Path, language: str) -> None:
        self.display = display
        self.program = Program(display, file, language)
        self.program.place(20, 40, 1500, 900)
        self.corner = self.program.corner

    def card(self, journey: JourneyMap, card: str) -> Area:
        """Say where a card of this value of the map stands."""
        plan = lay_out(journey, journey.language or "en")
        rect = Places(plan).rect(card)
        assert rect is not None
        return self._on_screen(journey, *rect)

    def cell(self, journey: JourneyMap, key: CellKey) -> Area:
        """Say where a cell is."""
        rect = cell_rect(lay_out(journey, journey.language or "en"), key)
        assert rect is not None
        return self._on_screen(journey, *rect)

    def _on_screen(self, journey: JourneyMap, x: float, y: float, w: float, h: float) -> Area:
        plan, size = lay_out(journey, journey.language or "en"), tokens().size
        left = self.corner[0] + plan.row_header_width
        top = self.corner[1] + size.menu_bar + size.tool_bar + BANNER_HEIGHT + plan.header_height
        return Area(round(left + x), round(top + y), round(left + x + w), round(top + y + h))

    def shows(self, journey: JourneyMap, card: str) -> bool:
        """Whether a card stands where this value of the map has it: ground and letters."""
        standing = find(journey, card)
        assert standing is not None
        inks = palette("light").inks
        hue = standing.card.color or standing.row.hue
        part = self.display.picture().convert("RGB").crop(self.card(journey, card))
        data = part.tobytes()
        seen = Counter(f"#{data[k : k + 3].hex().upper()}" for k in range(0, len(data), 3))
        grounds = [inks[f"{hue}.{role}"].upper() for role in ("tint", "hover")]
        ground = sum(seen[role] for role in grounds)
        return ground > 0.4 * part.width * part.height and len(seen) > 20

    def saved(self, file: Path) -> JourneyMap:
        """Save, and give what is then in the file."""
        before = file.read_bytes()
        self.display.press("ctrl+s")
        wait_for(lambda: file.read_bytes() != before, "the file to be written")
        return from_bytes(file.read_bytes())


@pytest.mark.parametrize(
    ("language", "name"), [("en", "commuter-bike.journey"), ("de", "pendlerfahrrad.journey")]
)
def test_a_map_is_opened_changed_saved_and_opened_again(
    display: XDisplay, tmp_path: Path, language: str, name: str
) -> None:
    file = tmp_path / name
    shutil.copy(EXAMPLES / name, file)
    first = from_bytes(file.read_bytes())
    row = first.rows[0]
    source, target = (column.id for column in columns(first)[:2])
    card = row.cell(source)[0]
    slot = Slot(row.id, target, len(row.cell(target)))
    moved = cards.move(first, [card.id], slot)
    edited = cards.change(moved, card.id, text=card.text + " (by bus)")

    window = Window(display, file, language)
    wait_for(lambda: window.shows(first, card.id), "the card in its first phase")
    assert name in window.program.title

    cell = window.cell(first, CellKey(row.id, target))
    way = window.card(first, card.id).handle, (cell.handle[0], cell.bottom - 3)
    with display.dragging(*way):
        display.press("Escape")
    wait_for(lambda: window.shows(first, card.id), "the card back after Esc")
    with display.dragging(*way):
        pass
    wait_for(lambda: window.shows(moved, card.id), "the card in its next phase")

    display.click(window.card(moved, card.id).handle, times=2)
    display.type(" (by bus)")
    display.press("Return")
    wait_for(lambda: window.shows(edited, card.id), "the longer card")
    assert window.saved(file) == edited

    display.press("ctrl+z", "ctrl+z")
    wait_for(lambda: window.shows(first, card.id), "the card back in its first phase")
    display.press("ctrl+y")
    wait_for(lambda: window.shows(moved, card.id), "the card in its next phase again")
    assert window.saved(file) == moved

    window.program.quit()
    again = Window(display, file, language)
    wait_for(lambda: again.shows(moved, card.id), "the moved card in the map opened again")
    again.program.quit()
