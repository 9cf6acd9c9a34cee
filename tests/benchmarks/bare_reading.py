"""Bare reading: a map's data through json and pydantic-core with no question asked about it."""

from __future__ import annotations

import json
from typing import TypedDict

from pydantic_core import SchemaSerializer, SchemaValidator, core_schema, to_json

from journeyeditor.models import JourneyMap, Kind
from journeyeditor.models.card import CARD_OF_KIND


class _Stack(TypedDict):
    """The cards of one kind in one row."""

    kind: Kind
    cards: list[object]


class _Tree(TypedDict):
    """All records of a map: its cards by row, and the map without them."""

    frame: object
    stacks: list[_Stack]


_STACKS = {
    kind: core_schema.tuple_schema([card.core_schema()], variadic_item_index=0)
    for kind, card in CARD_OF_KIND.items()
}
_READ = {kind: SchemaValidator(schema) for kind, schema in _STACKS.items()}
_WRITE = {kind: SchemaSerializer(schema) for kind, schema in _STACKS.items()}
_READ_FRAME = SchemaValidator(JourneyMap.core_schema())
_WRITE_FRAME = SchemaSerializer(JourneyMap.core_schema())


def plain_json(journey: JourneyMap) -> bytes:
    """Write all records of a map as JSON, for `read_plainly`."""
    frame = journey.replace(rows=tuple(row.replace(cells=()) for row in journey.rows))
    stacks = [
        {
            "kind": row.kind,
            "cards": _WRITE[row.kind].to_python(
                tuple(card for cell in row.cells for card in cell.cards), exclude_defaults=True
            ),
        }
        for row in journey.rows
    ]
    plain = _WRITE_FRAME.to_python(frame, exclude_defaults=True)
    return to_json({"frame": plain, "stacks": stacks})


def read_plainly(data: bytes) -> int:
    """Parse and validate every record; gives the number of cards."""
    tree: _Tree = json.loads(data)
    _READ_FRAME.validate_python(tree["frame"], strict=False)
    return sum(
        len(_READ[stack["kind"]].validate_python(stack["cards"], strict=False))
        for stack in tree["stacks"]
    )
