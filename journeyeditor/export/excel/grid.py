"""The grid of a sheet: its cells as XML, row by row, with heights and merged blocks.

openpyxl makes the workbook around it. It would keep an object for each cell and write each as a
tree of its own, which takes four times as long for ten thousand cards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

FONT: Final = "Arial"
SIZE: Final = 10
_EXACT: Final = 10**15  # below it a float says every whole number exactly


class Place(NamedTuple):
    """The place of a cell in its sheet, both counted from 1."""

    row: int
    column: int


class Part(NamedTuple):
    """A part of a cell's text in a font of its own; `ink` is a colour "#RRGGBB"."""

    text: str
    ink: str
    bold: bool = False
    italic: bool = False


class Grid:
    """The cells of one sheet; `last` is the number of the last row begun.

    `bars` are the ranges of its data bars, in the order of their rules.

    Styles are numbers of the workbook's styles; texts must be free of what XML cannot hold.
    """

    def __init__(self, sheet: Worksheet) -> None:
        """Begin above the first row of an empty sheet."""
        self.sheet = sheet
        self.last = 0
        self.bars: list[str] = []
        self._widest = 1
        self._rows: defaultdict[int, dict[int, str]] = defaultdict(dict)
        self._heights: dict[int, float] = {}

    def add_row(self, height: float | None = None) -> int:
        """Begin the next row and give its number; it is `height` pt high (None: as a line needs)."""
        self.last += 1
        if height is not None:
            self._heights[self.last] = height
        return self.last

    def heighten(self, height: float) -> None:
        """Make the last row `height` pt high."""
        self._heights[self.last] = height

    def blank(self, at: Place, style: int) -> None:
        """Put a cell that holds nothing."""
        self._put(at, f' s="{style}" t="n"/>')

    def number(self, at: Place, value: float, style: int) -> None:
        """Put a number."""
        is_whole = abs(value) < _EXACT and value == int(value)
        self._put(at, f' s="{style}" t="n"><v>{int(value) if is_whole else value!r}</v></c>')

    def text(self, at: Place, text: str, style: int) -> None:
        """Put a text."""
        self._put(at, f' s="{style}" t="inlineStr"><is>{_spaced(text)}</is></c>')

    def formula(self, at: Place, formula: str, value: float | str, style: int) -> None:
        """Put a formula, without its equals sign, with the value it gives now."""
        kind = "str" if isinstance(value, str) else "n"
        shown = escape(value) if isinstance(value, str) else repr(value)
        self._put(at, f' s="{style}" t="{kind}"><f>{escape(formula)}</f><v>{shown}</v></c>')

    def parts(self, at: Place, parts: list[Part], style: int) -> None:
        """Put a text of several parts."""
        runs = "".join(
            f"<r>{_font(part.ink, part.bold, part.italic)}{_spaced(part.text)}</r>"
            for part in parts
        )
        self._put(at, f' s="{style}" t="inlineStr"><is>{runs}</is></c>')

    def link(self, at: Place, target: str) -> None:
        """Make the cell lead to an address."""
        cell = self.sheet.cell(*at)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, target=target)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Join a block of cells to one, by the numbers of its rows and columns; they keep their looks."""
        if (top, left) != (bottom, right):
            first, last = get_column_letter(left), get_column_letter(right)
            self.sheet.merged_cells.add(f"{first}{top}:{last}{bottom}")

    def extent(self) -> Place:
        """Give the last row and the last column that hold anything."""
        return Place(max(self.last, 1), self._widest)

    def xml(self) -> Iterator[str]:
        """Give the rows, whole elements one after the other."""
        for number in range(1, self.last + 1):
            height = self._heights.get(number)
            size = f' ht="{height:g}" customHeight="1"' if height is not None else ""
            yield f'<row r="{number}"{size}>'
            cells = self._rows[number]
            for column in sorted(cells):
                yield f'<c r="{get_column_letter(column)}{number}"{cells[column]}'
            yield "</row>"

    def _put(self, at: Place, cell: str) -> None:
        self._rows[at.row][at.column] = cell
        self._widest = max(self._widest, at.column)


def _spaced(text: str) -> str:
    return f'<t xml:space="preserve">{escape(text)}</t>'


@cache
def _font(ink: str, bold: bool, italic: bool) -> str:  # noqa: FBT001 - cached by position
    weight = '<b val="1"/>' if bold else ""
    slope = '<i val="1"/>' if italic else ""
    colour = f'<color rgb="FF{ink.removeprefix("#")}"/>'
    return f'<rPr><rFont val="{FONT}"/>{weight}{slope}{colour}<sz val="{SIZE}"/></rPr>'
