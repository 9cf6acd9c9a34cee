"""A map as a workbook: its sheets, how they are shown and printed, and its properties."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor.analysis import check
from journeyeditor.errors import N_, JourneyError, Problem
from journeyeditor.export.excel.archive import packed
from journeyeditor.export.excel.cards_sheet import CardList
from journeyeditor.export.excel.cells import Cuts, Scribe
from journeyeditor.export.excel.evidence_sheet import has_evidence, write_evidence
from journeyeditor.export.excel.findings_sheet import write_findings
from journeyeditor.export.excel.grid import Grid
from journeyeditor.export.excel.kpi_list import kpis
from journeyeditor.export.excel.kpi_sheet import KpiTable
from journeyeditor.export.excel.map_head import COLUMN_WIDTH, LABEL_WIDTH, Facts
from journeyeditor.export.excel.map_sheet import write_map
from journeyeditor.export.excel.personas_sheet import write_personas
from journeyeditor.export.excel.styles import Styles
from journeyeditor.export.excel.text import clean, cut, sheet_title
from journeyeditor.export.shown import shown_findings
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import columns
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import kind_title

MOST_COLUMNS: Final = 16_384
PAPER_SIZES: Final = {"a3": "8", "a4": "9", "content": "8"}
PROGRAM: Final = "Journey Editor"

_FOOTER_LIMIT: Final = 80  # a footer of three parts holds 255 characters
_PROPERTY_LIMIT: Final = 255


def workbook(
    journey: JourneyMap, language: Language, day: date, source_name: str = "", paper: str = "a3"
) -> tuple[bytes, tuple[Problem, ...]]:
    """Give the bytes of the workbook, and the texts that were too long for it.

    Raises JourneyError where the map has more columns than a sheet can hold.
    """
    count = len(columns(journey))
    if count + 1 > MOST_COLUMNS:
        message = N_("A workbook holds {most} columns; the map has {count} phases and steps.")
        raise JourneyError(message, most=MOST_COLUMNS - 1, count=count)
    book = Workbook()
    grids = [Grid(_sheet(book, title)) for title in (tr(language, "Map"), tr(language, "Cards"))]
    overview, cards = (grid.sheet for grid in grids)
    if found := kpis(journey):
        grids.append(Grid(_sheet(book, kind_title(language, "kpi"))))
    judged = _judging(book, journey, language, day)
    grids += judged
    book.remove(book.worksheets[0])
    _describe(book, journey, language, day)
    styles, cuts = Styles(book), Cuts()
    _set_up_map(overview, count, header=5 if any(phase.steps for phase in journey.phases) else 4)
    facts = Facts(day.isoformat(), source_name)
    write_map(Scribe(grids[0], styles, cuts), journey, language, facts)
    cards.freeze_panes = "A2"
    cards.print_title_rows = "1:1"
    CardList(Scribe(grids[1], styles, cuts), journey, language).write()
    if found:
        KpiTable(Scribe(grids[2], styles, cuts), journey, language, facts).write(found)
    for grid, write in judged.items():
        write(Scribe(grid, styles, cuts))
    for grid in grids:
        _set_up_page(grid.sheet, journey, language, paper, source_name)
    return packed(book, grids), cuts.problems()


def _judging(
    book: Workbook, journey: JourneyMap, language: Language, day: date
) -> dict[Grid, Callable[[Scribe], None]]:
    """Make the sheets about the map as a whole and its people, as far as there is anything to say."""
    made: dict[Grid, Callable[[Scribe], None]] = {}
    found = shown_findings(journey, check(journey, day))
    if found.open or found.ignored:
        grid = Grid(_sheet(book, tr(language, "Findings")))
        made[grid] = lambda scribe: write_findings(scribe, journey, language, found)
    if journey.personas:
        grid = Grid(_sheet(book, tr(language, "Personas")))
        made[grid] = lambda scribe: write_personas(scribe, journey, language)
    if has_evidence(journey):
        grid = Grid(_sheet(book, tr(language, "Evidence")))
        made[grid] = lambda scribe: write_evidence(scribe, journey, language)
    return made


def _sheet(book: Workbook, title: str) -> Worksheet:
    sheet: Worksheet = book.create_sheet(sheet_title(title, book.sheetnames))
    sheet.sheet_format.defaultRowHeight = 12.75
    return sheet


def _describe(book: Workbook, journey: JourneyMap, language: Language, day: date) -> None:
    """Set the properties: the day of the export, never the time."""
    midnight = datetime.combine(day, time())
    book.properties = DocumentProperties(
        title=_property(journey.title),
        creator=_property(journey.organisation) or PROGRAM,
        description=_property(journey.purpose),
        language=language,
        created=midnight,
        modified=midnight,
    )


def _property(text: str) -> str:
    return cut(clean(text).replace("\n", " "), _PROPERTY_LIMIT)


def _set_up_map(sheet: Worksheet, count: int, header: int) -> None:
    """Set what must be known before the first row: widths, frozen panes, repeated rows."""
    sheet.column_dimensions["A"].width = LABEL_WIDTH
    for index in range(2, max(count, 2) + 2):
        sheet.column_dimensions[get_column_letter(index)].width = COLUMN_WIDTH
    sheet.freeze_panes = f"B{header + 1}"
    sheet.print_title_rows = f"4:{header}"


def _set_up_page(
    sheet: Worksheet, journey: JourneyMap, language: Language, paper: str, source_name: str
) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = PAPER_SIZES[paper]
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.footer = 0.4, 0.6, 0.3
    footer = HeaderFooterItem(
        left=_HeaderFooterPart(_footer(journey.organisation)),
        center=_HeaderFooterPart(_footer(source_name)),
        right=_HeaderFooterPart(tr(language, "Page {page} of {pages}", page="&P", pages="&N")),
    )
    sheet.HeaderFooter.oddFooter = footer


def _footer(text: str) -> str | None:
    """Escape a text for a footer, where `&` begins a command; None for nothing."""
    line = cut(clean(text).replace("\n", " "), _FOOTER_LIMIT)
    return line.replace("&", "&&") or None
