"""Differences: which cards and titles a change touched, found by identity along the parts two maps share."""

from __future__ import annotations

from collections.abc import Sequence

from journeyeditor.models.journey import JourneyMap
from journeyeditor.models.phase import Phase, Step
from journeyeditor.models.row import Row
from journeyeditor.models.sameness import identical
from journeyeditor.models.whereabouts import cell_indexes

Head = Phase | Step | Row


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


def keeps_all(before: JourneyMap, after: JourneyMap) -> bool:
    """Whether no phase, step, row or card is gone, as far as that can be told at a glance."""
    return (
        identical(before.phases, after.phases)
        and len(before.rows) == len(after.rows)
        and all(map(_keeps_cards, before.rows, after.rows))
    )


def _keeps_cards(before: Row, after: Row) -> bool:
    if before is after:
        return True
    old, new = cell_indexes(before), cell_indexes(after)
    return before.id == after.id and (old is new or old.keys() <= new.keys())


def changed_heads(before: JourneyMap, after: JourneyMap) -> tuple[str, ...]:
    """Ids of phases, steps and rows in `after` that are new, say something else or moved.

    What stands in their cells does not count. What is gone is not named.
    """
    found: list[str] = []
    if before.phases is not after.phases:
        found += _changed_of(before.phases, after.phases, "steps")
        steps = {phase.id: phase.steps for phase in before.phases}
        for phase in after.phases:
            found += _changed_of(steps.get(phase.id, ()), phase.steps, "")
    if before.rows is not after.rows:
        found += _changed_of(before.rows, after.rows, "cells")
    return tuple(found)


def _changed_of(before: Sequence[Head], after: Sequence[Head], inside: str) -> list[str]:
    known = {head.id: head for head in before}
    changed = [
        head.id for head in after if head.id not in known or _differ(known[head.id], head, inside)
    ]
    return changed or _reordered([*known], [head.id for head in after])


def _differ(one: Head, other: Head, inside: str) -> bool:
    if one is other:
        return False
    ours, theirs = one.__dict__, other.__dict__
    return any(ours[name] != theirs[name] for name in ours if name != inside)
