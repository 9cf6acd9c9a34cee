"""A touchpoint gets a QR code: typed into the dialog, seen while typing, one undo step."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeyeditor.look import palette
from journeyeditor.models import Kind, QrCode, TouchpointCard
from journeyeditor.models.queries import cards_of_kind, find
from journeyeditor.ui.dialogs.asking import CodeChoice
from journeyeditor.ui.dialogs.qr import QrDialog
from journeyeditor.ui.window import MainWindow
from tests.helpers.answers import Answers
from tests.helpers.widgets import action, part

# Qt's own words about the platform without a display, when a dialog sets its size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LINK = QrCode(kind="link", value="https://velonord.example", on_card=True)


def shown(qtbot: QtBot, qr: QrCode | None, theme: str = "light") -> QrDialog:
    dialog = QrDialog(None, "en", palette(theme), qr)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def seen(dialog: QrDialog) -> str | None:
    view = part(dialog, QWidget, "qr-code")
    picture = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    found = zxingcpp.read_barcode(picture)
    return None if found is None else found.bytes.decode()


def told(dialog: QrDialog, role: str) -> str:
    labels = [label for label in dialog.findChildren(QLabel) if label.property("role") == role]
    return " ".join(label.text() for label in labels if label.isVisible() and label.wordWrap())


def press(dialog: QrDialog, name: str) -> None:
    QTest.mouseClick(part(dialog, QAbstractButton, name), Qt.MouseButton.LeftButton)


def accept(dialog: QrDialog) -> QPushButton:
    return part(dialog, QPushButton, "accept")


def a_card(window: MainWindow, kind: Kind) -> str:
    return next(cards_of_kind(window.document.map, kind)).id


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_link_is_seen_while_it_is_typed(qtbot: QtBot, theme: str) -> None:
    dialog = shown(qtbot, None, theme)
    assert seen(dialog) is None
    assert not accept(dialog).isEnabled()
    assert told(dialog, "error") == ""

    QTest.keyClicks(part(dialog, QLineEdit, "link"), "velonord.example/x")

    assert seen(dialog) == told(dialog, "text2") == "https://velonord.example/x"
    QTest.keyClick(part(dialog, QLineEdit, "link"), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.choice.qr == QrCode(kind="link", value="velonord.example/x", on_card=True)


def test_an_event_takes_days_as_people_write_them(qtbot: QtBot) -> None:
    dialog = shown(qtbot, None)
    press(dialog, "event")
    for name, text in (
        ("title", "Test ride"),
        ("start", "3.10.2026 09:30"),
        ("end", "2026-10-03 10:00"),
        ("place", "Bremen"),
    ):
        QTest.keyClicks(part(dialog, QLineEdit, name), text)

    assert "DTSTART:20261003T093000" in (seen(dialog) or "")
    assert dialog.choice.qr == QrCode(
        kind="event",
        title="Test ride",
        start="2026-10-03T09:30",
        end="2026-10-03T10:00",
        place="Bremen",
        on_card=True,
    )
    part(dialog, QLineEdit, "start").setText("tomorrow")
    assert "“tomorrow” is neither a day" in told(dialog, "error")


def test_an_event_is_shown_as_its_days_can_be_typed(qtbot: QtBot) -> None:
    event = QrCode(
        kind="event", title="Ride", start="2026-10-03T09:30", end="2026-10-04", on_card=True
    )
    dialog = shown(qtbot, event)
    assert part(dialog, QLineEdit, "start").text() == "3 Oct 2026 09:30"
    assert part(dialog, QLineEdit, "start").placeholderText() == "3 Oct 2026 10:00"
    part(dialog, QLineEdit, "end").setText("3 October 2026 9:45")
    assert dialog.choice.qr == event.replace(end="2026-10-03T09:45")


def test_text_of_several_lines_not_on_the_card(qtbot: QtBot) -> None:
    dialog = shown(qtbot, LINK)
    press(dialog, "text")
    part(dialog, QPlainTextEdit, "text").setPlainText("Grüße\n🚲")
    press(dialog, "hidden")

    assert seen(dialog) == "Grüße\n🚲"
    assert dialog.choice.qr == QrCode(kind="text", value="Grüße\n🚲")


def test_what_makes_no_sense_is_refused_in_words(qtbot: QtBot) -> None:
    dialog = shown(qtbot, LINK)
    part(dialog, QLineEdit, "link").setText("javascript:alert(1)")
    assert "is not a web address" in told(dialog, "error")
    assert seen(dialog) is None
    press(dialog, "text")
    part(dialog, QPlainTextEdit, "text").setPlainText("x" * 3000)
    assert "Too long for a QR code" in told(dialog, "error")
    assert not accept(dialog).isEnabled()


def test_the_command_gives_the_focused_touchpoint_a_code_in_one_step(
    window: MainWindow, answers: Answers
) -> None:
    before, card = window.document.map, a_card(window, "touchpoint")
    window.session.selection.select((card,))
    answers.prepare(CodeChoice(LINK))

    action(window, "card.qr-code").trigger()

    standing = find(window.document.map, card)
    assert standing is not None
    assert isinstance(standing.card, TouchpointCard)
    assert standing.card.qr == LINK
    window.document.undo()
    assert window.document.map is before
    answers.prepare(None)
    action(window, "card.qr-code").trigger()
    assert window.document.map is before


def test_a_code_can_be_taken_away(qtbot: QtBot) -> None:
    dialog = shown(qtbot, LINK)
    part(dialog, QPushButton, "remove").click()
    assert dialog.choice == CodeChoice(None)
    assert shown(qtbot, None).findChild(QPushButton, "remove") is None


def test_only_touchpoints_have_codes(window: MainWindow) -> None:
    window.session.selection.select((a_card(window, "hurdle"),))
    assert not action(window, "card.qr-code").isEnabled()
