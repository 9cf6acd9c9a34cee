"""Gaps: between which headers something is put in or comes to stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from journeyeditor.layout.plan import PhaseBox, Plan, StepBox
from journeyeditor.look import tokens

HeadKind = Literal["phase", "step", "row"]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between two headers: 0 is in front of all, their number behind all.

    `at` is where it lies along the grid, px. A gap between steps names their `phase`.
    """

    kind: HeadKind
    index: int
    at: float
    phase: str = ""


def phase_gap(plan: Plan, x: float) -> Gap:
    """The gap between phases that is nearest to a place across the grid."""
    return _column_gap("phase", plan.phases, x)


def step_gap(plan: Plan, phase: str, x: float) -> Gap:
    """The gap between the steps of one phase that is nearest to a place across the grid.

    A phase without steps has one gap, at its left side.
    """
    boxes = [box for box in plan.steps if box.phase == phase]
    if not boxes:
        return Gap("step", 0, next((box.x for box in plan.phases if box.id == phase), 0.0), phase)
    return _column_gap("step", boxes, x, phase)


def step_gap_at(plan: Plan, x: float) -> Gap:
    """The nearest gap between steps in the phase at a place across the grid, or the nearest phase.

    A collapsed phase takes no steps: those are passed over where there is another.
    """
    shut = {column.phase for column in plan.columns if column.collapsed}
    phases = [box for box in plan.phases if box.id not in shut] or plan.phases
    nearest = min(phases, key=lambda box: max(box.x - x, x - box.x - box.w, 0.0))
    return step_gap(plan, nearest.id, x)


def row_gap(plan: Plan, y: float) -> Gap:
    """The gap between rows, hidden ones too, that is nearest to a height of the grid."""
    index = sum(1 for band in plan.rows if band.y + band.h / 2 <= y)
    return Gap("row", index, plan.rows[index].y if index < len(plan.rows) else plan.height)


def header_gap(plan: Plan, x: float, y: float, reach: float) -> Gap | None:
    """The gap within `reach` px of a point of the header pane; between steps in their line."""
    if not 0 <= y < plan.header_height:
        return None
    top = plan.steps[0].top if plan.steps else plan.header_height
    if y >= top:
        box = next((box for box in plan.steps if box.x <= x < box.x + box.w), None)
        if box is not None:
            gap = step_gap(plan, box.phase, x)
            return gap if abs(gap.at - x) <= reach else None
    gap = phase_gap(plan, x)
    return gap if abs(gap.at - x) <= reach else None


def row_header_gap(plan: Plan, y: float, reach: float) -> Gap | None:
    """The gap within `reach` px of a height of the row headers; none at hidden rows."""
    gap = row_gap(plan, y)
    beside = plan.rows[max(gap.index - 1, 0) : gap.index + 1]
    near = abs(gap.at - y) <= reach
    return gap if near and not any(band.hidden for band in beside) else None


def _column_gap(
    kind: HeadKind, boxes: Sequence[PhaseBox | StepBox], x: float, phase: str = ""
) -> Gap:
    index = sum(1 for box in boxes if box.x + box.w / 2 <= x)
    if index < len(boxes):
        return Gap(kind, index, boxes[index].x, phase)
    return Gap(kind, index, boxes[-1].x + boxes[-1].w if boxes else 0.0, phase)


def width_between(width: float) -> int:
    """The nearest width that a column may have, px."""
    size = tokens().size.column
    return round(min(max(width, size.min), size.max))
