"""Files of every released version open for ever, with just the content they were written with.

`tests/samples/version-N.journey` holds all that version N knew, and unknown fields at every level;
`version-N.content.json` is what must be found in it. Neither ever changes; new versions add a pair.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeyeditor.models import CARD_OF_KIND, FORMAT_VERSION, JourneyMap, Json, JsonObject, Record
from journeyeditor.models.json_values import thaw
from journeyeditor.storage import read, to_bytes

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
VERSIONS = range(1, FORMAT_VERSION + 1)


def content(record: Record) -> dict[str, object]:
    """Give everything a record holds, as plain values, under the names the program uses."""
    return {
        name: plain(getattr(record, name))
        for name in type(record).model_fields
        if getattr(record, name) not in (None, "", (), JsonObject(()))
    }


def plain(value: object) -> object:
    if isinstance(value, Record):
        return content(value)
    if isinstance(value, JsonObject):
        return thaw(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def fields_used(record: Record | tuple[object, ...] | Json) -> set[tuple[str, str]]:
    """Give kind and name of each field that holds something, in a record and all within it."""
    if isinstance(record, tuple):
        return {field for item in record if isinstance(item, Record) for field in fields_used(item)}
    if not isinstance(record, Record):
        return set()
    used = set()
    for name in type(record).model_fields:
        value = getattr(record, name)
        if value not in (None, "", (), JsonObject(())):
            used |= {(type(record).__name__, name)} | fields_used(value)
    return used


@pytest.mark.parametrize("version", VERSIONS)
def test_the_file_of_a_version_opens_with_its_frozen_content(version: int) -> None:
    opened = read(SAMPLES / f"version-{version}.journey")
    frozen = json.loads((SAMPLES / f"version-{version}.content.json").read_bytes())
    assert content(opened.map) == frozen
    assert [note.code for note in opened.notes] == ["picture-missing"]


def test_the_file_of_this_version_is_canonical() -> None:
    path = SAMPLES / f"version-{FORMAT_VERSION}.journey"
    assert to_bytes(read(path).map) == path.read_bytes()


def test_the_file_of_this_version_uses_every_field_there_is() -> None:
    journey: JourneyMap = read(SAMPLES / f"version-{FORMAT_VERSION}.journey").map
    used = fields_used(journey)
    for card in CARD_OF_KIND.values():
        own = card.model_fields.keys() - CARD_OF_KIND["note"].model_fields.keys()
        assert {(card.__name__, name) for name in own} <= used
    for name in CARD_OF_KIND["note"].model_fields:
        assert ("BehaviourCard", name) in used
    for record, name in (
        (type(r).__name__, name) for r in records(journey) for name in optional(r)
    ):
        assert (record, name) in used, (record, name)


def records(record: object) -> list[Record]:
    """Give all records within one that are no cards."""
    if isinstance(record, tuple):
        return [found for item in record for found in records(item)]
    if not isinstance(record, Record):
        return []
    inner = [
        found for name in type(record).model_fields for found in records(getattr(record, name))
    ]
    return inner if type(record) in CARD_OF_KIND.values() else [record, *inner]


def optional(record: Record) -> set[str]:
    """Give the names of a record's fields; cells and parts have no room for unknown ones."""
    roomless = {"unknown"} if type(record).__name__ in {"Cell", "KpiPart"} else set()
    return type(record).model_fields.keys() - roomless
