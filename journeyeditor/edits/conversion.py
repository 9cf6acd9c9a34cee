"""Conversion: a card becomes one of another kind and keeps what all cards have in common."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.models import (
    CARD_OF_KIND,
    COMMON_FIELDS,
    KIND_OF_CARD,
    Card,
    JsonObject,
    Kind,
)


def converted(card: Card, kind: Kind) -> Card:
    """Give the card as one of this kind; itself where it is one.

    Common fields and unknown ones are kept, but no unknown field under a name the new kind has a
    meaning for: no file could hold it.
    """
    new = CARD_OF_KIND[kind]
    if type(card) is new:
        return card
    common = {name: card.__dict__[name] for name in COMMON_FIELDS}
    unknown = tuple(pair for pair in card.unknown.pairs if pair[0] not in new.model_fields)
    return new.model_validate({**common, "unknown": JsonObject(unknown)})


def lost_fields(card: Card, kind: Kind) -> Iterable[str]:
    """Name the fields that hold something and that `converted` would drop, in their order."""
    new = CARD_OF_KIND[kind]
    if type(card) is new:
        return
    for name, field in type(card).model_fields.items():
        if name not in COMMON_FIELDS and card.__dict__[name] != field.default:
            yield name
    for name, _ in card.unknown.pairs:
        if name in new.model_fields:
            yield name


def kind_of(card: Card) -> Kind:
    """Give the kind of a card."""
    return KIND_OF_CARD[type(card)]
