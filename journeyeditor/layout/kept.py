"""Kept: what a planner remembers of the maps it laid out, and whether it still holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from journeyeditor.layout.cells import Manner
from journeyeditor.layout.headers import Heads
from journeyeditor.layout.plan import CellBox, ColumnBox, RowBand
from journeyeditor.layout.voices import People, Voices
from journeyeditor.models import Card, Hue, Kind, Phase, Row
from journeyeditor.models.sameness import identical
from journeyeditor.texts import Language

_NUMBERED: Final = ("hurdle", "solution")
"""Kinds of rows whose cards show short numbers."""


def _alike(before: tuple[ColumnBox, ...], after: tuple[ColumnBox, ...]) -> tuple[int, int]:
    """How many columns at the left end and how many at the right have the same cells in both."""
    least = min(len(before), len(after))
    left = right = 0
    while left < least and _holds_alike(before[left], after[left]):
        left += 1
    while right < least - left and _holds_alike(before[-1 - right], after[-1 - right]):
        right += 1
    return left, right


def _holds_alike(one: ColumnBox, other: ColumnBox) -> bool:
    return one.id == other.id and one.w == other.w and one.collapsed == other.collapsed


class Ends(NamedTuple):
    """How many columns at either end have the same cells before and after an edit."""

    before: tuple[ColumnBox, ...]
    after: tuple[ColumnBox, ...]
    left: int
    right: int

    @classmethod
    def of(cls, before: tuple[ColumnBox, ...], after: tuple[ColumnBox, ...]) -> Ends:
        """Count them."""
        return cls(before, after, *_alike(before, after))


Stacks = Mapping[str, tuple[Card, ...]]
"""A row's cards by column."""


def stacks_of(row: Row) -> Stacks:
    """A row's cards by column."""
    return {cell.at: cell.cards for cell in row.cells}


class RowLook(NamedTuple):
    """What, besides its cards and its width, a cell's look may depend on; one object per look."""

    kind: Kind
    hue: Hue
    language: Language
    expanded: frozenset[str]
    ghosts: Mapping[str, tuple[Card, ...]] | None
    numbers: Mapping[str, str] | None


def look_of(row: Row, manner: Manner, kept: RowLook | None) -> RowLook:
    """How the cells of a row look; the very object that was kept when it is the same."""
    numbers = manner.numbers if row.kind in _NUMBERED else None
    ghosts = manner.ghosts.get(row.id)
    made = RowLook(row.kind, row.hue, manner.language, manner.expanded, ghosts, numbers)
    if kept is not None and kept.numbers is numbers and kept[:-1] == made[:-1]:
        return kept
    return made


class KeptCell(NamedTuple):
    """A laid-out cell, and what it was laid out from."""

    cards: tuple[Card, ...]
    row_look: RowLook
    width: float
    look: tuple[object, ...]
    shown: tuple[tuple[str, ...], ...]
    """The short numbers that each card shows."""
    box: CellBox
    before: KeptCell | None
    """What stood there before, for when it is undone."""

    def fits(self, cards: tuple[Card, ...], row_look: RowLook, column: ColumnBox) -> bool:
        """Whether this is the cell of the very same cards in the same surroundings."""
        return (
            self.cards is cards
            and self.row_look is row_look
            and self.width == column.w
            and not column.collapsed
        )

    def undone(self) -> KeptCell:
        """The cell before this one, which may be redone."""
        return (
            self if self.before is None else self.before._replace(before=self._replace(before=None))
        )


class KeptRow(NamedTuple):
    """A laid-out row, and what it was laid out from."""

    row: Row
    stacks: Stacks
    columns: tuple[ColumnBox, ...]
    manner: Manner
    people: People
    look: RowLook
    voices: Voices | None
    band: RowBand
    before: KeptRow | None
    """What stood there before, for when it is undone."""

    def fits(
        self, row: Row, columns: tuple[ColumnBox, ...], manner: Manner, people: People
    ) -> bool:
        """Whether this row laid out in this way would look the same."""
        return (
            self.row is row
            and self.columns is columns
            and self.manner.language == manner.language
            and self.manner.expanded == manner.expanded
            and self.manner.ghosts.get(row.id) == manner.ghosts.get(row.id)
            and (row.kind != "emotion" or self.people == people)
            and (self.manner.numbers is manner.numbers or row.kind not in _NUMBERED)
        )

    def curves_like(
        self, row: Row, voices: Voices, columns: tuple[ColumnBox, ...], manner: Manner
    ) -> bool:
        """Whether a row with these scores in these columns would show the same curve."""
        return (
            self.band.curve is not None
            and self.voices is not None
            and self.columns is columns
            and self.row.hue == row.hue
            and self.manner.language == manner.language
            and self.voices.heard == voices.heard
        )


class KeptHeads(NamedTuple):
    """Columns and headers of some phases, and what they were laid out from."""

    of: tuple[Phase, ...]
    language: Language
    column_width: float | None
    columns: tuple[ColumnBox, ...]
    heads: Heads
    before: KeptHeads | None
    """The headers before these, for when they are undone."""

    def fits(
        self, phases: tuple[Phase, ...], language: Language, column_width: float | None
    ) -> bool:
        """Whether these phases would get the same headers."""
        return (
            identical(self.of, phases)
            and self.language == language
            and self.column_width == column_width
        )
