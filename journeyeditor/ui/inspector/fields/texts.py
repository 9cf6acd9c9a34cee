"""Fields for text: of one line, and of as many as are written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from journeyeditor.document.sturdy import sturdy
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import MIXED, MIXED_TEXT, Mixed, Subject

_MOST_LINES = 12
_LONGEST_WORD = 10_000
"""Letters without a space that are still broken into lines: Qt takes seconds for ten times as many."""

_FRAME = 12
"""px that border and padding take above and below the lines."""


@sturdy
class GrowingText(QPlainTextEdit):
    """Plain text that is as high as its lines, from `least` up to a dozen; then it scrolls."""

    def __init__(self, least: int) -> None:
        """Be empty."""
        super().__init__()
        self._least = least
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._typed)

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the map where there is nothing typed to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            document = self.document()
            if (undo and not document.isUndoAvailable()) or (
                redo and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt calls it
        """Take another width, and the height that goes with it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Ask for the height of the lines."""
        return QSize(super().sizeHint().width(), self._height())

    def show_text(self, text: str) -> None:
        """Show another text; the caret stays where it is as far as that goes."""
        if text == self.toPlainText():
            return
        at = self.textCursor().position()
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.setUpdatesEnabled(False)
        self.setPlainText("")
        self._wrap(text)
        self.setPlainText(text)
        self.setUpdatesEnabled(True)
        self.blockSignals(blocked)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(cursor.document().toRawText())))
        cursor.movePosition(QTextCursor.MoveOperation.NoMove)
        self.setTextCursor(cursor)
        self._settle()

    def _typed(self) -> None:
        self._wrap(self.toPlainText())
        self._settle()

    def _wrap(self, text: str) -> None:
        """Break lines at the field's width, unless a word is so long that this would take seconds."""
        is_endless = (
            len(text) > _LONGEST_WORD and max(map(len, text.split()), default=0) > _LONGEST_WORD
        )
        mode = QPlainTextEdit.LineWrapMode
        wanted = mode.NoWrap if is_endless else mode.WidgetWidth
        if wanted != self.lineWrapMode():
            self.setLineWrapMode(wanted)
            policy = Qt.ScrollBarPolicy
            self.setHorizontalScrollBarPolicy(
                policy.ScrollBarAsNeeded if is_endless else policy.ScrollBarAlwaysOff
            )

    def _height(self) -> int:
        lines = round(self.document().size().height())
        shown = min(max(lines, self._least), _MOST_LINES)
        return shown * self.fontMetrics().lineSpacing() + _FRAME

    def _settle(self) -> None:
        height = self._height()
        scrolls = self.document().size().height() > _MOST_LINES
        always, never = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded,
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
        )
        self.setVerticalScrollBarPolicy(always if scrolls else never)
        if height != self.height():
            self.setFixedHeight(height)


class TextField(Field):
    """A text of several lines; every letter is in the map at once."""

    def __init__(self, room: Room, name: str, title: str, *, least: int = 2) -> None:
        """Show at least so many lines."""
        super().__init__(room, name, title)
        self.text = GrowingText(least)
        self.text.setObjectName(name)
        self.place(self.text)
        self.text.textChanged.connect(self._typed)

    def show_subject(self, subject: Subject) -> None:
        """Show the text, nothing where there is none."""
        found = subject.value(self.name)
        mixed = isinstance(found, Mixed)
        self.text.setPlaceholderText(MIXED_TEXT if mixed else "")
        self.text.show_text("" if mixed or found is None else str(found))

    def _typed(self) -> None:
        self.say(self.text.toPlainText())


@sturdy
class Line(QLineEdit):
    """A line that leaves undo and redo to the map where nothing was typed."""

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the map where there is nothing typed to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def show_text(self, text: str) -> None:
        """Show another text; the caret stays where it is as far as that goes."""
        if text != self.text():
            at = self.cursorPosition()
            has_focus = self.hasFocus()
            self.setText(text)
            self.setCursorPosition(min(at, len(text)) if has_focus else 0)


class LineField(Field):
    """A text of one line; every letter is in the map at once."""

    def __init__(self, room: Room, name: str, title: str, *, example: str = "") -> None:
        """Show an example where nothing is written."""
        super().__init__(room, name, title)
        self._example = example
        self.line = Line()
        self.line.setObjectName(name)
        self.place(self.line)
        self.line.textEdited.connect(self.typed)

    def show_subject(self, subject: Subject) -> None:
        """Show the text, nothing where there is none."""
        found = subject.value(self.name)
        self.line.setPlaceholderText(MIXED_TEXT if found is MIXED else self._example)
        self.line.show_text(self.text_of(found))

    def text_of(self, value: object) -> str:
        """Write a value as it is shown."""
        return "" if value is None or isinstance(value, Mixed) else str(value)

    def typed(self, text: str) -> None:
        """Take what was typed."""
        self.say(text)
