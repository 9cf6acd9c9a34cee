"""Checks: what the types alone cannot say of a sound map. Unique ids, references that lead somewhere.

Types, ranges and vocabularies are enforced by the records themselves.
"""

from __future__ import annotations

import hashlib
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Iterator
from itertools import chain
from operator import attrgetter

from journeyeditor.errors import N_, Problem
from journeyeditor.models.card import Card, ImageCard
from journeyeditor.models.journey import JourneyMap, Picture
from journeyeditor.models.kinds import Kind
from journeyeditor.models.queries import columns, ids


def problems(journey: JourneyMap) -> tuple[Problem, ...]:
    """Everything that breaks a rule: duplicate ids and dangling references, in file order."""
    return (*_duplicate_ids(journey), *_dangling(journey))


def missing_pictures(journey: JourneyMap) -> tuple[Problem, ...]:
    """Pictures that are named but not there, or whose data is not what their hash says.

    They break no rule: a placeholder is shown and the reference is kept.
    """
    sound = {picture.hash for picture in journey.images if _matches(picture)}
    broken = (
        Problem(
            "picture-damaged",
            N_("The picture’s data does not match its hash."),
            f"images.{picture.hash}",
        )
        for picture in journey.images
        if picture.hash not in sound
    )
    known = {picture.hash for picture in journey.images}
    missing = (
        Problem("picture-missing", N_("The picture is not in the file."), where, cards=cards)
        for where, hash_, cards in _picture_references(journey)
        if hash_ not in known
    )
    return (*missing, *broken)


def _matches(picture: Picture) -> bool:
    try:
        data = b64decode(picture.data, validate=True)
    except (Base64Error, ValueError):
        return False
    return hashlib.sha256(data).hexdigest() == picture.hash.lower()


def _picture_references(journey: JourneyMap) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for index, persona in enumerate(journey.personas):
        if persona.picture:
            yield f"personas[{index}].picture", persona.picture, ()
    for where, card in _cards(journey, "image"):
        if isinstance(card, ImageCard) and card.image:
            yield f"{where}.image", card.image, (card.id,)


def _cards(journey: JourneyMap, kind: Kind | None = None) -> Iterator[tuple[str, Card]]:
    """The places and the cards themselves, all of them or those of one kind."""
    for r, row in enumerate(journey.rows):
        for cell in row.cells if kind is None or row.kind == kind else ():
            for c, card in enumerate(cell.cards):
                yield f"rows[{r}].cells.{cell.at}[{c}]", card


def _placed_ids(journey: JourneyMap) -> Iterator[tuple[str, str]]:
    yield "id", journey.id
    for i, segment in enumerate(journey.segments):
        yield f"segments[{i}].id", segment.id
    for i, persona in enumerate(journey.personas):
        yield f"personas[{i}].id", persona.id
    for i, phase in enumerate(journey.phases):
        yield f"phases[{i}].id", phase.id
        for k, step in enumerate(phase.steps):
            yield f"phases[{i}].steps[{k}].id", step.id
    for i, row in enumerate(journey.rows):
        yield f"rows[{i}].id", row.id
    for where, card in _cards(journey):
        yield f"{where}.id", card.id


def _duplicate_ids(journey: JourneyMap) -> Iterator[Problem]:
    named = tuple(ids(journey))
    if len(set(named)) < len(named):  # places are spelled only if there is something to tell
        yield from _told_duplicates(journey)
    yield from _doubled_cells(journey)


def _told_duplicates(journey: JourneyMap) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for where, id_ in _placed_ids(journey):
        first = seen.setdefault(id_, where)
        if first is not where:
            yield Problem(
                "duplicate-id",
                N_("The id “{id}” is already used at {first}."),
                where,
                {"id": id_, "first": first},
            )


def _doubled_cells(journey: JourneyMap) -> Iterator[Problem]:
    for r, row in enumerate(journey.rows):
        columns_seen: set[str] = set()
        for cell in row.cells:
            if cell.at in columns_seen:
                yield Problem(
                    "duplicate-cell",
                    N_("The cell “{id}” appears twice in this row."),
                    f"rows[{r}].cells.{cell.at}",
                    {"id": cell.at},
                )
            columns_seen.add(cell.at)


def _dangling(journey: JourneyMap) -> Iterator[Problem]:
    column_ids = {column.id for column in columns(journey)}
    for r, row in enumerate(journey.rows):
        for cell in row.cells:
            if cell.at not in column_ids:
                yield _nowhere(f"rows[{r}].cells.{cell.at}", cell.at)
    segments = {segment.id for segment in journey.segments}
    for i, persona in enumerate(journey.personas):
        if persona.segment is not None and persona.segment not in segments:
            yield _nowhere(f"personas[{i}].segment", persona.segment)
    yield from _dangling_on_cards(journey)
    targets = set(ids(journey)) if journey.ignored else set()
    for i, ignored in enumerate(journey.ignored):
        for k, id_ in enumerate(ignored.at):
            if id_ not in targets:
                yield _nowhere(f"ignored[{i}].at[{k}]", id_)


def _dangling_on_cards(journey: JourneyMap) -> Iterator[Problem]:
    known = {
        "personas": {persona.id for persona in journey.personas},
        "solves": {card.id for card in _cards_of_kind(journey, "hurdle")},
        "answers_for": {card.id for card in _cards_of_kind(journey, "solution")},
    }
    for r, row in enumerate(journey.rows):
        fields = _REFERENCES.get(row.kind, ("personas",))
        wanted = [(attrgetter(field), known[field]) for field in fields]
        for cell in row.cells:
            if all(
                ids.issuperset(chain.from_iterable(map(names, cell.cards))) for names, ids in wanted
            ):
                continue  # nearly always
            for c, card in enumerate(cell.cards):
                for field in fields:
                    named: tuple[str, ...] = getattr(card, field)
                    for k, id_ in enumerate(named):
                        if id_ not in known[field]:
                            where = f"rows[{r}].cells.{cell.at}[{c}].{field}[{k}]"
                            yield _nowhere(where, id_, card.id)


_REFERENCES: dict[Kind, tuple[str, ...]] = {
    "solution": ("personas", "solves"),
    "owner": ("personas", "answers_for"),
}
"""The references that cards of a kind hold; all others name personas only."""


def _cards_of_kind(journey: JourneyMap, kind: Kind) -> Iterator[Card]:
    """Cards of one kind in the order of the file, also those whose column does not exist."""
    for row in journey.rows:
        if row.kind == kind:
            for cell in row.cells:
                yield from cell.cards


def _nowhere(where: str, id_: str, *cards: str) -> Problem:
    return Problem(
        "dangling-reference",
        N_("“{id}” leads nowhere."),
        where,
        {"id": id_},
        cards,
    )
