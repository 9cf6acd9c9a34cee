"""Check box: on, off or neither, painted in the palette's colours."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.ui.icons import paint_icon

_BOX, _GAP, _HEIGHT = 16, 8, 24


@sturdy
class CheckBox(QCheckBox):
    """A box with a check, or with a line where things differ, and its text."""

    def __init__(self, palette: Palette, text: str) -> None:
        """Be off."""
        super().__init__(text.replace("&", "&&"))
        self._palette = palette
        self._words = text
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Leave room for box and text."""
        return QSize(_BOX + _GAP + self.fontMetrics().horizontalAdvance(self._words) + 4, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Be content with little room."""
        return QSize(60, _HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt calls it
        """Be pressed anywhere."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint box and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, off = self._palette.ink, self.checkState() == Qt.CheckState.Unchecked
        box = QRectF(1, (self.height() - _BOX) / 2, _BOX, _BOX)
        radius = tokens().radius.chip
        painter.setPen(QPen(QColor(ink("control" if off else "accent")), 1))
        painter.setBrush(QColor(ink("surface" if off else "accent")))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if not off:
            partly = self.checkState() == Qt.CheckState.PartiallyChecked
            name = "minus" if partly else "check"
            paint_icon(painter, name, ink("onAccent"), box.adjusted(1, 1, -1, -1))
        painter.setPen(QColor(ink("text" if self.isEnabled() else "disabled")))
        area = QRectF(self.rect()).adjusted(_BOX + _GAP, 0, 0, 0)
        shown = self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, round(area.width())
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(ink("accent")), 2))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)
        painter.end()
