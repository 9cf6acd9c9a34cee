"""Maps that no file can hold: saving names the field and leaves the old file as it is."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from journeyeditor.errors import UnwritableError
from journeyeditor.models import (
    CARD_OF_KIND,
    Card,
    Cell,
    GoalCard,
    JourneyMap,
    Json,
    JsonObject,
    KpiCard,
    NoteCard,
    Phase,
    Picture,
    Record,
    Review,
    Row,
)
from journeyeditor.models.card import KpiPart
from journeyeditor.storage import load, save, to_bytes
from journeyeditor.storage.codec.limits import MAX_BYTES, MAX_DEPTH, MAX_NODES

R = TypeVar("R", bound=Record)
PLAIN = JourneyMap(id="m-1", title="T", phases=(Phase(id="p-1", title="P"),))


def forced(record: R, **fields: object) -> R:
    """Set fields past validation, as only a mistake in the program could."""
    changed = record.replace()
    changed.__dict__.update(fields)
    return changed


def with_card(card: Card) -> JourneyMap:
    kind = next(kind for kind, made in CARD_OF_KIND.items() if isinstance(card, made))
    row = Row(id="r-1", kind=kind, title="", cells=(Cell(at="p-1", cards=(card,)),))
    return PLAIN.replace(rows=(row,))


def with_unknown(*pairs: tuple[str, Json]) -> JourneyMap:
    return PLAIN.replace(unknown=JsonObject(pairs))


def deep(levels: int) -> Json:
    value: Json = 1
    for _ in range(levels):
        value = (value,)
    return value


HALF, ZERO = "half \ud83d", "zero \0"
KPI = KpiCard(id="c-1")


@pytest.mark.parametrize(
    ("journey", "where", "code"),
    [
        (PLAIN.replace(title=HALF), "title", "half-character"),
        (PLAIN.replace(title=ZERO), "title", "zero-character"),
        (with_card(GoalCard(id="c-1", text=HALF)), "rows[0].cells.p-1[0].text", "half-character"),
        (
            with_card(GoalCard(id="c-1", tags=("a", HALF))),
            "rows[0].cells.p-1[0].tags[1]",
            "half-character",
        ),
        (with_card(KpiCard(id="c-1", value=2**53 + 1)), "rows[0].cells.p-1[0].value", "bad-number"),
        (
            with_card(KpiCard(id="c-1", parts=(KpiPart(name="a", value=10**20),))),
            "rows[0].cells.p-1[0].parts.a",
            "bad-number",
        ),
        (
            with_card(forced(KPI, value=math.nan)),
            "rows[0].cells.p-1[0].value",
            "bad-number",
        ),
        (
            with_card(forced(KPI, target=-math.inf)),
            "rows[0].cells.p-1[0].target",
            "bad-number",
        ),
        (with_unknown(("x", (1, math.nan))), "x[1]", "bad-number"),
        (with_unknown(("x", JsonObject((("y", 10**17),)))), "x.y", "bad-number"),
        (with_unknown((HALF, 1)), "half \\ud83d", "half-character"),
        (with_unknown(("x", HALF)), "x", "half-character"),
        (with_unknown(("title", "another")), "title", "duplicate-key"),
        (with_unknown(("purpose", "another")), "purpose", "duplicate-key"),
        (with_unknown(("x", 1), ("x", 2)), "x", "duplicate-key"),
        (with_unknown(("x", JsonObject((("y", 1), ("y", 2))))), "x.y", "duplicate-key"),
        (with_unknown(("x", deep(MAX_DEPTH))), "x" + "[0]" * (MAX_DEPTH - 1), "too-deep"),
        (
            PLAIN.replace(images=(Picture(hash="a"), Picture(hash="a"))),
            "images.a",
            "duplicate-key",
        ),
        (
            PLAIN.replace(
                rows=(
                    Row(
                        id="r-1",
                        kind="note",
                        title="",
                        cells=tuple(
                            Cell(at="p-1", cards=(NoteCard(id=f"c-{i}"),)) for i in range(2)
                        ),
                    ),
                )
            ),
            "rows[0].cells.p-1",
            "duplicate-key",
        ),
        (
            with_card(
                KpiCard(id="c-1", parts=(KpiPart(name="a", value=1), KpiPart(name="a", value=2)))
            ),
            "rows[0].cells.p-1[0].parts.a",
            "duplicate-key",
        ),
        (
            PLAIN.replace(
                rows=(
                    Row(
                        id="r-1",
                        kind="note",
                        title="",
                        cells=(Cell(at="p-1", unknown=JsonObject((("x", 1),))),),
                    ),
                )
            ),
            "rows[0].cells.p-1",
            "no-room",
        ),
        (
            forced(PLAIN, title=object()),
            "",
            "no-json",
        ),
    ],
)
def test_what_no_file_can_hold_is_named_and_nothing_is_written(
    journey: JourneyMap, where: str, code: str, tmp_path: Path
) -> None:
    path = tmp_path / "map.journey"
    save(PLAIN, path)
    for attempt in (lambda: to_bytes(journey), lambda: save(journey, path)):
        with pytest.raises(UnwritableError) as caught:
            attempt()
        (problem,) = caught.value.problems
        assert (problem.where, problem.code) == (where, code)
        assert where in str(caught.value)
    assert load(path) == PLAIN
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_the_deepest_nesting_that_is_written_is_read_again() -> None:
    assert to_bytes(with_unknown(("x", deep(MAX_DEPTH - 1))))


def test_a_map_too_big_to_be_opened_again_is_not_written(tmp_path: Path) -> None:
    huge = PLAIN.replace(images=(Picture(hash="a", data="x" * MAX_BYTES),))
    with pytest.raises(UnwritableError, match="51 MB"):
        save(huge, tmp_path / "x")


def test_types_that_only_look_right_in_the_file_are_found_by_reading_again(tmp_path: Path) -> None:
    wrong = forced(PLAIN, organisation=5)
    with pytest.raises(UnwritableError, match="could not be read again") as caught:
        save(wrong, tmp_path / "x")
    assert caught.value.problems[0].where == "organisation"
    text = forced(PLAIN, phases=[*PLAIN.phases])
    with pytest.raises(UnwritableError, match="would not be the same"):
        save(text, tmp_path / "x")
    assert not [*tmp_path.iterdir()]


def test_a_map_whose_references_dangle_can_still_be_saved_so_that_no_work_is_lost(
    tmp_path: Path,
) -> None:
    row = Row(
        id="r-1", kind="note", title="", cells=(Cell(at="gone", cards=(NoteCard(id="c-1"),)),)
    )
    save(PLAIN.replace(rows=(row,)), tmp_path / "x")
    assert b'"gone"' in (tmp_path / "x").read_bytes()


def test_saving_again_proves_what_is_new_and_trusts_rows_that_were_proven(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    journey = with_card(GoalCard(id="c-1", text="kept"))
    stamp = save(journey, path)
    fresh = Row(
        id="r-2", kind="note", title="", cells=(Cell(at="p-1", cards=(NoteCard(id="c-2"),)),)
    )
    longer = journey.replace(rows=(fresh, *journey.rows), title="longer")
    stamp = save(longer, path, stamp)
    assert load(path) == longer
    empty = longer.replace(review=Review(), rows=longer.rows[1:])
    stamp = save(empty, path, stamp)
    assert load(path) == empty.replace(review=None)
    assert save(empty, path, stamp) == stamp


@pytest.mark.parametrize(
    "damage",
    [
        {"purpose": 5},
        {"phases": [*PLAIN.phases]},
        {"purpose": None},
        {"purpose": date(2026, 8, 14)},
    ],
)
def test_saving_again_finds_what_only_looks_right_in_the_file(
    tmp_path: Path, damage: dict[str, object]
) -> None:
    path = tmp_path / "map.journey"
    stamp = save(PLAIN, path)
    with pytest.raises(UnwritableError, match="was not saved"):
        save(forced(PLAIN.replace(title="new"), **damage), path, stamp)
    assert load(path) == PLAIN


def test_a_map_with_too_many_values_to_be_opened_again_is_not_written() -> None:
    with pytest.raises(UnwritableError, match="too many values"):
        to_bytes(with_unknown(("x", (0,) * (MAX_NODES + 1))))
