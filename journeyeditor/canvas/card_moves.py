"""Card moves: where cards go step by step, and where the focus goes when they leave."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.layout.walk import Direction
from journeyeditor.models import CellKey, JourneyMap, Slot
from journeyeditor.models.queries import columns, find_all, row_of


def left_behind(journey: JourneyMap, leaving: Iterable[str]) -> str | CellKey | None:
    """Where the focus goes when cards leave: the next one below, the one above, or the cell."""
    gone = frozenset(leaving)
    found = find_all(journey, gone)
    if not found:
        return None
    slot = found[-1].slot
    row = row_of(journey, slot.row)
    stack = () if row is None else row.cell(slot.at)
    below = [card.id for card in stack[slot.position :] if card.id not in gone]
    above = [card.id for card in stack[: slot.position] if card.id not in gone]
    if below:
        return below[0]
    return above[-1] if above else CellKey(slot.row, slot.at)


def next_slot(journey: JourneyMap, slot: Slot, direction: Direction) -> Slot | None:
    """The slot one step on from a card's place; positions count the cell as it is."""
    order = [column.id for column in columns(journey)]
    shown = [row for row in journey.rows if not row.hidden or row.id == slot.row]
    index = next(i for i, row in enumerate(shown) if row.id == slot.row)
    stack = shown[index].cell(slot.at)
    match direction:
        case "up" if slot.position > 0:
            return Slot(slot.row, slot.at, slot.position - 1)
        case "down" if slot.position + 1 < len(stack):
            return Slot(slot.row, slot.at, slot.position + 2)
        case "left" | "right":
            column = order.index(slot.at) + (1 if direction == "right" else -1)
            return (
                Slot(slot.row, order[column], slot.position) if 0 <= column < len(order) else None
            )
        case _:
            step = -1 if direction == "up" else 1
            target = index + step
            while 0 <= target < len(shown) and shown[target].kind != shown[index].kind:
                target += step
            if not 0 <= target < len(shown):
                return None
            end = len(shown[target].cell(slot.at)) if step < 0 else 0
            return Slot(shown[target].id, slot.at, end)
