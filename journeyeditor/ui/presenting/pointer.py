"""Laser: a red dot that follows the mouse."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from journeyeditor.look import palette

_NOWHERE: Final = QPointF(-1e6, -1e6)
"""Where the mouse is as long as nobody has moved it."""

_DOT: Final = 0.011
_GLOW: Final = 0.02
"""Radii, as shares of the picture's height."""


class Laser:
    """The dot of a widget; off at first."""

    def __init__(self, widget: QWidget) -> None:
        """Be off."""
        self._widget = widget
        self.at = _NOWHERE
        self.is_on = False

    def toggle(self) -> None:
        """Be seen where the mouse is, or no longer."""
        self.is_on = not self.is_on
        if self.at == _NOWHERE:
            self.at = QPointF(self._widget.rect().center())
        self._widget.update()

    def move(self, to: QPointF) -> None:
        """Follow the mouse."""
        before, self.at = self.at, to
        if self.is_on:
            for at in (before, to):
                self._widget.update(self._area(at))

    def paint(self, painter: QPainter) -> None:
        """Paint the dot."""
        if not self.is_on:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = self._widget.height()
        for radius, alpha in ((_GLOW, 0.3), (_DOT, 1.0)):
            colour = QColor(palette("projector").ink("error"))
            colour.setAlphaF(alpha)
            painter.setBrush(colour)
            painter.drawEllipse(self.at, radius * height, radius * height)

    def _area(self, at: QPointF) -> QRect:
        away = round(_GLOW * self._widget.height()) + 2
        return QRect(round(at.x()) - away, round(at.y()) - away, 2 * away, 2 * away)
