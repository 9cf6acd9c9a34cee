"""Where dropped cards go: between those that stay, at the ends, into empty cells; not where rows are shut."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.layout import lay_out
from journeyeditor.layout.plan import Plan, Rect
from journeyeditor.layout.slots import slot_at
from journeyeditor.models import JourneyMap, Slot
from tests.helpers.journeys import journeys
from tests.helpers.plans import hand_made

PLAN = hand_made()

EXAMPLES = (settings.default.max_examples if settings.default else 100) // 3
"""Drawing a whole map takes long; each is tried at many points."""

SHARES = st.lists(st.tuples(st.floats(-0.1, 1.1), st.floats(-0.1, 1.1)), min_size=10, max_size=20)


@pytest.mark.parametrize(
    ("x", "y", "slot", "line"),
    [
        (20, 2, Slot("r-1", "p-1", 0), Rect(8, 2, 164, 2)),
        (20, 30, Slot("r-1", "p-1", 1), Rect(8, 39, 164, 2)),
        (20, 50, Slot("r-1", "p-1", 1), Rect(8, 39, 164, 2)),
        (20, 70, Slot("r-1", "p-1", 2), Rect(8, 76, 164, 2)),
        (20, 119, Slot("r-1", "p-1", 3), Rect(8, 113, 164, 2)),
        (250, 90, Slot("r-1", "s-1", 0), Rect(188, 2, 164, 2)),
        (400, 119, Slot("r-1", "s-2", 2), Rect(368, 105, 164, 2)),
        (560, 50, Slot("r-1", "p-3", 2), Rect(548, 59.5, 24, 2)),
        (250, 130, Slot("r-3", "s-1", 0), Rect(188, 233, 164, 2)),
        (10, 340, Slot("r-5", "p-1", 0), Rect(5, 334, 2, 25)),
        (60, 340, Slot("r-5", "p-1", 1), Rect(69, 334, 2, 25)),
        (170, 330, Slot("r-5", "p-1", 2), Rect(133, 334, 2, 25)),
        (10, 370, Slot("r-5", "p-1", 2), Rect(5, 363, 2, 25)),
        (170, 395, Slot("r-5", "p-1", 3), Rect(109, 363, 2, 25)),
    ],
)
def test_a_drop_goes_to_the_nearest_gap(x: float, y: float, slot: Slot, line: Rect) -> None:
    drop = slot_at(PLAN, x, y)
    assert drop is not None
    assert (drop.slot, drop.line) == (slot, line)


def test_the_target_cell_is_the_whole_cell() -> None:
    drop = slot_at(PLAN, 250, 50)
    assert drop is not None
    assert drop.cell == Rect(180, 0, 180, 121)


@pytest.mark.parametrize(
    ("x", "y"), [(20, 123), (20, 310), (-5, 20), (600, 20), (20, -5), (20, 500)]
)
def test_hidden_and_collapsed_rows_and_what_is_beyond_take_nothing(x: float, y: float) -> None:
    assert slot_at(PLAN, x, y) is None


def test_a_dragged_card_is_no_neighbour_and_is_still_counted() -> None:
    drop = slot_at(PLAN, 20, 100, frozenset("c"))
    assert drop is not None
    assert (drop.slot.position, drop.line.y) == (2, 76)
    drop = slot_at(PLAN, 20, 100, frozenset("b"))
    assert drop is not None
    assert drop.slot.position == 3
    drop = slot_at(PLAN, 20, 100, frozenset("abc"))
    assert drop is not None
    assert (drop.slot.position, drop.line.y) == (0, 2)


@given(journeys(), SHARES)
@settings(max_examples=EXAMPLES)
def test_the_cards_above_the_line_are_those_before_the_position(
    journey: JourneyMap, shares: list[tuple[float, float]]
) -> None:
    plan = lay_out(journey)
    for across, down in shares:
        _check(plan, across * plan.width, down * plan.height)


def _check(plan: Plan, x: float, y: float) -> None:
    drop = slot_at(plan, x, y)
    if drop is None:
        return
    assert drop.cell.x <= x < drop.cell.x + drop.cell.w
    assert drop.cell.y <= y < drop.cell.y + drop.cell.h
    assert drop.cell.x <= drop.line.x
    assert drop.line.x + drop.line.w <= drop.cell.x + drop.cell.w
    band = next(band for band in plan.rows if band.id == drop.slot.row)
    column = next(column for column in plan.columns if column.id == drop.slot.at)
    cell = next(cell for cell in band.cells if cell.at == drop.slot.at)
    if band.kind != "owner" and not column.collapsed:
        above = [box for box in cell.cards if box.y + band.y < drop.line.y]
        assert len(above) == drop.slot.position
