"""Panning: the map follows the hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from journeyeditor.canvas.tools.stage import Stage


class Panning:
    """Scrolls the map along with the pointer."""

    def __init__(self, stage: Stage, start: QPointF) -> None:
        """Begin at a point of the viewport."""
        self._stage = stage
        self._last = start

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like at the moment."""
        return Qt.CursorShape.ClosedHandCursor

    def move(self, point: QPointF) -> None:
        """Scroll by as much as the pointer moved."""
        delta = self._last - point
        self._last = point
        self._stage.pan_by(round(delta.x()), round(delta.y()))

    def finish(self) -> None:
        """Leave the map where it is."""

    def cancel(self) -> bool:
        """Go on: nothing was changed that could be put back."""
        return False

    def tick(self) -> None:
        """Do nothing: the hand alone scrolls."""
