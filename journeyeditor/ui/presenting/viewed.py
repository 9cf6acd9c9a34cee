"""Viewed: the map as it is told of one persona, without what is only about others."""

from __future__ import annotations

from collections.abc import Callable

from journeyeditor.document import Document
from journeyeditor.models import Cell, JourneyMap, Persona, Row


class Viewed:
    """Leaves cards about other personas out of one map after the other.

    A row that has not changed is not looked through again, and the same map gives the same value.
    """

    def __init__(self, document: Document, whom: Callable[[], str | None]) -> None:
        """View the map of a document as it is for the persona whose id `whom` gives; None: all."""
        self.document = document
        self._whom = whom
        self._of: tuple[JourneyMap, str] | None = None
        self._rows: dict[str, tuple[Row, Row]] = {}
        self._seen: JourneyMap | None = None

    @property
    def persona(self) -> Persona | None:
        """Of whom the map is told now; None for all, and for one that is not there."""
        whom = self._whom()
        return next((found for found in self.document.map.personas if found.id == whom), None)

    @property
    def map(self) -> JourneyMap:
        """The map as it is now for the persona; for one that is not there, all of it."""
        journey, whom = self.document.map, self.persona
        if whom is None:
            self._of, self._seen, self._rows = None, None, {}
            return journey
        persona = whom.id
        before = self._of
        if self._seen is not None and before is not None:
            if before[0] is journey and before[1] == persona:
                return self._seen
            if before[1] != persona:
                self._rows = {}
        kept, self._rows = self._rows, {}
        for row in journey.rows:
            known = kept.get(row.id)
            whole = known is not None and known[0] is row
            self._rows[row.id] = known if known and whole else (row, _without_others(row, persona))
        rows = tuple(self._rows[row.id][1] for row in journey.rows)
        self._of, self._seen = (journey, persona), journey.replace(rows=rows)
        return self._seen


def _without_others(row: Row, persona: str) -> Row:
    cells = tuple(_cell(cell, persona) for cell in row.cells)
    return row if cells == row.cells else row.replace(cells=cells)


def _cell(cell: Cell, persona: str) -> Cell:
    cards = tuple(card for card in cell.cards if not card.personas or persona in card.personas)
    return cell if len(cards) == len(cell.cards) else cell.replace(cards=cards)
