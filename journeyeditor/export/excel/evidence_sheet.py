"""The sheet Evidence: by row and phase, the share of cards that rest on more than assumption."""

from __future__ import annotations

from typing import Final

from openpyxl.utils import get_column_letter

from journeyeditor.analysis.coverage import Coverage, coverage, rests, total
from journeyeditor.export.excel.cells import Scribe
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import row_height
from journeyeditor.export.excel.styles import HEADER_GROUND, Look
from journeyeditor.look import palette
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr, trc

_LABEL_WIDTH: Final = 28
_WIDTH: Final = 18
_SHARE: Final = "0 %"


def has_evidence(journey: JourneyMap) -> bool:
    """Tell whether any card of the map names what it rests on."""
    return any(rests(card) for row in journey.rows for cell in row.cells for card in cell.cards)


def write_evidence(scribe: Scribe, journey: JourneyMap, language: Language) -> None:
    """Write the share of each row in each phase, and those of all rows and all phases."""
    grid, count = scribe.grid, len(journey.phases)
    sheet = grid.sheet
    sheet.freeze_panes = "B3"
    sheet.print_title_rows = "2:2"
    sheet.column_dimensions["A"].width = _LABEL_WIDTH
    for index in range(2, count + 3):
        sheet.column_dimensions[get_column_letter(index)].width = _WIDTH
    quiet = Look(ink=palette("print").ink("text2"), wrap=False, vertical="center")
    told = tr(language, "Share of cards that rest on more than assumption")
    scribe.text(Place(grid.add_row(row_height(1)), 1), told, quiet)
    header = Look(fill=HEADER_GROUND, ink="#FFFFFF", bold=True, vertical="center")
    top = grid.add_row(row_height(2))
    titles = (tr(language, "Row"), *(phase.title for phase in journey.phases))
    for index, title in enumerate((*titles, trc(language, "coverage", "All phases")), 1):
        scribe.text(Place(top, index), title, header)
    shown = [row for row in journey.rows if row.cells]
    found = [coverage(journey, row) for row in shown]
    printed = palette("print")
    for row, parts in zip(shown, found, strict=True):
        tint, ink = printed.ink(f"{row.hue}.tint"), printed.ink(f"{row.hue}.ink")
        label = Look(fill=tint, ink=ink, bold=True, vertical="center")
        _write(scribe, row.title, label, (*parts, total(parts)))
    columns = [total(parts[at] for parts in found) for at in range(count)]
    strong = Look(bold=True, vertical="center", edge=printed.ink("line"))
    everything = trc(language, "coverage", "All rows")
    _write(scribe, everything, strong, (*columns, total(columns)))


def _write(scribe: Scribe, title: str, label: Look, parts: tuple[Coverage, ...]) -> None:
    edge = palette("print").ink("line")
    look = Look(number_format=_SHARE, edge=edge, horizontal="center", vertical="center")
    row = scribe.grid.add_row(row_height(1))
    scribe.text(Place(row, 1), title, label)
    for index, part in enumerate(parts, 2):
        if part.share is None:
            scribe.blank(Place(row, index), look)
        else:
            scribe.number(Place(row, index), part.share, look)
