"""Steps: parts of a phase with cells of their own; cards go with them, never away."""

from __future__ import annotations

from collections.abc import Mapping

from journeyeditor.edits.fields import changed
from journeyeditor.edits.grid import in_order, order_of, with_rows, with_stacks
from journeyeditor.edits.references import unused, without
from journeyeditor.edits.sequences import exchanged, index_of, inserted, moved
from journeyeditor.models import Card, JourneyMap, Phase, Row, Step
from journeyeditor.models.queries import phase_of


def add(journey: JourneyMap, phase_id: str, index: int, id: str, title: str) -> JourneyMap:
    """Put a step into a phase; its first one takes the phase's cards."""
    at = index_of(journey.phases, phase_id)
    if at is None or not unused(journey, id):
        return journey
    phase = journey.phases[at]
    steps = inserted(phase.steps, index, Step(id=id, title=title))
    after = _with_steps(journey, phase, steps)
    return after if phase.steps else _poured(after, phase.id, id)


def rename(journey: JourneyMap, id: str, title: str) -> JourneyMap:
    """Give a step another title."""
    return change(journey, id, title=title)


def change(journey: JourneyMap, id: str, **fields: object) -> JourneyMap:
    """Change fields of a step, any but its id."""
    phase, at = _place(journey, id)
    if phase is None:
        return journey
    step = changed(phase.steps[at], fields)
    if step is phase.steps[at]:
        return journey
    return _with_steps(journey, phase, exchanged(phase.steps, at, step))


def move(journey: JourneyMap, id: str, index: int) -> JourneyMap:
    """Move a step to a gap of its phase (see `phases.move`), its cells with it."""
    phase, at = _place(journey, id)
    if phase is None:
        return journey
    steps = moved(phase.steps, at, index)
    if steps[at] is phase.steps[at]:
        return journey
    return in_order(_with_steps(journey, phase, steps))


def move_over(journey: JourneyMap, id: str, phase_id: str, index: int) -> JourneyMap:
    """Move a step to a gap between another phase's steps, its cells with it.

    In a phase without steps it takes the phase's cards on top of its own. The phase it leaves may
    have no step left, and then no cards. In its own phase this is `move`.
    """
    source, at = _place(journey, id)
    to = index_of(journey.phases, phase_id)
    if source is None or to is None:
        return journey
    target = journey.phases[to]
    if target is source:
        return move(journey, id, index)
    step = source.steps[at]
    after = _with_steps(journey, source, exchanged(source.steps, at))
    after = _with_steps(after, target, inserted(target.steps, index, step))
    return in_order(after if target.steps else _poured(after, phase_id, id, on_top=True))


def delete(journey: JourneyMap, id: str) -> JourneyMap:
    """Delete a step. Its cards go below those of the step before, the first one's above the next's.

    The last step's cards go back to the phase.
    """
    phase, at = _place(journey, id)
    if phase is None:
        return journey
    left = exchanged(phase.steps, at)
    heir = left[max(at - 1, 0)].id if left else phase.id
    after = _poured(_with_steps(journey, phase, left), id, heir, on_top=at == 0)
    return without(after, {id})


def _place(journey: JourneyMap, id: str) -> tuple[Phase | None, int]:
    phase = phase_of(journey, id)
    at = None if phase is None else index_of(phase.steps, id)
    return (None, 0) if at is None else (phase, at)


def _with_steps(journey: JourneyMap, phase: Phase, steps: tuple[Step, ...]) -> JourneyMap:
    new = phase.replace(steps=steps)
    return journey.replace(phases=tuple(new if old is phase else old for old in journey.phases))


def _poured(journey: JourneyMap, source: str, heir: str, *, on_top: bool = False) -> JourneyMap:
    """Put the cards of one column below, or on top of, those of another, in every row."""
    order = order_of(journey)

    def poured(row: Row) -> Mapping[str, tuple[Card, ...]]:
        coming, there = row.cell(source), row.cell(heir)
        return {source: (), heir: coming + there if on_top else there + coming}

    return with_rows(journey, tuple(with_stacks(row, poured(row), order) for row in journey.rows))
