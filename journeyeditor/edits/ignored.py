"""Ignored findings: looked at and put aside, and taken up again."""

from __future__ import annotations

from collections.abc import Collection

from journeyeditor.edits.fields import changed
from journeyeditor.edits.sequences import exchanged
from journeyeditor.models import Ignored, JourneyMap
from journeyeditor.models.kinds import FindingCode
from journeyeditor.models.queries import ids


def ignore(
    journey: JourneyMap, code: FindingCode, at: Collection[str], note: str = ""
) -> JourneyMap:
    """Put a finding aside at the cards or phases it names (or at none, as `review-due`).

    One that is put aside already stays so; its note is the new one, where there is any.
    """
    where = tuple(at)
    for index, entry in enumerate(journey.ignored):
        if _is(entry, code, where):
            noted = changed(entry, {"note": note}) if note else entry
            if noted is entry:
                return journey
            return journey.replace(ignored=exchanged(journey.ignored, index, noted))
    if where and not frozenset(where).issubset(ids(journey)):
        return journey
    return journey.replace(ignored=(*journey.ignored, Ignored(code=code, at=where, note=note)))


def restore(journey: JourneyMap, code: FindingCode, at: Collection[str]) -> JourneyMap:
    """Take up a finding that was put aside at just these cards or phases, in whatever order."""
    left = tuple(entry for entry in journey.ignored if not _is(entry, code, at))
    return journey if len(left) == len(journey.ignored) else journey.replace(ignored=left)


def _is(entry: Ignored, code: FindingCode, at: Collection[str]) -> bool:
    return entry.code == code and set(entry.at) == set(at)
