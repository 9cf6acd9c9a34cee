"""Glyphs: lines of text as Qt's glyph runs, at the positions the layout has computed.

Qt never breaks, hints or kerns a line: the same advances rule on screen, in PDF and in SVG.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainterPath

from journeyeditor.canvas.painting.faces import raw_font
from journeyeditor.layout import text as layout_text
from journeyeditor.layout.marks import Text
from journeyeditor.look.fonts import Face


class InkedRun(NamedTuple):
    """Glyphs of one face, size and colour; positions in px at zoom 1 from the marks' origin."""

    run: QGlyphRun
    ink: str


def inked_runs(texts: Iterable[Text]) -> tuple[InkedRun, ...]:
    """Gather lines into as few glyph runs as there are faces, sizes and colours among them."""
    glyph_ids: dict[tuple[Face, float, str], list[int]] = defaultdict(list)
    points: dict[tuple[Face, float, str], list[QPointF]] = defaultdict(list)
    for mark in texts:
        for piece in layout_text.glyphs(mark.text, mark.style):
            key = (piece.face, mark.style.px, mark.ink)
            glyph_ids[key].extend(piece.glyph_ids)
            points[key].extend(QPointF(mark.x + x, mark.y) for x in piece.xs)
    runs: list[InkedRun] = []
    for (face, px, ink), numbers in glyph_ids.items():
        run = QGlyphRun()
        run.setRawFont(raw_font(face, px))
        run.setGlyphIndexes(numbers)
        run.setPositions(points[face, px, ink])
        runs.append(InkedRun(run, ink))
    return tuple(runs)


@lru_cache(maxsize=8192)
def line_runs(mark: Text) -> tuple[InkedRun, ...]:
    """The glyph runs of a single line, kept for lines that are drawn again and again (headers)."""
    return inked_runs((mark,))


def outline(run: QGlyphRun) -> QPainterPath:
    """The outlines of a run's glyphs, for sizes at which a font of print draws nothing."""
    path = QPainterPath()
    font = run.rawFont()
    for number, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(font.pathForGlyph(number).translated(place))
    return path
