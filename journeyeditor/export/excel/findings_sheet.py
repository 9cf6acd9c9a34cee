"""The sheet Findings: what is missing in the map, and what was put aside with its cause."""

from __future__ import annotations

from typing import Final

from openpyxl.utils import get_column_letter

from journeyeditor.analysis import Finding
from journeyeditor.analysis.telling import Teller
from journeyeditor.export.excel.cells import Scribe
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import lines, row_height
from journeyeditor.export.excel.styles import HEADER_GROUND, Look
from journeyeditor.export.shown import Shown
from journeyeditor.look import palette
from journeyeditor.models import HurdleCard, JourneyMap
from journeyeditor.models.queries import find, short_numbers
from journeyeditor.texts import Language, tr, trc
from journeyeditor.texts.names import field_name, severity_name

_WIDTHS: Final = (10, 11, 34, 66, 42, 12, 12, 44, 26, 18)
_WRAPPED: Final = (2, 3, 4, 7)
_AIR: Final = 4.0


def write_findings(
    scribe: Scribe, journey: JourneyMap, language: Language, findings: Shown
) -> None:
    """Write a row for each finding, the open ones first, numbered as in the editor."""
    sheet = scribe.grid.sheet
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    header = Look(fill=HEADER_GROUND, ink="#FFFFFF", bold=True, vertical="center", indented=True)
    top = scribe.grid.add_row(row_height(2))
    for index, (title, width) in enumerate(zip(_heads(language), _WIDTHS, strict=True), 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
        scribe.text(Place(top, index), title, header)
    teller = Teller(journey, language, short_numbers(journey))
    is_open, is_ignored = trc(language, "finding", "Open"), trc(language, "finding", "Ignored")
    for number, finding in findings.open:
        _write(scribe, teller, finding, number, (is_open, ""))
    for aside in findings.ignored:
        _write(scribe, teller, aside.finding, 0, (is_ignored, aside.note))
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(_WIDTHS))}{scribe.grid.last}"


def _heads(language: Language) -> tuple[str, ...]:
    return (
        tr(language, "Number"),
        trc(language, "findings", "Group"),
        tr(language, "Finding"),
        trc(language, "findings", "What is missing"),
        trc(language, "findings", "Where"),
        field_name(language, "severity"),
        trc(language, "findings", "State"),
        tr(language, "Cause"),
        tr(language, "Code"),
        tr(language, "Cards (ID)"),
    )


def _severity(teller: Teller, finding: Finding) -> str:
    """How severe the hurdle is that a finding is about; nothing where that is not known."""
    if finding.code != "hurdle-without-solution":
        return ""
    found = find(teller.journey, finding.cards[0])
    card = None if found is None else found.card
    if not isinstance(card, HurdleCard) or card.severity is None:
        return ""
    return severity_name(teller.language, card.severity)


def _write(
    scribe: Scribe, teller: Teller, finding: Finding, number: int, state: tuple[str, str]
) -> None:
    language = teller.language
    group = (
        trc(language, "findings", "Gap") if finding.is_gap else trc(language, "findings", "Note")
    )
    texts = (
        group,
        teller.title(finding),
        teller.sentence(finding),
        teller.path(finding),
        _severity(teller, finding),
        *state,
        finding.code,
        ", ".join(finding.cards),
    )
    # Some air, so that the lines of one finding are told from those of the next.
    tallest = max(lines(text, _WIDTHS[at]) for at, text in enumerate(texts, 1) if at in _WRAPPED)
    row = scribe.grid.add_row(row_height(tallest) + _AIR)
    ink = palette("print").ink
    look = Look(edge=ink("line"), vertical="center", indented=True)
    looks = [look] * len(texts)
    if number:
        scribe.number(Place(row, 1), number, look._replace(ink=ink("text3")))
        looks[0] = look._replace(ink=ink("warn" if finding.is_gap else "text2"))
        looks[1] = look._replace(bold=True)
    else:
        scribe.blank(Place(row, 1), look)
        looks = [look._replace(ink=ink("text3"))] * len(texts)
    looks[-2:] = [look._replace(ink=ink("text3"), wrap=False)] * 2
    for index, (text, shown) in enumerate(zip(texts, looks, strict=True), 2):
        if text:
            scribe.text(Place(row, index), text, shown)
        else:
            scribe.blank(Place(row, index), shown)
