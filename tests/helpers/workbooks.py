"""Workbooks as tests look at them: opened by openpyxl, or taken apart as XML."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor.export import ExportOptions, to_bytes
from journeyeditor.models import JourneyMap

DAY = date(2026, 11, 22)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


OPTIONS = ExportOptions(day=DAY)


def exported(journey: JourneyMap, options: ExportOptions = OPTIONS) -> bytes:
    """Give the bytes of the map's workbook."""
    return to_bytes(journey, "xlsx", options)[0]


def read(data: bytes, *, values: bool = False) -> openpyxl.Workbook:
    """Read a workbook as openpyxl does, which leaves out what makes data bars solid and says so."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*xtension is not supported")
        return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def opened(data: bytes) -> tuple[Worksheet, Worksheet]:
    """Give the sheets Map and Cards."""
    overview, cards, *_ = read(data).worksheets
    return overview, cards


def kpi_sheet(data: bytes, *, values: bool = False) -> Worksheet:
    """Give the sheet KPIs, with its formulas or with the values they were written with."""
    found = read(data, values=values).worksheets[2]
    assert found.title in ("KPIs", "Kennzahlen")
    return found


def parts(data: bytes) -> Iterator[tuple[str, ET.Element]]:
    """Give every XML part of the file, parsed; raises ParseError if one is not well-formed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".png"):
                continue
            yield name, ET.fromstring(archive.read(name))


def texts(sheet: Worksheet) -> list[str]:
    """Give the texts of all cells."""
    return [
        str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value is not None
    ]


def column(sheet: Worksheet, header: str) -> list[Any]:
    """Give the values below a header of the sheet Cards."""
    titles = [cell.value for cell in sheet[1]]
    index = titles.index(header) + 1
    return [sheet.cell(row, index).value for row in range(2, sheet.max_row + 1)]
