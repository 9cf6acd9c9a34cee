"""A small judge of JSON Schema: just the words that the schema of journeys uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


def complaints(value: object, schema: Schema, root: Schema, where: str = "") -> Iterator[str]:
    """Give the places where a value does not fit a schema; `root` holds the definitions."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        yield from complaints(value, root["$defs"][name], root, where)
    if not _has_type(value, schema.get("type")):
        yield where
        return
    if "const" in schema and value != schema["const"]:
        yield where
    if "enum" in schema and value not in schema["enum"]:
        yield where
    if isinstance(value, str) and len(value) < schema.get("minLength", 0):
        yield where
    if isinstance(value, int | float):
        yield from [where] * _out_of_bounds(value, schema)
    for branch in schema.get("allOf", ()):
        fits = not any(complaints(value, branch["if"], root))
        yield from complaints(value, branch["then"], root, where) if fits else ()
    if isinstance(value, dict):
        yield from _object(value, schema, root, where)
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from complaints(item, schema.get("items", {}), root, f"{where}[{index}]")


def _has_type(value: object, name: str | None) -> bool:
    if name is None:
        return True
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def _out_of_bounds(value: float, schema: Schema) -> bool:
    return (
        value < schema.get("minimum", value)
        or value > schema.get("maximum", value)
        or ("exclusiveMinimum" in schema and value <= schema["exclusiveMinimum"])
    )


def _object(value: dict[str, Any], schema: Schema, root: Schema, where: str) -> Iterator[str]:
    known = schema.get("properties", {})
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{where}.{name}"
    for name, item in value.items():
        here = f"{where}.{name}"
        yield from complaints(name, schema.get("propertyNames", {}), root, here)
        inner = known.get(name, schema.get("additionalProperties", {}))
        yield from complaints(item, inner, root, here)
