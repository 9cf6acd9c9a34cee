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
from collections.abc import Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from journeyeditor.models import CARD_OF_KIND, Cell, JourneyMap, Record, Row
from journeyeditor.models.card import KpiPart
from journeyeditor.models.fields import Limits, fields_of
from journeyeditor.storage.codec.tables import KEYS, table_of

TARGET = Path(__file__).resolve().parent.parent / "resources/schema/journey.schema.json"
ADDRESS = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_LIMITS = {
    "gt": "exclusiveMinimum",
    "ge": "minimum",
    "le": "maximum",
    "min_length": "minLength",
}
_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


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
    return _value(fields_of(record)[name].annotation)


def _object(record: type[Record], definitions: dict[str, Schema]) -> Schema:
    """Describe an object that holds something under each key."""
    if record is Cell:
        return {"type": "object", "propertyNames": {"minLength": 1}}
    if record is KpiPart:
        return {"type": "object", "additionalProperties": {"type": "number"}}
    held = _reference(record, definitions)
    held = {"type": "object", "additionalProperties": held}
    if _limits(fields_of(record)[KEYS[record]].annotation):
        held["propertyNames"] = {"minLength": 1}
    return held


def _value(annotation: Any) -> Schema:  # noqa: ANN401 - annotations are of no common type
    """Describe a plain value; null is never one."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        limits = {_LIMITS[name]: limit for name, limit in _limits(annotation).items()}
        return dict(sorted((_value(parts[0]) | limits).items()))
    if origin in {Union, UnionType}:
        members = [part for part in parts if part is not NoneType]
        return _value(members[0]) if len(members) == 1 else {"type": "number"}
    if origin is tuple:
        return {"items": _value(parts[0]), "type": "array"}
    if origin is Literal and len(parts) == 1:
        return {"const": parts[0], "type": "string"}
    if origin is Literal:
        return {"enum": [*parts], "type": "string"}
    return {"type": _TYPES[annotation]}


def _limits(annotation: object) -> Mapping[str, int]:
    """Give the limits that an annotation sets; dates are texts to a schema."""
    marks = [mark for mark in get_args(annotation) if isinstance(mark, Limits)]
    return marks[0].limits if marks else {}


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
