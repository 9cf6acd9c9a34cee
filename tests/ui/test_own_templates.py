"""Own templates in the window: a map is kept as one, shows up for new maps, is renamed and deleted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeyeditor import storage
from journeyeditor.look import palette
from journeyeditor.models.queries import standings
from journeyeditor.ui.dialogs.asker import Dialogs
from journeyeditor.ui.dialogs.asking import NewMap, Remedy, TemplateChoice
from journeyeditor.ui.dialogs.new_map import NewMapDialog
from journeyeditor.ui.dialogs.template import TemplateDialog
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import NO, YES, Answers
from tests.helpers.widgets import action, part

# Qt's own words about the platform without a display, when a dialog sets its size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def names() -> list[str]:
    return [template.name for template in storage.own_templates()]


def during(act: Callable[[QWidget], None]) -> None:
    """Do something with the modal window that is about to open."""

    def when_open() -> None:
        modal = QApplication.activeModalWidget()
        assert modal is not None
        act(modal)

    QTimer.singleShot(0, when_open)


def write(text: str) -> Callable[[QWidget], None]:
    def act(modal: QWidget) -> None:
        field = part(modal, QLineEdit, "name")
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    return act


def press(text: str) -> Callable[[QWidget], None]:
    def act(modal: QWidget) -> None:
        assert isinstance(modal, QMessageBox)
        next(button for button in modal.buttons() if button.text() == text).click()

    return act


@pytest.fixture
def dialog(qtbot: QtBot) -> NewMapDialog:
    for name in ("Ours", "Yours"):
        storage.keep_template(storage.new_map("blank", "de"), name, with_cards=True)
    made = NewMapDialog(None, "en", palette("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def chosen(dialog: NewMapDialog, name: str) -> QListWidget:
    found = part(dialog, QListWidget, "templates")
    rows = [row for row in range(found.count()) if found.item(row).text() == name]
    found.setCurrentRow(rows[0])
    return found


def test_a_map_is_kept_and_a_new_one_begun_from_it(
    windows: Windows, window: MainWindow, answers: Answers
) -> None:
    before = window.document.map
    answers.prepare(TemplateChoice("Ours", with_cards=False))
    action(window, "file.save-template").trigger()
    assert window.document.map is before
    assert window.document.is_clean

    answers.prepare(NewMap("Ours", "de", "Next"))
    window.files.new()

    made = windows.all[-1].document.map
    assert (made.title, made.language) == ("Next", "en")
    assert [row.title for row in made.rows] == [row.title for row in before.rows]
    assert not list(standings(made))


def test_replacing_one_is_asked_about(window: MainWindow, answers: Answers) -> None:
    storage.keep_template(storage.new_map("blank", "en", "Old"), "Ours", with_cards=True)
    ours = TemplateChoice("Ours", with_cards=True)
    answers.prepare(ours, NO, ours, YES)

    window.files.save_as_template()

    assert storage.load(storage.own_path("Ours")).title == window.document.map.title
    assert answers.asked[1:] == [
        "may_replace_template Ours",
        "template Ours",
        "may_replace_template Ours",
    ]


def test_where_it_cannot_be_written_the_reason_is_told(
    window: MainWindow, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNEYEDITOR_STATE_DIR", "/dev/null")
    answers.prepare(TemplateChoice("Ours", with_cards=True), Remedy.NOTHING)

    window.files.save_as_template()

    assert answers.errors


def test_one_that_is_damaged_is_told_of(window: MainWindow, answers: Answers) -> None:
    storage.keep_template(window.document.map, "Ours", with_cards=True)
    storage.own_path("Ours").write_bytes(b"{")
    answers.prepare(NewMap("Ours", "en", None), Remedy.NOTHING)

    window.files.new()

    assert answers.asked[-1] == "not_opened Ours.journey"


def test_the_real_dialog_asks_for_a_name_and_the_cards(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def act(modal: QWidget) -> None:
        QTest.mouseClick(part(modal, QAbstractButton, "frame"), Qt.MouseButton.LeftButton)
        write("  Our start ")(modal)

    during(act)
    asked = Dialogs(parent, "en", palette("light"), Settings()).template("A map")
    assert asked == TemplateChoice("Our start", with_cards=False)


@pytest.mark.parametrize(
    ("name", "why"), [("a/b", "cannot be the name"), ("BLANK", "already"), (" ", "")]
)
def test_a_name_that_cannot_be_is_not_accepted(qtbot: QtBot, name: str, why: str) -> None:
    dialog = TemplateDialog(None, "en", "A map")
    qtbot.addWidget(dialog)
    dialog.show()

    write(name)(dialog)

    assert not part(dialog, QPushButton, "accept").isEnabled()
    assert dialog.isVisible()
    told = [
        found.text() for found in dialog.findChildren(QLabel) if found.property("role") == "error"
    ]
    assert why in told[0]


def test_own_templates_stand_below_the_others(dialog: NewMapDialog) -> None:
    found = part(dialog, QListWidget, "templates")
    texts = [found.item(row).text() for row in range(found.count())]
    assert texts[-2:] == ["Ours", "Yours"]
    assert not part(dialog, QPushButton, "template.rename-button").isVisible()
    assert not action(found, "template.delete").isEnabled()

    chosen(dialog, "Yours")

    assert part(dialog, QPushButton, "template.rename-button").isVisible()
    assert dialog.choice.template == "Yours"


def test_renaming_by_f2(dialog: NewMapDialog) -> None:
    found = chosen(dialog, "Ours")
    assert QTest.qWaitForWindowActive(dialog)

    during(write("zebra"))
    QTest.keyClick(found, Qt.Key.Key_F2)

    assert names() == ["Yours", "zebra"]
    assert dialog.choice.template == "zebra"


def test_renaming_never_replaces_another(qtbot: QtBot, dialog: NewMapDialog) -> None:
    assert names() == ["Ours", "Yours"]
    renaming = TemplateDialog(dialog, "en", "Ours", renaming=True)
    qtbot.addWidget(renaming)
    accept = part(renaming, QPushButton, "accept")

    part(renaming, QLineEdit, "name").setText("Yours")
    assert not accept.isEnabled()
    part(renaming, QLineEdit, "name").setText("Ours")
    assert accept.isEnabled()


def test_deleting_is_asked_about(dialog: NewMapDialog) -> None:
    found = chosen(dialog, "Ours")
    assert QTest.qWaitForWindowActive(dialog)

    during(press("Cancel"))
    QTest.keyClick(found, Qt.Key.Key_Delete)
    assert names() == ["Ours", "Yours"]
    during(press("Delete"))
    QTest.mouseClick(part(dialog, QPushButton, "template.delete-button"), Qt.MouseButton.LeftButton)

    assert names() == ["Yours"]
    assert [found.item(row).text() for row in range(found.count())].count("Ours") == 0
