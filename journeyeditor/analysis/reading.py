"""Reading: what the rules need to know of a map, gathered cell by cell and remembered.

An edit makes one cell of one row anew and keeps all others, so that only that one is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from journeyeditor.analysis.cells import CellFacts, read_cell
from journeyeditor.analysis.voices import Voice, voices_of
from journeyeditor.models import Cell, JourneyMap, Kind, Persona, Row

Columns = tuple[tuple[str, tuple[str, ...]], ...]
"""The phases by their ids, each with the ids of its columns."""


class RowFacts(NamedTuple):
    """A row and what stands in its cells, by the ids of their columns."""

    row: Row
    cells: Mapping[str, CellFacts]
    voices: tuple[Voice, ...] = ()


class PhaseFacts(NamedTuple):
    """A phase: its id, its columns, and what stands in it by kind, along step and row."""

    id: str
    columns: tuple[str, ...]
    cells: Mapping[Kind, tuple[CellFacts, ...]]

    def of(self, kind: Kind) -> tuple[CellFacts, ...]:
        """The cells with cards of a kind."""
        return self.cells.get(kind, ())


class Reading(NamedTuple):
    """A map as the rules see it."""

    journey: JourneyMap
    phases: tuple[PhaseFacts, ...]
    rows: tuple[RowFacts, ...]

    @property
    def solved(self) -> frozenset[str]:
        """The hurdles that some solution solves."""
        return frozenset().union(
            *(facts.names for phase in self.phases for facts in phase.of("solution"))
        )

    def row_for(self, kind: Kind) -> str:
        """The id of the row in which cards of a kind are expected, shown ones first; "" if none."""
        rows = [facts.row for facts in self.rows if facts.row.kind == kind]
        rows.sort(key=lambda row: bool(row.hidden))
        return rows[0].id if rows else ""


class Reader:
    """Reads one map after the other; what is the same object as before is not read again."""

    def __init__(self) -> None:
        """Begin without a map."""
        self._columns: Columns = ()
        self._personas: tuple[Persona, ...] = ()
        self._rows: dict[str, RowFacts] = {}
        self._cells: dict[str, dict[str, tuple[Cell, CellFacts]]] = {}
        self._reading: Reading | None = None

    def read(self, journey: JourneyMap) -> Reading:
        """Read a map."""
        before = self._reading
        if before is not None and before.journey is journey:
            return before
        columns = tuple((phase.id, phase.column_ids) for phase in journey.phases)
        if columns != self._columns or journey.personas != self._personas:
            self._columns, self._personas = columns, journey.personas
            self._rows, self._cells = {}, {}
        phase_of = {column: phase for phase, inside in columns for column in inside}
        rows = tuple(self._row(row, phase_of) for row in journey.rows)
        self._rows = {facts.row.id: facts for facts in rows}
        self._cells = {id_: self._cells[id_] for id_ in self._rows if id_ in self._cells}
        self._reading = Reading(journey, tuple(_phases(columns, rows)), rows)
        return self._reading

    def _row(self, row: Row, phase_of: Mapping[str, str]) -> RowFacts:
        known = self._rows.get(row.id)
        if known is not None and known.row is row:
            return known
        kept = self._cells.get(row.id, {}) if known and known.row.kind == row.kind else {}
        made: dict[str, tuple[Cell, CellFacts]] = {}
        for cell in row.cells:
            entry = kept.get(cell.at)
            if cell.at in phase_of and cell.cards:
                if entry is None or entry[0] is not cell:
                    entry = cell, read_cell(cell, row, phase_of[cell.at])
                made[cell.at] = entry
        self._cells[row.id] = made
        cells = {at: facts for at, (_, facts) in made.items()}
        if row.kind != "emotion":
            return RowFacts(row, cells)
        scores = {at: facts.scores for at, facts in cells.items()}
        return RowFacts(row, cells, voices_of(scores, tuple(phase_of), self._personas))


def _phases(columns: Columns, rows: tuple[RowFacts, ...]) -> Iterator[PhaseFacts]:
    look_ups: list[tuple[Kind, Callable[[str], CellFacts | None]]] = [
        (facts.row.kind, facts.cells.get) for facts in rows if facts.cells
    ]
    for id_, inside in columns:
        found: dict[Kind, list[CellFacts]] = {}
        for column in inside:
            for kind, look_up in look_ups:
                facts = look_up(column)
                if facts is not None:
                    found.setdefault(kind, []).append(facts)
        yield PhaseFacts(id_, inside, {kind: tuple(cells) for kind, cells in found.items()})
