"""Links: which solution solves which hurdles."""

from __future__ import annotations

from journeyeditor.edits import cards
from journeyeditor.models import HurdleCard, JourneyMap, SolutionCard
from journeyeditor.models.queries import find


def link(journey: JourneyMap, solution_id: str, hurdle_id: str) -> JourneyMap:
    """Let a solution solve a hurdle, as the last of those it solves."""
    solution, hurdle = find(journey, solution_id), find(journey, hurdle_id)
    if solution is None or not isinstance(solution.card, SolutionCard):
        return journey
    if hurdle is None or not isinstance(hurdle.card, HurdleCard):
        return journey
    solves = solution.card.solves
    if hurdle_id in solves:
        return journey
    return cards.change(journey, solution_id, solves=(*solves, hurdle_id))


def unlink(journey: JourneyMap, solution_id: str, hurdle_id: str) -> JourneyMap:
    """Let a solution no longer solve a hurdle."""
    solution = find(journey, solution_id)
    if solution is None or not isinstance(solution.card, SolutionCard):
        return journey
    left = tuple(id_ for id_ in solution.card.solves if id_ != hurdle_id)
    return cards.change(journey, solution_id, solves=left)
