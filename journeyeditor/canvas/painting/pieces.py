"""Pieces: long curves cut at their points, so that only those that show are drawn.

Qt's rasterizer takes time with the square of how long a path is, shown or not: one dashed curve
through forty phases took 12 ms. They are cut here and not in the layout, because readers of PDF and
SVG show a seam where two areas meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from journeyeditor.canvas.painting.shapes import Bounds
from journeyeditor.look.paths import Command, parse


class Piece:
    """What lies between two points of a curve, or of the area below it: down to its base line.

    It fills `bounds`, in the path's units.
    """

    def __init__(self, start: tuple[float, float], command: Command, base: float | None) -> None:
        """Take from `start` one part of a curve; `base` is the y of an area's base line."""
        self._start = start
        self._command = command
        self._base = base
        _, *numbers = command
        ys = [start[1], *numbers[1::2]]
        if base is not None:
            ys.append(base)
        self.bounds = Bounds(start[0], min(ys), numbers[-2], max(ys))

    @cached_property
    def shape(self) -> QPainterPath:
        """The piece as a path, made when it is first drawn: most of a long curve is far away."""
        made = self._line()
        if self._base is not None:
            made.lineTo(self.bounds.right, self._base)
            made.lineTo(self.bounds.left, self._base)
            made.closeSubpath()
        return made

    @property
    def length(self) -> float:
        """How long the curve is here."""
        return self._line().length()

    def _line(self) -> QPainterPath:
        made = QPainterPath(QPointF(*self._start))
        letter, *numbers = self._command
        if letter == "C":
            made.cubicTo(*numbers)
        else:
            made.lineTo(*numbers)
        return made


@lru_cache(maxsize=512)
def pieces(path: str, wide: float) -> tuple[Piece, ...]:
    """Cut a curve of rising x at its points, and its straight parts after at most `wide` units.

    An area ends with two corners on its base line.
    """
    commands = parse(path)
    is_area = commands[-1][0] == "Z"
    ends = [numbers for _, *numbers in commands]
    base = ends[-2][-1] if is_area else None
    x, y = ends[0]
    found: list[Piece] = []
    for command in _short(x, y, commands[1 : -3 if is_area else None], wide):
        found.append(Piece((x, y), command, base))
        *_, x, y = command[1:]
    return tuple(found)


@lru_cache(maxsize=128)
def begun(path: str, wide: float) -> tuple[float, ...]:
    """How far along a curve each of its pieces begins, in the path's units."""
    return tuple(accumulate((piece.length for piece in pieces(path, wide)[:-1]), initial=0.0))


def _short(x: float, y: float, commands: Iterable[Command], wide: float) -> Iterator[Command]:
    """The same curve from (x, y) with its long straight parts, such as bridges, cut up, too."""
    for command in commands:
        *_, right, below = command[1:]
        parts = ceil((right - x) / wide) if command[0] == "L" else 1
        for part in range(1, parts):
            way = part / parts
            yield ("L", x + (right - x) * way, y + (below - y) * way)
        yield command
        x, y = right, below
