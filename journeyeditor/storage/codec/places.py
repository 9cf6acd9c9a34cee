"""Places in a file: where something stands, cheap to carry along and spelled only when it is told."""

from __future__ import annotations

from typing import TypeAlias

Place: TypeAlias = "tuple[Place, str | int] | None"
"""The way to a value, innermost key first: `((None, "rows"), 2)` is `rows[2]`; None is the whole file."""

LONGEST_KEY = 60


def spelled(place: Place) -> str:
    """Spell a place as it is told to people: `rows[2].cells.p-1[0].score`."""
    parts: list[str] = []
    while place is not None:
        place, key = place
        parts.append(f"[{key}]" if isinstance(key, int) else f".{_readable(key)}")
    return "".join(reversed(parts)).removeprefix(".")


def depth(place: Place) -> int:
    """Say how many containers lie around a place."""
    count = 0
    while place is not None:
        place, count = place[0], count + 1
    return count


def _readable(key: str) -> str:
    """Keep a key on one line and short; keys of foreign fields can be anything."""
    short = key if len(key) <= LONGEST_KEY else key[:LONGEST_KEY] + "…"
    return short if short.isprintable() else short.encode("unicode_escape").decode("ascii")
