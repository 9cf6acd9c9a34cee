"""CardPainter: draws cards fast. Bodies, icons and chips are pixmaps that like cards share.

A card is one pixmap and a glyph run per face and colour; runs know nothing of zoom or theme, so
zooming and switching themes makes pixmaps anew and no text.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from journeyeditor.canvas.painting.glyphs import InkedRun, inked_runs
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.layout.marks import Box, Mark, Text
from journeyeditor.layout.plan import CardBox, Drawing

CACHE_BYTES = 48 * 1024 * 1024
"""How much the shared pixmaps may take; the least recently used go first."""


class Detail(NamedTuple):
    """What of a card is drawn at a zoom."""

    text: bool
    chips: bool


class _Compiled(NamedTuple):
    """A card made ready: the number of its ground, and its glyph runs with and without chips."""

    box: CardBox
    ground: int
    runs: tuple[InkedRun, ...]
    chip_runs: tuple[InkedRun, ...]


class CardPainter:
    """Draws cards at one scale after the other; caches belong to one palette and one map."""

    def __init__(self, marks: MarkPainter) -> None:
        """Draw single marks with `marks`."""
        self._marks = marks
        self._compiled: dict[str, _Compiled] = {}
        self._grounds: dict[tuple[Mark, ...], int] = {}
        self._ground_marks: list[tuple[Mark, ...]] = []
        self._pixmaps: OrderedDict[tuple[int, int, int, float], QPixmap] = OrderedDict()
        self._bytes = 0

    def paint(
        self, painter: QPainter, box: CardBox, x: float, y: float, scale: float, detail: Detail
    ) -> None:
        """Draw a card whose corner is at the device pixel (x, y)."""
        left, top = whole(x), whole(y)
        w, h = whole(x + box.w * scale) - left, whole(y + box.h * scale) - top
        compiled = self._compile(box)
        ground = compiled.ground if detail.chips else compiled.ground + 1
        painter.drawPixmap(QPointF(left, top), self._pixmap(ground, w, h, scale))
        if not detail.text:
            return
        before = painter.worldTransform()
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, left, top), combine=True)
        for run, ink in compiled.runs:
            painter.setPen(self._marks.inks.colour(ink))
            painter.drawGlyphRun(_ORIGIN, run)
        if detail.chips:
            for run, ink in compiled.chip_runs:
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

    def _compile(self, box: CardBox) -> _Compiled:
        found = self._compiled.get(box.id)
        if found is not None and found.box is box:
            return found
        drawing = box.drawing
        plain = (drawing.body, *(mark for mark in drawing.ink if not isinstance(mark, Text)))
        chips = tuple(mark for mark in drawing.chips if not isinstance(mark, Text))
        made = _Compiled(
            box,
            self._ground(plain, chips),
            inked_runs(mark for mark in drawing.ink if isinstance(mark, Text)),
            inked_runs(mark for mark in drawing.chips if isinstance(mark, Text)),
        )
        self._compiled[box.id] = made
        return made

    def _ground(self, plain: tuple[Mark, ...], chips: tuple[Mark, ...]) -> int:
        """Number the marks that are no text; the number plus one stands for them without chips."""
        marks = (*plain, *chips)
        found = self._grounds.get(marks)
        if found is None:
            found = self._grounds[marks] = len(self._ground_marks)
            self._ground_marks += [marks, plain]
        return found

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
        body, *rest = self._ground_marks[ground]
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
