"""Tables: how the fields of each record stand in a file, derived once from the records themselves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Final, NamedTuple, TypeGuard, Union, get_args, get_origin

from annotated_types import Le
from pydantic.fields import FieldInfo

from journeyeditor.models.card import KpiPart
from journeyeditor.models.journey import Picture
from journeyeditor.models.record import Record
from journeyeditor.models.row import Cell

KEYS: Final[dict[type[Record], str]] = {Cell: "at", Picture: "hash", KpiPart: "name"}
"""Records that stand in a file under a key (this field of theirs) instead of in a list."""

_ALWAYS: Final = frozenset({"format", "version", "min_reader"})
"""Fields that are written though they have a default."""


class Table(NamedTuple):
    """What reader and writer need to know of one kind of record.

    `unknown` is none of its fields, nor is the one that stands in the file as the record's key.
    """

    names: tuple[str, ...]
    """All fields in the order of the file."""
    known: frozenset[str]
    """The same as a set."""
    required: frozenset[str]
    """Fields that must be there and are always written."""
    may_be_blank: frozenset[str]
    """Required fields that may hold an empty text: a title, but not an id."""
    single: dict[str, type[Record]]
    """Fields that hold one record or none."""
    lists: dict[str, type[Record]]
    """Fields that hold a list of records."""
    keyed: dict[str, type[Record]]
    """Fields that hold an object: a record under each key."""
    plain_lists: frozenset[str]
    """Fields that hold a list of texts."""
    numbers: frozenset[str]
    """Fields that hold a number without an upper bound."""
    simple: frozenset[str]
    """Fields whose values look the same in a file and in a record."""
    shaped: frozenset[str]
    """Fields that hold records: what is to be packed and unpacked in its turn."""
    hard: frozenset[str]
    """Fields with numbers to be checked, and those that hold an object."""
    intricate: frozenset[str]
    """Fields that need a look at their values when they are packed, `unknown` among them."""


@cache
def table_of(record: type[Record]) -> Table:
    """Give the table of a kind of record."""
    outside = {"unknown", KEYS.get(record)}
    fields = {name: field for name, field in record.model_fields.items() if name not in outside}
    single: dict[str, type[Record]] = {}
    lists: dict[str, type[Record]] = {}
    keyed: dict[str, type[Record]] = {}
    plain_lists, numbers = set(), set()
    for name, field in fields.items():
        for kind in _kinds(field.annotation):
            if get_origin(kind) is tuple:
                inner = next(_kinds(get_args(kind)[0]))
                if not _is_record(inner):
                    plain_lists.add(name)
                elif inner in KEYS:
                    keyed[name] = inner
                else:
                    lists[name] = inner
            elif _is_record(kind):
                single[name] = kind
            elif kind in {int, float} and not _is_bounded(field.annotation):
                numbers.add(name)
    required = frozenset(name for name in fields if fields[name].is_required() or name in _ALWAYS)
    records = single | lists | keyed
    shaped = frozenset(records)
    hard = numbers | keyed.keys() | {name for name in records if table_of(records[name]).numbers}
    return Table(
        names=tuple(fields),
        known=frozenset(fields),
        required=required,
        may_be_blank=frozenset(name for name in required if fields[name].annotation is str)
        - frozenset(name for name in required if fields[name].metadata),
        single=single,
        lists=lists,
        keyed=keyed,
        plain_lists=frozenset(plain_lists),
        numbers=frozenset(numbers),
        simple=frozenset(fields) - shaped - plain_lists,
        shaped=shaped,
        hard=frozenset(hard),
        intricate=shaped | numbers | {"unknown"},
    )


def _kinds(annotation: object) -> Iterator[object]:
    """Take an annotation apart: the members of a union, without None and constraints."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _kinds(get_args(annotation)[0])
    elif origin in {Union, UnionType}:
        for member in get_args(annotation):
            yield from _kinds(member)
    elif annotation is not NoneType:
        yield annotation


def _is_bounded(annotation: object) -> bool:
    """Say whether numbers of this kind have an upper bound, as `Field(le=...)` sets it."""
    if get_origin(annotation) is not Annotated:
        return any(map(_is_bounded, get_args(annotation)))
    fields = (entry for entry in get_args(annotation)[1:] if isinstance(entry, FieldInfo))
    return any(isinstance(limit, Le) for field in fields for limit in field.metadata)


def _is_record(kind: object) -> TypeGuard[type[Record]]:
    return isinstance(kind, type) and issubclass(kind, Record)
