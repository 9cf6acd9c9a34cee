"""Pixels: which whole pixel an edge falls on, the same wherever the map is scrolled to."""

from __future__ import annotations

from math import floor

_NUDGE = 0.5 + 1e-6


def whole(value: float) -> int:
    """The pixel of an edge; halves go up, so that scrolling by whole pixels moves all edges alike.

    Python's own `round` sends halves to even numbers: an edge would jump to and fro as the map
    scrolls. The nudge keeps what is a half but for an error of arithmetic from doing the same.
    """
    return floor(value + _NUDGE)
