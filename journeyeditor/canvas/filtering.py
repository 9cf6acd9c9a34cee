"""PersonaFilter: which cards are about other personas than the one that is looked at."""

from __future__ import annotations

from journeyeditor.models import JourneyMap, Row

_NOBODY: frozenset[str] = frozenset()


class PersonaFilter:
    """What a persona's view of one map after the other leaves out. Window state, no part of a map.

    A row that has not changed is not looked through again.
    """

    def __init__(self) -> None:
        """Begin with everybody."""
        self.persona: str | None = None
        self.dimmed: frozenset[str] = _NOBODY
        self._of: str | None = None
        self._rows: dict[str, tuple[Row, frozenset[str]]] = {}

    def read(self, journey: JourneyMap) -> None:
        """Find the cards to dim; a persona that is no more is looked at no longer."""
        if self.persona not in {persona.id for persona in journey.personas}:
            self.persona = None
        if self.persona != self._of:
            self._of, self._rows = self.persona, {}
        if self.persona is None:
            self.dimmed = _NOBODY
            return
        kept = self._rows
        self._rows = {row.id: (row, self._others(row, kept)) for row in journey.rows}
        self.dimmed = _NOBODY.union(*(found for _, found in self._rows.values()))

    def _others(self, row: Row, kept: dict[str, tuple[Row, frozenset[str]]]) -> frozenset[str]:
        before = kept.get(row.id)
        if before is not None and before[0] is row:
            return before[1]
        return frozenset(
            card.id
            for cell in row.cells
            for card in cell.cards
            if card.personas and self.persona not in card.personas
        )
