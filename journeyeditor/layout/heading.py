"""The head and the foot of a printed page: organisation, title and version; day, file and page."""

from __future__ import annotations

from typing import Final

from journeyeditor.layout.marks import Mark
from journeyeditor.layout.setting import Block, line, line_around, line_left_of, paragraph
from journeyeditor.layout.text import elide, width
from journeyeditor.look import TextStyle
from journeyeditor.look.styles import PRINT_FOOTER, PRINT_META, PRINT_TITLE
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr
from journeyeditor.texts.dates import day as written_day
from journeyeditor.texts.names import state_name

GAP: Final = 32.0
LINE: Final = 17.0
ABOVE_TITLE: Final = 16.0
"""From the top of the organisation's last line to that of the title, tighter than its own lines."""

TITLE: Final = TextStyle(PRINT_TITLE.face, PRINT_TITLE.px, 33)
LEAST_TITLE: Final = 0.45
PROGRAM: Final = "Journey Editor"


def heading(journey: JourneyMap, language: Language, room: float) -> Block:
    """Organisation and title left, what it is with version and review right; `room` px wide.

    A long title is wrapped; what stands right keeps to the last lines of what stands left.
    """
    facts = _facts(journey, language)
    right = min(max(width(text, PRINT_META) for text in facts), room * (1 - LEAST_TITLE) - GAP)
    marks: list[Mark] = []
    top = 0.0
    organisation = " ".join(journey.organisation.split())
    if organisation:
        block = paragraph(organisation, PRINT_META, "text2", room - right - GAP, None, language)
        marks += block.marks
        top += block.h - PRINT_META.line + ABOVE_TITLE
    title = " ".join(journey.title.split()) or tr(language, "Untitled map")
    block = paragraph(title, TITLE, "text", room - right - GAP, None, language)
    marks += block.at(0, top)
    bottom = max(top + block.h, LINE * len(facts))
    for at, text in enumerate(facts):
        shown = elide(text, PRINT_META, right)
        above = bottom - LINE * (len(facts) - at) + 2
        marks.append(line_left_of(shown, PRINT_META, "text2", room, above))
    return Block(tuple(marks), room, bottom)


def _facts(journey: JourneyMap, language: Language) -> tuple[str, ...]:
    """What kind of map it is, and under it its version and its last review, as far as known."""
    kind = tr(language, "Customer journey map")
    if journey.state == "future":
        kind = f"{kind} · {state_name(language, journey.state)}"
    known = []
    if journey.edition.strip():
        known.append(tr(language, "Version {edition}", edition=journey.edition.strip()))
    if journey.review and journey.review.last:
        reviewed = written_day(language, journey.review.last)
        known.append(tr(language, "Last review {day}", day=reviewed))
    return (kind, " · ".join(known)) if known else (kind,)


def footer(
    language: Language, room: float, day: str, source_name: str, page: int = 1, pages: int = 1
) -> Block:
    """When the sheet was made, from which file, and the page's number; `room` px wide."""
    made = tr(language, "Created on {day}", day=written_day(language, day))
    numbered = tr(language, "Page {page} of {pages}", page=page, pages=pages)
    third = room / 3 - 8
    origin = f"{source_name} · {PROGRAM}" if source_name else PROGRAM
    if width(origin, PRINT_FOOTER) > third:
        name = elide(source_name, PRINT_FOOTER, third - width(f" · {PROGRAM}", PRINT_FOOTER))
        origin = f"{name} · {PROGRAM}"
    marks = (
        line(made, PRINT_FOOTER, "text3", 0, 0),
        line_around(origin, PRINT_FOOTER, "text3", room / 2, 0),
        line_left_of(numbered, PRINT_FOOTER, "text3", room, 0),
    )
    return Block(marks, room, PRINT_FOOTER.line)
