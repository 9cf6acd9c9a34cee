"""Thumbnails: a map in small, painted from its data in the hues of its rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from journeyeditor.look import Palette
from journeyeditor.models import JourneyMap, Row
from journeyeditor.models.kinds import DEFAULT_HUE
from journeyeditor.models.queries import columns

_HEAD = 0.12
_SIDE = 0.12
_GAP = 1.5
_MAX_COLUMNS = 8
_MAX_ROWS = 10
_MAX_CARDS = 3


def thumbnail(journey: JourneyMap, palette: Palette, size: QSize, ratio: float) -> QPixmap:
    """Paint a map `size` px large: chevrons, a band for each row, blocks for the cards."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(palette.ink("surface")))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint(painter, journey, palette, QRectF(0, 0, size.width(), size.height()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(palette.ink("line")))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 4, 4)
    painter.end()
    return picture


def _paint(painter: QPainter, journey: JourneyMap, palette: Palette, area: QRectF) -> None:
    ids = [column.id for column in columns(journey)][:_MAX_COLUMNS]
    rows = [row for row in journey.rows if not row.hidden][:_MAX_ROWS]
    inner = area.adjusted(5, 5, -5, -5)
    head, side = inner.height() * _HEAD, inner.width() * _SIDE
    width = (inner.width() - side) / max(1, len(ids))
    for number in range(len(ids)):
        left = inner.left() + side + number * width
        painter.setBrush(QColor(palette.ink("phase")))
        painter.drawPolygon(_chevron(QRectF(left, inner.top(), width - _GAP, head)))
    height = (inner.height() - head - _GAP) / max(len(rows), 4)
    for number, row in enumerate(rows):
        top = inner.top() + head + _GAP + number * height
        band = QRectF(inner.left(), top, inner.width(), height - _GAP)
        _paint_row(painter, row, ids, palette, band, side)


def _paint_row(
    painter: QPainter, row: Row, ids: list[str], palette: Palette, band: QRectF, side: float
) -> None:
    hue = row.color or DEFAULT_HUE[row.kind]
    painter.setBrush(QColor(palette.ink(f"{hue}.tint")))
    painter.drawRect(QRectF(band.left(), band.top(), side - _GAP, band.height()))
    painter.setBrush(QColor(palette.ink(f"{hue}.spine")))
    painter.drawRect(QRectF(band.left(), band.top(), 2, band.height()))
    width = (band.width() - side) / max(1, len(ids))
    for number, id_ in enumerate(ids):
        left = band.left() + side + number * width
        count = min(len(row.cell(id_)), _MAX_CARDS)
        if not count:
            painter.setBrush(QColor(palette.ink("canvas")))
            painter.drawRect(QRectF(left, band.top(), width - _GAP, band.height()))
        painter.setBrush(QColor(palette.ink(f"{hue}.border")))
        each = band.height() / max(1, count)
        for place in range(count):
            card = QRectF(left, band.top() + place * each, width - _GAP, each - (place < count - 1))
            painter.drawRect(card)


def _chevron(box: QRectF) -> QPolygonF:
    notch = min(3.0, box.width() / 4)
    middle = box.center().y()
    return QPolygonF(
        [
            box.topLeft(),
            QPointF(box.right() - notch, box.top()),
            QPointF(box.right(), middle),
            QPointF(box.right() - notch, box.bottom()),
            box.bottomLeft(),
            QPointF(box.left() + notch, middle),
        ]
    )
