"""Moods: how it feels in each phase of one map and of another."""

from __future__ import annotations

from statistics import fmean
from typing import NamedTuple

from journeyeditor.comparison.bonds import Bond
from journeyeditor.models import EmotionCard, JourneyMap


class Mood(NamedTuple):
    """A phase of both maps and the mean of its scores in each; None where nothing is scored."""

    phase_before: str
    phase_after: str
    before: float | None
    after: float | None

    @property
    def difference(self) -> float | None:
        """How much better it feels; None where one side says nothing."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


def moods_between(before: JourneyMap, after: JourneyMap, phases: Bond) -> tuple[Mood, ...]:
    """The phases of both maps that feel different, from left to right."""
    old, new = _means(before), _means(after)
    moods = (
        Mood(phases.back[phase.id], phase.id, old.get(phases.back[phase.id]), new.get(phase.id))
        for phase in after.phases
        if phase.id in phases.back
    )
    return tuple(mood for mood in moods if mood.before != mood.after)


def _means(journey: JourneyMap) -> dict[str, float]:
    cells = [cell for row in journey.rows if row.kind == "emotion" for cell in row.cells]
    means: dict[str, float] = {}
    for phase in journey.phases:
        scores = [
            card.score
            for cell in cells
            if cell.at in phase.column_ids
            for card in cell.cards
            if isinstance(card, EmotionCard) and card.score is not None
        ]
        if scores:
            means[phase.id] = fmean(scores)
    return means
