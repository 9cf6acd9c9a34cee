"""FindingPainter: rings, flags and falling curves where something is missing in the map."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.canvas.remarks.findings import (
    FLAG_GAP,
    FLAG_HEIGHT,
    FLAG_ICON,
    FLAG_SIDE,
    Fall,
    FindingMarks,
    Spot,
    flag_width,
)
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.medium import SCREEN
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import Rect
from journeyeditor.layout.setting import line, symbol
from journeyeditor.look.styles import MICRO_STRONG
from journeyeditor.look.tokens import tokens

_OFFSET = 3.0
_FALL, _DOTS = 5.0, 1.5
_REACH = 60
_CHIP_GAP = 5.0


class FindingPainter:
    """Draws findings above the map, at every zoom of the same size."""

    def __init__(self, marks: MarkPainter) -> None:
        """Draw with the palette of `marks`."""
        self._marks = marks
        self._inks = marks.inks

    def paint(self, painter: QPainter, view: View, places: Places, findings: FindingMarks) -> None:
        """Draw what shows."""
        clip = QRectF(painter.clipBoundingRect()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        shown = findings.within(places, view.grid(clip))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for spot in shown:
            if spot.fall is not None:
                self._fall(painter, view, spot.fall)
            for rect in spot.rings:
                self._ring(painter, view, rect, chosen=spot.finding == findings.chosen)
        for spot in shown:
            self._flag(painter, view, spot, chosen=spot.finding == findings.chosen)

    def _ring(self, painter: QPainter, view: View, rect: Rect, *, chosen: bool) -> None:
        stroke = tokens().stroke
        width_ = (stroke.finding_chosen if chosen else stroke.selection) * view.ratio
        pen = QPen(self._inks.brush("accent" if chosen else "warn"), width_)
        if not chosen:
            pen.setDashPattern([3, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = 8 * view.ratio
        painter.drawRoundedRect(_around(view, rect), radius, radius)

    def _fall(self, painter: QPainter, view: View, fall: Fall) -> None:
        path = QPainterPath()
        path.moveTo(*view.device(*fall.start))
        for first, second, end in fall.way:
            path.cubicTo(*view.device(*first), *view.device(*second), *view.device(*end))
        free = QPainterPath()
        free.addRect(path.boundingRect().adjusted(-_REACH, -_REACH, _REACH, _REACH))
        painter.save()
        painter.setClipPath(free - _faces(view, fall), Qt.ClipOperation.IntersectClip)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(self._inks.brush("warn"), _FALL * view.ratio)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPath(path)
        pen = QPen(self._inks.brush("warnSoft"), _DOTS * view.ratio)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 3])
        painter.setPen(pen)
        painter.drawPath(path)
        painter.restore()

    def _flag(self, painter: QPainter, view: View, spot: Spot, *, chosen: bool) -> None:
        words = str(spot.number)
        wide = flag_width(words)
        ground, ink = ("accent", "onAccent") if chosen else ("warnSoft", "warn")
        stroke = "accent" if chosen else "warn"
        icon = "trending-down" if spot.fall is not None else "triangle-alert"
        top = (FLAG_HEIGHT - MICRO_STRONG.line) / 2
        marks: tuple[Mark, ...] = (
            Box(0, 0, wide, FLAG_HEIGHT, fill=ground, stroke=stroke, radius=FLAG_HEIGHT / 2),
            symbol(icon, ink, FLAG_SIDE, (FLAG_HEIGHT - FLAG_ICON) / 2, FLAG_ICON),
            line(words, MICRO_STRONG, ink, FLAG_SIDE + FLAG_ICON + FLAG_GAP, top),
        )
        x, y = view.device(*spot.flag)
        left = whole(x - wide / 2 * view.ratio)
        self._marks.paint(painter, marks, left, whole(y - FLAG_HEIGHT / 2 * view.ratio), view.ratio)


def _faces(view: View, fall: Fall) -> QPainterPath:
    """Where the faces of a falling curve are, and the chips with their scores beside them."""
    radius, (chip_w, chip_h), scale = SCREEN.face / 2 + 1, SCREEN.score_chip, view.scale
    found = QPainterPath()
    found.setFillRule(Qt.FillRule.WindingFill)
    for knot in fall.knots:
        x, y = view.device(*knot)
        found.addEllipse(QPointF(x, y), radius * scale, radius * scale)
        wide, high = (radius + _CHIP_GAP + chip_w) * scale, (chip_h / 2 + 1) * scale
        found.addRect(QRectF(x, y - high, wide, 2 * high))
    return found


def _around(view: View, rect: Rect) -> QRectF:
    left, top = view.device(rect.x, rect.y)
    right, bottom = view.device(rect.x + rect.w, rect.y + rect.h)
    grow = _OFFSET * view.ratio
    ring = QRectF(whole(left), whole(top), whole(right) - whole(left), whole(bottom) - whole(top))
    return ring.adjusted(-grow, -grow, grow, grow)
