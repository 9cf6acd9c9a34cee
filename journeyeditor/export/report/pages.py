"""Pages: findings and evidence of a map laid out behind its own page, numbered on from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from journeyeditor.analysis import Findings
from journeyeditor.analysis.coverage import coverage, total
from journeyeditor.analysis.telling import Teller
from journeyeditor.export.report.flow import HEIGHT, MARGIN, ROOM, WIDTH, Page, Piece, flowed
from journeyeditor.export.report.grounds import grounds
from journeyeditor.export.report.listing import heading, ignored_findings, open_findings
from journeyeditor.export.shown import shown_findings, shown_rows
from journeyeditor.layout.heading import footer
from journeyeditor.layout.marks import Box, Group, Mark
from journeyeditor.layout.plan import Sheet
from journeyeditor.layout.setting import Block, line, paragraph
from journeyeditor.look import Face, TextStyle, tokens
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import short_numbers
from journeyeditor.texts import Language, tr, trc
from journeyeditor.texts.numbers import number

_KICKER: Final = TextStyle(Face.MEDIUM, 12, 16)
_TITLE: Final = TextStyle(Face.BOLD, 26, 32)
_FIGURE: Final = TextStyle(Face.SEMIBOLD, 24, 30)
_CAPTION: Final = TextStyle(Face.REGULAR, 12, 16)
_SAID: Final = TextStyle(Face.REGULAR, 14, 20)
_PAD: Final = 18.0


@dataclass(frozen=True, slots=True)
class Report:
    """The pages before they are numbered: how many there are is known once they are filled."""

    pages: tuple[Page, ...]
    language: Language

    def sheets(self, *, day: str, source_name: str = "", first: int = 2) -> tuple[Sheet, ...]:
        """The pages with their feet; `day` is an ISO day, `first` the number of the first page."""
        count = first - 1 + len(self.pages)
        made = []
        for at, page in enumerate(self.pages, first):
            foot = footer(self.language, ROOM, day, source_name, at, count)
            group = Group(MARGIN, HEIGHT - MARGIN / 2 - foot.h, foot.marks)
            made.append(Sheet(WIDTH, HEIGHT, (*page.groups, group), tuple(page.outline)))
        return tuple(made)


def report(journey: JourneyMap, language: Language, findings: Findings) -> Report:
    """Lay out what is missing in a map and what its cards rest on.

    Findings keep the numbers they have in the editor. Those in rows that are hidden stay out, as
    these rows do on the map.
    """
    numbered, ignored = shown_findings(journey, findings)
    gaps = [(at, finding) for at, finding in numbered if finding.is_gap]
    notes = [(at, finding) for at, finding in numbered if not finding.is_gap]
    teller = Teller(journey, language, short_numbers(journey))

    def pieces() -> Iterator[Piece]:
        counts = (len(gaps), len(notes), len(ignored))
        yield from _top(journey, language, counts)
        if not numbered:
            said = tr(language, "Nothing is missing in this map.")
            yield Piece(paragraph(said, _SAID, "text2", ROOM, None, language), above=22)
        if gaps:
            yield heading(tr(language, "Gaps"), len(gaps))
            yield from open_findings(teller, gaps)
        if notes:
            yield heading(trc(language, "findings", "Notes"), len(notes))
            yield from open_findings(teller, notes)
        if ignored:
            yield heading(tr(language, "Ignored"), len(ignored))
            yield from ignored_findings(teller, ignored)
        yield from grounds(journey, language)

    title = _flat(journey.title) or tr(language, "Untitled map")
    running = f"{title} · {tr(language, 'Findings and evidence')}"
    return Report(tuple(flowed(pieces(), running, language)), language)


def _top(journey: JourneyMap, language: Language, counts: tuple[int, int, int]) -> Iterator[Piece]:
    """The map's name, the title of the pages, and the figures that sum them up."""
    kicker = " · ".join(part for part in map(_flat, (journey.organisation, journey.title)) if part)
    yield Piece(paragraph(kicker, _KICKER, "text3", ROOM, 2, language))
    title = tr(language, "Findings and evidence")
    block = paragraph(title, _TITLE, "text", ROOM, None, language)
    yield Piece(block, above=4, place=(0, title))
    yield Piece(_figures(journey, language, counts), above=16)


def _figures(journey: JourneyMap, language: Language, counts: tuple[int, int, int]) -> Block:
    """A frame with how many gaps, notes and ignored findings there are, and the share of evidence."""
    parts = (part for row in shown_rows(journey) for part in coverage(journey, row))
    share = total(parts).share
    percent = "–" if share is None else f"{number(language, round(share * 100))}\N{NO-BREAK SPACE}%"
    figures = (
        (number(language, counts[0]), tr(language, "Gaps"), "warn" if counts[0] else "text", 1.0),
        (number(language, counts[1]), trc(language, "findings", "Notes"), "text", 1.0),
        (number(language, counts[2]), tr(language, "Ignored"), "text", 1.0),
        (percent, tr(language, "Share of cards that rest on more than assumption"), "text", 2.2),
    )
    marks: list[Mark] = []
    share_of = ROOM / sum(weight for *_, weight in figures)
    left, high = 0.0, 0.0
    for figure, told, ink, weight in figures:
        if left:
            marks.append(Box(left, _PAD, 1, _FIGURE.line + 2 * _CAPTION.line - 4, fill="line"))
        marks.append(line(figure, _FIGURE, ink, left + _PAD, _PAD - 4))
        room = weight * share_of - 2 * _PAD
        caption = paragraph(told, _CAPTION, "text2", room, None, language)
        marks += caption.at(left + _PAD, _PAD + _FIGURE.line)
        high = max(high, caption.h)
        left += weight * share_of
    height = 2 * _PAD + _FIGURE.line + high - 4
    radius = float(tokens().radius.panel_card) * 1.5
    frame = Box(0, 0, ROOM, height, stroke="lineStrong", radius=radius)
    return Block((frame, *marks), ROOM, height)


def _flat(text: str) -> str:
    return " ".join(text.split())
