"""Veil: dims a window while something in front of it has to be dealt with."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette


@sturdy
class Veil(QWidget):
    """Lies over a whole window."""

    def __init__(self, window: QWidget, palette: Palette) -> None:
        """Dim a window at once."""
        super().__init__(window)
        self._colour = QColor(palette.ink("scrim"))
        self._colour.setAlphaF(palette.scrim_alpha)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the palette's scrim."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.end()
