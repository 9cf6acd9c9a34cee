"""Grounds: what the cards rest on, as a table of rows and phases: shares, counts and bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, get_args

from journeyeditor.analysis.coverage import Coverage, coverage, total
from journeyeditor.export.report.flow import BOTTOM, MARGIN, ROOM, Piece
from journeyeditor.export.report.listing import HEADING
from journeyeditor.export.shown import hidden_titles, shown_rows
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.medium import PRINT
from journeyeditor.layout.rows import spine
from journeyeditor.layout.setting import Block, line, line_around, paragraph, symbol
from journeyeditor.layout.text import elide, wrap
from journeyeditor.look import ICON_OF_KIND, Face, TextStyle
from journeyeditor.models import JourneyMap, Row
from journeyeditor.models.kinds import EvidenceKind
from journeyeditor.texts import Language, tr, trc
from journeyeditor.texts.names import evidence_name, kind_title
from journeyeditor.texts.numbers import number

_HEAD: Final = TextStyle(Face.SEMIBOLD, 11.5, 15)
_LABEL: Final = TextStyle(Face.SEMIBOLD, 13, 17)
_SHARE: Final = TextStyle(Face.SEMIBOLD, 14, 18)
_COUNT: Final = TextStyle(Face.REGULAR, 11, 14)
_TOLD: Final = TextStyle(Face.REGULAR, 13, 18)

_LABELS: Final = 154.0
_LEAST_COLUMN: Final = 74.0
_MOST: Final = int((ROOM - _LABELS) / _LEAST_COLUMN)
"""So many columns stand side by side; more phases make a further table below."""

_ABOVE: Final = 160.0
"""Room for what stands above a table on its page: a table that fits below is not divided."""

_HIGH: Final = 44.0
_ICON: Final = 15.0
_BAR: Final = 4.0


class _Band(NamedTuple):
    """Columns that stand side by side: their titles, and whether the last is that of all phases."""

    first: int
    titles: tuple[str, ...]
    has_total: bool

    @property
    def width(self) -> float:
        return (ROOM - _LABELS) / len(self.titles)

    def of(self, parts: Sequence[Coverage]) -> tuple[Coverage, ...]:
        """What stands in these columns of the coverage of all phases."""
        phases = len(self.titles) - self.has_total
        shown = tuple(parts[self.first : self.first + phases])
        return (*shown, total(parts)) if self.has_total else shown


def grounds(journey: JourneyMap, language: Language) -> Iterator[Piece]:
    """Pieces that tell what the cards of the shown rows rest on; none where there are no cards."""
    rows = shown_rows(journey)
    if not rows or not journey.phases:
        return
    title = tr(language, "Evidence by row and phase")
    yield Piece(
        Block((line(title, HEADING, "text", 0, 0),), ROOM, HEADING.line + 2),
        above=26,
        keeps=True,
        place=(1, title),
    )
    told = tr(language, "Share of cards that rest on more than assumption")
    yield Piece(paragraph(told, _TOLD, "text2", ROOM, None, language), keeps=True)
    kinds = _kinds(rows, language)
    yield Piece(paragraph(kinds, _TOLD, "text3", ROOM, None, language), keeps=True)
    found = [coverage(journey, row) for row in rows]
    is_short = (len(rows) + 1) * _HIGH < BOTTOM - MARGIN - _ABOVE
    for index, band in enumerate(_bands(journey, language)):
        head = _head(band, language)
        yield Piece(head, above=20 if index else 12, keeps=True)
        for row, parts in zip(rows, found, strict=True):
            block = _line_of(row, band.of(parts), band, language)
            yield Piece(block, keeps=is_short or row is rows[-1], again=head)
        columns = [total(column) for column in zip(*found, strict=True)]
        yield Piece(_totals(band.of(columns), band, language), again=head)
    if hidden := hidden_titles(journey):
        note = tr(language, "Hidden rows are left out: {rows}", rows=hidden)
        yield Piece(paragraph(note, _TOLD, "text3", ROOM, 6, language), above=12)


def _bands(journey: JourneyMap, language: Language) -> Iterator[_Band]:
    """Divide the phases evenly among as many tables as they need; the last has the sums."""
    titles = [phase.title for phase in journey.phases]
    titles.append(trc(language, "coverage", "All phases"))
    tables = -(-len(titles) // _MOST)
    each = -(-len(titles) // tables)
    for first in range(0, len(titles), each):
        shown = tuple(titles[first : first + each])
        yield _Band(first, shown, first + len(shown) == len(titles))


def _head(band: _Band, language: Language) -> Block:
    """The titles of the columns on the ground of phases, each on two lines at most."""
    told = [
        wrap(" ".join(text.split()), _HEAD, band.width - 6, 2, language) for text in band.titles
    ]
    high = max(map(len, told)) * _HEAD.line + 12
    marks: list[Mark] = [Box(0, 0, ROOM, high, fill="phase", radius=4)]
    for index, lines in enumerate(told):
        middle = _LABELS + (index + 0.5) * band.width
        top = (high - len(lines) * _HEAD.line) / 2
        for at, shown in enumerate(lines):
            y = top + at * _HEAD.line
            marks.append(line_around(shown.drawn, _HEAD, "phaseInk", middle, y))
    return Block(tuple(marks), ROOM, high)


def _line_of(row: Row, parts: Sequence[Coverage], band: _Band, language: Language) -> Block:
    """A row of the map: its name on its tint, then its share in each phase."""
    hue = row.hue
    marks: list[Mark] = [
        Box(0, 0, _LABELS, _HIGH, fill=f"{hue}.tint"),
        spine(row, _HIGH, PRINT),
        symbol(ICON_OF_KIND[row.kind], f"{hue}.ink", PRINT.spine + 9, (_HIGH - _ICON) / 2, _ICON),
    ]
    left = PRINT.spine + 9 + _ICON + 8
    title = " ".join(row.title.split()) or kind_title(language, row.kind)
    label = paragraph(title, _LABEL, f"{hue}.ink", _LABELS - left - 6, 2, language)
    marks += label.at(left, (_HIGH - label.h) / 2)
    marks += _cells(parts, band, f"{hue}.spine", language)
    marks.append(Box(0, _HIGH - 1, ROOM, 1, fill="line"))
    return Block(tuple(marks), ROOM, _HIGH)


def _totals(parts: Sequence[Coverage], band: _Band, language: Language) -> Block:
    """The sums of all rows, below a stronger line."""
    text = elide(trc(language, "coverage", "All rows"), _LABEL, _LABELS - 12)
    marks: list[Mark] = [
        Box(0, 0, ROOM, 1.5, fill="lineStrong"),
        line(text, _LABEL, "text", PRINT.spine + 9, (_HIGH - _LABEL.line) / 2),
    ]
    marks += _cells(parts, band, "text2", language)
    return Block(tuple(marks), ROOM, _HIGH)


def _cells(parts: Sequence[Coverage], band: _Band, ink: str, language: Language) -> Iterator[Mark]:
    for index, part in enumerate(parts):
        left = _LABELS + index * band.width
        middle = left + band.width / 2
        if band.has_total and index == len(parts) - 1:
            yield Box(left, 0, 1, _HIGH, fill="lineStrong")
        if part.share is None:
            yield line_around("–", _SHARE, "text3", middle, (_HIGH - _SHARE.line) / 2)
            continue
        share = f"{number(language, round(part.share * 100))}\N{NO-BREAK SPACE}%"
        yield line_around(share, _SHARE, "text" if part.resting else "text3", middle, 3)
        count = tr(language, "{n} of {all}", n=part.resting, all=part.cards)
        yield line_around(count, _COUNT, "text3", middle, 2 + _SHARE.line)
        room = band.width - 24
        top = _HIGH - _BAR - 5
        yield Box(left + 12, top, room, _BAR, fill="line", radius=_BAR / 2)
        if part.resting:
            yield Box(left + 12, top, max(room * part.share, _BAR), _BAR, fill=ink, radius=_BAR / 2)


def _kinds(rows: Sequence[Row], language: Language) -> str:
    """Say how many cards rest on what: Interview 3 · Analytics 2 · Assumption 38."""
    counted: Counter[str] = Counter()
    for row in rows:
        for cell in row.cells:
            for card in cell.cards:
                kind = card.evidence.kind if card.evidence is not None else None
                counted[kind or "assumption"] += 1
    names = [
        f"{evidence_name(language, kind)}: {number(language, counted[kind])}"
        for kind in get_args(EvidenceKind)
        if counted[kind]
    ]
    return " · ".join(names)
