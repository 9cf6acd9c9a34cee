"""Gaps between headers: the nearest one, where it lies, and how near is near."""

from __future__ import annotations

import pytest

from journeyeditor.layout.gaps import (
    Gap,
    header_gap,
    phase_gap,
    row_gap,
    row_header_gap,
    step_gap,
    step_gap_at,
    width_between,
)
from tests.helpers.plans import hand_made

PLAN = hand_made()
EMPTY = PLAN._replace(columns=(), phases=(), steps=(), rows=(), width=0, height=0)


@pytest.mark.parametrize(
    ("x", "index", "at"),
    [
        (-50, 0, 0),
        (89, 0, 0),
        (90, 1, 180),
        (359, 1, 180),
        (360, 2, 540),
        (559, 2, 540),
        (560, 3, 580),
        (9000, 3, 580),
    ],
)
def test_a_phase_goes_to_the_gap_whose_side_of_the_middle_it_is(
    x: float, index: int, at: float
) -> None:
    assert phase_gap(PLAN, x) == Gap("phase", index, at)


@pytest.mark.parametrize(
    ("x", "index", "at"), [(0, 0, 180), (269, 0, 180), (270, 1, 360), (450, 2, 540), (900, 2, 540)]
)
def test_gaps_between_steps_are_those_of_their_phase(x: float, index: int, at: float) -> None:
    assert step_gap(PLAN, "p-2", x) == Gap("step", index, at, "p-2")


def test_a_phase_without_steps_has_one_gap_for_them() -> None:
    assert step_gap(PLAN, "p-1", 170) == Gap("step", 0, 0, "p-1")
    assert step_gap(PLAN, "p-3", 541) == Gap("step", 0, 540, "p-3")


@pytest.mark.parametrize(
    ("x", "phase"), [(-90, "p-1"), (10, "p-1"), (200, "p-2"), (539, "p-2"), (570, "p-2")]
)
def test_a_step_goes_into_the_phase_it_is_over_but_not_into_a_collapsed_one(
    x: float, phase: str
) -> None:
    assert step_gap_at(PLAN, x).phase == phase


@pytest.mark.parametrize(
    ("y", "index", "at"),
    [(-9, 0, 0), (60, 0, 0), (61, 1, 121), (124, 2, 125), (390, 5, 398), (999, 5, 398)],
)
def test_a_row_goes_between_rows_hidden_ones_too(y: float, index: int, at: float) -> None:
    assert row_gap(PLAN, y) == Gap("row", index, at)


@pytest.mark.parametrize(
    ("x", "y", "found"),
    [
        (3, 5, Gap("phase", 0, 0)),
        (13, 5, None),
        (175, 5, Gap("phase", 1, 180)),
        (365, 5, None),
        (365, 60, Gap("step", 1, 360, "p-2")),
        (300, 60, None),
        (178, 60, Gap("phase", 1, 180)),
        (575, 5, Gap("phase", 3, 580)),
        (3, 66, None),
        (3, -1, None),
    ],
)
def test_a_plus_is_near_its_gap_only(x: float, y: float, found: Gap | None) -> None:
    plan = PLAN._replace(steps=tuple(box._replace(top=33) for box in PLAN.steps))
    assert header_gap(plan, x, y, 12) == found


@pytest.mark.parametrize(
    ("y", "found"),
    [
        (4, Gap("row", 0, 0)),
        (60, None),
        (118, None),
        (301, Gap("row", 3, 300)),
        (400, Gap("row", 5, 398)),
    ],
)
def test_a_plus_between_rows_leaves_hidden_ones_alone(y: float, found: Gap | None) -> None:
    assert row_header_gap(PLAN, y, 12) == found


def test_an_empty_map_has_a_gap_to_begin_at() -> None:
    assert phase_gap(EMPTY, 100) == Gap("phase", 0, 0)
    assert row_gap(EMPTY, 100) == Gap("row", 0, 0)


@pytest.mark.parametrize(("asked", "given"), [(0, 156), (200.4, 200), (9000, 320)])
def test_columns_are_neither_too_narrow_nor_too_wide(asked: float, given: int) -> None:
    assert width_between(asked) == given
