"""Hits: what of a plan lies under a point of the grid or of one of the two header panes."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import Literal, NamedTuple

from journeyeditor.layout.cards.boxes import SHOW_ALL_GAP
from journeyeditor.layout.medium import SCREEN
from journeyeditor.layout.places import (
    cell_area,
    cell_at,
    cell_bottom,
    column_index,
    new_card_rect,
    row_index,
)
from journeyeditor.layout.plan import CardBox, CellBox, ColumnBox, Plan, Rect, RowBand
from journeyeditor.look import tokens

EDGE = 4.0
"""How near a header's edge a point must be to take hold of it, px on either side."""

HitKind = Literal["card", "face", "show-all", "more", "place", "cell", "beyond"]


class Hit(NamedTuple):
    """What lies under a point of the grid.

    "card" and "show-all" (the last line of a card that does not show all of its text) name a
    `card`; "face" names the `cards` it stands for, none where it is empty; "more" is the line about folded
    cards; "place" is where a new card would come to stand; "cell" is the rest of a cell. `row` and
    `at` say which cell that is; `rect` is what was hit, in the grid. "beyond" is outside of all
    cells; over a hidden row it names the `row`.
    """

    kind: HitKind
    row: str = ""
    at: str = ""
    card: str = ""
    cards: tuple[str, ...] = ()
    rect: Rect | None = None


BEYOND = Hit("beyond")


def hit(plan: Plan, x: float, y: float) -> Hit:
    """Say what lies under a point of the grid."""
    row, column = row_index(plan, y), column_index(plan, x)
    if row is None or column is None:
        return BEYOND
    band, across = plan.rows[row], plan.columns[column]
    if band.hidden:
        return Hit("beyond", band.id)
    cell = cell_at(band, column)
    area = cell_area(band, across)
    if cell is None or band.collapsed or across.collapsed:
        return _hit_face(band, x, y) or Hit("cell", band.id, across.id, rect=area)
    return (
        _hit_face(band, x, y)
        or _hit_card(cell, area, x, y)
        or _hit_rest(band, cell, area, x, y)
        or Hit("cell", cell.row, cell.at, rect=area)
    )


def _hit_face(band: RowBand, x: float, y: float) -> Hit | None:
    """Find the face of the curve under a point, or else the marker of a curve behind.

    The neighbours of a face are looked at too, since faces are wide.
    """
    if band.curve is None or band.collapsed or y - band.y > band.curve.height:
        return None
    faces = band.curve.faces
    middle = bisect_right(faces, x, key=attrgetter("x"))
    near = faces[max(0, middle - 1) : middle + 1]
    for face in (*near, *reversed(band.curve.behind), *band.curve.curve.vacant):
        if (x - face.x) ** 2 + (y - band.y - face.y) ** 2 <= face.radius**2:
            side = face.radius * 2
            corner = (face.x - face.radius, band.y + face.y - face.radius)
            return Hit("face", band.id, face.at, "", face.cards, Rect(*corner, side, side))
    return None


def _hit_card(cell: CellBox, area: Rect, x: float, y: float) -> Hit | None:
    inside_x, inside_y = x - area.x, y - area.y
    for box in cell.cards:
        within = 0 <= inside_x - box.x < box.w and 0 <= inside_y - box.y < box.h
        if within:
            rect = Rect(area.x + box.x, area.y + box.y, box.w, box.h)
            line = _show_all_line(box, rect)
            if line is not None and line.y <= y < line.y + line.h:
                return Hit("show-all", cell.row, cell.at, box.id, rect=line)
            return Hit("card", cell.row, cell.at, box.id, rect=rect)
    return None


def _show_all_line(box: CardBox, rect: Rect) -> Rect | None:
    """The line that says "Show all", below the text that a folded card shows."""
    if not box.folded:
        return None
    text = box.area.rect
    top = rect.y + text.y + text.h
    height = min(2 * SHOW_ALL_GAP + SCREEN.meta.line, rect.y + rect.h - top)
    return Rect(rect.x, top, rect.w, height)


def _hit_rest(band: RowBand, cell: CellBox, area: Rect, x: float, y: float) -> Hit | None:
    """Find the line about folded cards, or the place for a new card, under a point of the cell."""
    pad = tokens().size.cell
    if cell.more:
        bottom = cell_bottom(band, cell)
        width = max(0.0, area.w - 2 * pad.pad_x)
        found = Rect(area.x + pad.pad_x, area.y + bottom, width, max(0.0, cell.height - bottom))
    else:
        place = new_card_rect(band, cell, area)
        if place is None:
            return None
        found = place
    inside = 0 <= x - found.x < found.w and 0 <= y - found.y < found.h
    return Hit("more" if cell.more else "place", cell.row, cell.at, rect=found) if inside else None


class HeaderHit(NamedTuple):
    """What lies under a point of the header pane: a phase, a step, or a right edge to pull.

    An edge names the phase (and, between two steps, the step) whose width it sets.
    """

    kind: Literal["phase", "step", "edge", "beyond"]
    phase: str = ""
    step: str = ""


def hit_header(plan: Plan, x: float, y: float) -> HeaderHit:
    """Say what lies under a point of the header pane; x along the columns, y from its top."""
    if not 0 <= y < plan.header_height:
        return HeaderHit("beyond")
    line = tokens().size.phase_header_row
    index = column_index(plan, x)
    step = plan.columns[index] if index is not None and y >= line else None
    is_step = step is not None and step.id != step.phase
    for column in _edges_near(plan, x):
        ends_phase = _ends_phase(plan, column)
        if ends_phase or is_step:
            return HeaderHit("edge", column.phase, "" if ends_phase else column.id)
    if step is not None and is_step:
        return HeaderHit("step", step.phase, step.id)
    return HeaderHit("beyond") if index is None else HeaderHit("phase", plan.columns[index].phase)


def _edges_near(plan: Plan, x: float) -> tuple[ColumnBox, ...]:
    """The column whose right edge is within reach; of two, the nearer one first."""
    middle = bisect_right(plan.columns, x, key=attrgetter("x"))
    near = [
        column
        for column in plan.columns[max(0, middle - 2) : middle + 1]
        if abs(column.x + column.w - x) <= EDGE
    ]
    return tuple(sorted(near, key=lambda column: abs(column.x + column.w - x)))


def _ends_phase(plan: Plan, column: ColumnBox) -> bool:
    after = bisect_right(plan.columns, column.x, key=attrgetter("x"))
    return after >= len(plan.columns) or plan.columns[after].phase != column.phase


class RowHeaderHit(NamedTuple):
    """What lies under a point of the row headers: a row, its lower edge to pull, a hidden row."""

    kind: Literal["row", "edge", "hidden", "beyond"]
    row: str = ""


def hit_row_header(plan: Plan, x: float, y: float) -> RowHeaderHit:
    """Say what lies under a point of the row headers; x from their left, y along the rows.

    The gap of a hidden row is thin: it is found from 4 px around it.
    """
    if not 0 <= x < plan.row_header_width:
        return RowHeaderHit("beyond")
    index = row_index(plan, y)
    nearby = {row_index(plan, y - EDGE), index, row_index(plan, y + EDGE)}
    for near in sorted(near for near in nearby if near is not None):
        if plan.rows[near].hidden:
            return RowHeaderHit("hidden", plan.rows[near].id)
    above = row_index(plan, y - EDGE)
    if above is not None and y >= plan.rows[above].y + plan.rows[above].h - EDGE:
        band = plan.rows[above]
        return RowHeaderHit("row" if band.collapsed else "edge", band.id)
    if index is None:
        return RowHeaderHit("beyond")
    band = plan.rows[index]
    if not band.collapsed and band.y + band.h - y <= EDGE:
        return RowHeaderHit("edge", band.id)
    return RowHeaderHit("row", band.id)
