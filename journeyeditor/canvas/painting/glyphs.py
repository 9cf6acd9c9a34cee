"""Glyphs: lines of text as Qt's glyph runs, at the positions the layout has computed.

Qt never breaks, hints or kerns a line: the same advances rule on screen and in PDF. Lines that are
more than our glyphs side by side are shaped (canvas.shaping) into the room the layout gave them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun

from journeyeditor.canvas.painting.faces import raw_font
from journeyeditor.layout import text as layout_text
from journeyeditor.layout.marks import Text
from journeyeditor.layout.scripts import needs_shaping
from journeyeditor.look.fonts import Face

_SPARE = 1.03
"""A shaped line may be this much wider than the layout thought before it is made smaller."""


class InkedRun(NamedTuple):
    """Glyphs of one face, size and colour; positions in px at zoom 1 from the marks' origin."""

    run: QGlyphRun
    ink: str


def inked_runs(texts: Iterable[Text]) -> tuple[InkedRun, ...]:
    """Gather lines into as few glyph runs as there are faces, sizes and colours among them."""
    glyph_ids: dict[tuple[Face, float, str], list[int]] = defaultdict(list)
    points: dict[tuple[Face, float, str], list[QPointF]] = defaultdict(list)
    runs: list[InkedRun] = []
    for mark in texts:
        if needs_shaping(mark.text, mark.style.face):
            runs += _shaped_runs(mark)
            continue
        for piece in layout_text.glyphs(mark.text, mark.style):
            key = (piece.face, mark.style.px, mark.ink)
            glyph_ids[key].extend(piece.glyph_ids)
            points[key].extend(QPointF(mark.x + x, mark.y) for x in piece.xs)
    for (face, px, ink), numbers in glyph_ids.items():
        run = QGlyphRun()
        run.setRawFont(raw_font(face, px))
        run.setGlyphIndexes(numbers)
        run.setPositions(points[face, px, ink])
        runs.append(InkedRun(run, ink))
    return tuple(runs)


def _shaped_runs(mark: Text) -> Iterator[InkedRun]:
    """A shaped line in its room: at the left, or at the right where the layout says so."""
    from journeyeditor.canvas.painting.shaping import (
        fitted,  # only now: most maps have no such line
    )

    line = fitted(mark.text, mark.style, mark.w * _SPARE)
    left = mark.x + (mark.w - line.width if mark.from_right else 0.0)
    for run in line.runs:
        placed = QGlyphRun(run)
        placed.setPositions([at + QPointF(left, mark.y) for at in run.positions()])
        yield InkedRun(placed, mark.ink)


@lru_cache(maxsize=8192)
def line_runs(mark: Text) -> tuple[InkedRun, ...]:
    """The glyph runs of a single line, kept for lines that are drawn again and again (headers)."""
    return inked_runs((mark,))
