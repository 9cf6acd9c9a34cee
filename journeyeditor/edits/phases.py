"""Phases: stages of the journey, with their steps and everything that stands in their columns."""

from __future__ import annotations

from journeyeditor.edits.copies import Fresh, copied, new_ids
from journeyeditor.edits.fields import changed
from journeyeditor.edits.grid import in_order, order_of, with_rows, with_stacks
from journeyeditor.edits.references import unused, without, without_freed_pictures
from journeyeditor.edits.sequences import exchanged, index_of, inserted, moved
from journeyeditor.models import Card, JourneyMap, Phase


def add(journey: JourneyMap, index: int, id: str, title: str) -> JourneyMap:
    """Put a phase without steps in."""
    if not unused(journey, id):
        return journey
    return journey.replace(phases=inserted(journey.phases, index, Phase(id=id, title=title)))


def rename(journey: JourneyMap, id: str, title: str) -> JourneyMap:
    """Give a phase another title."""
    return change(journey, id, title=title)


def change(journey: JourneyMap, id: str, **fields: object) -> JourneyMap:
    """Change fields of a phase, any but its id and its steps."""
    at = index_of(journey.phases, id)
    if at is None:
        return journey
    phase = changed(journey.phases[at], fields, but={"steps"})
    if phase is journey.phases[at]:
        return journey
    return journey.replace(phases=exchanged(journey.phases, at, phase))


def move(journey: JourneyMap, id: str, index: int) -> JourneyMap:
    """Move a phase to a gap between phases, everything in it with it.

    The gap is counted with the phase still in its place: 0 is in front of all, the number of phases
    behind all; with a, b, c, moving a to 2 gives b, a, c, to 0 or 1 changes nothing.
    """
    at = index_of(journey.phases, id)
    if at is None:
        return journey
    phases = moved(journey.phases, at, index)
    if phases[at] is journey.phases[at]:
        return journey
    return in_order(journey.replace(phases=phases))


def delete(journey: JourneyMap, id: str) -> JourneyMap:
    """Delete a phase, its steps and cards, every reference to them, and pictures this frees."""
    at = index_of(journey.phases, id)
    if at is None:
        return journey
    phase = journey.phases[at]
    columns = dict.fromkeys(phase.column_ids, ())
    cards = {card.id for row in journey.rows for column in columns for card in row.cell(column)}
    left = with_rows(journey, tuple(with_stacks(row, columns, {}) for row in journey.rows))
    left = left.replace(phases=exchanged(left.phases, at))
    return without_freed_pictures(journey, without(left, {phase.id, *columns, *cards}))


def duplicate(journey: JourneyMap, id: str, fresh: Fresh) -> JourneyMap:
    """Put a copy of a phase with its steps and cards behind it.

    `fresh` is asked for the ids of the phase, its steps and its cards, in this order. Copied cards
    solve and answer for copies where these are made along, else what their originals do. Nothing
    happens where an id is not new.
    """
    at = index_of(journey.phases, id)
    if at is None:
        return journey
    phase = journey.phases[at]
    new_id = fresh("p")
    steps = tuple(step.replace(id=fresh("s")) for step in phase.steps)
    new = phase.replace(id=new_id, steps=steps)
    stacks = [[row.cell(column) for column in phase.column_ids] for row in journey.rows]
    ids = new_ids((card for row in stacks for stack in row for card in stack), fresh)
    if not unused(journey, new_id, *(step.id for step in steps), *ids.values()):
        return journey
    after = journey.replace(phases=inserted(journey.phases, at + 1, new))

    def copies(stack: tuple[Card, ...]) -> tuple[Card, ...]:
        return tuple(copied(card, ids[card.id], ids) for card in stack)

    order = order_of(after)
    rows = (
        with_stacks(row, dict(zip(new.column_ids, map(copies, row_stacks), strict=True)), order)
        for row, row_stacks in zip(journey.rows, stacks, strict=True)
    )
    return with_rows(after, tuple(rows))
