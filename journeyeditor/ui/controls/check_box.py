"""Check box: on, off or neither, in the theme's colours, with an edge that is seen in all of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_BOX, _GAP, _HEIGHT = 16, 8, 24


@sturdy
class CheckBox(QCheckBox):
    """A box with a check, or with a line where things differ, and its text."""

    def __init__(self, text: str, palette: Palette) -> None:
        """Be off; a `&` in the text marks its letter."""
        super().__init__(text)
        self._palette = palette
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Leave room for box and text."""
        size = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        width = scaled(_BOX) + _GAP + size.width() + 4
        return QSize(width, max(scaled(_HEIGHT), size.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Be content with little room."""
        return QSize(60, scaled(_HEIGHT))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt calls it
        """Be pressed anywhere."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint box and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, off = self._palette.ink, self.checkState() == Qt.CheckState.Unchecked
        side = scaled(_BOX)
        box = QRectF(1, (self.height() - side) / 2, side, side)
        radius = tokens().radius.chip
        able = self.isEnabled()
        edge = "line" if not able else "control" if off else "accent"
        ground = "accent" if not off and able else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(QColor(ink(edge)), 1))
        painter.setBrush(QColor(ink(ground)))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if not off:
            partly = self.checkState() == Qt.CheckState.PartiallyChecked
            name = "minus" if partly else "check"
            paint_icon(
                painter, name, ink("onAccent" if able else "disabled"), box.adjusted(1, 1, -1, -1)
            )
        painter.setPen(QColor(ink("text" if able else "disabled")))
        area = QRectF(self.rect()).adjusted(side + _GAP, 0, 0, 0)
        shown = self.fontMetrics().elidedText(
            self.text(),
            Qt.TextElideMode.ElideRight,
            round(area.width()),
            Qt.TextFlag.TextShowMnemonic,
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, shown)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(ink("accent")), 2))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)
        painter.end()
