"""Countdown: the minutes an exercise has left."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from time import monotonic
from typing import Final

FIRST: Final = 5
"""Minutes at first."""

MOST: Final = 99


class Countdown:
    """A timer that is started and stopped. `now` gives the seconds of a clock."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        """Be out of sight, with five minutes."""
        self.now = now
        self.is_shown = False
        self.minutes = FIRST
        self._left = FIRST * 60.0
        self._since: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether time passes."""
        return self._since is not None and self.left > 0

    @property
    def left(self) -> float:
        """The seconds left."""
        passed = 0.0 if self._since is None else self.now() - self._since
        return max(0.0, self._left - passed)

    @property
    def words(self) -> str:
        """What is left, as 4:05."""
        seconds = ceil(self.left)
        return f"{seconds // 60}:{seconds % 60:02d}"

    def toggle(self) -> None:
        """Start; or stop, and go on from there. Once it is over it begins anew."""
        self.is_shown = True
        if self._since is not None and self.left > 0:
            self._left, self._since = self.left, None
        else:
            if self.left <= 0:
                self._left = self.minutes * 60.0
            self._since = self.now()

    def change(self, minutes: int) -> None:
        """Give so many minutes more, or less."""
        self.is_shown = True
        self.minutes = min(MOST, max(1, self.minutes + minutes))
        left = min(MOST * 60.0, max(0.0, self.left + minutes * 60))
        self._left = left
        if self._since is not None:
            self._since = self.now()

    def take_away(self) -> None:
        """Stop, go back to all the minutes, and be out of sight."""
        self.is_shown = False
        self._left, self._since = self.minutes * 60.0, None
