"""A small line through the values of a KPI's history, with its target."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import META
from journeyeditor.models import KpiReading
from journeyeditor.texts import Language, tr
from journeyeditor.texts.dates import day_short
from journeyeditor.texts.numbers import quantity
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.scale import scaled

_DOT: Final = 3.5
_SIDE: Final = 12.0


@sturdy
class HistoryChart(QWidget):
    """Paints readings by their days; the latest is named."""

    def __init__(self, language: Language, notation: Language, palette: Palette) -> None:
        """Begin without any."""
        super().__init__()
        self._language: Language = language
        self._notation: Language = notation
        self._palette = palette
        self._readings: tuple[KpiReading, ...] = ()
        self._target: float | None = None
        self._unit = ""
        self.setObjectName("history-chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_readings(
        self, readings: Sequence[KpiReading], target: float | None, unit: str
    ) -> None:
        """Show readings, the oldest first."""
        self._readings, self._target, self._unit = tuple(readings), target, unit
        self.setAccessibleName(self._said())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Take the room of a small picture."""
        return QSize(scaled(240), scaled(140))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the ground, the target as a dashed line, and the line with its dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(META))
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self._ink("line"))
        painter.setBrush(self._ink("surface"))
        radius = tokens().radius.input
        painter.drawRoundedRect(ground, radius, radius)
        if len(self._readings) < 2:
            painter.setPen(self._ink("text2"))
            words = tr(self._language, "Two values with a day make a line.")
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(ground.adjusted(_SIDE, 0, -_SIDE, 0), flags, words)
        else:
            self._paint_line(painter, ground)
        painter.end()

    def _paint_line(self, painter: QPainter, ground: QRectF) -> None:
        letters = painter.fontMetrics().height()
        area = ground.adjusted(_SIDE, letters + 14, -_SIDE, -letters - 12)
        points = places(self._readings, self._target, area)
        if self._target is not None:
            line = QPen(self._ink("text3"), 1, Qt.PenStyle.DashLine)
            painter.setPen(line)
            y = _height(self._target, self._span(), area)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(QPen(self._ink("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(self._ink("surface"))
        for point in points:
            painter.drawEllipse(point, _DOT, _DOT)
        self._name(painter, ground, letters)

    def _name(self, painter: QPainter, ground: QRectF, letters: int) -> None:
        """Write the first and the last value above, and their days below."""
        first, last = self._readings[0], self._readings[-1]
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        above = QRectF(ground.left() + _SIDE, ground.top() + 6, ground.width() - 2 * _SIDE, letters)
        below = above.translated(0, ground.height() - letters - 12)
        for reading, side in ((first, left), (last, right)):
            painter.setPen(self._ink("text"))
            painter.drawText(above, side, quantity(self._notation, reading.value, self._unit))
            painter.setPen(self._ink("text2"))
            painter.drawText(below, side, day_short(self._language, reading.date))

    def _span(self) -> tuple[float, float]:
        return span(self._readings, self._target)

    def _said(self) -> str:
        """The same in words, for those who cannot see it."""
        told = (
            f"{day_short(self._language, reading.date)}: "
            f"{quantity(self._notation, reading.value, self._unit)}"
            for reading in self._readings
        )
        values = ", ".join(told)
        return tr(self._language, "History: {values}", values=values) if values else ""

    def _ink(self, name: str) -> QColor:
        return QColor(self._palette.ink(name))


def span(readings: Sequence[KpiReading], target: float | None) -> tuple[float, float]:
    """Give the least and the largest of all values."""
    values = [float(reading.value) for reading in readings]
    if target is not None:
        values.append(float(target))
    return min(values), max(values)


def places(readings: Sequence[KpiReading], target: float | None, area: QRectF) -> list[QPointF]:
    """Give where the readings stand in an area: by day across, by value upwards."""
    days = [_day(reading.date) for reading in readings]
    first, whole = days[0], max(days[-1] - days[0], 1)
    ends = span(readings, target)
    return [
        QPointF(
            area.left() + area.width() * (day - first) / whole,
            _height(reading.value, ends, area),
        )
        for reading, day in zip(readings, days, strict=True)
    ]


def _height(value: float, ends: tuple[float, float], area: QRectF) -> float:
    lowest, highest = ends
    # Halves first: the span of two finite numbers may be infinite.
    whole = highest / 2 - lowest / 2
    share = (value / 2 - lowest / 2) / whole if whole else 0.5
    return area.bottom() - area.height() * share


def _day(iso: str) -> int:
    """Give a day's number; months and years count from their first day."""
    whole = iso[:10] + {4: "-01-01", 7: "-01"}.get(len(iso), "")
    return date.fromisoformat(whole).toordinal()
