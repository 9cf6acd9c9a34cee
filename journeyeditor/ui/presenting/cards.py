"""Cards as they are projected: large, with what everybody may see, and with nothing else.

Notes, evidence, links, tags and sources are never drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from journeyeditor.layout.cards.kpis import TREND_ICON
from journeyeditor.layout.cards.numbered import STATUS_ICON
from journeyeditor.layout.marks import Box, Mark, Picture
from journeyeditor.layout.quotes import quoted
from journeyeditor.layout.setting import Block, line, paragraph, symbol
from journeyeditor.layout.text import width
from journeyeditor.look import channel_icon
from journeyeditor.look.styles import TextStyle
from journeyeditor.models import (
    Card,
    EmotionCard,
    Hue,
    HurdleCard,
    ImageCard,
    KpiCard,
    OwnerCard,
    SolutionCard,
    TouchpointCard,
)
from journeyeditor.models.figures import better_of, is_met, trend_of, value_of
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import channel_name, metric_name, status_name
from journeyeditor.texts.numbers import UNKNOWN, quantity
from journeyeditor.ui.presenting import stage

_GAP: Final = 12.0
_BARS: Final = ((0.0, 17.0), (19.0, 25.0), (38.0, 33.0))
"""Left end and height of the bars of severity."""

_BAR_WIDTH: Final = 15.0
_BAR_RADIUS: Final = 3.0


@dataclass(frozen=True, slots=True)
class Manner:
    """How cards are drawn: language, short numbers, width; large ones are in the spotlight."""

    language: Language
    numbers: Mapping[str, str]
    width: float
    large: bool = False
    most_lines: int | None = None
    zoom: float = 1.0

    @property
    def style(self) -> TextStyle:
        """The style of a card's text; `zoom` makes it larger still."""
        style = stage.SPOTLIGHT if self.large else stage.CARD
        return style._replace(px=style.px * self.zoom, line=style.line * self.zoom)

    @property
    def pad_x(self) -> float:
        """From a card's edge to its text."""
        return 32.0 if self.large else 25.0

    @property
    def pad_top(self) -> float:
        """From its upper edge."""
        return 24.0 if self.large else 12.0

    @property
    def pad_bottom(self) -> float:
        """From its lower edge."""
        return 27.0 if self.large else 14.0


def projected(card: Card, hue: Hue, manner: Manner) -> Block:
    """A card as it is projected, from its own corner."""
    hue = card.color or hue
    marks, bottom = _inside(card, hue, manner)
    height = bottom + manner.pad_bottom
    ground = Box(
        *(0, 0, manner.width, height),
        fill=f"{hue}.tint",
        stroke=f"{hue}.border",
        stroke_width=stage.EDGE,
        radius=stage.RADIUS,
    )
    return Block((ground, *marks), manner.width, height)


def words_of(card: Card, language: Language) -> str:
    """What a card says, in words."""
    match card:
        case EmotionCard():
            return quoted(language, card.text)
        case TouchpointCard() if not card.text and card.channel:
            return channel_name(language, card.channel)
        case KpiCard() if not card.text and card.metric:
            return metric_name(language, card.metric)
        case ImageCard():
            return card.text or card.alt
        case _:
            return card.text


def _inside(card: Card, hue: Hue, manner: Manner) -> tuple[tuple[Mark, ...], float]:
    """What stands on a card, and where it ends."""
    x, top = manner.pad_x, manner.pad_top
    marks: list[Mark] = []
    meta = _meta(card, hue, manner)
    if meta:
        marks += meta
        top += stage.META.line + (4 if manner.large else 2)
    if isinstance(card, ImageCard) and card.image:
        room = manner.width - 2 * x
        height = room * (0.42 if manner.large else 0.5)
        marks.append(Picture(x, top, room, height, card.image, card.alt, stage.RADIUS / 2))
        top += height + _GAP
        if not card.text.strip():
            return tuple(marks), top
    icon = _icon(card)
    left = x
    if icon:
        icon_top = top + (manner.style.line - stage.ICON) / 2
        marks.append(symbol(icon, f"{hue}.ink", x, icon_top, stage.ICON))
        left += stage.ICON + 22
    style = manner.style
    if isinstance(card, EmotionCard):
        style = stage.QUOTE._replace(px=style.px, line=style.line)
    room = manner.width - left - x
    text = paragraph(
        words_of(card, manner.language), style, "text", room, manner.most_lines, manner.language
    )
    marks += text.at(left, top)
    top += max(text.h, manner.style.line)
    if isinstance(card, KpiCard):
        figures, top = _figures(card, manner, top)
        marks += figures
    return tuple(marks), top


def _icon(card: Card) -> str:
    match card:
        case TouchpointCard():
            return channel_icon(card.channel)
        case OwnerCard():
            return "users-round" if card.party == "team" else "user-round"
        case _:
            return ""


def _meta(card: Card, hue: Hue, manner: Manner) -> list[Mark]:
    """The line above the text of hurdles and solutions."""
    if not isinstance(card, (HurdleCard, SolutionCard)):
        return []
    x, top = manner.pad_x, manner.pad_top
    ink = f"{hue}.ink"
    number = line(manner.numbers.get(card.id, ""), stage.META, ink, x, top)
    marks: list[Mark] = [number]
    x += number.w + 18
    words = ""
    if isinstance(card, HurdleCard) and card.severity is not None:
        marks += severity_bars(card.severity, ink, x, top + (stage.META.line + 33) / 2)
        x += _BARS[-1][0] + _BAR_WIDTH + 16
        words = severity_words(manner.language, card.severity)
    if isinstance(card, SolutionCard):
        status = card.status or "idea"
        icon_top = top + (stage.META.line - stage.ICON) / 2
        marks.append(symbol(STATUS_ICON[status], ink, x, icon_top, stage.ICON))
        x += stage.ICON + 14
        words = status_name(manner.language, status)
    marks.append(line(words, stage.META, ink, x, top))
    return marks


def severity_words(language: Language, severity: int) -> str:
    """A hurdle's severity, 1 to 3, in words that stand alone."""
    if severity == 1:
        return tr(language, "Low severity")
    return tr(language, "Medium severity") if severity == 2 else tr(language, "High severity")


def severity_bars(severity: int, ink: str, x: float, bottom: float) -> list[Mark]:
    """Three bars of growing height, as many filled as the severity says."""
    return [
        Box(
            *(x + left, bottom - height, _BAR_WIDTH, height),
            fill=ink if at < severity else None,
            stroke=ink,
            stroke_width=2.5,
            radius=_BAR_RADIUS,
        )
        for at, (left, height) in enumerate(_BARS)
    ]


def _figures(card: KpiCard, manner: Manner, top: float) -> tuple[list[Mark], float]:
    """Value, trend and target of a KPI, one below the other where they do not fit side by side."""
    style = stage.SPOTLIGHT if manner.large else stage.SCORE
    language = manner.language
    figure, trend = value_of(card), trend_of(card)
    value = UNKNOWN if figure is None else quantity(language, figure, card.unit)
    marks: list[Mark] = [line(value, style, "text", manner.pad_x, top)]
    x = manner.pad_x + width(value, style) + _GAP
    if trend is not None:
        icon_top = top + (style.line - stage.ICON) / 2
        marks.append(symbol(TREND_ICON[trend], "text2", x, icon_top, stage.ICON))
        x += stage.ICON + 2 * _GAP
    if card.target is None:
        return marks, top + style.line
    amount = quantity(language, card.target, card.unit)
    words = (
        tr(language, "Target ≤ {amount}", amount=amount)
        if better_of(card) == "lower"
        else tr(language, "Target {amount}", amount=amount)
    )
    wide = stage.ICON + _GAP + width(words, stage.CARD)
    if x + wide > manner.width - manner.pad_x:
        x, top = manner.pad_x, top + style.line
        style = stage.CARD
    sign, ink = ("circle-check", "ok") if is_met(card) else ("circle-alert", "warn")
    marks.append(symbol(sign, ink, x, top + (style.line - stage.ICON) / 2, stage.ICON))
    text_top = top + (style.line - stage.CARD.line) / 2
    marks.append(line(words, stage.CARD, "text2", x + stage.ICON + _GAP, text_top))
    return marks, top + style.line
