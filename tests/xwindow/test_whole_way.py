"""The whole way in a real window: open, drag, edit, undo, redo, save, open again; in both languages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyeditor.edits import cards
from journeyeditor.models import CellKey, Slot
from journeyeditor.models.queries import columns
from journeyeditor.storage.codec import from_bytes
from tests.helpers.xdisplay import XDisplay, wait_for
from tests.helpers.xeditor import Window

pytestmark = pytest.mark.xwindow
EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"


@pytest.fixture(scope="module")
def display() -> Iterator[XDisplay]:
    """A screen for the programs of this file."""
    with XDisplay() as made:
        yield made


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
