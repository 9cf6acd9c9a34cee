"""CanvasPainter: everything the canvas paints, for one palette and one map's pictures."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from journeyeditor.canvas.painting.grid import GridPainter, View
from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.overlay import OverlayPainter
from journeyeditor.canvas.painting.stamps import Stamps
from journeyeditor.canvas.pictures import Pictures
from journeyeditor.canvas.scene import Scene
from journeyeditor.document import Selection
from journeyeditor.layout.marks import Mark, Text
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import Rect
from journeyeditor.look.palettes import Palette
from journeyeditor.models import JourneyMap


class CanvasPainter:
    """The painters that share one palette's inks."""

    def __init__(self, palette: Palette, journey: JourneyMap) -> None:
        """Make the painters; caches fill when something is painted."""
        self.inks = Inks(palette)
        self.marks = MarkPainter(self.inks, Pictures(journey.images), Stamps(self.inks))
        self._grid = GridPainter(self.marks)
        self._overlay = OverlayPainter(self.marks, self._grid)

    def paint_grid(self, painter: QPainter, view: View, clip: QRect) -> None:
        """Paint `clip` (device pixels) of the map alone."""
        self._grid.paint(painter, view, clip)

    def paint(
        self,
        painter: QPainter,
        view: View,
        clip: QRect,
        places: Places,
        scene: Scene,
        selection: Selection,
        *,
        focused: bool,
        add_text: str,
    ) -> None:
        """Paint `clip` (device pixels): the map, then what is above it."""
        absent: frozenset[str] = frozenset()
        if scene.drag is not None and not scene.drag.copies:
            absent = scene.drag.ids
        if scene.editing is not None:
            absent |= {scene.editing}
        self._grid.paint(painter, view, clip, absent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if scene.editing is not None:
            self._edited(painter, view, places, scene.editing)
        self._overlay.paint(
            painter, view, places, scene, selection, focused=focused, add_text=add_text
        )

    def _edited(self, painter: QPainter, view: View, places: Places, card: str) -> None:
        place, rect = places.card(card), places.rect(card)
        if place is None or rect is None:
            return
        drawing = place.box.drawing
        body = replace(drawing.body, fill="surface", stroke="accent", stroke_width=2, dash=())
        ink = tuple(mark for mark in drawing.ink if not _is_text(mark, drawing.area.rect))
        x, y = view.device(rect.x, rect.y)
        shown = replace(drawing, body=body, ink=ink)
        self._grid.cards.paint_once(painter, shown, x, y, view.scale, chips=True)


def _is_text(mark: Mark, area: Rect) -> bool:
    """Whether a mark is a line of the text that is being edited in the field above it."""
    return isinstance(mark, Text) and area.y <= mark.y <= area.y + area.h and mark.x >= area.x - 1
