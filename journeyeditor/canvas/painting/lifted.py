"""Lifted cards: their shadow, the places they left, and the cell they would fall into."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeyeditor.canvas.moving.moves import Moves
from journeyeditor.canvas.painting.blocks import DIMMED
from journeyeditor.canvas.painting.cards import Detail
from journeyeditor.canvas.painting.counted import count_badge, held_card
from journeyeditor.canvas.painting.grid import GridPainter, View
from journeyeditor.canvas.painting.held import HeldPictures
from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.marks import MarkPainter, snapped
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.canvas.scene import Drag
from journeyeditor.canvas.spots import ROOM, cell_boxes
from journeyeditor.layout.marks import Box, Path, Text
from journeyeditor.layout.places import Places, cell_rect
from journeyeditor.layout.plan import CardBox, Rect
from journeyeditor.layout.text import width
from journeyeditor.look.icons import ICON_GRID, icon, icon_stroke
from journeyeditor.look.styles import CARD
from journeyeditor.look.tokens import tokens

_FULL = Detail(text=True, chips=True)

_SOON = 160
"""How near to what is seen, device pixels, a card in the hand is that may be seen next."""

_AHEAD = 2
"""So many of their pictures are made at each movement, for a whole column can come in at one."""


class LiftedPainter:
    """Draws a drag in layers: what was left and where it would go; above them the cards."""

    def __init__(self, marks: MarkPainter, grid: GridPainter) -> None:
        """Draw with the palette of `marks` and the card painter of `grid`."""
        self._marks = marks
        self._inks: Inks = marks.inks
        self._cards = grid.cards
        self._held = HeldPictures(marks, grid.cards)

    def paint_left(self, painter: QPainter, view: View, places: Places, drag: Drag) -> None:
        """Draw the places that the cards left."""
        self._held.begin(drag.cards, view.scale, view.ratio)
        if not drag.copies:
            self._origins(painter, view, places, drag)

    def paint_targets(
        self, painter: QPainter, view: View, places: Places, drag: Drag, moves: Moves
    ) -> None:
        """Draw the cell that the cards would go to, or that it does not take them.

        The cells they have just left or reached are drawn as they are at the moment.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drop = drag.drop
        self.paint_cells(painter, view, places, drag, moves)
        if drop is not None and drag.refusal:
            self._refused(painter, view, drop.cell)
        elif drop is not None:
            lying = drop.line.w > drop.line.h
            between = drop.line.y + (ROOM / 2 if lying else 0)
            self._line(painter, view, drop.line._replace(y=between))

    def paint_cells(
        self, painter: QPainter, view: View, places: Places, drag: Drag | None, moves: Moves
    ) -> None:
        """Draw the cells that light up, and make room, as targets of a drag or still after one."""
        levels, zoom = tokens().zoom, view.camera.zoom
        detail = Detail(zoom >= levels.hide_text_below, zoom >= levels.hide_chips_below)
        absent = frozenset[str]() if drag is None else drag.absent
        absent |= {card for card, _ in moves.flying()}
        shown = _seen(painter)
        for key, glow in moves.open_cells(drag):
            area = cell_rect(places.plan, key)
            if area is None:
                continue
            left, top = view.device(area.x, area.y)
            w, h = area.w * view.scale - view.ratio, area.h * view.scale - view.ratio
            painter.fillRect(QRectF(left, top, w, h), self._inks.brush("surface"))
            painter.setOpacity(glow)
            lit = Box(*area, fill="dropFill", stroke="accent", stroke_width=1.5)
            self._marks.box(painter, lit, *view.device(0, 0), view.scale)
            painter.setOpacity(1)
            clear: list[tuple[CardBox, float, float]] = []
            pale: list[tuple[CardBox, float, float]] = []
            for box, rect in cell_boxes(places.plan, key):
                x, y = view.device(rect.x, rect.y + moves.aside(box.id))
                place = QRectF(x, y, rect.w * view.scale, rect.h * view.scale)
                if box.id not in absent and shown.intersects(place):
                    (pale if box.id in view.dimmed else clear).append((box, x, y))
            self._cards.paint(painter, clear, view.scale, detail)
            painter.setOpacity(DIMMED)
            self._cards.paint(painter, pale, view.scale, detail)
            painter.setOpacity(1)

    def paint_flights(self, painter: QPainter, view: View, places: Places, moves: Moves) -> None:
        """Draw the cards that are on their way to their places; what was carried sinks."""
        flights = tuple(moves.flying())
        if not flights:
            return
        self._held.begin(moves.landing, view.scale, view.ratio)
        levels, zoom = tokens().zoom, view.camera.zoom
        detail = Detail(zoom >= levels.hide_text_below, zoom >= levels.hide_chips_below)
        shown, most = _seen(painter), _shadow(view)
        for card, way in flights:
            place, rect = places.card(card), moves.rect(card, places)
            if place is None or rect is None:
                continue
            x, y = view.device(rect.x, rect.y)
            area = QRectF(x, y, rect.w * view.scale, rect.h * view.scale)
            if shown.intersects(area.adjusted(-most, -most, most, most)):
                self._cards.paint(painter, [(place.box, x, y)], view.scale, detail)
                held = moves.held(card)
                if held is not None:
                    self._raise(painter, held, x, y, 1 - way)

    def paint_above(self, painter: QPainter, view: View, drag: Drag, lift: float) -> None:
        """Draw the cards in the hand, `lift` from 0 to 1 above the map, and why they may not go."""
        self._held.begin(drag.cards, view.scale, view.ratio)
        if not drag.apart:
            self._lifted(painter, view, drag, lift)
        if drag.drop is not None and drag.refusal:
            self._reason(painter, view, drag.drop.cell, drag.refusal)

    def _origins(self, painter: QPainter, view: View, places: Places, drag: Drag) -> None:
        shown = _seen(painter)
        for lifted in drag.cards:
            rect = places.rect(lifted.box.id)
            if rect is None:
                continue
            area = snapped(*view.device(rect.x, rect.y), rect.w * view.scale, rect.h * view.scale)
            if shown.intersects(area):
                frame = self._held.frame(round(area.width()), round(area.height()))
                painter.drawPixmap(area.topLeft(), frame)

    def _line(self, painter: QPainter, view: View, line: Rect) -> None:
        thick = tokens().stroke.insertion * view.ratio
        x, y = view.device(line.x + min(line.w, line.h) / 2, line.y + min(line.w, line.h) / 2)
        lying = line.w > line.h
        length = max(line.w, line.h) * view.scale
        end = QPointF(x + length, y) if lying else QPointF(x, y + length)
        painter.setPen(self._inks.pen("accent", thick))
        painter.drawLine(QPointF(x, y), end)
        painter.setBrush(self._inks.brush("surface"))
        for knob in (QPointF(x, y), end):
            painter.drawEllipse(knob, 4 * view.ratio, 4 * view.ratio)

    def _refused(self, painter: QPainter, view: View, cell: Rect) -> None:
        rect = QRectF(*view.device(cell.x, cell.y), cell.w * view.scale, cell.h * view.scale)
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.fillRect(rect, self._inks.brush("surface"))
        painter.setPen(self._inks.pen("hover", 5 * view.ratio))
        step = 14 * view.ratio
        x = rect.left() - rect.height()
        while x < rect.right():
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
            x += step
        painter.restore()

    def _reason(self, painter: QPainter, view: View, cell: Rect, reason: str) -> None:
        """Say why, above the lifted cards, which mostly are right there."""
        label_w = width(reason, CARD) + 14 + 5 + 18
        left = (cell.x + cell.w / 2) * view.scale / view.ratio - label_w / 2
        top = (cell.y + cell.h / 2) * view.scale / view.ratio - 12
        x = (left - view.camera.x) * view.ratio
        y = (top - view.camera.y) * view.ratio
        label = (
            Box(0, 0, label_w, 24, fill="surface", stroke="control", radius=5),
            Path(
                icon("ban"),
                8,
                5,
                14 / ICON_GRID,
                stroke="text2",
                stroke_width=icon_stroke(14),
            ),
            Text(8 + 14 + 5, 16, label_w, reason, CARD, "text2"),
        )
        self._marks.paint(painter, label, x, y, view.ratio)

    def _lifted(self, painter: QPainter, view: View, drag: Drag, lift: float) -> None:
        grid_x, grid_y = view.camera.to_grid(drag.pointer)
        scale, most, ahead = view.scale, _shadow(view), _AHEAD
        camera_x, camera_y = view.camera.x * view.ratio, view.camera.y * view.ratio
        seen = _seen(painter).adjusted(-most, -most, most, most)
        left, top, right, bottom = seen.left(), seen.top(), seen.right(), seen.bottom()
        # Hundreds of cards are gone through at each movement: with numbers alone, as objects of Qt
        # take longer to make than the cards to paint.
        for box, dx, dy in drag.cards:
            x = (grid_x + dx) * scale - camera_x
            if x - _SOON > right or x + box.w * scale + _SOON < left:
                continue
            y = (grid_y + dy) * scale - camera_y
            if y - _SOON > bottom or y + box.h * scale + _SOON < top:
                continue
            beside = x > right or x + box.w * scale < left
            if beside or y > bottom or y + box.h * scale < top:
                if ahead and self._held.makes(box):
                    ahead -= 1
                continue
            if lift < 1:
                self._cards.paint(painter, [(box, x, y)], scale, _FULL)
            self._raise(painter, box, x, y, lift)
        if len(drag.cards) > 1:
            one = held_card(drag)
            marks, left, above = count_badge(drag.count)
            x, y = view.device(grid_x + one.dx + one.box.w, grid_y + one.dy)
            ratio = view.ratio
            x, y = whole(x - left * ratio), whole(y - above * ratio)
            self._marks.paint(painter, marks, x, y, ratio)

    def _raise(self, painter: QPainter, box: CardBox, x: float, y: float, lift: float) -> None:
        """Draw a card in the hand, with its shadow; the device pixel (x, y) is its corner."""
        picture, margin = self._held.raised(box)
        if lift < 1:
            painter.setOpacity(lift)
        painter.drawPixmap(whole(x) - margin, whole(y) - margin, picture)
        if lift < 1:
            painter.setOpacity(1)


def _shadow(view: View) -> float:
    """How far the shadow of a card in the hand reaches at most, device pixels."""
    return 2 * max(layer.spread + layer.dy for layer in tokens().shadow_lift) * view.ratio


def _seen(painter: QPainter) -> QRectF:
    """What is being painted, in device pixels."""
    return QRectF(painter.clipBoundingRect())
