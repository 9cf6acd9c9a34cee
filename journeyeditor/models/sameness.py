"""Sameness: whether two sequences hold the very same objects; a changed map shares most of its parts."""

from __future__ import annotations

from operator import is_


def identical(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Tell whether two sequences hold the very same objects; they may be two tuples of them."""
    return one is other or (len(one) == len(other) and all(map(is_, one, other)))
