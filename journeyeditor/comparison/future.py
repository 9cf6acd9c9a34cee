"""The future map: a map of tomorrow's journey, made from today's and tied to it by its ids."""

from __future__ import annotations

from journeyeditor.models import JourneyMap, Origin, Review


def future_of(journey: JourneyMap, id_: str) -> JourneyMap:
    """A new map of the future journey with an id of its own; everything in it keeps its id.

    It says what it is based on. Nobody has reviewed it yet; how often that is to be done is kept.
    """
    every_days = None if journey.review is None else journey.review.every_days
    return journey.replace(
        id=id_,
        state="future",
        edition="",
        based_on=Origin(id=journey.id, edition=journey.edition),
        review=None if every_days is None else Review(every_days=every_days),
    )
