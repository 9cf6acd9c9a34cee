"""Carrying: cards follow the pointer to the place where they are let go."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.cursors import carrying
from journeyeditor.canvas.scene import Drag, Hover, Lifted, bounds_of
from journeyeditor.canvas.tools.gesture import EdgeScroll
from journeyeditor.canvas.tools.stage import Stage
from journeyeditor.layout.slots import slot_at
from journeyeditor.models import Slot
from journeyeditor.texts.numbers import number

_COPYING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Carrying:
    """The selected cards on their way; the map is touched only when they are let go."""

    def __init__(self, stage: Stage, start: QPointF) -> None:
        """Lift the selected cards at a point of the viewport."""
        self._stage = stage
        self._edge = EdgeScroll(stage)
        self._refusals: dict[str, str] = {}
        grid_x, grid_y = stage.camera.to_grid(start)
        lifted: list[Lifted] = []
        for card in stage.selection.cards:
            place, rect = stage.places.card(card), stage.places.rect(card)
            if place is not None and rect is not None:
                lifted.append(Lifted(place.box, rect.x - grid_x, rect.y - grid_y))
        ids = frozenset(one.box.id for one in lifted)
        count = number(stage.language, len(lifted))
        drag = Drag(tuple(lifted), ids, start, bounds_of(lifted), count=count)
        stage.show_scene(stage.scene._replace(hover=Hover(), drag=drag))

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like at the moment."""
        return carrying(self._stage.scene.drag)

    def move(self, point: QPointF) -> None:
        """Take the cards along, and show where they would go or why they may not."""
        drag = self._stage.scene.drag
        if drag is not None and not self._stage.outgoing.takes(drag, point):
            self._aim(drag, point, copies=bool(QApplication.keyboardModifiers() & _COPYING))

    def hold(self, modifiers: Qt.KeyboardModifier) -> None:
        """Copy or move the cards from now on, wherever they are, as modifiers are held."""
        drag = self._stage.scene.drag
        if drag is not None:
            self._aim(drag, drag.pointer, copies=bool(modifiers & _COPYING))

    def _aim(self, drag: Drag, point: QPointF, *, copies: bool) -> None:
        stage = self._stage
        moving = frozenset[str]() if copies else drag.ids
        drop = slot_at(stage.places.plan, *stage.camera.to_grid(point), moving)
        refusal = "" if drop is None else self._refusal(drag, drop.slot)
        moved = replace(drag, pointer=point, drop=drop, refusal=refusal, copies=copies)
        stage.show_scene(stage.scene._replace(drag=moved))

    def finish(self) -> None:
        """Move or copy the cards to where they would go."""
        stage, drag = self._stage, self._stage.scene.drag
        if drag is not None and drag.drop is not None:
            cards = tuple(lifted.box.id for lifted in drag.cards)
            if drag.copies:
                stage.commands.copy_to(cards, drag.drop.slot)
            else:
                stage.commands.move_to(cards, drag.drop.slot)
        stage.show_scene(stage.scene._replace(drag=None))

    def cancel(self) -> bool:
        """Leave the cards where they are in the map."""
        return True

    def tick(self) -> None:
        """Scroll on while the cards are held near an edge."""
        drag = self._stage.scene.drag
        if drag is not None and self._edge.tick(drag.pointer):
            self.move(drag.pointer)

    def _refusal(self, drag: Drag, slot: Slot) -> str:
        """Why a row does not take the dragged cards; the row alone decides, so ask once for each."""
        if slot.row not in self._refusals:
            self._refusals[slot.row] = self._stage.commands.refusal(tuple(drag.ids), slot)
        return self._refusals[slot.row]
