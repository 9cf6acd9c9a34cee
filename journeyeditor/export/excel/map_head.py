"""The first rows of the sheet Map: title, persona, day and version, phases and their steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from journeyeditor.export.excel.card_texts import BETWEEN
from journeyeditor.export.excel.cells import Run, Runs, Scribe, Tone, plain
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import lines, row_height
from journeyeditor.export.excel.styles import HEADER_GROUND, Look
from journeyeditor.layout.quotes import quoted
from journeyeditor.look import palette
from journeyeditor.models import JourneyMap, Persona, Phase
from journeyeditor.models.queries import columns
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


def write_head(
    scribe: Scribe, journey: JourneyMap, language: Language, facts: Facts, wide: int
) -> None:
    """Write the three rows above the phases, over so many columns of cells."""
    grid, across = scribe.grid, max(wide, 2)
    title = journey.title.strip() or tr(language, "Untitled map")
    count = lines(title, (LABEL_WIDTH + across * COLUMN_WIDTH) * 10 / _TITLE_SIZE, bold=True)
    look = Look(size=_TITLE_SIZE, bold=True, vertical="center", indented=True)
    scribe.text(Place(grid.add_row(count * _TITLE_LINE + 6), 1), title, look)
    grid.merge(1, 1, 1, across + 1)
    for label, value, beside, italic in _lines(journey, language, facts):
        _write_line(scribe, label, value, beside, across - 1, italic=italic)


def _write_line(
    scribe: Scribe, label: str, value: Runs, beside: str, across: int, *, italic: bool
) -> None:
    """Write a label, a value in the first column and, across the others, what goes with it."""
    quiet = Look(ink=palette("print").ink("text2"), vertical="center", indented=True)
    usual = Look(vertical="center", indented=True)
    count = max(lines(plain(value), COLUMN_WIDTH), lines(beside, COLUMN_WIDTH * across))
    aside = usual._replace(italic=italic)
    at = scribe.grid.add_row(row_height(count))
    scribe.text(Place(at, 1), label, quiet)
    scribe.rich(Place(at, 2), value, usual)
    scribe.text(Place(at, 3), beside, aside)
    scribe.grid.merge(at, 3, at, across + 2)


def _lines(
    journey: JourneyMap, language: Language, facts: Facts
) -> Iterator[tuple[str, Runs, str, bool]]:
    """Give label, value, what stands beside, and whether that is in italics, for rows 2 and 3."""
    match journey.personas:
        case ():
            label = field_name(language, "organisation") if journey.organisation else ""
            yield label, (Run(journey.organisation),), "", False
        case (persona,):
            yield (
                tr(language, "Persona"),
                _introduced(persona),
                quoted(language, persona.quote),
                True,
            )
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


def write_phases(scribe: Scribe, journey: JourneyMap, language: Language) -> None:
    """Write the phases, and below them the steps where any phase has some."""
    stepped = any(phase.steps for phase in journey.phases)
    grid = scribe.grid
    top = grid.last + 1
    printed = palette("print")
    look = Look(fill=HEADER_GROUND, ink="#FFFFFF", bold=True, vertical="center", indented=True)
    look = look._replace(edge=printed.ink("text2"))
    scribe.text(Place(top, 1), tr(language, "Row"), look)
    height, left = 1, 2
    for number, phase in enumerate(journey.phases, 1):
        title = _phase(number, phase, language)
        wide = len(phase.column_ids)
        height = max(height, lines(title, wide * COLUMN_WIDTH, bold=True))
        scribe.text(Place(top, left), title, look)
        for column in range(left + 1, left + wide):
            scribe.blank(Place(top, column), look)
        grid.merge(top, left, top + (stepped and not phase.steps), left + wide - 1)
        left += wide
    grid.add_row(row_height(height) + 6)
    if stepped:
        grid.merge(top, 1, top + 1, 1)
        _write_steps(scribe, journey, look)


def _phase(number: int, phase: Phase, language: Language) -> str:
    notes = [phase.duration, field_name(language, "repeats") if phase.repeats else ""]
    after = "".join(f"{BETWEEN}{note}" for note in notes if note)
    return f"{number} {phase.title}{after}"


def _write_steps(scribe: Scribe, journey: JourneyMap, header: Look) -> None:
    printed = palette("print")
    look = Look(bold=True, edge=printed.ink("lineStrong"), indented=True)
    look = look._replace(fill=printed.ink("slate.tint"))
    steps = [column.step for column in columns(journey)]
    titles = [step.title if step is not None else None for step in steps]
    tallest = max(lines(title or "", COLUMN_WIDTH, bold=True) for title in titles)
    at = scribe.grid.add_row(row_height(tallest))
    scribe.blank(Place(at, 1), header)
    for column, title in enumerate(titles, 2):
        if title is None:
            scribe.blank(Place(at, column), header)
        else:
            scribe.text(Place(at, column), title, look)
