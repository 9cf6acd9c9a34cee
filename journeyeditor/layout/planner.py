"""Planner: from a map to a plan. It lays out only what differs from the map it saw before."""

from __future__ import annotations

from collections.abc import Mapping

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
from journeyeditor.layout.headers import lay_out_heads
from journeyeditor.layout.kept import (
    Ends,
    KeptCell,
    KeptHeads,
    KeptRow,
    RowLook,
    Stacks,
    look_of,
    stacks_of,
)
from journeyeditor.layout.medium import SCREEN, Medium
from journeyeditor.layout.numbering import Numbering
from journeyeditor.layout.plan import CellBox, ColumnBox, Curve, CurveBox, Plan, RowBand
from journeyeditor.layout.rows import hidden_row, lay_out_row, with_names
from journeyeditor.layout.voices import People, Voices
from journeyeditor.models import Card, JourneyMap, Row, SolutionCard
from journeyeditor.models.sameness import identical
from journeyeditor.texts import Language, language_of


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
        self._cells: dict[tuple[str, str], KeptCell] = {}
        self._rows: dict[str, KeptRow] = {}
        self._heads: KeptHeads | None = None
        self._ends: Ends | None = None
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
    ) -> KeptHeads:
        kept = self._heads
        if kept is not None and kept.fits(journey.phases, language, column_width):
            return kept
        before = None if kept is None else kept.before
        if kept and before and before.fits(journey.phases, language, column_width):
            self._heads = before._replace(before=kept._replace(before=None))
            return self._heads
        columns = lay_out_columns(journey, self._medium, column_width)
        made = KeptHeads(
            journey.phases,
            language,
            column_width,
            columns,
            lay_out_heads(journey, columns, self._medium, language),
            None if kept is None else kept._replace(before=None),
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
            return self._at(kept, y)
        if kept and kept.before and kept.before.fits(row, columns, manner, people):
            return self._at(kept.before._replace(before=kept._replace(before=None)), y)
        look = look_of(row, manner, None if kept is None else kept.look)
        stacks = kept.stacks if kept is not None and kept.row is row else stacks_of(row)
        voices = Voices(row, columns, people) if row.kind == "emotion" else None
        if row.hidden:
            band = hidden_row(row, y, self._medium)
        else:
            same_row = kept is not None and kept.row is row and kept.look is look
            before = kept.band if kept is not None and same_row else None
            if kept is not None and before is not None and not before.hidden:
                cells = self._cells_between(kept, stacks, columns, manner, look)
            else:
                cells = self._cells_of(row, stacks, columns, manner, look)
            curve = self._curve(row, voices, columns, manner, kept)
            band = lay_out_row(row, y, cells, columns, curve, self._medium, manner.language, before)
        last = None if kept is None else kept._replace(before=None)
        made = KeptRow(row, stacks, columns, manner, people, look, voices, band, last)
        self._rows[row.id] = made
        return band

    def _at(self, kept: KeptRow, y: float) -> RowBand:
        """Keep a row that was laid out already, at its place of now."""
        if kept.band.y != y:
            kept = kept._replace(band=kept.band._replace(y=y))
        self._rows[kept.row.id] = kept
        return kept.band

    def _curve(
        self,
        row: Row,
        voices: Voices | None,
        columns: tuple[ColumnBox, ...],
        manner: Manner,
        kept: KeptRow | None,
    ) -> CurveBox | None:
        if voices is None:
            return None
        if kept is not None and kept.curves_like(row, voices, columns, manner):
            return kept.band.curve
        medium, language = self._medium, manner.language

        def draw() -> Curve:
            return lay_out_curve(voices.heard, columns, row.hue, medium, language)

        return CurveBox(medium.plot.plot_height, draw)

    def _cells_between(
        self,
        kept: KeptRow,
        stacks: Stacks,
        columns: tuple[ColumnBox, ...],
        manner: Manner,
        look: RowLook,
    ) -> tuple[CellBox, ...]:
        """The cells of the very same row, laid out anew only where other columns are in between."""
        cells = kept.band.cells
        ends = self._ends
        if ends is None or ends.before is not kept.columns or ends.after is not columns:
            ends = Ends.of(kept.columns, columns)
            self._ends = ends  # for the other rows, which have the same columns
        left, right = ends.left, ends.right
        between = columns[left : len(columns) - right]
        made = self._cells_of(kept.row, stacks, between, manner, look)
        return (*cells[:left], *made, *cells[len(cells) - right :])

    def _cells_of(
        self,
        row: Row,
        stacks: Stacks,
        columns: tuple[ColumnBox, ...],
        manner: Manner,
        look: RowLook,
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
        row_look: RowLook,
    ) -> CellBox:
        key = (row.id, column.id)
        if column.collapsed:
            return CellBox(row.id, column.id, (), top + self._medium.cell.min_height)
        numbers = row_look.numbers
        shown = () if numbers is None else tuple(_shown_on(card, numbers) for card in cards)
        opened = manner.expanded
        if opened:
            opened = opened.intersection([row.id, *(card.id for card in cards)])
        kept = self._cells.get(key)
        ghosts = manner.ghosts.get(row.id, {}).get(column.id, ())
        look = (row.kind, row.hue, column.w, manner.language, opened, ghosts)
        same_look = kept is not None and kept.look == look
        if kept and same_look and kept.shown == shown and identical(kept.cards, cards):
            box = kept.box
        else:
            known = NOTHING_KNOWN
            if kept is not None and same_look:
                pairs = zip(kept.cards, kept.box.cards, strict=False)  # some are folded away
                known = {card.id: Known(card, box) for card, box in pairs}
                if shown:  # where cards change places, so do their numbers
                    was = dict(zip((card.id for card in kept.cards), kept.shown, strict=True))
                    now = dict(zip((card.id for card in cards), shown, strict=True))
                    known = {id_: one for id_, one in known.items() if was[id_] == now.get(id_)}
            box = lay_out_cell(row, column.id, cards, column.w, top, manner, known, ghosts)
        before = None if kept is None else kept._replace(before=None)
        self._cells[key] = KeptCell(cards, row_look, column.w, look, shown, box, before)
        return box

    def _forget(self, journey: JourneyMap) -> None:
        """Let go of rows that are no more, once they outweigh those that are."""
        if len(self._rows) > 2 * len(journey.rows) + 8:
            ids = {row.id for row in journey.rows}
            self._rows = {id_: kept for id_, kept in self._rows.items() if id_ in ids}
            self._cells = {key: kept for key, kept in self._cells.items() if key[0] in ids}


def _shown_on(card: Card, numbers: Mapping[str, str]) -> tuple[str, ...]:
    """The short numbers a card shows: its own and those of the hurdles it solves."""
    solved = card.solves if isinstance(card, SolutionCard) else ()
    return tuple(numbers.get(id_, "") for id_ in (card.id, *solved))
