"""Walking: arrow keys move the focus and keep it in view; Alt with arrows moves cards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRectF

from journeyeditor.models import CellKey
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.maps import generated_map


def test_the_first_arrow_goes_to_the_first_card(hand: Hand) -> None:
    hand.press("Down")
    assert hand.selection.cards == ("c-1",)


def test_down_goes_through_the_cell_and_on_to_the_next_row(hand: Hand) -> None:
    hand.click("Looks at pictures")
    seen = []
    for _ in range(4):
        hand.press("Down")
        seen.append(hand.selection.focus)
    assert seen == ["c-2", "c-3", CellKey("r-2", "p-1"), "c-6"]


def test_sideways_goes_from_cell_to_cell(hand: Hand) -> None:
    hand.click("Looks at pictures")
    seen = []
    for _ in range(4):
        hand.press("Right")
        seen.append(hand.selection.focus)
    assert seen == ["c-4", CellKey("r-1", "s-2"), "c-5", "c-5"]


def test_shift_with_arrows_adds_to_the_selection(hand: Hand) -> None:
    hand.click("Looks at pictures")
    hand.press("Shift+Down", "Shift+Down")
    assert hand.selection.cards == ("c-1", "c-2", "c-3")


def test_enter_edits_the_focused_card(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Enter")
    assert hand.editing == "Packs"


def test_enter_on_an_empty_cell_begins_a_card(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Left", "Enter")
    hand.type("Pays")
    hand.press("Esc")
    assert hand.texts("Does", "Pay") == ["Pays"]


def test_typing_on_an_empty_cell_begins_a_card_with_what_is_typed(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Left")
    hand.type("Pays")
    hand.press("Esc")
    assert hand.texts("Does", "Pay") == ["Pays"]
    assert hand.document.stack.count() == 1


@pytest.mark.parametrize("key", ["Ctrl+Enter", "Insert"])
def test_a_new_card_is_begun_below_the_focused_one(hand: Hand, key: str) -> None:
    hand.click("Looks at pictures")
    hand.press(key)
    hand.type("New")
    hand.press("Esc")
    assert hand.texts("Does", "Dream")[:3] == ["Looks at pictures", "New", "Asks friends"]


def test_alt_with_arrows_moves_the_card_and_each_is_a_step(hand: Hand) -> None:
    hand.click("Looks at pictures")
    hand.press("Alt+Down")
    assert [card.id for card in hand.map.rows[0].cell("p-1")] == ["c-2", "c-1", "c-3"]
    hand.press("Alt+Up")
    assert [card.id for card in hand.map.rows[0].cell("p-1")] == ["c-1", "c-2", "c-3"]
    hand.press("Alt+Right")
    assert [card.id for card in hand.map.rows[0].cell("s-1")] == ["c-1", "c-4"]
    hand.press("Alt+Left")
    assert [card.id for card in hand.map.rows[0].cell("p-1")] == ["c-1", "c-2", "c-3"]
    assert hand.document.stack.count() == 4
    assert hand.selection.cards == ("c-1",)


def test_alt_with_arrows_at_the_edge_changes_nothing(hand: Hand) -> None:
    before = hand.map
    hand.click("Looks at pictures")
    hand.press("Alt+Left", "Alt+Up")
    assert hand.map is before


def test_all_cards_of_a_map_with_hidden_rows_can_be_moved(open_map: OpenMap) -> None:
    journey = generated_map(60)
    rows = (journey.rows[0].replace(hidden=True), *journey.rows[1:])
    hand = open_map(journey.replace(rows=rows))
    hand.canvas.commands.select_all()
    hidden = {card.id for cell in rows[0].cells for card in cell.cards}
    assert hand.selection.cards
    assert hidden.isdisjoint(hand.selection.cards)
    hand.press("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right")


def _focused(hand: Hand) -> QRectF:
    focus = hand.selection.focus
    assert focus is not None
    return hand.rect(focus)


@pytest.mark.parametrize("key", ["Down", "Right", "Up", "Left"])
def test_what_has_the_focus_can_always_be_seen(open_map: OpenMap, key: str) -> None:
    hand = open_map(generated_map(150), 700, 500)
    back = {"Up": "Down", "Left": "Right"}
    seen = QRectF(hand.canvas.viewport().rect())
    if key in back:
        for _ in range(30):
            hand.press(back[key])
    for _ in range(25):
        hand.press(key)
        if hand.selection.head:  # from the first row and column the way goes on to the headers
            break
        shown = _focused(hand)
        assert seen.contains(QRectF(shown.topLeft(), shown.size().boundedTo(seen.size() * 0.9)))


def _steps(hand: Hand) -> list[Callable[[], None]]:
    commands = hand.canvas.commands
    return [commands.delete, commands.duplicate, lambda: commands.move("right")]


@pytest.mark.parametrize("index", range(3))
def test_undo_and_redo_show_and_select_what_changed(open_map: OpenMap, index: int) -> None:
    hand = open_map(generated_map(150), 700, 500)
    hand.click("c-1")
    _steps(hand)[index]()
    before = hand.map
    hand.canvas.pan_by(9999, 9999)
    hand.selection.select([])
    hand.document.undo()
    hand.canvas.show_change(before, hand.map)
    if index != 1:
        assert hand.selection.cards == ("c-1",)
        assert hand.canvas.viewport().rect().contains(_focused(hand).toAlignedRect())
    hand.canvas.pan_by(9999, 9999)
    before = hand.map
    hand.document.redo()
    hand.canvas.show_change(before, hand.map)
    if index:
        assert len(hand.selection.cards) == 1
        assert hand.canvas.viewport().rect().contains(_focused(hand).toAlignedRect())


def test_space_and_dragging_pans(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.canvas.pan_by(-300, -200)
    camera = hand.canvas.camera
    hand.pan(QPoint(400, 300), QPoint(330, 260))
    assert (hand.canvas.camera.x, hand.canvas.camera.y) == (camera.x + 70, camera.y + 40)
    assert hand.document.is_clean
