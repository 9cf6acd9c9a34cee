"""The first rows of the sheet Map: title, persona, day and version, phases and their steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from openpyxl.cell.cell import Cell

from journeyeditor.export.excel.card_texts import BETWEEN, quoted
from journeyeditor.export.excel.cells import Run, Runs, Scribe, Tone, plain
from journeyeditor.export.excel.heights import lines, row_height
from journeyeditor.export.excel.rows import Rows
from journeyeditor.export.excel.styles import HEADER_GROUND, Look
from journeyeditor.look import palette
from journeyeditor.models import JourneyMap, Persona, Phase
from journeyeditor.texts import Language, tr
from journeyeditor.texts.dates import day as written_day
from journeyeditor.texts.names import field_name, state_name

LABEL_WIDTH: Final = 24
COLUMN_WIDTH: Final = 37

_TITLE_SIZE: Final = 16
_TITLE_LINE: Final = 21.0


class Facts(NamedTuple):
    """What stands in the head beside the map itself: the day as ISO date, the file's name."""

    day: str
    source_name: str


def write_head(rows: Rows, scribe: Scribe, journey: JourneyMap, language: Language, facts: Facts) -> None:
    """Write the three rows above the phases."""
    across = max(len(rows.columns), 2)
    title = journey.title or "–"
    count = lines(title, (LABEL_WIDTH + across * COLUMN_WIDTH) * 10 / _TITLE_SIZE, bold=True)
    look = Look(size=_TITLE_SIZE, bold=True, vertical="center")
    rows.add([scribe.text(title, look)], count * _TITLE_LINE + 6)
    rows.merge(1, 1, 1, across + 1)
    for label, value, beside, italic in _lines(journey, language, facts):
        _write_line(rows, scribe, label, value, beside, italic=italic)


def _write_line(rows: Rows, scribe: Scribe, label: str, value: Runs, beside: str, *, italic: bool) -> None:
    """Write a label, a value in the first column and, across the others, what goes with it."""
    across = max(len(rows.columns) - 1, 1)
    quiet = Look(ink=palette("print").ink("text2"), vertical="center")
    usual = Look(vertical="center")
    count = max(lines(plain(value), COLUMN_WIDTH), lines(beside, COLUMN_WIDTH * across))
    aside = usual._replace(italic=italic)
    rows.add(
        [scribe.text(label, quiet), scribe.rich(value, usual), scribe.text(beside, aside)],
        row_height(count),
    )
    rows.merge(rows.last, 3, rows.last, across + 2)


def _lines(
    journey: JourneyMap, language: Language, facts: Facts
) -> Iterator[tuple[str, Runs, str, bool]]:
    """Give label, value, what stands beside, and whether that is in italics, for rows 2 and 3."""
    match journey.personas:
        case ():
            label = field_name(language, "organisation") if journey.organisation else ""
            yield label, (Run(journey.organisation),), "", False
        case (persona,):
            yield tr(language, "Persona"), _introduced(persona), quoted(persona.quote, language), True
        case several:
            names = ", ".join(persona.name for persona in several)
            yield field_name(language, "personas"), (Run(names, Tone.STRONG),), "", False
    about = []
    if journey.state == "future":
        about.append(state_name(language, journey.state))
    if journey.edition:
        about.append(tr(language, "Version {edition}", edition=journey.edition))
    if journey.review is not None and journey.review.last:
        last = written_day(language, journey.review.last)
        about.append(tr(language, "Last review {day}", day=last))
    if facts.source_name:
        about.append(facts.source_name)
    exported = (Run(written_day(language, facts.day)),)
    yield tr(language, "Exported"), exported, BETWEEN.join(about), False


def _introduced(persona: Persona) -> Runs:
    facts = BETWEEN.join(part for part in (persona.age, persona.role, persona.place) if part)
    return Run(persona.name, Tone.STRONG), Run(f", {facts}" if facts else "")


def write_phases(rows: Rows, scribe: Scribe, journey: JourneyMap, language: Language) -> None:
    """Write the phases, and below them the steps where any phase has some."""
    stepped = any(phase.steps for phase in journey.phases)
    top = rows.last + 1
    look = Look(fill=HEADER_GROUND, ink="#FFFFFF", bold=True, vertical="center")
    look = look._replace(edge="#4A5568")
    cells: list[Cell | None] = [scribe.text(tr(language, "Row"), look)]
    height = 1
    for number, phase in enumerate(journey.phases, 1):
        runs = _phase(number, phase, language)
        wide = len(phase.column_ids)
        height = max(height, lines(plain(runs), wide * COLUMN_WIDTH, bold=True))
        left = len(cells) + 1
        cells.append(scribe.rich(runs, look))
        cells.extend(scribe.blank(look) for _ in range(wide - 1))
        rows.merge(top, left, top + (stepped and not phase.steps), left + wide - 1)
    rows.add(cells, row_height(height) + 6)
    if stepped:
        rows.merge(top, 1, top + 1, 1)
        _write_steps(rows, scribe, journey, look)


def _phase(number: int, phase: Phase, language: Language) -> Runs:
    notes = [phase.duration, field_name(language, "repeats") if phase.repeats else ""]
    after = "".join(f"{BETWEEN}{note}" for note in notes if note)
    return (Run(f"{number} {phase.title}{after}"),)


def _write_steps(rows: Rows, scribe: Scribe, journey: JourneyMap, header: Look) -> None:
    printed = palette("print")
    look = Look(bold=True, edge=printed.ink("lineStrong"), fill=printed.ink("slate.tint"))
    cells: list[Cell | None] = [scribe.blank(header)]
    height = 1
    for phase in journey.phases:
        if not phase.steps:
            cells.append(scribe.blank(header))
        for step in phase.steps:
            height = max(height, lines(step.title, COLUMN_WIDTH, bold=True))
            cells.append(scribe.text(step.title, look))
    rows.add(cells, row_height(height))
