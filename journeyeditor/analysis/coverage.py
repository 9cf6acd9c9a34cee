"""Coverage: how many cards rest on more than assumption, by row and phase."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from journeyeditor.models import Card, JourneyMap, Row
from journeyeditor.models.queries import columns


class Coverage(NamedTuple):
    """Of so many cards so many name what they rest on."""

    resting: int = 0
    cards: int = 0

    @property
    def share(self) -> float | None:
        """The part that rests on something, 0 to 1; None without cards."""
        return self.resting / self.cards if self.cards else None


def rests(card: Card) -> bool:
    """Tell whether a card rests on more than assumption."""
    return card.evidence is not None and card.evidence.kind not in (None, "assumption")


def coverage_of(cards: Iterable[Card]) -> Coverage:
    """Count some cards."""
    told = [rests(card) for card in cards]
    return Coverage(sum(told), len(told))


def coverage(journey: JourneyMap, row: Row) -> tuple[Coverage, ...]:
    """The coverage of a row in each phase of the map."""
    cells = {cell.at: cell.cards for cell in row.cells}
    found: dict[str, list[Card]] = {phase.id: [] for phase in journey.phases}
    for column in columns(journey):
        found[column.phase.id].extend(cells.get(column.id, ()))
    return tuple(coverage_of(cards) for cards in found.values())


def total(parts: Iterable[Coverage]) -> Coverage:
    """The coverage of several parts together."""
    told = tuple(parts)
    return Coverage(sum(part.resting for part in told), sum(part.cards for part in told))
