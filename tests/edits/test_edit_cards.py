"""Cards: where they land, what they keep, why they are refused."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from pydantic import ValidationError

from journeyeditor.edits import Fresh, Refusal, cards, emotions
from journeyeditor.models import (
    KINDS,
    Evidence,
    HurdleCard,
    ImageCard,
    JourneyMap,
    KpiCard,
    OwnerCard,
    Picture,
    Review,
    Row,
    Slot,
    SolutionCard,
    TouchpointCard,
)
from journeyeditor.models.json_values import freeze_fields
from journeyeditor.models.kinds import Kind
from journeyeditor.models.queries import find
from tests.edits.maps import cell, note, small_map


def texts(journey: JourneyMap, row: str, at: str) -> str:
    return "".join(card.text for card in cell(journey, row, at))


def fresh() -> Fresh:
    numbers: Iterator[int] = count(1)
    return lambda letter: f"{letter}-{next(numbers)}-new"


@pytest.mark.parametrize(
    ("moved", "position", "expected"),
    [
        ("a", 0, "abcd"),
        ("a", 1, "abcd"),
        ("a", 2, "bacd"),
        ("a", 4, "bcda"),
        ("a", 99, "bcda"),
        ("d", 0, "dabc"),
        ("d", -5, "dabc"),
        ("d", 3, "abcd"),
        ("b", 4, "acdb"),
        ("ac", 2, "bacd"),
        ("ca", 2, "bacd"),
        ("ad", 2, "badc"),
        ("bc", 1, "abcd"),
        ("bc", 2, "abcd"),
        ("bd", 1, "abdc"),
        ("abcd", 3, "abcd"),
    ],
)
def test_positions_count_the_cards_as_they_stand_before_the_move(
    moved: str, position: int, expected: str
) -> None:
    journey = small_map(note={"p-1": [note(letter) for letter in "abcd"]})
    after = cards.move(journey, [f"c-{letter}" for letter in moved], Slot("note", "p-1", position))
    assert texts(after, "note", "p-1") == expected
    assert (after is journey) == (expected == "abcd")


def test_cards_from_several_cells_arrive_in_the_maps_order() -> None:
    journey = small_map(
        note={"p-2": [note("c"), note("d")], "p-1": [note("a")]}, goal={"p-2": ["e", "f"]}
    )
    after = cards.move(journey, ["c-f", "c-d", "c-a"], Slot("note", "p-2", 1))
    assert texts(after, "note", "p-2") == "cfad"
    assert texts(after, "goal", "p-2") == "e"
    row = next(row for row in after.rows if row.id == "note")
    assert [each.at for each in row.cells] == ["p-2"]


@pytest.mark.parametrize("slot", [Slot("gone", "p-1", 0), Slot("note", "gone", 0)])
def test_a_slot_that_is_nowhere_changes_nothing(slot: Slot) -> None:
    journey = small_map(note={"p-1": [note("a")]})
    assert cards.move(journey, ["c-a"], slot) is journey
    assert cards.duplicate(journey, ["c-a"], slot, fresh()) == (journey, ())
    assert cards.add(journey, slot, note("b")) is journey


@pytest.mark.parametrize("old", KINDS)
@pytest.mark.parametrize("new", KINDS)
def test_only_rows_of_kpis_and_images_are_closed(old: Kind, new: Kind) -> None:
    journey = small_map(**{old: {"p-1": ["a"]}})
    slot = Slot(new, "p-1", 0)
    reason = cards.refusal(journey, ["c-a"], slot)
    assert (reason is None) == (old == new or not {old, new} & {"kpi", "image"})
    after = cards.move(journey, ["c-a"], slot)
    standing = find(after, "c-a")
    assert standing is not None
    assert standing.row.kind == (old if reason else new)


def test_a_refusal_says_why() -> None:
    journey = small_map(kpi={"p-1": ["a"]}, image={"p-1": ["b"]}, note={"p-1": ["c"]})
    said = {
        (card, row): str(cards.refusal(journey, [card], Slot(row, "p-1", 0)))
        for card, row in (("c-c", "kpi"), ("c-c", "image"), ("c-a", "note"), ("c-b", "note"))
    }
    assert list(said.values()) == [
        "KPIs only",
        "Images only",
        "KPIs stay in KPI rows",
        "Images stay in image rows",
    ]
    assert isinstance(cards.refusal(journey, ["c-c", "c-a"], Slot("note", "p-1", 0)), Refusal)
    assert cards.move(journey, ["c-c", "c-a"], Slot("note", "p-2", 0)) is journey
    assert cards.refusal(journey, ["c-c"], Slot("gone", "p-1", 0)) is None
    assert cards.refusal(journey, ["gone"], Slot("kpi", "p-1", 0)) is None


def linked() -> JourneyMap:
    return small_map(
        hurdle={"p-1": [HurdleCard(id="c-h", text="h", severity=3, notes="n")]},
        solution={"p-2": [SolutionCard(id="c-s", text="s", solves=("c-h",), owner="Lena")]},
        owner={"p-2": [OwnerCard(id="c-o", text="o", answers_for=("c-s",))]},
    )


def test_a_card_of_another_kind_keeps_what_is_common_and_loses_its_links() -> None:
    journey, slot = linked(), Slot("note", "p-2", 0)
    assert cards.dropped_fields(journey, ["c-h"], slot) == ("severity", "solves")
    after = cards.move(journey, ["c-h"], slot)
    standing, solution = find(after, "c-h"), find(after, "c-s")
    assert standing is not None
    assert solution is not None
    assert (standing.row.kind, standing.card.text, standing.card.notes) == ("note", "h", "n")
    assert solution.card == SolutionCard(id="c-s", text="s", owner="Lena")
    assert cards.dropped_fields(journey, ["c-s"], slot) == ("solves", "owner", "answers_for")
    assert cards.dropped_fields(journey, ["c-s"], Slot("solution", "p-1", 0)) == ()
    assert cards.dropped_fields(journey, ["c-s"], Slot("gone", "p-1", 0)) == ()


def test_an_unknown_field_is_kept_unless_the_new_kind_has_a_meaning_for_its_name() -> None:
    unknown = freeze_fields({"severity": "dire", "later": 2, "unknown": None})
    journey = small_map(note={"p-1": [note("a").replace(unknown=unknown)]})
    slot = Slot("hurdle", "p-1", 0)
    assert cards.dropped_fields(journey, ["c-a"], slot) == ("severity",)
    standing = find(cards.move(journey, ["c-a"], slot), "c-a")
    assert standing is not None
    kept = freeze_fields({"later": 2, "unknown": None})
    assert standing.card == HurdleCard(id="c-a", text="a", unknown=kept)


def test_converted_cards_stay_in_their_columns_and_others_where_they_are() -> None:
    journey = small_map(note={"p-1": ["a"]}, goal={"p-1": ["b"], "p-2": ["c", "d"]})
    after = cards.convert(journey, ["c-a", "c-b", "c-c"], "note")
    assert texts(after, "note", "p-1") == "ab"
    assert texts(after, "note", "p-2") == "c"
    assert texts(after, "goal", "p-2") == "d"
    assert cards.convert(after, ["c-a", "c-b"], "note") is after


def test_copies_stand_together_below_the_lowest_original() -> None:
    journey = small_map(note={"p-1": ["a", "b", "c"], "p-2": ["d"]})
    after, ids = cards.duplicate(journey, ["c-d", "c-b", "c-a"], None, fresh())
    assert texts(after, "note", "p-1") == "ababc"
    assert texts(after, "note", "p-2") == "dd"
    assert [card.id for card in cell(after, "note", "p-1")][2:4] == list(ids[:2])
    assert ids == ("c-1-new", "c-2-new", "c-3-new")


def test_a_copied_solution_solves_the_hurdle_or_the_copy_made_along_with_it() -> None:
    after, (copy,) = cards.duplicate(linked(), ["c-s"], None, fresh())
    standing = find(after, copy)
    assert standing is not None
    assert standing.card == SolutionCard(id=copy, text="s", solves=("c-h",), owner="Lena")
    after, ids = cards.duplicate(linked(), ["c-h", "c-s", "c-o"], None, fresh())
    copies = [standing.card for id_ in ids if (standing := find(after, id_))]
    assert [getattr(card, "solves", ()) for card in copies] == [(), (ids[0],), ()]
    assert [getattr(card, "answers_for", ()) for card in copies] == [(), (), (ids[1],)]
    after, ids = cards.duplicate(linked(), ["c-h", "c-s"], Slot("solution", "p-1", 0), fresh())
    copied = find(after, ids[1])
    assert copied is not None
    assert isinstance(copied.card, SolutionCard)
    assert copied.card.solves == ("c-h",)


def test_an_id_that_is_taken_copies_nothing() -> None:
    journey = small_map(note={"p-1": ["a", "b"]})
    assert cards.duplicate(journey, ["c-a"], None, lambda _: "c-b") == (journey, ())
    assert cards.duplicate(journey, ["c-a", "c-b"], None, lambda _: "c-new") == (journey, ())


def test_a_picture_goes_with_the_last_that_names_it_but_one_nobody_named_stays() -> None:
    journey = small_map(
        image={"p-1": [ImageCard(id="c-1", image="x"), ImageCard(id="c-2", image="x")]}
    ).replace(images=(Picture(hash="x"), Picture(hash="never-named")))
    journey = cards.delete(journey, ["c-1"])
    assert [picture.hash for picture in journey.images] == ["x", "never-named"]
    other = cards.change(journey, "c-2", image="y")
    assert [picture.hash for picture in other.images] == ["never-named"]
    assert cards.delete(journey, ["c-2"]).images == other.images


def test_deleting_what_is_no_card_changes_nothing() -> None:
    journey = small_map(note={"p-1": ["a"]})
    assert cards.delete(journey, ["p-1", "note", "gone"]) is journey


def test_numbers_that_are_equal_but_of_another_kind_are_a_change() -> None:
    journey = small_map(kpi={"p-1": [KpiCard(id="c-k", value=2)]})
    assert cards.change(journey, "c-k", value=2) is journey
    after = find(cards.change(journey, "c-k", value=2.0), "c-k")
    assert after is not None
    assert repr(after.card).count("value=2.0") == 1


def test_a_record_inside_keeps_its_unknown_fields_and_an_empty_one_goes() -> None:
    later = freeze_fields({"later": 1})
    old = Evidence(source="x", unknown=later)
    journey = small_map(note={"p-1": [note("a").replace(evidence=old), note("b")]})
    after = cards.change(journey, "c-a", evidence=Evidence(source="y"))
    assert cell(after, "note", "p-1")[0].evidence == Evidence(source="y", unknown=later)
    assert cards.change(journey, "c-b", evidence=Evidence()) is journey
    assert cell(cards.change(journey, "c-a", evidence=None), "note", "p-1")[0].evidence is None


@pytest.mark.parametrize("fields", [{"id": "c-b"}, {"unknown": freeze_fields({})}, {"score": 1}])
def test_what_is_no_field_to_change_is_a_mistake_in_the_program(fields: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        cards.change_many(small_map(note={"p-1": ["a"]}), ["c-a"], **fields)


def test_values_are_validated() -> None:
    journey = small_map(emotion={"p-1": ["a"]}, hurdle={"p-1": ["b"]})
    with pytest.raises(ValidationError):
        cards.change(journey, "c-b", severity=4)
    with pytest.raises(ValidationError):
        emotions.set_score(journey, "c-a", 3)


@pytest.mark.parametrize(("presses", "score"), [((1,), 1), ((1, 1, 1), 2), ((-1, -1, -1, 1), -1)])
def test_a_score_stops_at_the_ends(presses: tuple[int, ...], score: int) -> None:
    journey = small_map(emotion={"p-1": ["a"]})
    for by in presses:
        journey = emotions.nudge(journey, "c-a", by)
    assert repr(cell(journey, "emotion", "p-1")[0]).count(f"score={score})") == 1


def test_a_new_card_is_of_the_rows_kind() -> None:
    card = cards.new_card("touchpoint", "c-1", "Anzeige")
    assert card == TouchpointCard(id="c-1", text="Anzeige")
    journey = small_map()
    after = cards.add(journey, Slot("touchpoint", "p-2", 7), card)
    assert cell(after, "touchpoint", "p-2") == (card,)
    assert cards.add(journey, Slot("note", "p-2", 0), card) is journey
    rows = zip(journey.rows, after.rows, strict=True)
    assert [row.kind for old, row in rows if row is not old] == ["touchpoint"]


def test_a_new_cell_takes_its_columns_place() -> None:
    journey = small_map(note={"p-1": ["a"], "p-3": ["c"]})
    after = cards.add(journey, Slot("note", "p-2", 0), note("b"))
    row: Row = next(row for row in after.rows if row.id == "note")
    assert [each.at for each in row.cells] == ["p-1", "p-2", "p-3"]


def test_other_records_survive_beside_an_edit() -> None:
    journey = small_map(note={"p-1": ["a"]}).replace(review=Review(every_days=30))
    assert cards.change(journey, "c-a", text="b").review is journey.review
