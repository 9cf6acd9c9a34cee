"""KPI tiles: name, value with its trend, and the target with whether it is met."""

from __future__ import annotations

from typing import Final

from journeyeditor.layout.cards.boxes import Around, boxed, flow
from journeyeditor.layout.marks import Mark
from journeyeditor.layout.plan import CardBox
from journeyeditor.layout.setting import line, symbol
from journeyeditor.layout.text import width
from journeyeditor.look import tokens
from journeyeditor.look.styles import TextStyle
from journeyeditor.models import KpiCard
from journeyeditor.models.figures import better_of, is_met, trend_of, value_of
from journeyeditor.models.kinds import Trend
from journeyeditor.texts import tr
from journeyeditor.texts.names import metric_name
from journeyeditor.texts.numbers import UNKNOWN, quantity

TREND_ICON: dict[Trend, str] = {
    "up": "arrow-up-right",
    "flat": "arrow-right",
    "down": "arrow-down-right",
}
_PAD_TOP = 5.0
_PAD_BOTTOM = 6.0
_GAP = 2.0
_SIGN_GAP = 3.0
TILE: Final = tokens().size.kpi_tile
TREND: Final = tokens().icon.meta
SIGN: Final = tokens().icon.inline


def kpi_card(card: KpiCard, around: Around) -> CardBox:
    """A tile; the target goes to a line of its own where value and target do not fit beside."""
    medium = around.medium
    name = card.text or (metric_name(around.language, card.metric) if card.metric else "")
    text = flow(name, around, medium.kpi_name, medium.pad_x, _PAD_TOP, edited=card.text)
    top = max(text.bottom, _PAD_TOP + TILE.name_line)
    figure, trend = value_of(card), trend_of(card)
    value = UNKNOWN if figure is None else quantity(around.language, figure, card.unit)
    style = medium.kpi_value
    after_value = medium.pad_x + width(value, style) + _GAP
    after_trend = after_value + (TREND + _GAP if trend is not None else 0.0)
    words = _target_words(card, around)
    wide = SIGN + _SIGN_GAP + width(words, medium.meta) if words else 0.0
    beside = after_trend + wide <= around.width - medium.pad_x + 2
    bottom = top + style.line + (0.0 if beside or not words else TILE.target_line)

    def facts() -> tuple[Mark, ...]:
        marks: list[Mark] = [line(value, style, "text", medium.pad_x, top)]
        if trend is not None:
            icon_top = top + (style.line - TREND) / 2
            marks.append(symbol(TREND_ICON[trend], "text2", after_value, icon_top, TREND))
        if words:
            meta = medium.meta
            target_top = top + (style.line - meta.line) / 2 + 1 if beside else top + style.line
            marks += _target(card, words, meta, around.width - medium.pad_x - wide, target_top)
        return tuple(marks)

    return boxed(card, around, max(float(TILE.height), bottom + _PAD_BOTTOM), text, facts)


def _target_words(card: KpiCard, around: Around) -> str:
    if card.target is None:
        return ""
    amount = quantity(around.language, card.target, card.unit)
    if better_of(card) == "lower":
        return tr(around.language, "Target ≤ {amount}", amount=amount)
    return tr(around.language, "Target {amount}", amount=amount)


def _target(
    card: KpiCard, words: str, style: TextStyle, left: float, top: float
) -> tuple[Mark, ...]:
    sign, ink = ("circle-check", "ok") if is_met(card) else ("circle-alert", "warn")
    return (
        symbol(sign, ink, left, top + (style.line - SIGN) / 2, SIGN),
        line(words, style, "text2", left + SIGN + _SIGN_GAP, top),
    )
