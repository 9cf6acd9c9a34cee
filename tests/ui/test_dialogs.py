"""The real dialogs, pressed and typed into as by a hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeyeditor import storage
from journeyeditor.errors import Problem, UnreadableError
from journeyeditor.look import palette
from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.ui.controls.check_box import CheckBox
from journeyeditor.ui.dialogs.about import AboutDialog
from journeyeditor.ui.dialogs.asker import Dialogs
from journeyeditor.ui.dialogs.asking import Conflict, Leaving, Remedy
from journeyeditor.ui.dialogs.export import ExportDialog
from journeyeditor.ui.dialogs.new_map import NewMapDialog
from journeyeditor.ui.settings import Settings
from tests.helpers.widgets import part

# Qt's own words about the platform without a display, when a dialog sets its size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ERROR = UnreadableError(
    "It cannot be: <b>{name}</b>",
    [Problem("x", "Bad {what}", f"rows[{number}]", {"what": "row"}) for number in range(9)],
    name="a&b",
)


@pytest.fixture
def dialogs(qtbot: QtBot) -> Dialogs:
    parent = QWidget()
    qtbot.addWidget(parent)
    return Dialogs(parent, "en", palette("light"), Settings())


def during(act: Callable[[QWidget], None]) -> None:
    """Do something with the modal window that is about to open."""

    def when_open() -> None:
        modal = QApplication.activeModalWidget()
        assert modal is not None
        act(modal)

    QTimer.singleShot(0, when_open)


def press(text: str) -> Callable[[QWidget], None]:
    def act(modal: QWidget) -> None:
        buttons = {button.text(): button for button in modal.findChildren(QPushButton)}
        buttons[text].click()

    return act


def escape(modal: QWidget) -> None:
    assert isinstance(modal, QDialog)
    modal.reject()


@pytest.mark.parametrize(
    ("button", "answer"),
    [("Save", Leaving.SAVE), ("Don’t save", Leaving.DISCARD), ("Cancel", Leaving.STAY)],
)
def test_leaving(dialogs: Dialogs, button: str, answer: Leaving) -> None:
    during(press(button))
    assert dialogs.leaving("map.journey") is answer


def test_escape_is_the_answer_that_changes_nothing(dialogs: Dialogs) -> None:
    during(escape)
    assert dialogs.leaving("map.journey") is Leaving.STAY
    during(escape)
    assert dialogs.conflict(ERROR) is Conflict.CANCEL
    during(escape)
    assert dialogs.not_opened(Path("a"), ERROR, mendable=True) is Remedy.NOTHING
    during(escape)
    assert dialogs.not_opened(Path("a"), ERROR, mendable=False) is Remedy.NOTHING
    during(escape)
    assert dialogs.not_written(ERROR) is Remedy.NOTHING
    during(escape)
    assert not dialogs.may_overwrite(Path("a.pdf"))


def test_enter_does_not_replace_what_is_there(dialogs: Dialogs) -> None:
    during(lambda modal: QTest.keyClick(modal, Qt.Key.Key_Return))
    assert not dialogs.may_overwrite(Path("a.pdf"))


def test_remedies(dialogs: Dialogs) -> None:
    during(press("Open a repaired copy"))
    assert dialogs.not_opened(Path("a"), ERROR, mendable=True) is Remedy.REPAIRED_COPY
    during(press("Open another file …"))
    assert dialogs.not_opened(Path("a"), ERROR, mendable=False) is Remedy.OTHER_FILE
    during(press("Choose another place …"))
    assert dialogs.not_written(ERROR) is Remedy.OTHER_FILE
    during(press("Overwrite"))
    assert dialogs.conflict(ERROR) is Conflict.OVERWRITE
    during(press("Save as …"))
    assert dialogs.conflict(ERROR) is Conflict.SAVE_AS
    during(press("Replace"))
    assert dialogs.may_overwrite(Path("a.pdf"))


def test_messages_are_plain_and_name_the_places(dialogs: Dialogs) -> None:
    seen: list[str] = []

    def look(modal: QWidget) -> None:
        assert isinstance(modal, QMessageBox)
        seen.extend((modal.text(), modal.informativeText()))
        for label in modal.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()
        modal.reject()

    during(look)
    dialogs.not_opened(Path("<i>.journey"), ERROR, mendable=False)
    assert seen[0] == "“<i>.journey” was not opened."
    assert "It cannot be: <b>a&b</b>" in seen[1]
    assert "rows[0]: Bad row" in seen[1]
    assert "… and 3 more" in seen[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_names_the_version(qtbot: QtBot, language: Language) -> None:
    seen: list[str] = []

    def look(modal: QWidget) -> None:
        assert isinstance(modal, AboutDialog)
        seen.append(part(modal, QLabel, "name").text())
        modal.reject()

    parent = QWidget()
    qtbot.addWidget(parent)
    during(look)
    Dialogs(parent, language, palette("light"), Settings()).explain("about")
    assert seen[0].startswith("Journey Editor 0.")


def test_a_path_typed_into_the_file_dialog(dialogs: Dialogs, tmp_path: Path) -> None:
    target = tmp_path / "typed.journey"

    def type_path(modal: QWidget) -> None:
        assert isinstance(modal, QFileDialog)
        line = modal.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        assert line.text() == "suggested.journey"
        line.setText(str(target))
        modal.accept()

    during(type_path)
    assert dialogs.file_to_save(tmp_path / "suggested.journey") == target
    during(escape)
    assert dialogs.file_to_open(tmp_path) is None


def test_a_new_map_by_double_click_in_german(qtbot: QtBot) -> None:
    dialog = NewMapDialog(None, "en", palette("light"))
    qtbot.addWidget(dialog)
    dialog.show()
    templates = part(dialog, QListWidget, "templates")
    assert templates.count() == len(storage.templates())
    QTest.mouseClick(part(dialog, QAbstractButton, "de"), Qt.MouseButton.LeftButton)
    last = templates.count() - 1
    templates.setCurrentRow(last)
    templates.itemDoubleClicked.emit(templates.item(last))
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.choice == ("textbook", "de", None)


def test_a_new_map_by_enter_with_a_title(qtbot: QtBot) -> None:
    dialog = NewMapDialog(None, "de", palette("dark"))
    qtbot.addWidget(dialog)
    dialog.show()
    title = part(dialog, QLineEdit, "title")
    title.setText("  Fahrradkauf ")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.choice == ("five-phases-b2c", "de", "Fahrradkauf")


def test_the_export_dialog_follows_the_format(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(
        None, "en", tmp_path / "map.v2.pdf", "pdf", "de", palette=palette("light")
    )
    qtbot.addWidget(dialog)
    dialog.show()
    path = part(dialog, QLineEdit, "path")
    assert path.selectedText() == "map.v2"
    QTest.mouseClick(part(dialog, QAbstractButton, "a4"), Qt.MouseButton.LeftButton)
    assert dialog.choice.options.paper == "a4"
    reports = [dialog.choice.options.report]
    QTest.mouseClick(part(dialog, CheckBox, "report"), Qt.MouseButton.LeftButton)
    reports.append(dialog.choice.options.report)
    QTest.mouseClick(part(dialog, QAbstractButton, "xlsx"), Qt.MouseButton.LeftButton)
    assert not part(dialog, CheckBox, "report").isEnabled()
    assert [*reports, dialog.choice.options.report] == [False, True, False]
    assert path.text() == str(tmp_path / "map.v2.xlsx")
    assert not part(dialog, QAbstractButton, "a4").isEnabled()
    assert dialog.choice.options.format == "xlsx"
    assert dialog.choice.options.language == "de"
    path.setText(str(tmp_path / "named"))
    assert dialog.choice.path == tmp_path / "named.xlsx"
    path.setText("")
    assert not part(dialog, QPushButton, "accept").isEnabled()
