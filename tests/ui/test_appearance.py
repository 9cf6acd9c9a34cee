"""Appearance: language and theme change while maps are open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from journeyeditor.edits import header
from journeyeditor.look import palette
from journeyeditor.models.queries import standings
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.appearance import palette_for
from journeyeditor.ui.style.theme import dress
from journeyeditor.ui.window import MainWindow
from tests.helpers.hand import Hand
from tests.helpers.widgets import action


@pytest.fixture(autouse=True)
def in_light_again(qapp: QApplication) -> Iterator[None]:
    """Leave the application as other tests expect it."""
    yield
    dress(qapp, palette("light"))


def _ground(window: MainWindow) -> str:
    picture = window.grab().toImage()
    return QColor(picture.pixel(picture.width() // 2, 15)).name().upper()


def _titles(window: MainWindow) -> list[str]:
    return [entry.text() for entry in window.menuBar().actions()]


def _choose(window: MainWindow, command: str, qtbot: QtBot) -> None:
    """Run a command of the appearance, and wait until the window wears what it asked for."""
    old = window.workspace
    action(window, command).trigger()
    qtbot.waitUntil(lambda: window.workspace is not old)


def test_dark_and_back_by_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    assert _ground(window) == palette("light").ink("panel").upper()
    action(window, "view.theme-dark").trigger()
    qtbot.waitUntil(lambda: _ground(window) == palette("dark").ink("panel").upper())
    assert window.canvas.palette_of_map is palette("dark")
    assert action(window, "view.theme-dark").isChecked()
    action(window, "view.theme-light").trigger()
    qtbot.waitUntil(lambda: _ground(window) == palette("light").ink("panel").upper())


def test_german_at_once_and_remembered(window: MainWindow, qtbot: QtBot) -> None:
    action(window, "view.language-de").trigger()
    qtbot.waitUntil(lambda: "&Datei" in _titles(window))
    labels = window.statusBar().findChildren(QLabel)
    assert "Gespeichert" in [label.text() for label in labels]
    assert Settings().values.language == "de"


def test_the_map_its_undo_zoom_and_selection_outlast_a_change(
    window: MainWindow, qtbot: QtBot
) -> None:
    journey = header.rename(window.document.map, "Changed")
    window.document.apply(journey, "Change title")
    window.canvas.set_zoom(1.5)
    window.canvas.pan_by(120, 40)
    camera = window.canvas.camera
    card = next(standings(journey)).card.id
    window.session.selection.select([card])
    for choice in ("view.theme-dark", "view.language-de"):
        _choose(window, choice, qtbot)
        assert window.document.map is journey
        assert window.canvas.camera == camera
        assert window.session.selection.cards == (card,)
    action(window, "edit.undo").trigger()
    assert window.document.map.title != "Changed"


def test_other_colours_keep_the_canvas(window: MainWindow, qtbot: QtBot) -> None:
    canvas, places = window.canvas, window.canvas.places
    for choice in ("view.theme-dark", "view.high-contrast", "view.theme-light"):
        _choose(window, choice, qtbot)
        assert canvas.palette_of_map is palette_for(window.settings.values)
        assert window.canvas is canvas
        assert canvas.places is places  # nothing is laid out for it
        qtbot.waitUntil(canvas.isVisible)
        assert window.isAncestorOf(canvas)
    hand = Hand(canvas)
    hand.click(next(standings(window.document.map)).card.id)
    assert window.session.selection.cards
    hand.press("Delete")
    assert action(window, "edit.undo").isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_menus_of_the_map_open_once_after_a_change(window: MainWindow, qtbot: QtBot) -> None:
    for choice in ("view.theme-dark", "view.theme-light"):
        _choose(window, choice, qtbot)
    window.canvas.menu_calls.wanted.emit("cell", window.canvas.mapToGlobal(QPoint(50, 50)))
    open_ = [menu for menu in window.findChildren(QMenu, "cell.menu") if menu.isVisible()]
    assert len(open_) == 1
    open_[0].close()


def test_the_command_field_is_there_after_a_change(window: MainWindow, qtbot: QtBot) -> None:
    _choose(window, "view.theme-dark", qtbot)
    assert window.menuBar().cornerWidget().isVisible()


def test_commands_are_there_once_after_a_change(window: MainWindow, qtbot: QtBot) -> None:
    before = {entry.objectName() for entry in window.actions()}
    action(window, "view.high-contrast").trigger()
    qtbot.waitUntil(lambda: action(window, "view.high-contrast").isChecked())
    names = [entry.objectName() for entry in window.actions()]
    assert sorted(names) == sorted(before)
    assert len(list(window.findChildren(QAction, "edit.undo"))) == 1
