"""The planner: what it keeps is what a fresh one would make, and an edit lays out one cell."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.edits import cards, phases, rows
from journeyeditor.layout import PRINT, SCREEN, Medium, Planner, lay_out
from journeyeditor.layout.plan import Plan
from journeyeditor.models import EmotionCard, HurdleCard, JourneyMap, Slot, SolutionCard
from journeyeditor.models.queries import columns, short_numbers, standings
from tests.helpers.journeys import journeys
from tests.helpers.maps import generated_map

Edit = Callable[[JourneyMap, Random], JourneyMap]


def retype(journey: JourneyMap, random: Random) -> JourneyMap:
    """Another text in some card."""
    found = list(standings(journey))
    if not found:
        return journey
    return cards.change(journey, random.choice(found).card.id, text="Something else " * 3)


def rescore(journey: JourneyMap, random: Random) -> JourneyMap:
    """Another score for some emotion."""
    found = [one.card for one in standings(journey) if isinstance(one.card, EmotionCard)]
    if not found:
        return journey
    return cards.change(journey, random.choice(found).id, score=random.choice((-2, 0, 1, None)))


def shove(journey: JourneyMap, random: Random) -> JourneyMap:
    """Some card goes to another place in its row."""
    found = list(standings(journey))
    if not found:
        return journey
    one = random.choice(found)
    at = random.choice(columns(journey)).id
    return cards.move(journey, [one.card.id], Slot(one.row.id, at, 0))


def drop(journey: JourneyMap, random: Random) -> JourneyMap:
    """Some card goes."""
    found = list(standings(journey))
    return cards.delete(journey, [random.choice(found).card.id]) if found else journey


def reshape_phase(journey: JourneyMap, random: Random) -> JourneyMap:
    """Some phase is moved, made wider, collapsed or deleted, or there is a new one."""
    if not journey.phases:
        return phases.add(journey, 0, f"p-{random.random()}", "New")
    id_ = random.choice(journey.phases).id
    ways: tuple[Callable[[], JourneyMap], ...] = (
        lambda: phases.change(journey, id_, width=random.choice((None, 200, 300))),
        lambda: phases.change(journey, id_, collapsed=random.choice((None, True))),
        lambda: phases.move(journey, id_, 0),
        lambda: phases.delete(journey, id_),
        lambda: phases.add(journey, 0, f"p-{random.random()}", "New"),
    )
    return random.choice(ways)()


def reshape_row(journey: JourneyMap, random: Random) -> JourneyMap:
    """Some row is moved, coloured, made higher, hidden or collapsed."""
    if not journey.rows:
        return journey
    id_ = random.choice(journey.rows).id
    ways: tuple[Callable[[], JourneyMap], ...] = (
        lambda: rows.change(journey, id_, hidden=random.choice((None, True))),
        lambda: rows.change(journey, id_, collapsed=random.choice((None, True))),
        lambda: rows.change(journey, id_, color=random.choice((None, "green"))),
        lambda: rows.change(journey, id_, height=random.choice((None, 300))),
        lambda: rows.move(journey, id_, 0),
    )
    return random.choice(ways)()


EDITS: tuple[Edit, ...] = (retype, rescore, shove, drop, reshape_phase, reshape_row)


@given(
    journeys(),
    st.lists(st.sampled_from(EDITS), max_size=6),
    st.randoms(use_true_random=False),
    st.sampled_from((SCREEN, PRINT)),
)
def test_what_is_kept_is_what_would_be_made(
    start: JourneyMap, edits: list[Edit], random: Random, medium: Medium
) -> None:
    planner = Planner(medium)
    versions = [start]
    for edit in edits:
        versions.append(edit(versions[-1], random))
    language, opened = "en", frozenset[str]()
    for journey in (*versions, *reversed(versions), *random.choices(versions, k=4)):
        if random.random() < 0.3:
            language = random.choice(("en", "de"))
            ids = [standing.card.id for standing in standings(journey)]
            opened = frozenset(random.sample(ids, min(len(ids), random.randint(0, 2))))
        kept = planner.plan(journey, language, opened)
        assert kept == lay_out(journey, language, medium, opened)
        assert dict(kept.numbers) == short_numbers(journey)


def reused(before: Plan, after: Plan) -> tuple[int, int]:
    """How many cells of the second plan are the first one's, and how many are not."""
    known = {id(cell) for band in before.rows for cell in band.cells}
    cells = [cell for band in after.rows for cell in band.cells]
    same = sum(id(cell) in known for cell in cells)
    return same, len(cells) - same


def test_an_edit_of_one_card_lays_out_one_cell() -> None:
    journey = generated_map(400)
    planner = Planner()
    before = planner.plan(journey)
    for standing in list(standings(journey))[::40]:
        after = planner.plan(cards.change(journey, standing.card.id, text="Another text"))
        assert reused(before, after)[1] == 1
        assert reused(before, planner.plan(journey))[1] <= 1
        before = planner.plan(journey)


def test_rows_that_did_not_change_are_the_same_objects() -> None:
    journey = generated_map(400)
    planner = Planner()
    before = planner.plan(journey)
    standing = next(one for one in standings(journey) if isinstance(one.card, HurdleCard))
    after = planner.plan(cards.change(journey, standing.card.id, severity=3))
    moved = [new.id for old, new in zip(before.rows, after.rows, strict=True) if old is not new]
    assert moved == [standing.row.id]
    assert after.numbers is before.numbers
    assert after.phases is before.phases


def test_a_new_first_hurdle_changes_the_cells_that_show_its_number() -> None:
    journey = generated_map(100)
    planner = Planner()
    planner.plan(journey)
    row = next(row for row in journey.rows if row.kind == "hurdle")
    slot = Slot(row.id, columns(journey)[0].id, 0)
    after = cards.add(journey, slot, HurdleCard(id="c-new", text="First of all"))
    plan = planner.plan(after)
    assert plan.numbers["c-new"] == "H1"
    assert plan == lay_out(after)
    solved = [one.card for one in standings(after) if isinstance(one.card, SolutionCard)]
    assert any(card.solves for card in solved)


def test_hurdles_that_change_places_in_a_cell_change_their_numbers() -> None:
    journey = generated_map(400)
    row = next(row for row in journey.rows if row.kind == "hurdle")
    cell = next(cell for cell in row.cells if len(cell.cards) > 1)
    planner = Planner()
    planner.plan(journey)
    after = cards.move(journey, [cell.cards[1].id], Slot(row.id, cell.at, 0))
    assert planner.plan(after) == lay_out(after)


def test_a_phase_put_in_front_lays_out_nothing_that_was_there() -> None:
    journey = generated_map(400)
    planner = Planner()
    before = planner.plan(journey)
    after = planner.plan(phases.add(journey, 0, "p-new", "New"))
    assert reused(before, after)[1] == len(journey.rows)


def test_undone_rows_and_headers_are_those_of_before() -> None:
    journey = generated_map(400)
    planner = Planner()
    before = planner.plan(journey)
    hurdle = next(one for one in standings(journey) if isinstance(one.card, HurdleCard))
    for edited in (phases.add(journey, 0, "p-new", "New"), cards.delete(journey, [hurdle.card.id])):
        planner.plan(edited)
        undone = planner.plan(journey)
        assert undone == before
        assert undone.columns is before.columns
        assert undone.phases is before.phases
        pairs = zip(before.rows, undone.rows, strict=True)
        assert all(new.cells is old.cells for old, new in pairs)


def test_text_of_an_emotion_leaves_its_curve_alone() -> None:
    journey = generated_map(100)
    planner = Planner()
    before = planner.plan(journey)
    standing = next(one for one in standings(journey) if isinstance(one.card, EmotionCard))
    after = planner.plan(cards.change(journey, standing.card.id, text="Hm."))
    index = [row.id for row in journey.rows].index(standing.row.id)
    assert after.rows[index].curve is before.rows[index].curve
