"""The first steps beside the filled-in example."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journeyeditor.models.queries import standings
from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.ui.dialogs.asking import NewMap
from journeyeditor.ui.help.first_steps import FirstSteps
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.sight import settle
from tests.helpers.widgets import action, part


@pytest.fixture
def shown(windows: Windows) -> MainWindow:
    """The window with the example and the card."""
    windows.open_example("en")
    window = windows.all[-1]
    window.resize(1400, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    settle()
    return window


def card(window: MainWindow) -> FirstSteps:
    return part(window, FirstSteps, "first-steps")


def card_is_shown(window: MainWindow) -> bool:
    return any(one.isVisible() for one in window.findChildren(FirstSteps))


def test_they_stand_in_the_corner_of_a_map_with_cards(shown: MainWindow) -> None:
    assert list(standings(shown.document.map))
    area = card(shown).geometry()
    corner = shown.canvas.mapTo(shown, shown.canvas.rect().bottomRight())
    assert (corner.x() - area.right(), corner.y() - area.bottom()) == (25, 25)
    shown.resize(1200, 700)
    settle()
    moved = shown.canvas.mapTo(shown, shown.canvas.rect().bottomRight())
    assert moved != corner
    assert card(shown).geometry().bottomRight() == moved - (corner - area.bottomRight())


@pytest.mark.parametrize("way", ["button", "Esc"])
def test_they_go_when_they_are_closed(shown: MainWindow, way: str) -> None:
    button = part(card(shown), QPushButton, "first-close")
    if way == "Esc":
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert not card_is_shown(shown)
    assert shown.canvas.hasFocus()


def test_they_give_way_to_a_map_of_ones_own(
    qtbot: QtBot, windows: Windows, shown: MainWindow, answers: Answers
) -> None:
    answers.prepare(NewMap("blank", "en", "Mine"))
    QTest.mouseClick(part(card(shown), QPushButton, "first-begin"), Qt.MouseButton.LeftButton)
    settle()
    assert windows.all == (shown,)
    assert shown.document.map.title == "Mine"
    qtbot.waitUntil(lambda: not card_is_shown(shown))


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_speak_the_programs_language_and_nothing_is_cut_off(
    qtbot: QtBot, windows: Windows, shown: MainWindow, language: Language
) -> None:
    windows.settings.update(language=language, text_size=125)
    qtbot.waitUntil(lambda: windows.language == language and windows.text_size == 125)
    settle()
    title = {"en": "First map in 5 minutes", "de": "Erste Schritte in 5 Minuten"}[language]
    assert title in [text.text() for text in card(shown).findChildren(QLabel)]
    for button in card(shown).findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()
    assert card(shown).height() >= card(shown).sizeHint().height()


def test_help_shows_them_too(windows: Windows, shown: MainWindow) -> None:
    action(shown, "help.first-map").trigger()
    assert len(windows.all) == 2
    assert card(windows.all[-1]).isVisible()
