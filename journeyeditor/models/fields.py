"""Fields: what the annotations of a record say of each of its fields, and the validator made of them.

Values are checked by pydantic-core, the compiled half of pydantic. The other half turns annotations
of every kind into its rules, which takes longer to load than all of our records; the few kinds that
records use are turned into rules here.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from types import EllipsisType, NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from pydantic_core import CoreSchema, PydanticKnownError, core_schema

_UNIONS: Final = (Union, UnionType)
_BOUNDS: Final[dict[str, tuple[str, Callable[[float, float], bool]]]] = {
    "gt": ("greater_than", lambda value, bound: value > bound),
    "ge": ("greater_than_equal", lambda value, bound: value >= bound),
    "le": ("less_than_equal", lambda value, bound: value <= bound),
}


class Limits:
    """What an annotated text or number must keep: `Annotated[int, Limits(ge=1, le=3)]`."""

    def __init__(self, **limits: int) -> None:
        """Take any of `gt`, `ge` and `le` for numbers, `min_length` in characters for texts."""
        self.limits: Final[Mapping[str, int]] = limits


class Field(NamedTuple):
    """A field of a record: its annotation, and its default (`...` where a value must be given)."""

    annotation: object
    default: object = ...

    @property
    def is_required(self) -> bool:
        """Whether a value must be given."""
        return isinstance(self.default, EllipsisType)


@cache
def fields_of(record: type) -> Mapping[str, Field]:
    """Give the fields of a kind of record by their names, those of what it is derived from first."""
    found: dict[str, Field] = {}
    for part in reversed(record.__mro__):
        for name, annotation in inspect.get_annotations(part, eval_str=True).items():
            found[name] = Field(annotation, part.__dict__.get(name, ...))
    return found


@cache
def fields_schema(record: type) -> core_schema.ModelFieldsSchema:
    """Give pydantic-core's rules for the fields of a kind of record."""
    return core_schema.model_fields_schema(
        {name: core_schema.model_field(_field(field)) for name, field in fields_of(record).items()}
    )


def _field(field: Field) -> CoreSchema:
    schema = _schema(field.annotation)
    if field.is_required:
        return schema
    return core_schema.with_default_schema(schema, default=field.default)


_PLAIN: Final[dict[object, CoreSchema]] = {
    str: core_schema.str_schema(),
    int: core_schema.int_schema(),
    float: core_schema.float_schema(),
    bool: core_schema.bool_schema(),
}


def _schema(annotation: Any) -> CoreSchema:  # noqa: ANN401 - annotations are of no common type
    """Give pydantic-core's rules for an annotation; raises TypeError for one records do not use."""
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        schema = _schema(parts[0])
        for mark in parts[1:]:
            schema = _marked(schema, mark)
        return schema
    if origin in _UNIONS:
        members = [_schema(part) for part in parts if part is not NoneType]
        schema = members[0] if len(members) == 1 else core_schema.union_schema([*members])
        return core_schema.nullable_schema(schema) if NoneType in parts else schema
    if origin is tuple and parts[1:] == (...,):
        return core_schema.tuple_schema([_schema(parts[0])], variadic_item_index=0)
    if origin is Literal:
        return core_schema.literal_schema([*parts])
    if isinstance(annotation, type) and hasattr(annotation, "core_schema"):
        made: CoreSchema = annotation.core_schema()
        return made
    raise TypeError(f"no rules for {annotation}")


def _marked(schema: CoreSchema, mark: object) -> CoreSchema:
    """Add what an annotation says beyond the type: limits, or a function that checks a value."""
    if not isinstance(mark, Limits):
        check: Any = mark
        return core_schema.no_info_after_validator_function(check, schema)
    if schema["type"] in {"str", "int"}:
        limited: Any = {**schema, **mark.limits}
        checked: CoreSchema = limited
        return checked
    return core_schema.no_info_after_validator_function(_within(mark.limits), schema)


def _within(limits: Mapping[str, int]) -> Callable[[float], float]:
    """Check a number that may be whole or not."""

    def check(value: float) -> float:
        for name, bound in limits.items():
            kind, holds = _BOUNDS[name]
            if not holds(value, bound):
                error: Any = kind
                raise PydanticKnownError(error, {name: bound})
        return value

    return check
