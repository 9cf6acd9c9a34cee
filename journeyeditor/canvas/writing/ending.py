"""Ending: how an edit in place came to its end."""

from __future__ import annotations

from enum import Enum, auto


class Ending(Enum):
    """How an edit in place ended. Whatever was typed is kept in every case."""

    ENTER = auto()
    ESCAPE = auto()
    NEXT = auto()
    PREVIOUS = auto()
    NEW_BELOW = auto()
    LEFT = auto()
