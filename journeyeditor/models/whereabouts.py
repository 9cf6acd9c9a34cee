"""Whereabouts: in which cell of a row a card stands, remembered for as long as the row is there.

An edit makes one row anew and keeps all others, so that only that one is looked through again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from operator import attrgetter
from typing import NamedTuple
from weakref import ref

from journeyeditor.models.counting import cards_in
from journeyeditor.models.row import Cell, Row

_ID = attrgetter("id")


class _Kept(NamedTuple):
    """The indexes of a row's cells by their cards' ids, and whether an id stands there twice."""

    row: ref[Row]
    indexes: Mapping[str, int]
    has_twins: bool

    def fits(self, row: Row) -> bool:
        """Whether the same cards, perhaps with other texts, stand in the same cells of a row."""
        mine = self.row()
        return (
            mine is not None
            and len(mine.cells) == len(row.cells)
            and all(map(_hold_the_same, mine.cells, row.cells))
        )


def _hold_the_same(one: Cell, other: Cell) -> bool:
    return one is other or (
        len(one.cards) == len(other.cards)
        and all(mine.id == theirs.id for mine, theirs in zip(one.cards, other.cards, strict=True))
    )


_KEPT: dict[int, _Kept] = {}
_LATEST: dict[str, _Kept] = {}
"""Those that were made last, by the rows' ids: a letter that is typed leaves all indexes alone."""


def cell_indexes(row: Row) -> Mapping[str, int]:
    """The index of the cell (the first one) in which each card of a row stands, by the card's id."""
    return _kept(row).indexes


def _kept(row: Row) -> _Kept:
    key = id(row)
    kept = _KEPT.get(key)
    if kept is not None and kept.row() is row:
        return kept

    def forget(gone: ref[Row]) -> None:
        if key in _KEPT and _KEPT[key].row is gone:
            del _KEPT[key]
        if id_ in _LATEST and _LATEST[id_].row is gone:
            del _LATEST[id_]

    id_, latest = row.id, _LATEST.get(row.id)
    if latest is not None and latest.fits(row):
        kept = latest._replace(row=ref(row, forget))
    else:
        kept = _Kept(ref(row, forget), *_looked_through(row))
    _KEPT[key] = _LATEST[id_] = kept
    return kept


def _looked_through(row: Row) -> tuple[Mapping[str, int], bool]:
    made: dict[str, int] = {}
    for index in range(len(row.cells) - 1, -1, -1):
        made.update(dict.fromkeys(map(_ID, row.cells[index].cards), index))
    return made, len(made) < cards_in(row)


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
