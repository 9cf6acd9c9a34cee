"""Sturdiness: what happens to a gesture or an edit while something else happens to the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.edits import cards, phases, rows
from journeyeditor.models.queries import find
from tests.helpers.hand import Hand
from tests.helpers.header_hand import HeaderHand
from tests.helpers.sight import alike, settle


def _wander(over: QWidget, at: QPoint) -> None:
    """Move the pointer with no button down, as after a release that nobody told of."""
    there = QPointF(over.mapToGlobal(at))
    kind, none = QMouseEvent.Type.MouseMove, Qt.MouseButton.NoButton
    mods = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(over, QMouseEvent(kind, QPointF(at), there, none, none, mods))
    settle()


def test_a_card_does_not_stick_to_the_pointer_after_a_dialog_took_the_release(hand: Hand) -> None:
    before = hand.map
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        _wander(hand.canvas.viewport(), QPoint(300, 300))
        assert hand.canvas.scene.drag is None
        assert not hand.canvas.tool.is_busy
    assert hand.map is before


def test_a_header_does_not_stick_to_the_pointer_after_a_dialog_took_the_release(hand: Hand) -> None:
    heads = HeaderHand(hand)
    with heads.dragging("Travel", heads.point("Dream", "before")[1]):
        _wander(hand.canvas.frame.phases, QPoint(300, 10))
        assert heads.phases == ["Dream", "Book", "Travel"]
    assert heads.phases == ["Dream", "Book", "Travel"]
    assert alike(hand.screen(), hand.repainted())


def test_undo_while_a_card_is_dragged_puts_it_back(hand: Hand) -> None:
    hand.document.apply(cards.change(hand.map, "c-1", text="Dreams"), "Edit")
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        hand.document.undo()
        settle()
    assert hand.texts("Does", "Travel") == ["Packs"]
    assert alike(hand.screen(), hand.repainted())


@pytest.mark.parametrize("what", ["row", "phase", "card", "hide", "collapse-row", "collapse-phase"])
def test_the_field_closes_when_what_is_edited_goes_away(hand: Hand, what: str) -> None:
    hand.double_click("Packs")
    hand.type("!")
    journey = hand.map
    after = {
        "row": lambda: rows.delete(journey, "r-1"),
        "phase": lambda: phases.delete(journey, journey.phases[2].id),
        "card": lambda: cards.delete(journey, ["c-5"]),
        "hide": lambda: rows.change(journey, "r-1", hidden=True),
        "collapse-row": lambda: rows.change(journey, "r-1", collapsed=True),
        "collapse-phase": lambda: phases.change(journey, journey.phases[2].id, collapsed=True),
    }[what]()
    hand.document.apply(after, "Other")
    settle()
    assert hand.editing == "(none)"
    hand.press("X", "Down", "Up")
    while hand.document.stack.canUndo():
        hand.document.undo()
    found = find(hand.map, "c-5")
    assert found is not None
    assert found.card.text == "Packs"
    assert alike(hand.screen(), hand.repainted())


def test_a_header_that_goes_away_while_it_is_renamed_closes_the_field(hand: Hand) -> None:
    hand.double_click_title("Travel")
    hand.type("Go")
    hand.document.apply(phases.delete(hand.map, hand.map.phases[2].id), "Delete")
    settle()
    assert hand.editing == "(none)"
    hand.press("A")


@pytest.mark.parametrize(
    "text", ["مرحبا بالعالم", "👩‍👩‍👧‍👦👨🏽‍🚀🏳️‍🌈", "שלום 12 abc", "a\u0301\u200d", "ก็"]
)
def test_writing_of_all_kinds_is_kept_as_it_was_typed(hand: Hand, text: str) -> None:
    hand.double_click("Packs")
    hand.commit(text)
    hand.press("Enter")
    found = find(hand.map, "c-5")
    assert found is not None
    assert found.card.text == "Packs" + text
    assert alike(hand.screen(), hand.repainted())


def test_undo_while_an_input_method_composes_loses_nothing_else(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type("ab")
    hand.compose("にほ")
    hand.document.undo()
    settle()
    hand.commit("日本")
    hand.press("Esc")
    while hand.document.stack.canUndo():
        hand.document.undo()
    found = find(hand.map, "c-5")
    assert found is not None
    assert found.card.text == "Packs"


def test_another_language_while_writing_keeps_what_was_written(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type("!")
    hand.canvas.set_language("de")
    hand.type("?")
    hand.press("Enter")
    found = find(hand.map, "c-5")
    assert found is not None
    assert found.card.text == "Packs!?"


def test_zoom_beyond_all_bounds_shows_the_map(hand: Hand) -> None:
    for zoom in (1e12, 0.0, -3.0, float("inf"), 1e-12, 1.0):
        hand.canvas.set_zoom(zoom)
        assert alike(hand.screen(), hand.repainted())
    hand.wheel(30, held="Ctrl")
    hand.wheel(-60, held="Ctrl")
    hand.canvas.set_zoom(1)


def test_a_window_that_closes_while_a_card_is_dragged_just_closes(hand: Hand) -> None:
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        hand.canvas.window().hide()
        settle()
    assert not hand.canvas.tool.is_busy
    assert hand.canvas.scene.drag is None
