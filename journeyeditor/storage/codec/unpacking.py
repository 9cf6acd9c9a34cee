"""Unpacking: from the plain tree of a file to records, strictly; fields we do not know are kept."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from types import GenericAlias
from typing import Final, TypeAlias, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from journeyeditor.errors import BrokenRulesError
from journeyeditor.models import (
    CARD_OF_KIND,
    KINDS,
    Card,
    Cell,
    JourneyMap,
    Json,
    JsonObject,
    Record,
    Row,
)
from journeyeditor.models.card import KpiPart
from journeyeditor.models.json_values import Plain
from journeyeditor.storage.codec.complaints import (
    BREAKS_RULES,
    LIST,
    NULL,
    NUMBER,
    OBJECT,
    Complaints,
    Location,
)
from journeyeditor.storage.codec.limits import MAX_DEPTH
from journeyeditor.storage.codec.places import Place, depth
from journeyeditor.storage.codec.tables import KEYS, Table, table_of
from journeyeditor.storage.codec.text import refuse_deep, too_deep

Fields: TypeAlias = dict[str, object]
"""What a record is validated from: lists are tuples, unknown fields are frozen."""

R = TypeVar("R", bound=Record)
_CARD_CLASSES: Final[dict[object, type[Card]]] = {kind: CARD_OF_KIND[kind] for kind in KINDS}


def unpacked_map(tree: dict[str, Plain]) -> JourneyMap:
    """Make the map of a plain tree.

    Raises BrokenRulesError that names the places of wrong types, values and missing fields, and
    UnreadableError where it is nested too deep. References are not looked at.
    """
    complaints = Complaints()
    journey = _Unpacker(complaints).map(tree)
    if journey is None or complaints:
        refuse_deep(tree)
        raise BrokenRulesError(BREAKS_RULES, complaints.told())
    return journey


@cache
def _stack_of(card: type[Card]) -> TypeAdapter[tuple[Card, ...]]:
    """Give the validator for many cards of one kind at once."""
    return TypeAdapter(cast("type[tuple[Card, ...]]", GenericAlias(tuple, (card, ...))))


class _Unpacker:
    def __init__(self, complaints: Complaints) -> None:
        self._complaints = complaints

    def map(self, tree: dict[str, Plain]) -> JourneyMap | None:
        fields = self._fields(JourneyMap, {**tree, "rows": []}, None)
        rows = tree.get("rows", [])
        if isinstance(rows, list):
            made = [self._row(row, ((None, "rows"), i)) for i, row in enumerate(rows)]
            fields["rows"] = tuple(row for row in made if row)
        else:
            self._complaints.add(NULL if rows is None else LIST, (None, "rows"))
        return self._made(JourneyMap, fields, None)

    def _row(self, row: Plain, place: Place) -> Row | None:
        if not isinstance(row, dict):
            self._complaints.add(OBJECT, place)
            return None
        fields = self._fields(Row, {**row, "cells": {}}, place)
        cells = row.get("cells", {})
        card = _CARD_CLASSES.get(row["kind"]) if isinstance(row.get("kind"), str) else None
        if not isinstance(cells, dict):
            self._complaints.add(NULL if cells is None else OBJECT, (place, "cells"))
        elif card:
            fields["cells"] = self._cells(card, cells, (place, "cells"))
        return self._made(Row, fields, place)

    def _cells(self, kind: type[Card], cells: dict[str, Plain], place: Place) -> tuple[Cell, ...]:
        """Make all cells of a row; their cards are validated together, which is much faster."""
        simple = table_of(kind).simple
        prepared: list[object] = []
        ends: list[tuple[str, int]] = []
        for at, stack in cells.items():
            if not isinstance(stack, list):
                self._complaints.add(NULL if stack is None else LIST, (place, at))
                continue
            for index, card in enumerate(stack):
                if isinstance(card, dict) and not (
                    simple.issuperset(card) and None not in card.values()
                ):
                    prepared.append(self._fields(kind, card, ((place, at), index)))
                else:
                    prepared.append(card)
            ends.append((at, len(prepared)))
        try:
            cards = _stack_of(kind).validate_python(tuple(prepared))
        except ValidationError as error:
            self._complaints.add_all(error, lambda found: _in_cells(ends, found, place))
            return ()
        start, made = 0, []
        for at, end in ends:
            made.append(self._made(Cell, {"at": at, "cards": cards[start:end]}, (place, at)))
            start = end
        return tuple(cell for cell in made if cell)

    def _made(self, kind: type[R], fields: Fields, place: Place) -> R | None:
        try:
            return kind.model_validate(fields)
        except ValidationError as error:
            self._complaints.add_all(error, lambda location: _located(location, place))
            return None

    def _prepared(self, kind: type[Record], value: Plain, within: Place, step: str | int) -> object:
        """Prepare what should be an object for validation; what is none is left for it to refuse."""
        if not isinstance(value, dict) or _is_ready(kind, value):
            return value
        return self._fields(kind, value, (within, step))

    def _fields(self, kind: type[Record], value: dict[str, Plain], place: Place) -> Fields:
        """Prepare an object for validation: nulls complained of, lists and records shaped."""
        table = table_of(kind)
        if table.known.issuperset(value) and None not in value.values():
            return self._known_fields(table, value, place)
        fields: Fields = {}
        unknown: dict[str, Plain] = {}
        for key, item in value.items():
            if key not in table.known:
                unknown[key] = item
            elif item is None:
                self._complaints.add(NULL, (place, key))
            elif key in table.simple:
                fields[key] = item
            else:
                fields[key] = self._shaped(table, key, item, place)
        if unknown:
            fields["unknown"] = JsonObject(
                tuple((key, _frozen(item, (place, key))) for key, item in unknown.items())
            )
        return fields

    def _known_fields(self, table: Table, value: dict[str, Plain], place: Place) -> Fields:
        """Prepare an object without nulls and unknown fields: only what is to be shaped is touched."""
        fields: Fields = dict(value)
        for key, item in value.items():
            if key in table.simple:
                pass
            elif isinstance(item, list) and (
                key in table.plain_lists or _are_ready(table.lists.get(key), item)
            ):
                fields[key] = tuple(item)
            elif not (
                isinstance(item, dict)
                and key in table.single
                and _is_ready(table.single[key], item)
            ):
                fields[key] = self._shaped(table, key, item, place)
        return fields

    def _shaped(self, table: Table, name: str, value: Plain, within: Place) -> object:
        """Shape the value of one known field; what has a wrong type is left for validation."""
        if name in table.single:
            return self._prepared(table.single[name], value, within, name)
        if name in table.keyed:
            return self._keyed(table.keyed[name], value, (within, name))
        if not isinstance(value, list):
            return value
        if name in table.plain_lists:
            return tuple(value)
        kind, place = table.lists[name], (within, name)
        return tuple([self._prepared(kind, item, place, i) for i, item in enumerate(value)])

    def _keyed(self, kind: type[Record], value: Plain, place: Place) -> tuple[Record, ...]:
        """Make the records of an object that holds one (or a part's number) under each key."""
        if not isinstance(value, dict):
            self._complaints.add(OBJECT, place)
            return ()
        made = [self._under_key(kind, key, item, (place, key)) for key, item in value.items()]
        return tuple(record for record in made if record)

    def _under_key(self, kind: type[Record], key: str, value: Plain, place: Place) -> Record | None:
        if kind is KpiPart:
            if isinstance(value, int | float) and not isinstance(value, bool):
                return KpiPart(name=key, value=value)
            self._complaints.add(NULL if value is None else NUMBER, place)
        elif isinstance(value, dict):
            return self._made(kind, {**self._fields(kind, value, place), KEYS[kind]: key}, place)
        else:
            self._complaints.add(NULL if value is None else OBJECT, place)
        return None


def _is_ready(kind: type[Record], value: dict[str, Plain]) -> bool:
    """Whether an object can be validated as it is."""
    return table_of(kind).simple.issuperset(value) and None not in value.values()


def _are_ready(kind: type[Record] | None, values: list[Plain]) -> bool:
    """Whether all of a list are objects that can be validated as they are."""
    return kind is not None and all(isinstance(v, dict) and _is_ready(kind, v) for v in values)


def _in_cells(ends: list[tuple[str, int]], location: Location, place: Place) -> Place:
    """Say where the validator found something among the cards of a row, told by cells' ends."""
    number = int(location[0])
    cell = bisect_right(ends, number, key=lambda entry: entry[1])
    index = number - (ends[cell - 1][1] if cell else 0)
    return _located(location[1:], ((place, ends[cell][0]), index))


def _located(location: Location, place: Place) -> Place:
    """Say where in the file the validator found something, below the place of what it was given."""
    for step in location:
        place = (place, step)
    return place


def _frozen(value: Plain, place: Place) -> Json:
    """Freeze the value of a field we do not know; raises UnreadableError if it is nested too deep."""
    if isinstance(value, dict | list):
        if depth(place) >= MAX_DEPTH:
            raise too_deep(place)
        if isinstance(value, dict):
            return JsonObject(
                tuple((key, _frozen(item, (place, key))) for key, item in value.items())
            )
        return tuple(_frozen(item, (place, i)) for i, item in enumerate(value))
    return value
