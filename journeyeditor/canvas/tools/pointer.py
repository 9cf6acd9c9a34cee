"""The pointer tool: what pressing, moving and letting go means. Pointing is not dragging yet."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.cursors import resting
from journeyeditor.canvas.links import Side
from journeyeditor.canvas.scene import Hover
from journeyeditor.canvas.spots import offered_place
from journeyeditor.canvas.tools.banding import Banding
from journeyeditor.canvas.tools.carrying import Carrying
from journeyeditor.canvas.tools.gesture import Gesture
from journeyeditor.canvas.tools.linking import Linking
from journeyeditor.canvas.tools.panning import Panning
from journeyeditor.canvas.tools.scoring import (
    FirstScoring,
    Scoring,
    add_feeling,
    is_on_curve,
    score_at,
)
from journeyeditor.canvas.tools.stage import Stage
from journeyeditor.layout.hit import BEYOND, Hit, hit
from journeyeditor.models import CellKey, new_id

_COPYING = Qt.KeyboardModifier.ControlModifier
_ADDING = Qt.KeyboardModifier.ShiftModifier | _COPYING


class _Press(NamedTuple):
    """A button that is down: where, on what, and what was selected before."""

    point: QPointF
    button: Qt.MouseButton
    adding: bool = False
    copying: bool = False
    found: Hit = BEYOND
    before: tuple[str, ...] = ()
    knob: Side = ""

    @property
    def was_selected(self) -> bool:
        """Whether the card under the pointer was selected before."""
        return self.found.card in self.before


class PointerTool:
    """A state chart: resting → pointing (a button is down) → a gesture (the pointer went far)."""

    def __init__(self, stage: Stage) -> None:
        """Work on `stage`."""
        self._stage = stage
        self._press: _Press | None = None
        self._gesture: Gesture | None = None
        self._point: QPointF | None = None
        self._is_hand_ready = False

    @property
    def is_busy(self) -> bool:
        """Whether a button is down that the tool waits for."""
        return self._press is not None

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
        if self._press is not None or not (pans or button == Qt.MouseButton.LeftButton):
            return
        if pans:
            self._press = _Press(point, button)
            self._gesture = Panning(self._stage, point)
            self._show_cursor(point)
            return
        knob = self._knob_at(point)
        if knob:
            self._press = _Press(point, button, knob=knob)
            return
        selection, found = self._stage.selection, self._hit_at(point)
        adding, copying = bool(modifiers & _ADDING), bool(modifiers & _COPYING)
        press = self._press = _Press(point, button, adding, copying, found, selection.cards)
        if not found.card:
            return
        # A selected card stays so until the button goes up: it may be the begin of a drag.
        if press.was_selected:
            selection.set_focus(found.card)
        elif adding:
            selection.toggle(found.card)
        else:
            selection.select([found.card])

    def move(self, point: QPointF, buttons: Qt.MouseButton) -> None:
        """The pointer moves; of the `buttons` that are down, one may be what the tool waits for.

        If it is not, a dialog has taken its release: nothing must stick to the pointer.
        """
        if self._press is not None and not buttons & self._press.button and not self.cancel():
            self.let_go()
        if self._press is None:
            self._hover(point)
            return
        if self._gesture is None and _is_far(point, self._press.point):
            self._gesture = self._begun(self._press)
        if self._gesture is not None:
            self._gesture.move(point)
            self._show_cursor(point)

    def go_on(self) -> None:
        """The map has scrolled or grown under a pointer that rests: aim anew at what is below it."""
        if self._point is None:
            return
        if self._gesture is not None:
            self._gesture.move(self._point)
        elif self._press is None:
            self._hover(self._point)

    def hold(self, modifiers: Qt.KeyboardModifier) -> None:
        """Modifiers are held down from now on: what is carried is moved, or copied, at once."""
        if isinstance(self._gesture, Carrying):
            self._gesture.hold(modifiers)
            self._stage.show_cursor(self._gesture.cursor)

    def release(self, point: QPointF, button: Qt.MouseButton) -> None:
        """A button goes up: what was begun with it takes place."""
        press, gesture = self._press, self._gesture
        if press is not None and button != press.button:
            return
        self._press = self._gesture = None
        if gesture is not None:
            gesture.finish()
        elif press is not None:
            self._click(press)
        self._hover(point)

    def double_click(self, point: QPointF) -> None:
        """Edit the card under the pointer, or add one where there is none."""
        self._press = self._gesture = None
        if self._knob_at(point):
            return
        found = self._hit_at(point)
        if found.kind in ("card", "show-all"):
            self._stage.edit_card(found.card)
        elif found.kind in ("place", "cell") and found.row:
            self._add_card(CellKey(found.row, found.at), point)

    def cancel(self) -> bool:
        """Put everything back; False when there was nothing to put back."""
        if self._press is None or (self._gesture is not None and not self._gesture.cancel()):
            return False
        self._press = self._gesture = None
        self._stage.show_scene(self._stage.scene.at_rest())
        if self._point is not None:
            self._show_cursor(self._point)
        return True

    def let_go(self) -> None:
        """Forget the button: what it held is carried on by somebody else."""
        self._press = self._gesture = None

    def leave(self) -> None:
        """The pointer leaves the viewport."""
        self._point = None
        if self._press is None:
            self._stage.show_scene(self._stage.scene._replace(hover=Hover()))

    def scroll_at_edge(self) -> None:
        """Scroll on while something is held near the edge; called again and again."""
        if self._gesture is not None:
            self._gesture.tick()
            if self._point is not None:
                self._show_cursor(self._point)

    def ready_hand(self, *, ready: bool) -> None:
        """Show, while Space is held, that the map can be pushed around."""
        self._is_hand_ready = ready
        if self._point is not None:
            self._show_cursor(self._point)

    def _hit_at(self, point: QPointF) -> Hit:
        return hit(self._stage.places.plan, *self._stage.camera.to_grid(point))

    def _knob_at(self, point: QPointF) -> Side:
        return self._stage.scene.shown_links.knob_at(self._stage.camera, point)

    def _hover(self, point: QPointF) -> None:
        found, knob = self._hit_at(point), self._knob_at(point)
        hover = Hover()
        if knob:
            hover = Hover(knob=knob)
        elif found.kind in ("card", "show-all"):
            hover = Hover(card=found.card)
        elif found.kind in ("place", "cell"):
            cell = CellKey(found.row, found.at)
            y = self._stage.camera.to_grid(point)[1]
            place = offered_place(self._stage.places.plan, cell, y)
            hover = Hover() if place is None else Hover(cell=cell, place=place)
        if hover != self._stage.scene.hover:
            self._stage.show_scene(self._stage.scene._replace(hover=hover))
        self._show_cursor(point)

    def _show_cursor(self, point: QPointF) -> None:
        self._point, stage = point, self._stage
        if self._gesture is not None:
            shape = self._gesture.cursor
        elif self._is_hand_ready:
            shape = Qt.CursorShape.OpenHandCursor
        else:
            found, knob = self._hit_at(point), self._knob_at(point)
            shape = resting(found, knob, stage.places, stage.camera, point)
        stage.show_cursor(shape)

    def _click(self, press: _Press) -> None:
        stage, found, adding = self._stage, press.found, press.adding
        if press.knob:
            return
        if found.kind == "show-all":
            stage.expand(found.card)
        elif found.kind == "more":
            stage.expand(found.row)
        elif found.kind == "place" and not adding:
            stage.selection.select([], CellKey(found.row, found.at))
            stage.commands.add_card_to(CellKey(found.row, found.at))
        elif found.kind == "face" and found.cards:
            stage.selection.select_face(CellKey(found.row, found.at), found.cards)
        elif found.kind == "face" and not adding:
            self._add_card(CellKey(found.row, found.at), press.point)
        elif found.kind == "card" and not adding:
            stage.selection.select([found.card])
        elif found.kind == "card" and press.was_selected:
            stage.selection.toggle(found.card)
        elif found.row and not found.card and not adding:
            stage.selection.select([], CellKey(found.row, found.at))
        elif not found.card and not adding:
            stage.selection.select([])

    def _add_card(self, cell: CellKey, point: QPointF) -> None:
        """Add a card to a cell; on the curve with the score that was pointed at."""
        stage = self._stage
        score = score_at(stage, cell, point) if is_on_curve(stage, cell, point) else None
        if score is None:
            stage.commands.add_card_to(cell)
        else:
            add_feeling(stage, cell, score, new_id("c"))

    def _begun(self, press: _Press) -> Gesture:
        """The gesture that dragging from where the button went down means."""
        stage, found, links = self._stage, press.found, self._stage.scene.links
        if press.knob and links.rect is not None:
            return Linking(stage, press.point, links.card, links.rect, press.knob)
        if found.card and found.card in stage.selection:
            if press.copying and not press.was_selected:
                stage.selection.select([found.card])  # what is dragged, not clicked, stands alone
            return Carrying(stage, press.point)
        if found.kind == "face" and found.cards:
            return Scoring(stage, press.point, CellKey(found.row, found.at), found.cards)
        if found.kind == "face":
            return FirstScoring(stage, CellKey(found.row, found.at))
        kept = stage.selection.cards if press.adding else ()
        return Banding(stage, press.point, press.before, kept)


def _is_far(point: QPointF, start: QPointF) -> bool:
    return (point - start).manhattanLength() >= QApplication.startDragDistance()
