"""Segments: groups of customers that personas belong to."""

from __future__ import annotations

from journeyeditor.edits.fields import changed
from journeyeditor.edits.references import unused, without
from journeyeditor.edits.sequences import exchanged, index_of, inserted, moved
from journeyeditor.models import JourneyMap, Segment


def add(journey: JourneyMap, index: int, segment: Segment) -> JourneyMap:
    """Put a segment in; its id must be new."""
    if not unused(journey, segment.id):
        return journey
    return journey.replace(segments=inserted(journey.segments, index, segment))


def change(journey: JourneyMap, id: str, **fields: object) -> JourneyMap:
    """Change fields of a segment, any but its id."""
    at = index_of(journey.segments, id)
    if at is None:
        return journey
    segment = changed(journey.segments[at], fields)
    if segment is journey.segments[at]:
        return journey
    return journey.replace(segments=exchanged(journey.segments, at, segment))


def move(journey: JourneyMap, id: str, index: int) -> JourneyMap:
    """Move a segment to a gap between segments, counted with the segment still in its place."""
    at = index_of(journey.segments, id)
    if at is None:
        return journey
    segments = moved(journey.segments, at, index)
    if segments[at] is journey.segments[at]:
        return journey
    return journey.replace(segments=segments)


def delete(journey: JourneyMap, id: str) -> JourneyMap:
    """Delete a segment; its personas belong to none."""
    at = index_of(journey.segments, id)
    if at is None:
        return journey
    personas = tuple(
        persona.replace(segment=None) if persona.segment == id else persona
        for persona in journey.personas
    )
    left = journey.replace(segments=exchanged(journey.segments, at), personas=personas)
    return without(left, {id})
