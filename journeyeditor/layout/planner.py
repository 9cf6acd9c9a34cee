"""Planner: from a map to a plan. It lays out only what differs from the map it saw before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from journeyeditor.layout.cells import (
    NO_GHOSTS,
    NOTHING_KNOWN,
    Ghosts,
    Known,
    Manner,
    lay_out_cell,
)
from journeyeditor.layout.columns import lay_out_columns
from journeyeditor.layout.curve import lay_out_curve
from journeyeditor.layout.headers import Heads, lay_out_heads
from journeyeditor.layout.medium import SCREEN, Medium
from journeyeditor.layout.numbering import Numbering, same
from journeyeditor.layout.plan import CellBox, ColumnBox, Curve, CurveBox, Plan, RowBand
from journeyeditor.layout.rows import hidden_row, lay_out_row, with_names
from journeyeditor.layout.voices import People, Voices
from journeyeditor.models import Card, EmotionCard, Hue, JourneyMap, Kind, Phase, Row, SolutionCard
from journeyeditor.texts import Language, language_of

_NUMBERED = ("hurdle", "solution")
"""Kinds of rows whose cards show short numbers."""


def lay_out(
    journey: JourneyMap,
    language: str | None = None,
    medium: Medium = SCREEN,
    expanded: frozenset[str] = frozenset(),
    column_width: float | None = None,
    persona: str | None = None,
) -> Plan:
    """Lay out a whole map in a language (None: its own, else English).

    `expanded` names cards whose whole text and rows whose every card is shown; `column_width`
    replaces all widths, in px; the emotions of `persona` (an id) are in front of the others'.
    """
    return Planner(medium).plan(journey, language, expanded, column_width, persona)


class Planner:
    """Lays out one map after the other and keeps what they share.

    A laid-out cell is kept for its cards, width, language, expansion and the short numbers it
    shows; a row for its cells and columns. So an edit of one card lays out one cell.
    """

    def __init__(self, medium: Medium = SCREEN) -> None:
        """Lay out for `medium`, with nothing kept yet."""
        self._medium = medium
        self._cells: dict[tuple[str, str], _KeptCell] = {}
        self._rows: dict[str, _KeptRow] = {}
        self._heads: _KeptHeads | None = None
        self._numbering = Numbering()

    def plan(
        self,
        journey: JourneyMap,
        language: str | None = None,
        expanded: frozenset[str] = frozenset(),
        column_width: float | None = None,
        persona: str | None = None,
        ghosts: Ghosts = NO_GHOSTS,
    ) -> Plan:
        """Lay out a map, reusing what the last one had as well."""
        speaks = language_of(language or journey.language)
        heads = self._head(journey, speaks, column_width)
        numbers = self._numbering.numbers(journey)
        manner = Manner(self._medium, speaks, numbers, expanded, ghosts)
        people = People(journey.personas, persona)
        bands: list[RowBand] = []
        y = 0.0
        for row in journey.rows:
            if row.hidden and not self._medium.on_screen:
                continue
            band = self._row(row, y, heads.columns, manner, people)
            bands.append(band)
            y += band.h
        self._forget(journey)
        last = heads.columns[-1] if heads.columns else None
        return Plan(
            map=journey,
            language=speaks,
            columns=heads.columns,
            phases=heads.heads.phases,
            steps=heads.heads.steps,
            rows=with_names(bands, heads.columns, journey, self._medium),
            width=0.0 if last is None else last.x + last.w,
            height=y,
            header_height=heads.heads.height,
            row_header_width=self._medium.row_header_width,
            numbers=numbers,
        )

    def _head(
        self, journey: JourneyMap, language: Language, column_width: float | None
    ) -> _KeptHeads:
        kept = self._heads
        if kept is not None and kept.fits(journey.phases, language, column_width):
            return kept
        columns = lay_out_columns(journey, self._medium, column_width)
        made = _KeptHeads(
            journey.phases,
            language,
            column_width,
            columns,
            lay_out_heads(journey, columns, self._medium, language),
        )
        self._heads = made
        return made

    def _row(
        self,
        row: Row,
        y: float,
        columns: tuple[ColumnBox, ...],
        manner: Manner,
        people: People,
    ) -> RowBand:
        kept = self._rows.get(row.id)
        if kept is not None and kept.fits(row, columns, manner, people):
            if kept.band.y != y:
                kept = kept._replace(band=kept.band._replace(y=y))
                self._rows[row.id] = kept
            return kept.band
        look = _look_of(row, manner, None if kept is None else kept.look)
        stacks = kept.stacks if kept is not None and kept.row is row else _stacks_of(row)
        voices = Voices(row, columns, people) if row.kind == "emotion" else None
        if row.hidden:
            band = hidden_row(row, y, self._medium)
        else:
            cells = self._cells_of(row, stacks, columns, manner, look)
            curve = self._curve(row, voices, columns, manner, kept)
            same_row = kept is not None and kept.row is row and kept.look is look
            before = kept.band if kept is not None and same_row else None
            band = lay_out_row(row, y, cells, columns, curve, self._medium, manner.language, before)
        self._rows[row.id] = _KeptRow(row, stacks, columns, manner, people, look, voices, band)
        return band

    def _curve(
        self,
        row: Row,
        voices: Voices | None,
        columns: tuple[ColumnBox, ...],
        manner: Manner,
        kept: _KeptRow | None,
    ) -> CurveBox | None:
        if voices is None:
            return None
        if kept is not None and kept.curves_like(row, voices, columns, manner):
            return kept.band.curve
        medium, language = self._medium, manner.language

        def draw() -> Curve:
            return lay_out_curve(voices.heard, columns, row.hue, medium, language)

        return CurveBox(medium.plot.plot_height, draw)

    def _cells_of(
        self,
        row: Row,
        stacks: _Stacks,
        columns: tuple[ColumnBox, ...],
        manner: Manner,
        look: _RowLook,
    ) -> tuple[CellBox, ...]:
        top = self._medium.plot.plot_height if row.kind == "emotion" else 0.0
        kept_cells, id_ = self._cells, row.id
        cells: list[CellBox] = []
        for column in columns:
            cards = stacks.get(column.id, ())
            kept = kept_cells.get((id_, column.id))
            # The very same cards in the same surroundings: nearly all cells at nearly every edit.
            if kept is not None and kept.fits(cards, look, column):
                cells.append(kept.box)
            elif kept is not None and kept.before and kept.before.fits(cards, look, column):
                kept_cells[id_, column.id] = kept.undone()
                cells.append(kept.before.box)
            else:
                cells.append(self._cell(row, column, cards, top, manner, look))
        return tuple(cells)

    def _cell(
        self,
        row: Row,
        column: ColumnBox,
        cards: tuple[Card, ...],
        top: float,
        manner: Manner,
        row_look: _RowLook,
    ) -> CellBox:
        key = (row.id, column.id)
        if column.collapsed:
            return CellBox(row.id, column.id, (), top + self._medium.cell.min_height)
        shown = _shown_numbers(cards, manner.numbers)
        opened = manner.expanded.intersection([row.id, *(card.id for card in cards)])
        kept = self._cells.get(key)
        ghosts = manner.ghosts.get(row.id, {}).get(column.id, ())
        look = (row.kind, row.hue, column.w, manner.language, shown, opened, ghosts)
        if kept is not None and kept.look == look and same(kept.cards, cards):
            box = kept.box
        else:
            known = NOTHING_KNOWN
            if kept is not None and kept.look == look:
                pairs = zip(kept.cards, kept.box.cards, strict=False)  # some are folded away
                known = {card.id: Known(card, box) for card, box in pairs}
            box = lay_out_cell(row, column.id, cards, column.w, top, manner, known, ghosts)
        before = None if kept is None else kept._replace(before=None)
        self._cells[key] = _KeptCell(cards, row_look, column.w, look, box, before)
        return box

    def _forget(self, journey: JourneyMap) -> None:
        """Let go of rows that are no more, once they outweigh those that are."""
        if len(self._rows) > 2 * len(journey.rows) + 8:
            ids = {row.id for row in journey.rows}
            self._rows = {id_: kept for id_, kept in self._rows.items() if id_ in ids}
            self._cells = {key: kept for key, kept in self._cells.items() if key[0] in ids}


_Stacks = Mapping[str, tuple[Card, ...]]
"""A row's cards by column."""


def _stacks_of(row: Row) -> _Stacks:
    return {cell.at: cell.cards for cell in row.cells}


class _RowLook(NamedTuple):
    """What, besides its cards and its width, a cell's look may depend on; one object per look."""

    kind: Kind
    hue: Hue
    language: Language
    expanded: frozenset[str]
    ghosts: Mapping[str, tuple[Card, ...]] | None
    numbers: Mapping[str, str] | None


def _look_of(row: Row, manner: Manner, kept: _RowLook | None) -> _RowLook:
    """How the cells of a row look; the very object that was kept when it is the same."""
    numbers = manner.numbers if row.kind in _NUMBERED else None
    ghosts = manner.ghosts.get(row.id)
    made = _RowLook(row.kind, row.hue, manner.language, manner.expanded, ghosts, numbers)
    if kept is not None and kept.numbers is numbers and kept[:-1] == made[:-1]:
        return kept
    return made


class _KeptCell(NamedTuple):
    cards: tuple[Card, ...]
    row_look: _RowLook
    width: float
    look: tuple[object, ...]
    box: CellBox
    before: _KeptCell | None
    """What stood there before, for when it is undone."""

    def fits(self, cards: tuple[Card, ...], row_look: _RowLook, column: ColumnBox) -> bool:
        """Whether this is the cell of the very same cards in the same surroundings."""
        return (
            self.cards is cards
            and self.row_look is row_look
            and self.width == column.w
            and not column.collapsed
        )

    def undone(self) -> _KeptCell:
        """The cell before this one, which may be redone."""
        return (
            self if self.before is None else self.before._replace(before=self._replace(before=None))
        )


class _KeptRow(NamedTuple):
    row: Row
    stacks: _Stacks
    columns: tuple[ColumnBox, ...]
    manner: Manner
    people: People
    look: _RowLook
    voices: Voices | None
    band: RowBand

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


class _KeptHeads(NamedTuple):
    of: tuple[Phase, ...]
    language: Language
    column_width: float | None
    columns: tuple[ColumnBox, ...]
    heads: Heads

    def fits(
        self, phases: tuple[Phase, ...], language: Language, column_width: float | None
    ) -> bool:
        """Whether these phases would get the same headers."""
        return (
            same(self.of, phases)
            and self.language == language
            and self.column_width == column_width
        )


def _shown_numbers(cards: tuple[Card, ...], numbers: Mapping[str, str]) -> tuple[str, ...]:
    """The short numbers a cell shows: its cards' own and those of the hurdles they solve."""
    if not cards or isinstance(cards[0], EmotionCard):
        return ()
    found = [numbers.get(card.id, "") for card in cards]
    for card in cards:
        if isinstance(card, SolutionCard):
            found += [numbers.get(id_, "") for id_ in card.solves]
    return tuple(found)
