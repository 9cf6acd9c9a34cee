"""Maps that no file can hold: saving names the field and leaves the old file as it is."""

from __future__ import annotations

import math
from pathlib import Path

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
    Row,
)
from journeyeditor.models.card import KpiPart
from journeyeditor.storage import load, save, to_bytes
from journeyeditor.storage.codec.limits import MAX_BYTES, MAX_DEPTH

PLAIN = JourneyMap(id="m-1", title="T", phases=(Phase(id="p-1", title="P"),))


def with_card(card: Card) -> JourneyMap:
    kind = next(kind for kind, made in CARD_OF_KIND.items() if isinstance(card, made))
    cell = Cell.model_construct(at="p-1", cards=(card,))
    row = Row.model_construct(id="r-1", kind=kind, title="", cells=(cell,))
    return JourneyMap.model_construct(**{**PLAIN.__dict__, "rows": (row,)})


def with_unknown(*pairs: tuple[str, Json]) -> JourneyMap:
    return PLAIN.replace(unknown=JsonObject(pairs))


def deep(levels: int) -> Json:
    value: Json = 1
    for _ in range(levels):
        value = (value,)
    return value


HALF, ZERO = "half \ud83d", "zero \0"
KPI = KpiCard.model_construct(id="c-1")


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
            with_card(KpiCard.model_construct(id="c-1", value=math.nan)),
            "rows[0].cells.p-1[0].value",
            "bad-number",
        ),
        (
            with_card(KpiCard.model_construct(id="c-1", target=-math.inf)),
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
            PLAIN.replace(title="x").model_construct(**{**PLAIN.__dict__, "title": object()}),
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
    wrong = JourneyMap.model_construct(**{**PLAIN.__dict__, "organisation": 5})
    with pytest.raises(UnwritableError, match="could not be read again") as caught:
        save(wrong, tmp_path / "x")
    assert caught.value.problems[0].where == "organisation"
    text = JourneyMap.model_construct(**{**PLAIN.__dict__, "phases": [*PLAIN.phases]})
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
