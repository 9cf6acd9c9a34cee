"""Maps to bytes and back: nothing is lost, nothing is added, the same map always gives the same bytes."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from journeyeditor import assets
from journeyeditor.models import (
    Cell,
    Evidence,
    GoalCard,
    JourneyMap,
    JsonObject,
    KpiCard,
    Phase,
    Review,
    Row,
    Step,
    TouchpointCard,
)
from journeyeditor.models.card import KpiPart
from journeyeditor.models.checks import problems
from journeyeditor.storage import from_bytes, settled, to_bytes
from tests.helpers.maps import generated_map, journeys

GOALS = Row(id="r-1", kind="goal", title="Ziele")
EXAMPLES = [f"examples/{name}" for name in assets.names("examples")]
TEMPLATES = [f"templates/{name}" for name in assets.names("templates") if "journey" in name]


def a_map(**fields: Any) -> JourneyMap:  # noqa: ANN401 - fields are of all types
    return JourneyMap(id="m-1", title="T", phases=(Phase(id="p-1", title="P"),), **fields)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(journeys())
def test_any_map_comes_back_from_its_bytes_with_all_unknown_fields(journey: JourneyMap) -> None:
    data = to_bytes(journey)
    again = from_bytes(data)
    assert not problems(journey)
    assert again == journey
    assert to_bytes(again) == data
    assert settled(journey) is journey


@settings(max_examples=settings().max_examples // 3, suppress_health_check=[HealthCheck.too_slow])
@given(journeys())
def test_any_map_is_written_just_as_the_standard_library_would(journey: JourneyMap) -> None:
    data = to_bytes(journey).decode()
    numbers_as_texts = json.loads(data, parse_float=lambda digits: f"\ue000{digits}\ue001")
    written = json.dumps(numbers_as_texts, indent=2, ensure_ascii=False) + "\n"
    assert written.replace('"\ue000', "").replace('\ue001"', "") == data


@pytest.mark.parametrize("name", [*EXAMPLES, *TEMPLATES])
def test_loading_and_saving_our_own_files_changes_no_byte(name: str) -> None:
    data = assets.read(name)
    assert to_bytes(from_bytes(data)) == data


def test_generated_maps_come_back() -> None:
    journey = generated_map(1_000, seed=1)
    assert from_bytes(to_bytes(journey)) == journey


def test_the_form_of_a_file() -> None:
    card = TouchpointCard(id="c-1", text="Größe", trackable=False, tags=("a",))
    row = Row(id="r-1", kind="touchpoint", title="", cells=(Cell(at="p-1", cards=(card,)),))
    journey = a_map(rows=(row,), unknown=JsonObject((("x", ()), ("y", JsonObject(())))))
    assert to_bytes(journey).decode() == (
        """{
  "format": "journey",
  "version": 1,
  "min_reader": 1,
  "id": "m-1",
  "title": "T",
  "phases": [
    {
      "id": "p-1",
      "title": "P"
    }
  ],
  "rows": [
    {
      "id": "r-1",
      "kind": "touchpoint",
      "title": "",
      "cells": {
        "p-1": [
          {
            "id": "c-1",
            "text": "Größe",
            "tags": [
              "a"
            ],
            "trackable": false
          }
        ]
      }
    }
  ],
  "x": [],
  "y": {}
}
"""
    )


def test_what_holds_nothing_is_left_out_and_cells_stand_in_column_order() -> None:
    steps = (Step(id="s-1", title="a"), Step(id="s-2", title="b"))
    card = GoalCard(id="c-1", evidence=Evidence())
    cells = (
        Cell(at="s-2", cards=(card,)),
        Cell(at="s-1", cards=(GoalCard(id="c-2"),)),
        Cell(at="p-1"),
    )
    phases = (Phase(id="p-1", title="P"), Phase(id="p-2", title="Q", steps=steps))
    journey = JourneyMap(
        id="m-1", title="", review=Review(), phases=phases, rows=(GOALS.replace(cells=cells),)
    )
    again = from_bytes(to_bytes(journey))
    assert again == settled(journey)
    assert again.review is None
    assert [cell.at for cell in again.rows[0].cells] == ["s-1", "s-2"]
    assert again.rows[0].cells[1].cards[0].evidence is None


def test_numbers_keep_their_kind() -> None:
    parts = (KpiPart(name="a", value=1), KpiPart(name="b", value=1.0))
    kpi = KpiCard(id="c-1", value=184000, target=5.0, parts=parts)
    row = Row(id="r-1", kind="kpi", title="", cells=(Cell(at="p-1", cards=(kpi,)),))
    data = to_bytes(a_map(rows=(row,)))
    assert b'"value": 184000,' in data
    assert b'"target": 5.0,' in data
    assert b'"a": 1,' in data
    again = from_bytes(data).rows[0].cells[0].cards[0]
    assert isinstance(again, KpiCard)
    assert [type(part.value) for part in again.parts] == [int, float]


@pytest.mark.parametrize("number", [1e300, 5e-324, -0.0, 1e16, 123456789.125, 2.0**60, 0.1])
def test_floating_numbers_come_back_to_the_last_bit(number: float) -> None:
    again = from_bytes(to_bytes(a_map(unknown=JsonObject((("n", number),))))).unknown.pairs[0][1]
    assert isinstance(again, float)
    assert again == number
    assert math.copysign(1, again) == math.copysign(1, number)


def test_a_picture_may_have_an_unknown_field_called_hash() -> None:
    data = b'{"format":"journey","version":1,"min_reader":1,"id":"m","title":"","images":{"a":{"hash":1}}}'
    journey = from_bytes(data)
    assert journey.images[0].hash == "a"
    assert journey.images[0].unknown.pairs == (("hash", 1),)
    assert from_bytes(to_bytes(journey)) == journey


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    data = assets.read(EXAMPLES[0])
    assert from_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")) == from_bytes(data)


def test_fields_of_a_newer_version_that_we_may_read_are_kept_with_its_number() -> None:
    tree = json.loads(assets.read(EXAMPLES[0]))
    tree["version"] = 7
    tree["rows"][0]["cells"]["p-1"][0]["mood"] = {"deep": [1, 2.5, None, "ß"]}
    journey = from_bytes(json.dumps(tree).encode())
    changed = json.loads(to_bytes(journey.replace(title="anders")))
    assert changed["version"] == 7
    assert changed["rows"][0]["cells"]["p-1"][0]["mood"] == {"deep": [1, 2.5, None, "ß"]}
