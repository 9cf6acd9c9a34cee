"""Places: where the rows, columns, cells and cards of a plan stand in the grid, found fast."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from journeyeditor.layout.plan import CardBox, CellBox, ColumnBox, Plan, Rect, RowBand
from journeyeditor.look import tokens
from journeyeditor.models import CellKey

_TOP = attrgetter("y")
_LEFT = attrgetter("x")
_ID = attrgetter("id")


class Place(NamedTuple):
    """Where a card stands: the index of its row and of its column, and its box."""

    row: int
    column: int
    box: CardBox


class _Row(NamedTuple):
    """The columns of a row's cards, and what they depend on."""

    cells: tuple[CellBox, ...]
    of: tuple[ColumnBox, ...]
    collapsed: bool
    columns: dict[str, int]

    def fits(self, band: RowBand, plan: Plan) -> bool:
        """Whether a row of a plan shows the same cards in the same columns."""
        return (
            self.of is plan.columns
            and self.collapsed == band.collapsed
            and len(self.cells) == len(band.cells)
            and (self.cells is band.cells or all(map(_show_the_same, self.cells, band.cells)))
        )


def _show_the_same(one: CellBox, other: CellBox) -> bool:
    """Whether two cells show the same cards, perhaps with other texts."""
    return one is other or [*map(_ID, one.cards)] == [*map(_ID, other.cards)]


class Places:
    """A plan's cards, rows and columns by id. Built row by row when asked; one for each plan."""

    def __init__(self, plan: Plan, before: Places | None = None) -> None:
        """Serve `plan`; nothing is built yet. `before` are places whose rows may stay the same."""
        self.plan = plan
        self._rows: dict[str, _Row] = {}
        self._found: dict[str, Place | None] = {}
        if before is not None:
            kept = before._rows  # noqa: SLF001 - of the same class
            self._rows = {band.id: kept[band.id] for band in plan.rows if band.id in kept}

    def card(self, card_id: str) -> Place | None:
        """The place of a card; None where it is not shown (hidden, collapsed, folded, unknown)."""
        if card_id not in self._found:
            self._found[card_id] = self._find(card_id)
        return self._found[card_id]

    def _find(self, card_id: str) -> Place | None:
        for row, band in enumerate(self.plan.rows):
            column = self._columns(row, band).get(card_id)
            if column is not None:
                box = next(box for box in shown_cards(self.plan, row, column) if box.id == card_id)
                return Place(row, column, box)
        return None

    def _columns(self, row: int, band: RowBand) -> dict[str, int]:
        """The index of the column of each card that a row shows."""
        kept = self._rows.get(band.id)
        if kept is not None and kept.fits(band, self.plan):
            if kept.cells is not band.cells:
                self._rows[band.id] = kept._replace(cells=band.cells)
            return kept.columns
        made: dict[str, int] = {}
        for column in range(len(self.plan.columns)):
            boxes = shown_cards(self.plan, row, column)
            if boxes:
                made.update(dict.fromkeys(map(_ID, boxes), column))
        self._rows[band.id] = _Row(band.cells, self.plan.columns, band.collapsed, made)
        return made

    def rect(self, card_id: str) -> Rect | None:
        """The rectangle of a card in the grid; None where it is not shown."""
        place = self.card(card_id)
        return None if place is None else rect_of(self.plan, place)


def card_rect(plan: Plan, card_id: str) -> Rect | None:
    """The rectangle of one card in the grid, or None. To ask often, keep a `Places` of the plan."""
    return Places(plan).rect(card_id)


def rect_of(plan: Plan, place: Place) -> Rect:
    """The rectangle of a place in the grid."""
    box = place.box
    return Rect(plan.columns[place.column].x + box.x, plan.rows[place.row].y + box.y, box.w, box.h)


def row_index(plan: Plan, y: float) -> int | None:
    """The index of the row at a height of the grid; None above, below or without rows."""
    at = bisect_right(plan.rows, y, key=_TOP) - 1
    return at if at >= 0 and y < plan.rows[at].y + plan.rows[at].h else None


def column_index(plan: Plan, x: float) -> int | None:
    """The index of the column at a place across the grid; None left, right or without columns."""
    at = bisect_right(plan.columns, x, key=_LEFT) - 1
    return at if at >= 0 and x < plan.columns[at].x + plan.columns[at].w else None


def cell_rect(plan: Plan, key: CellKey) -> Rect | None:
    """The rectangle of a cell in the grid; None where there is none or its row is hidden."""
    band = next((band for band in plan.rows if band.id == key.row), None)
    column = next((column for column in plan.columns if column.id == key.at), None)
    if band is None or column is None or band.hidden:
        return None
    return cell_area(band, column)


def cell_area(band: RowBand, column: ColumnBox) -> Rect:
    """The rectangle where a row and a column cross."""
    return Rect(column.x, band.y, column.w, band.h)


def cell_at(band: RowBand, column: int) -> CellBox | None:
    """The cell of a row in the column with this index; None where the row shows no cells."""
    return band.cells[column] if column < len(band.cells) else None


def cell_bottom(band: RowBand, cell: CellBox) -> float:
    """Where the cards of a cell end, from its row's top; in an empty cell, where they would begin."""
    if cell.cards:
        return max(box.y + box.h for box in cell.cards)
    return band.curve.height if band.curve else float(tokens().size.cell.pad_y)


def new_card_rect(band: RowBand, cell: CellBox, area: Rect) -> Rect | None:
    """The place for a new card below the last one, in the grid; None where there is no room.

    It is as high as a card with one line, or a little lower where the cell's height demands it.
    """
    size = tokens().size
    top = cell_bottom(band, cell) + (size.cell.gap if cell.cards else 0.0)
    if cell.ghosts:
        top = max(box.y + box.h for box in cell.ghosts) + size.cell.gap
    lowest = size.cell.min_height - 2 * size.cell.pad_y
    room = band.h - size.cell.pad_y - top
    if room < lowest:
        return None
    height = min(float(size.card.min_height), room)
    return Rect(area.x + size.cell.pad_x, area.y + top, area.w - 2 * size.cell.pad_x, height)


def cards_in(plan: Plan, rect: Rect) -> tuple[str, ...]:
    """Ids of the cards that touch a rectangle of the grid, row by row, column by column.

    The rectangle may have been drawn in any direction: negative widths and heights are fine.
    """
    left, right = sorted((rect.x, rect.x + rect.w))
    top, bottom = sorted((rect.y, rect.y + rect.h))
    columns = range(
        max(0, bisect_right(plan.columns, left, key=_LEFT) - 1),
        bisect_right(plan.columns, right, key=_LEFT),
    )
    first = max(0, bisect_right(plan.rows, top, key=_TOP) - 1)
    last = bisect_right(plan.rows, bottom, key=_TOP)
    return tuple(
        box.id
        for row, band in enumerate(plan.rows[first:last], first)
        for index in columns
        for box in shown_cards(plan, row, index)
        if box.x + plan.columns[index].x <= right
        and box.x + plan.columns[index].x + box.w >= left
        and box.y + band.y <= bottom
        and box.y + band.y + box.h >= top
    )


def shown_cards(plan: Plan, row: int, column: int) -> tuple[CardBox, ...]:
    """The cards that a cell shows; none where its row is hidden, or its row or phase collapsed."""
    band = plan.rows[row]
    if band.hidden or band.collapsed or plan.columns[column].collapsed:
        return ()
    cell = cell_at(band, column)
    return () if cell is None else cell.cards
