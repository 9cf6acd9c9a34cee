"""Whereabouts: in which cell of a row a card stands, remembered for as long as the row is there.

An edit makes one row anew and keeps all others, so that only that one is looked through again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from operator import attrgetter
from typing import NamedTuple
from weakref import ref

from journeyeditor.models.row import Row

_ID = attrgetter("id")


class _Kept(NamedTuple):
    """The indexes of a row's cells by their cards' ids, and whether an id stands there twice."""

    row: ref[Row]
    indexes: Mapping[str, int]
    has_twins: bool


_KEPT: dict[int, _Kept] = {}


def cell_indexes(row: Row) -> Mapping[str, int]:
    """The index of the cell (the first one) in which each card of a row stands, by the card's id."""
    return _kept(row).indexes


def _kept(row: Row) -> _Kept:
    key = id(row)
    kept = _KEPT.get(key)
    if kept is not None and kept.row() is row:
        return kept
    made: dict[str, int] = {}
    for index in range(len(row.cells) - 1, -1, -1):
        made.update(dict.fromkeys(map(_ID, row.cells[index].cards), index))

    def forget(gone: ref[Row]) -> None:
        if key in _KEPT and _KEPT[key].row is gone:
            del _KEPT[key]

    count = sum(len(cell.cards) for cell in row.cells)
    kept = _KEPT[key] = _Kept(ref(row, forget), made, len(made) < count)
    return kept


def cells_holding(row: Row, cards: Collection[str]) -> list[int]:
    """The indexes of the cells in which some of these cards stand, in the row's own order."""
    if not cards:
        return []
    _, indexes, has_twins = _kept(row)
    if has_twins:
        wanted = frozenset(cards)
        return [
            index
            for index, cell in enumerate(row.cells)
            if not wanted.isdisjoint(map(_ID, cell.cards))
        ]
    return sorted({indexes[card] for card in indexes.keys() & frozenset(cards)})
