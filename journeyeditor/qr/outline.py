"""Outlines: a code's dark areas as one path, so that no painter leaves seams between modules."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from journeyeditor.qr.code import Code

_Point: TypeAlias = tuple[int, int]


@lru_cache(maxsize=256)
def outline(code: Code) -> str:
    """Give the edges of the dark areas as M, L and Z in modules from the code's corner.

    Edges run clockwise around dark areas and against it around light ones within them, which
    fills the same with either rule for insides.
    """
    return "".join(map(_written, _rings(code)))


def _rings(code: Code) -> Iterator[list[_Point]]:
    """Give the corners of each closed line between dark and light."""
    ways = _edges(code)
    while ways:
        start = at = next(iter(ways))
        ring: list[_Point] = []
        while not ring or at != start:
            ring.append(at)
            onward = ways[at]
            following = onward.pop()
            if not onward:
                del ways[at]
            at = following
        yield [
            here
            for before, here, after in zip(
                ring[-1:] + ring, ring, [*ring[1:], ring[0]], strict=False
            )
            if not before[0] == here[0] == after[0] and not before[1] == here[1] == after[1]
        ]


def _edges(code: Code) -> dict[_Point, list[_Point]]:
    """Give where the edges that leave a corner lead: dark always lies at their right hand."""
    rows, side = code.rows, code.side
    ways: dict[_Point, list[_Point]] = {}
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if not dark:
                continue
            if y == 0 or not rows[y - 1][x]:
                ways.setdefault((x, y), []).append((x + 1, y))
            if x + 1 == side or not row[x + 1]:
                ways.setdefault((x + 1, y), []).append((x + 1, y + 1))
            if y + 1 == side or not rows[y + 1][x]:
                ways.setdefault((x + 1, y + 1), []).append((x, y + 1))
            if x == 0 or not row[x - 1]:
                ways.setdefault((x, y + 1), []).append((x, y))
    return ways


def _written(ring: list[_Point]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in ring) + "Z"
