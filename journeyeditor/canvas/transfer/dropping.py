"""Dropping: cards, texts, tables and pictures from other windows and programs, dropped on the map."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.scene import Drag, Hover
from journeyeditor.canvas.tools.gesture import EdgeScroll
from journeyeditor.canvas.tools.stage import Stage
from journeyeditor.canvas.transfer.clipboard import Clipboard
from journeyeditor.canvas.transfer.outgoing import Outgoing
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.slots import Drop, slot_at
from journeyeditor.models.queries import row_of_kind

_COPYING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Ground(Stage, Protocol):
    """What things are dropped on."""

    clipboard: Clipboard

    @property
    def outgoing(self) -> Outgoing:
        """Cards of this map that have left its window."""

    def finish_editing(self) -> None:
        """End an edit in place, keeping what was typed."""

    def viewport(self) -> QWidget:
        """Where they are dropped."""


@sturdy
class Dropping(QObject):
    """Watches a viewport for drags from outside and shows where they would land, or why not.

    Cards of the map itself, which come back, are moved (copied with Ctrl); all else is copied in.
    """

    def __init__(self, ground: Ground, parent: QObject) -> None:
        """Put what is dropped on `ground`."""
        super().__init__(parent)
        self._ground = ground
        self._edge = EdgeScroll(ground)
        self._mime: QMimeData | None = None
        self._refusals: dict[str, str] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Answer drags; everything else goes its way."""
        if isinstance(event, QDragLeaveEvent):
            self._leave()
            return True
        if isinstance(event, QDropEvent):
            self._answer(event)
            return True
        return super().eventFilter(watched, event)

    def tick(self) -> None:
        """A moment has passed: scroll on while something is held near the edge."""
        drag = self._ground.scene.drag
        if self._mime is not None and drag is not None and self._edge.tick(drag.pointer):
            self._aim(drag.pointer, copies=drag.copies)

    @property
    def _is_home(self) -> bool:
        """Whether what is dragged are cards of this map."""
        return self._ground.outgoing.held is not None

    def _answer(self, event: QDropEvent) -> None:
        from journeyeditor.canvas.transfer.offers import is_welcome

        mime = event.mimeData()
        if not is_welcome(mime):
            event.ignore()
            return
        if event.type() == QEvent.Type.DragEnter:
            self._refusals = {}
        self._mime = mime
        copies = not self._is_home or bool(event.modifiers() & _COPYING)
        drag = self._aim(event.position(), copies=copies)
        action = Qt.DropAction.CopyAction if copies else Qt.DropAction.MoveAction
        if not isinstance(event, QDragMoveEvent):
            self._land(event, drag, action)
        elif drag.refusal and event.type() == QEvent.Type.DragMove:
            event.ignore()
        else:  # who refuses as it enters is asked no more
            event.setDropAction(action)
            event.accept()

    def _aim(self, point: QPointF, *, copies: bool) -> Drag:
        """Show where what is held at a point of the viewport would land, or why it may not."""
        ground = self._ground
        held = ground.outgoing.held or Drag((), frozenset(), point)
        moving = frozenset[str]() if copies else held.ids
        drop = self._drop_at(point, moving)
        drag = replace(held, pointer=point, drop=drop, copies=copies)
        if drop is not None:
            row = drop.slot.row
            if row not in self._refusals:
                self._refusals[row] = self._refusal(drag)
            drag = replace(drag, refusal=self._refusals[row])
        ground.show_scene(ground.scene._replace(hover=Hover(), drag=drag))
        return drag

    def _drop_at(self, point: QPointF, moving: frozenset[str]) -> Drop | None:
        """Where what is held would go; a touchpoint goes to the nearest row of its kind."""
        from journeyeditor.canvas.transfer.offers import TOUCHPOINT

        ground = self._ground
        plan = ground.places.plan
        x, y = ground.camera.to_grid(point)
        drop = slot_at(plan, x, y, moving)
        if drop is None or self._mime is None or not self._mime.hasFormat(TOUCHPOINT):
            return drop
        row = row_of_kind(plan.map, "touchpoint", drop.slot.row)
        band = next((band for band in plan.rows if row is not None and band.id == row.id), None)
        if band is None or band.id == drop.slot.row:
            return drop
        return slot_at(plan, x, band.y + band.h - 1) or drop

    def _refusal(self, drag: Drag) -> str:
        ground = self._ground
        if drag.drop is None:
            return ""
        if self._is_home:
            return ground.commands.refusal(tuple(drag.ids), drag.drop.slot)
        return ground.clipboard.refusal(self._mime, drag.drop.slot)

    def _land(self, event: QDropEvent, drag: Drag, action: Qt.DropAction) -> None:
        ground, held = self._ground, self._ground.outgoing.held
        ground.finish_editing()
        event.setDropAction(action)
        event.accept()
        if drag.drop is not None and held is not None:
            cards = tuple(lifted.box.id for lifted in held.cards)
            put = ground.commands.copy_to if drag.copies else ground.commands.move_to
            put(cards, drag.drop.slot)
        elif drag.drop is not None:
            ground.clipboard.put(event.mimeData(), drag.drop.slot)
        self._leave()

    def _leave(self) -> None:
        """What was held has left the viewport, or has been let go."""
        self._mime, ground = None, self._ground
        drag = ground.outgoing.held
        ground.show_scene(ground.scene._replace(hover=Hover(), drag=drag))
