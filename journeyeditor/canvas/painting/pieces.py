"""Pieces: long curves cut at their points, so that only those that show are drawn.

Qt's rasterizer takes time with the square of how long a path is, shown or not: one dashed curve
through forty phases took 12 ms. They are cut here and not in the layout, because readers of PDF and
SVG show a seam where two areas meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from journeyeditor.look.paths import Command, parse

_STRAIGHT = 240.0
"""How long a straight piece may be, in the path's units."""


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
    for letter, *numbers in _short(x, y, commands[1 : -3 if is_area else None]):
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


def _short(x: float, y: float, commands: Iterable[Command]) -> Iterator[Command]:
    """The same curve from (x, y) with its long straight parts, such as bridges, cut up, too."""
    for command in commands:
        *_, right, below = command[1:]
        parts = ceil((right - x) / _STRAIGHT) if command[0] == "L" else 1
        for part in range(1, parts):
            way = part / parts
            yield ("L", x + (right - x) * way, y + (below - y) * way)
        yield command
        x, y = right, below
