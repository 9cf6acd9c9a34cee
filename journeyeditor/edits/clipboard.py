"""The clipboard: copied cards put into a map, theirs or another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from journeyeditor.edits.conversion import converted, kind_of, lost_fields
from journeyeditor.edits.copies import Fresh, new_ids
from journeyeditor.edits.grid import order_of, with_rows, with_stacks
from journeyeditor.edits.references import LINKS, unused
from journeyeditor.edits.refusals import Refusal, refused
from journeyeditor.edits.sequences import index_of, inserted
from journeyeditor.models import Card, ImageCard, JourneyMap, Kind, Persona, Row, Slot
from journeyeditor.models.clip import Clip
from journeyeditor.models.queries import cards_of_kind, columns

_LINKED: Mapping[str, Kind] = {"solves": "hurdle", "answers_for": "solution"}
"""Of which kind the cards are that a field names."""


class Pasted(NamedTuple):
    """What became of a clip.

    `cards` are the new cards' ids, `lost` the fields of which something was dropped, each once.
    `outside` counts the cards for which there was no row or no column, `unwelcome` those that a row
    does not take, for the reason `refusal`.
    """

    cards: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    outside: int = 0
    unwelcome: int = 0
    refusal: Refusal | None = None


def paste(journey: JourneyMap, clip: Clip, slot: Slot, fresh: Fresh) -> tuple[JourneyMap, Pasted]:
    """Put a clip in with its first cell at the slot, and say what became of it.

    Its other cells go to the ends of the cells beside and below, over steps and visible rows as
    they come. In a row of another kind a card becomes one of that kind. Cards name the copies of
    what was copied along; in the map they come from also what is still there; personas of the same
    name; nothing else. `fresh` is asked for one new id per card, in the clip's order. Nothing
    happens where an id is not new or the slot is nowhere.
    """
    first, order = index_of(journey.rows, slot.row), order_of(journey)
    if first is None or slot.at not in order:
        return journey, Pasted()
    rows = [row for row in journey.rows[first:] if not row.hidden or row.id == slot.row]
    landing = _Landing(clip, rows, tuple(order)[order[slot.at] :])
    ids = new_ids((card for place in landing.places for card in place.cards), fresh)
    told = Pasted((), (), landing.outside, landing.unwelcome, landing.refusal)
    if not ids or not unused(journey, *ids.values()):
        return journey, told
    ties = _ties(journey, clip.map, landing.places, ids)
    stacks: dict[str, dict[str, tuple[Card, ...]]] = {}
    lost: set[str] = set()
    for place in landing.places:
        stack = place.to.cell(place.at)
        arriving = []
        for card in place.cards:
            tied, dropped = _tied(card, ids[card.id], ties)
            arriving.append(converted(tied, place.to.kind))
            lost.update(dropped, lost_fields(tied, place.to.kind))
        begins = place.to.id == slot.row and place.at == slot.at
        at = slot.position if begins else len(stack)
        stacks.setdefault(place.to.id, {})[place.at] = inserted(stack, at, *arriving)
    new = (with_stacks(row, stacks.get(row.id, {}), order) for row in journey.rows)
    after = _with_pictures(with_rows(journey, tuple(new)), clip, landing)
    return after, told._replace(cards=tuple(ids.values()), lost=tuple(sorted(lost)))


class _Place(NamedTuple):
    """Cards of one cell of a clip, the row they come from, and the cell they go to."""

    cards: tuple[Card, ...]
    of: Row
    to: Row
    at: str


class _Landing:
    """Where the cells of a clip come to stand, and how many cards do not."""

    def __init__(self, clip: Clip, rows: list[Row], across: tuple[str, ...]) -> None:
        self.outside = 0
        self.unwelcome = 0
        self.refusal: Refusal | None = None
        names = (column.id for column in columns(clip.map))
        self._at: Mapping[str, str] = dict(zip(names, across, strict=False))
        self.places = tuple(self._places(clip, rows))

    def _places(self, clip: Clip, rows: list[Row]) -> Iterator[_Place]:
        for index, row in enumerate(clip.map.rows):
            for cell in row.cells:
                at = self._at.get(cell.at)
                if at is None or index >= len(rows):
                    self.outside += len(cell.cards)
                elif refusal := refused(row.kind, rows[index].kind):
                    self.unwelcome += len(cell.cards)
                    self.refusal = self.refusal or refusal
                else:
                    yield _Place(cell.cards, row, rows[index], at)


Ties = Mapping[str, Mapping[str, str]]
"""By a field of cards: what the ids that it names are in the map."""


def _ties(
    journey: JourneyMap, source: JourneyMap, places: Iterable[_Place], ids: Mapping[str, str]
) -> Ties:
    """Find what copied cards may name; within one map what is there already keeps its id."""
    is_same = journey.id == source.id
    named = {_name(persona): persona.id for persona in reversed(journey.personas)}
    people = {
        persona.id: named[_name(persona)] for persona in source.personas if _name(persona) in named
    }
    if is_same:
        people.update((persona.id, persona.id) for persona in journey.personas)
    ties = {"personas": people}
    for field, kind in _LINKED.items():
        there = cards_of_kind(journey, kind) if is_same else ()
        ties[field] = {card.id: card.id for card in there}
        for place in places:
            if place.of.kind == place.to.kind == kind:
                ties[field].update((card.id, ids[card.id]) for card in place.cards)
    return ties


def _name(persona: Persona) -> str:
    """Give what personas are matched by."""
    return persona.name.strip().casefold()


def _tied(card: Card, id: str, ties: Ties) -> tuple[Card, tuple[str, ...]]:
    """Give a card's copy that names nothing but what is there, and the fields that lost a name."""
    changes: dict[str, object] = {"id": id}
    lost: list[str] = []
    for field in ("personas", LINKS.get(kind_of(card))):
        if field is not None:
            named: tuple[str, ...] = card.__dict__[field]
            known = ties[field]
            changes[field] = tuple(dict.fromkeys(known[id_] for id_ in named if id_ in known))
            if not known.keys() >= set(named):
                lost.append(field)
    return card.replace(**changes), tuple(lost)


def _with_pictures(journey: JourneyMap, clip: Clip, landing: _Landing) -> JourneyMap:
    """Embed the pictures that the pasted cards name, unless the map has them."""
    used = {
        card.image
        for place in landing.places
        for card in place.cards
        if isinstance(card, ImageCard)
    }
    used -= {picture.hash for picture in journey.images}
    new = tuple(picture for picture in clip.map.images if picture.hash in used)
    return journey.replace(images=(*journey.images, *new)) if new else journey
