"""Emotions: the scores on the curve, from -2 to +2."""

from __future__ import annotations

from journeyeditor.edits import cards
from journeyeditor.models import EmotionCard, JourneyMap
from journeyeditor.models.queries import find

LOWEST, HIGHEST = -2, 2


def set_score(journey: JourneyMap, id: str, score: int | None) -> JourneyMap:
    """Give an emotion this score, or none; raises ValidationError beyond -2 and 2."""
    return cards.change(journey, id, score=score) if _emotion(journey, id) else journey


def nudge(journey: JourneyMap, id: str, by: int) -> JourneyMap:
    """Raise or lower the score of an emotion, up to the ends; one without a score starts at 0."""
    emotion = _emotion(journey, id)
    if emotion is None:
        return journey
    score = (emotion.score or 0) + by
    return cards.change(journey, id, score=min(max(score, LOWEST), HIGHEST))


def _emotion(journey: JourneyMap, id: str) -> EmotionCard | None:
    standing = find(journey, id)
    card = standing and standing.card
    return card if isinstance(card, EmotionCard) else None
