"""Gesture: a drag that has begun. The pointer tool hands it every move until it ends."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from journeyeditor.canvas.tools.stage import Stage

_HESITATION = 15
"""For how many ticks something must be held at the edge before the map scrolls on: who drags out of
the viewport and back in does not mean to."""


class Gesture(Protocol):
    """One drag, from the moment the pointer is far enough from where it was pressed."""

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like at the moment."""

    def move(self, point: QPointF) -> None:
        """The pointer is at a point of the viewport."""

    def finish(self) -> None:
        """The button is let go: what was begun takes place."""

    def cancel(self) -> bool:
        """Put everything back; False when there is nothing to put back and the drag goes on."""

    def tick(self) -> None:
        """A moment has passed; asked for while something is held above the map."""


class EdgeScroll:
    """Scrolls on while something is held near the viewport's edge."""

    def __init__(self, stage: Stage) -> None:
        """Scroll `stage`."""
        self._stage = stage
        self._ticks = 0

    def tick(self, point: QPointF) -> bool:
        """A moment has passed with the pointer at `point`; True when the map has been scrolled."""
        dx, dy = self._stage.near_edge(point)
        self._ticks = self._ticks + 1 if dx or dy else 0
        if self._ticks <= _HESITATION:
            return False
        self._stage.pan_by(dx, dy)
        return True
