"""Slots and places: where in a map a card stands or is to go."""

from __future__ import annotations

from typing import NamedTuple


class Slot(NamedTuple):
    """A position between cards: row id, column id (phase or step), position in the stack (0 = top).

    A position past the end means the end.
    """

    row: str
    at: str
    position: int


class CellKey(NamedTuple):
    """A cell, by its row's id and its column's id (phase or step)."""

    row: str
    at: str
