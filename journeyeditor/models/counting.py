"""Counting: how many cards there are on a map; an edit makes one row anew, and only it is counted again."""

from __future__ import annotations

from operator import attrgetter

from journeyeditor.models.journey import JourneyMap
from journeyeditor.models.row import Row

_CARDS = attrgetter("cards")


def cards_in(row: Row) -> int:
    """How many cards there are in a row."""
    return sum(map(len, map(_CARDS, row.cells)))


class CardCount:
    """Counts the cards of one map after the other."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._counted: tuple[tuple[Row, int], ...] = ()

    def of(self, journey: JourneyMap) -> int:
        """How many cards there are on a map."""
        known = {id(row): count for row, count in self._counted}
        self._counted = tuple(
            (row, known[id(row)] if id(row) in known else cards_in(row)) for row in journey.rows
        )
        return sum(count for _, count in self._counted)
