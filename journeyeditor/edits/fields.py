"""Fields: a record with some fields changed, itself where that changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeVar

from journeyeditor.models import Record
from journeyeditor.models.json_values import NOTHING

R = TypeVar("R", bound=Record)

FIXED = frozenset({"id", "unknown"})
"""Fields that no edit changes."""


def changed(record: R, fields: Mapping[str, object], but: Collection[str] = ()) -> R:
    """Give the record with these fields changed; itself where they hold these values already.

    A record inside (evidence, review, QR code) that takes the place of another keeps the unknown
    fields of that one; one that holds nothing becomes None, as no file keeps it. Raises TypeError
    for the fixed fields, those named by `but` and names that are no field, pydantic's
    ValidationError for values that do not fit.
    """
    if refused := fields.keys() & FIXED.union(but):
        raise TypeError(f"{sorted(refused)} of {type(record).__name__} cannot be changed this way")
    old = record.__dict__
    new = record.replace(**{name: _kept(old.get(name), fields[name]) for name in fields})
    return record if same(record, new) else new


def same(one: Record, other: Record) -> bool:
    """Tell whether two records say the same, kinds of numbers included (2 is not 2.0)."""
    return one == other and repr(one) == repr(other)


def _kept(old: object, new: object) -> object:
    """Give a new value for a field, with the unknown fields of the record that stood there."""
    if not isinstance(new, Record):
        return new
    if isinstance(old, type(new)) and new.unknown == NOTHING != old.unknown:
        new = new.replace(unknown=old.unknown)
    return None if _is_empty(new) else new


def _is_empty(record: Record) -> bool:
    return all(
        not field.is_required() and record.__dict__[name] == field.default
        for name, field in type(record).model_fields.items()
    )
