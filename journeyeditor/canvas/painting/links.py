"""LinkPainter: the connectors of the selected cards, their knobs, and a link on its way."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from journeyeditor.canvas.links import BEFORE_CARD, BEHIND_KNOB, HEAD, KNOB, Side
from journeyeditor.canvas.painting.grid import GridPainter, View
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.canvas.scene import Scene
from journeyeditor.layout.link_ways import Point
from journeyeditor.layout.places import Places
from journeyeditor.look.tokens import tokens

_LINE = 2.0
_GROUND = 1.5
_CORNER = 6.0


class LinkPainter:
    """Draws links as lines with an arrow head, as wide at every zoom."""

    def __init__(self, marks: MarkPainter, grid: GridPainter) -> None:
        """Draw with the palette of `marks` and the card painter of `grid`."""
        self._inks = marks.inks
        self._cards = grid.cards

    def paint(self, painter: QPainter, view: View, places: Places, scene: Scene) -> None:
        """Draw what a scene says about links; the painter's unit is one device pixel."""
        links, loose = scene.shown_links, scene.loose
        if loose is not None and loose.target:
            self._lit(painter, view, places, loose.target)
        for connector in links.connectors:
            self._routed(painter, view, connector.way)
        if loose is not None:
            self._arrow(painter, view, *loose.ends(view.camera))
        for side, middle in links.knobs(view.camera):
            held = scene.hover.knob if loose is None else loose.side
            self._knob(painter, view, middle, side, held)

    def _lit(self, painter: QPainter, view: View, places: Places, card: str) -> None:
        """Light up the card that the link would be tied to."""
        place, rect = places.card(card), places.rect(card)
        if place is None or rect is None:
            return
        drawing = place.box.drawing
        body = drawing.body._replace(fill="dropFill", stroke="accent", stroke_width=_LINE, dash=())
        chips = view.camera.zoom >= tokens().zoom.hide_chips_below
        x, y = view.device(rect.x, rect.y)
        lit = drawing._replace(body=body)
        self._cards.paint_once(painter, lit, x, y, view.scale, chips=chips)

    def _routed(self, painter: QPainter, view: View, way: tuple[Point, ...]) -> None:
        """Draw a line around the cards, with round corners, on a ground that lifts it off the map."""
        ratio = view.ratio
        corners = [QPointF(*map(whole, view.device(*point))) for point in way]
        first, tip = corners[0], corners[-1]
        corners[0] = _shifted(first, corners[1], BEHIND_KNOB * ratio)
        last = _shifted(tip, corners[-2], BEFORE_CARD * ratio)
        corners[-1] = neck = _shifted(last, corners[-2], HEAD * ratio)
        path = _rounded(corners, _CORNER * ratio)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ink, width in (("surface", _LINE + 2 * _GROUND), ("accent", _LINE)):
            painter.setPen(self._inks.pen(ink, width * ratio))
            painter.drawPath(path)
        along = last - neck
        side = QPointF(-along.y(), along.x()) * 0.75
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.brush("accent"))
        painter.drawPolygon([neck - side, neck + side, last])

    def _arrow(self, painter: QPainter, view: View, start: QPointF, tip: QPointF) -> None:
        """Draw a line that leaves and arrives upright, and its head."""
        ratio = view.ratio
        way = 1 if tip.y() >= start.y() else -1
        first = QPointF(whole(start.x() * ratio), start.y() * ratio)
        last = QPointF(whole(tip.x() * ratio), tip.y() * ratio)
        neck = QPointF(last.x(), last.y() - way * HEAD * ratio)
        painter.setPen(self._inks.pen("accent", _LINE * ratio))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if first.x() == neck.x():
            if way * (neck.y() - first.y()) > 0:
                painter.drawLine(first, neck)
        else:
            middle = (first.y() + neck.y()) / 2
            path = QPainterPath(first)
            path.cubicTo(QPointF(first.x(), middle), QPointF(neck.x(), middle), neck)
            painter.drawPath(path)
        side = QPointF(HEAD * 0.75 * ratio, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.brush("accent"))
        painter.drawPolygon([neck - side, neck + side, last])

    def _knob(self, painter: QPainter, view: View, middle: QPointF, side: Side, held: Side) -> None:
        ratio = view.ratio
        radius = (KNOB - _LINE / 2) * ratio
        painter.setPen(self._inks.pen("accent", _LINE * ratio))
        painter.setBrush(self._inks.brush("accent" if side == held else "surface"))
        at = QPointF(whole(middle.x() * ratio), whole(middle.y() * ratio))
        painter.drawEllipse(at, radius, radius)


def _shifted(start: QPointF, towards: QPointF, by: float) -> QPointF:
    """A point that much nearer to another one on the same upright or level line."""
    way = towards - start
    far = abs(way.x()) + abs(way.y())
    return start + way * (by / far) if far else start


def _rounded(corners: list[QPointF], radius: float) -> QPainterPath:
    """The line through corners, each rounded as far as its neighbours leave room."""
    path = QPainterPath(corners[0])
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        reach = [min(radius, QLineF(corner, near).length() / 2) for near in (before, after)]
        path.lineTo(_shifted(corner, before, min(reach)))
        path.quadTo(corner, _shifted(corner, after, min(reach)))
    path.lineTo(corners[-1])
    return path
