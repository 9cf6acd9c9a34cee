"""Figures: the value of a KPI, whether it reaches its target, and where it is going."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.models.card import KpiCard, KpiReading
from journeyeditor.models.formula import Outcome, compute
from journeyeditor.models.kinds import Better, Trend
from journeyeditor.models.metrics import METRICS


def value_of(card: KpiCard) -> int | float | None:
    """Give the value: worked out where the card has parts and a formula, else as it stands."""
    return card.value if (found := worked_out(card)) is None else found.value


def worked_out(card: KpiCard) -> Outcome | None:
    """Work the value out of its parts; None where there are no parts or no formula for them."""
    metric = METRICS.get(card.metric)
    if metric is None or metric.formula is None or not card.parts:
        return None
    return compute(metric.formula, {part.name: part.value for part in card.parts})


def better_of(card: KpiCard) -> Better:
    """Give the direction that is better: the card's own, the catalogue's, else higher."""
    if card.better is not None:
        return card.better
    metric = METRICS.get(card.metric)
    return "higher" if metric is None else metric.better


def is_met(card: KpiCard) -> bool | None:
    """Tell whether the value reaches its target; None where one of them is unknown."""
    value = value_of(card)
    if value is None or card.target is None:
        return None
    return value <= card.target if better_of(card) == "lower" else value >= card.target


def readings(card: KpiCard) -> tuple[KpiReading, ...]:
    """Give the values by day, the oldest first, the present one last where it is a later one."""
    told = sorted(card.history, key=lambda reading: reading.date)
    value = value_of(card)
    if value is not None and card.date is not None and (not told or told[-1].date < card.date):
        told.append(KpiReading(date=card.date, value=value))
    return tuple(told)


def trend_of(card: KpiCard) -> Trend | None:
    """Give the trend: as it was stated, else as the two latest values say; None if neither says."""
    return card.trend or trend_between(readings(card))


def trend_between(told: Iterable[KpiReading]) -> Trend | None:
    """Compare the last two of some readings, the oldest of which comes first."""
    values = [reading.value for reading in told][-2:]
    if len(values) < 2:
        return None
    before, now = values
    return "flat" if now == before else "up" if now > before else "down"
