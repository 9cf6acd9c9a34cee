"""Journeys that break rules: each place is named, in plain words, and nothing is coerced."""

from __future__ import annotations

import json
from typing import Any

import pytest

from journeyeditor.errors import BrokenRulesError, Problem
from journeyeditor.storage import from_bytes
from journeyeditor.storage.codec.limits import MAX_PROBLEMS


def tree() -> dict[str, Any]:
    """A small sound map in which every kind of record stands."""
    return {
        "format": "journey",
        "version": 1,
        "min_reader": 1,
        "id": "m-1",
        "title": "T",
        "review": {"every_days": 30},
        "segments": [{"id": "g-1", "title": "S"}],
        "personas": [
            {"id": "u-1", "name": "N", "goals": ["a"], "scales": [{"title": "t", "value": 3}]}
        ],
        "phases": [
            {"id": "p-1", "title": "P", "width": 200},
            {"id": "p-2", "title": "Q", "steps": [{"id": "s-1", "title": "s"}]},
        ],
        "rows": [
            {
                "id": "r-1",
                "kind": "emotion",
                "title": "E",
                "cells": {"p-1": [{"id": "c-1", "score": 1}]},
            },
            {
                "id": "r-2",
                "kind": "kpi",
                "title": "K",
                "cells": {
                    "s-1": [
                        {
                            "id": "c-2",
                            "value": 1,
                            "parts": {"clicks": 3},
                            "history": [{"date": "2026-08", "value": 1}],
                        }
                    ]
                },
            },
            {
                "id": "r-3",
                "kind": "touchpoint",
                "title": "B",
                "cells": {
                    "p-1": [
                        {
                            "id": "c-3",
                            "tags": ["x"],
                            "evidence": {"kind": "survey"},
                            "links": [{"url": "u"}],
                            "qr": {"kind": "link"},
                        }
                    ]
                },
            },
        ],
        "ignored": [{"code": "review-due", "at": ["p-1"]}],
        "images": {"a1": {"type": "image/png"}},
    }


def problems_of(document: object) -> tuple[Problem, ...]:
    with pytest.raises(BrokenRulesError) as caught:
        from_bytes(json.dumps(document).encode())
    assert caught.value.exit_code == 1
    return caught.value.problems


def with_value(where: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """The sound map with one value set."""
    document = tree()
    target: Any = document
    for key in where[:-1]:
        target = target[key]
    target[where[-1]] = value
    return document


EMOTION = ("rows", 0, "cells", "p-1", 0)
KPI = ("rows", 1, "cells", "s-1", 0)
TOUCHPOINT = ("rows", 2, "cells", "p-1", 0)


def test_the_map_these_tests_change_is_sound() -> None:
    from_bytes(json.dumps(tree()).encode())


@pytest.mark.parametrize(
    ("where", "value", "spelled", "code", "part"),
    [
        (("title",), 3, "title", "wrong-type", "text"),
        (("title",), None, "title", "null", "null"),
        (("id",), "", "id", "empty-id", "empty"),
        (("language",), "fr", "language", "wrong-value", "en, de"),
        (("language",), None, "language", "null", "null"),
        (("review",), [], "review", "wrong-type", "object"),
        (("review", "every_days"), 0, "review.every_days", "out-of-range", "at least 1"),
        (("review", "every_days"), True, "review.every_days", "wrong-type", "whole number"),
        (("segments",), {}, "segments", "wrong-type", "list"),
        (("personas",), None, "personas", "null", "null"),
        (("personas", 0, "goals", 0), 5, "personas[0].goals[0]", "wrong-type", "text"),
        (("personas", 0, "goals"), "a", "personas[0].goals", "wrong-type", "list"),
        (
            ("personas", 0, "scales", 0, "value"),
            6,
            "personas[0].scales[0].value",
            "out-of-range",
            "most 5",
        ),
        (("phases", 0), "P", "phases[0]", "wrong-type", "object"),
        (("phases", 0, "width"), 0, "phases[0].width", "out-of-range", "greater than 0"),
        (("phases", 0, "width"), 1e6, "phases[0].width", "out-of-range", "at most 10000"),
        (("phases", 0, "width"), "9", "phases[0].width", "wrong-type", "number"),
        (("phases", 0, "repeats"), "yes", "phases[0].repeats", "wrong-type", "true or false"),
        (("phases", 0, "repeats"), 1, "phases[0].repeats", "wrong-type", "true or false"),
        (
            ("phases", 1, "steps", 0),
            {"id": "s-1"},
            "phases[1].steps[0].title",
            "missing",
            "missing",
        ),
        (("rows",), {}, "rows", "wrong-type", "list"),
        (("rows",), None, "rows", "null", "null"),
        (("rows", 0), None, "rows[0]", "wrong-type", "object"),
        (("rows", 0, "kind"), "mood", "rows[0].kind", "wrong-value", "behaviour, touchpoint"),
        (("rows", 0, "kind"), ["emotion"], "rows[0].kind", "wrong-value", "one of"),
        (("rows", 0, "cells"), [], "rows[0].cells", "wrong-type", "object"),
        (("rows", 0, "cells"), None, "rows[0].cells", "null", "null"),
        (("rows", 0, "cells", "p-1"), {}, "rows[0].cells.p-1", "wrong-type", "list"),
        (("rows", 0, "cells", "p-1"), None, "rows[0].cells.p-1", "null", "null"),
        (("rows", 0, "cells", ""), [], "rows[0].cells..at", "empty-id", "empty"),
        (EMOTION, 7, "rows[0].cells.p-1[0]", "wrong-type", "object"),
        ((*EMOTION, "score"), 3, "rows[0].cells.p-1[0].score", "out-of-range", "at most 2"),
        ((*EMOTION, "score"), -3, "rows[0].cells.p-1[0].score", "out-of-range", "at least -2"),
        ((*EMOTION, "score"), 1.0, "rows[0].cells.p-1[0].score", "wrong-type", "whole number"),
        ((*EMOTION, "score"), "1", "rows[0].cells.p-1[0].score", "wrong-type", "whole number"),
        ((*EMOTION, "score"), True, "rows[0].cells.p-1[0].score", "wrong-type", "whole number"),
        ((*EMOTION, "score"), None, "rows[0].cells.p-1[0].score", "null", "null"),
        ((*EMOTION, "color"), "pink", "rows[0].cells.p-1[0].color", "wrong-value", "blue, teal"),
        ((*KPI, "value"), "1.5", "rows[1].cells.s-1[0].value", "wrong-type", "a number"),
        ((*KPI, "value"), True, "rows[1].cells.s-1[0].value", "wrong-type", "a number"),
        ((*KPI, "date"), "2026-13-01", "rows[1].cells.s-1[0].date", "no-date", "2026-08-14"),
        ((*KPI, "parts"), [], "rows[1].cells.s-1[0].parts", "wrong-type", "object"),
        (
            (*KPI, "parts", "clicks"),
            "3",
            "rows[1].cells.s-1[0].parts.clicks",
            "wrong-type",
            "number",
        ),
        ((*KPI, "parts", "clicks"), None, "rows[1].cells.s-1[0].parts.clicks", "null", "null"),
        (
            (*KPI, "history", 0, "value"),
            [],
            "rows[1].cells.s-1[0].history[0].value",
            "wrong-type",
            "number",
        ),
        ((*TOUCHPOINT, "tags"), "x", "rows[2].cells.p-1[0].tags", "wrong-type", "list"),
        ((*TOUCHPOINT, "tags", 0), None, "rows[2].cells.p-1[0].tags[0]", "wrong-type", "text"),
        ((*TOUCHPOINT, "evidence"), "x", "rows[2].cells.p-1[0].evidence", "wrong-type", "object"),
        ((*TOUCHPOINT, "evidence"), None, "rows[2].cells.p-1[0].evidence", "null", "null"),
        ((*TOUCHPOINT, "links", 0), {}, "rows[2].cells.p-1[0].links[0].url", "missing", "missing"),
        (
            (*TOUCHPOINT, "qr", "kind"),
            "fax",
            "rows[2].cells.p-1[0].qr.kind",
            "wrong-value",
            "link, phone",
        ),
        (("ignored", 0, "code"), "x", "ignored[0].code", "wrong-value", "emotion-drop"),
        (("images",), [], "images", "wrong-type", "object"),
        (("images", "a1"), "data", "images.a1", "wrong-type", "object"),
        (("images", "a1"), None, "images.a1", "null", "null"),
        (("images", "a1", "type"), 1, "images.a1.type", "wrong-type", "text"),
        (("images", ""), {}, "images..hash", "empty-id", "empty"),
    ],
)
def test_a_wrong_value_is_named_with_its_place_and_not_coerced(
    where: tuple[str | int, ...], value: object, spelled: str, code: str, part: str
) -> None:
    (problem,) = problems_of(with_value(where, value))
    assert (problem.where, problem.code) == (spelled, code)
    assert part in str(problem)


def test_missing_fields_are_named() -> None:
    document = tree()
    del document["id"], document["rows"][1]["kind"], document["rows"][0]["cells"]["p-1"][0]["id"]
    assert [(problem.where, problem.code) for problem in problems_of(document)] == [
        ("rows[0].cells.p-1[0].id", "missing"),
        ("rows[1].kind", "missing"),
        ("id", "missing"),
    ]


def test_duplicate_ids_and_dangling_references_are_listed() -> None:
    document = tree()
    document["rows"][1]["id"] = "p-1"
    document["rows"][0]["cells"]["gone"] = [{"id": "c-9", "personas": ["u-9"]}]
    document["rows"][2]["cells"]["p-2"] = []
    assert [(problem.where, problem.code) for problem in problems_of(document)] == [
        ("rows[1].id", "duplicate-id"),
        ("rows[0].cells.gone", "dangling-reference"),
        ("rows[2].cells.p-2", "dangling-reference"),
        ("rows[0].cells.gone[0].personas[0]", "dangling-reference"),
    ]


def test_a_picture_that_is_missing_breaks_no_rule() -> None:
    document = with_value(("personas", 0, "picture"), "nowhere")
    assert from_bytes(json.dumps(document).encode()).personas[0].picture == "nowhere"


@pytest.mark.parametrize("rows", [1, 200])
def test_of_very_many_problems_the_first_are_told_and_the_others_counted(rows: int) -> None:
    document = tree()
    cards = [{"id": f"c-{i}", "text": i} for i in range(1_000)]
    document["rows"] = [
        {"id": f"r-{r}", "kind": "note", "title": "", "cells": {"p-1": cards}} for r in range(rows)
    ]
    problems = problems_of(document)
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[0].where == "rows[0].cells.p-1[0].text"
    assert problems[-1].code == "more-problems"
    assert problems[-1].values["count"] == rows * 1_000 - MAX_PROBLEMS


def test_places_with_odd_keys_stay_on_one_short_line() -> None:
    document = tree()
    document["rows"][0]["cells"]["a\nb" + "x" * 100] = 3
    (problem,) = problems_of(document)
    assert "\n" not in problem.where
    assert len(problem.where) < 100
