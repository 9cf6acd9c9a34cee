"""Sequences: tuples with something put in, moved or exchanged; indices are gaps between what stands there."""

from __future__ import annotations

from typing import Protocol, TypeVar

T = TypeVar("T")


class Identified(Protocol):
    """Anything that has an id."""

    @property
    def id(self) -> str:
        """The id, unique in its map."""


def index_of(items: tuple[Identified, ...], id: str) -> int | None:
    """Give the index of what has this id, or None."""
    return next((index for index, item in enumerate(items) if item.id == id), None)


def inserted(items: tuple[T, ...], index: int, *new: T) -> tuple[T, ...]:
    """Put something in at a gap: 0 in front of the first, past the end at the end."""
    index = max(index, 0)
    return (*items[:index], *new, *items[index:])


def moved(items: tuple[T, ...], at: int, index: int) -> tuple[T, ...]:
    """Move the item `at` to the gap `index`, counted while the item is still in its place."""
    rest = items[:at] + items[at + 1 :]
    return inserted(rest, index - 1 if index > at else index, items[at])


def exchanged(items: tuple[T, ...], at: int, *new: T) -> tuple[T, ...]:
    """Put `new` (nothing, one or several) in the place of the item `at`."""
    return (*items[:at], *new, *items[at + 1 :])
