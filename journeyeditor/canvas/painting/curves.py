"""CurvePainter: the part of an emotion curve that can be seen."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QTransform

from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pieces import pieces
from journeyeditor.canvas.painting.shapes import shape
from journeyeditor.canvas.painting.stamps import equip
from journeyeditor.layout.far_curve import far_curve
from journeyeditor.layout.marks import Mark, Path, Text
from journeyeditor.layout.plan import CurveBox
from journeyeditor.look.tokens import tokens

_OVERHANG = 4.0
"""How far, at zoom 1, ink may reach beyond what a mark says of itself, px: slanted letters, joins."""

_Reach = tuple[float, float, Mark]


class _Kept(NamedTuple):
    curve: CurveBox
    level: float
    reaches: tuple[_Reach, ...]


class CurvePainter:
    """Draws curves, each across all columns, without the marks left and right of what shows."""

    def __init__(self, marks: MarkPainter) -> None:
        """Draw single marks with `marks`."""
        self._marks = marks
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
        first = (clip.left() - x) / scale - _OVERHANG
        last = (clip.left() + clip.width() - x) / scale + _OVERHANG
        reaches = self._reaches(row, curve, zoom)
        seen = [mark for left, right, mark in reaches if right >= first and left <= last]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in seen:
            if isinstance(mark, Path) and _is_long(mark):
                self._long(painter, mark, (first, last), origin, scale)
            else:
                self._marks.paint(painter, (mark,), x, y, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _long(
        self,
        painter: QPainter,
        mark: Path,
        seen: tuple[float, float],
        origin: tuple[float, float],
        scale: float,
    ) -> None:
        """Draw those pieces of a curve, or of the area below it, that show between two x."""
        before = painter.worldTransform()
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, *origin), combine=True)
        equip(painter, mark, self._marks.inks)
        pen, around = painter.pen(), mark.stroke_width
        for piece in pieces(mark.path):
            if piece.right + around >= seen[0] and piece.left - around <= seen[1]:
                if mark.dash:  # they go on across the points
                    pen.setDashOffset(piece.begun / pen.widthF())
                    painter.setPen(pen)
                painter.drawPath(piece.shape)
        painter.setWorldTransform(before)

    def _reaches(self, row: str, curve: CurveBox, zoom: float) -> tuple[_Reach, ...]:
        levels = tokens().zoom
        # From afar, lines and dots are of other widths at every zoom.
        level = zoom if zoom < levels.hide_text_below else 1.0
        found = self._kept.get(row)
        if found is None or found.curve is not curve or found.level != level:
            marks = curve.marks
            if level < 1:
                marks = far_curve(curve, zoom, small=zoom < levels.blocks_only_below)
            reaches = tuple((*_reach(mark), mark) for mark in marks)
            found = self._kept[row] = _Kept(curve, level, reaches)
        return found.reaches


def _is_long(mark: Path) -> bool:
    """Whether a mark of a curve runs through several of its points."""
    return (mark.x, mark.y, mark.scale) == (0, 0, 1) and len(pieces(mark.path)) > 1


def _reach(mark: Mark) -> tuple[float, float]:
    """Where a mark begins and ends across, px from the curve's origin."""
    if isinstance(mark, Path):
        bounds = shape(mark.path).boundingRect()
        around = mark.stroke_width / 2
        left, right = bounds.left() - around, bounds.right() + around
        return mark.x + left * mark.scale, mark.x + right * mark.scale
    if isinstance(mark, Text) and mark.turned:
        return mark.x - mark.style.line, mark.x + mark.style.line
    return mark.x, mark.x + mark.w
