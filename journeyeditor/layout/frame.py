"""The map on a printed page: its grid in a frame, as groups of marks in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeyeditor.layout.marks import Box, Group, Mark
from journeyeditor.layout.plan import ColumnBox, Plan, RowBand, StepBox
from journeyeditor.layout.setting import paragraph
from journeyeditor.look import tokens
from journeyeditor.look.styles import PRINT_CARD
from journeyeditor.texts import Language, tr

EMPTY_HEIGHT: Final = 120.0
"""Height of the room for a sentence where a map has no phases or no rows."""


def framed_size(plan: Plan) -> tuple[float, float]:
    """Width and height of the frame around a plan's headers and grid."""
    rows = plan.height if _has_cells(plan) else EMPTY_HEIGHT
    return plan.row_header_width + plan.width, _header_height(plan) + rows


def framed(plan: Plan, language: Language, x: float, y: float, width: float) -> tuple[Group, ...]:
    """The map with its corner at (x, y): phases, then row by row, column by column.

    A map without phases or rows is a frame `width` px wide that says so.
    """
    left, top = x + plan.row_header_width, y + _header_height(plan)
    groups: list[Group] = []
    if _has_cells(plan):
        groups.append(Group(left, top, tuple(_grid_lines(plan))))
    groups += [Group(left + phase.x, y, phase.marks) for phase in plan.phases]
    groups += [
        Group(left + step.x, y, (*_step_line(plan, step), *step.marks)) for step in plan.steps
    ]
    if _has_cells(plan):
        for band in plan.rows:
            if not band.hidden:
                groups += _row(band, plan.columns, x, left, top + band.y)
        wide, high = framed_size(plan)
    else:
        wide, high = max(width, framed_size(plan)[0]), framed_size(plan)[1]
        groups.append(_sentence(plan, language, x, top, wide))
    groups.append(Group(x, y, tuple(_frame(plan, wide, high))))
    return tuple(groups)


def _header_height(plan: Plan) -> float:
    return plan.header_height if plan.columns else 0.0


def _has_cells(plan: Plan) -> bool:
    return bool(plan.columns) and any(not band.hidden for band in plan.rows)


def _row(
    band: RowBand, columns: tuple[ColumnBox, ...], x: float, left: float, y: float
) -> Iterator[Group]:
    """The row's header, its curve, then its cards column by column."""
    yield Group(x, y, band.header)
    if band.curve is not None:
        yield Group(left, y, band.curve.marks)
    for column, cell in zip(columns, band.cells, strict=True):
        for box in cell.cards:
            drawing = box.drawing
            marks = (drawing.body, *drawing.ink, *drawing.chips)
            yield Group(left + column.x + box.x, y + box.y, marks)


def _grid_lines(plan: Plan) -> Iterator[Mark]:
    """Hairlines under the rows and right of the columns, the outermost ones left to the frame."""
    shown = [band for band in plan.rows if not band.hidden]
    for band in shown[:-1]:
        y = band.y + band.h - 1
        yield Box(-plan.row_header_width, y, plan.row_header_width + plan.width, 1, fill="line")
    for column in plan.columns[:-1]:
        yield Box(column.x + column.w - 1, 0, 1, plan.height, fill="line")


def _step_line(plan: Plan, step: StepBox) -> Iterator[Mark]:
    """The hairline left of a step, in its line of the header; none at the left of the map."""
    if step.x > 0:
        yield Box(-1, step.top, 1, plan.header_height - step.top, fill="line")


def _frame(plan: Plan, wide: float, high: float) -> Iterator[Mark]:
    """The frame itself, the line under the phases, the line right of the row headers."""
    radius = tokens().radius.print_card
    if plan.columns:
        yield Box(0, plan.header_height - 1, wide, 1, fill="lineStrong")
    if _has_cells(plan):
        right = plan.row_header_width - 1
        yield Box(right, plan.header_height, 1, high - plan.header_height, fill="lineStrong")
    yield Box(0, 0, wide, high, stroke="lineStrong", radius=radius)


def _sentence(plan: Plan, language: Language, x: float, y: float, wide: float) -> Group:
    if not plan.map.phases:
        text = tr(language, "This map has no phases yet.")
    elif not plan.map.rows:
        text = tr(language, "This map has no rows yet.")
    else:
        text = tr(language, "All rows of this map are hidden.")
    block = paragraph(text, PRINT_CARD, "text2", wide - 40, None, language)
    return Group(x + (wide - block.w) / 2, y + (EMPTY_HEIGHT - block.h) / 2, block.marks)
