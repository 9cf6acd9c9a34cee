"""Talk: where a presentation is, and how it goes on. It knows nothing of windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from journeyeditor.models import JourneyMap

Blank = Literal["", "black", "white"]


class Talk:
    """The place in the story: the whole map, or a step of a phase; and what is shown of it.

    `count(phase)` tells in how many steps the phase at a place is told. The phase is kept by its
    id: when the map changes, the talk stays where it is.
    """

    def __init__(self, journey: JourneyMap, count: Callable[[int], int]) -> None:
        """Begin with the whole map."""
        self._journey = journey
        self._count = count
        self.whole = True
        self.blank: Blank = ""
        self.dimmed = True
        self.zoomed: str | None = None
        self._phase = 0
        self._beat = 0

    @property
    def phase(self) -> int:
        """The place of the phase among those of the map."""
        return self._phase

    @property
    def beat(self) -> int:
        """The step in the phase."""
        return min(self._beat, max(0, self._count(self._phase) - 1)) if self._phases else 0

    @property
    def _phases(self) -> int:
        return len(self._journey.phases)

    def follow(self, journey: JourneyMap) -> None:
        """Stay at the same phase of a map that has changed, or near it where it is gone."""
        before = self._journey.phases
        here = before[self._phase].id if before else ""
        self._journey = journey
        ids = [phase.id for phase in journey.phases]
        self._phase = ids.index(here) if here in ids else min(self._phase, max(0, len(ids) - 1))
        self.whole = self.whole or not ids

    def forward(self) -> None:
        """Go one step on; after the last one comes the whole map."""
        if self.whole:
            self.whole = not self._phases
        elif self.beat + 1 < self._count(self._phase):
            self._beat = self.beat + 1
        elif self._phase + 1 < self._phases:
            self._go(self._phase + 1)
        else:
            self._go(0)
            self.whole = True
        self.zoomed = None

    def back(self) -> None:
        """Go one step back; before the first one is the whole map."""
        self.zoomed = None
        if self.whole:
            return
        if self.beat > 0:
            self._beat = self.beat - 1
        elif self._phase > 0:
            self._go(self._phase - 1)
            self._beat = max(0, self._count(self._phase) - 1)
        else:
            self.whole = True

    def go_to_phase(self, place: int) -> None:
        """Go to the beginning of a phase; beyond the ends nothing happens."""
        if 0 <= place < self._phases:
            self._go(place)
            self.whole = False
            self.zoomed = None

    def next_phase(self) -> None:
        """Go to the next phase; from the whole map to the one that was looked at."""
        self.go_to_phase(self._phase if self.whole else self._phase + 1)

    def previous_phase(self) -> None:
        """Go to the phase before; before the first one is the whole map."""
        if self._phase == 0 or self.whole:
            self.whole, self.zoomed = True, None
        else:
            self.go_to_phase(self._phase - 1)

    def first(self) -> None:
        """Go to the beginning."""
        self._go(0)
        self.whole, self.zoomed = True, None

    def last(self) -> None:
        """Go to the last step of all."""
        if self._phases:
            self._go(self._phases - 1)
            self._beat = max(0, self._count(self._phase) - 1)
            self.whole, self.zoomed = False, None

    def toggle_whole(self) -> None:
        """Show the whole map, or go back to the step before."""
        self.whole = not self.whole or not self._phases
        self.zoomed = None

    def toggle_dimmed(self) -> None:
        """Let the other phases be pale, or not."""
        self.dimmed = not self.dimmed

    def toggle_blank(self, colour: Blank) -> None:
        """Show nothing but black or white, or go on."""
        self.blank = "" if self.blank == colour else colour

    def _go(self, place: int) -> None:
        self._phase, self._beat = place, 0
