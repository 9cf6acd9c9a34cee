"""PlainMap: what a person expects of a map, kept as lists of texts beside the program.

It knows nothing of the program's records and edits, so that it cannot share their mistakes.
"""

from __future__ import annotations

from copy import deepcopy

from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import columns

SEALED = {"kpi", "image"}
Cells = dict[tuple[str, str], list[str]]
"""Texts of the cards from the top, by the titles of row and column; no empty cells."""


class PlainMap:
    """The cards of a map by their texts, with what undo and redo would bring back."""

    def __init__(self, journey: JourneyMap) -> None:
        """Expect what a map shows."""
        self.columns = [
            column.phase.title if column.step is None else column.step.title
            for column in columns(journey)
        ]
        self.kinds = {row.title: row.kind for row in journey.rows}
        self.cells = cells_of(journey)
        self._past: list[Cells] = []
        self._future: list[Cells] = []

    def texts(self) -> list[str]:
        """The texts of all cards."""
        return [text for cell in self.cells.values() for text in cell]

    def place(self, text: str) -> tuple[str, str, int]:
        """Row, column and position of a card."""
        for (row, column), cell in self.cells.items():
            if text in cell:
                return row, column, cell.index(text)
        raise AssertionError(f"nobody expects a card {text!r}")

    def add(self, row: str, column: str, text: str) -> None:
        """A new card at the end of a cell."""
        self._step()
        self.cells.setdefault((row, column), []).append(text)

    def rename(self, old: str, new: str) -> None:
        """A card says something else."""
        row, column, position = self.place(old)
        self._step()
        self.cells[row, column][position] = new

    def rename_last(self, row: str, column: str, new: str) -> None:
        """The lowest card of a cell says something else."""
        self._step()
        self.cells[row, column][-1] = new

    def delete(self, *texts: str) -> None:
        """Cards go."""
        self._step()
        for text in texts:
            self._take(text)

    def move(self, text: str, row: str, column: str, position: int | None) -> None:
        """A card goes to a cell: to a position counted without it, or to its end."""
        before = self.place(text)
        if self.kinds[row] != self.kinds[before[0]] and SEALED & {
            self.kinds[row],
            self.kinds[before[0]],
        }:
            return
        old = deepcopy(self.cells)
        self._take(text)
        cell = self.cells.setdefault((row, column), [])
        cell.insert(len(cell) if position is None else position, text)
        if self.cells != old:
            self._past.append(old)
            self._future.clear()

    def undo(self) -> None:
        """One step back, if there is one."""
        if self._past:
            self._future.append(self.cells)
            self.cells = self._past.pop()

    def redo(self) -> None:
        """One step forward again, if there is one."""
        if self._future:
            self._past.append(self.cells)
            self.cells = self._future.pop()

    def _step(self) -> None:
        self._past.append(deepcopy(self.cells))
        self._future.clear()

    def _take(self, text: str) -> None:
        row, column, position = self.place(text)
        del self.cells[row, column][position]
        if not self.cells[row, column]:
            del self.cells[row, column]


def cells_of(journey: JourneyMap) -> Cells:
    """What a map's cells say."""
    titles = {
        column.id: column.phase.title if column.step is None else column.step.title
        for column in columns(journey)
    }
    return {
        (row.title, titles[cell.at]): [card.text for card in cell.cards]
        for row in journey.rows
        for cell in row.cells
        if cell.cards
    }
