"""A workbook's bytes: what openpyxl makes of it, our grids put in; always the same for the same."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from journeyeditor.export.excel.bars import with_solid_bars
from journeyeditor.export.excel.grid import Grid

_DATE: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o600 << 16
_UNIX: Final = 3
_ROWS: Final = re.compile("<sheetData>.*</sheetData>", re.DOTALL)


def packed(book: Workbook, grids: Sequence[Grid]) -> bytes:
    """Give the file of a workbook whose sheets hold these grids."""
    for grid in grids:  # so that openpyxl knows how large the sheet is
        grid.sheet.cell(1, 1)
        grid.sheet.cell(*grid.extent())
    shell = io.BytesIO()
    with ZipFile(shell, "w") as archive:
        ExcelWriter(book, archive).save()  # `Workbook.save` would set the time of writing
    filled = {grid.sheet.path.lstrip("/"): grid for grid in grids}
    data = io.BytesIO()
    with ZipFile(shell) as source, ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name in source.namelist():
            content = source.read(name)
            if name in filled:
                grid = filled[name]
                content = with_solid_bars(_filled(content.decode(), grid), grid.bars).encode()
            entry = ZipInfo(name, _DATE)
            entry.external_attr, entry.create_system = _READABLE, _UNIX
            archive.writestr(entry, content, ZIP_DEFLATED)
    return data.getvalue()


def _filled(sheet: str, grid: Grid) -> str:
    """Put the rows of a grid in the place of those openpyxl wrote."""
    rows = f"<sheetData>{''.join(grid.xml())}</sheetData>"
    filled, count = _ROWS.subn(lambda _: rows, sheet, count=1)
    if count != 1:
        raise ValueError("the sheet has no place for its rows")
    return filled
