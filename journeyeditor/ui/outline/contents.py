"""Contents: what the outline shows below each of its items, all of it or what a filter leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from journeyeditor.models import Card, Cell, JourneyMap, Phase, Row, Step
from journeyeditor.models.queries import columns
from journeyeditor.models.sameness import identical
from journeyeditor.models.search import spans


class Contents:
    """Reads one map after the other; what is the very same row as before is not read again."""

    def __init__(self, journey: JourneyMap) -> None:
        """Read this map, unfiltered."""
        self._wanted = ""
        self._counts: dict[str, tuple[Row, Mapping[str, int]]] = {}
        self._hits: dict[str, tuple[Row, frozenset[str]]] = {}
        self._of_columns: Mapping[str, int] | None = None
        self.journey = journey
        self.read(journey)

    @property
    def wanted(self) -> str:
        """What is filtered for; empty shows everything."""
        return self._wanted

    def read(self, journey: JourneyMap) -> None:
        """Go over to another value of the map."""
        if not identical(journey.rows, self.journey.rows):
            self._of_columns = None
        self.journey = journey
        self._order = {column.id: place for place, column in enumerate(columns(journey))}

    def want(self, text: str) -> None:
        """Show only what has this text in it, and the way to it."""
        self._wanted = text.strip()
        self._hits.clear()

    def phases(self) -> tuple[Phase, ...]:
        """The phases that are shown."""
        if not self._wanted:
            return self.journey.phases
        return tuple(
            phase for phase in self.journey.phases if self._has(phase) or self.steps(phase)
        )

    def steps(self, phase: Phase) -> tuple[Step, ...]:
        """The steps of a phase that are shown: all of one that is itself found."""
        if not self._wanted or self._has(phase):
            return phase.steps
        return tuple(filter(self._has, phase.steps))

    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        if not self._wanted:
            return self.journey.rows
        return tuple(row for row in self.journey.rows if self._has(row) or self.hits(row))

    def cells(self, row: Row) -> list[Cell]:
        """The cells of a row from left to right."""
        last = len(self._order)
        return sorted(row.cells, key=lambda cell: self._order.get(cell.at, last))

    def cards(self, row: Row, cells: Iterable[Cell]) -> list[Card]:
        """The cards in some cells of a row that are shown: all of a row that is itself found."""
        if not self._wanted or self._has(row):
            return [card for cell in cells for card in cell.cards]
        hits = self.hits(row)
        return [card for cell in cells for card in cell.cards if card.id in hits]

    def below(self, thing: object) -> Sequence[Step | Card]:
        """What is shown below a phase or a row."""
        if isinstance(thing, Phase):
            return self.steps(thing)
        return self.cards(thing, self.cells(thing)) if isinstance(thing, Row) else ()

    def has_below(self, thing: object) -> bool:
        """Whether anything is shown below a phase or a row; quicker than to look what."""
        if isinstance(thing, Row):
            return bool(thing.cells)
        return isinstance(thing, Phase) and bool(self.steps(thing))

    def hits(self, row: Row) -> frozenset[str]:
        """The cards of a row that have what is filtered for in their texts."""
        kept = self._hits.get(row.id)
        if kept is None or kept[0] is not row:
            folded = self._wanted.casefold()
            found = frozenset(
                card.id
                for cell in row.cells
                for card in cell.cards
                if folded in card.text.casefold() and spans(card.text, self._wanted)
            )
            kept = self._hits[row.id] = row, found
        return kept[1]

    def count(self, of: Phase | Step | Row) -> int:
        """How many cards there are in a phase, a step or a row, shown or not."""
        if isinstance(of, Row):
            return sum(self._in(of).values())
        if self._of_columns is None:
            total: dict[str, int] = {}
            for row in self.journey.rows:
                for at, count in self._in(row).items():
                    total[at] = total.get(at, 0) + count
            self._of_columns = total
        ids = of.column_ids if isinstance(of, Phase) else (of.id,)
        return sum(self._of_columns.get(id_, 0) for id_ in ids)

    def _in(self, row: Row) -> Mapping[str, int]:
        kept = self._counts.get(row.id)
        if kept is None or kept[0] is not row:
            kept = self._counts[row.id] = row, {cell.at: len(cell.cards) for cell in row.cells}
        return kept[1]

    def _has(self, head: Phase | Step | Row) -> bool:
        return bool(spans(head.title, self._wanted))
