"""Emotions: the scores on the curve, from -2 to +2."""

from __future__ import annotations

from collections.abc import Iterable

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


def shift(journey: JourneyMap, ids: Iterable[str], by: int) -> JourneyMap:
    """Raise or lower the scores of several emotions by the same whole steps.

    It ends where the first of them would leave the scale, so that what they say about each other
    stays true. Those without a score keep none.
    """
    found = [_emotion(journey, id) for id in dict.fromkeys(ids)]
    scored = [
        (card.id, card.score) for card in found if card is not None and card.score is not None
    ]
    scores = [score for _, score in scored]
    if not scores:
        return journey
    by = max(LOWEST - min(scores), min(HIGHEST - max(scores), by))
    for id, score in scored if by else ():
        journey = cards.change(journey, id, score=score + by)
    return journey


def _emotion(journey: JourneyMap, id: str) -> EmotionCard | None:
    standing = find(journey, id)
    card = standing and standing.card
    return card if isinstance(card, EmotionCard) else None
