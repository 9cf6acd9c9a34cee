"""PhaseSlide: one phase in focus. What was told at the left, what is told now large and ringed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from journeyeditor.errors import N_
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.plan import Rect
from journeyeditor.layout.setting import Block, line, paragraph, symbol
from journeyeditor.layout.text import elide
from journeyeditor.look import ICON_OF_KIND
from journeyeditor.models import Card, JourneyMap
from journeyeditor.texts import tr
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.beats import (
    BELOW,
    BETWEEN,
    GAP,
    LABEL,
    LIFT,
    TOP,
    Beat,
    Told,
    beats_of,
    column,
)
from journeyeditor.ui.presenting.cards import Manner, projected
from journeyeditor.ui.presenting.head import arrows, phase_arrows, progress
from journeyeditor.ui.presenting.mood import DIMMED, mood
from journeyeditor.ui.presenting.stage import Layer, Slide, Spot, Stage
from journeyeditor.ui.presenting.story import PROMISE, Group, groups_of

_ICON_GAP: Final = 14.0
_MOST_LINES: Final = 3
"""Of a card that was told already."""

_PEEK: Final = 148.0
"""How much is seen of the phase before and of the next one."""

_PEEKING: Final = 2
_BELOW_TOLD: Final = 52.0
"""What the column of what was told leaves free above the lower edge."""

_ARROW: Final = 34.0
_BOX: Final = 82.0
_BOX_ABOVE: Final = 52.0
MORE: Final = N_("Next: more of {title}")


class Standing(NamedTuple):
    """Where a presentation is: the place of the phase, and the step in it."""

    phase: int
    beat: int


def phase_slide(
    journey: JourneyMap, at: Standing, room: Stage, told: Told, *, dimmed: bool = True
) -> Slide:
    """The slide of a step of a phase; `dimmed` makes the other phases pale."""
    phases = journey.phases
    beats = beats_of(journey, phases[at.phase], room, told)
    now = min(at.beat, max(0, len(beats) - 1))
    shown = arrows(phases, at.phase, room)
    layers = [
        Layer(tuple(phase_arrows(phases, shown, at.phase, told.language, dimmed=dimmed))),
        *mood(journey, shown, at.phase, room, told.language, dimmed=dimmed),
        *_neighbours(journey, at.phase, room, told, dimmed=dimmed),
    ]
    spots: list[Spot] = []
    before = _told_groups(beats[:now])
    if before:
        marks, found = _told_column(before, room, told)
        layers.append(Layer(tuple(marks)))
        spots += found
    if beats:
        marks, found, bottom = _current(beats[now], room, centred=not before)
        icon, words = _promise(journey, at.phase, beats, now, told)
        x, w = _current_column(room, centred=not before)
        marks += _promised(icon, words, x, w, bottom)
        layers.append(Layer(tuple(marks)))
        spots += found
    else:
        layers.append(Layer(_nothing(room, told)))
    counts = [1] * len(phases)
    counts[at.phase] = len(beats)
    layers.append(Layer(tuple(progress(counts, at.phase, now, room))))
    return Slide(tuple(layers), tuple(spots))


def _told_groups(beats: Sequence[Beat]) -> list[tuple[Group, tuple[Card, ...]]]:
    """What was told so far, row by row; what feelings there are stands in the head."""
    found: dict[tuple[str, str], tuple[Group, tuple[Card, ...]]] = {}
    for beat in beats:
        if beat.group.kind == "emotion":
            continue
        key = (beat.group.row, beat.group.step)
        cards = found[key][1] if key in found else ()
        found[key] = (beat.group, (*cards, *beat.cards))
    return list(found.values())


class _Placed(NamedTuple):
    """A row in the column of what was told: its cards that fit, and how many do not."""

    group: Group
    cards: list[tuple[Card, Block]]
    more: int
    height: float


def _placed(group: Group, cards: Sequence[Card], manner: Manner, height: float) -> _Placed:
    found: list[tuple[Card, Block]] = []
    used = LABEL
    for card in reversed(cards):  # those told last stay
        block = projected(card, group.hue, manner)
        if used + block.h > height:
            if found:
                break
            block = projected(card, group.hue, replace(manner, most_lines=1))
        found.insert(0, (card, block))
        used += block.h + GAP
    return _Placed(group, found, len(cards) - len(found), used - GAP)


def _told_column(
    groups: Sequence[tuple[Group, tuple[Card, ...]]], room: Stage, told: Told
) -> tuple[list[Mark], list[Spot]]:
    """The rows told last, as many as there is room for, in their order."""
    x, w = column(room, right=False)
    manner = Manner(told.language, told.numbers, w, most_lines=_MOST_LINES)
    rest = room.height - TOP - _BELOW_TOLD
    placed: list[_Placed] = []
    for group, cards in reversed(groups):
        made = _placed(group, cards, manner, rest)
        if placed and (made.height > rest or made.more):
            break
        placed.insert(0, made)
        rest -= made.height + BETWEEN
    return _drawn(placed, x, w, told)


def _drawn(
    placed: Iterable[_Placed], x: float, w: float, told: Told
) -> tuple[list[Mark], list[Spot]]:
    marks: list[Mark] = []
    spots: list[Spot] = []
    y = TOP
    for row in placed:
        more = tr(told.language, "+{number} more", number=row.more) if row.more else ""
        marks += _label(row.group, x, y, w, more)
        y += LABEL
        for card, block in row.cards:
            marks += block.at(x, y)
            spots.append(Spot(Rect(x, y, block.w, block.h), card.id, row.group.row))
            y += block.h + GAP
        y += BETWEEN - GAP
    return marks, spots


def _label(group: Group, x: float, top: float, w: float, more: str = "") -> list[Mark]:
    ink = f"{group.hue}.ink"
    icon_top = top + (stage.LABEL.line - stage.ICON) / 2
    left = x + stage.ICON + _ICON_GAP
    words = " · ".join(part for part in (group.title, group.step, more) if part)
    words = elide(words, stage.LABEL, x + w - left)
    return [
        symbol(ICON_OF_KIND[group.kind], ink, x, icon_top, stage.ICON),
        line(words, stage.LABEL, ink, left, top),
    ]


def _current_column(room: Stage, *, centred: bool) -> tuple[float, float]:
    x, w = column(room, right=True)
    return ((room.width - w) / 2, w) if centred else (x, w)


def _current(beat: Beat, room: Stage, *, centred: bool) -> tuple[list[Mark], list[Spot], float]:
    """The cards that are told now, with the ring around them; and where they end."""
    x, w = _current_column(room, centred=centred)
    marks = _label(beat.group, x, TOP, w)
    spots: list[Spot] = []
    top = y = TOP + LABEL + LIFT
    for card, block in zip(beat.cards, beat.blocks, strict=True):
        marks += block.at(x, y)
        spots.append(Spot(Rect(x, y, block.w, block.h), card.id, beat.group.row))
        y += block.h + GAP
    bottom = y - GAP
    away = stage.RING_OFFSET + stage.RING
    ring = Box(
        *(x - away, top - away, w + 2 * away, bottom - top + 2 * away),
        stroke="accent",
        stroke_width=stage.RING,
        radius=stage.RADIUS + away,
    )
    return [*marks, ring], spots, bottom


def _promise(
    journey: JourneyMap, phase: int, beats: Sequence[Beat], now: int, told: Told
) -> tuple[str, str]:
    """An icon and words for what comes next."""
    language = told.language
    if now + 1 < len(beats):
        group, current = beats[now + 1].group, beats[now].group
        icon = ICON_OF_KIND[group.kind]
        if group.row == current.row and group.step == current.step:
            return icon, tr(language, MORE, title=group.title)
        if group.kind == current.kind:
            title = " · ".join(part for part in (group.title, group.step) if part)
            return icon, tr(language, "Next: {title}", title=title)
        return icon, tr(language, PROMISE[group.kind])
    if phase + 1 < len(journey.phases):
        title = " ".join(journey.phases[phase + 1].title.split())
        return "arrow-right", tr(language, "Next: {title}", title=title)
    return "scan", tr(language, "Next: the whole map")


def _promised(icon: str, words: str, x: float, w: float, bottom: float) -> list[Mark]:
    """The dashed box below what is told now."""
    ink = "presentation.dimText"
    top = bottom + _BOX_ABOVE
    left = x + 32
    room = x + w - left - stage.ICON - 22 - 24
    frame = Box(
        *(x, top, w, _BOX),
        stroke="lineStrong",
        stroke_width=2.5,
        radius=stage.RADIUS,
        dash=(6, 5),
    )
    text_top = top + (_BOX - stage.CARD.line) / 2
    words = elide(words, stage.CARD, room)
    return [
        symbol("arrow-down", ink, x + w / 2 - _ARROW / 2, bottom + 16, _ARROW),
        frame,
        symbol(icon, ink, left, top + (_BOX - stage.ICON) / 2, stage.ICON),
        line(words, stage.CARD, ink, left + stage.ICON + 22, text_top),
    ]


def _nothing(room: Stage, told: Told) -> tuple[Mark, ...]:
    words = tr(told.language, "Nothing is noted here yet.")
    block = paragraph(words, stage.CARD, "text3", room.width / 2, None, told.language)
    return block.at((room.width - block.w) / 2, TOP + LABEL)


def _neighbours(
    journey: JourneyMap, focus: int, room: Stage, told: Told, *, dimmed: bool
) -> list[Layer]:
    """At the edges, the first cards of the phases before and after, without words; and arrows."""
    peek = _PEEK * room.width / 1920
    boxes: list[Mark] = []
    signs: list[Mark] = []
    size, top = stage.ICON, TOP + 13
    if focus > 0:
        boxes += _peeking(journey, focus - 1, -peek, room, told)
        signs.append(symbol("chevron-left", "presentation.dimText", 40, top, size))
    if focus + 1 < len(journey.phases):
        boxes += _peeking(journey, focus + 1, room.width - peek, room, told)
        right = room.width - 40 - size
        signs.append(symbol("chevron-right", "presentation.dimText", right, top, size))
    opacity = DIMMED if dimmed else 1.0
    return [Layer(tuple(boxes), opacity), Layer(tuple(signs))] if signs else []


def _peeking(journey: JourneyMap, phase: int, x: float, room: Stage, told: Told) -> list[Mark]:
    manner = Manner(told.language, told.numbers, column(room, right=False)[1], most_lines=2)
    boxes: list[Mark] = []
    y, end = TOP, room.height - BELOW
    groups = groups_of(journey, journey.phases[phase])
    told_here = [group for group in groups if group.kind != "emotion"]
    for group in told_here[:_PEEKING]:
        y += LABEL
        for card in group.cards[:4]:
            height = projected(card, group.hue, manner).h
            if y + height > end:
                return boxes
            hue = card.color or group.hue
            boxes.append(
                Box(
                    *(x, y, 2 * _PEEK * room.width / 1920, height),
                    fill=f"{hue}.tint",
                    stroke=f"{hue}.border",
                    stroke_width=stage.EDGE,
                    radius=stage.RADIUS,
                )
            )
            y += height + GAP
        y += BETWEEN - GAP
    return boxes
