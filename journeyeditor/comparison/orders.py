"""Orders: the fewest things that moved to make one order of another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def moved_among(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Which of the things that stand in both orders were moved, as few as there can be.

    What came, went or was pushed along by it did not move. Both directions give the same things.
    """
    first, second = sorted((_kept(before, after), _kept(after, before)))
    if first == second:
        return frozenset()
    place = {thing: at for at, thing in enumerate(first)}
    staying = _longest_rise([place[thing] for thing in second])
    return frozenset(first) - {first[at] for at in staying}


def _kept(these: Sequence[str], those: Sequence[str]) -> list[str]:
    known = frozenset(those)
    return [thing for thing in these if thing in known]


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """The longest run of rising numbers, with others between them."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(tails[length - 1] if length else -1)
        if length == len(ends):
            ends.append(number)
            tails.append(at)
        else:
            ends[length], tails[length] = number, at
    found: list[int] = []
    at = tails[-1] if tails else -1
    while at >= 0:
        found.append(numbers[at])
        at = before[at]
    return found
