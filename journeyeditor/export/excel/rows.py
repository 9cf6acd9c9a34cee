"""The rows of a sheet as they are written: one after the other, each with its height."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor.models.queries import Column


class Rows:
    """Counts the rows of a sheet; `last` is the number of the last one, `columns` are the map's."""

    def __init__(self, sheet: Worksheet, columns: Sequence[Column]) -> None:
        """Begin above the first row of an empty sheet."""
        self.columns = columns
        self.last = 0
        self._sheet = sheet

    def add(self, height: float | None = None) -> int:
        """Begin the next row and give its number; it is `height` pt high (None: by its content)."""
        self.last += 1
        if height is not None:
            self._sheet.row_dimensions[self.last].height = height
        return self.last

    def heighten(self, height: float) -> None:
        """Make the last row `height` pt high."""
        self._sheet.row_dimensions[self.last].height = height

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Join a block of cells to one, by the numbers of its rows and columns.

        They keep their looks (openpyxl's own `merge_cells` would take those of all but the first).
        """
        if (top, left) != (bottom, right):
            first, last = get_column_letter(left), get_column_letter(right)
            self._sheet.merged_cells.add(f"{first}{top}:{last}{bottom}")
