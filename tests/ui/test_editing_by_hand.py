"""Working in the whole window by mouse and keys: undo and redo show what changed, fields keep the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QLineEdit, QMenu

from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.hand import Hand
from tests.helpers.trip import trip


@pytest.fixture
def window(windows: Windows) -> MainWindow:
    """A window with the weekend trip."""
    made = windows.make(Session(trip()))
    made.resize(1300, 1000)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def hand(window: MainWindow) -> Hand:
    """A hand on its canvas."""
    return Hand(window.canvas)


def test_undo_and_redo_select_what_they_change(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Alt+Left")
    hand.click("Asks friends")
    hand.press("Ctrl+Z")
    assert hand.selection.cards == ("c-5",)
    assert hand.texts("Does", "Travel") == ["Packs"]
    hand.click("Asks friends")
    hand.press("Ctrl+Y")
    assert hand.selection.cards == ("c-5",)
    assert hand.texts("Does", "Pay") == ["Packs"]


def test_undoing_a_deletion_selects_what_came_back(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Asks friends", held="Ctrl")
    hand.press("Delete")
    assert hand.texts("Does", "Travel") == []
    hand.press("Ctrl+Z")
    assert set(hand.selection.cards) == {"c-2", "c-5"}


def test_undoing_the_deletion_of_a_hurdle_does_not_select_its_solution(hand: Hand) -> None:
    hand.click("Too many tabs")
    hand.press("Delete")
    hand.press("Ctrl+Z")
    assert hand.selection.cards == ("c-9",)
    hand.press("Ctrl+Y", "Ctrl+Z")
    assert hand.selection.cards == ("c-9",)


def test_duplicating_and_taking_it_back(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Ctrl+D")
    assert hand.texts("Does", "Travel") == ["Packs", "Packs"]
    hand.press("Ctrl+Z")
    assert hand.texts("Does", "Travel") == ["Packs"]
    hand.press("Ctrl+Shift+Z")
    assert hand.texts("Does", "Travel") == ["Packs", "Packs"]


def test_keys_that_edit_text_do_not_reach_the_map_while_a_text_is_edited(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.press("Backspace", "Delete", "Ctrl+A")
    hand.type("Waits")
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["Waits"]
    assert len(hand.texts("Does", "Dream")) == 3


def test_a_text_is_kept_before_a_step_is_taken_back_by_the_menu(
    window: MainWindow, hand: Hand
) -> None:
    hand.double_click("Packs")
    hand.type("!")
    undo = next(action for action in window.actions() + _entries(window) if "Undo" in action.text())
    undo.trigger()
    assert hand.editing == "(none)"
    assert hand.texts("Does", "Travel") == ["Packs"]
    assert hand.document.is_clean


def test_a_click_into_another_field_keeps_the_text_and_leaves_the_keyboard_there(
    window: MainWindow, hand: Hand
) -> None:
    dock, field = QDockWidget(window), QLineEdit()
    dock.setWidget(field)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    hand.double_click("Packs")
    hand.type("!")
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert hand.editing == "(none)"
    assert hand.texts("Does", "Travel") == ["Packs!"]
    assert field.hasFocus()


def _entries(window: MainWindow) -> list[QAction]:
    """Give the entries of all menus."""
    menus = [action.menu() for action in window.menuBar().actions()]
    return [entry for menu in menus if isinstance(menu, QMenu) for entry in menu.actions()]
