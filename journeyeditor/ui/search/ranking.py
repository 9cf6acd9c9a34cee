"""Ranking: which names fit what somebody types, the best first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from heapq import nsmallest
from typing import NamedTuple

_BETWEEN = re.compile(r"[\W_]+")


class Name(NamedTuple):
    """A name ready to be compared: its folded words, each behind a space, and their first letters."""

    words: str
    initials: str


def name(text: str) -> Name:
    """Make a name of a text."""
    words = _words(text)
    return Name("".join(f" {word}" for word in words), "".join(word[0] for word in words))


def ranked(names: Sequence[Name], typed: str, most: int) -> list[int]:
    """Give the places, in `names`, of the best fitting ones, `most` at most.

    First come names that begin with what is typed, then those with words that do, in this order or
    any other; then those whose words have these first letters, then those with the letters inside
    a word. Among equals the order is that of `names`. An empty text fits all.
    """
    words = _words(typed)
    if not words:
        return list(range(min(most, len(names))))
    beginnings = [f" {word}" for word in words]
    whole = "".join(beginnings)
    letters = words[0] if len(words) == 1 else ""
    first, others = beginnings[0], beginnings[1:]
    found: list[tuple[int, int]] = []
    inside, more = words[0], words[1:]
    for index, (text, initials) in enumerate(names):
        if inside not in text:  # cheap, and true of most names
            if letters and letters in initials:
                found.append((4, index))
        elif first in text and (not others or all(other in text for other in others)):
            found.append((_nearness(text, whole, first), index))
        elif letters and letters in initials:
            found.append((4, index))
        elif not more or all(word in text for word in more):
            found.append((5, index))
    return [index for _, index in nsmallest(most, found)]


def _nearness(text: str, whole: str, first: str) -> int:
    at = text.find(whole)
    if at < 0:
        return 2 if text.startswith(first) else 3
    return min(at, 1)


def _words(text: str) -> list[str]:
    return _BETWEEN.sub(" ", text.casefold()).split()
