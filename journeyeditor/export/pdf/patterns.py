"""The patterns on the spines of a printed page, as lines: they tell the rows apart without colour."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from journeyeditor.export.pdf.content import numbers

_ARC: Final = 0.5522847498


class Pattern(NamedTuple):
    """Operators that build a path, the width its lines have (0: it is filled), px."""

    operators: str
    width: float


Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def pattern(name: str, x: float, y: float, w: float, h: float) -> Pattern | None:
    """Give a print pattern that covers a rectangle and goes a little beyond; None for "solid".

    Measures are those of the design: distance and width of lines in px.
    """
    drawing = _DRAWINGS.get(name)
    if drawing is None:
        return None
    draw, width = drawing
    return Pattern(" ".join(draw((x, y, x + w, y + h))), width)


def _steps(start: float, end: float, distance: float) -> Iterator[float]:
    for index in range(math.ceil((end - start) / distance) + 1):
        yield start + index * distance


def _line(*points: float) -> str:
    """Give a line through points x, y, x, y, ..."""
    rest = " ".join(f"{numbers(*points[at : at + 2])} l" for at in range(2, len(points), 2))
    return f"{numbers(*points[:2])} m {rest}"


def _diagonals(area: Area) -> Iterator[str]:
    left, top, right, bottom = area
    wide = right - left
    for y in _steps(top, bottom + wide, 6 * math.sqrt(2)):
        yield _line(left, y, right, y - wide)


def _dots(area: Area) -> Iterator[str]:
    left, top, right, bottom = area
    for y in _steps(top + 2.5, bottom, 5):
        for x in _steps(left + 2.5, right, 5):
            yield _dot(x, y, 1.2)


def _dot(x: float, y: float, r: float) -> str:
    k = r * _ARC
    return " ".join(
        (
            f"{numbers(x + r, y)} m",
            f"{numbers(x + r, y + k, x + k, y + r, x, y + r)} c",
            f"{numbers(x - k, y + r, x - r, y + k, x - r, y)} c",
            f"{numbers(x - r, y - k, x - k, y - r, x, y - r)} c",
            f"{numbers(x + k, y - r, x + r, y - k, x + r, y)} c h",
        )
    )


def _rows(area: Area) -> Iterator[str]:
    left, top, right, bottom = area
    for y in _steps(top + 2.5, bottom, 5):
        yield _line(left, y, right, y)


def _columns(area: Area) -> Iterator[str]:
    left, top, right, bottom = area
    for x in _steps(left + 2, right, 4):
        yield _line(x, top, x, bottom)


def _zigzag(area: Area) -> Iterator[str]:
    left, top, right, bottom = area
    for y in _steps(top + 1, bottom, 6):
        turns = enumerate(_steps(left, right, 4))
        yield _line(*(value for at, x in turns for value in (x, y + 3 * (at % 2))))


def _crosses(area: Area) -> Iterator[str]:
    left, top, right, bottom = area
    wide = right - left
    for y in _steps(top, bottom + wide, 6):
        yield _line(left, y, right, y - wide)
        yield _line(left, y - wide, right, y)


def _dashes(area: Area) -> Iterator[str]:
    left, top, right, bottom = area
    middle = (left + right) / 2
    for y in _steps(top + 2, bottom, 8):
        yield _line(middle, y, middle, y + 4)


_Drawing = Callable[[Area], Iterator[str]]
_DRAWINGS: Final[Mapping[str, tuple[_Drawing, float]]] = {
    "diag": (_diagonals, 1.4),
    "dots": (_dots, 0),
    "hlines": (_rows, 1.4),
    "vlines": (_columns, 1.4),
    "zigzag": (_zigzag, 1.4),
    "cross": (_crosses, 1.0),
    "dash": (_dashes, 1.4),
}
