"""Keys of the window: every layout's shortcuts arrive, F6 goes round, F11 fills, F1 lists all keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QToolBar,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.ui.commands.actions import commands
from journeyeditor.ui.dialogs.shortcuts import ShortcutsDialog, entries, shown
from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.hand import Hand
from tests.helpers.trip import trip
from tests.helpers.widgets import action, part

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


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


def _press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, held)


# With Shift they come as in tests/xwindow/test_layouts.py: only a real platform knows what it stands for.
LARGER = [
    (Qt.Key.Key_Plus, CTRL),  # German
    (Qt.Key.Key_Equal, CTRL),  # US, French
    (Qt.Key.Key_Plus, CTRL | KEYPAD),
]
SMALLER = [(Qt.Key.Key_Minus, CTRL), (Qt.Key.Key_Minus, CTRL | KEYPAD)]


@pytest.mark.parametrize(("key", "held"), LARGER)
def test_larger_arrives_from_every_layout(
    window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    _press(window, key, held)
    assert window.canvas.zoom > 1


@pytest.mark.parametrize(("key", "held"), SMALLER)
def test_smaller_arrives_from_every_layout(
    window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    _press(window, key, held)
    assert window.canvas.zoom < 1


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_Agrave])
def test_actual_size_arrives_from_german_and_french_keyboards(
    window: MainWindow, key: Qt.Key
) -> None:
    window.canvas.set_zoom(1.5)
    _press(window, key, CTRL)
    assert window.canvas.zoom == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_Ampersand])
def test_the_whole_map_arrives_from_german_and_french_keyboards(
    window: MainWindow, key: Qt.Key
) -> None:
    window.canvas.set_zoom(3)
    _press(window, key, ALT)
    assert window.canvas.zoom <= 1


def test_no_shortcut_needs_a_key_that_keyboards_lack() -> None:
    keys = [key for command in commands() for key in command.keys]
    assert [key for key in keys if key[-1] in "/\\[]"] == []


def test_duplicate_delete_and_backspace_work_on_the_map(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Ctrl+D")
    assert hand.texts("Does", "Travel") == ["Packs", "Packs"]
    hand.press("Backspace")
    assert hand.texts("Does", "Travel") == ["Packs"]
    hand.click("Asks friends")
    hand.press("Delete")
    assert "Asks friends" not in hand.texts("Does", "Dream")


def test_ctrl_a_selects_the_cell_and_again_the_map(hand: Hand) -> None:
    hand.click("Asks friends")
    hand.press("Ctrl+A")
    assert len(hand.selection.cards) == 3
    hand.press("Ctrl+A")
    assert len(hand.selection.cards) == 13


def test_the_menu_rates_cards_and_says_why_it_cannot(window: MainWindow, hand: Hand) -> None:
    hand.click("Packs")
    assert action(window, "card.score-up").statusTip() == "No emotion is selected."
    assert action(window, "card.severity-3").statusTip() == "No hurdle is selected."
    hand.click("So dear")
    action(window, "card.score-up").trigger()
    assert hand.document.stack.undoText() == "Change score"
    hand.click("Card refused")
    action(window, "card.severity-3").trigger()
    assert hand.document.stack.undoText() == "Change severity"


def test_f6_goes_round_the_panels_and_shift_f6_back(window: MainWindow, hand: Hand) -> None:
    hand.click("Packs")
    bar = part(window, QToolBar, "toolbar")
    hand.press("F6")
    assert _has_focus(bar)
    hand.press("F6")
    assert _has_focus(window.statusBar())
    hand.press("F6")
    assert _has_focus(window.workspace.side)
    hand.press("F6")
    assert window.canvas.hasFocus()
    hand.press("Shift+F6", "Shift+F6", "Shift+F6")
    assert _has_focus(bar)


def test_f6_while_writing_keeps_what_was_written(window: MainWindow, hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type("!")
    hand.press("F6")
    assert hand.editing == "(none)"
    assert hand.texts("Does", "Travel") == ["Packs!"]
    assert _has_focus(part(window, QToolBar, "toolbar"))


def _has_focus(panel: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and panel.isAncestorOf(focus)


def test_f11_fills_the_screen_and_goes_back(window: MainWindow, hand: Hand) -> None:
    hand.press("F11")
    assert window.isFullScreen()
    hand.press("F11")
    assert not window.isFullScreen()


def test_f1_asks_for_the_list_of_keys(hand: Hand, answers: Answers) -> None:
    hand.press("F1")
    assert answers.asked == ["shortcuts"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_every_key_of_every_command(language: Language) -> None:
    listed = ", ".join(entry.keys for entry in entries(language))
    native = QKeySequence.SequenceFormat.NativeText
    for command in commands():
        for key in command.keys:
            assert QKeySequence(key).toString(native) in listed
    assert all(entry.text and entry.keys and entry.group for entry in entries(language))


def test_keys_are_named_once_each() -> None:
    assert shown(("Ctrl+Z", "Ctrl+Z")) == "Ctrl+Z"


def _lines(tree: QTreeWidget) -> list[str]:
    found: list[QTreeWidgetItem | None] = []
    for group in map(tree.topLevelItem, range(tree.topLevelItemCount())):
        if group is not None:
            found += [group.child(number) for number in range(group.childCount())]
    return [line.text(0) for line in found if line is not None and not line.isHidden()]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_is_typed_narrows_the_list(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(None, "en")
    qtbot.addWidget(dialog)
    dialog.show()
    tree, search = part(dialog, QTreeWidget, "list"), part(dialog, QLineEdit, "search")
    everything = len(_lines(tree))
    QTest.keyClicks(search, "ctrl+d")
    assert _lines(tree) == ["Duplicate"]
    search.clear()
    QTest.keyClicks(search, "hurdle severity")
    assert _lines(tree) == ["Severity, on a hurdle"]
    search.clear()
    QTest.keyClicks(search, "nothing of the kind")
    assert _lines(tree) == []
    search.clear()
    assert len(_lines(tree)) == everything
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
