"""Lettering: lines of words that are shaped and cut to their room once, and then only drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTransform

_MOST = 2048
"""So many lines are kept before all of them go: those of a few hundred items, in several widths."""


class Lettering:
    """Draws lines in one font; `drawText` would shape each anew whenever the tree is painted."""

    def __init__(self, font: QFont) -> None:
        """Draw with `font`."""
        self._font = font
        self._metrics = QFontMetrics(font)
        self._kept: dict[tuple[str, int], QStaticText] = {}

    def width(self, text: str) -> int:
        """The width of a line, px."""
        return self._metrics.horizontalAdvance(text)

    def draw(self, painter: QPainter, text: str, area: QRect, *, at_right: bool = False) -> None:
        """Draw a line in the middle of an area's height, at its left; elided where it is too long."""
        line = self._line(text, area.width())
        size = line.size()
        x = area.left() + (area.width() - size.width() if at_right else 0)
        painter.setFont(self._font)
        y = area.top() + (area.height() - self._metrics.height()) // 2
        painter.drawStaticText(QPointF(x, y), line)

    def _line(self, text: str, room: int) -> QStaticText:
        found = self._kept.get((text, room))
        if found is None:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            found = QStaticText(self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            found.prepare(QTransform(), self._font)
            self._kept[text, room] = found
        return found
