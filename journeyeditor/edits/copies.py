"""Copies: cards with new ids that refer to each other as their originals do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from journeyeditor.edits.conversion import kind_of
from journeyeditor.edits.references import LINKS
from journeyeditor.models import Card
from journeyeditor.models.ids import IdLetter

Fresh: TypeAlias = Callable[[IdLetter], str]
"""Makes an id that is not in the map yet, such as `models.new_id`."""


def new_ids(cards: Iterable[Card], fresh: Fresh) -> dict[str, str]:
    """Give each card a new id, in their order, by its old one."""
    return {card.id: fresh("c") for card in cards}


def copied(card: Card, id: str, along: Mapping[str, str]) -> Card:
    """Copy a card under a new id.

    What it solves or answers for becomes the copy where that was copied `along`, else it is kept.
    """
    changes: dict[str, object] = {"id": id}
    if name := LINKS.get(kind_of(card)):
        changes[name] = tuple(along.get(id_, id_) for id_ in card.__dict__[name])
    return card.replace(**changes)
