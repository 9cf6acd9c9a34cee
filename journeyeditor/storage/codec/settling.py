"""Settling: the map as its file gives it back. What is empty is left out, cells are in column order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from operator import is_
from typing import TypeVar

from journeyeditor.models import CARD_OF_KIND, Cell, JourneyMap, Record, Row
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
    return _without_empty(journey, table_of(JourneyMap).single)


def _row(row: Row, order: dict[str, int]) -> Row:
    single = table_of(CARD_OF_KIND[row.kind]).single
    cells = [_cell(cell, single) for cell in row.cells if cell.cards]
    cells.sort(key=lambda cell: order.get(cell.at, len(order)))
    if len(cells) == len(row.cells) and all(map(is_, cells, row.cells)):
        return row
    return row.replace(cells=tuple(cells))


def _cell(cell: Cell, single: Iterable[str]) -> Cell:
    for card in cell.cards:
        fields = card.__dict__
        for name in single:
            if fields[name] is not None and _holds_nothing(fields[name]):
                return cell.replace(
                    cards=tuple(_without_empty(card, single) for card in cell.cards)
                )
    return cell


def _without_empty(record: R, single: Iterable[str]) -> R:
    fields = record.__dict__
    empty = {name: None for name in single if fields[name] and _holds_nothing(fields[name])}
    return record.replace(**empty) if empty else record


def _holds_nothing(record: Record) -> bool:
    nothing = _nothing(type(record))
    return nothing is not None and record.__dict__ == nothing.__dict__


@cache
def _nothing(kind: type[Record]) -> Record | None:
    """Give the record of a kind that holds nothing, if there can be one."""
    return None if table_of(kind).required else kind()
