"""Packing: from records to the plain tree of a file, in its canonical order and without what is empty."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import cache
from types import GenericAlias
from typing import Any, Final, cast

from pydantic import TypeAdapter

from journeyeditor.errors import N_, Problem, UnwritableError
from journeyeditor.models import Card, Cell, JourneyMap, Json, JsonObject, Record, Row
from journeyeditor.models.card import KpiPart
from journeyeditor.models.journey import Picture
from journeyeditor.models.queries import columns
from journeyeditor.models.record import Number
from journeyeditor.storage.codec.limits import MAX_DEPTH, MAX_INTEGER
from journeyeditor.storage.codec.places import Place, depth, spelled
from journeyeditor.storage.codec.tables import KEYS, Table, table_of

Tree = dict[str, Any]
"""Plain JSON."""

_MEANINGFUL: Final = frozenset({bool, int, float})
"""Types whose false value (false, 0) says something; an empty text or list does not."""


def packed_map(journey: JourneyMap) -> Tree:
    """Make the plain tree of a map; raises UnwritableError for what no file can hold."""
    order = {column.id: place for place, column in enumerate(columns(journey))}
    return _Packer(order).record(journey, None)


def packed_row(row: Row, order: dict[str, int], index: int) -> Tree:
    """Make the plain tree of a map's row `index`; `order` numbers the map's columns by their ids."""
    return _Packer(order).record(row, ((None, "rows"), index))


def unwritable(code: str, message: str, place: Place) -> UnwritableError:
    """Make the error for a value in the map that no file can hold; it names the field."""
    where = spelled(place)
    return UnwritableError(
        N_("The map cannot be saved because of what is at {where}."),
        [Problem(code, message, where)],
        where=where,
    )


class _Packer:
    """Packs the records of one map, whose columns stand in a given order."""

    def __init__(self, order: dict[str, int]) -> None:
        self._order = order
        self._keyed: dict[type[Record], Callable[[Any, Place], object]] = {
            Cell: self._stack,
            Picture: self.record,
            KpiPart: self._number,
        }

    def record(self, record: Record, place: Place) -> Tree:
        table = table_of(type(record))
        fields = record.__dict__
        packed: Tree = {
            name: value
            for name in table.names
            if (value := fields[name]) or value.__class__ in _MEANINGFUL
        }
        if not table.may_be_blank <= packed.keys():
            packed = {
                name: fields[name]
                for name in table.names
                if name in packed or name in table.may_be_blank
            }
        for name in table.plain_lists & packed.keys():
            packed[name] = [*packed[name]]
        if not table.shaped.isdisjoint(packed):
            self._shape(packed, table, place)
        for name in table.numbers:
            if name in packed:
                _check_number(packed[name], (place, name))
        if record.unknown.pairs:
            _add_unknown(packed, record, table, place)
        return packed

    def _shape(self, packed: Tree, table: Table, place: Place) -> None:
        """Put records of records into their form in a file; leave out those that hold nothing."""
        for name in table.shaped & packed.keys():
            value, here = packed[name], (place, name)
            if name in table.lists:
                packed[name] = [self.record(item, (here, i)) for i, item in enumerate(value)]
                continue
            if name in table.single:
                packed[name] = self.record(value, here)
            else:
                packed[name] = self._object(table.keyed[name], value, here)
            if not packed[name]:
                del packed[name]

    def _object(self, kind: type[Record], records: Iterable[Record], place: Place) -> Tree:
        key_field, pack = KEYS[kind], self._keyed[kind]
        if kind is Cell:
            records = sorted(records, key=lambda record: self._column(getattr(record, key_field)))
        packed: Tree = {}
        for record in records:
            key: str = getattr(record, key_field)
            if key in packed:
                raise unwritable(
                    "duplicate-key", N_("This appears in the map twice."), (place, key)
                )
            value = pack(record, (place, key))
            if value is not None:
                packed[key] = value
        return packed

    def _column(self, key: str) -> int:
        return self._order.get(key, len(self._order))

    def _stack(self, cell: Cell, place: Place) -> list[Tree] | None:
        """Pack the cards of a cell; pydantic is fast and does it right for most of them."""
        _refuse_unknown(cell, place)
        if not cell.cards:
            return None
        kind = type(cell.cards[0])
        table = table_of(kind)
        packed = _stack_of(kind).dump_python(
            [*cell.cards], mode="json", exclude_defaults=True, warnings=False
        )
        stack: list[Tree] = packed
        for index, card in enumerate(cell.cards):
            if not table.intricate.isdisjoint(stack[index]) and not _is_right(stack[index], table):
                stack[index] = self.record(card, (place, index))
        return stack

    def _number(self, part: KpiPart, place: Place) -> Number:
        _refuse_unknown(part, place)
        _check_number(part.value, place)
        return part.value


def _is_right(packed: Tree, table: Table) -> bool:
    """Say whether pydantic packed a record as the file has it: nothing unknown, no empty records."""
    if "unknown" in packed or not table.hard.isdisjoint(packed):
        return False
    for name in table.single:
        inner = packed.get(name)
        if inner is not None and (not inner or "unknown" in inner):
            return False
    return not any("unknown" in item for name in table.lists for item in packed.get(name, ()))


@cache
def _stack_of(card: type[Card]) -> TypeAdapter[list[Card]]:
    """Give the serializer for cards of one kind."""
    return TypeAdapter(cast("type[list[Card]]", GenericAlias(list, (card,))))


def _check_number(value: Number, place: Place) -> None:
    """Raise for what the reader refuses: NaN, infinities, integers that lose digits elsewhere."""
    if -MAX_INTEGER <= value <= MAX_INTEGER:
        return
    if isinstance(value, float) and math.isfinite(value):
        return
    raise unwritable("bad-number", N_("This number cannot be kept exactly."), place)


def _refuse_unknown(record: Record, place: Place) -> None:
    if record.unknown.pairs:
        raise unwritable("no-room", N_("There is no room for further fields here."), place)


def _add_unknown(packed: Tree, record: Record, table: Table, place: Place) -> None:
    for name, value in record.unknown.pairs:
        here = (place, name)
        if name in table.known or name in packed:
            raise unwritable("duplicate-key", N_("This appears in the map twice."), here)
        packed[name] = _thawed(value, here, MAX_DEPTH - depth(here))


def _thawed(value: Json, place: Place, levels: int) -> object:
    """Turn frozen JSON into plain JSON; `levels` is how many containers may still be opened."""
    if isinstance(value, str) or value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        _check_number(value, place)
        return value
    if levels <= 0:
        raise unwritable("too-deep", N_("This is nested too deep."), place)
    if isinstance(value, JsonObject):
        thawed: Tree = {}
        for key, item in value.pairs:
            if key in thawed:
                raise unwritable(
                    "duplicate-key", N_("This appears in the map twice."), (place, key)
                )
            thawed[key] = _thawed(item, (place, key), levels - 1)
        return thawed
    return [_thawed(item, (place, i), levels - 1) for i, item in enumerate(value)]
