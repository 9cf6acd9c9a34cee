"""The legend of a printed page: what its signs mean, for the kinds that occur; hidden rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from journeyeditor.layout.curve_keys import SAMPLE, sample
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.plan import CurveKey, Plan
from journeyeditor.layout.setting import Block, line, paragraph
from journeyeditor.layout.signs import HEIGHT, labelled, signs
from journeyeditor.look import Face, TextStyle
from journeyeditor.look.styles import PRINT_META
from journeyeditor.models import JourneyMap, Kind
from journeyeditor.texts import Language, tr, trn
from journeyeditor.texts.names import kind_name

KINDS: Final[tuple[Kind, ...]] = ("emotion", "touchpoint", "hurdle", "solution", "kpi")
"""The kinds whose cards carry signs, in the order of the legend."""

RULE: Final = 1.5
ABOVE: Final = 6.0
ITEM_GAP: Final = 11.0
GROUP_GAP: Final = 28.0
TITLE: Final = TextStyle(Face.SEMIBOLD, PRINT_META.px, PRINT_META.line)


def legend(plan: Plan, language: Language, room: float) -> Block:
    """The legend under its rule, `room` px wide; it takes more lines where one is too short.

    A last line names the rows that are hidden. Where there is nothing to say there is no rule.
    """
    journey = plan.map
    lines = list(_lines((*_groups(journey, language), *_curves(plan, language)), room))
    hidden = _hidden(journey, language)
    if not lines and not hidden:
        return Block((), room, 0.0)
    marks: list[Mark] = [Box(0, 0, room, RULE, fill="text")]
    top = RULE + ABOVE
    for groups in lines:
        gap = _gap(groups, room) if len(lines) == 1 else GROUP_GAP
        x = 0.0
        for group in groups:
            marks += group.at(x, top)
            x += group.w + gap
        top += HEIGHT
    if hidden:
        block = paragraph(hidden, PRINT_META, "text2", room, None, language)
        marks += block.at(0, top + (HEIGHT - PRINT_META.line) / 2)
        top += block.h + HEIGHT - PRINT_META.line
    return Block(tuple(marks), room, top)


def _groups(journey: JourneyMap, language: Language) -> Iterator[tuple[Block, ...]]:
    """For each kind with signs: its name together with the first sign, then the others."""
    rows = tuple(row for row in journey.rows if not row.hidden)
    for kind in KINDS:
        found = signs(rows, kind, language)
        if found:
            name = kind_name(language, kind)
            title = line(name, TITLE, "text", 0, (HEIGHT - TITLE.line) / 2)
            first = _joined((Block((title,), title.w, HEIGHT), found[0]))
            yield (first, *found[1:])


def _curves(plan: Plan, language: Language) -> Iterator[tuple[Block, ...]]:
    """Whose curve is which, where an emotion row has several."""
    keys: dict[str, CurveKey] = {}
    for band in plan.rows:
        for key in band.curve.keys if band.curve is not None else ():
            keys.setdefault(key.name, key)
    if keys:
        parts = [
            labelled(Block(sample(key, HEIGHT / 2), SAMPLE, HEIGHT), key.name)
            for key in keys.values()
        ]
        name = tr(language, "Curves")
        title = line(name, TITLE, "text", 0, (HEIGHT - TITLE.line) / 2)
        yield (_joined((Block((title,), title.w, HEIGHT), parts[0])), *parts[1:])


def _joined(blocks: Sequence[Block]) -> Block:
    marks: list[Mark] = []
    x = 0.0
    for block in blocks:
        marks += block.at(x, 0)
        x += block.w + ITEM_GAP
    return Block(tuple(marks), x - ITEM_GAP, HEIGHT)


def _lines(groups: Iterable[tuple[Block, ...]], room: float) -> Iterator[list[Block]]:
    """Fill lines with groups; a group that is wider than a line is broken between its signs."""
    current: list[Block] = []
    for parts in groups:
        whole = _joined(parts)
        pieces = [whole] if whole.w <= room else list(_pieces(parts, room))
        for piece in pieces:
            taken = sum(block.w + GROUP_GAP for block in current)
            if current and taken + piece.w > room:
                yield current
                current = []
            current.append(piece)
    if current:
        yield current


def _pieces(parts: Sequence[Block], room: float) -> Iterator[Block]:
    current: list[Block] = []
    for part in parts:
        if current and _joined((*current, part)).w > room:
            yield _joined(current)
            current = []
        current.append(part)
    yield _joined(current)


def _gap(groups: Sequence[Block], room: float) -> float:
    """A single line is spread over the page, unless too few groups would stand too far apart."""
    if len(groups) < 2:
        return GROUP_GAP
    spread = (room - sum(group.w for group in groups)) / (len(groups) - 1)
    return min(spread, 6 * GROUP_GAP)


def _hidden(journey: JourneyMap, language: Language) -> str:
    """Say which rows stay out of the page; empty where all are shown."""
    names = [" ".join(row.title.split()) for row in journey.rows if row.hidden]
    if not names:
        return ""
    return trn(
        language,
        "{n} row is hidden: {rows}",
        "{n} rows are hidden: {rows}",
        len(names),
        rows=", ".join(names),
    )
