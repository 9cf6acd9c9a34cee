"""Scales: what a persona is like between two ends, each a bar of five."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.look.styles import META, MICRO
from journeyeditor.models import Persona
from journeyeditor.models.persona import Scale
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.persona_editor.parts import adding_button, icon_button
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.scale import scaled

MOST: Final = 5
_HEIGHT, _GAP, _RADIUS = 10, 4, 3
_ROOM: Final = 3
"""px above and below the bar, so that it is easy to hit and its ring has room."""


@sturdy
class Bar(QWidget):
    """Five fields of which so many are filled; `edited(value)`, 1 to 5, or None for not known."""

    edited = Signal(object)

    def __init__(self, value: int | None, palette: Palette) -> None:
        """Begin with a value."""
        super().__init__()
        self.value = value
        self._palette = palette
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Be as high as the bar and its ring."""
        return QSize(150, _HEIGHT + 2 * _ROOM)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the fields, and a ring with the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, empty = (QColor(self._palette.ink(role)) for role in ("accent", "control"))
        for number in range(MOST):
            field = self._field(number)
            filled = number < (self.value or 0)
            painter.setPen(QPen(accent if filled else empty, 1))
            painter.setBrush(accent if filled else QColor(self._palette.ink("surface")))
            painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 1))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Fill as far as the pointer."""
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Fill as far as the pointer, held."""
        share = event.position().x() / max(1, self.width())
        self.set(max(1, min(MOST, int(share * MOST) + 1)))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Take arrows, digits, and Delete for not known."""
        key, value = Qt.Key(event.key()), self.value or 0
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus):
            self.set(min(MOST, value + 1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Minus):
            self.set(max(1, value - 1))
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.set(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0):
            self.set(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt calls it
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt calls it
        """Show the ring no longer."""
        super().focusOutEvent(event)
        self.update()

    def set(self, value: int | None) -> None:
        """Fill so many."""
        if value != self.value:
            self.value = value
            self.update()
            self.edited.emit(value)

    def _field(self, number: int) -> QRectF:
        width = (self.width() - (MOST - 1) * _GAP) / MOST
        left = round(number * (width + _GAP))
        right = round(number * (width + _GAP) + width)
        return QRectF(left, _ROOM, right - left, _HEIGHT)


@sturdy
class ScaleEdit(QWidget):
    """A scale with its title and its two ends."""

    edited = Signal()

    def __init__(self, scale: Scale, language: Language, palette: Palette) -> None:
        """Show a scale."""
        super().__init__()
        self._language: Language = language
        self._scale = scale
        self.title = self._quiet(scale.title, "scale-title", tr(language, "Attribute"))
        self.low = self._quiet(scale.low, "scale-low", tr(language, "Low end"))
        self.high = self._quiet(scale.high, "scale-high", tr(language, "High end"))
        self.bar = Bar(scale.value, palette)
        self.bar.setObjectName("scale-bar")
        self._value = label("", META, "text2")
        self.remove = icon_button("x", tr(language, "Remove attribute"), palette, "scale-remove")
        self.remove.setFixedSize(scaled(18), scaled(18))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        head.addWidget(self._value)
        foot.addWidget(self.low, 1)
        foot.addWidget(self.high, 1)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addLayout(foot)
        self.bar.edited.connect(lambda _: self._tell())
        for line in (self.title, self.low, self.high):
            line.textEdited.connect(lambda _: self._tell())
        self._tell_value()
        self.remove.hide()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt calls it
        """Offer to take it away."""
        super().enterEvent(event)
        self.remove.show()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt calls it
        """Offer it no longer."""
        super().leaveEvent(event)
        self.remove.hide()

    @property
    def scale(self) -> Scale:
        """The scale as it is now; fields that this version does not know are kept."""
        title, low, high = (
            " ".join(line.text().split()) for line in (self.title, self.low, self.high)
        )
        return self._scale.replace(title=title, low=low, high=high, value=self.bar.value)

    def _quiet(self, text: str, name: str, hint: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setObjectName(name)
        line.setProperty("quiet", "true")
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        line.setFont(font_of(META if name == "scale-title" else MICRO))
        if name != "scale-title":
            line.setProperty("role", "text3")
        if name == "scale-high":
            line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.setCursorPosition(0)
        line.setTextMargins(-3, 0, -3, 0)
        return line

    def _tell(self) -> None:
        self._tell_value()
        self.edited.emit()

    def _tell_value(self) -> None:
        value = self.bar.value
        words = tr(self._language, "{n} of {all}", n=value, all=MOST) if value else "–"
        self._value.setText(words)
        self.bar.setAccessibleName(f"{self.title.text()}: {words}")


class Scales(QWidget):
    """All scales of a persona; `edited(scales)`."""

    edited = Signal(tuple)

    def __init__(self, persona: Persona, language: Language, palette: Palette) -> None:
        """Show the scales of a persona."""
        super().__init__()
        self._language: Language = language
        self._palette = palette
        self._edits: list[ScaleEdit] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        add = adding_button(tr(language, "Add attribute"), palette, "add-scale")
        add.clicked.connect(self._add)
        self._column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        for scale in persona.scales:
            self._put(scale)

    def _add(self) -> None:
        edit = self._put(Scale(title="", value=3))
        edit.title.setFocus()
        self._tell()

    def _put(self, scale: Scale) -> ScaleEdit:
        edit = ScaleEdit(scale, self._language, self._palette)
        self._column.insertWidget(len(self._edits), edit)
        self._edits.append(edit)
        edit.edited.connect(self._tell)
        edit.remove.clicked.connect(lambda: self._remove(edit))
        return edit

    def _remove(self, edit: ScaleEdit) -> None:
        self._edits.remove(edit)
        self._column.removeWidget(edit)
        edit.hide()
        edit.deleteLater()
        self._tell()

    def _tell(self) -> None:
        scales = (edit.scale for edit in self._edits)
        self.edited.emit(tuple(scale for scale in scales if scale.title or scale.low or scale.high))
