"""Numbered cards: hurdles with their severity, solutions with status and links, under a meta line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from journeyeditor.layout.cards.boxes import Around, drawing, flow, measured, padded
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.plan import CardBox, Drawing
from journeyeditor.layout.setting import line, line_left_of, symbol
from journeyeditor.layout.text import width
from journeyeditor.look import tokens
from journeyeditor.models import Card, HurdleCard, SolutionCard
from journeyeditor.models.kinds import Status
from journeyeditor.texts.names import severity_name, status_name

C = TypeVar("C", bound=Card)

STATUS_ICON: dict[Status, str] = {
    "idea": "circle-dashed",
    "planned": "circle-dot",
    "in-progress": "circle-play",
    "done": "circle-check",
}
BAR_WIDTH = 4.0
BAR_STEP = 6.0
BAR_HEIGHTS = (5.5, 8.0, 10.5)
META_BELOW = 2.0
_NUMBER_GAP = 9.0
_SIGN_GAP = 3.0
_LINK_GAP = 3.0
_SHOWN_LINKS = 2


def hurdle_card(card: HurdleCard, around: Around) -> CardBox:
    """A hurdle: number, severity as bars and word, then its text."""
    return _under(card, around, _hurdle_facts)


def _hurdle_facts(card: HurdleCard, around: Around) -> tuple[Mark, ...]:
    marks, x = _number(card, around)
    if card.severity is not None:
        marks += severity_bars(around, card.severity, x, around.medium.pad_top)
        x += 2 * BAR_STEP + BAR_WIDTH + _SIGN_GAP
        words = severity_name(around.language, card.severity)
        marks.append(line(words, around.medium.meta, "text2", x, around.medium.pad_top))
    return tuple(marks)


def solution_card(card: SolutionCard, around: Around) -> CardBox:
    """A solution: number, status, the hurdles it solves, then its text. No status is an idea."""
    return _under(card, around, _solution_facts)


def _solution_facts(card: SolutionCard, around: Around) -> tuple[Mark, ...]:
    marks, x = _number(card, around)
    status: Status = card.status or "idea"
    ink = "ok" if status == "done" else "text2"
    size = tokens().icon.meta
    style = around.medium.meta
    top = around.medium.pad_top + (style.line - size) / 2
    marks.append(symbol(STATUS_ICON[status], ink, x, top, size))
    x += size + _SIGN_GAP
    words = status_name(around.language, status)
    marks.append(line(words, style, ink, x, around.medium.pad_top))
    marks += _links(card, around, x + width(words, style))
    return tuple(marks)


def _under(card: C, around: Around, facts: Callable[[C, Around], tuple[Mark, ...]]) -> CardBox:
    """A card whose text stands under a line of facts; until it is drawn, only its height is known."""
    medium = around.medium
    top = medium.pad_top + medium.meta.line + META_BELOW
    _, folded, end = measured(card.text, around, medium.card, medium.pad_x, top)
    height = padded(around, max(end, top + medium.card.line))
    draw = partial(_drawn_under, card, around, height, facts)
    return CardBox(card.id, 0.0, 0.0, around.width, height, around.hue, draw, folded=folded)


def _drawn_under(
    card: C, around: Around, height: float, facts: Callable[[C, Around], tuple[Mark, ...]]
) -> Drawing:
    medium = around.medium
    top = medium.pad_top + medium.meta.line + META_BELOW
    text = flow(card.text, around, medium.card, medium.pad_x, top)
    return drawing(around, height, text, facts(card, around))


def severity_bars(around: Around, severity: int, x: float, top: float) -> list[Mark]:
    """Three bars of growing height, as many of them filled as the severity says."""
    ink = f"{around.hue}.ink"
    bottom = top + (around.medium.meta.line + BAR_HEIGHTS[-1]) / 2
    return [
        Box(
            x + at * BAR_STEP,
            bottom - height,
            BAR_WIDTH,
            height,
            fill=ink if at < severity else None,
            stroke=ink,
            radius=tokens().radius.pip,
        )
        for at, height in enumerate(BAR_HEIGHTS)
    ]


def _number(card: Card, around: Around) -> tuple[list[Mark], float]:
    """The card's short number, and where what follows it begins."""
    x = around.medium.pad_x
    number = around.numbers.get(card.id, "")
    if not number:
        return [], x
    style = around.medium.meta_strong
    mark = line(number, style, f"{around.hue}.ink", x, around.medium.pad_top)
    return [mark], x + mark.w + _NUMBER_GAP


def _links(card: SolutionCard, around: Around, left: float) -> list[Mark]:
    """The hurdles it solves, at the right; as many as fit, the rest as a number."""
    numbers = [around.numbers[id_] for id_ in card.solves if id_ in around.numbers]
    if not numbers:
        return []
    style, size = around.medium.meta, tokens().icon.inline
    right = around.width - around.medium.pad_x
    words = ", ".join(numbers)
    room = right - left - size - _LINK_GAP - _NUMBER_GAP
    if len(numbers) > _SHOWN_LINKS or width(words, style) > room:
        words = numbers[0] if len(numbers) == 1 else f"{numbers[0]} +{len(numbers) - 1}"
    text = line_left_of(words, style, "text2", right, around.medium.pad_top)
    top = around.medium.pad_top + (style.line - size) / 2
    return [symbol("link-2", "text2", text.x - _LINK_GAP - size, top, size), text]
