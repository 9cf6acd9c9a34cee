"""OverlayPainter: selection, focus, hover and rubber band, drawn above the map's own painting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from journeyeditor.canvas.moving.moves import Moves
from journeyeditor.canvas.painting.blocks import DIMMED
from journeyeditor.canvas.painting.grid import GridPainter, View
from journeyeditor.canvas.painting.grip import hovered
from journeyeditor.canvas.painting.hints import add_hint
from journeyeditor.canvas.painting.lifted import LiftedPainter
from journeyeditor.canvas.painting.links import LinkPainter
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.canvas.scene import Drag, Scene
from journeyeditor.canvas.spots import face_in_focus, focus_place, free_place
from journeyeditor.document import Selection
from journeyeditor.layout.places import Places, cards_in
from journeyeditor.layout.plan import Rect
from journeyeditor.look.tokens import tokens
from journeyeditor.models import CellKey

_MANY = 100
"""Of more selected cards those that show are looked for where they would be, not one by one."""


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
        moves: Moves,
        *,
        focused: bool,
        add_text: Callable[[Rect], str],
    ) -> None:
        """Draw everything but a drag; `focused` says whether the canvas has the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._hover(painter, view, places, scene, moves, add_text)
        # A card that is being edited has a frame of its own.
        gone = frozenset([] if scene.editing is None else [scene.editing])
        self._rings(painter, view, places, selection, moves, gone)
        self._links.paint(painter, view, places, scene)
        if focused and scene.editing is None:
            self._focus(painter, view, places, selection, moves, add_text)
        if scene.band is not None:
            self._band(painter, view, scene.band)

    def paint_below(
        self,
        painter: QPainter,
        view: View,
        places: Places,
        drag: Drag,
        selection: Selection,
    ) -> None:
        """Draw what stays as cards are carried: rings, and the places that the cards left.

        This is kept as a picture: a ring that fades at the moment is not in it.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._rings(painter, view, places, selection, None, drag.absent)
        self.lifted.paint_left(painter, view, places, drag)

    def _hover(
        self,
        painter: QPainter,
        view: View,
        places: Places,
        scene: Scene,
        moves: Moves,
        add_text: Callable[[Rect], str],
    ) -> None:
        for free, strength in moves.hints(scene.hover):
            painter.setOpacity(strength)
            self._add_hint(painter, view, free, add_text)
        if view.camera.zoom >= tokens().zoom.hide_text_below:
            chips = view.camera.zoom >= tokens().zoom.hide_chips_below
            for card, strength in moves.hovers(scene.hover):
                place, rect = places.card(card), moves.rect(card, places)
                if place is not None and rect is not None and card != scene.editing:
                    painter.setOpacity(strength * (DIMMED if card in view.dimmed else 1))
                    x, y = view.device(rect.x, rect.y)
                    drawing = hovered(place.box)
                    self._cards.paint_once(painter, drawing, x, y, view.scale, chips=chips)
        painter.setOpacity(1)

    def _add_hint(
        self, painter: QPainter, view: View, place: Rect, words: Callable[[Rect], str]
    ) -> None:
        """Say in the free place of a cell that a card can be added there."""
        if view.camera.zoom >= tokens().zoom.hide_chips_below:
            self._marks.paint(
                painter, add_hint(place, words(place)), *view.device(0, 0), view.scale
            )

    def _rings(
        self,
        painter: QPainter,
        view: View,
        places: Places,
        selection: Selection,
        moves: Moves | None,
        gone: frozenset[str],
    ) -> None:
        """Draw the rings of the selected cards but those that are `gone` from their places.

        They are drawn as far as they have come, or without `moves` as they will be.
        """
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = tokens().stroke.selection * view.ratio
        painter.setPen(self._inks.pen("accent", width))
        # A ring reaches half its line beyond its path.
        shown = QRectF(painter.clipBoundingRect()).adjusted(-width, -width, width, width)
        chosen = selection.cards
        if len(chosen) > _MANY and not shown.isEmpty():
            grown = shown.adjusted(-2 * width, -2 * width, 2 * width, 2 * width)
            found = cards_in(places.plan, view.grid(grown))
            chosen = tuple(card for card in found if card in selection)
        still = ((card, 1.0) for card in chosen)
        for card, strength in moves.rings("selected", chosen) if moves else still:
            rect = None
            if isinstance(card, str) and card not in gone:
                rect = moves.rect(card, places) if moves else places.rect(card)
            if rect is not None:
                ring = _ring(view, rect, 1 + tokens().stroke.selection / 2)
                if shown.isEmpty() or shown.intersects(ring):
                    radius = 8 * view.ratio
                    painter.setOpacity(strength)
                    painter.drawRoundedRect(ring, radius, radius)
        painter.setOpacity(1)

    def _focus(
        self,
        painter: QPainter,
        view: View,
        places: Places,
        selection: Selection,
        moves: Moves,
        add_text: Callable[[Rect], str],
    ) -> None:
        face = face_in_focus(places, selection)
        if face is not None:
            self._focus_ring(painter, view, face, 2)
        focus = selection.focus if face is None else None
        for spot, strength in moves.rings("focused", () if focus is None else (focus,)):
            painter.setOpacity(strength)
            if isinstance(spot, CellKey):
                rect, offset = focus_place(places.plan, spot), 1
                free = free_place(places.plan, spot)
                if free is not None and not _is_shut(places, spot):
                    self._add_hint(painter, view, free, add_text)
            else:
                rect, offset = moves.rect(spot, places), 4 if spot in selection else 2
            if rect is not None:
                self._focus_ring(painter, view, rect, offset)
        painter.setOpacity(1)

    def _focus_ring(self, painter: QPainter, view: View, rect: Rect, offset: int) -> None:
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
