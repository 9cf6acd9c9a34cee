"""The sheet Evidence: by row and phase, the share of cards that rest on more than assumption."""

from __future__ import annotations

from typing import Final

from openpyxl.utils import get_column_letter

from journeyeditor.analysis.coverage import Coverage, coverage, rests, total
from journeyeditor.export.excel.bars import add_bars
from journeyeditor.export.excel.cells import Scribe
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import lines, row_height
from journeyeditor.export.excel.styles import HEADER_GROUND, Look
from journeyeditor.export.shown import hidden_titles, shown_rows
from journeyeditor.look import palette
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr, trc
from journeyeditor.texts.names import kind_title

_LABEL_WIDTH: Final = 28
_WIDTH: Final = 18
_HEIGHT: Final = 22.0
_SHARE: Final = "0 %"


def has_evidence(journey: JourneyMap) -> bool:
    """Tell whether any card of the map names what it rests on."""
    return any(
        rests(card) for row in shown_rows(journey) for cell in row.cells for card in cell.cards
    )


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
    header = Look(fill=HEADER_GROUND, ink="#FFFFFF", bold=True, vertical="center", indented=True)
    above = header._replace(horizontal="center", indented=False)
    top = grid.add_row(row_height(2))
    titles = (tr(language, "Row"), *(phase.title for phase in journey.phases))
    for index, title in enumerate((*titles, trc(language, "coverage", "All phases")), 1):
        scribe.text(Place(top, index), title, header if index == 1 else above)
    shown = shown_rows(journey)
    found = [coverage(journey, row) for row in shown]
    printed, pale = palette("print"), palette("light")  # bars stand behind the numbers
    plain = Look(vertical="center", edge=printed.ink("line"))
    for row, parts in zip(shown, found, strict=True):
        tint, ink = printed.ink(f"{row.hue}.tint"), printed.ink(f"{row.hue}.ink")
        spine, bar = printed.ink(f"{row.hue}.spine"), pale.ink(f"{row.hue}.border")
        label = plain._replace(fill=tint, ink=ink, spine=spine, bold=True, indented=True)
        title = row.title or kind_title(language, row.kind)
        _write(scribe, title, (label, plain), (*parts, total(parts)), bar)
    columns = [total(parts[at] for parts in found) for at in range(count)]
    strong = plain._replace(bold=True)
    everything = trc(language, "coverage", "All rows")
    looks = (strong._replace(indented=True), strong)
    _write(scribe, everything, looks, (*columns, total(columns)), pale.ink("slate.border"))
    if hidden := hidden_titles(journey):
        note = tr(language, "Hidden rows are left out: {rows}", rows=hidden)
        grid.add_row()
        at = Place(grid.add_row(row_height(1)), 1)
        scribe.text(at, note, quiet._replace(italic=True))


def _write(
    scribe: Scribe, title: str, looks: tuple[Look, Look], parts: tuple[Coverage, ...], bar: str
) -> None:
    """Write a row: its title and its shares, each look of the two for one of them."""
    look = looks[1]._replace(number_format=_SHARE, horizontal="center")
    row = scribe.grid.add_row(max(row_height(lines(title, _LABEL_WIDTH, bold=True)), _HEIGHT))
    last = get_column_letter(len(parts) + 1)
    add_bars(scribe.grid, f"B{row}:{last}{row}", f"FF{bar.removeprefix('#')}")
    scribe.text(Place(row, 1), title, looks[0])
    for index, part in enumerate(parts, 2):
        if part.share is None:
            scribe.blank(Place(row, index), look)
        else:
            scribe.number(Place(row, index), part.share, look)
