"""Repair on request: references and ids are set right, no card is lost, and what was done is told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from journeyeditor.errors import BrokenRulesError, UnreadableError
from journeyeditor.models import JourneyMap
from journeyeditor.models.checks import problems
from journeyeditor.storage import from_bytes, mend, to_bytes
from tests.helpers.maps import generated_map

PHASES = [
    {"id": "p-1", "title": "P"},
    {
        "id": "p-2",
        "title": "Q",
        "steps": [{"id": "s-1", "title": "s"}, {"id": "s-2", "title": "t"}],
    },
]


def document(**fields: object) -> bytes:
    tree = {"format": "journey", "version": 1, "min_reader": 1, "id": "m-1", "title": "T", **fields}
    return json.dumps(tree).encode()


def notes_row(cells: dict[str, Any], id_: str = "r-1") -> dict[str, Any]:
    return {"id": id_, "kind": "note", "title": "", "cells": cells}


def texts(journey: JourneyMap) -> dict[str, list[str]]:
    return {
        cell.at: [card.text for card in cell.cards] for row in journey.rows for cell in row.cells
    }


def test_cards_without_a_column_move_to_their_phases_first_step_or_the_first_column() -> None:
    cells = {
        "gone": [{"id": "c-1", "text": "lost"}],
        "p-1": [{"id": "c-2", "text": "here"}],
        "p-2": [{"id": "c-3", "text": "before the steps came"}],
        "void": [],
    }
    mended = mend(document(phases=PHASES, rows=[notes_row(cells)]))
    assert texts(mended.map) == {"p-1": ["here", "lost"], "s-1": ["before the steps came"]}
    assert [(note.code, note.where, note.cards) for note in mended.notes] == [
        ("cards-moved", "rows[0].cells.gone", ("c-1",)),
        ("cards-moved", "rows[0].cells.p-2", ("c-3",)),
    ]


def test_a_map_without_phases_gets_one_for_its_cards() -> None:
    mended = mend(document(rows=[notes_row({"gone": [{"id": "p-2", "text": "lost"}]})]))
    assert [phase.id for phase in mended.map.phases] == ["p-3"]
    assert texts(mended.map) == {"p-3": ["lost"]}
    assert [note.code for note in mended.notes] == ["phase-added", "cards-moved"]


def test_doubled_ids_are_renewed_and_references_stay_with_the_first() -> None:
    rows = [
        {
            "id": "r-1",
            "kind": "hurdle",
            "title": "",
            "cells": {"p-1": [{"id": "c-1", "text": "a"}, {"id": "c-1", "text": "b"}]},
        },
        {
            "id": "c-1-2",
            "kind": "solution",
            "title": "",
            "cells": {"p-1": [{"id": "r-1", "solves": ["c-1"]}]},
        },
        notes_row({}, "m-1"),
    ]
    segments = [{"id": "g", "title": ""}, {"id": "g", "title": ""}]
    personas = [{"id": "g", "name": "N", "segment": "g"}]
    phases = [*PHASES, {"id": "p-1", "title": "R", "steps": [{"id": "s-1", "title": ""}]}]
    mended = mend(document(rows=rows, phases=phases, segments=segments, personas=personas))
    assert not problems(mended.map)
    assert [segment.id for segment in mended.map.segments] == ["g", "g-2"]
    assert mended.map.personas[0].id == "g-3"
    assert [phase.id for phase in mended.map.phases] == ["p-1", "p-2", "p-1-2"]
    assert mended.map.phases[2].steps[0].id == "s-1-2"
    assert [row.id for row in mended.map.rows] == ["r-1", "c-1-2", "m-1-2"]
    hurdles = mended.map.rows[0].cells[0].cards
    assert [(card.id, card.text) for card in hurdles] == [("c-1", "a"), ("c-1-3", "b")]
    assert {note.code for note in mended.notes} == {"id-renewed"}
    assert len(mended.notes) == 7


def test_loose_references_are_dropped_and_the_others_kept() -> None:
    rows = [
        {"id": "r-1", "kind": "hurdle", "title": "", "cells": {"p-1": [{"id": "c-1"}]}},
        {
            "id": "r-2",
            "kind": "solution",
            "title": "",
            "cells": {"p-1": [{"id": "c-2", "solves": ["x", "c-1", "c-2"], "personas": ["u-9"]}]},
        },
        {
            "id": "r-3",
            "kind": "owner",
            "title": "",
            "cells": {"p-1": [{"id": "c-3", "answers_for": ["c-2", "c-1"]}]},
        },
    ]
    ignored = [
        {"code": "review-due", "at": ["x"]},
        {"code": "review-due", "at": ["x", "p-1"]},
        {"code": "review-due"},
    ]
    personas = [{"id": "u-1", "name": "N", "segment": "x"}]
    mended = mend(document(rows=rows, phases=PHASES, ignored=ignored, personas=personas))
    assert not problems(mended.map)
    tree = json.loads(to_bytes(mended.map))
    assert tree["rows"][1]["cells"]["p-1"] == [{"id": "c-2", "solves": ["c-1"]}]
    assert tree["rows"][2]["cells"]["p-1"] == [{"id": "c-3", "answers_for": ["c-2"]}]
    assert tree["ignored"] == [{"code": "review-due", "at": ["p-1"]}, {"code": "review-due"}]
    assert tree["personas"] == [{"id": "u-1", "name": "N"}]
    assert [(note.code, note.where) for note in mended.notes] == [
        ("reference-dropped", "personas[0].segment"),
        ("reference-dropped", "rows[1].cells.p-1[0].personas[0]"),
        ("reference-dropped", "rows[1].cells.p-1[0].solves[0]"),
        ("reference-dropped", "rows[1].cells.p-1[0].solves[2]"),
        ("reference-dropped", "rows[2].cells.p-1[0].answers_for[1]"),
        ("reference-dropped", "ignored[0].at[0]"),
        ("reference-dropped", "ignored[1].at[0]"),
    ]


def test_a_sound_map_comes_out_as_it_is() -> None:
    journey = generated_map(100)
    assert mend(to_bytes(journey)) == (journey, ())


def test_mending_the_same_bytes_gives_the_same_map() -> None:
    data = document(rows=[notes_row({"x": [{"id": "a"}, {"id": "a"}, {"id": "a"}]})])
    assert mend(data) == mend(data)
    assert from_bytes(to_bytes(mend(data).map)) == mend(data).map


def test_what_breaks_other_rules_cannot_be_mended() -> None:
    with pytest.raises(BrokenRulesError):
        mend(document(title=3))
    with pytest.raises(UnreadableError):
        mend(b"[]")
