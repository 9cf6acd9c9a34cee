"""Bring the JSON schema of the file format up to date with the records.

    python tools/make_schema.py            write resources/schema/journey.schema.json
    python tools/make_schema.py --check    change nothing, say whether it is up to date (exit code 1)

The schema says what a file may hold field by field. It cannot say that ids are unique and that
references lead somewhere; `journeyeditor validate` does.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from journeyeditor.models import CARD_OF_KIND, Cell, JourneyMap, Record, Row
from journeyeditor.models.card import KpiPart
from journeyeditor.storage.codec.tables import KEYS, table_of

TARGET = Path(__file__).resolve().parent.parent / "resources/schema/journey.schema.json"
ADDRESS = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_BOUNDS = {"gt": "exclusiveMinimum", "ge": "minimum", "lt": "exclusiveMaximum", "le": "maximum"}


def schema() -> Schema:
    """Give the schema of a journey file, as it is on the disk."""
    definitions: dict[str, Schema] = {}
    whole = _record(JourneyMap, definitions)
    for card in CARD_OF_KIND.values():
        _reference(card, definitions)
    return {
        "$schema": ADDRESS,
        "title": "Journey map (.journey)",
        "description": "Fields that are not described here are kept.",
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def _reference(record: type[Record], definitions: dict[str, Schema]) -> Schema:
    """Refer to a kind of record, described once."""
    name = record.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _record(record, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _record(record: type[Record], definitions: dict[str, Schema]) -> Schema:
    table = table_of(record)
    described: Schema = {
        "type": "object",
        "description": (record.__doc__ or "").strip().splitlines()[0],
        "properties": {name: _field(record, name, definitions) for name in table.names},
    }
    if table.required:
        described["required"] = [name for name in table.names if name in table.required]
    if record is Row:
        described["allOf"] = [_cells_of_kind(kind, definitions) for kind in CARD_OF_KIND]
    return described


def _cells_of_kind(kind: str, definitions: dict[str, Schema]) -> Schema:
    """Say which cards stand in the cells of a row of one kind."""
    card = next(card for name, card in CARD_OF_KIND.items() if name == kind)
    stack = {"type": "array", "items": _reference(card, definitions)}
    return {
        "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
        "then": {"properties": {"cells": {"additionalProperties": stack}}},
    }


def _field(record: type[Record], name: str, definitions: dict[str, Schema]) -> Schema:
    table = table_of(record)
    if name in table.single:
        return _reference(table.single[name], definitions)
    if name in table.lists:
        return {"type": "array", "items": _reference(table.lists[name], definitions)}
    if name in table.keyed:
        return _object(table.keyed[name], definitions)
    return _value(record.model_fields[name])


def _object(record: type[Record], definitions: dict[str, Schema]) -> Schema:
    """Describe an object that holds something under each key."""
    if record is Cell:
        return {"type": "object", "propertyNames": {"minLength": 1}}
    if record is KpiPart:
        return {"type": "object", "additionalProperties": {"type": "number"}}
    held = _reference(record, definitions)
    held = {"type": "object", "additionalProperties": held}
    if record.model_fields[KEYS[record]].metadata:
        held["propertyNames"] = {"minLength": 1}
    return held


def _value(field: FieldInfo) -> Schema:
    """Describe a plain value; null is never one."""
    annotation = field.annotation
    members = [annotation]
    if get_origin(annotation) in {Union, UnionType}:
        members = [member for member in get_args(annotation) if member is not NoneType]
    kind = Annotated[Union[*members], *field.metadata] if field.metadata else Union[*members]
    adapter = TypeAdapter(cast("type[object]", kind))
    described = adapter.json_schema()
    if (
        "anyOf" in described
    ):  # whole or not, it is a number; bounds of a union keep pydantic's names
        described = {_BOUNDS.get(key, key): value for key, value in described.items()}
        del described["anyOf"]
        described["type"] = "number"
    return described


def main() -> int:
    """Write or check the schema; gives the exit code."""
    parser = argparse.ArgumentParser(description="JSON schema of journey files")
    parser.add_argument("--check", action="store_true")
    written = json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
    if parser.parse_args().check:
        if TARGET.read_text("utf-8") == written:
            return 0
        print(f"{TARGET.name} is not up to date: run python tools/make_schema.py")
        return 1
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(written, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
