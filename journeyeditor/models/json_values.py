"""Frozen JSON: fields this version does not know, kept as immutable values in their old order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True, slots=True)
class JsonObject:
    """A JSON object that cannot change: pairs of key and value in the order of the file."""

    pairs: tuple[tuple[str, Json], ...]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[object], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let records take an instance as it is: only the codec makes them."""
        return core_schema.is_instance_schema(cls)


Json: TypeAlias = "str | int | float | bool | tuple[Json, ...] | JsonObject | None"
Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"

NOTHING = JsonObject(())
"""No unknown fields: what nearly every record has."""


def freeze(value: Plain) -> Json:
    """Turn plain JSON (dicts and lists) into its immutable form."""
    if isinstance(value, dict):
        return JsonObject(tuple((key, freeze(item)) for key, item in value.items()))
    if isinstance(value, list):
        return tuple(freeze(item) for item in value)
    return value


def thaw(value: Json) -> Plain:
    """Turn frozen JSON back into plain dicts and lists."""
    if isinstance(value, JsonObject):
        return {key: thaw(item) for key, item in value.pairs}
    if isinstance(value, tuple):
        return [thaw(item) for item in value]
    return value


def freeze_fields(fields: Mapping[str, Plain]) -> JsonObject:
    """Freeze the unknown fields of one record, in their order."""
    return JsonObject(tuple((key, freeze(value)) for key, value in fields.items()))
