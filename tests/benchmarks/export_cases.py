"""Exports, beside reportlab and openpyxl writing the same without asking where it comes from."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from datetime import date
from typing import Final, NamedTuple, Protocol, cast

from journeyeditor.export import ExportOptions, to_bytes
from journeyeditor.layout.marks import Box, Text
from journeyeditor.layout.plan import Sheet
from journeyeditor.layout.sheet import lay_out_sheet
from journeyeditor.look import Face, font_bytes, palette
from tests.benchmarks.bench import Bench
from tests.benchmarks.harness import Case, Contest, Target, Timed

OPTIONS: Final = ExportOptions(day=date(2026, 8, 14), source_name="bench.journey")


@contextmanager
def to_pdf(bench: Bench) -> Iterator[Contest]:
    """A map to the bytes of a PDF; the floor has the page laid out and draws texts and boxes."""
    journey = bench.journey
    sheet = lay_out_sheet(journey, journey.language or "en", day="2026-08-14")
    fonts = _bare_fonts()
    yield Contest(
        Timed(lambda: to_bytes(journey, "pdf", OPTIONS)), Timed(lambda: _bare_pdf(sheet, fonts))
    )


@contextmanager
def laying_out_a_page(bench: Bench) -> Iterator[Contest]:
    """The layout of the page alone, which is a part of the PDF."""
    journey = bench.journey
    language = journey.language or "en"
    yield Contest(Timed(lambda: lay_out_sheet(journey, language, day="2026-08-14")))


def _bare_fonts() -> dict[Face, str]:
    """Make our faces known to reportlab as plain fonts; gives their names there."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    names = {face: f"Bare-{face.postscript}" for face in Face}
    for face, name in names.items():
        registerFont(TTFont(name, io.BytesIO(font_bytes(face))))
    return names


def _bare_pdf(sheet: Sheet, fonts: Mapping[Face, str]) -> bytes:
    from reportlab.lib.colors import HexColor
    from reportlab.pdfgen.canvas import Canvas

    colours = {role: HexColor(colour) for role, colour in palette("print").inks.items()}
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(sheet.width, sheet.height), pageCompression=1)
    for group in sheet.groups:
        for mark in group.marks:
            x, y = group.x + getattr(mark, "x", 0.0), sheet.height - group.y - mark.y
            if isinstance(mark, Text):
                canvas.setFillColor(colours[mark.ink])
                canvas.setFont(fonts[mark.style.face], mark.style.px)
                canvas.drawString(x, y, mark.text)
            elif isinstance(mark, Box):
                if mark.fill:
                    canvas.setFillColor(colours[mark.fill])
                if mark.stroke:
                    canvas.setStrokeColor(colours[mark.stroke])
                stroke, fill = int(mark.stroke is not None), int(mark.fill is not None)
                if mark.radius:
                    canvas.roundRect(x, y - mark.h, mark.w, mark.h, mark.radius, stroke, fill)
                else:
                    canvas.rect(x, y - mark.h, mark.w, mark.h, stroke, fill)
    canvas.save()
    return data.getvalue()


class _Styled(Protocol):
    """What openpyxl's typing keeps to itself: a cell's style, which cells may share."""

    _style: object


class _BareCell(NamedTuple):
    row: int
    column: int
    value: object
    style: int


@contextmanager
def to_excel(bench: Bench) -> Iterator[Contest]:
    """A map to the bytes of a workbook; the floor writes the cells of such a workbook again."""
    from openpyxl import load_workbook

    journey = bench.journey
    data, _ = to_bytes(journey, "xlsx", OPTIONS)
    with warnings.catch_warnings():  # it leaves out what makes data bars solid, and says so
        warnings.filterwarnings("ignore", ".*xtension is not supported")
        book = load_workbook(io.BytesIO(data), rich_text=True)
    patterns: dict[int, object] = {}
    sheets: list[list[_BareCell]] = []
    for sheet in book.worksheets:
        bare: list[_BareCell] = []
        for row, cells in enumerate(sheet.iter_rows(), 1):
            for column, cell in enumerate(cells, 1):
                if cell.has_style or cell.value is not None:
                    bare.append(_BareCell(row, column, cell.value, cell.style_id))
                    patterns[cell.style_id] = cell
        sheets.append(bare)
    yield Contest(
        Timed(lambda: to_bytes(journey, "xlsx", OPTIONS)),
        Timed(lambda: _bare_workbook(sheets, patterns)),
    )


def _bare_workbook(sheets: list[list[_BareCell]], patterns: Mapping[int, object]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell

    book = Workbook()
    book.remove(book.worksheets[0])
    styles: dict[int, object] = {}
    for index, cells in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {index}")
        for at, pattern in patterns.items() if not styles else ():
            styles[at] = _style_like(cast("Cell", pattern), Cell(sheet, 1, 1))
        for bare in cells:
            cell = sheet.cell(bare.row, bare.column)
            cast("_Styled", cell)._style = styles[bare.style]  # noqa: SLF001 - the fastest way
            cell.value = bare.value
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _style_like(pattern: object, cell: object) -> object:
    for name in ("font", "fill", "border", "alignment", "number_format"):
        setattr(cell, name, copy(getattr(pattern, name)))
    return cast("_Styled", cell)._style  # noqa: SLF001 - the same


CASES = (
    Case("page layout for PDF", "none", laying_out_a_page),
    Case(
        "PDF",
        "reportlab drawing the same strings and boxes",
        to_pdf,
        Target("ratio", {1_000: 1.5}),
    ),
    Case(
        "Excel",
        "openpyxl writing the same cells with shared styles",
        to_excel,
        Target("ratio", {10_000: 1.3}),
    ),
)
