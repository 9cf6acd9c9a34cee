"""The pointer tool: select, rubber band, drag cards, pan. Pointing is not dragging yet."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.scene import Drag, Hover, Lifted, Scene
from journeyeditor.canvas.tools.stage import Stage
from journeyeditor.layout.hit import Hit, hit
from journeyeditor.layout.places import cards_in
from journeyeditor.layout.plan import Rect
from journeyeditor.layout.slots import slot_at
from journeyeditor.models import CellKey, Slot

_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_COPYING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

_HESITATION = 15
"""For how many ticks something must be held at the edge before the map scrolls on: who drags out of
the viewport and back in does not mean to."""


class State(Enum):
    """What the pointer is doing."""

    RESTING = auto()
    POINTING = auto()
    DRAGGING = auto()
    BANDING = auto()
    PANNING = auto()


class PointerTool:
    """A state chart: resting → pointing → dragging or banding; or panning with the middle button."""

    def __init__(self, stage: Stage) -> None:
        """Work on `stage`."""
        self._stage = stage
        self.state = State.RESTING
        self._pressed_at = QPointF()
        self._hit = Hit("beyond")
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._button = Qt.MouseButton.NoButton
        self._was_selected = False
        self._at_edge = 0
        self._before: tuple[str, ...] = ()
        self._kept: tuple[str, ...] = ()
        self._refusals: dict[str, str] = {}

    def press(
        self,
        point: QPointF,
        button: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
        *,
        panning: bool = False,
    ) -> None:
        """A button goes down at a point of the viewport; `panning`: Space is held."""
        pans = button == Qt.MouseButton.MiddleButton or panning
        if self.state is not State.RESTING or not (pans or button == Qt.MouseButton.LeftButton):
            return
        self._button, self._pressed_at, self._modifiers = button, point, modifiers
        if pans:
            self.state = State.PANNING
            return
        self._hit = self._hit_at(point)
        self.state = State.POINTING
        stage, card = self._stage, self._hit.card
        self._before = stage.selection.cards
        self._was_selected = card in stage.selection
        if not card:
            return
        # A selected card stays so until the button goes up: it may be the begin of a drag.
        if self._was_selected:
            stage.selection.set_focus(card)
        elif modifiers & _ADDING:
            stage.selection.toggle(card)
        else:
            stage.selection.select([card])

    def move(self, point: QPointF) -> None:
        """The pointer moves, with or without a button held."""
        match self.state:
            case State.RESTING:
                self._hover(point)
            case State.POINTING if self._is_far(point):
                self._begin(point)
            case State.DRAGGING:
                self._drag_to(point)
            case State.BANDING:
                self._band_to(point)
            case State.PANNING:
                delta = self._pressed_at - point
                self._pressed_at = point
                self._stage.pan_by(round(delta.x()), round(delta.y()))
            case _:
                pass

    def release(self, point: QPointF, button: Qt.MouseButton) -> None:
        """A button goes up: what was begun with it takes place."""
        if self.state is not State.RESTING and button != self._button:
            return
        state, self.state = self.state, State.RESTING
        if state is State.POINTING:
            self._click()
        elif state is State.DRAGGING:
            self._drop()
        if state in (State.DRAGGING, State.BANDING):
            self._stage.show_scene(replace(self._stage.scene, drag=None, band=None))
        self._hover(point)

    def double_click(self, point: QPointF) -> None:
        """Edit the card under the pointer, or add one where there is none."""
        found = self._hit_at(point)
        self.state = State.RESTING
        if found.kind in ("card", "show-all"):
            self._stage.edit_card(found.card)
        elif found.kind in ("place", "cell") and found.row:
            self._stage.commands.add_card_to(CellKey(found.row, found.at))

    def cancel(self) -> bool:
        """Put everything back; False when there was nothing to put back."""
        if self.state in (State.RESTING, State.PANNING):
            return False
        if self.state is State.BANDING:
            self._stage.selection.select(self._before)
        self.state = State.RESTING
        self._stage.show_scene(Scene(editing=self._stage.scene.editing))
        return True

    def leave(self) -> None:
        """The pointer leaves the viewport."""
        if self.state is State.RESTING:
            self._stage.show_scene(replace(self._stage.scene, hover=Hover()))

    def scroll_at_edge(self) -> None:
        """Scroll on while something is held near the edge; called again and again."""
        drag = self._stage.scene.drag
        if self.state is State.DRAGGING and drag is not None:
            dx, dy = self._stage.near_edge(drag.pointer)
            self._at_edge = self._at_edge + 1 if dx or dy else 0
            if self._at_edge > _HESITATION:
                self._stage.pan_by(dx, dy)
                self._drag_to(drag.pointer)

    def _hit_at(self, point: QPointF) -> Hit:
        return hit(self._stage.places.plan, *self._stage.camera.to_grid(point))

    def _is_far(self, point: QPointF) -> bool:
        way = (point - self._pressed_at).manhattanLength()
        return way >= QApplication.startDragDistance()

    def _hover(self, point: QPointF) -> None:
        found = self._hit_at(point)
        hover = Hover()
        if found.kind in ("card", "show-all"):
            hover = Hover(card=found.card)
        elif found.kind == "place":
            hover = Hover(cell=CellKey(found.row, found.at), place=found.rect)
        if hover != self._stage.scene.hover:
            self._stage.show_scene(replace(self._stage.scene, hover=hover))

    def _click(self) -> None:
        stage, found = self._stage, self._hit
        adding = bool(self._modifiers & _ADDING)
        if found.kind == "show-all":
            stage.expand(found.card)
        elif found.kind == "more":
            stage.expand(found.row)
        elif found.kind == "place" and not adding:
            stage.selection.select([], CellKey(found.row, found.at))
            stage.commands.add_card_to(CellKey(found.row, found.at))
        elif found.kind == "face" and found.cards:
            stage.selection.select(found.cards)
        elif found.kind == "card" and not adding:
            stage.selection.select([found.card])
        elif found.kind == "card" and self._was_selected:
            stage.selection.toggle(found.card)
        elif found.row and not found.card and not adding:
            stage.selection.select([], CellKey(found.row, found.at))
        elif not found.card and not adding:
            stage.selection.select([])

    def _begin(self, point: QPointF) -> None:
        stage = self._stage
        if self._hit.card and self._hit.card in stage.selection:
            self.state = State.DRAGGING
            self._lift(point)
        else:
            self.state = State.BANDING
            adding = bool(self._modifiers & _ADDING)
            self._kept = stage.selection.cards if adding else ()
            self._band_to(point)

    def _lift(self, point: QPointF) -> None:
        stage = self._stage
        grid_x, grid_y = stage.camera.to_grid(self._pressed_at)
        lifted: list[Lifted] = []
        for card in stage.selection.cards:
            place, rect = stage.places.card(card), stage.places.rect(card)
            if place is not None and rect is not None:
                lifted.append(Lifted(place.box, rect.x - grid_x, rect.y - grid_y))
        self._refusals = {}
        drag = Drag(tuple(lifted), point)
        stage.show_scene(replace(stage.scene, hover=Hover(), drag=drag))
        self._drag_to(point)

    def _drag_to(self, point: QPointF) -> None:
        stage, drag = self._stage, self._stage.scene.drag
        if drag is None:
            return
        copies = bool(QApplication.keyboardModifiers() & _COPYING)
        moving = frozenset[str]() if copies else drag.ids
        drop = slot_at(stage.places.plan, *stage.camera.to_grid(point), moving)
        refusal = "" if drop is None else self._refusal(drag, drop.slot)
        moved = replace(drag, pointer=point, drop=drop, refusal=refusal, copies=copies)
        stage.show_scene(replace(stage.scene, drag=moved))

    def _refusal(self, drag: Drag, slot: Slot) -> str:
        """Why a row does not take the dragged cards; the row alone decides, so ask once for each."""
        if slot.row not in self._refusals:
            self._refusals[slot.row] = self._stage.commands.refusal(tuple(drag.ids), slot)
        return self._refusals[slot.row]

    def _drop(self) -> None:
        drag = self._stage.scene.drag
        if drag is None or drag.drop is None:
            return
        cards = tuple(lifted.box.id for lifted in drag.cards)
        if drag.copies:
            self._stage.commands.copy_to(cards, drag.drop.slot)
        else:
            self._stage.commands.move_to(cards, drag.drop.slot)

    def _band_to(self, point: QPointF) -> None:
        stage = self._stage
        band = QRectF(self._pressed_at, point).normalized()
        x, y = stage.camera.to_grid(band.topLeft())
        zoom = stage.camera.zoom
        area = Rect(x, y, band.width() / zoom, band.height() / zoom)
        found = cards_in(stage.places.plan, area)
        stage.selection.select(dict.fromkeys((*self._kept, *found)))
        stage.show_scene(replace(stage.scene, band=band, hover=Hover()))
