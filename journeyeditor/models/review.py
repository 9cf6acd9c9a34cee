"""Review: whether a map is due to be looked through again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from journeyeditor.models.journey import JourneyMap
from journeyeditor.models.record import day_of

REVIEW_EVERY_DAYS: Final = 90
"""How often a map is to be reviewed that does not say so itself."""


class ReviewState(NamedTuple):
    """When a map was last reviewed (ISO; None: never), every how many days it is to be, when next.

    `passed` are the days since then; both are None for a map that nobody has reviewed yet.
    """

    last: str | None
    every_days: int
    passed: int | None
    next: date | None
    is_due: bool


def review_due(journey: JourneyMap, today: date) -> ReviewState:
    """How a map stands with its review on a day. One that was never reviewed is due."""
    review = journey.review
    every = REVIEW_EVERY_DAYS
    if review is not None and review.every_days is not None:
        every = review.every_days
    if review is None or review.last is None:
        return ReviewState(None, every, None, None, is_due=True)
    last = day_of(review.last)
    passed = (today - last).days
    after = min(every, (date.max - last).days)
    return ReviewState(
        review.last, every, passed, last + timedelta(days=after), is_due=passed >= every
    )
