"""Dropping: cards, texts, tables and pictures from other windows and programs, dropped on the map."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.clipboard import Clipboard
from journeyeditor.canvas.scene import Drag, Hover, Scene
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.places import Places
from journeyeditor.layout.slots import Drop, slot_at
from journeyeditor.models.queries import row_of_kind


class Ground(Protocol):
    """What things are dropped on."""

    clipboard: Clipboard
    scene: Scene

    @property
    def places(self) -> Places:
        """Where everything stands."""

    @property
    def camera(self) -> Camera:
        """Which part is shown, and how large."""

    def show_scene(self, scene: Scene) -> None:
        """Show something else above the map."""

    def finish_editing(self) -> None:
        """End an edit in place, keeping what was typed."""


@sturdy
class Dropping(QObject):
    """Watches a viewport for drags from outside and shows where they would land."""

    def __init__(self, ground: Ground, parent: QObject) -> None:
        """Put what is dropped on `ground`."""
        super().__init__(parent)
        self._ground = ground

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Answer drags; everything else goes its way."""
        if isinstance(event, QDragLeaveEvent):
            self._show(None)
            return True
        if isinstance(event, QDropEvent):
            self._answer(event)
            return True
        return super().eventFilter(watched, event)

    def _answer(self, event: QDropEvent) -> None:
        from journeyeditor.canvas.offers import is_welcome

        if not is_welcome(event.mimeData()):
            event.ignore()
            return
        if not isinstance(event, QDragMoveEvent):
            self._land(event)
            return
        drop = self._drop_of(event)
        self._show(
            None if drop is None else Drag((), frozenset(), event.position(), drop, copies=True)
        )
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _land(self, event: QDropEvent) -> None:
        self._show(None)
        self._ground.finish_editing()
        drop = self._drop_of(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if drop is not None:
            self._ground.clipboard.put(event.mimeData(), drop.slot)

    def _drop_of(self, event: QDropEvent) -> Drop | None:
        from journeyeditor.canvas.offers import TOUCHPOINT

        ground = self._ground
        plan = ground.places.plan
        x, y = ground.camera.to_grid(event.position())
        drop = slot_at(plan, x, y)
        if drop is None or not event.mimeData().hasFormat(TOUCHPOINT):
            return drop
        row = row_of_kind(plan.map, "touchpoint", drop.slot.row)
        band = next((band for band in plan.rows if row is not None and band.id == row.id), None)
        if band is None or band.id == drop.slot.row:
            return drop
        return slot_at(plan, x, band.y + band.h - 1) or drop

    def _show(self, drag: Drag | None) -> None:
        scene = self._ground.scene
        self._ground.show_scene(replace(scene, hover=Hover(), drag=drag))
