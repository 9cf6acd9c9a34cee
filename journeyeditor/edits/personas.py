"""Personas: for whom the map is made; and what becomes of the cards of one that is deleted."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from journeyeditor.edits import cards
from journeyeditor.edits.fields import changed
from journeyeditor.edits.grid import edited
from journeyeditor.edits.references import shortened, unused, without, without_freed_pictures
from journeyeditor.edits.sequences import exchanged, index_of, inserted, moved
from journeyeditor.models import Card, JourneyMap, Persona

EVERYONE = "everyone"
"""The answer for an orphaned card that is to be for all personas."""
DELETE = "delete"
"""The answer for an orphaned card that is to be deleted."""

_NO_ANSWERS: Mapping[str, str] = MappingProxyType({})


def add(journey: JourneyMap, index: int, persona: Persona) -> JourneyMap:
    """Put a persona in; its id must be new and its segment in the map."""
    if not unused(journey, persona.id) or not _has_segment(journey, persona):
        return journey
    return journey.replace(personas=inserted(journey.personas, index, persona))


def change(journey: JourneyMap, id: str, **fields: object) -> JourneyMap:
    """Change fields of a persona, any but its id; a picture that this frees leaves the map.

    Nothing happens where the segment is not in the map.
    """
    at = index_of(journey.personas, id)
    if at is None:
        return journey
    persona = changed(journey.personas[at], fields)
    if persona is journey.personas[at] or not _has_segment(journey, persona):
        return journey
    after = journey.replace(personas=exchanged(journey.personas, at, persona))
    return without_freed_pictures(journey, after)


def move(journey: JourneyMap, id: str, index: int) -> JourneyMap:
    """Move a persona to a gap between personas, counted with the persona still in its place."""
    at = index_of(journey.personas, id)
    if at is None:
        return journey
    personas = moved(journey.personas, at, index)
    if personas[at] is journey.personas[at]:
        return journey
    return journey.replace(personas=personas)


def only_for(journey: JourneyMap, persona_id: str) -> tuple[str, ...]:
    """Name the cards that are for this persona and nobody else, in the order of the file."""
    return tuple(
        card.id
        for row in journey.rows
        for cell in row.cells
        for card in cell.cards
        if card.personas and set(card.personas) == {persona_id}
    )


def delete(journey: JourneyMap, id: str, orphans: Mapping[str, str] = _NO_ANSWERS) -> JourneyMap:
    """Delete a persona and take it off cards; a picture that this frees leaves the map.

    Each card that is only for this persona (`only_for`) needs an answer in `orphans`, by the card's
    id: EVERYONE, DELETE or the id of the persona it is to be for. Where one is missing or leads
    nowhere, nothing happens.
    """
    at = index_of(journey.personas, id)
    if at is None:
        return journey
    answers = {card_id: orphans.get(card_id, "") for card_id in only_for(journey, id)}
    others = {persona.id for persona in journey.personas if persona.id != id}
    if not others.union((EVERYONE, DELETE)).issuperset(answers.values()):
        return journey

    def taken_off(card: Card) -> Card:
        answer = answers.get(card.id)
        if answer is None:
            return shortened(card, "personas", {id})
        return card.replace(personas=() if answer == EVERYONE else (answer,))

    left = cards.delete(journey, [card for card, answer in answers.items() if answer == DELETE])
    naming = {
        card.id
        for row in left.rows
        for cell in row.cells
        for card in cell.cards
        if id in card.personas
    }
    left = edited(left, naming, taken_off)
    left = left.replace(personas=exchanged(left.personas, at))
    return without_freed_pictures(journey, without(left, {id}))


def _has_segment(journey: JourneyMap, persona: Persona) -> bool:
    return persona.segment is None or index_of(journey.segments, persona.segment) is not None
