"""Plain: what a person expects of a map, kept as lists and texts beside the program.

It knows nothing of the program's records and edits, so that it cannot share their mistakes. Cards,
phases, steps and rows go by their texts, which differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec

from journeyeditor.models import EmotionCard, HurdleCard, JourneyMap, SolutionCard
from journeyeditor.models.queries import columns, standings

SEALED = {"kpi", "image"}
RATED = {"emotion", "hurdle"}
P = ParamSpec("P")


@dataclass
class PlainPhase:
    """A phase and the titles of its steps."""

    title: str
    steps: list[str] = field(default_factory=list)
    is_shut: bool = False
    width: float | None = None

    @property
    def columns(self) -> list[str]:
        """The titles of its columns."""
        return self.steps or [self.title]


@dataclass
class PlainRow:
    """A row; its cards are kept by the map."""

    title: str
    kind: str
    is_shut: bool = False
    is_hidden: bool = False
    height: float | None = None


@dataclass
class Plain:
    """A map as plain lists.

    `cells` are texts from the top by the titles of row and column, none of them empty; `ratings`
    are scores and severities, `solved` pairs of a solution and a hurdle.
    """

    phases: list[PlainPhase]
    rows: list[PlainRow]
    cells: dict[tuple[str, str], list[str]]
    ratings: dict[str, int | None]
    solved: set[tuple[str, str]]

    def columns(self) -> list[str]:
        """The titles of all columns from left to right."""
        return [column for phase in self.phases for column in phase.columns]

    def phase(self, title: str) -> PlainPhase:
        """The phase of this title, or with a step of this title."""
        return next(p for p in self.phases if title == p.title or title in p.steps)

    def row(self, title: str) -> PlainRow:
        """The row of this title."""
        return next(row for row in self.rows if row.title == title)

    def texts(self) -> list[str]:
        """The texts of all cards in the map's order."""
        return [text for row, column in self._places() for text in self.cell(row, column)]

    def cell(self, row: str, column: str) -> list[str]:
        """The texts in a cell."""
        return self.cells.get((row, column), [])

    def is_open(self, row: str, column: str) -> bool:
        """Whether the cards of a cell are shown."""
        line = self.row(row)
        return not (line.is_hidden or line.is_shut or self.phase(column).is_shut)

    def shown(self) -> list[str]:
        """The texts of the cards that are shown."""
        places = (place for place in self._places() if self.is_open(*place))
        return [text for place in places for text in self.cell(*place)]

    def place(self, text: str) -> tuple[str, str, int]:
        """Row, column and position of a card."""
        for (row, column), cell in self.cells.items():
            if text in cell:
                return row, column, cell.index(text)
        raise AssertionError(f"nobody expects a card {text!r}")

    def kind(self, text: str) -> str:
        """The kind of a card."""
        return self.row(self.place(text)[0]).kind

    def titles(self) -> list[str]:
        """The titles of all phases, steps and rows."""
        heads = [title for phase in self.phases for title in (phase.title, *phase.steps)]
        return heads + [row.title for row in self.rows]

    def _places(self) -> Iterator[tuple[str, str]]:
        return ((row.title, column) for row in self.rows for column in self.columns())


class PlainMap:
    """A plain map with what undo and redo would bring back."""

    def __init__(self, journey: JourneyMap) -> None:
        """Expect what a map shows."""
        self.now = seen(journey)
        self.past: list[Plain] = []
        self.future: list[Plain] = []

    def expect(
        self, change: Callable[Concatenate[Plain, P], object], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Expect a change, which is one step; none where all stays as it was."""
        before = deepcopy(self.now)
        change(self.now, *args, **kwargs)
        self.now.cells = {place: cell for place, cell in self.now.cells.items() if cell}
        if self.now != before:
            self.past.append(before)
            self.future.clear()

    def undo(self) -> None:
        """One step back, if there is one."""
        if self.past:
            self.future.append(self.now)
            self.now = self.past.pop()

    def redo(self) -> None:
        """One step forward again, if there is one."""
        if self.future:
            self.past.append(self.now)
            self.now = self.future.pop()


def seen(journey: JourneyMap) -> Plain:
    """What a map of the program says, in plain lists."""
    titles = {
        column.id: column.phase.title if column.step is None else column.step.title
        for column in columns(journey)
    }
    plain = Plain(
        [
            PlainPhase(p.title, [step.title for step in p.steps], bool(p.collapsed), p.width)
            for p in journey.phases
        ],
        [
            PlainRow(row.title, row.kind, bool(row.collapsed), bool(row.hidden), row.height)
            for row in journey.rows
        ],
        {},
        {},
        set(),
    )
    texts = {found.card.id: found.card.text for found in standings(journey)}
    for card, row, slot in standings(journey):
        plain.cells.setdefault((row.title, titles[slot.at]), []).append(card.text)
        if isinstance(card, EmotionCard):
            plain.ratings[card.text] = card.score
        elif isinstance(card, HurdleCard):
            plain.ratings[card.text] = card.severity
        elif isinstance(card, SolutionCard):
            plain.solved |= {(card.text, texts[hurdle]) for hurdle in card.solves}
    return plain
