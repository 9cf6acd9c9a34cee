"""Pixels: which whole pixel an edge falls on, the same wherever the map is scrolled to."""

from __future__ import annotations

from math import floor

LEAST_DASHED = 1.02
"""How wide, in device pixels, a dashed line must be at least.

Qt begins the dashes of lines up to one pixel wide anew wherever a line comes into view: they would
crawl as the map scrolls. Those of wider lines begin where the line does.
"""

_NUDGE = 0.5 + 1e-6


def whole(value: float) -> int:
    """The pixel of an edge; halves go up, so that scrolling by whole pixels moves all edges alike.

    Python's own `round` sends halves to even numbers: an edge would jump to and fro as the map
    scrolls. The nudge keeps what is a half but for an error of arithmetic from doing the same.
    """
    return floor(value + _NUDGE)
