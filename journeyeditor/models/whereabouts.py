"""Whereabouts: in which cell of a row a card stands, remembered for as long as the row is there.

An edit makes one row anew and keeps all others, so that only that one is looked through again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from operator import attrgetter
from weakref import ref

from journeyeditor.models.row import Row

_ID = attrgetter("id")
_KEPT: dict[int, tuple[ref[Row], Mapping[str, int]]] = {}


def cell_indexes(row: Row) -> Mapping[str, int]:
    """The index of the cell (the first one) in which each card of a row stands, by the card's id."""
    key = id(row)
    kept = _KEPT.get(key)
    if kept is not None and kept[0]() is row:
        return kept[1]
    made: dict[str, int] = {}
    for index in range(len(row.cells) - 1, -1, -1):
        made.update(dict.fromkeys(map(_ID, row.cells[index].cards), index))

    def forget(gone: ref[Row]) -> None:
        if key in _KEPT and _KEPT[key][0] is gone:
            del _KEPT[key]

    _KEPT[key] = (ref(row, forget), made)
    return made


def cells_holding(row: Row, cards: Collection[str]) -> list[int]:
    """The indexes of the cells in which some of these cards stand, in the row's own order."""
    indexes = cell_indexes(row)
    if len(indexes) < sum(len(cell.cards) for cell in row.cells):  # an id stands there twice
        wanted = frozenset(cards)
        return [
            index
            for index, cell in enumerate(row.cells)
            if not wanted.isdisjoint(map(_ID, cell.cards))
        ]
    return sorted({indexes[card] for card in cards if card in indexes})
