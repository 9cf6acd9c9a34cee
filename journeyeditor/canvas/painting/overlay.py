"""OverlayPainter: selection, focus, hover and rubber band, drawn above the map's own painting."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from journeyeditor.canvas.painting.grid import GridPainter, View
from journeyeditor.canvas.painting.grip import hovered
from journeyeditor.canvas.painting.hints import add_hint
from journeyeditor.canvas.painting.lifted import LiftedPainter
from journeyeditor.canvas.painting.links import LinkPainter
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.canvas.scene import Drag, Scene
from journeyeditor.canvas.spots import free_place
from journeyeditor.document import Selection
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import Rect
from journeyeditor.look.tokens import tokens
from journeyeditor.models import CellKey


class OverlayPainter:
    """Draws what is above the map. It touches no cache of the cards below; `lifted` draws drags."""

    def __init__(self, marks: MarkPainter, grid: GridPainter) -> None:
        """Draw with the palette of `marks` and the card painter of `grid`."""
        self._marks = marks
        self._inks = marks.inks
        self._cards = grid.cards
        self._links = LinkPainter(marks, grid)
        self.lifted = LiftedPainter(marks, grid)
        self._ring_key = (0.0, 0.0, 0.0)
        self._ring_picture = QPixmap()

    def paint(
        self,
        painter: QPainter,
        view: View,
        places: Places,
        scene: Scene,
        selection: Selection,
        *,
        focused: bool,
        add_text: str,
    ) -> None:
        """Draw everything but a drag; `focused` says whether the canvas has the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._hover(painter, view, places, scene, add_text)
        # A card that is being edited has a frame of its own.
        shown = (id_ for id_ in selection.cards if id_ != scene.editing)
        self._rings(painter, view, places, shown)
        self._links.paint(painter, view, places, scene)
        if focused and scene.editing is None:
            self._focus(painter, view, places, selection, add_text)
        if scene.band is not None:
            self._band(painter, view, scene.band)

    def paint_below(
        self, painter: QPainter, view: View, places: Places, drag: Drag, selection: Selection
    ) -> None:
        """Draw what stays as cards are carried: rings, and the places that the cards left."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = (id_ for id_ in selection.cards if id_ not in drag.absent)
        self._rings(painter, view, places, shown)
        self.lifted.paint_left(painter, view, places, drag)

    def _hover(
        self, painter: QPainter, view: View, places: Places, scene: Scene, add_text: str
    ) -> None:
        hover = scene.hover
        if hover.place is not None:
            self._add_hint(painter, view, hover.place, add_text)
        if hover.card is None or hover.card == scene.editing:
            return
        place, rect = places.card(hover.card), places.rect(hover.card)
        if place is None or rect is None or view.camera.zoom < tokens().zoom.hide_text_below:
            return
        chips = view.camera.zoom >= tokens().zoom.hide_chips_below
        x, y = view.device(rect.x, rect.y)
        self._cards.paint_once(painter, hovered(place.box), x, y, view.scale, chips=chips)

    def _add_hint(self, painter: QPainter, view: View, place: Rect, words: str) -> None:
        """Say in the free place of a cell that a card can be added there."""
        if view.camera.zoom >= tokens().zoom.hide_chips_below:
            self._marks.paint(painter, add_hint(place, words), *view.device(0, 0), view.scale)

    def _rings(self, painter: QPainter, view: View, places: Places, cards: Iterable[str]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = tokens().stroke.selection * view.ratio
        painter.setPen(self._inks.pen("accent", width))
        # A ring reaches half its line beyond its path.
        shown = QRectF(painter.clipBoundingRect()).adjusted(-width, -width, width, width)
        for card in cards:
            rect = places.rect(card)
            if rect is not None:
                ring = _ring(view, rect, 1 + tokens().stroke.selection / 2)
                if shown.isEmpty() or shown.intersects(ring):
                    radius = 8 * view.ratio
                    painter.drawRoundedRect(ring, radius, radius)

    def _focus(
        self,
        painter: QPainter,
        view: View,
        places: Places,
        selection: Selection,
        add_text: str,
    ) -> None:
        card, cell = selection.focused_card, selection.focused_cell
        if card is not None:
            rect = places.rect(card)
            offset = 4 if card in selection else 2
        elif cell is not None:
            rect = free_place(places.plan, cell)
            offset = 1
            if rect is not None and not _is_shut(places, cell):
                self._add_hint(painter, view, rect, add_text)
        else:
            return
        if rect is None:
            return
        ring = _ring(view, rect, offset + 1)
        width = 2 * view.ratio
        made = self._dotted(ring.size(), width, 8 * view.ratio)
        painter.drawPixmap(ring.topLeft() - QPointF(width, width), made)

    def _dotted(self, size: QSizeF, width: float, radius: float) -> QPixmap:
        """A dotted ring as a picture: painted part by part, its dots would not meet."""
        key = (size.width(), size.height(), width)
        if key != self._ring_key:
            pen = QPen(self._inks.brush("accent"), width)
            pen.setDashPattern([1, 1])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            whole_size = size.grownBy(QMarginsF(width, width, width, width)).toSize()
            self._ring_picture = QPixmap(whole_size + QSize(1, 1))
            self._ring_picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._ring_picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(QPointF(width, width), size), radius, radius)
            painter.end()
            self._ring_key = key
        return self._ring_picture

    def _band(self, painter: QPainter, view: View, band: QRectF) -> None:
        ratio = view.ratio
        rect = QRectF(band.topLeft() * ratio, band.size() * ratio)
        painter.setPen(self._inks.pen("accent", ratio))
        painter.setBrush(self._inks.brush("accent", 0.08))
        painter.drawRect(rect)


def _is_shut(places: Places, cell: CellKey) -> bool:
    """Whether a cell is in a collapsed phase, which is too narrow for words."""
    return any(column.id == cell.at and column.collapsed for column in places.plan.columns)


def _ring(view: View, rect: Rect, grow: float) -> QRectF:
    """A rectangle around a card, `grow` logical px outside of it, at every zoom the same."""
    left, top = (whole(value) for value in view.device(rect.x, rect.y))
    right, bottom = (whole(value) for value in view.device(rect.x + rect.w, rect.y + rect.h))
    grow *= view.ratio
    return QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-grow, -grow, grow, grow)
