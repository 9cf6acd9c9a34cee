"""CardPainter: draws cards fast. Bodies, icons and chips are pixmaps that like cards share.

A card is a ground (grounds.py) and a glyph run per face and colour (prepared.py); runs know nothing
of zoom or theme, so zooming and switching themes makes pixmaps anew and no text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTransform

from journeyeditor.canvas.painting.glyphs import InkedRun
from journeyeditor.canvas.painting.grounds import Grounds
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.canvas.painting.prepared import PreparedCards
from journeyeditor.layout.plan import CardBox, Drawing


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
        self._grounds = Grounds(marks)

    def begin(self) -> None:
        """Begin with another frame."""
        self._grounds.begin()

    def paint(
        self,
        painter: QPainter,
        placed: Iterable[tuple[CardBox, float, float]],
        scale: float,
        detail: Detail,
    ) -> None:
        """Draw cards, each with its corner at the device pixel (x, y)."""
        written: list[tuple[tuple[InkedRun, ...], int, int]] = []
        self._grounds.scale_to(scale)
        draw, prepared, with_chips = self._grounds.draw, self._prepared.of, detail.chips
        for box, x, y in placed:
            left, top = whole(x), whole(y)
            card = prepared(box)
            ground = card.full if with_chips else card.plain
            w, h = whole(x + box.w * scale) - left, whole(y + box.h * scale) - top
            draw(painter, ground, left, top, w, h)
            written.append((card.all_runs if with_chips else card.plain_runs, left, top))
        if detail.text:
            self._write(painter, written, scale)

    def _write(
        self,
        painter: QPainter,
        written: list[tuple[tuple[InkedRun, ...], int, int]],
        scale: float,
    ) -> None:
        """Draw glyph runs from their cards' corners."""
        before = painter.worldTransform()
        unit, dx, dy = before.m11(), before.dx(), before.dy()
        size = scale * unit
        colour, last = self._marks.inks.colour, ""
        for runs, left, top in written:
            at = QTransform(size, 0, 0, size, left * unit + dx, top * unit + dy)
            painter.setWorldTransform(at)
            for run, ink in runs:
                if ink != last:
                    painter.setPen(colour(ink))
                    last = ink
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


_ORIGIN = QPointF()
