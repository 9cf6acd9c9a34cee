"""Data bars of one colour from end to end, as workbooks know them since 2010.

openpyxl writes the older kind only, which fades out; what makes a bar solid stands beside it, tied
to it by an id (ECMA-376 leaves room for such extensions; [MS-XLSX] 2.6.30 describes this one).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

from openpyxl.formatting.rule import DataBar, FormatObject, Rule

from journeyeditor.export.excel.grid import Grid

_X14: Final = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_XM: Final = "http://schemas.microsoft.com/office/excel/2006/main"
_RULE: Final = re.compile('(<cfRule type="dataBar".*?)(</cfRule>)', re.DOTALL)
_END: Final = "</worksheet>"


def add_bars(grid: Grid, cells: str, ink: str) -> None:
    """Give cells (a range) bars that are empty at 0 and full at 1; `ink` is "AARRGGBB"."""
    ends = [FormatObject("num", end) for end in ("0", "1")]
    rule = Rule(type="dataBar", dataBar=DataBar(0, 100, cfvo=ends, color=ink))
    grid.sheet.conditional_formatting.add(cells, rule)
    grid.bars.append(cells)


def with_solid_bars(sheet: str, cells: Sequence[str]) -> str:
    """Make the data bars of a sheet's XML solid; `cells` are their ranges in the order of the rules."""
    if not cells:
        return sheet
    names = [f"{{{UUID(int=number)!s}}}".upper() for number in range(1, len(cells) + 1)]
    ties = iter(names)
    tied, count = _RULE.subn(lambda found: f"{found[1]}{_tie(next(ties))}{found[2]}", sheet)
    if count != len(cells):
        raise ValueError("the sheet has other bars than those named")
    return tied.replace(_END, f"{''.join(_extension(names, cells))}{_END}")


def _tie(name: str) -> str:
    return (
        f'<extLst><ext xmlns:x14="{_X14}" uri="{{B025F937-C7B1-47D3-B67F-A62EFF666E3E}}">'
        f"<x14:id>{name}</x14:id></ext></extLst>"
    )


def _extension(names: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    yield f'<extLst><ext xmlns:x14="{_X14}" uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}">'
    yield "<x14:conditionalFormattings>"
    for name, where in zip(names, cells, strict=True):
        yield f'<x14:conditionalFormatting xmlns:xm="{_XM}">'
        yield f'<x14:cfRule type="dataBar" id="{name}">'
        yield '<x14:dataBar minLength="0" maxLength="100" gradient="0">'
        for end in (0, 1):
            yield f'<x14:cfvo type="num"><xm:f>{end}</xm:f></x14:cfvo>'
        yield '<x14:negativeFillColor rgb="FFFFFFFF"/><x14:axisColor rgb="FFFFFFFF"/>'
        yield f"</x14:dataBar></x14:cfRule><xm:sqref>{where}</xm:sqref>"
        yield "</x14:conditionalFormatting>"
    yield "</x14:conditionalFormattings></ext></extLst>"
