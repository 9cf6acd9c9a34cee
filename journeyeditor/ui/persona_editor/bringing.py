"""Bringing: personas of other maps and files, put into a map with what belongs to them."""

from __future__ import annotations

from journeyeditor.edits import personas, pictures, segments
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.models.ids import new_id


def brought(journey: JourneyMap, other: JourneyMap) -> tuple[JourneyMap, tuple[str, ...]]:
    """Put the personas of another map behind those of a map; give it, and the ids of the new ones.

    One that is there already, word for word, is passed over. Segments are matched by their titles.
    """
    added = []
    for persona in other.personas:
        as_here, after = _fitted(journey, other, persona)
        if any(_says_the_same(as_here, known) for known in journey.personas):
            continue
        journey = personas.add(after, len(after.personas), as_here)
        added.append(as_here.id)
    return journey, tuple(added)


def _fitted(journey: JourneyMap, other: JourneyMap, persona: Persona) -> tuple[Persona, JourneyMap]:
    """Give a persona with an id and a segment of a map, and the map with its segment and picture."""
    taken = {known.id for known in journey.personas}
    if persona.id in taken or personas.add(journey, 0, persona.replace(segment=None)) is journey:
        persona = Persona.model_validate({**dict(persona), "id": new_id("u")})
    segment = next((one for one in other.segments if one.id == persona.segment), None)
    if segment is not None:
        here = next((one for one in journey.segments if one.title == segment.title), None)
        if here is None:
            here = type(segment).model_validate({**dict(segment), "id": new_id("g")})
            journey = segments.add(journey, len(journey.segments), here)
        persona = persona.replace(segment=here.id)
    for picture in other.images:
        if picture.hash == persona.picture:
            journey = pictures.put(journey, picture)
    return persona, journey


def _says_the_same(one: Persona, other: Persona) -> bool:
    return dict(one) | {"id": ""} == dict(other) | {"id": ""}
