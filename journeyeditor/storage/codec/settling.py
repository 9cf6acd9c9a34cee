"""Settling: the map as its file gives it back. What is empty is left out, cells are in column order."""

from __future__ import annotations

from operator import is_
from typing import TypeVar

from journeyeditor.models import Card, Cell, JourneyMap, Record, Row
from journeyeditor.models.queries import columns
from journeyeditor.storage.codec.tables import table_of

R = TypeVar("R", bound=Record)


def settled(journey: JourneyMap) -> JourneyMap:
    """Drop empty cells and optional records that hold nothing; put cells in column order.

    Records that are settled already stay the same objects, the whole map too.
    """
    order = {column.id: place for place, column in enumerate(columns(journey))}
    rows = tuple(_row(row, order) for row in journey.rows)
    if not all(map(is_, rows, journey.rows)):
        journey = journey.replace(rows=rows)
    return _without_empty(journey)


def _row(row: Row, order: dict[str, int]) -> Row:
    cells = [cell for cell in map(_cell, row.cells) if cell.cards]
    cells.sort(key=lambda cell: order.get(cell.at, len(order)))
    if len(cells) == len(row.cells) and all(map(is_, cells, row.cells)):
        return row
    return row.replace(cells=tuple(cells))


def _cell(cell: Cell) -> Cell:
    cards: tuple[Card, ...] = tuple(map(_without_empty, cell.cards))
    return cell if all(map(is_, cards, cell.cards)) else cell.replace(cards=cards)


def _without_empty(record: R) -> R:
    for name in table_of(type(record)).single:
        inner = record.__dict__[name]
        if inner is not None and inner == type(inner).model_construct():
            record = record.replace(**{name: None})
    return record
