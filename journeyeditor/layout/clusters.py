"""Clusters: what a reader sees as one character, however many code points it is made of."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache


def clusters(text: str) -> Iterator[str]:
    """Characters as a reader sees them: marks, joiners and flags stay with their base."""
    cluster = ""
    for char in text:
        if cluster and (joins(char) or cluster[-1] == "\u200d" or is_flag(cluster, char)):
            cluster += char
        else:
            if cluster:
                yield cluster
            cluster = char
    if cluster:
        yield cluster


@cache
def joins(char: str) -> bool:
    """Whether a character belongs to the one before it: a mark, a joiner, a tone of skin."""
    return (
        unicodedata.category(char) in ("Mn", "Me", "Mc")
        or char == "\u200d"
        or "\ufe00" <= char <= "\ufe0f"
        or "\U0001f3fb" <= char <= "\U0001f3ff"
    )


def is_flag(cluster: str, char: str) -> bool:
    """Whether two regional indicators make a flag."""
    first, last = "\U0001f1e6", "\U0001f1ff"
    return len(cluster) == 1 and first <= cluster <= last and first <= char <= last
