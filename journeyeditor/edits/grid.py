"""The grid: rows with the stacks of some cells exchanged. Cells that become empty disappear."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from journeyeditor.models import Card, Cell, JourneyMap, Row
from journeyeditor.models.queries import columns
from journeyeditor.models.sameness import identical
from journeyeditor.models.whereabouts import cells_holding

Order = Mapping[str, int]
"""The place of each column, by its id."""

Stacks = Mapping[str, tuple[Card, ...]]
"""Stacks of cards by the ids of their columns."""


def order_of(journey: JourneyMap) -> Order:
    """Give the places of all columns from left to right."""
    return {column.id: place for place, column in enumerate(columns(journey))}


def with_stacks(row: Row, stacks: Stacks, order: Order) -> Row:
    """Give a row in which these cells hold these stacks; a new cell goes to its column's place.

    The row itself where they do so already.
    """
    if not stacks:
        return row
    cells: list[Cell] = []
    for cell in row.cells:
        cards = stacks.get(cell.at, cell.cards)
        if identical(cards, cell.cards):
            cells.append(cell)
        elif cards:
            cells.append(cell.replace(cards=cards))
    there = {cell.at for cell in row.cells}
    for at, cards in stacks.items():
        if cards and at not in there:
            place = sum(order.get(cell.at, len(order)) < order[at] for cell in cells)
            cells.insert(place, Cell(at=at, cards=cards))
    return row if identical(tuple(cells), row.cells) else row.replace(cells=tuple(cells))


def in_order(journey: JourneyMap) -> JourneyMap:
    """Put the cells of each row in the order of the columns, as their file has them."""
    order = order_of(journey)
    return with_rows(journey, tuple(_in_order(row, order) for row in journey.rows))


def _in_order(row: Row, order: Order) -> Row:
    cells = tuple(sorted(row.cells, key=lambda cell: order[cell.at]))
    return row if identical(cells, row.cells) else row.replace(cells=cells)


def with_rows(journey: JourneyMap, rows: tuple[Row, ...]) -> JourneyMap:
    """Give the map with these rows; itself where they are its own."""
    return journey if identical(rows, journey.rows) else journey.replace(rows=rows)


def edited(
    journey: JourneyMap, ids: AbstractSet[str], change: Callable[[Card], Card | None]
) -> JourneyMap:
    """Exchange the cards with these ids for what `change` makes of them; None takes a card out."""
    left = len(ids)
    rows: list[Row] = []
    for row in journey.rows:
        stacks: dict[str, tuple[Card, ...]] = {}
        for index in cells_holding(row, ids) if left else ():
            cell = row.cells[index]
            left -= sum(card.id in ids for card in cell.cards)
            new = (change(card) if card.id in ids else card for card in cell.cards)
            stacks[cell.at] = tuple(card for card in new if card is not None)
        rows.append(with_stacks(row, stacks, {}) if stacks else row)
    return with_rows(journey, tuple(rows))
