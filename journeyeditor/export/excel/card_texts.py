"""What a card says in its cell of the sheet Map: its text and, below in grey, its state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from journeyeditor.export.excel.cells import Run, Runs, Tone
from journeyeditor.layout.quotes import quoted
from journeyeditor.models import (
    Card,
    EmotionCard,
    HurdleCard,
    ImageCard,
    KpiCard,
    SolutionCard,
    TouchpointCard,
)
from journeyeditor.models.figures import better_of, is_met, value_of
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import (
    channel_name,
    contact_name,
    medium_name,
    metric_name,
    severity_name,
    status_name,
)
from journeyeditor.texts.numbers import UNKNOWN, quantity

BETWEEN = " · "


def card_text(card: Card, language: Language, numbers: Mapping[str, str]) -> Runs:
    """Give the parts of a card's text; `numbers` are the map's short numbers."""
    match card:
        case TouchpointCard():
            facts = [*_way(language, card.contact or "", card.medium or "")]
            return _with_facts("", card.text or channel_name(language, card.channel), facts)
        case EmotionCard():
            return (Run(quoted(language, card.text)),)
        case HurdleCard():
            facts = [_severity(language, card.severity)]
        case SolutionCard():
            solved = _solves(card, language, numbers)
            facts = [_status(language, card.status or "idea"), solved, card.owner]
        case KpiCard():
            return _kpi(card, language, numbers)
        case ImageCard():
            facts = [card.alt] if card.alt != card.text else []
        case _:
            facts = []
    return _with_facts(numbers.get(card.id, ""), card.text, facts)


def owners_text(cards: Sequence[Card]) -> Runs:
    """Give the names of a cell's owners in one line."""
    return (Run(", ".join(card.text for card in cards if card.text)),)


def _with_facts(number: str, text: str, facts: list[str]) -> Runs:
    below = BETWEEN.join(fact for fact in facts if fact)
    return (
        Run(number, Tone.STRONG),
        Run(f" {text}" if number and text else text),
        Run(f"\n{below}" if below and (number or text) else below, Tone.QUIET),
    )


@cache
def _way(language: Language, contact: str, medium: str) -> tuple[str, str]:
    return contact_name(language, contact), medium_name(language, medium)


@cache
def _severity(language: Language, level: int | None) -> str:
    if level is None:
        return ""
    name = severity_name(language, level)
    return tr(language, "Severity {level} · {name}", level=level, name=name)


@cache
def _status(language: Language, status: str) -> str:
    return status_name(language, status)


def _solves(card: SolutionCard, language: Language, numbers: Mapping[str, str]) -> str:
    solved = ", ".join(numbers[hurdle] for hurdle in card.solves if hurdle in numbers)
    return tr(language, "solves {hurdles}", hurdles=solved) if solved else ""


def _kpi(card: KpiCard, language: Language, numbers: Mapping[str, str]) -> Runs:
    name = card.text or metric_name(language, card.metric) or numbers.get(card.id, "")
    figure = value_of(card)
    value = UNKNOWN if figure is None else quantity(language, figure, card.unit)
    target = _target(card, language)
    return (
        Run(f"{name}: "),
        Run(value, Tone.STRONG),
        Run(f"\n{target}" if target else "", Tone.QUIET),
    )


def _target(card: KpiCard, language: Language) -> str:
    if card.target is None:
        return ""
    amount = quantity(language, card.target, card.unit)
    if better_of(card) == "lower":
        target = tr(language, "Target ≤ {amount}", amount=amount)
    else:
        target = tr(language, "Target {amount}", amount=amount)
    match is_met(card):
        case None:
            return target
        case True:
            return target + BETWEEN + tr(language, "✓ met")
        case False:
            return target + BETWEEN + tr(language, "△ open")
