"""Pieces: long curves cut at their points, so that only those that show are drawn.

Qt's rasterizer takes time with the square of how long a path is, shown or not: one dashed curve
through forty phases took 12 ms. They are cut here and not in the layout, because readers of PDF and
SVG show a seam where two areas meet.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from journeyeditor.look.paths import parse


class Piece(NamedTuple):
    """What lies between two points of a curve, or below that down to the curve's base line.

    It reaches from `left` to `right` and begins `begun` along the curve, all in the path's units.
    """

    left: float
    right: float
    begun: float
    shape: QPainterPath


@lru_cache(maxsize=256)
def pieces(path: str) -> tuple[Piece, ...]:
    """Cut a curve of rising x at its points; an area ends with two corners on its base line."""
    commands = parse(path)
    is_area = commands[-1][0] == "Z"
    points = [numbers for _, *numbers in commands]
    base = points[-2][-1] if is_area else 0.0
    x, y = points[0]
    begun = 0.0
    found: list[Piece] = []
    for letter, *numbers in commands[1 : -3 if is_area else None]:
        made = QPainterPath(QPointF(x, y))
        right, y = numbers[-2:]
        if letter == "C":
            made.cubicTo(*numbers)
        else:
            made.lineTo(right, y)
        length = made.length()
        if is_area:
            made.lineTo(right, base)
            made.lineTo(x, base)
            made.closeSubpath()
        found.append(Piece(x, right, begun, made))
        begun += length
        x = right
    return tuple(found)
