"""Proof: the bytes of a map, read again before they are trusted to be that map.

Rows that stand in the file already need no second proof: they are the same values, and their bytes
are taken over from there, or made anew and found to be the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from pydantic_core import to_json

from journeyeditor.errors import N_, JourneyError, UnwritableError
from journeyeditor.models import JourneyMap, Row
from journeyeditor.models.queries import columns
from journeyeditor.storage.codec import decoded, settled
from journeyeditor.storage.codec.canonical import INDENT, canonical_bytes
from journeyeditor.storage.codec.collector import collector_at_rest
from journeyeditor.storage.codec.limits import MAX_BYTES
from journeyeditor.storage.codec.packing import packed_map, packed_row
from journeyeditor.storage.codec.tables import table_of
from journeyeditor.storage.codec.text import holds_too_many

_FIELDS: Final = table_of(JourneyMap).names
_BEFORE_ROWS: Final = frozenset(_FIELDS[: _FIELDS.index("rows")])
_ROWS: Final = b'\n  "rows": [\n    '
_END: Final = b"\n  ]"
_NEXT: Final = b",\n    "
_NONE: Final[Mapping[int, bytes]] = MappingProxyType({})


class Known(NamedTuple):
    """A map and the bytes of its file; `written` says that they were made here, not only read.

    `made` are bytes of the map's rows, by the rows' identity, that `rows_made` gave before.
    """

    map: JourneyMap
    data: bytes
    written: bool
    made: Mapping[int, bytes] = _NONE


@collector_at_rest()
def proven_bytes(journey: JourneyMap, known: Known | None = None) -> bytes:
    """Give the canonical bytes of a map, read again to be sure that they are that map.

    Rows that stand in `known` as well are not read again. Raises UnwritableError.
    """
    data = None if known is None else _quickly(journey, known)
    if data is None:
        data = canonical_bytes(packed_map(journey))
        _prove(journey, data)
    return data


def rows_made(journey: JourneyMap) -> Iterator[tuple[int, bytes]]:
    """Make the bytes of the rows, one at each step: their identities and their bytes."""
    order = _order(journey)
    for index, row in enumerate(journey.rows):
        yield id(row), _row_bytes(row, order, index)


def _prove(journey: JourneyMap, data: bytes) -> None:
    try:
        again = decoded(data).map
    except JourneyError as error:
        raise UnwritableError(
            N_("The map was not saved: it holds something that could not be read again."),
            error.problems,
        ) from error
    if again != journey and again != settled(journey):
        raise UnwritableError(N_("The map was not saved: read again, it would not be the same."))


def _quickly(journey: JourneyMap, known: Known) -> bytes | None:
    """Read again only what is new; None where that fails: the long way tells what is wrong."""
    try:
        rows, fresh = _with_fresh(journey, known)
        head, tail = _around_rows(journey)
        part = journey.replace(rows=tuple(journey.rows[index] for index in fresh))
        _prove(part, b"".join(_joined(head, [rows[index] for index in fresh], tail)))
    except (JourneyError, ValueError):  # from pydantic, too
        return None
    data = b"".join(_joined(head, rows, tail))
    return None if len(data) > MAX_BYTES or holds_too_many(data) else data


def _with_fresh(journey: JourneyMap, known: Known) -> tuple[list[bytes], list[int]]:
    """The bytes of each row, and which of them nobody has read yet."""
    order = _order(journey)
    stand = _standing(known)
    as_before = columns(known.map) == columns(journey)
    ready = known.made if as_before else _NONE
    rows: list[bytes] = []
    fresh: list[int] = []
    for index, row in enumerate(journey.rows):
        found = stand.get(id(row))
        if found is not None and known.written and as_before:
            rows.append(found)
            continue
        made = ready.get(id(row)) or _row_bytes(row, order, index)
        rows.append(made)
        if made != found:
            fresh.append(index)
    return rows, fresh


def _standing(known: Known) -> dict[int, bytes]:
    """The rows' bytes by the rows' identity; nothing where the file is not laid out as ours are."""
    start = known.data.find(_ROWS)
    end = known.data.find(_END, start)
    if start < 0 or end < 0:
        return {}
    first, *others = known.data[start + len(_ROWS) : end].split(_NEXT + b"{")
    rows = [first, *(b"{" + other for other in others)]
    if len(rows) != len(known.map.rows):
        return {}
    return dict(zip(map(id, known.map.rows), rows, strict=True))


def _order(journey: JourneyMap) -> dict[str, int]:
    """The columns of a map, numbered by their ids."""
    return {column.id: place for place, column in enumerate(columns(journey))}


def _row_bytes(row: Row, order: dict[str, int], index: int) -> bytes:
    return to_json(packed_row(row, order, index), indent=INDENT).replace(b"\n", b"\n    ")


def _around_rows(journey: JourneyMap) -> tuple[list[bytes], list[bytes]]:
    """The lines of the other fields, those before the rows and those behind them."""
    head: list[bytes] = []
    tail: list[bytes] = []
    for name, value in packed_map(journey.replace(rows=())).items():
        line = to_json({name: value}, indent=INDENT)[len(b"{\n") : -len(b"\n}")]
        (head if name in _BEFORE_ROWS else tail).append(line)
    return head, tail


def _joined(head: list[bytes], rows: list[bytes], tail: list[bytes]) -> Iterator[bytes]:
    lines = [_ROWS.removeprefix(b"\n") + _NEXT.join(rows) + _END] if rows else []
    yield b"{\n"
    yield b",\n".join([*head, *lines, *tail])
    yield b"\n}\n"
