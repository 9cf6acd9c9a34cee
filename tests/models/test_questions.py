"""Queries, checks and differences, on small maps put together by hand."""

from __future__ import annotations

from journeyeditor.models import (
    BehaviourCard,
    Cell,
    HurdleCard,
    Ignored,
    ImageCard,
    JourneyMap,
    Persona,
    Phase,
    Picture,
    Row,
    SolutionCard,
    Step,
)
from journeyeditor.models.checks import missing_pictures, problems
from journeyeditor.models.differences import changed_cards, keeps_all
from journeyeditor.models.queries import columns, find, short_numbers, standings

PHASES = (
    Phase(id="p-1", title="One"),
    Phase(id="p-2", title="Two", steps=(Step(id="s-1", title="A"), Step(id="s-2", title="B"))),
)


BEHAVIOUR = Row(
    id="r-b",
    kind="behaviour",
    title="",
    cells=(Cell(at="p-1", cards=(BehaviourCard(id="c-7", text="Looks"),)),),
)


def hurdles(*cells: tuple[str, tuple[str, ...]], row: str = "r-h") -> Row:
    return Row(
        id=row,
        kind="hurdle",
        title="Hurdles",
        cells=tuple(
            Cell(at=at, cards=tuple(HurdleCard(id=card) for card in cards)) for at, cards in cells
        ),
    )


def journey(*rows: Row, **fields: object) -> JourneyMap:
    made = JourneyMap(id="m-1", title="", phases=PHASES, rows=rows)
    return made.replace(**fields) if fields else made


def test_columns_are_phases_without_steps_and_steps() -> None:
    assert [column.id for column in columns(journey())] == ["p-1", "s-1", "s-2"]


def test_cards_come_in_the_order_of_the_columns_not_of_the_file() -> None:
    found = journey(hurdles(("s-2", ("c-3",)), ("p-1", ("c-1", "c-2"))))
    assert [standing.card.id for standing in standings(found)] == ["c-1", "c-2", "c-3"]


def test_short_numbers_run_along_phase_step_row_and_place() -> None:
    found = journey(
        hurdles(("s-2", ("c-5",)), ("p-1", ("c-1", "c-2")), row="r-1"),
        hurdles(("p-1", ("c-3",)), ("s-1", ("c-4",)), row="r-2"),
    )
    assert short_numbers(found) == {"c-1": "H1", "c-2": "H2", "c-3": "H3", "c-4": "H4", "c-5": "H5"}


def test_a_card_is_found_with_its_place() -> None:
    standing = find(journey(hurdles(("p-1", ("c-1", "c-2")))), "c-2")
    assert standing is not None
    assert standing.slot == ("r-h", "p-1", 1)


def test_an_id_that_stands_twice_is_named_with_both_places() -> None:
    (problem,) = problems(journey(hurdles(("p-1", ("c-1",)), ("s-1", ("c-1",)))))
    assert problem.code == "duplicate-id"
    assert problem.where == "rows[0].cells.s-1[0].id"
    assert "rows[0].cells.p-1[0].id" in str(problem)


def test_a_cell_of_a_phase_that_has_steps_leads_nowhere() -> None:
    (problem,) = problems(journey(hurdles(("p-2", ("c-1",)))))
    assert (problem.code, problem.where) == ("dangling-reference", "rows[0].cells.p-2")


def test_every_kind_of_reference_is_followed() -> None:
    solutions = Row(
        id="r-s",
        kind="solution",
        title="",
        cells=(
            Cell(
                at="p-1",
                cards=(SolutionCard(id="c-9", solves=("c-1", "c-8"), personas=("u-2",)),),
            ),
        ),
    )
    found = journey(
        hurdles(("p-1", ("c-1",))),
        solutions,
        personas=(Persona(id="u-1", name="", segment="g-1"),),
        ignored=(Ignored(code="emotion-drop", at=("p-1", "p-9")),),
    )
    assert {problem.where for problem in problems(found)} == {
        "rows[1].cells.p-1[0].solves[1]",
        "rows[1].cells.p-1[0].personas[0]",
        "personas[0].segment",
        "ignored[0].at[1]",
    }


def test_missing_and_damaged_pictures_are_named_but_break_no_rule() -> None:
    images = Row(
        id="r-i",
        kind="image",
        title="",
        cells=(Cell(at="p-1", cards=(ImageCard(id="c-1", image="abc"),)),),
    )
    found = journey(images, images=(Picture(hash="def", type="image/png", data="AAAA"),))
    assert problems(found) == ()
    assert [problem.code for problem in missing_pictures(found)] == [
        "picture-missing",
        "picture-damaged",
    ]


def test_a_changed_card_is_found_and_its_neighbours_are_not() -> None:
    before = journey(hurdles(("p-1", ("c-1", "c-2")), ("s-1", ("c-3",))))
    row = before.rows[0]
    changed = row.cells[0].cards[0].replace(text="New")
    cell = row.cells[0].replace(cards=(changed, row.cells[0].cards[1]))
    after = before.replace(rows=(row.replace(cells=(cell, row.cells[1])),))
    assert changed_cards(before, after) == ("c-1",)


def test_a_card_that_went_elsewhere_is_found_in_its_new_cell() -> None:
    before = journey(hurdles(("p-1", ("c-1", "c-2")), ("s-1", ("c-3",))))
    row = before.rows[0]
    first, second = row.cells[0].cards
    cells = (
        row.cells[0].replace(cards=(first,)),
        row.cells[1].replace(cards=(*row.cells[1].cards, second)),
    )
    after = before.replace(rows=(row.replace(cells=cells),))
    assert changed_cards(before, after) == ("c-2",)


def test_a_card_moved_within_its_cell_is_found() -> None:
    before = journey(hurdles(("p-1", ("c-1", "c-2", "c-3"))))
    row = before.rows[0]
    one, two, three = row.cells[0].cards
    cell = row.cells[0].replace(cards=(three, one, two))
    after = before.replace(rows=(row.replace(cells=(cell,)),))
    assert changed_cards(before, after) == ("c-3",)


def test_nothing_changed_is_nothing_found() -> None:
    before = journey(hurdles(("p-1", ("c-1",))), BEHAVIOUR)
    assert changed_cards(before, before.replace(title="Other")) == ()


def test_a_map_keeps_all_unless_a_card_row_phase_or_step_is_gone() -> None:
    before = journey(BEHAVIOUR, hurdles(("p-1", ("c-1", "c-2")), ("s-1", ("c-3",))))
    moved = journey(BEHAVIOUR, hurdles(("p-1", ("c-2",)), ("s-1", ("c-1", "c-3", "c-4"))))
    assert keeps_all(before, moved)
    assert not keeps_all(moved, before)
    assert not keeps_all(before, before.replace(rows=before.rows[1:]))
    assert not keeps_all(before, before.replace(rows=(BEHAVIOUR, hurdles(row="r-2"))))
    assert not keeps_all(before, before.replace(phases=PHASES[:1]))
