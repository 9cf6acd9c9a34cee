"""Pinching: two fingers on a touchpad zoom at the pointer, as far as they go."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent

from journeyeditor.document.sturdy import sturdy


class Zoomed(Protocol):
    """What is zoomed."""

    @property
    def zoom(self) -> float:
        """How large it is shown."""

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom, keeping the point under `anchor` where it is."""


@sturdy
class Pinching(QObject):
    """Watches a viewport for the gestures that a system makes of fingers on a touchpad."""

    def __init__(self, zoomed: Zoomed, parent: QObject) -> None:
        """Zoom `zoomed`."""
        super().__init__(parent)
        self._zoomed = zoomed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Zoom by as much as the fingers went apart since the last time."""
        zooms = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == zooms:
            self._zoomed.set_zoom(self._zoomed.zoom * (1 + event.value()), event.position())
            return True
        return super().eventFilter(watched, event)
