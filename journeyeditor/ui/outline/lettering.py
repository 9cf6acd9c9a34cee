"""Lettering: lines of words that are shaped and cut to their room once, and then only drawn."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTransform

_MOST = 2048
"""So many lines are kept before all of them go: those of a few hundred items, in several widths."""


class _Line(NamedTuple):
    """A shaped line and its width, px."""

    drawn: QStaticText
    width: float


class Lettering:
    """Draws lines in one font; `drawText` would shape each anew whenever the tree is painted."""

    def __init__(self, font: QFont) -> None:
        """Draw with `font`."""
        self._font = font
        self._metrics = QFontMetrics(font)
        self._height = self._metrics.height()
        self._kept: dict[tuple[str, int], _Line] = {}

    def width(self, text: str) -> int:
        """The width of a line, px."""
        return self._metrics.horizontalAdvance(text)

    def draw(self, painter: QPainter, text: str, area: QRect, *, at_right: bool = False) -> None:
        """Draw a line in the middle of an area's height, at its left; elided where it is too long."""
        room = area.width()
        line = self._kept.get((text, room)) or self._line(text, room)
        painter.setFont(self._font)
        x = area.left() + (room - line.width if at_right else 0)
        y = area.top() + (area.height() - self._height) // 2
        painter.drawStaticText(QPointF(x, y), line.drawn)

    def _line(self, text: str, room: int) -> _Line:
        if len(self._kept) >= _MOST:
            self._kept.clear()
        made = QStaticText(self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        made.prepare(QTransform(), self._font)
        line = self._kept[text, room] = _Line(made, made.size().width())
        return line
