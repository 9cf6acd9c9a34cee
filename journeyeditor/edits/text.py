"""Text: the words on a card, a header, a persona or the map itself, by the id that carries them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar

from journeyeditor.edits import cards, header, personas, phases, rows, segments, steps
from journeyeditor.edits.fields import changed
from journeyeditor.edits.sequences import index_of
from journeyeditor.models import Card, Cell, JourneyMap, Phase, Row, Step
from journeyeditor.models.queries import find, phase_of, row_of
from journeyeditor.models.search import replaced

T = TypeVar("T")


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


def substitute(
    journey: JourneyMap, ids: Collection[str], wanted: str, new: str, *, match_case: bool = False
) -> JourneyMap:
    """Put `new` in all places of `wanted` in the titles of phases, steps and rows and texts of cards.

    Only those named by `ids` change; letters compare as in `models.search.spans`.
    """
    chosen = frozenset(ids)

    def titled(record: Phase | Step | Row) -> dict[str, object]:
        if record.id not in chosen:
            return {}
        return {"title": replaced(record.title, wanted, new, match_case=match_case)}

    def card(found: Card) -> Card:
        if found.id not in chosen:
            return found
        text = replaced(found.text, wanted, new, match_case=match_case)
        return changed(found, {"text": text})

    def cell(found: Cell) -> Cell:
        inside = _each(found.cards, card)
        return found if inside is found.cards else found.replace(cards=inside)

    def row(found: Row) -> Row:
        cells = _each(found.cells, cell)
        named = found if cells is found.cells else found.replace(cells=cells)
        return changed(named, titled(found))

    def phase(found: Phase) -> Phase:
        parts = _each(found.steps, lambda step: changed(step, titled(step)))
        named = found if parts is found.steps else found.replace(steps=parts)
        return changed(named, titled(found))

    new_phases, new_rows = _each(journey.phases, phase), _each(journey.rows, row)
    if new_phases is journey.phases and new_rows is journey.rows:
        return journey
    return journey.replace(phases=new_phases, rows=new_rows)


def _each(items: tuple[T, ...], change: Callable[[T], T]) -> tuple[T, ...]:
    """Change every item; gives the very same tuple where none became another."""
    made = tuple(map(change, items))
    return items if all(a is b for a, b in zip(items, made, strict=True)) else made
