"""Patterns of the print spines (VISUAL: they tell rows apart without colour), as painter paths."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


class Pattern(NamedTuple):
    """A path to stroke with a width in px, or to fill where the width is 0."""

    path: QPainterPath
    stroke_width: float


@lru_cache(maxsize=256)
def pattern_path(name: str, w: float, h: float) -> Pattern | None:
    """The pattern over a box of w x h px; None for a solid one. Clip it to the box."""
    draw = _PATTERNS.get(name)
    if draw is None:
        return None
    path = QPainterPath()
    return Pattern(path, draw(path, w, h))


def _steps(end: float, step: float, start: float = 0.0) -> list[float]:
    return [start + step * index for index in range(int((end - start) / step) + 2)]


def _line(path: QPainterPath, x1: float, y1: float, x2: float, y2: float) -> None:
    path.moveTo(x1, y1)
    path.lineTo(x2, y2)


def _diag(path: QPainterPath, w: float, h: float) -> float:
    for y in _steps(h + w, 6 * 2**0.5):
        _line(path, 0, y, w, y - w)
    return 1.4


def _dots(path: QPainterPath, w: float, h: float) -> float:
    for y in _steps(h, 5, 2.5):
        for x in _steps(w, 5, w / 2 % 5):
            path.addEllipse(QPointF(x, y), 1.2, 1.2)
    return 0.0


def _hlines(path: QPainterPath, w: float, h: float) -> float:
    for y in _steps(h, 5, 2.5):
        _line(path, 0, y, w, y)
    return 1.4


def _vlines(path: QPainterPath, w: float, h: float) -> float:
    for x in _steps(w, 4, 2):
        _line(path, x, 0, x, h)
    return 1.4


def _zigzag(path: QPainterPath, w: float, h: float) -> float:
    for y in _steps(h, 6, 1):
        path.moveTo(0, y)
        for index, x in enumerate(_steps(w, 4)[1:], 1):
            path.lineTo(x, y + 3 * (index % 2))
    return 1.4


def _cross(path: QPainterPath, w: float, h: float) -> float:
    for y in _steps(h + w, 6):
        _line(path, 0, y, w, y - w)
        _line(path, 0, y - w, w, y)
    return 1.0


def _dash(path: QPainterPath, w: float, h: float) -> float:
    for y in _steps(h, 8, 2):
        _line(path, w / 2, y, w / 2, y + 4)
    return 1.4


_PATTERNS: dict[str, Callable[[QPainterPath, float, float], float]] = {
    "diag": _diag,
    "dots": _dots,
    "hlines": _hlines,
    "vlines": _vlines,
    "zigzag": _zigzag,
    "cross": _cross,
    "dash": _dash,
}
