"""Walking: from a card or cell to the next one up, down, left or right, as arrow keys go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from journeyeditor.layout.places import Places, shown_cards
from journeyeditor.layout.plan import CardBox, Plan
from journeyeditor.models import CellKey

Direction = Literal["up", "down", "left", "right"]
Spot = str | CellKey
"""A card by its id, or a cell that shows no cards."""

_BACK: dict[str, Direction] = {"left": "right", "right": "left"}


def neighbour(places: Places | Plan, spot: Spot, direction: Direction) -> Spot | None:
    """The next card or empty cell from a card or cell; None at the edge of the grid.

    Up and down go through the cards of a cell, then on to the cell above or below; left and right
    go to the card at the same height in the next cell (through owners' pills one by one). A cell
    with cards stands for the free place below them: up leads to the last one. Hidden
    rows are passed over; a collapsed row or phase is walked through cell by cell. From a card that
    is not shown, or an unknown cell, there is no way: None. Many steps: keep a `Places`.
    """
    if isinstance(places, Plan):
        places = Places(places)
    plan = places.plan
    start = _start(places, spot)
    if start is None:
        return None
    row, column, box = start
    if box is not None:
        near = _within(shown_cards(plan, row, column), box, direction)
        if near is not None:
            return near.id
    elif direction == "up" and (boxes := shown_cards(plan, row, column)):
        return _lowest(boxes)
    middle = None if box is None else box.y + box.h / 2
    if direction in ("up", "down"):
        step = -1 if direction == "up" else 1
        return _vertical(plan, row + step, column, step, box)
    return _sideways(plan, row, column + (-1 if direction == "left" else 1), middle, direction)


def onward(places: Places, spot: Spot, *, back: bool = False) -> Spot | None:
    """The next card or empty cell as a table is read: in its cell, in its row, in the next row.

    `back` goes the other way. None behind the last one, and in front of the first.
    """
    start = _start(places, spot)
    if start is None:
        return None
    plan, step = places.plan, -1 if back else 1
    row, column, box = start
    ids = [shown.id for shown in shown_cards(plan, row, column)]
    at = (ids.index(box.id) if box is not None and box.id in ids else len(ids)) + step
    if 0 <= at < len(ids):
        return ids[at]
    column += step
    if not 0 <= column < len(plan.columns):
        row, column = row + step, len(plan.columns) - 1 if back else 0
        while 0 <= row < len(plan.rows) and plan.rows[row].hidden:
            row += step
        if not 0 <= row < len(plan.rows):
            return None
    boxes = shown_cards(plan, row, column)
    if not boxes:
        return CellKey(plan.rows[row].id, plan.columns[column].id)
    return boxes[-1 if back else 0].id


def edge(places: Places, spot: Spot, direction: Direction) -> Spot | None:
    """The last spot in a direction within the same phase (sideways) or row (up and down).

    From there on it is the one of the next phase or row. None at the edge of the grid.
    """
    plan = places.plan
    start = _start(places, spot)
    found = neighbour(places, spot, direction)
    if start is None or found is None:
        return None
    band = _band(places, found, direction)
    while (further := neighbour(places, found, direction)) is not None:
        if _band(places, further, direction) != band:
            break
        found = further
    if direction in ("left", "right") and start[2] is not None and not isinstance(found, CellKey):
        # Whichever heights were passed on the way, the card level with the first one it is.
        row, column, _ = _start(places, found) or start
        middle = start[2].y + start[2].h / 2
        return _sideways(plan, row, column, middle, _BACK[direction])
    return found


def phase_end(places: Places, spot: Spot, *, last: bool) -> Spot | None:
    """The spot in the same row and the first, or the last, phase; None for an unknown one."""
    start = _start(places, spot)
    if start is None:
        return None
    row, _, box = start
    middle = None if box is None else box.y + box.h / 2
    column = len(places.plan.columns) - 1 if last else 0
    return _sideways(places.plan, row, column, middle, "left" if last else "right")


def _band(places: Places, spot: Spot, direction: Direction) -> str:
    """The id of the row a spot is in, going up and down; else that of its phase."""
    start = _start(places, spot)
    if start is None:
        return ""
    if direction in ("up", "down"):
        return places.plan.rows[start[0]].id
    return places.plan.columns[start[1]].phase


def _start(places: Places, spot: Spot) -> tuple[int, int, CardBox | None] | None:
    if isinstance(spot, CellKey):
        plan = places.plan
        rows = (index for index, band in enumerate(plan.rows) if band.id == spot.row)
        columns = (index for index, column in enumerate(plan.columns) if column.id == spot.at)
        row, column = next(rows, None), next(columns, None)
        return None if row is None or column is None else (row, column, None)
    place = places.card(spot)
    return None if place is None else (place.row, place.column, place.box)


def _within(boxes: tuple[CardBox, ...], box: CardBox, direction: Direction) -> CardBox | None:
    """The nearest card of the same cell in a direction; pills of one line are side by side."""
    if direction in ("left", "right"):
        line = [other for other in boxes if other.y == box.y]
        at = line.index(box) + (-1 if direction == "left" else 1)
        return line[at] if 0 <= at < len(line) else None
    if direction == "up":
        above = [other for other in boxes if other.y < box.y]
        return _nearest(above, max((other.y for other in above), default=0), box)
    below = [other for other in boxes if other.y > box.y]
    return _nearest(below, min((other.y for other in below), default=0), box)


def _nearest(boxes: Iterable[CardBox], y: float, to: CardBox) -> CardBox | None:
    """Of the cards in the line at `y` the one whose middle is nearest across."""
    return min(
        (box for box in boxes if box.y == y),
        key=lambda box: abs(box.x + box.w / 2 - to.x - to.w / 2),
        default=None,
    )


def _lowest(boxes: tuple[CardBox, ...]) -> str:
    """The first card of the lowest line."""
    y = max(box.y for box in boxes)
    return next(box.id for box in boxes if box.y == y)


def _vertical(plan: Plan, row: int, column: int, step: int, box: CardBox | None) -> Spot | None:
    while 0 <= row < len(plan.rows) and plan.rows[row].hidden:
        row += step
    if not 0 <= row < len(plan.rows):
        return None
    boxes = shown_cards(plan, row, column)
    if not boxes:
        return CellKey(plan.rows[row].id, plan.columns[column].id)
    heights = [other.y for other in boxes]
    y = max(heights) if step < 0 else min(heights)
    line = [other for other in boxes if other.y == y]
    found = line[0] if box is None else _nearest(line, y, box)
    return None if found is None else found.id


def _sideways(
    plan: Plan, row: int, column: int, middle: float | None, direction: Direction
) -> Spot | None:
    if not 0 <= column < len(plan.columns):
        return None
    boxes = shown_cards(plan, row, column)
    if not boxes:
        return CellKey(plan.rows[row].id, plan.columns[column].id)
    if middle is None:
        y = boxes[0].y
    else:
        y = min(boxes, key=lambda box: abs(box.y + box.h / 2 - middle)).y
    line = [box for box in boxes if box.y == y]
    return line[0].id if direction == "right" else line[-1].id
