"""Order: the fewest steps, in Qt's terms, that make one list of ids of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MOST_MOVES = 64
"""Where more would have to move, the rest is taken out and put in again."""


class Removed(NamedTuple):
    """The items from `first` to `last` go."""

    first: int
    last: int


class Moved(NamedTuple):
    """The item at `source` goes to `target`, counted without it."""

    source: int
    target: int


class Inserted(NamedTuple):
    """These come to stand from `first` on."""

    first: int
    ids: tuple[str, ...]


Step = Removed | Moved | Inserted


def steps(old: Sequence[str], new: Sequence[str]) -> Iterator[Step]:
    """Give the steps from `old` to `new`, each counted in what those before it have left.

    Both hold every id once.
    """
    start, least = 0, min(len(old), len(new))
    while start < least and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < least - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    middle, goal = list(old[start : len(old) - tail]), new[start : len(new) - tail]
    yield from _removed(middle, frozenset(goal), start)
    there = frozenset(middle)
    yield from _moved(middle, [id_ for id_ in goal if id_ in there], start)
    yield from _inserted(middle, goal, start)


def _removed(middle: list[str], staying: frozenset[str], start: int) -> Iterator[Step]:
    end = len(middle)
    while end:
        first = end
        while first and middle[first - 1] not in staying:
            first -= 1
        if first < end:
            del middle[first:end]
            yield Removed(start + first, start + end - 1)
        end = max(0, first - 1)


def _moved(middle: list[str], goal: list[str], start: int) -> Iterator[Step]:
    for _ in range(_MOST_MOVES):
        at = next((n for n, id_ in enumerate(goal) if middle[n] != id_), None)
        if at is None:
            return
        goes_down = middle[at + 1] == goal[at]
        source = at if goes_down else middle.index(goal[at])
        target = goal.index(middle[at]) if goes_down else at
        middle.insert(target, middle.pop(source))
        yield Moved(start + source, start + target)
    if middle != goal:
        yield Removed(start, start + len(middle) - 1)
        middle.clear()


def _inserted(middle: list[str], goal: Sequence[str], start: int) -> Iterator[Step]:
    there = frozenset(middle)
    at = 0
    while at < len(goal):
        first = at
        while at < len(goal) and goal[at] not in there:
            at += 1
        if first < at:
            yield Inserted(start + first, tuple(goal[first:at]))
        at += 1
