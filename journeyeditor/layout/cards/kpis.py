"""KPI tiles: name, value with its trend, and the target with whether it is met."""

from __future__ import annotations

from journeyeditor.layout.cards.boxes import Around, Body, body, card_box
from journeyeditor.layout.marks import Mark
from journeyeditor.layout.plan import CardBox
from journeyeditor.layout.setting import line, moved, symbol
from journeyeditor.layout.text import width
from journeyeditor.look import tokens
from journeyeditor.models import KpiCard
from journeyeditor.models.kinds import Trend
from journeyeditor.texts import tr
from journeyeditor.texts.names import metric_name
from journeyeditor.texts.numbers import quantity

TREND_ICON: dict[Trend, str] = {
    "up": "arrow-up-right",
    "flat": "arrow-right",
    "down": "arrow-down-right",
}
_PAD_TOP = 5.0
_PAD_BOTTOM = 6.0
_GAP = 5.0


def kpi_card(card: KpiCard, around: Around) -> CardBox:
    """A tile; the target goes to a line of its own where value and target do not fit beside."""
    size, pad = tokens().size.kpi_tile, tokens().size.card.pad_x
    medium = around.medium
    name = card.text or (metric_name(around.language, card.metric) if card.metric else "")
    found = body(name, around, medium.kpi_name, pad, _PAD_TOP, edited=card.text)
    top = max(found.bottom, _PAD_TOP + size.name_line)
    value = "–" if card.value is None else quantity(around.language, card.value, card.unit)
    style = medium.kpi_value
    marks: list[Mark] = [line(value, style, "text", pad, top)]
    x = pad + width(value, style) + _GAP
    if card.trend is not None:
        icon = tokens().icon.meta
        trend = TREND_ICON[card.trend]
        marks.append(symbol(trend, "text2", x, top + (style.line - icon) / 2, icon))
        x += icon + _GAP
    bottom = top + style.line
    target, wide = _target(card, around)
    if target:
        meta = medium.meta
        beside = x + wide <= around.width - pad + 2
        target_top = top + (style.line - meta.line) / 2 + 1 if beside else bottom
        bottom = bottom if beside else bottom + size.target_line
        left = around.width - pad - wide
        marks += [moved(mark, left, target_top) for mark in target]
    whole = Body((*found.marks, *marks), found.area, bottom, found.folded)
    height = max(float(size.height), bottom + _PAD_BOTTOM)
    return card_box(card, around, height, whole)


def is_met(card: KpiCard) -> bool | None:
    """Whether the value reaches its target (higher is better unless said); None: unknown."""
    if card.value is None or card.target is None:
        return None
    return card.value <= card.target if card.better == "lower" else card.value >= card.target


def _target(card: KpiCard, around: Around) -> tuple[tuple[Mark, ...], float]:
    if card.target is None:
        return (), 0.0
    language, style, icon = around.language, around.medium.meta, tokens().icon.meta
    amount = quantity(language, card.target, card.unit)
    if card.better == "lower":
        words = tr(language, "Target ≤ {amount}", amount=amount)
    else:
        words = tr(language, "Target {amount}", amount=amount)
    met = is_met(card)
    sign, ink = ("circle-check", "ok") if met else ("circle-alert", "warn")
    marks = (
        symbol(sign, ink, 0, (style.line - icon) / 2, icon),
        line(words, style, "text2", icon + 4, 0),
    )
    return marks, icon + 4 + width(words, style)
