"""Camera: which part of the grid the viewport shows, and how large."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize

from journeyeditor.layout.plan import Plan, Rect
from journeyeditor.look.tokens import tokens

MARGIN = 24
"""Empty space right of and below the grid, px at any zoom, so that its end can be seen."""


class Camera(NamedTuple):
    """A zoom and a scroll position in whole logical px; grid px times zoom minus scroll is view px."""

    zoom: float = 1.0
    x: int = 0
    y: int = 0

    def to_grid(self, point: QPointF) -> tuple[float, float]:
        """The grid's coordinates of a point of the viewport."""
        return (point.x() + self.x) / self.zoom, (point.y() + self.y) / self.zoom

    def to_view(self, rect: Rect) -> QRectF:
        """A rectangle of the grid in the viewport's coordinates."""
        zoom = self.zoom
        return QRectF(rect.x * zoom - self.x, rect.y * zoom - self.y, rect.w * zoom, rect.h * zoom)

    def seen(self, size: QSize) -> Rect:
        """The part of the grid that a viewport of a size, logical px, shows."""
        zoom = self.zoom
        return Rect(self.x / zoom, self.y / zoom, size.width() / zoom, size.height() / zoom)

    def content(self, plan: Plan) -> tuple[int, int]:
        """Width and height of all that can be scrolled over, in logical px."""
        return (
            round(plan.width * self.zoom) + MARGIN,
            round(plan.height * self.zoom) + MARGIN,
        )

    def zoomed(self, zoom: float, anchor: QPointF, landing: QPointF) -> Camera:
        """Zoom so that the point of the grid under `anchor` (viewport) comes to be under `landing`."""
        x, y = self.to_grid(anchor)
        return Camera(zoom, round(x * zoom - landing.x()), round(y * zoom - landing.y()))


def clamped(zoom: float) -> float:
    """Keep a zoom within the limits of the tokens."""
    limits = tokens().zoom
    return min(limits.max, max(limits.min, zoom))


def end_of(zoom: float) -> int:
    """Which end of its range a zoom has reached: -1 the least, +1 the most, 0 neither."""
    limits = tokens().zoom
    return (zoom >= limits.max) - (zoom <= limits.min)


def next_step(zoom: float, direction: int) -> float:
    """The next step of the zoom ladder above (+1) or below (-1)."""
    steps = tokens().zoom.steps
    if direction > 0:
        return next((step for step in steps if step > zoom * 1.001), steps[-1])
    return next((step for step in reversed(steps) if step < zoom * 0.999), steps[0])
