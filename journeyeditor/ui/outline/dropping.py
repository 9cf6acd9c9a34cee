"""Dropping: where what is dragged in the outline may land, and what that does to the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from journeyeditor.canvas.view import Canvas
from journeyeditor.layout.gaps import Gap
from journeyeditor.models import Phase, Row, Slot, Step
from journeyeditor.models.queries import find, find_all, phase_of, row_of
from journeyeditor.ui.outline.nodes import Node

Where = Literal["above", "below", "on"]


class Landing(NamedTuple):
    """Where something lands: the item, above, below or on it. With a `refusal` it may not."""

    at: Node
    where: Where
    run: Callable[[], None]
    refusal: str = ""


def landing(canvas: Canvas, dragged: Sequence[str], target: Node, half: Where) -> Landing | None:
    """Find where dragged ids land on an item, in whose `half` the pointer is; None: nowhere."""
    journey = canvas.document.map
    if not dragged:
        return None
    first = dragged[0]
    if row_of(journey, first) is not None:
        return _row(canvas, first, target, half)
    phase = phase_of(journey, first)
    if phase is not None and phase.id == first:
        return _phase(canvas, first, target, half)
    if phase is not None:
        return _step(canvas, first, target, half)
    return _cards(canvas, dragged, target, half)


def _row(canvas: Canvas, id_: str, target: Node, half: Where) -> Landing | None:
    rows = [row.id for row in canvas.document.map.rows]
    if not isinstance(target.thing, Row):
        return None
    index = rows.index(target.id) + (half == "below")
    if index in (rows.index(id_), rows.index(id_) + 1):
        return None
    return Landing(target, half, lambda: canvas.heads.commands.move_to("row", id_, index))


def _phase(canvas: Canvas, id_: str, target: Node, half: Where) -> Landing | None:
    phases = [phase.id for phase in canvas.document.map.phases]
    if not isinstance(target.thing, Phase):
        return None
    index = phases.index(target.id) + (half == "below")
    if index in (phases.index(id_), phases.index(id_) + 1):
        return None
    return Landing(target, half, lambda: canvas.heads.commands.move_to("phase", id_, index))


def _step(canvas: Canvas, id_: str, target: Node, half: Where) -> Landing | None:
    where = half
    if isinstance(target.thing, Phase):
        phase, index, where = target.thing, len(target.thing.steps), "on"
    elif isinstance(target.thing, Step):
        owner = phase_of(canvas.document.map, target.id)
        if owner is None:
            return None
        phase = owner
        index = [step.id for step in owner.steps].index(target.id) + (half == "below")
    else:
        return None
    steps = [step.id for step in phase.steps]
    if id_ in steps and index in (steps.index(id_), steps.index(id_) + 1):
        return None
    gap = Gap("step", index, 0.0, phase.id)
    return Landing(target, where, lambda: canvas.heads.commands.move_into(gap, id_))


def _cards(canvas: Canvas, ids: Sequence[str], target: Node, half: Where) -> Landing | None:
    """Cards go beside a card, into a row without leaving their columns, or into a column."""
    journey = canvas.document.map
    found = find_all(journey, ids)
    thing, where = target.thing, half
    moves: list[tuple[list[str], Slot]] = []
    if target.card is not None:
        standing = find(journey, target.id)
        if standing is None:
            return None
        slot = standing.slot
        place = Slot(slot.row, slot.at, slot.position + (half == "below"))
        moves = [([one.card.id for one in found], place)]
    elif isinstance(thing, Row):
        where = "on"
        for at in dict.fromkeys(one.slot.at for one in found if one.row is not thing):
            there = [one.card.id for one in found if one.slot.at == at and one.row is not thing]
            moves.append((there, Slot(thing.id, at, len(thing.cell(at)))))
    elif isinstance(thing, Phase | Step):
        where = "on"
        columns = thing.column_ids if isinstance(thing, Phase) else (thing.id,)
        for row in journey.rows:
            there = [one.card.id for one in found if one.row is row and one.slot.at not in columns]
            if there:
                moves.append((there, Slot(row.id, columns[0], len(row.cell(columns[0])))))
    if not moves or not found:
        return None
    refusals = (canvas.commands.refusal(cards, slot) for cards, slot in moves)
    refusal = next(filter(None, refusals), "")
    return Landing(target, where, lambda: canvas.commands.move_each(moves), refusal)
