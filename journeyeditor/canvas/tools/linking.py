"""Linking: a line is drawn from a knob to the hurdle or the solution that belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from journeyeditor.canvas.links import Loose, Side, partners
from journeyeditor.canvas.scene import Hover
from journeyeditor.canvas.tools.gesture import EdgeScroll
from journeyeditor.canvas.tools.stage import Stage
from journeyeditor.edits import links
from journeyeditor.layout.hit import hit
from journeyeditor.layout.plan import Rect
from journeyeditor.models import SolutionCard
from journeyeditor.models.queries import find
from journeyeditor.texts import tr


class Linking:
    """A link on its way; only what it can be tied to lights up."""

    def __init__(self, stage: Stage, start: QPointF, card: str, rect: Rect, side: Side) -> None:
        """Begin at a card's knob; `rect` is the card's, in the grid, `start` in the viewport."""
        self._stage = stage
        self._card = card
        self._edge = EdgeScroll(stage)
        self._partners = partners(stage.document.map, card)
        loose = Loose(rect, side, start)
        stage.show_scene(stage.scene._replace(hover=Hover(), loose=loose))

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like at the moment."""
        return Qt.CursorShape.CrossCursor

    def move(self, point: QPointF) -> None:
        """Lead the line to the pointer, or to the card under it that it can be tied to."""
        stage, loose = self._stage, self._stage.scene.loose
        if loose is None:
            return
        found = hit(stage.places.plan, *stage.camera.to_grid(point)).card
        target = found if found in self._partners else ""
        place = stage.places.rect(target) if target else None
        moved = loose._replace(pointer=point, target=target, place=place)
        stage.show_scene(stage.scene._replace(loose=moved))

    def finish(self) -> None:
        """Link the two cards, if the line has reached one; as one undo step."""
        stage, loose = self._stage, self._stage.scene.loose
        stage.show_scene(stage.scene._replace(loose=None))
        if loose is None or not loose.target:
            return
        journey = stage.document.map
        own = find(journey, self._card)
        solution, hurdle = loose.target, self._card
        if own is not None and isinstance(own.card, SolutionCard):
            solution, hurdle = hurdle, solution
        linked = links.link(journey, solution, hurdle)
        stage.document.apply(linked, tr(stage.language, "Link solution to hurdle"))

    def cancel(self) -> bool:
        """Let the line go."""
        return True

    def tick(self) -> None:
        """Scroll on while the line is held near an edge."""
        loose = self._stage.scene.loose
        if loose is not None and self._edge.tick(loose.pointer):
            self.move(loose.pointer)
