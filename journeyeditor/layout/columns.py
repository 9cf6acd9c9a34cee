"""Columns: where phases and steps stand."""

from __future__ import annotations

from journeyeditor.layout.medium import Medium
from journeyeditor.layout.plan import ColumnBox
from journeyeditor.look import tokens
from journeyeditor.models import JourneyMap, Phase


def lay_out_columns(
    journey: JourneyMap, medium: Medium, column_width: float | None
) -> tuple[ColumnBox, ...]:
    """Place the columns side by side; each step of a phase has its width."""
    columns: list[ColumnBox] = []
    x = 0.0
    for phase in journey.phases:
        collapsed = bool(phase.collapsed) and medium.on_screen
        w = _width(phase, journey, medium, column_width)
        if collapsed:
            w = float(tokens().size.column.collapsed)
            # A collapsed phase is one narrow column for each step, so that no cell is lost.
        for id_ in phase.column_ids:
            columns.append(ColumnBox(id_, phase.id, x, w, collapsed))
            x += w
    return tuple(columns)


def _width(phase: Phase, journey: JourneyMap, medium: Medium, column_width: float | None) -> float:
    size = tokens().size.column
    if column_width is not None:
        return column_width
    if phase.width is not None:
        return min(max(float(phase.width), medium.least_column), medium.widest_column)
    alone = len(journey.phases) == 1 and not phase.steps
    return float(size.max if alone else size.default)
