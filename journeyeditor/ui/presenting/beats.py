"""Beats: the steps in which a phase is told, each as much as can be shown in large letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from journeyeditor.layout.setting import Block
from journeyeditor.models import Card, JourneyMap, Phase
from journeyeditor.texts import Language
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.cards import Manner, projected
from journeyeditor.ui.presenting.mood import fits_head
from journeyeditor.ui.presenting.stage import Stage
from journeyeditor.ui.presenting.story import Group, emotions_of, groups_of

TOP: Final = 470.0
"""Where the rows begin below the curve."""

LABEL: Final = 50.0
"""The line of a row's name, with the gap to its first card."""

GAP: Final = 13.0
BETWEEN: Final = 21.0
"""Between a row's last card and the next row's name."""

BELOW: Final = 100.0
"""What is left free above the lower edge."""

PROMISE: Final = 134.0
"""What the promise of the next step takes, with its arrow."""

LIFT: Final = 10.0
"""How much further down the ringed cards begin than others."""


class Told(NamedTuple):
    """What every slide is made with: language and the map's short numbers."""

    language: Language
    numbers: Mapping[str, str]


class Beat(NamedTuple):
    """One step: cards of a row, as many as fit; `page` counts the steps of the same row."""

    group: Group
    cards: tuple[Card, ...]
    page: int
    blocks: tuple[Block, ...]


def column(room: Stage, *, right: bool) -> tuple[float, float]:
    """Left end and width of the column with what was told, or of the right one, with what is."""
    scale = room.width / 1920
    return (853 * scale, 859 * scale) if right else (208 * scale, 600 * scale)


def beats_of(journey: JourneyMap, phase: Phase, room: Stage, told: Told) -> tuple[Beat, ...]:
    """The steps of a phase; none where it has no cards."""
    found: list[Beat] = []
    for group in groups_of(journey, phase):
        if group.kind == "emotion" and _all_in_head(journey, phase, told):
            continue
        found += _pages(group, room, told)
    return tuple(found)


def _all_in_head(journey: JourneyMap, phase: Phase, told: Told) -> bool:
    """Whether the head of the slide says all that the emotions of a phase say."""
    said = [card.text for card in emotions_of(journey, phase) if card.text.strip()]
    return len(said) <= 1 and all(fits_head(told.language, text) for text in said)


def _pages(group: Group, room: Stage, told: Told) -> list[Beat]:
    width = column(room, right=True)[1]
    height = room.height - TOP - LABEL - LIFT - BELOW - PROMISE
    large = Manner(told.language, told.numbers, width, large=True)
    blocks = _fitting(group, large, height) if len(group.cards) <= 3 else ()
    if blocks:
        return [Beat(group, group.cards, 0, blocks)]
    manner = Manner(told.language, told.numbers, width)
    pages: list[list[tuple[Card, Block]]] = []
    used = height
    for card in group.cards:
        block = projected(card, group.hue, manner)
        if block.h > height:
            block = _cut(card, group, manner, height)
        if used + GAP + block.h > height:
            pages.append([])
            used = -GAP
        pages[-1].append((card, block))
        used += GAP + block.h
    return [
        Beat(group, tuple(card for card, _ in page), at, tuple(block for _, block in page))
        for at, page in enumerate(pages)
    ]


def _fitting(group: Group, manner: Manner, height: float) -> tuple[Block, ...]:
    """All cards of a group in this manner, if they fit together."""
    blocks = tuple(projected(card, group.hue, manner) for card in group.cards)
    total = sum(block.h for block in blocks) + GAP * (len(blocks) - 1)
    return blocks if total <= height else ()


def _cut(card: Card, group: Group, manner: Manner, height: float) -> Block:
    """A card whose text is longer than the room, with as many lines as fit."""
    whole = projected(card, group.hue, manner)
    lines = int((height - (whole.h % stage.CARD.line)) // stage.CARD.line)
    for most in range(lines, 0, -1):
        block = projected(
            card, group.hue, Manner(manner.language, manner.numbers, manner.width, most_lines=most)
        )
        if block.h <= height:
            return block
    return whole
