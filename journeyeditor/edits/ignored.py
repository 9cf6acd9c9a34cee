"""Ignored findings: looked at and put aside, and taken up again."""

from __future__ import annotations

from collections.abc import Collection

from journeyeditor.models import Ignored, JourneyMap
from journeyeditor.models.kinds import FindingCode
from journeyeditor.models.queries import ids


def ignore(journey: JourneyMap, code: FindingCode, at: Collection[str]) -> JourneyMap:
    """Put a finding aside at the cards or phases it names (or at none, as `review-due`)."""
    where = tuple(at)
    if any(_is(entry, code, where) for entry in journey.ignored):
        return journey
    if where and not frozenset(where).issubset(ids(journey)):
        return journey
    return journey.replace(ignored=(*journey.ignored, Ignored(code=code, at=where)))


def restore(journey: JourneyMap, code: FindingCode, at: Collection[str]) -> JourneyMap:
    """Take up a finding that was put aside at just these cards or phases, in whatever order."""
    left = tuple(entry for entry in journey.ignored if not _is(entry, code, at))
    return journey if len(left) == len(journey.ignored) else journey.replace(ignored=left)


def _is(entry: Ignored, code: FindingCode, at: Collection[str]) -> bool:
    return entry.code == code and set(entry.at) == set(at)
