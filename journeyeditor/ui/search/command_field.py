"""Command field: at the right of the menu bar, where one sees that commands can be searched."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY, META
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_WIDTH, _HEIGHT, _PAD = 264, 24, 8
"""px at the usual size."""


@sturdy
class CommandField(QToolButton):
    """It looks like a field; pressing it opens the command palette, where one types."""

    def __init__(self, action: QAction, language: Language, palette: Palette) -> None:
        """Do what `action` does."""
        super().__init__()
        self._palette = palette
        self._text = tr(language, "Search or run a command")
        self._keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._hint = self._needed()  # the bar asks again and again, also while one types
        self.setObjectName("command-field")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self._text)
        self.setText(self._text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setToolTip(plain_tooltip(f"{self._text} ({self._keys})"))
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Be as wide as both texts need, at least as the mock-up says."""
        return self._hint

    def _needed(self) -> QSize:
        words = QFontMetrics(font_of(BODY)).horizontalAdvance(self._text)
        keys = QFontMetrics(font_of(META)).horizontalAdvance(self._keys)
        needed = words + keys + scaled(tokens().icon.meta) + 6 * _PAD
        return QSize(max(_WIDTH, needed), scaled(_HEIGHT) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint frame, magnifier, words and the keys."""
        ink = self._palette.ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = scaled(_HEIGHT)
        top = (self.height() - height) / 2
        frame = QRectF(0.5, top + 0.5, self.width() - 9, height - 1)
        lit = self.hasFocus()
        painter.setPen(QPen(QColor(ink("accent" if lit else "control")), 2 if lit else 1))
        painter.setBrush(QColor(ink("hover" if self.underMouse() else "surface")))
        radius = tokens().radius.input
        painter.drawRoundedRect(frame, radius, radius)
        size = scaled(tokens().icon.meta)
        place = QPointF(frame.left() + _PAD, top + (height - size) / 2)
        paint_icon(painter, "search", ink("text2"), QRectF(place.x(), place.y(), size, size))
        painter.setFont(font_of(META))
        width = painter.fontMetrics().horizontalAdvance(self._keys) + 10
        chip = QRectF(frame.right() - width - 4, top + 4, width, height - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink("surface" if self.underMouse() else "hover")))
        painter.drawRoundedRect(chip, tokens().radius.chip, tokens().radius.chip)
        painter.setPen(QColor(ink("text2")))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._keys)
        painter.setFont(font_of(BODY))
        words = QRectF(place.x() + size + 6, top, chip.left() - place.x() - size - 8, height)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()
