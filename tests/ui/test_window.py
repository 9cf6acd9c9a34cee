"""The window: what it shows of the map, its file and its state."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSlider, QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from journeyeditor import storage
from journeyeditor.edits import cards
from journeyeditor.models.queries import standings
from journeyeditor.texts import Language
from journeyeditor.ui.controls.buttons import ToolButton
from journeyeditor.ui.opening import opened
from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.rooms import settle
from tests.helpers.widgets import action, part


def status_texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.statusBar().findChildren(QLabel) if label.text()]


def delete_first_card(window: MainWindow) -> None:
    journey = window.document.map
    first = next(standings(journey)).card.id
    window.document.apply(cards.delete(journey, [first]), "Delete card")


def test_title_and_counts_of_the_example(window: MainWindow) -> None:
    assert window.windowTitle() == (
        "Buying a commuter bike online – commuter-bike.journey[*] – Journey Editor"
    )
    assert not window.isWindowModified()
    texts = status_texts(window)
    assert "Saved" in texts
    assert "commuter-bike.journey" in texts
    assert "50 cards" in texts
    assert "5 phases · 8 rows" in texts


def test_an_edit_shows_in_title_counts_and_menus(window: MainWindow) -> None:
    delete_first_card(window)
    assert window.isWindowModified()
    assert "Unsaved changes" in status_texts(window)
    assert "49 cards" in status_texts(window)
    assert action(window, "edit.undo").text() == "Undo: Delete card"
    assert action(window, "edit.undo").isEnabled()
    assert not action(window, "edit.redo").isEnabled()


def test_undo_and_redo_by_their_actions(window: MainWindow) -> None:
    before = window.document.map
    delete_first_card(window)
    after = window.document.map
    action(window, "edit.undo").trigger()
    assert window.document.map is before
    assert not window.isWindowModified()
    assert action(window, "edit.redo").text() == "Redo: Delete card"
    assert action(window, "edit.undo").text() == "Undo"
    action(window, "edit.redo").trigger()
    assert window.document.map is after


def test_ampersands_in_undo_texts_are_no_mnemonics(window: MainWindow) -> None:
    journey = window.document.map
    window.document.apply(journey.replace(title="A & B"), "Set title to A & B")
    assert action(window, "edit.undo").text() == "Undo: Set title to A && B"


def test_a_title_that_holds_the_mark_of_unsaved_work(windows: Windows, window: MainWindow) -> None:
    journey = window.document.map.replace(title="Odd [*] title\nin lines")
    window.document.apply(journey, "Set title")
    assert window.windowTitle().startswith("Odd [*][*] title in lines – commuter-bike.journey[*]")


def test_commands_follow_the_selection(window: MainWindow) -> None:
    assert not action(window, "edit.delete").isEnabled()
    assert not action(window, "card.edit").isEnabled()
    first = next(standings(window.document.map)).card.id
    window.session.selection.select([first])
    assert action(window, "edit.delete").isEnabled()
    assert action(window, "card.edit").isEnabled()
    action(window, "edit.delete").trigger()
    assert first not in {standing.card.id for standing in standings(window.document.map)}


def test_delete_key_works_on_the_canvas_only(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitExposed(window)
    first = next(standings(window.document.map)).card.id
    window.session.selection.select([first])
    slider = part(window, QSlider, "zoom")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    assert len(list(standings(window.document.map))) == 50
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert len(list(standings(window.document.map))) == 49


def test_zoom_by_action_button_and_slider(window: MainWindow) -> None:
    action(window, "view.zoom-in").trigger()
    assert window.canvas.zoom == pytest.approx(1.1)
    assert "110\u00a0%" in status_texts(window)
    slider = part(window, QSlider, "zoom")
    slider.setValue(0)
    assert window.canvas.zoom == 1
    slider.setValue(slider.maximum())
    assert window.canvas.zoom == 4
    assert not action(window, "view.zoom-in").isEnabled()
    slider.setValue(slider.minimum())
    assert window.canvas.zoom == pytest.approx(0.1)
    action(window, "view.zoom-100").trigger()
    assert window.canvas.zoom == 1
    shown = [button.text() for button in window.findChildren(QToolButton)]
    assert "100\u00a0%" in shown


def test_edits_and_zoom_leave_the_tool_bar_in_its_shape(
    window: MainWindow, qapp: QApplication
) -> None:
    bar = part(window, QToolBar, "toolbar")
    qapp.processEvents()
    shape = [button.geometry() for button in bar.findChildren(ToolButton)]
    assert len(shape) > 10
    for zoom in (0.1, 0.25, 1.11, 4.0):
        window.canvas.set_zoom(zoom)
        action(window, "phase.add").trigger()
        qapp.processEvents()
        for button in bar.findChildren(ToolButton):
            assert button.sizeHint().width() <= button.width(), button.text()
    assert [button.geometry() for button in bar.findChildren(ToolButton)] == shape


def test_a_narrow_window_gives_up_words_before_buttons(
    windows: Windows, window: MainWindow
) -> None:
    windows.settings.update(language="de")
    window.resize(1024, 640)
    settle()
    bar = part(window, QToolBar, "toolbar")
    more = next(found for found in bar.findChildren(QToolButton) if "ext" in found.objectName())
    buttons = [found for found in bar.findChildren(ToolButton) if found.menu() is None]
    alone = Qt.ToolButtonStyle.ToolButtonIconOnly
    assert not more.isVisible()
    added = next(found for found in buttons if found.text() == "Karte")
    assert added.toolButtonStyle() == alone
    window.resize(1600, 1000)
    settle()
    assert added.toolButtonStyle() != alone


def test_notices_of_the_canvas_pass_over_the_status_bar(window: MainWindow) -> None:
    window.canvas.notice.emit("Solutions only")
    assert window.statusBar().currentMessage() == "Solutions only"


def test_adding_by_the_menus(window: MainWindow) -> None:
    action(window, "phase.add").trigger()
    action(window, "row.add-note").trigger()
    assert "6 phases · 9 rows" in status_texts(window)


def test_opening_a_map_ends_the_comparison_of_an_untouched_new_one(
    windows: Windows, example: Path
) -> None:
    fresh = windows.make(Session(storage.new_map("blank", "en")))
    fresh.comparing.begin(storage.load(example), example)
    fresh.files.open_path(example)
    assert not fresh.comparing.is_on
    assert "commuter-bike.journey" in fresh.windowTitle()


def test_another_map_takes_the_place_of_an_untouched_new_one(
    windows: Windows, example: Path
) -> None:
    fresh = windows.make(Session(storage.new_map("blank", "en")))
    assert "Not saved yet" in status_texts(fresh)
    fresh.files.open_path(example)
    assert windows.all == (fresh,)
    assert "commuter-bike.journey" in fresh.windowTitle()
    assert len(fresh.session.document.map.phases) == 5
    delete_first_card(fresh)
    assert fresh.isWindowModified()
    assert "49 cards" in status_texts(fresh)


def test_a_map_somebody_works_on_keeps_its_window(
    windows: Windows, window: MainWindow, example: Path
) -> None:
    other = example.with_name("other.journey")
    other.write_bytes(example.read_bytes())
    window.files.open_path(other)
    assert [shown.session.file_name for shown in windows.all] == [
        "commuter-bike.journey",
        "other.journey",
    ]


def test_a_file_that_is_open_is_not_opened_twice(
    windows: Windows, window: MainWindow, example: Path
) -> None:
    link = example.with_name("link.journey")
    link.symlink_to(example)
    window.files.open_path(link)
    assert windows.all == (window,)


@pytest.mark.parametrize(("language", "word"), [("en", "50 cards"), ("de", "50 Karten")])
def test_the_window_speaks_its_language_whatever_the_maps(
    windows: Windows, example: Path, language: Language, word: str
) -> None:
    windows.language = language
    window = windows.make(opened(example, language)[0])
    assert word in status_texts(window)
    assert "Buying a commuter bike online" in window.windowTitle()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_button_left_for_its_menu_looks_pointed_at_no_more(window: MainWindow) -> None:
    row = next(
        button
        for button in window.findChildren(ToolButton)
        if button.menu() is not None and button.text() == "Row"
    )
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as Qt leaves it when the menu opens
    row.menu().popup(row.mapToGlobal(row.rect().bottomLeft()))
    row.menu().close()
    assert not row.underMouse()
