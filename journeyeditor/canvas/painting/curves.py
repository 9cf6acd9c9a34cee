"""CurvePainter: the part of an emotion curve that can be seen."""

from __future__ import annotations

from math import ceil, log2
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QTransform

from journeyeditor.canvas.painting.dashes import Dashes
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pieces import begun, pieces
from journeyeditor.canvas.painting.shapes import Bounds, bounds
from journeyeditor.canvas.painting.stamps import equip
from journeyeditor.layout.far_curve import far_curve
from journeyeditor.layout.marks import Mark, Path, Text
from journeyeditor.layout.plan import CurveBox
from journeyeditor.look.tokens import tokens

_OVERHANG = 4.0
"""How far, at zoom 1, ink may reach beyond what a mark says of itself, px: slanted letters, joins."""

_BLUR = 2.0
"""How far, in device pixels, ink may reach beyond it: edges are smooth, stamps on whole pixels."""

_PIECE = 240.0
"""How wide a straight piece of a curve may be, device px; curves no wider are drawn whole."""

_NEARLY = 1.02
"""Lines that are thickened by no more than this are not, in polygons, which need no least width."""


class _Kept(NamedTuple):
    curve: CurveBox
    level: float
    reaches: tuple[tuple[Bounds, Mark], ...]


class CurvePainter:
    """Draws curves, each across all columns, without the marks outside of what shows."""

    def __init__(self, marks: MarkPainter, dashes: Dashes) -> None:
        """Draw single marks with `marks`; `dashes` are those that were made, or will be."""
        self._marks = marks
        self._dashes = dashes
        self._kept: dict[str, _Kept] = {}

    def paint(
        self,
        painter: QPainter,
        row: str,
        curve: CurveBox,
        origin: tuple[float, float],
        scale: float,
        zoom: float,
        clip: QRect,
    ) -> None:
        """Draw a row's curve from its origin (device pixels) as far as it shows in `clip`."""
        x, y = origin
        around = _OVERHANG + _BLUR / scale
        first, high = (clip.left() - x) / scale - around, (clip.top() - y) / scale - around
        last = first + clip.width() / scale + 2 * around
        low = high + clip.height() / scale + 2 * around
        seen = [
            mark
            for (left, top, right, bottom), mark in self._reaches(row, curve, zoom)
            if right >= first and left <= last and bottom >= high and top <= low
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, near = _wide(scale), zoom >= tokens().zoom.hide_text_below
        for mark in seen:
            if isinstance(mark, Path) and _is_long(mark, wide):
                self._long(painter, mark, Bounds(first, high, last, low), origin, scale, near=near)
            else:
                self._marks.paint(painter, (mark,), x, y, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _long(
        self,
        painter: QPainter,
        mark: Path,
        seen: Bounds,
        origin: tuple[float, float],
        scale: float,
        *,
        near: bool,
    ) -> None:
        """Draw those pieces of a curve, or of the area below it, that show in a rectangle."""
        wide = _wide(scale)
        before = painter.worldTransform()
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, *origin), combine=True)
        around = mark.stroke_width
        equip(painter, mark, self._marks.inks)
        pen, starts = painter.pen(), begun(mark.path, wide) if mark.dash else ()
        # From afar, and where they are thickened, lines are others at every zoom: not worth keeping.
        is_kept = near and pen.widthF() <= mark.stroke_width * _NEARLY
        for at, piece in enumerate(pieces(mark.path, wide)):
            left, top, right, bottom = piece.bounds
            if (
                right + around < seen.left
                or left - around > seen.right
                or bottom + around < seen.top
                or top - around > seen.bottom
            ):
                continue
            if mark.dash and is_kept:
                made = self._dashes.of(piece, starts[at], mark.stroke_width, mark.dash)
                painter.fillPath(made, pen.brush())
                continue
            if mark.dash:  # they go on across the points
                pen.setDashOffset(starts[at] / pen.widthF())
                painter.setPen(pen)
            painter.drawPath(piece.shape)
        painter.setWorldTransform(before)

    def _reaches(self, row: str, curve: CurveBox, zoom: float) -> tuple[tuple[Bounds, Mark], ...]:
        levels = tokens().zoom
        # From afar, lines and dots are of other widths at every zoom.
        level = zoom if zoom < levels.hide_text_below else 1.0
        found = self._kept.get(row)
        if found is None or found.curve is not curve or found.level != level:
            marks = curve.marks
            if level < 1:
                marks = far_curve(curve, zoom, small=zoom < levels.blocks_only_below)
            reaches = tuple((_reach(mark), mark) for mark in marks)
            found = self._kept[row] = _Kept(curve, level, reaches)
        return found.reaches


def _wide(scale: float) -> float:
    """How wide a straight piece may be, px of the plan: the same for zooms that are nearly alike."""
    return 2.0 ** ceil(log2(_PIECE / scale))


def _is_long(mark: Path, wide: float) -> bool:
    """Whether a mark is a curve that is better drawn in pieces `wide` px wide."""
    if (mark.x, mark.y, mark.scale) != (0, 0, 1):
        return False
    left, _, right, _ = bounds(mark.path)
    if right - left <= wide:
        return bool(mark.dash) and right > left
    return len(pieces(mark.path, wide)) > 1


def _reach(mark: Mark) -> Bounds:
    """Where a mark begins and ends, px from the curve's origin."""
    if isinstance(mark, Path):
        left, top, right, bottom = bounds(mark.path)
        around, scale = mark.stroke_width / 2, mark.scale
        return Bounds(
            mark.x + (left - around) * scale,
            mark.y + (top - around) * scale,
            mark.x + (right + around) * scale,
            mark.y + (bottom + around) * scale,
        )
    if isinstance(mark, Text):
        line = mark.style.line
        if mark.turned:
            return Bounds(mark.x - line, mark.y - mark.w, mark.x + line, mark.y)
        return Bounds(mark.x, mark.y - line, mark.x + mark.w, mark.y + line)
    return Bounds(mark.x, mark.y, mark.x + mark.w, mark.y + mark.h)
