"""What exporting costs, beside what the bare libraries cost for the same strings, boxes and cells."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from copy import copy
from datetime import date
from typing import Any, NamedTuple

import openpyxl
from openpyxl.cell.cell import Cell

from journeyeditor.export import ExportOptions, to_bytes
from journeyeditor.models import JourneyMap

OPTIONS = ExportOptions(day=date(2026, 11, 22))


class Case(NamedTuple):
    """Something to measure: `make` is ours, `floor` the bare library doing the same drawing.

    `most` is how many times the floor ours may take (PERFORMANCE.md).
    """

    name: str
    make: Callable[[], bytes]
    floor: Callable[[], bytes]
    most: float


def cases(journey: JourneyMap) -> Iterator[Case]:
    """Give the cases for one map; what the floors draw is prepared here, not measured."""
    yield excel_case(journey)


def excel_case(journey: JourneyMap) -> Case:
    """Write a workbook; the floor writes the same cells, their styles shared, and no more."""

    def make() -> bytes:
        return to_bytes(journey, "xlsx", OPTIONS)[0]

    source = openpyxl.load_workbook(io.BytesIO(make()), rich_text=True)
    sheets = [
        [
            (cell.row, cell.column, cell.value, cell.data_type, cell.style_id)
            for line in sheet.iter_rows()
            for cell in line
            if isinstance(cell, Cell) and cell.has_style
        ]
        for sheet in source.worksheets
    ]
    looks = {
        cell.style_id: cell
        for sheet in source.worksheets
        for line in sheet.iter_rows()
        for cell in line
        if isinstance(cell, Cell) and cell.has_style
    }

    def floor() -> bytes:
        return _bare_workbook(sheets, looks)

    return Case("Excel", make, floor, 1.3)


def _bare_workbook(sheets: list[list[tuple[Any, ...]]], looks: dict[int, Cell]) -> bytes:
    book = openpyxl.Workbook()
    patterns: dict[int, Any] = {}
    for index, (style, look) in enumerate(looks.items(), 1):
        pattern: Any = book.worksheets[0].cell(index, 1)
        for part in ("font", "fill", "border", "alignment", "number_format"):
            setattr(pattern, part, copy(getattr(look, part)))
        patterns[style] = pattern._style  # noqa: SLF001 - how openpyxl's documentation shares styles
    for cells in sheets:
        sheet = book.create_sheet()
        for row, column, value, kind, style in cells:
            cell: Any = sheet.cell(row, column)
            cell._style = patterns[style]  # noqa: SLF001 - the same
            cell.value = value
            cell.data_type = kind
    book.remove(book.worksheets[0])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
