"""The start screen: templates, recent maps, search, keys, drops, and how it gives way to a map."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeyeditor import storage
from journeyeditor.models import Persona
from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.ui.instance import Request
from journeyeditor.ui.start.window import StartWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.rooms import settle
from tests.helpers.start import click, names, opened_map, recents, shown
from tests.helpers.widgets import action, part

# Qt's own words about the platform without a display, when a window or a menu comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_it_offers_templates_of_which_one_is_chosen(start: StartWindow) -> None:
    grid = start.home.templates
    assert names(grid) == ["5-phase B2C", "5-phase B2B", "3-phase", "Service blueprint", "Blank"]
    assert grid.key == "five-phases-b2c"
    button = part(start, QPushButton, "start-create")
    assert button.text().strip() == "Create from 5-phase B2C"

    click(grid, "3-phase")

    assert grid.key == "three-phases"
    assert button.text().strip() == "Create from 3-phase"


def test_all_cards_of_a_line_are_side_by_side(start: StartWindow) -> None:
    tops = {
        start.home.templates.visualItemRect(start.home.templates.item(n)).top() for n in range(5)
    }
    assert len(tops) == 1
    lines = [start.home.recents.visualItemRect(start.home.recents.item(n)).top() for n in range(5)]
    assert lines[0] == lines[3] < lines[4]
    grid = start.home.templates
    for width in (1024, 1100, 1101, 1102, 1250, 1251):
        start.resize(width, 700)
        QApplication.processEvents()
        rights = [grid.visualItemRect(grid.item(n)).right() for n in range(5)]
        assert max(rights) <= grid.viewport().width()
        assert grid.visualItemRect(grid.item(4)).bottom() <= grid.viewport().height()


@pytest.mark.parametrize("way", ["double click", "Enter", "button", "Ctrl+N"])
def test_a_map_is_made_from_the_chosen_template(
    windows: Windows, start: StartWindow, way: str
) -> None:
    grid = start.home.templates
    if way == "double click":
        click(grid, "3-phase", twice=True)
    else:
        click(grid, "3-phase")
    if way == "Enter":
        QTest.keyClick(grid, Qt.Key.Key_Return)
    elif way == "button":
        QTest.mouseClick(part(start, QPushButton, "start-create"), Qt.MouseButton.LeftButton)
    elif way == "Ctrl+N":
        QTest.keyClick(start, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    made = opened_map(windows)
    assert made.phases[0].title == "Before the purchase"
    assert windows.all[0].session.path is None


def test_a_map_can_be_in_another_language(windows: Windows, start: StartWindow) -> None:
    german = part(start.home.map_language, QAbstractButton, "de")
    QTest.mouseClick(german, Qt.MouseButton.LeftButton)
    QTest.keyClick(start.home.templates, Qt.Key.Key_Return)
    assert opened_map(windows).language == "de"


def test_arrows_go_along_the_cards_and_between_the_grids(start: StartWindow) -> None:
    templates, recents_ = start.home.templates, start.home.recents
    assert templates.hasFocus()
    QTest.keyClick(templates, Qt.Key.Key_Right)
    assert templates.key == "five-phases-b2b"
    QTest.keyClick(templates, Qt.Key.Key_Left)
    QTest.keyClick(templates, Qt.Key.Key_Left)
    assert templates.key == "five-phases-b2c"
    QTest.keyClick(templates, Qt.Key.Key_Down)
    assert recents_.hasFocus()
    QTest.keyClick(recents_, Qt.Key.Key_Down)
    assert recents_.currentRow() == 4
    QTest.keyClick(recents_, Qt.Key.Key_Up)
    QTest.keyClick(recents_, Qt.Key.Key_Up)
    assert templates.hasFocus()


def test_tab_goes_from_part_to_part(start: StartWindow) -> None:
    seen = []
    for _ in range(13):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert seen[:4] == ["start-templates-grid", "start-search", "start-order", "start-recents"]
    assert {"start-open", "start-create", "start-home", "start-settings"} <= set(seen)


def test_a_file_that_is_dropped_opens(
    qtbot: QtBot, windows: Windows, start: StartWindow, files: list[Path]
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(files[0]))])
    rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    held = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(500, 500), *rest, held)
    QApplication.sendEvent(start, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(start, QDropEvent(QPointF(500, 500), *rest, held))
    qtbot.waitUntil(lambda: windows.start is None)
    assert opened_map(windows).title == "Bicycle"


def test_all_files_that_are_dropped_together_open(
    qtbot: QtBot, windows: Windows, start: StartWindow, files: list[Path]
) -> None:
    """The start screen goes with the first; the others must not go with it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files[:3]])
    rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    held = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(start, QDragEnterEvent(QPoint(500, 500), *rest, held))
    QApplication.sendEvent(start, QDropEvent(QPointF(500, 500), *rest, held))
    qtbot.waitUntil(lambda: windows.start is None)
    settle()
    assert [window.document.map.title for window in windows.all] == ["Bicycle", "Apple", "Cinema"]
    assert windows.start is None


def test_open_asks_for_a_file(
    windows: Windows, start: StartWindow, answers: Answers, files: list[Path]
) -> None:
    answers.prepare(None)
    QTest.mouseClick(part(start, QPushButton, "start-open"), Qt.MouseButton.LeftButton)
    assert windows.start is start
    answers.prepare(files[0])
    QTest.keyClick(start, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert opened_map(windows).title == "Bicycle"


def test_a_map_is_begun_about_personas_of_the_library(
    qtbot: QtBot, windows: Windows, start: StartWindow, answers: Answers
) -> None:
    blank = storage.new_map("blank", "en")
    kept = tuple(
        blank.replace(personas=(Persona(id="u-1", name=name),)) for name in ("Anna", "Ben")
    )
    answers.prepare(())
    QTest.mouseClick(start.sidebar.personas, Qt.MouseButton.LeftButton)
    assert windows.start is start, "nobody was taken"
    answers.prepare(kept)
    QTest.mouseClick(start.sidebar.personas, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: windows.start is None)
    made = opened_map(windows)
    assert [persona.name for persona in made.personas] == ["Anna", "Ben"]
    assert len(made.phases) == 5


def test_the_first_map_is_a_filled_in_example(windows: Windows, start: StartWindow) -> None:
    QTest.mouseClick(part(start, QPushButton, "start-first-map"), Qt.MouseButton.LeftButton)
    made = opened_map(windows)
    assert any(cell.cards for row in made.rows for cell in row.cells)


def test_it_comes_from_a_map_and_lets_that_stay(
    qtbot: QtBot, windows: Windows, start: StartWindow
) -> None:
    click(start.home.recents, "Apple")
    action(windows.all[0], "file.start").trigger()
    again = shown(qtbot, windows)
    click(again.home.recents, "Bicycle")
    assert [window.document.map.title for window in windows.all] == ["Apple", "Bicycle"]
    action(windows.all[0], "file.start").trigger()
    windows.close_all()
    assert windows.start is None
    assert windows.all == ()


def test_a_map_that_is_open_comes_to_the_front(
    qtbot: QtBot, windows: Windows, start: StartWindow
) -> None:
    click(start.home.recents, "Apple")
    windows.show_start()
    again = shown(qtbot, windows)
    click(again.home.recents, "Apple")
    assert len(windows.all) == 1
    assert windows.start is None


def test_another_start_of_the_program_opens_its_file_in_place_of_it(
    windows: Windows, start: StartWindow, files: list[Path]
) -> None:
    windows.take(Request(()))
    assert windows.start is start
    windows.take(Request((files[0],)))
    assert opened_map(windows).title == "Bicycle"


def test_it_speaks_german_and_wears_the_dark_look_at_once(
    qtbot: QtBot, windows: Windows, start: StartWindow
) -> None:
    start.home.search.setText("e")
    windows.settings.update(language="de")
    qtbot.waitUntil(lambda: start.language == "de")
    windows.settings.update(theme="dark")
    qtbot.waitUntil(lambda: windows.palette.name == "dark")
    qtbot.waitUntil(lambda: any(one.standing == "read" for one in recents(start)))
    assert start.home.search.text() == "e"
    start.home.search.clear()
    assert names(start.home.templates)[0] == "Fünf Phasen B2C"
    QTest.keyClick(start, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert opened_map(windows).language == "de"


def test_assistive_technology_finds_names(start: StartWindow) -> None:
    grid = QAccessible.queryAccessibleInterface(start.home.templates)
    assert grid.text(QAccessible.Text.Name) == "Templates"
    cards = [grid.child(number) for number in range(grid.childCount())]
    assert "5-phase B2C, Awareness to advocacy, 5 phases · 8 rows" in {
        card.text(QAccessible.Text.Name) for card in cards
    }
    for button in start.findChildren(QPushButton):
        assert button.text().strip() or button.accessibleName()


def test_settings_are_asked_for(start: StartWindow, answers: Answers) -> None:
    QTest.mouseClick(part(start, QPushButton, "start-settings"), Qt.MouseButton.LeftButton)
    QTest.keyClick(start, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert answers.asked == ["settings", "settings"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_the_smallest_window(
    qtbot: QtBot, windows: Windows, language: Language
) -> None:
    windows.settings.update(language=language)
    qtbot.waitUntil(lambda: windows.language == language)
    start = shown(qtbot, windows)
    start.resize(start.minimumSize())
    QApplication.processEvents()

    inner = part(start.home, QWidget, "start-ground")
    assert inner.width() <= start.home.viewport().width()
    for button in start.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    start.close()
