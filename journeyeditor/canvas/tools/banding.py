"""Banding: a rubber band selects the cards it touches."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from journeyeditor.canvas.scene import Hover
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
        self._start = start
        self._before = before
        self._kept = kept

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like at the moment."""
        return Qt.CursorShape.ArrowCursor

    def move(self, point: QPointF) -> None:
        """Select what the band touches now."""
        stage = self._stage
        band = QRectF(self._start, point).normalized()
        x, y = stage.camera.to_grid(band.topLeft())
        zoom = stage.camera.zoom
        found = cards_in(stage.places.plan, Rect(x, y, band.width() / zoom, band.height() / zoom))
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
        """Do nothing: a band ends at the viewport's edge."""
