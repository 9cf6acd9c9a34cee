"""Every command can be reached by the keyboard alone, through the menu bar, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor.ui.commands.actions import commands
from journeyeditor.ui.style.appearance import speak
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.rooms import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MOST = 60
"""Entries of a menu; whoever goes on longer walks in a circle."""


@pytest.fixture(autouse=True)
def in_english_again(qapp: QApplication) -> Iterator[None]:
    """Leave the application as other tests expect it."""
    yield
    speak(qapp, "en")


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_command_is_reached_from_the_menu_bar(
    windows: Windows, window: MainWindow, language: str
) -> None:
    windows.settings.update(language=language)
    settle()
    letters = [_letter(entry.text()) for entry in window.menuBar().actions()]
    assert all(letters)
    assert len(set(letters)) == len(letters)
    reached: set[str] = set()
    for letter in letters:
        QTest.keyClick(window, Qt.Key[f"Key_{letter}"], Qt.KeyboardModifier.AltModifier)
        settle()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), letter
        reached |= _walked(menu)
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        settle()
        QTest.keyClick(window.menuBar(), Qt.Key.Key_Escape)
    missing = {command.id for command in commands()} - reached
    assert not missing


def _letter(title: str) -> str:
    """The letter that opens a menu together with Alt."""
    _, _, after = title.partition("&")
    return after[:1].upper()


def _walked(menu: QMenu) -> set[str]:
    """Go down a menu by the arrow key, into its submenus and back; gives the commands in them.

    The keys pass over what makes no sense at the moment, and over nothing else.
    """
    visited: list[QAction] = []
    below: set[str] = set()
    for entry in _down(menu):
        visited.append(entry)
        inner = entry.menu()
        if isinstance(inner, QMenu):
            below |= _inside(menu, inner)
    entries = [entry for entry in menu.actions() if not entry.isSeparator() and entry.isVisible()]
    passed_over = [entry.text() for entry in entries if entry not in visited and entry.isEnabled()]
    assert not passed_over
    return below | {entry.objectName() for entry in entries}


def _down(menu: QMenu) -> Iterator[QAction]:
    """Press the arrow down until the first entry comes again."""
    first: QAction | None = None
    for _ in range(MOST):
        entry = menu.activeAction()
        if entry in menu.actions():  # at first there is none
            if entry is first:
                return
            first = first or entry
            yield entry
        QTest.keyClick(menu, Qt.Key.Key_Down)


def _inside(menu: QMenu, inner: QMenu) -> set[str]:
    """Go into a submenu by the arrow right, through it, and back by the arrow left."""
    QTest.keyClick(menu, Qt.Key.Key_Right)
    settle()
    assert inner.isVisible(), inner.title()
    found = _walked(inner)
    QTest.keyClick(inner, Qt.Key.Key_Left)
    settle()
    assert not inner.isVisible()
    return found
