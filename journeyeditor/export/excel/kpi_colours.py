"""Colours of the sheet KPIs that follow what the status says, and the bars of what is reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle

from journeyeditor.export.excel.bars import add_bars
from journeyeditor.export.excel.grid import Grid
from journeyeditor.export.excel.kpi_formulas import Words, literal
from journeyeditor.export.excel.kpi_summary import FIRST
from journeyeditor.look import palette

_MET_GROUND: Final = "FFE1F2EB"
_OPEN_GROUND: Final = "FFFCE9DA"
_MET_BAR: Final = "FFBFE3D8"
_OPEN_BAR: Final = "FFF7D2B5"


def colour(grid: Grid, words: Words, statuses: Sequence[float | str]) -> None:
    """Colour gap and status by what the status says now and later; bars by what it says now.

    A workbook has no bar whose colour depends on a formula.
    """
    sheet, last = grid.sheet, FIRST + len(statuses) - 1
    sides = (
        (words.met, "ok", _MET_GROUND, _MET_BAR),
        (words.open, "warn", _OPEN_GROUND, _OPEN_BAR),
    )
    for said, ink, ground, bar in sides:
        font = Font(color="FF" + palette("print").ink(ink).removeprefix("#"))
        fill = PatternFill(bgColor=ground, fill_type="solid")
        says = f"LEFT($J{FIRST},1)={literal(said[:1])}"
        for cells, style in (
            (f"G{FIRST}:G{last}", DifferentialStyle(font=font)),
            (f"J{FIRST}:J{last}", DifferentialStyle(font=font, fill=fill)),
        ):
            rule = Rule(type="expression", formula=[says], dxf=style)
            sheet.conditional_formatting.add(cells, rule)
        rows = " ".join(f"H{at}" for at, status in enumerate(statuses, FIRST) if status == said)
        if rows:
            add_bars(grid, rows, bar)
