"""In every window, panel and dialog: no text is cut off, and every button says what it does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeyeditor.look import palette
from journeyeditor.texts import Language
from journeyeditor.ui.controls.labels import ElidedLabel, label
from journeyeditor.ui.inspector.fields.segment import Segment
from journeyeditor.ui.search.command_field import CommandField
from journeyeditor.ui.style.appearance import speak
from journeyeditor.ui.style.theme import dress
from journeyeditor.ui.touchpoints.tile import Tile
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.rooms import rooms, settle, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEAST = 3
"""px between a button's text and its edges, together."""


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication) -> Iterator[None]:
    """Leave the application as other tests expect it."""
    yield
    dress(qapp, palette("light"))
    speak(qapp, "en")


def show_as(windows: Windows, language: Language, text_size: int) -> None:
    windows.settings.update(language=language, text_size=text_size)
    settle()


@pytest.mark.parametrize("text_size", [100, 125, 150])
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_text_is_cut_off(
    windows: Windows, window: MainWindow, language: Language, text_size: int
) -> None:
    show_as(windows, language, text_size)
    found = {
        f"{name}: {problem}"
        for name, room in rooms(windows, window)
        for widget in shown(room)
        for problem in cut_off(widget)
    }
    assert not found, "\n" + "\n".join(sorted(found))


def cut_off(widget: QWidget) -> Iterator[str]:
    """Name the text of a widget that has not the room it needs."""
    metrics = widget.fontMetrics()
    if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
        seen = widget.visibleRegion().boundingRect().width()
        if seen < widget.width() - 1:
            yield f"{type(widget).__name__} {widget.objectName()!r} is cut off at {seen} px"
    if isinstance(widget, (Tile, CommandField, ElidedLabel)):
        return  # they break their text into lines, or shorten what has no end
    if isinstance(widget, QLabel):
        yield from _cut_off_label(widget)
    elif isinstance(widget, QAbstractButton) and _shows_text(widget):
        needed = metrics.horizontalAdvance(_plain(widget.text())) + LEAST
        if needed > widget.width() or metrics.height() > widget.height() + 1:
            yield f"{widget.text()!r} has {widget.width()} x {widget.height()} px"
    elif isinstance(widget, QLineEdit) and not widget.text():
        needed = metrics.horizontalAdvance(widget.placeholderText())
        if needed > widget.width():
            yield f"{widget.placeholderText()!r} has {widget.width()} px"
    elif isinstance(widget, (QComboBox, QAbstractSpinBox)):
        if widget.minimumSizeHint().height() > widget.height() + 1:
            yield f"{type(widget).__name__} {widget.objectName()!r} has {widget.height()} px"
    elif isinstance(widget, QTabBar):
        yield from _cut_off_tabs(widget)


def _cut_off_label(shown_: QLabel) -> Iterator[str]:
    if not shown_.text() or not shown_.pixmap().isNull():
        return
    room, size = shown_.contentsRect(), shown_.fontMetrics().size(0, _plain(shown_.text()))
    if shown_.wordWrap():
        if shown_.heightForWidth(shown_.width()) > shown_.height() + 1:
            yield f"{shown_.text()!r} has {shown_.height()} px of height"
    elif size.width() > room.width() + 1 or size.height() > shown_.height() + 2:
        yield f"{shown_.text()!r} has {room.width()} x {shown_.height()} px"


def _cut_off_tabs(bar: QTabBar) -> Iterator[str]:
    widths = [bar.tabRect(index).width() for index in range(bar.count())]
    if sum(widths) > bar.width() + 1:
        yield f"tabs of {sum(widths)} px have {bar.width()}"
    for index, width in enumerate(widths):
        if bar.fontMetrics().horizontalAdvance(bar.tabText(index)) > width:
            yield f"{bar.tabText(index)!r} has {width} px"


def _shows_text(button: QAbstractButton) -> bool:
    if isinstance(button, Segment) and button.is_alone:
        return False
    if isinstance(button, QToolButton):
        style = button.toolButtonStyle()
        alone = button.icon().isNull() or style is not Qt.ToolButtonStyle.ToolButtonIconOnly
        return bool(button.text()) and alone
    return bool(button.text())


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_button_has_a_name_and_one_without_words_a_tooltip_with_its_keys(
    windows: Windows, window: MainWindow, language: Language
) -> None:
    show_as(windows, language, 100)
    found = {
        f"{name}: {type(widget).__name__} {widget.objectName()!r} {widget.text()!r}: {problem}"
        for name, room in rooms(windows, window)
        for widget in shown(room)
        if isinstance(widget, QAbstractButton) and not _is_qts(widget)
        for problem in _silent(widget)
    }
    assert not found, "\n" + "\n".join(sorted(found))


def _is_qts(button: QAbstractButton) -> bool:
    return button.objectName().startswith("qt_") or "QLineEdit" in button.metaObject().className()


def _silent(button: QAbstractButton) -> Iterator[str]:
    if not QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name):
        yield "no name"
    if not _shows_text(button) and not button.toolTip():
        yield "no tooltip"
    action = button.defaultAction() if isinstance(button, QToolButton) else None
    if isinstance(action, QAction) and not action.shortcut().isEmpty():
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys not in button.toolTip():
            yield f"its tooltip is silent about {keys}"


def test_a_text_without_room_is_found(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    words, button = label("A long sentence"), QPushButton("A long sentence", box)
    words.setParent(box)
    words.setFixedWidth(30)
    button.setFixedWidth(30)
    box.resize(300, 200)
    box.show()
    assert list(cut_off(words))
    assert list(cut_off(button))
    assert list(_silent(QToolButton(box))) == ["no name", "no tooltip"]
