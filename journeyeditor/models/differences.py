"""Differences: which cards a change touched, found by identity along the parts two maps share."""

from __future__ import annotations

from journeyeditor.models.journey import JourneyMap
from journeyeditor.models.row import Row


def changed_cards(before: JourneyMap, after: JourneyMap) -> tuple[str, ...]:
    """Ids of cards in `after` that are new, differ or stand in another cell, row by row.

    Rows and cells that are the same object in both maps are passed over, so an edit of one card
    costs no more than a look at its own cell. A card that its neighbours' going or coming pushed
    along does not count.
    """
    old_rows = {row.id: row for row in before.rows}
    found: list[str] = []
    for row in after.rows:
        old = old_rows.get(row.id)
        if old is not row:
            found.extend(_changed_in_row(old, row))
    return tuple(found)


def _changed_in_row(before: Row | None, after: Row) -> list[str]:
    old_cells = {} if before is None else {cell.at: cell for cell in before.cells}
    found: list[str] = []
    for cell in after.cells:
        old = old_cells.get(cell.at)
        if old is cell:
            continue
        known = {} if old is None else {card.id: card for card in old.cards}
        changed = [card.id for card in cell.cards if known.get(card.id) is not card]
        found.extend(changed or _reordered([*known], [card.id for card in cell.cards]))
    return found


def _reordered(before: list[str], after: list[str]) -> list[str]:
    """Cards whose order among those that stayed is another one; the fewest in a simple reading."""
    staying = [card for card in before if card in after]
    if staying == after:
        return []
    for card in after:
        if [other for other in staying if other != card] == [
            other for other in after if other != card
        ]:
            return [card]
    return [card for old, card in zip(staying, after, strict=True) if old != card]
