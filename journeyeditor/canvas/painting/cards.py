"""CardPainter: draws cards fast. Bodies, icons and chips are pixmaps that like cards share.

A card is one pixmap and a glyph run per face and colour; runs know nothing of zoom or theme, so
zooming and switching themes makes pixmaps anew and no text (see prepared.py).
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.canvas.painting.prepared import PreparedCards
from journeyeditor.layout.marks import Box
from journeyeditor.layout.plan import CardBox, Drawing

CACHE_BYTES = 48 * 1024 * 1024
"""How much the shared pixmaps may take; the least recently used go first."""


class Detail(NamedTuple):
    """What of a card is drawn at a zoom."""

    text: bool
    chips: bool


class CardPainter:
    """Draws cards at one scale after the other; its pictures belong to one palette and one map."""

    def __init__(self, marks: MarkPainter, prepared: PreparedCards) -> None:
        """Draw single marks with `marks`, and cards that were `prepared`."""
        self._marks = marks
        self._prepared = prepared
        self._pixmaps: OrderedDict[tuple[int, int, int, float], QPixmap] = OrderedDict()
        self._bytes = 0

    def paint(
        self, painter: QPainter, box: CardBox, x: float, y: float, scale: float, detail: Detail
    ) -> None:
        """Draw a card whose corner is at the device pixel (x, y)."""
        left, top = whole(x), whole(y)
        w, h = whole(x + box.w * scale) - left, whole(y + box.h * scale) - top
        card = self._prepared.of(box)
        ground = card.ground if detail.chips else card.ground + 1
        painter.drawPixmap(QPointF(left, top), self._pixmap(ground, w, h, scale))
        if not detail.text:
            return
        before = painter.worldTransform()
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, left, top), combine=True)
        for run, ink in card.runs:
            painter.setPen(self._marks.inks.colour(ink))
            painter.drawGlyphRun(_ORIGIN, run)
        if detail.chips:
            for run, ink in card.chip_runs:
                painter.setPen(self._marks.inks.colour(ink))
                painter.drawGlyphRun(_ORIGIN, run)
        painter.setWorldTransform(before)

    def paint_once(
        self,
        painter: QPainter,
        drawing: Drawing,
        x: float,
        y: float,
        scale: float,
        *,
        chips: bool,
    ) -> None:
        """Draw a card in a passing state (hovered, lifted, edited) without remembering it."""
        marks = (drawing.body, *drawing.ink, *(drawing.chips if chips else ()))
        self._marks.paint(painter, marks, whole(x), whole(y), scale)

    def _pixmap(self, ground: int, w: int, h: int, scale: float) -> QPixmap:
        key = (ground, w, h, scale)
        found = self._pixmaps.get(key)
        if found is not None:
            self._pixmaps.move_to_end(key)
            return found
        made = QPixmap(max(1, w), max(1, h))
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body, *rest = self._prepared.grounds[ground]
        if isinstance(body, Box):
            # Rounded where it stands a card may be a pixel lower than rounded at the origin: the
            # ground fills the picture whole, or its lower edge would be cut off.
            body = replace(body, w=w / scale, h=h / scale)
        self._marks.paint(painter, (body, *rest), 0, 0, scale)
        painter.end()
        self._pixmaps[key] = made
        self._bytes += w * h * 4
        while self._bytes > CACHE_BYTES and len(self._pixmaps) > 1:
            _, old = self._pixmaps.popitem(last=False)
            self._bytes -= old.width() * old.height() * 4
        return made


_ORIGIN = QPointF()
