"""Shapes: path strings of the layout as Qt's painter paths, each parsed once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from journeyeditor.look.paths import parse


class Bounds(NamedTuple):
    """The smallest rectangle around something, y downwards."""

    left: float
    top: float
    right: float
    bottom: float


def around(path: QPainterPath) -> Bounds:
    """The rectangle around a path."""
    rect = path.boundingRect()
    return Bounds(rect.left(), rect.top(), rect.right(), rect.bottom())


@lru_cache(maxsize=4096)
def bounds(path: str) -> Bounds:
    """The rectangle around a path in its own grid."""
    return around(shape(path))


@lru_cache(maxsize=4096)
def shape(path: str) -> QPainterPath:
    """A path of absolute M, L, C, Z in its own grid. Shared: never change it."""
    made = QPainterPath()
    for command, *numbers in parse(path):
        match command:
            case "M":
                made.moveTo(numbers[0], numbers[1])
            case "L":
                made.lineTo(numbers[0], numbers[1])
            case "C":
                made.cubicTo(*numbers)
            case _:
                made.closeSubpath()
    return made
