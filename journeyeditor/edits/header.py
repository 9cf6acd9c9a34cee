"""The header: the map's own fields, such as title, organisation, language and review."""

from __future__ import annotations

from journeyeditor.edits.fields import changed
from journeyeditor.models import JourneyMap, Review

_NOT_HERE = frozenset(
    {
        "format",
        "version",
        "min_reader",
        "segments",
        "personas",
        "phases",
        "rows",
        "ignored",
        "images",
    }
)


def change(journey: JourneyMap, **fields: object) -> JourneyMap:
    """Change fields of the map itself: title to review, not its lists, its id or its version."""
    return changed(journey, fields, but=_NOT_HERE)


def rename(journey: JourneyMap, title: str) -> JourneyMap:
    """Give the map another title."""
    return change(journey, title=title)


def reviewed(journey: JourneyMap, day: str) -> JourneyMap:
    """Note that the map was looked through on this day (ISO 8601), however often it should be."""
    review = journey.review or Review()
    return change(journey, review=review.replace(last=day))
