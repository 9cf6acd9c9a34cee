"""Text: the words on a card, a header, a persona or the map itself, by the id that carries them."""

from __future__ import annotations

from journeyeditor.edits import cards, header, personas, phases, rows, segments, steps
from journeyeditor.edits.sequences import index_of
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import find, phase_of, row_of


def read(journey: JourneyMap, id: str) -> str | None:
    """Give a card's text, a phase's, step's, row's, segment's or the map's title, a persona's name.

    None where nothing has this id.
    """
    titles = {journey.id: journey.title}
    titles.update((segment.id, segment.title) for segment in journey.segments)
    titles.update((persona.id, persona.name) for persona in journey.personas)
    titles.update((row.id, row.title) for row in journey.rows)
    if id in titles:
        return titles[id]
    if phase := phase_of(journey, id):
        return next((step.title for step in phase.steps if step.id == id), phase.title)
    standing = find(journey, id)
    return standing.card.text if standing else None


def write(journey: JourneyMap, id: str, text: str) -> JourneyMap:
    """Change what `read` gives."""
    if journey.id == id:
        return header.rename(journey, text)
    if row_of(journey, id):
        return rows.rename(journey, id, text)
    if phase := phase_of(journey, id):
        rename = phases.rename if phase.id == id else steps.rename
        return rename(journey, id, text)
    if index_of(journey.segments, id) is not None:
        return segments.change(journey, id, title=text)
    if index_of(journey.personas, id) is not None:
        return personas.change(journey, id, name=text)
    return cards.change(journey, id, text=text)
