"""Gliding: the camera on its way from what is shown to what is to be shown."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import Final, Protocol

from PySide6.QtWidgets import QScrollBar

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.moving.motion import Easing, Motion, Pace, is_reduced
from journeyeditor.document.sturdy import sturdy

_KEY: Final = ("glide", "")
_FAR: Final = 2
"""Of how many viewports a way is long and takes its time."""


@sturdy
class Seen(Protocol):
    """What the camera looks at."""

    @property
    def camera(self) -> Camera:
        """Which part is shown now, and how large."""

    def look_through(self, camera: Camera) -> None:
        """Show another part at once."""

    def isVisible(self) -> bool:  # noqa: N802 - Qt's name
        """Whether anybody sees it."""

    def blockSignals(self, block: bool, /) -> bool:  # noqa: N802, FBT001 - Qt's own
        """Tell nobody of what changes, or do so again."""

    def horizontalScrollBar(self) -> QScrollBar:  # noqa: N802 - Qt's name
        """Where it stands across."""

    def verticalScrollBar(self) -> QScrollBar:  # noqa: N802 - Qt's name
        """Where it stands down."""


class Gliding:
    """Takes the camera where it is sent. Who pans or zooms by hand meanwhile has it at once."""

    def __init__(self, seen: Seen, motion: Motion) -> None:
        """Glide over `seen` as `motion` counts."""
        self._seen = seen
        self._motion = motion
        self._start = self._end = seen.camera
        motion.moved.connect(self._on_moved)
        for bar in (seen.horizontalScrollBar(), seen.verticalScrollBar()):
            bar.actionTriggered.connect(self.stop)

    @property
    def goal(self) -> Camera:
        """Where the camera is or will be in a moment."""
        return self._end if _KEY in self._motion else self._seen.camera

    def scroll_to(self, x: int, y: int) -> None:
        """Glide to a scroll position, px; it is kept within what can be scrolled over."""
        seen = self._seen
        if self.goal.zoom != seen.camera.zoom:
            self.finish()  # how far it can be scrolled depends on the zoom
        goal = self.goal
        bars = seen.horizontalScrollBar(), seen.verticalScrollBar()
        x, y = (
            max(bar.minimum(), min(bar.maximum(), at)) for bar, at in zip(bars, (x, y), strict=True)
        )
        end = Camera(goal.zoom, x, y)
        if end == goal:
            return
        pages = max(
            abs(way) / max(1, bar.pageStep())
            for bar, way in zip(bars, (x - goal.x, y - goal.y), strict=True)
        )
        self._go(end, Pace.SLOW if pages > _FAR else Pace.BASE, Easing.ENTER)

    @contextmanager
    def on_the_way(self, pace: Pace, easing: Easing) -> Iterator[None]:
        """Glide to wherever the camera is sent inside, instead of being there at once."""
        seen = self._seen
        if is_reduced() or not seen.isVisible():
            yield
            return
        start, goal = seen.camera, self.goal
        self.stop()
        was_blocked = seen.blockSignals(True)  # noqa: FBT003 - Qt's own
        try:
            if goal != start:
                seen.look_through(goal)
            yield
            end = seen.camera
            if end != start:
                seen.look_through(start)
        finally:
            seen.blockSignals(was_blocked)
        if end != start:
            self._go(end, pace, easing)

    def stop(self) -> None:
        """Stay where the camera is now."""
        self._motion.drop(_KEY)

    def finish(self) -> None:
        """Be at once where the camera is going."""
        goal = self.goal
        self.stop()
        if goal != self._seen.camera:
            self._seen.look_through(goal)

    def _go(self, end: Camera, pace: Pace, easing: Easing) -> None:
        self._motion.drop(_KEY)
        self._start, self._end = self._seen.camera, end
        if is_reduced() or not self._seen.isVisible():
            self._seen.look_through(end)
        else:
            self._motion.go(_KEY, 0, 1, pace, easing)

    def _on_moved(self, keys: frozenset[Hashable]) -> None:
        if _KEY in keys:
            way = self._motion.value(_KEY, 1)
            self._show(self._end if way == 1 else between(self._start, self._end, way))
            if way == 1 and self._start.zoom != self._end.zoom:
                self._seen.look_through(self._end)  # now without scroll bars it no longer needs

    def _show(self, camera: Camera) -> None:
        """Show a frame: where only the place differs, the pixels that are there are moved."""
        seen = self._seen
        if camera.zoom != seen.camera.zoom:
            seen.look_through(camera)
        else:
            seen.horizontalScrollBar().setValue(camera.x)
            seen.verticalScrollBar().setValue(camera.y)


def between(start: Camera, end: Camera, way: float) -> Camera:
    """The camera a part of the way, 0 to 1, between two; what stays under a point stays there."""
    zoom = start.zoom * (end.zoom / start.zoom) ** way
    if end.zoom != start.zoom:
        # A point that both show at the same place is shown there by all between.
        way = (zoom - start.zoom) / (end.zoom - start.zoom)
    return Camera(
        zoom,
        round(start.x + (end.x - start.x) * way),
        round(start.y + (end.y - start.y) * way),
    )
