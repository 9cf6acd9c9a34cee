"""Thread: what belongs to a hurdle across the rows: where it is met, what would solve it, who answers."""

from __future__ import annotations

from collections.abc import Collection

from journeyeditor.models import HurdleCard, JourneyMap, OwnerCard, SolutionCard
from journeyeditor.models.queries import Standing, phase_of, standings


def thread_of(journey: JourneyMap, chosen: Collection[str]) -> frozenset[str]:
    """The ids of the cards that belong to the chosen hurdles, or to those the chosen solutions solve.

    These are the hurdles, the touchpoints of their phases, the solutions that solve them, and the
    owners that answer for these; where none does by name, the owners in the solution's phase.
    Without a hurdle or solution among the chosen there is no thread.
    """
    wanted = frozenset(chosen)
    every = tuple(standings(journey))
    solutions = [found for found in every if isinstance(found.card, SolutionCard)]
    hurdles = {found.card.id for found in every if isinstance(found.card, HurdleCard)} & wanted
    solving: set[str] = {found.card.id for found in solutions} & wanted
    if not hurdles and not solving:
        return frozenset()
    for found in solutions:
        if isinstance(found.card, SolutionCard) and found.card.id in solving:
            hurdles.update(found.card.solves)
    for found in solutions:
        if isinstance(found.card, SolutionCard) and hurdles.intersection(found.card.solves):
            solving.add(found.card.id)
    phases = {_phase(journey, found) for found in every if found.card.id in hurdles}
    touchpoints = {
        found.card.id
        for found in every
        if found.row.kind == "touchpoint" and _phase(journey, found) in phases
    }
    return frozenset(hurdles | solving | touchpoints | _owners(journey, every, solving))


def _owners(journey: JourneyMap, every: tuple[Standing, ...], solving: set[str]) -> set[str]:
    owners = [found for found in every if isinstance(found.card, OwnerCard)]
    found: set[str] = set()
    for solution in (standing for standing in every if standing.card.id in solving):
        named = {
            owner.card.id
            for owner in owners
            if isinstance(owner.card, OwnerCard) and solution.card.id in owner.card.answers_for
        }
        phase = _phase(journey, solution)
        found |= named or {owner.card.id for owner in owners if _phase(journey, owner) == phase}
    return found


def _phase(journey: JourneyMap, standing: Standing) -> str:
    phase = phase_of(journey, standing.slot.at)
    return "" if phase is None else phase.id
