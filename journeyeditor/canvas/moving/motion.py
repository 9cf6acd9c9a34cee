"""Motion: numbers on their way from one value to another, and the one clock that moves them.

With reduced motion nothing is ever on its way: everything is at once where it is going.
"""

from __future__ import annotations

import os
from collections.abc import Hashable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from journeyeditor.look.tokens import tokens

REDUCED = "JOURNEYEDITOR_REDUCED_MOTION"
"""The environment variable that asks for reduced motion with anything but "" and "0"."""

FRAME_MS = 16
_ALREADY = 1e-6


class Pace(Enum):
    """How long something takes: a name among the tokens of motion."""

    FAST = "fast"
    BASE = "base"
    SLOW = "slow"

    @property
    def ms(self) -> float:
        """The duration in milliseconds."""
        return float(getattr(tokens().motion, self.value))


class Easing(Enum):
    """How something gets going and comes to rest."""

    ENTER = QEasingCurve.Type.OutCubic
    MOVE = QEasingCurve.Type.InOutCubic
    LEAVE = QEasingCurve.Type.InCubic

    def at(self, part: float) -> float:
        """How much of the way is done after a part, 0 to 1, of the time."""
        return float(_CURVES[self].valueForProgress(min(1.0, max(0.0, part))))


_CURVES = {easing: QEasingCurve(easing.value) for easing in Easing}


class _Choice:
    """What the settings say about motion; None leaves it to the system."""

    reduced: bool | None = None


def set_reduced(reduced: bool | None) -> None:  # noqa: FBT001 - one switch, one value
    """From now on move nothing (True), move (False), or do as the system does (None)."""
    _Choice.reduced = reduced


def is_reduced() -> bool:
    """Whether nothing is to move: by the settings, the environment or the system."""
    if _Choice.reduced is not None:
        return _Choice.reduced
    asked = os.environ.get(REDUCED, "")
    if asked:
        return asked != "0"
    from PySide6.QtWidgets import QStyle  # only now: its many enumerations take a while to make

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


@dataclass(slots=True)
class _Track:
    """A number on its way, its times in ms on the clock of its motion."""

    start: float
    end: float
    begun: float
    lasts: float
    easing: Easing
    value: float


class Motion(QObject):
    """Values on their way, by key. `moved(keys)` tells at each frame which of them have changed.

    The clock runs only while something moves.
    """

    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing on its way."""
        super().__init__(parent)
        self._tracks: dict[Hashable, _Track] = {}
        self._now = 0.0
        self._is_held = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def __contains__(self, key: Hashable) -> bool:
        """Whether something is on its way."""
        return key in self._tracks

    def __bool__(self) -> bool:
        """Whether anything is on its way."""
        return bool(self._tracks)

    @property
    def is_running(self) -> bool:
        """Whether the clock runs."""
        return self._timer.isActive()

    @property
    def moving(self) -> tuple[Hashable, ...]:
        """What is on its way."""
        return tuple(self._tracks)

    def value(self, key: Hashable, rest: float) -> float:
        """Where a value is now; `rest` is where it is once nothing moves."""
        track = self._tracks.get(key)
        return rest if track is None else track.value

    def go(self, key: Hashable, start: float, end: float, pace: Pace, easing: Easing) -> None:
        """Send a value to `end`: from where it is on its way already, else from `start`."""
        begin = self.value(key, start)
        if is_reduced() or abs(begin - end) < _ALREADY:
            self._tracks.pop(key, None)
            return
        self._catch_up()
        self._tracks[key] = _Track(begin, end, self._now, pace.ms, easing, begin)
        if not self._timer.isActive() and not self._is_held:
            self._clock.start()
            self._timer.start()

    def drop(self, key: Hashable) -> None:
        """Let a value be where it is going."""
        self._tracks.pop(key, None)

    def finish(self) -> None:
        """Let everything be where it is going."""
        keys = frozenset(self._tracks)
        self._tracks.clear()
        self._timer.stop()
        if keys:
            self.moved.emit(keys)

    def hold(self) -> None:
        """From now on let time pass by `step` alone, so that single frames can be looked at."""
        self._is_held = True
        self._timer.stop()

    def step(self, ms: float) -> None:
        """Let time pass."""
        self._now += ms
        keys = frozenset(self._tracks)
        for key, track in tuple(self._tracks.items()):
            part = (self._now - track.begun) / track.lasts
            if part >= 1:
                del self._tracks[key]
            else:
                way = track.end - track.start
                track.value = track.start + way * track.easing.at(part)
        if not self._tracks:
            self._timer.stop()
        if keys:
            self.moved.emit(keys)

    def _tick(self) -> None:
        self.step(self._passed())

    def _catch_up(self) -> None:
        """Begin at the real time, also where the last frame is long ago."""
        if self._timer.isActive():
            self._now += self._passed()

    def _passed(self) -> float:
        """The ms since this was asked last, or since the clock began to run."""
        passed = self._clock.nsecsElapsed() / 1e6
        self._clock.restart()
        return passed
