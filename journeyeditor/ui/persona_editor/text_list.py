"""TextList: lines of text that can be added, taken away, and sorted by grip or by key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.texts import Language, tr
from journeyeditor.ui.persona_editor.parts import adding_button, icon_button
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_GRIP: Final = 18
_GAP: Final = 4


@sturdy
class Grip(QWidget):
    """The dots by which a line is carried; `moved(y)` while it is, in px of the screen."""

    moved = Signal(int)

    def __init__(self, palette: Palette, tip: str) -> None:
        """Show the dots in a palette's colour."""
        super().__init__()
        self._palette = palette
        self.setFixedSize(_GRIP, scaled(30))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(tip)
        self.setProperty("tip", tip)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the six dots."""
        painter = QPainter(self)
        area = self.rect().toRectF().adjusted(0, scaled(8), -4, -scaled(8))
        paint_icon(painter, "grip-vertical", self._palette.ink("text3"), area)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Take hold."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Carry on."""
        self.moved.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        event.accept()


class Line(QWidget):
    """A line with its grip and the button that takes it away."""

    def __init__(self, text: str, name: str, language: Language, palette: Palette) -> None:
        """Show a text."""
        super().__init__()
        self.grip = Grip(palette, tr(language, "Move (Alt+Up, Alt+Down)"))
        self.edit = QLineEdit(text)
        self.edit.setObjectName(name)
        self.edit.setCursorPosition(0)
        self.remove = icon_button("x", tr(language, "Remove (Backspace in an empty line)"), palette)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.grip)
        row.addWidget(self.edit, 1)
        row.addSpacing(2)
        row.addWidget(self.remove)


@sturdy
class TextList(QWidget):
    """Sortable lines; `edited(texts)` tells of every change, blank lines left out."""

    edited = Signal(tuple)

    def __init__(
        self, name: str, texts: Sequence[str], adding: str, language: Language, palette: Palette
    ) -> None:
        """Show texts; `adding` is what the button that adds a line says."""
        super().__init__()
        self._name = name
        self._language: Language = language
        self._palette = palette
        self.lines: list[Line] = []
        self._count: QLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._add: QToolButton = adding_button(adding, palette, f"add-{name}")
        self._add.clicked.connect(lambda: self.put(len(self.lines)))
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        for text in texts:
            self._insert(len(self.lines), text)
        self.setFocusProxy(self.lines[0].edit if self.lines else self._add)

    def count_in(self, shown: QLabel) -> None:
        """Keep a label saying how many there are."""
        self._count = shown
        self._tell_count()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written, without blank lines."""
        written = (" ".join(line.edit.text().split()) for line in self.lines)
        return tuple(text for text in written if text)

    def put(self, index: int, text: str = "") -> None:
        """Put in a line, ready to be typed into."""
        self._insert(index, text).edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Sort and take away by key; Enter goes on to a new line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            index = next((i for i, line in enumerate(self.lines) if line.edit is watched), None)
            if index is not None and self._press(index, event):
                return True
        return super().eventFilter(watched, event)

    def _press(self, index: int, event: QKeyEvent) -> bool:
        key, line = event.key(), self.lines[index]
        alone = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: +1}
            if key in steps:
                self._move(index, index + steps[Qt.Key(key)])
                return True
        elif alone and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if line.edit.text().strip():
                self.put(index + 1)
            return True
        elif alone and key == Qt.Key.Key_Backspace and not line.edit.text():
            self._remove(line)
            return True
        elif alone and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            other = index + (1 if key == Qt.Key.Key_Down else -1)
            if 0 <= other < len(self.lines):
                self.lines[other].edit.setFocus()
            return True
        return False

    def _insert(self, index: int, text: str) -> Line:
        line = Line(text, f"{self._name}-line", self._language, self._palette)
        self.lines.insert(index, line)
        self._column.insertWidget(index, line)
        before: QWidget = self.lines[index - 1].edit if index else line.edit
        self.setTabOrder(before, line.edit)
        self.setTabOrder(line.edit, self._add)
        line.edit.installEventFilter(self)
        line.edit.textEdited.connect(lambda _: self._tell())
        line.remove.clicked.connect(lambda: self._remove(line))
        line.grip.moved.connect(lambda y: self._carry(line, y))
        self._tell_count()
        return line

    def _remove(self, line: Line) -> None:
        index = self.lines.index(line)
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        near = self.lines[max(0, index - 1)].edit if self.lines else self._add
        self.setFocusProxy(self.lines[0].edit if self.lines else self._add)
        near.setFocus()
        self._tell()

    def _carry(self, line: Line, y: int) -> None:
        """Move a line to where it is held."""
        index = self.lines.index(line)
        height = line.height() + _GAP
        inside = self.mapFromGlobal(QPoint(0, y)).y()
        target = max(0, min(len(self.lines) - 1, inside // height))
        if target != index:
            self._move(index, target)

    def _move(self, index: int, target: int) -> None:
        if not 0 <= target < len(self.lines):
            return
        line = self.lines.pop(index)
        self.lines.insert(target, line)
        self._column.removeWidget(line)
        self._column.insertWidget(target, line)
        line.edit.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._tell_count()
        self.edited.emit(self.texts)

    def _tell_count(self) -> None:
        if self._count is not None:
            self._count.setText(str(len(self.texts)))
