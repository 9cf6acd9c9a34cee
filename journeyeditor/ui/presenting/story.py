"""Story: the rows of a phase in the order in which a journey is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from journeyeditor.errors import N_
from journeyeditor.models import Card, EmotionCard, Hue, JourneyMap, Kind, Phase, Row

ORDER: Final[tuple[Kind, ...]] = (
    "behaviour",
    "touchpoint",
    "emotion",
    "hurdle",
    "solution",
    "owner",
    "kpi",
    "goal",
    "image",
)
"""The kinds that are told. Rows of free notes are the team's own and are never shown."""

PROMISE: Final[dict[Kind, str]] = {
    "behaviour": N_("Next: what happens"),
    "touchpoint": N_("Next: where we meet"),
    "emotion": N_("Next: how it feels"),
    "hurdle": N_("Next: what is in the way"),
    "solution": N_("Next: how we solve it"),
    "owner": N_("Next: who takes care"),
    "kpi": N_("Next: how we measure it"),
    "goal": N_("Next: what they want"),
    "image": N_("Next: how it looks"),
}


class Group(NamedTuple):
    """The cards of a row in a phase or, where it has steps, in one of them; `step` is its name."""

    row: str
    kind: Kind
    hue: Hue
    title: str
    step: str
    cards: tuple[Card, ...]


def shown_rows(journey: JourneyMap) -> tuple[Row, ...]:
    """The rows that are shown to others, from the top."""
    return tuple(row for row in journey.rows if row.kind in ORDER and not row.hidden)


def told_rows(journey: JourneyMap) -> tuple[Row, ...]:
    """The same in the order in which they are told."""
    return tuple(sorted(shown_rows(journey), key=lambda row: ORDER.index(row.kind)))


def groups_of(journey: JourneyMap, phase: Phase) -> Iterator[Group]:
    """What a phase has to tell; rows without cards there are passed over."""
    places = [(step.id, step.title) for step in phase.steps] or [(phase.id, "")]
    for row in told_rows(journey):
        for at, step in places:
            if cards := row.cell(at):
                yield Group(row.id, row.kind, row.hue, row.title, step, cards)


def emotions_of(journey: JourneyMap, phase: Phase) -> tuple[EmotionCard, ...]:
    """The emotion cards of a phase, those with a quote first."""
    cards = [
        card
        for row in shown_rows(journey)
        if row.kind == "emotion"
        for at in phase.column_ids
        for card in row.cell(at)
        if isinstance(card, EmotionCard)
    ]
    return tuple(sorted(cards, key=lambda card: not card.text.strip()))


def score_of(journey: JourneyMap, phase: Phase) -> float | None:
    """The mean of a phase's scores; None where nobody gave one."""
    scores = [card.score for card in emotions_of(journey, phase) if card.score is not None]
    return sum(scores) / len(scores) if scores else None
