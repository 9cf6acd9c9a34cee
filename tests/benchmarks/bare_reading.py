"""Bare reading: a map's data through json and pydantic with no question asked about it."""

from __future__ import annotations

import json
from types import GenericAlias
from typing import TypedDict, cast

from pydantic import TypeAdapter
from pydantic_core import to_json

from journeyeditor.models import Card, JourneyMap
from journeyeditor.models.card import CARD_OF_KIND


class _Stack(TypedDict):
    """The cards of one kind in one row."""

    kind: str
    cards: list[object]


class _Tree(TypedDict):
    """All records of a map: its cards by row, and the map without them."""

    frame: object
    stacks: list[_Stack]


_CARDS: dict[str, TypeAdapter[tuple[Card, ...]]] = {
    kind: TypeAdapter(cast("type[tuple[Card, ...]]", GenericAlias(tuple, (card, ...))))
    for kind, card in CARD_OF_KIND.items()
}


def plain_json(journey: JourneyMap) -> bytes:
    """Write all records of a map as JSON, for `read_plainly`."""
    frame = journey.replace(rows=tuple(row.replace(cells=()) for row in journey.rows))
    stacks = [
        {
            "kind": row.kind,
            "cards": [
                card.model_dump(exclude_defaults=True) for cell in row.cells for card in cell.cards
            ],
        }
        for row in journey.rows
    ]
    return to_json({"frame": frame.model_dump(exclude_defaults=True), "stacks": stacks})


def read_plainly(data: bytes) -> int:
    """Parse and validate every record; gives the number of cards."""
    tree: _Tree = json.loads(data)
    JourneyMap.model_validate(tree["frame"], strict=False)
    return sum(
        len(_CARDS[stack["kind"]].validate_python(stack["cards"], strict=False))
        for stack in tree["stacks"]
    )
