"""Settings dialog: what is chosen holds at once, is remembered, and can be put back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeyeditor.canvas.moving.motion import is_reduced, set_reduced
from journeyeditor.look import high_contrast, palette
from journeyeditor.look.styles import BODY
from journeyeditor.ui.dialogs.asker import Dialogs
from journeyeditor.ui.dialogs.export import ExportDialog
from journeyeditor.ui.dialogs.settings import SettingsDialog
from journeyeditor.ui.preferences import Preferences
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.theme import dress
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.widgets import action, part


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication) -> Iterator[None]:
    """Leave the application as other tests expect it."""
    yield
    dress(qapp, palette("light"))
    set_reduced(None)


@pytest.fixture
def dialog(window: MainWindow, windows: Windows) -> SettingsDialog:
    """The dialog over a window, as the program opens it."""
    Dialogs(window, "en", palette("light"), windows.settings).settings()
    return part(window, SettingsDialog, "settings")


def choose(dialog: SettingsDialog, field: str, value: str) -> None:
    """Click a choice."""
    button = part(part(dialog, QWidget, field), QAbstractButton, value)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_command_asks_for_the_dialog(window: MainWindow, answers: Answers) -> None:
    command = action(window, "edit.settings")
    assert command.shortcut().toString() == "Ctrl+,"
    assert command.menuRole() is QAction.MenuRole.PreferencesRole
    command.trigger()
    assert answers.asked == ["settings"]


def test_theme_and_contrast_at_once(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    choose(dialog, "theme", "dark")
    qtbot.waitUntil(lambda: window.canvas.palette_of_map is palette("dark"))
    part(dialog, QCheckBox, "high_contrast").click()
    qtbot.waitUntil(lambda: window.canvas.palette_of_map is high_contrast(palette("dark")))
    assert Settings().values.high_contrast


def test_the_dialog_speaks_what_is_chosen_and_keeps_the_keyboard(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    part(part(dialog, QWidget, "language"), QAbstractButton, "de").setFocus()
    choose(dialog, "language", "de")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Einstellungen")
    qtbot.waitUntil(lambda: part(dialog, QPushButton, "close").text() == "Schließen")
    focused = dialog.focusWidget()
    assert focused is not None
    assert focused.objectName() == "de"
    assert window.language == "de"


def test_larger_text_makes_bars_and_panels_larger(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    window.workspace.toggle_left()
    bars = (window.menuBar, window.statusBar)
    before = [bar().height() for bar in bars]
    width = window.workspace.side.maximumWidth()
    letters = QFontMetrics(font_of(BODY)).height()
    canvas = window.canvas
    choose(dialog, "text_size", "150")
    qtbot.waitUntil(lambda: window.menuBar().height() > before[0])
    assert [bar().height() for bar in bars] == [round(1.5 * height) for height in before]
    assert QFontMetrics(font_of(BODY)).height() == pytest.approx(1.5 * letters, abs=1)
    assert window.workspace.side.maximumWidth() == 1.5 * width
    assert window.canvas is canvas
    assert QApplication.font().pixelSize() == font_of(BODY).pixelSize()


def test_the_width_of_a_panel_is_remembered_as_of_the_usual_size(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    window.resize(1600, 900)
    window.workspace.toggle_left()
    width = window.workspace.side.width()
    choose(dialog, "text_size", "150")
    qtbot.waitUntil(lambda: window.workspace.side.width() == round(1.5 * width))
    choose(dialog, "text_size", "100")
    qtbot.waitUntil(lambda: window.workspace.side.width() == width)


def test_motion_off_and_on(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.isVisible()
    monkeypatch.delenv("JOURNEYEDITOR_REDUCED_MOTION")
    choose(dialog, "motion", "off")
    qtbot.waitUntil(is_reduced)
    choose(dialog, "motion", "on")
    qtbot.waitUntil(lambda: not is_reduced())


@pytest.mark.usefixtures("qapp")
def test_a_choice_of_motion_holds_from_the_start() -> None:
    settings = Settings()
    settings.update(motion="on")
    Windows(settings)
    assert not is_reduced()


def test_defaults_come_back_and_the_rest_stays(dialog: SettingsDialog, qtbot: QtBot) -> None:
    settings = Settings()
    assert not part(dialog, QPushButton, "restore").isEnabled()
    choose(dialog, "paper", "A4")
    choose(dialog, "motion", "off")
    qtbot.waitUntil(lambda: part(dialog, QPushButton, "restore").isEnabled())
    part(dialog, QPushButton, "restore").click()
    settings = Settings()
    assert settings.values.paper == Preferences().paper
    assert settings.values.motion == "system"
    assert settings.values.left_open is False  # the panels were not asked about


def test_the_paper_is_what_an_export_begins_with(
    window: MainWindow, windows: Windows, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    windows.settings.update(paper="A4")
    seen: list[str] = []

    def accept(dialog: ExportDialog) -> int:
        seen.append(dialog.choice.options.paper)
        return 0

    monkeypatch.setattr(ExportDialog, "exec", accept)
    asker = Dialogs(window, "en", palette("light"), windows.settings)
    asker.export(tmp_path / "map.pdf", "pdf", "en")
    assert seen == ["a4"]


def test_an_export_begins_with_the_further_pages_of_the_last_one(
    window: MainWindow, windows: Windows, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[bool] = []

    def accept(dialog: ExportDialog) -> QDialog.DialogCode:
        seen.append(dialog.choice.options.report)
        part(dialog, QCheckBox, "report").setChecked(True)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ExportDialog, "exec", accept)
    asker = Dialogs(window, "en", palette("light"), windows.settings)
    asker.export(tmp_path / "map.pdf", "pdf", "en")
    asker.export(tmp_path / "map.xlsx", "xlsx", "en")
    asker.export(tmp_path / "map.pdf", "pdf", "en")
    assert seen == [False, False, True]
