"""Listing: findings as pieces of a page: number, sign, what is missing, where, and the noted cause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from journeyeditor.analysis import Finding
from journeyeditor.analysis.checker import Aside
from journeyeditor.analysis.signs import icon_of_finding, place_of_finding
from journeyeditor.analysis.telling import Teller
from journeyeditor.export.report.flow import ROOM, Piece
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.setting import Block, line, paragraph, symbol
from journeyeditor.layout.signs import severity_sign
from journeyeditor.look import Face, TextStyle
from journeyeditor.models import HurdleCard
from journeyeditor.models.queries import find
from journeyeditor.texts import tr

HEADING: Final = TextStyle(Face.SEMIBOLD, 16, 22)
COUNT: Final = TextStyle(Face.MEDIUM, 13, 22)
_NUMBER: Final = TextStyle(Face.SEMIBOLD, 13, 20)
_TITLE: Final = TextStyle(Face.SEMIBOLD, 14, 20)
_BODY: Final = TextStyle(Face.REGULAR, 13, 18)
_NOTE: Final = TextStyle(Face.ITALIC, 13, 18)
_PLACE: Final = TextStyle(Face.REGULAR, 12, 17)

_TILE: Final = 26.0
_ICON: Final = 15.0
_SIGN: Final = 40.0
"""Where the tile begins: the number, of up to four digits, stands left of it."""

_WORDS: Final = _SIGN + _TILE + 14.0
_WHERE: Final = 452.0
_PLACE_ICON: Final = 13.0
_PAD: Final = 11.0
_MOST_LINES: Final = 6
"""Names of rows and channels may be as long as anyone likes; a finding stays on one page."""


def heading(title: str, count: int) -> Piece:
    """A heading with the number of what follows."""
    mark = line(title, HEADING, "text", 0, 0)
    number = line(str(count), COUNT, "text3", mark.w + 8, 0)
    block = Block((mark, number), ROOM, HEADING.line + 6)
    return Piece(block, above=26, keeps=True, place=(1, title))


def open_findings(teller: Teller, numbered: Iterable[tuple[int, Finding]]) -> Iterator[Piece]:
    """A piece for each finding with its number."""
    for number, finding in numbered:
        yield Piece(_item(teller, finding, str(number)))


def ignored_findings(teller: Teller, ignored: Iterable[Aside]) -> Iterator[Piece]:
    """Pieces for each finding that was put aside: the finding, then the lines of its cause."""
    language = teller.language
    for aside in ignored:
        note = aside.note.strip()
        block = _item(teller, aside.finding, "")
        if not note:
            yield Piece(block)
            continue
        yield Piece(Block(block.marks, block.w, block.h - _PAD + 3), keeps=True)
        told = tr(language, "Cause: {note}", note=note)
        lines = paragraph(told, _NOTE, "text2", ROOM - _WORDS, None, language).marks
        for at, mark in enumerate(lines):
            end = _PAD if mark is lines[-1] else 0.0
            whole = Block((mark,), ROOM, _NOTE.line).at(_WORDS, -at * _NOTE.line)
            yield Piece(Block(whole, ROOM, _NOTE.line + end))


def _item(teller: Teller, finding: Finding, number: str) -> Block:
    """One finding: a hairline above, words in the middle, the way to its place at the right."""
    language = teller.language
    marks: list[Mark] = [Box(0, 0, ROOM, 1, fill="line")]
    if number:
        top = _PAD + (_TILE - _NUMBER.line) / 2
        marks.append(line(number, _NUMBER, "text3", 0, top))
    marks += _sign(finding, is_open=bool(number)).at(_SIGN, _PAD)
    width = _WHERE - _WORDS - 24
    title = paragraph(teller.title(finding), _TITLE, "text", width, None, language)
    sentence = paragraph(teller.sentence(finding), _BODY, "text2", width, _MOST_LINES, language)
    marks += title.at(_WORDS, _PAD)
    marks += sentence.at(_WORDS, _PAD + title.h + 1)
    icon, ink = place_of_finding(teller.journey, finding)
    left = _WHERE + _PLACE_ICON + 7
    place = paragraph(teller.path(finding), _PLACE, "text2", ROOM - left, _MOST_LINES, language)
    marks.append(symbol(icon, ink, _WHERE, _PAD + 2 + (_PLACE.line - _PLACE_ICON) / 2, _PLACE_ICON))
    marks += place.at(left, _PAD + 2)
    severe = _severity(teller, finding)
    marks += severe.at(left, _PAD + 2 + place.h)
    height = max(title.h + 1 + sentence.h, 2 + place.h + severe.h, _TILE)
    return Block(tuple(marks), ROOM, _PAD + height + _PAD)


def _severity(teller: Teller, finding: Finding) -> Block:
    """How severe the hurdle is that a finding is about; nothing where that is not known."""
    standing = None
    if finding.code == "hurdle-without-solution":
        standing = find(teller.journey, finding.cards[0])
    if standing is None or not isinstance(standing.card, HurdleCard):
        return Block((), 0.0, 0.0)
    severity = standing.card.severity
    if severity is None:
        return Block((), 0.0, 0.0)
    return severity_sign(severity, standing.row.hue, teller.language)


def _sign(finding: Finding, *, is_open: bool) -> Block:
    """The icon of a finding on its tile: of a gap, of a note, or of what was put aside."""
    if not is_open:
        fill, ink = "slate.tint", "text3"
    else:
        fill, ink = ("amber.tint", "warn") if finding.is_gap else ("accentSoft", "accent")
    inset = (_TILE - _ICON) / 2
    tile = Box(0, 0, _TILE, _TILE, fill=fill, radius=6)
    return Block((tile, symbol(icon_of_finding(finding), ink, inset, inset, _ICON)), _TILE, _TILE)
