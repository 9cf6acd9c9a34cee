"""Phases, steps, rows, personas and the rest of the map: what moves along, what goes, what stays."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from journeyeditor.edits import (
    cards,
    header,
    ignored,
    links,
    personas,
    phases,
    pictures,
    rows,
    segments,
    steps,
    text,
)
from journeyeditor.models import (
    Ignored,
    ImageCard,
    JourneyMap,
    Persona,
    Picture,
    Review,
    Segment,
    Slot,
)
from journeyeditor.models.json_values import freeze_fields
from journeyeditor.models.queries import find
from tests.edits.maps import cell, note, small_map


@pytest.mark.parametrize(
    ("index", "expected"),
    [(-1, "123"), (0, "123"), (1, "123"), (2, "213"), (3, "231"), (9, "231")],
)
def test_a_phase_moves_to_the_gap_counted_before_the_move(index: int, expected: str) -> None:
    journey = small_map(note={"p-1": ["a"], "p-2": ["b"], "p-3": ["c"]})
    after = phases.move(journey, "p-1", index)
    assert [phase.id for phase in after.phases] == [f"p-{n}" for n in expected]
    row = next(row for row in after.rows if row.id == "note")
    assert [each.at for each in row.cells] == [f"p-{n}" for n in expected]
    assert (after is journey) == (expected == "123")


def with_steps() -> JourneyMap:
    journey = small_map(note={"p-1": ["a", "b"]}, goal={"p-1": ["c"]})
    for index, id_ in enumerate(("s-1", "s-2", "s-3")):
        journey = steps.add(journey, "p-1", index, id_, "Step")
    journey = cards.add(journey, Slot("note", "s-2", 0), note("x"))
    return cards.add(journey, Slot("note", "s-3", 0), note("y"))


def stacks(journey: JourneyMap) -> dict[str, str]:
    row = next(row for row in journey.rows if row.id == "note")
    return {each.at: "".join(card.text for card in each.cards) for each in row.cells}


def test_the_first_step_takes_the_cards_and_the_last_gives_them_back() -> None:
    journey = with_steps()
    assert stacks(journey) == {"s-1": "ab", "s-2": "x", "s-3": "y"}
    first = steps.delete(journey, "s-1")
    assert stacks(first) == {"s-2": "abx", "s-3": "y"}
    middle = steps.delete(journey, "s-2")
    assert stacks(middle) == {"s-1": "abx", "s-3": "y"}
    last = steps.delete(steps.delete(middle, "s-3"), "s-1")
    assert stacks(last) == {"p-1": "abxy"}
    assert cell(last, "goal", "p-1") == cell(journey, "goal", "s-1")


def test_a_step_moves_within_its_phase_with_its_cards() -> None:
    after = steps.move(with_steps(), "s-1", 3)
    assert list(stacks(after)) == ["s-2", "s-3", "s-1"]
    assert steps.move(after, "s-1", 2) is after


def test_a_deleted_phase_takes_ignored_findings_along_but_not_those_without_a_place() -> None:
    entries = (Ignored(code="review-due"), Ignored(code="phase-without-goal", at=("p-1",)))
    journey = small_map(note={"p-1": ["a"]}).replace(ignored=entries)
    after = phases.delete(journey, "p-1")
    assert after.ignored == entries[:1]
    assert find(after, "c-a") is None


def test_a_copied_phase_holds_copies_that_refer_to_each_other() -> None:
    journey = links.link(small_map(hurdle={"p-1": ["h"]}, solution={"p-1": ["s"]}), "c-s", "c-h")
    given = iter(("p-new", "c-1", "c-2"))
    after = phases.duplicate(journey, "p-1", lambda _: next(given))
    assert [phase.id for phase in after.phases] == ["p-1", "p-new", "p-2", "p-3"]
    hurdle, solution = cell(after, "hurdle", "p-new") + cell(after, "solution", "p-new")
    assert (hurdle.id, solution.id) == ("c-1", "c-2")
    assert repr(solution).count("solves=('c-1',)") == 1


@pytest.mark.parametrize("fields", [{"steps": ()}, {"unknown": None}, {"nonsense": 1}])
def test_a_phase_keeps_its_id_and_its_steps(fields: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        phases.change(small_map(), "p-1", **fields)


@pytest.mark.parametrize("fields", [{"kind": "note"}, {"cells": ()}])
def test_a_row_keeps_its_kind_and_its_cells(fields: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        rows.change(small_map(), "goal", **fields)


def with_personas() -> JourneyMap:
    journey = small_map(note={"p-1": ["a", "b", "c"]}).replace(
        personas=tuple(Persona(id=id_, name=id_) for id_ in ("u-1", "u-2")),
    )
    journey = cards.change(journey, "c-a", personas=("u-1",))
    return cards.change(journey, "c-b", personas=("u-1", "u-2"))


@pytest.mark.parametrize(
    "answers", [{}, {"c-b": "everyone"}, {"c-a": "u-1"}, {"c-a": "gone"}, {"c-a": ""}]
)
def test_a_persona_is_not_deleted_before_its_cards_have_an_answer(
    answers: Mapping[str, str],
) -> None:
    journey = with_personas()
    assert personas.only_for(journey, "u-1") == ("c-a",)
    assert personas.delete(journey, "u-1", answers) is journey


def test_the_answers_for_a_personas_cards_are_followed() -> None:
    journey = with_personas()
    given = personas.delete(journey, "u-1", {"c-a": "u-2"})
    assert [card.personas for card in cell(given, "note", "p-1")] == [("u-2",), ("u-2",), ()]
    everyone = personas.delete(journey, "u-1", {"c-a": personas.EVERYONE})
    assert [card.personas for card in cell(everyone, "note", "p-1")] == [(), ("u-2",), ()]
    deleted = personas.delete(journey, "u-1", {"c-a": personas.DELETE})
    assert [card.id for card in cell(deleted, "note", "p-1")] == ["c-b", "c-c"]
    assert [persona.id for persona in deleted.personas] == ["u-2"]


def test_a_persona_shares_its_picture_with_a_card() -> None:
    journey = small_map(image={"p-1": [ImageCard(id="c-1", image="x")]})
    journey = pictures.put(journey, Picture(hash="x", type="image/png", data="QUJD"))
    journey = personas.add(journey, 0, Persona(id="u-1", name="Lena", picture="x"))
    assert personas.delete(journey, "u-1").images == journey.images
    assert personas.delete(cards.delete(journey, ["c-1"]), "u-1").images == ()


def test_a_picture_is_embedded_once_and_mended_where_its_data_is_another() -> None:
    journey = pictures.put(small_map(), Picture(hash="x", data="QUJD"))
    assert pictures.put(journey, Picture(hash="x", data="QUJD")) is journey
    mended = pictures.put(journey, Picture(hash="x", type="image/png", data="REVG"))
    assert mended.images == (Picture(hash="x", type="image/png", data="REVG"),)


def test_a_deleted_segment_leaves_its_personas() -> None:
    journey = segments.add(small_map(), 0, Segment(id="g-1", title="Pendler"))
    journey = personas.add(journey, 0, Persona(id="u-1", name="Lena", segment="g-1"))
    assert segments.delete(journey, "g-1").personas == (Persona(id="u-1", name="Lena"),)
    assert personas.change(journey, "u-1", segment="gone") is journey


def test_a_finding_is_ignored_once_and_taken_up_again_in_any_order() -> None:
    journey = ignored.ignore(small_map(), "emotion-drop", ("p-1", "p-2"))
    assert ignored.ignore(journey, "emotion-drop", ("p-2", "p-1")) is journey
    assert ignored.ignore(journey, "emotion-drop", ("p-1", "gone")) is journey
    assert ignored.restore(journey, "emotion-drop", ("p-2", "p-1")).ignored == ()


def test_a_review_keeps_how_often_it_is_due_and_what_is_unknown() -> None:
    review = Review(every_days=30, unknown=freeze_fields({"by": "Lena"}))
    after = header.reviewed(small_map().replace(review=review), "2026-08-14")
    assert after.review == review.replace(last="2026-08-14")
    assert header.reviewed(after, "2026-08-14") is after


@pytest.mark.parametrize("name", ["id", "format", "version", "rows", "images", "ignored"])
def test_the_header_is_not_the_map(name: str) -> None:
    with pytest.raises(TypeError):
        header.change(small_map(), **{name: 1})


def test_every_text_is_read_and_written_by_its_id() -> None:
    journey = segments.add(with_steps(), 0, Segment(id="g-1", title="Pendler"))
    journey = personas.add(journey, 0, Persona(id="u-1", name="Lena"))
    for id_ in ("m-1", "g-1", "u-1", "p-1", "s-2", "note", "c-a"):
        assert text.read(journey, id_) != "Neu"
        after = text.write(journey, id_, "Neu")
        assert text.read(after, id_) == "Neu"
        assert text.write(after, id_, "Neu") is after
    assert text.read(journey, "gone") is None
    assert text.write(journey, "gone", "Neu") is journey
