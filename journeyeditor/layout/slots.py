"""Slots: where cards would go if they were dropped at a point, and the line that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from journeyeditor.layout.places import cell_area, cell_at, cell_bottom, column_index, row_index
from journeyeditor.layout.plan import CardBox, Plan, Rect, RowBand
from journeyeditor.look import tokens
from journeyeditor.models import Slot
from journeyeditor.models.queries import row_of


class Drop(NamedTuple):
    """Where dropped cards would go.

    `slot` counts its position in the cell as it is, dragged cards included. `line` is the
    insertion line and `cell` the target cell, both in the grid; the line is as thick as the tokens
    say, lies between stacked cards and stands between owners' pills.
    """

    slot: Slot
    line: Rect
    cell: Rect


@dataclass(frozen=True, slots=True)
class _Stay:
    """A card that stays: its index in the cell and its rectangle in the grid."""

    index: int
    rect: Rect


def slot_at(plan: Plan, x: float, y: float, dragged: frozenset[str] = frozenset()) -> Drop | None:
    """Say where cards dropped at a point of the grid would go; None beyond the cells.

    Hidden and collapsed rows take no cards; in a collapsed phase they go to the end. Dragged cards
    are no neighbours: the line goes between those that stay. Whether the row takes cards of this
    kind is not looked at here.
    """
    row, column = row_index(plan, y), column_index(plan, x)
    if row is None or column is None:
        return None
    band, across = plan.rows[row], plan.columns[column]
    cell = cell_at(band, column)
    if cell is None or band.hidden or band.collapsed:
        return None
    area = cell_area(band, across)
    if across.collapsed:
        return _at_the_end(plan, band, across.id, area)
    staying = [
        _Stay(index, _in_grid(box, area))
        for index, box in enumerate(cell.cards)
        if box.id not in dragged
    ]
    if not staying:
        bottom = cell_bottom(band, cell) if not cell.cards else min(box.y for box in cell.cards)
        line = _lying(area, area.y + bottom - tokens().size.cell.gap / 2)
        return Drop(Slot(band.id, across.id, 0), line, area)
    flows = band.kind == "owner"
    position, line = _between_pills(staying, x, y) if flows else _between_cards(staying, area, y)
    return Drop(Slot(band.id, across.id, position), line, area)


def _in_grid(box: CardBox, area: Rect) -> Rect:
    return Rect(area.x + box.x, area.y + box.y, box.w, box.h)


def _at_the_end(plan: Plan, band: RowBand, at: str, area: Rect) -> Drop:
    """Drop behind all cards of a cell that shows none of them."""
    row = row_of(plan.map, band.id)
    count = 0 if row is None else len(row.cell(at))
    return Drop(Slot(band.id, at, count), _lying(area, area.y + area.h / 2), area)


def _lying(area: Rect, y: float) -> Rect:
    """A line across a cell, as wide as its cards, with its middle at `y`."""
    pad, thick = tokens().size.cell.pad_x, tokens().stroke.insertion
    return Rect(area.x + pad, y - thick / 2, max(0.0, area.w - 2 * pad), thick)


def _between_cards(staying: list[_Stay], area: Rect, y: float) -> tuple[int, Rect]:
    """Choose the gap whose upper neighbour has its middle above `y`."""
    gap = tokens().size.cell.gap
    above = [stay for stay in staying if stay.rect.y + stay.rect.h / 2 <= y]
    if not above:
        return staying[0].index, _lying(area, staying[0].rect.y - gap / 2)
    last = above[-1]
    return last.index + 1, _lying(area, last.rect.y + last.rect.h + gap / 2)


def _between_pills(staying: list[_Stay], x: float, y: float) -> tuple[int, Rect]:
    """Choose the line of pills nearest to `y`, then the gap whose left neighbour is left of `x`."""
    gap, thick = tokens().size.owner_pill.gap, tokens().stroke.insertion
    top = min(
        (stay.rect.y for stay in staying), key=lambda top: abs(top + _height(staying) / 2 - y)
    )
    line = [stay for stay in staying if stay.rect.y == top]
    left = [stay for stay in line if stay.rect.x + stay.rect.w / 2 <= x]
    if left:
        last = left[-1]
        position, middle = last.index + 1, last.rect.x + last.rect.w + gap / 2
    else:
        position, middle = line[0].index, line[0].rect.x - gap / 2
    return position, Rect(middle - thick / 2, top, thick, _height(staying))


def _height(staying: list[_Stay]) -> float:
    return staying[0].rect.h
