"""Card moves: where cards go step by step, and where the focus goes when they leave."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from journeyeditor.layout.walk import Direction
from journeyeditor.models import CellKey, JourneyMap, Slot
from journeyeditor.models.queries import columns, find_all, row_of
from journeyeditor.models.whereabouts import cells_holding


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


def directions(journey: JourneyMap, cards: Iterable[str]) -> frozenset[Direction]:
    """Where cards can be moved step by step: up and left as the first of them goes, else the last."""
    wanted = frozenset(cards)
    first, last = _outermost(journey, wanted, 0), _outermost(journey, wanted, -1)
    if first is None or last is None:
        return frozenset()
    leads: dict[Direction, Slot] = {"up": first, "left": first, "down": last, "right": last}
    return frozenset(way for way, slot in leads.items() if next_slot(journey, slot, way))


def _outermost(journey: JourneyMap, wanted: frozenset[str], end: Literal[0, -1]) -> Slot | None:
    """The slot of the first (0) or last (-1) of some cards in the map's order."""
    order = {column.id: place for place, column in enumerate(columns(journey))}
    for row in journey.rows if end == 0 else reversed(journey.rows):
        cells = [row.cells[index] for index in cells_holding(row, wanted)]
        if cells:
            cell = sorted(cells, key=lambda cell: order.get(cell.at, len(order)))[end]
            places = [place for place, card in enumerate(cell.cards) if card.id in wanted]
            return Slot(row.id, cell.at, places[end])
    return None


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
