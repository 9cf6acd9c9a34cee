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
    own = _own_fields(new)
    unknown = tuple(pair for pair in card.unknown.pairs if pair[0] not in own)
    return new.model_validate({**common, "unknown": JsonObject(unknown)})


def lost_fields(card: Card, kind: Kind) -> Iterable[str]:
    """Name the fields that hold something and that `converted` would drop, in their order."""
    new = CARD_OF_KIND[kind]
    if type(card) is new:
        return
    for name in _own_fields(type(card)):
        if card.__dict__[name] != type(card).model_fields[name].default:
            yield name
    own = _own_fields(new)
    yield from (name for name, _ in card.unknown.pairs if name in own)


def kind_of(card: Card) -> Kind:
    """Give the kind of a card."""
    return KIND_OF_CARD[type(card)]


def _own_fields(kind: type[Card]) -> tuple[str, ...]:
    """Name the fields that only cards of this kind have.

    `unknown` is none of them: in a file this may well be the name of a field we do not know.
    """
    return tuple(name for name in kind.model_fields if name not in COMMON_FIELDS)
