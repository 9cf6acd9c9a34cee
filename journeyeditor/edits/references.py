"""References: what names an id that goes, and the pictures nobody names any more."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TypeVar

from journeyeditor.edits.grid import with_rows, with_stacks
from journeyeditor.models import (
    Card,
    ImageCard,
    JourneyMap,
    Kind,
    OwnerCard,
    Record,
    Row,
    SolutionCard,
)
from journeyeditor.models.queries import cards_of_kind, ids
from journeyeditor.models.sameness import identical

R = TypeVar("R", bound=Record)

LINKS: dict[Kind, str] = {"solution": "solves", "owner": "answers_for"}
"""The field in which cards of a kind name other cards."""


def unused(journey: JourneyMap, *new: str) -> bool:
    """Tell whether these ids are different and none of them is in the map."""
    return len(set(new)) == len(new) and not frozenset(new).intersection(ids(journey))


def sound(journey: JourneyMap, card: Card) -> bool:
    """Tell whether everything this card refers to is in the map."""
    if not {persona.id for persona in journey.personas}.issuperset(card.personas):
        return False
    if isinstance(card, SolutionCard) and card.solves:
        return {hurdle.id for hurdle in cards_of_kind(journey, "hurdle")}.issuperset(card.solves)
    if isinstance(card, OwnerCard) and card.answers_for:
        solutions = {solution.id for solution in cards_of_kind(journey, "solution")}
        return solutions.issuperset(card.answers_for)
    return True


def without_links(journey: JourneyMap, gone: AbstractSet[str]) -> JourneyMap:
    """Take these cards out of what others solve and answer for."""
    return with_rows(journey, tuple(_unlinked(row, gone) for row in journey.rows))


def without(journey: JourneyMap, gone: AbstractSet[str]) -> JourneyMap:
    """Take every reference to these cards, phases or steps out of the map.

    An ignored finding that stands nowhere any more goes with them; one that never stood anywhere stays.
    """
    journey = without_links(journey, gone)
    kept = tuple(
        left
        for entry in journey.ignored
        if (left := shortened(entry, "at", gone)) is entry or left.at
    )
    return journey if identical(kept, journey.ignored) else journey.replace(ignored=kept)


def shortened(record: R, name: str, gone: AbstractSet[str]) -> R:
    """Take ids out of a field that holds ids; the record itself where they are not in it."""
    named: tuple[str, ...] = record.__dict__[name]
    if gone.isdisjoint(named):
        return record
    return record.replace(**{name: tuple(id_ for id_ in named if id_ not in gone)})


def _unlinked(row: Row, gone: AbstractSet[str]) -> Row:
    if not gone or row.kind not in LINKS:
        return row
    name = LINKS[row.kind]
    stacks = {
        cell.at: tuple(shortened(card, name, gone) for card in cell.cards) for cell in row.cells
    }
    return with_stacks(row, stacks, {})


def without_freed_pictures(before: JourneyMap, after: JourneyMap) -> JourneyMap:
    """Drop the pictures that something in `before` named and nothing in `after` names any more."""
    freed = _named_pictures(before) - _named_pictures(after)
    kept = tuple(picture for picture in after.images if picture.hash not in freed)
    return after if identical(kept, after.images) else after.replace(images=kept)


def _named_pictures(journey: JourneyMap) -> AbstractSet[str]:
    return {persona.picture for persona in journey.personas} | {
        card.image for card in cards_of_kind(journey, "image") if isinstance(card, ImageCard)
    }
