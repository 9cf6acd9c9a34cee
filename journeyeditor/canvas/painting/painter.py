"""CanvasPainter: everything the canvas paints, for one palette and one map's pictures."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from journeyeditor.canvas.dirty import of_lines, target_area
from journeyeditor.canvas.moving.moves import Moves
from journeyeditor.canvas.painting.backdrop import Backdrop
from journeyeditor.canvas.painting.blocks import GatheredBlocks
from journeyeditor.canvas.painting.dashes import Dashes
from journeyeditor.canvas.painting.evidence import EvidencePainter
from journeyeditor.canvas.painting.findings import FindingPainter
from journeyeditor.canvas.painting.grid import GridPainter, View
from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.overlay import OverlayPainter
from journeyeditor.canvas.painting.pictures import Pictures
from journeyeditor.canvas.painting.prepared import PreparedCards
from journeyeditor.canvas.painting.stamps import Stamps
from journeyeditor.canvas.remarks.findings import FindingMarks
from journeyeditor.canvas.scene import Drag, Scene, Target
from journeyeditor.document import Selection
from journeyeditor.layout.marks import Mark, Text
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import Rect
from journeyeditor.look.palettes import Palette
from journeyeditor.models import JourneyMap


class CanvasPainter:
    """The painters that share one palette's inks."""

    def __init__(
        self, palette: Palette, journey: JourneyMap, before: CanvasPainter | None = None
    ) -> None:
        """Make the painters; caches fill when something is painted.

        What does not depend on the palette is taken over from those that painted `before`.
        """
        # Other images are no other look: the overview goes by the inks and keeps its picture.
        same_look = before is not None and before.inks.palette is palette
        self.inks: Inks = before.inks if before and same_look else Inks(palette)
        self.prepared: PreparedCards = before.prepared if before else PreparedCards()
        self.gathered: GatheredBlocks = before.gathered if before else GatheredBlocks()
        self.dashes: Dashes = before.dashes if before else Dashes()
        self.pictures = Pictures(journey.images)
        if before is not None and before.pictures.of is journey.images:
            self.pictures = before.pictures
        self.marks = MarkPainter(self.inks, self.pictures, Stamps(self.inks))
        self._grid = GridPainter(self.marks, self.prepared, self.gathered, self.dashes)
        self._overlay = OverlayPainter(self.marks, self._grid)
        self._backdrop = Backdrop()
        self._findings = FindingPainter(self.marks)
        self._evidence = EvidencePainter(self.marks)

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
        moves: Moves,
        focused: bool,
        add_text: Callable[[Rect], str],
    ) -> None:
        """Paint `clip` (device pixels): the map, then what is above it."""
        if scene.drag is not None:
            self._carrying(painter, view, clip, places, scene.drag, selection, moves)
            return
        self._backdrop.drop()
        absent = frozenset(card for card, _ in moves.flying())
        if scene.editing is not None:
            absent |= {scene.editing}
        self._grid.paint(painter, view, clip, absent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if scene.editing is not None:
            self._edited(painter, view, places, scene.editing)
        self._overlay.lifted.paint_cells(painter, view, places, None, moves)
        self._overlay.lifted.paint_flights(painter, view, places, moves)
        self._overlay.paint(
            painter, view, places, scene, selection, moves, focused=focused, add_text=add_text
        )

    def paint_evidence(self, painter: QPainter, view: View, places: Places) -> None:
        """Paint on cards what they rest on."""
        self._evidence.paint(painter, view, places)

    def paint_findings(
        self, painter: QPainter, view: View, places: Places, findings: FindingMarks
    ) -> None:
        """Paint rings and flags where something is missing."""
        self._findings.paint(painter, view, places, findings)

    def paint_carried(self, painter: QPainter, view: View, drag: Drag) -> None:
        """Paint the cards of a drag alone, where they are held."""
        self._overlay.lifted.paint_above(painter, view, drag, 1)

    def _carrying(
        self,
        painter: QPainter,
        view: View,
        clip: QRect,
        places: Places,
        drag: Drag,
        selection: Selection,
        moves: Moves,
    ) -> None:
        """Copy what stays from a picture of it, and draw the carried cards above."""

        def below(onto: QPainter, area: QRect) -> None:
            self._grid.paint(onto, view, area, drag.absent)
            self._overlay.paint_below(onto, view, places, drag, selection)

        def target(onto: QPainter, _: QRect) -> None:
            self._overlay.lifted.paint_targets(onto, view, places, drag, moves)

        ratio, device = view.ratio, painter.device()
        size = QSize(ceil(device.width() * ratio), ceil(device.height() * ratio))
        self._backdrop.show(size, (view, drag.cards, drag.copies, selection.cards), below)
        aimed_at = view.pixels(target_area(drag, view.camera))
        before, part = self._backdrop.aimed_at, None
        if isinstance(before, Target):
            lines = of_lines(before, drag.target, view.camera)
            part = None if lines is None else view.pixels(lines)
        if moves.makes_room:  # it looks different at each frame: not worth a picture
            self._backdrop.aim(QRect(), "moving", target)
        else:
            self._backdrop.aim(aimed_at, drag.target, target, part)
        self._backdrop.copy(painter, clip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if moves.makes_room:
            target(painter, clip)
        self._overlay.lifted.paint_above(painter, view, drag, moves.lift())

    def _edited(self, painter: QPainter, view: View, places: Places, card: str) -> None:
        place, rect = places.card(card), places.rect(card)
        if place is None or rect is None:
            return
        drawing = place.box.drawing
        body = drawing.body._replace(fill="surface", stroke="accent", stroke_width=2, dash=())
        ink = tuple(mark for mark in drawing.ink if not _is_text(mark, drawing.area.rect))
        x, y = view.device(rect.x, rect.y)
        shown = drawing._replace(body=body, ink=ink)
        self._grid.cards.paint_once(painter, shown, x, y, view.scale, chips=True)


def _is_text(mark: Mark, area: Rect) -> bool:
    """Whether a mark is a line of the text that is being edited in the field above it."""
    return isinstance(mark, Text) and area.y <= mark.y <= area.y + area.h and mark.x >= area.x - 1
