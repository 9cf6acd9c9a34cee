"""A comparison as a workbook of its own: the changes, and how each phase feels."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor.comparison import Comparison, Sort
from journeyeditor.comparison.telling import SORT_HUE, Line, lines
from journeyeditor.export.excel.archive import packed
from journeyeditor.export.excel.cells import Cuts, Scribe
from journeyeditor.export.excel.grid import Grid, Place
from journeyeditor.export.excel.heights import roughly_lines, row_height
from journeyeditor.export.excel.styles import HEADER_GROUND, Look, Styles
from journeyeditor.export.excel.text import clean, cut, sheet_title
from journeyeditor.look import palette
from journeyeditor.texts import Language, tr

_WIDTHS: Final = (13.0, 15.0, 44.0, 32.0, 22.0, 44.0, 44.0)
_MOOD_WIDTHS: Final = (34.0, 14.0, 14.0, 14.0)
_PROPERTY_LIMIT: Final = 255
_HEADER: Final = Look(fill=HEADER_GROUND, ink="#FFFFFF", bold=True, vertical="center")
_BODY: Final = Look()
_SCORE: Final = Look(number_format='+0.0;"\u2212"0.0;0.0', horizontal="right", indented=True)


def changes_book(comparison: Comparison, language: Language, day: date) -> bytes:
    """Give the bytes of a workbook with a row for each field that differs, to filter and sort."""
    book = Workbook()
    titles = (tr(language, "Changes"), tr(language, "Emotions"))
    grids = [Grid(_sheet(book, title)) for title in titles]
    book.remove(book.worksheets[0])
    midnight = datetime.combine(day, time())
    book.properties = DocumentProperties(
        title=cut(clean(comparison.after.title), _PROPERTY_LIMIT),
        creator="Journey Editor",
        language=language,
        created=midnight,
        modified=midnight,
    )
    styles, cuts = Styles(book), Cuts()
    _write_changes(Scribe(grids[0], styles, cuts), lines(comparison, language), language)
    _write_moods(Scribe(grids[1], styles, cuts), comparison, language)
    return packed(book, grids)


def _sheet(book: Workbook, title: str) -> Worksheet:
    sheet: Worksheet = book.create_sheet(sheet_title(title, book.sheetnames))
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return sheet


def _head(scribe: Scribe, titles: tuple[str, ...], widths: tuple[float, ...]) -> None:
    top = scribe.grid.add_row(row_height(1))
    for at, (title, width) in enumerate(zip(titles, widths, strict=True), 1):
        scribe.grid.sheet.column_dimensions[get_column_letter(at)].width = width
        scribe.text(Place(top, at), title, _HEADER)


def _write_changes(scribe: Scribe, told: tuple[Line, ...], language: Language) -> None:
    titles = (
        tr(language, "Change"),
        tr(language, "Kind"),
        tr(language, "Name"),
        tr(language, "Place"),
        tr(language, "Field"),
        tr(language, "Before"),
        tr(language, "After"),
    )
    _head(scribe, titles, _WIDTHS)
    for line in told:
        parts = [(detail.label, detail.before, detail.after) for detail in line.details]
        for field, before, after in parts or [("", "", "")]:
            texts = (line.sort, line.noun, line.name, line.place, field, before, after)
            _write_row(scribe, texts, _tint(line.change.sort))
    last = get_column_letter(len(titles))
    scribe.grid.sheet.auto_filter.ref = f"A1:{last}{scribe.grid.last}"


def _write_row(scribe: Scribe, texts: tuple[str, ...], first: Look) -> None:
    row = scribe.grid.add_row()
    tallest = 1
    for at, (text, width) in enumerate(zip(texts, _WIDTHS, strict=True), 1):
        if text:
            scribe.text(Place(row, at), text, first if at == 1 else _BODY)
            tallest = max(tallest, roughly_lines(text, width))
    if tallest > 1:  # what is wrapped does not heighten its row by itself
        scribe.grid.heighten(row_height(tallest))


def _write_moods(scribe: Scribe, comparison: Comparison, language: Language) -> None:
    titles = (
        tr(language, "Phase"),
        tr(language, "Before"),
        tr(language, "After"),
        tr(language, "Difference"),
    )
    _head(scribe, titles, _MOOD_WIDTHS)
    names = {phase.id: phase.title for phase in comparison.after.phases}
    for mood in comparison.moods:
        row = scribe.grid.add_row()
        scribe.text(Place(row, 1), names[mood.phase_after], _BODY)
        for at, score in enumerate((mood.before, mood.after, mood.difference), 2):
            if score is not None:
                scribe.number(Place(row, at), score, _SCORE)


def _tint(sort: Sort) -> Look:
    printed, hue = palette("print"), SORT_HUE[sort]
    return Look(fill=printed.ink(f"{hue}.tint"), ink=printed.ink(f"{hue}.ink"), bold=True)
