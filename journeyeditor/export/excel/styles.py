"""How cells look: each look becomes one style of the workbook, shared by all cells that have it."""

from __future__ import annotations

from typing import Final, NamedTuple

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from journeyeditor.export.excel.grid import FONT, SIZE
from journeyeditor.look import palette

HEADER_GROUND: Final = "#2B3546"
LINK: Final = "#2947B5"


class Look(NamedTuple):
    """The look of a cell. Colours are "#RRGGBB"; `edge` colours all four sides, unless named else.

    `spine` is the colour of a thick left side; `open_above` and `open_below` leave a side out.
    """

    fill: str = ""
    ink: str = ""
    size: float = SIZE
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    edge: str = ""
    spine: str = ""
    open_above: bool = False
    open_below: bool = False
    number_format: str = "General"
    wrap: bool = True
    horizontal: str | None = None
    vertical: str = "top"
    indented: bool = False


class Styles:
    """The styles of one workbook, made when first asked for."""

    def __init__(self, workbook: Workbook) -> None:
        """Begin without any style; `workbook` must have a sheet."""
        self._sheet = workbook.worksheets[0]
        self._numbers: dict[Look, int] = {}

    def number(self, look: Look) -> int:
        """Give the number of the style for a look."""
        found = self._numbers.get(look)
        if found is None:
            found = self._numbers[look] = self._made(look)
        return found

    def _made(self, look: Look) -> int:
        pattern = Cell(self._sheet, 1, 1)
        pattern.font = Font(
            name=FONT,
            size=look.size,
            bold=look.bold,
            italic=look.italic,
            underline="single" if look.underlined else None,
            color=_argb(look.ink or palette("print").ink("text")),
        )
        if look.fill:
            pattern.fill = PatternFill("solid", fgColor=_argb(look.fill))
        pattern.border = _border(look)
        pattern.alignment = Alignment(
            horizontal=look.horizontal or ("left" if look.indented else None),
            vertical=look.vertical,
            wrap_text=look.wrap,
            indent=int(look.indented),
        )
        pattern.number_format = look.number_format
        return pattern.style_id


def _border(look: Look) -> Border:
    edge = Side("thin", _argb(look.edge)) if look.edge else Side()
    return Border(
        left=Side("thick", _argb(look.spine)) if look.spine else edge,
        right=edge,
        top=Side() if look.open_above else edge,
        bottom=Side() if look.open_below else edge,
    )


def _argb(colour: str) -> str:
    return "FF" + colour.removeprefix("#")
