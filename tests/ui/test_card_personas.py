"""Cards for some personas only, chosen in the menu of the cards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor.edits import personas
from journeyeditor.models import Persona
from journeyeditor.models.queries import cards_of_kind, find_all
from journeyeditor.ui.window import MainWindow
from tests.helpers.widgets import part

# The screen of the tests can do neither, and a menu asks for both.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def menu(window: MainWindow, *cards: str) -> QMenu:
    """Open the menu of some cards by key."""
    window.session.selection.select(cards)
    QTest.keyClick(window.canvas, Qt.Key.Key_Menu)
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def choose(opened: QMenu, id_: str, *, checked: bool) -> None:
    entry = part(part(opened, QMenu, "card.personas"), QAction, id_)
    assert entry.isChecked() is checked
    entry.trigger()
    opened.close()


def named(window: MainWindow, *cards: str) -> list[tuple[str, ...]]:
    return [standing.card.personas for standing in find_all(window.document.map, cards)]


def test_cards_are_for_some_personas_or_all_in_one_step_each(window: MainWindow) -> None:
    second = Persona(id="u-2", name="Rock & Roll")
    window.document.apply(personas.add(window.document.map, 1, second), "Add persona")
    before = window.document.map
    one, two = (card.id for card in list(cards_of_kind(before, "hurdle"))[:2])
    choose(menu(window, one), "card.persona-u-2", checked=False)
    assert named(window, one, two) == [("u-2",), ()]
    choose(menu(window, one, two), "card.persona-u-1", checked=False)
    assert named(window, one, two) == [("u-1", "u-2"), ("u-1",)]
    choose(menu(window, one), "card.persona-u-2", checked=True)
    assert named(window, one, two) == [("u-1",), ("u-1",)]
    choose(menu(window, one, two), "card.persona-all", checked=False)
    assert named(window, one, two) == [(), ()]
    for _ in range(4):
        window.document.undo()
    assert window.document.map is before


def test_without_personas_there_is_no_such_menu(window: MainWindow) -> None:
    window.document.apply(window.document.map.replace(personas=()), "Delete persona")
    card = next(cards_of_kind(window.document.map, "hurdle")).id
    opened = menu(window, card)
    assert opened.findChild(QMenu, "card.personas") is None
    opened.close()
