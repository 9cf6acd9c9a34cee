"""Banding: a rubber band selects the cards it touches."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from journeyeditor.canvas.scene import Hover
from journeyeditor.canvas.tools.gesture import EdgeScroll
from journeyeditor.canvas.tools.stage import Stage
from journeyeditor.layout.places import cards_in
from journeyeditor.layout.plan import Rect


class Banding:
    """A rubber band from where the button went down."""

    def __init__(
        self, stage: Stage, start: QPointF, before: tuple[str, ...], kept: tuple[str, ...]
    ) -> None:
        """Begin at a point of the viewport; `before` comes back on Esc, `kept` stays selected."""
        self._stage = stage
        self._start = stage.camera.to_grid(start)
        self._point = start
        self._edge = EdgeScroll(stage)
        self._before = before
        self._kept = kept

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like at the moment."""
        return Qt.CursorShape.ArrowCursor

    def move(self, point: QPointF) -> None:
        """Select what the band touches now."""
        stage, self._point = self._stage, point
        (x, y), (right, bottom) = self._start, stage.camera.to_grid(point)
        area = Rect(x, y, right - x, bottom - y)
        band = stage.camera.to_view(area).normalized()
        found = cards_in(stage.places.plan, area)
        stage.selection.select(dict.fromkeys((*self._kept, *found)))
        stage.show_scene(stage.scene._replace(band=band, hover=Hover()))

    def finish(self) -> None:
        """Keep what is selected."""
        self._stage.show_scene(self._stage.scene._replace(band=None))

    def cancel(self) -> bool:
        """Select again what was selected before."""
        self._stage.selection.select(self._before)
        return True

    def tick(self) -> None:
        """Scroll on while the band is pulled to an edge; it stays where it began on the map."""
        if self._edge.tick(self._point):
            self.move(self._point)
