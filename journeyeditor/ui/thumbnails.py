"""Thumbnails: a map in small, painted from its data in the hues of its rows.

Phases are chevrons, a row is its spine and a block for each card, emotions are their curve. A map
without any card shows the room for them; one without rows the frame of something to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from journeyeditor.look import Palette
from journeyeditor.models import JourneyMap, Kind, Row
from journeyeditor.models.card import EmotionCard

_WEIGHT: Final[dict[Kind, float]] = {
    "behaviour": 15,
    "touchpoint": 15,
    "emotion": 27,
    "goal": 7.5,
    "hurdle": 12.5,
    "solution": 10,
    "owner": 6.5,
    "kpi": 10,
    "image": 16,
    "note": 10,
}
"""How high a row is beside the others, in px of a picture 154 px high."""

_LEAST_WEIGHT = 96.0
"""Few rows do not grow beyond this: they leave room below instead."""

_DRAWN_FOR = 240.0
"""The width, in px, the measures below are for; smaller pictures have them smaller."""
_INSET = 12.0
_SPINE = 4.0
_SIDE = 14.0
_HEAD = 8.0
_BELOW_HEAD = 4.5
_GAP = 4.0
_ROW_GAP = 2.5
_CARD_GAP = 1.5
_NOTCH = 4.0
_KNOT = 2.1
_MAX_COLUMNS = 14
_MAX_ROWS = 14
_MAX_CARDS = 3
_LONG_TEXT = 34
"""Letters of a text whose card takes all the width there is."""


class _Lane(NamedTuple):
    """Where the cards of a column stand: its id, its left edge and its width in px."""

    id: str
    left: float
    width: float


def thumbnail(journey: JourneyMap, palette: Palette, size: QSize, ratio: float) -> QPixmap:
    """Paint a map `size` px large with a line around it."""
    made = picture(journey, palette, size, ratio)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(palette.ink("line")))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 4, 4)
    painter.end()
    return made


def picture(
    journey: JourneyMap,
    palette: Palette,
    size: QSize,
    ratio: float,
    *,
    ground: str = "surface",
    inset: float = _INSET,
) -> QPixmap:
    """Paint a map `size` px large on a role of the palette, `inset` px away from its sides."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(palette.ink(ground)))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Sketch(painter, journey, palette, size, inset).paint()
    painter.end()
    return made


class _Sketch:
    """One map on its way into one picture."""

    def __init__(
        self,
        painter: QPainter,
        journey: JourneyMap,
        palette: Palette,
        size: QSize,
        inset: float,
    ) -> None:
        self._painter = painter
        self._journey = journey
        self._palette = palette
        self._scale = min(1.3, size.width() / _DRAWN_FOR)
        side, end = inset * self._scale, _INSET * 0.9 * self._scale
        self._area = QRectF(0, 0, size.width(), size.height()).adjusted(side, end, -side, -end)
        self._rows = [row for row in journey.rows if not row.hidden][:_MAX_ROWS]
        self._is_filled = any(cell.cards for row in journey.rows for cell in row.cells)

    def paint(self) -> None:
        """Paint everything."""
        if not self._rows:
            self._paint_promise()
            return
        lanes = self._paint_phases()
        weights = [_WEIGHT[row.kind] for row in self._rows]
        top = self._area.top() + (_HEAD + _BELOW_HEAD) * self._scale
        gap = _ROW_GAP * self._scale
        room = self._area.bottom() - top - gap * (len(weights) - 1)
        each = room / max(sum(weights), _LEAST_WEIGHT)
        for row, weight in zip(self._rows, weights, strict=True):
            band = QRectF(self._area.left(), top, self._area.width(), max(1.0, weight * each))
            self._paint_row(row, band, lanes)
            top = band.bottom() + gap

    def _paint_promise(self) -> None:
        """Paint a dashed frame with a plus: nothing stands here yet."""
        frame = self._area.adjusted(self._area.width() * 0.045, 6, -self._area.width() * 0.045, -6)
        pen = QPen(QColor(self._palette.ink("control")), 1.0, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2.5])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(frame, 4, 4)
        arm, middle = 8 * self._scale, frame.center()
        self._painter.setPen(QPen(QColor(self._palette.ink("text2")), 1.75))
        self._painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        self._painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))

    def _paint_phases(self) -> list[_Lane]:
        """Paint a chevron for each phase; give the lanes of cards below them."""
        phases = self._journey.phases[:_MAX_COLUMNS]
        left = self._area.left() + _SIDE * self._scale
        gap = _GAP * self._scale
        each = (self._area.right() - left + gap) / max(1, len(phases))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._palette.ink("lineStrong")))
        lanes: list[_Lane] = []
        for number, phase in enumerate(phases):
            start = left + number * each
            box = QRectF(start, self._area.top(), each - gap, _HEAD * self._scale)
            self._painter.drawPolygon(_chevron(box, _NOTCH * self._scale, flat=number == 0))
            ids = [step.id for step in phase.steps] or [phase.id]
            width = (each - gap + _CARD_GAP) / len(ids)
            lanes += [
                _Lane(id_, start + place * width, width - _CARD_GAP)
                for place, id_ in enumerate(ids)
            ]
        return lanes

    def _paint_row(self, row: Row, band: QRectF, lanes: list[_Lane]) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._palette.ink(f"{row.hue}.spine")))
        spine = QRectF(band.left(), band.top(), _SPINE * self._scale, band.height())
        self._painter.drawRoundedRect(spine, 1, 1)
        if row.kind == "emotion":
            self._paint_curve(row, band, lanes)
            return
        for lane in lanes:
            for box, hue in self._cards(row, band, lane):
                self._painter.setPen(QColor(self._palette.ink(f"{hue}.border")))
                self._painter.setBrush(QColor(self._palette.ink(f"{hue}.tint")))
                radius = min(2.5, box.height() / 3)
                self._painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _cards(self, row: Row, band: QRectF, lane: _Lane) -> Iterator[tuple[QRectF, str]]:
        """Give the block of each card in a lane, with its hue; of an empty map the room for one."""
        cards = row.cell(lane.id)[:_MAX_CARDS]
        if not self._is_filled:
            yield QRectF(lane.left, band.top(), lane.width, band.height()), row.hue
            return
        gap = _CARD_GAP * self._scale
        each = (lane.width + gap) / max(1, len(cards))
        for place, card in enumerate(cards):
            width = each - gap
            if len(cards) == 1:
                width *= 0.6 + 0.4 * min(1.0, len(card.text) / _LONG_TEXT)
            box = QRectF(lane.left + place * each, band.top(), width, band.height())
            yield box, card.color or row.hue

    def _paint_curve(self, row: Row, band: QRectF, lanes: list[_Lane]) -> None:
        """Paint the means of the scores as a curve; without any, the line of zero."""
        from journeyeditor.layout.curve import Point, monotone  # only now: a start needs none

        radius = _KNOT * self._scale
        reach = band.height() / 2 - radius
        knots = [
            Point(lane.left + lane.width / 2, band.center().y() - mean / 2 * reach)
            for lane in lanes
            if (mean := _mean(row, lane.id)) is not None
        ]
        ink = QColor(self._palette.ink(f"{row.hue}.spine"))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if not knots:
            pen = QPen(ink, max(1.0, 1.2 * self._scale), Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3, 3])
            self._painter.setPen(pen)
            y = band.center().y()
            ends = [lane.left + lane.width for lane in lanes[-1:]] or [band.right()]
            self._painter.drawLine(
                QPointF(band.left() + _SIDE * self._scale, y), QPointF(ends[0], y)
            )
            return
        line = QPainterPath(QPointF(*knots[0]))
        for segment in monotone(knots):
            line.cubicTo(*(QPointF(*point) for point in segment))
        self._painter.setPen(QPen(ink, max(1.0, 1.6 * self._scale)))
        self._painter.drawPath(line)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ink)
        for knot in knots:
            self._painter.drawEllipse(QPointF(*knot), radius, radius)


def _mean(row: Row, at: str) -> float | None:
    """Give the mean of a column's scores; None where there is none."""
    scores = [
        card.score
        for card in row.cell(at)
        if isinstance(card, EmotionCard) and card.score is not None
    ]
    return sum(scores) / len(scores) if scores else None


def _chevron(box: QRectF, notch: float, *, flat: bool) -> QPolygonF:
    notch = min(notch, box.width() / 4)
    middle = box.center().y()
    points = [
        box.topLeft(),
        QPointF(box.right() - notch, box.top()),
        QPointF(box.right(), middle),
        QPointF(box.right() - notch, box.bottom()),
        box.bottomLeft(),
    ]
    return QPolygonF(points if flat else [*points, QPointF(box.left() + notch, middle)])
