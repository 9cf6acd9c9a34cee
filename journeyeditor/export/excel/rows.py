"""The rows of a sheet as they are written: one after the other, each with its height."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from journeyeditor.models.queries import Column


class Rows:
    """Writes rows to a sheet; `last` is the number of the last one, `columns` are the map's."""

    def __init__(self, sheet: WriteOnlyWorksheet, columns: Sequence[Column]) -> None:
        """Begin with the first row of an empty sheet."""
        self.columns = columns
        self.last = 0
        self._sheet = sheet

    def add(self, cells: Sequence[Cell | None], height: float | None = None) -> None:
        """Write the next row, `height` pt high (None: the reader decides)."""
        self.last += 1
        if height is not None:
            self._sheet.row_dimensions[self.last].height = height
        self._sheet.append(list(cells))

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Join a block of cells to one, by the numbers of its rows and columns; one stays as it is."""
        if (top, left) != (bottom, right):
            first, last = get_column_letter(left), get_column_letter(right)
            self._sheet.merged_cells.add(f"{first}{top}:{last}{bottom}")
