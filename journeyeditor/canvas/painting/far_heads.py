"""FarHeads: paints the headers seen from afar, in a size that stays whatever the zoom."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from journeyeditor.canvas.painting.grid import View, visible
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.layout.far_heads import PHASES_HEIGHT, far_phase, far_row, far_size, far_step
from journeyeditor.layout.plan import RowBand
from journeyeditor.look.tokens import tokens
from journeyeditor.models import Row


def paint_far_phases(painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
    """Paint the chevrons of the phases and the names of their steps that show in `clip`."""
    plan, zoom, ratio = view.plan, view.camera.zoom, view.ratio
    named = zoom >= tokens().zoom.blocks_only_below
    for number, phase in enumerate(plan.phases, 1):
        x, wide = view.device(phase.x, 0)[0], phase.w * view.scale
        if x < clip.right() and x + wide > clip.left():
            shown = far_phase(number, phase.title.text, phase.w * zoom, named=named)
            marks.paint(painter, shown, x, 0, ratio)
    if far_size(plan.map, zoom)[1] <= PHASES_HEIGHT:
        return
    for step in plan.steps:
        x, wide = view.device(step.x, 0)[0], step.w * view.scale
        if x < clip.right() and x + wide > clip.left():
            shown = far_step(step.title.text, step.w * zoom, PHASES_HEIGHT)
            marks.paint(painter, shown, x, 0, ratio)


class FarRows:
    """Paints the headers of rows. How many cards a row has is counted again when it changed."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._counted: dict[str, tuple[Row, int]] = {}

    def paint(self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
        """Paint the headers that show in `clip`."""
        zoom, ratio = view.camera.zoom, view.ratio
        across = far_size(view.plan.map, zoom)[0]
        seen = visible(view, clip.toRectF()).rows
        # On screen every row of the map has its band.
        for band, row in zip(view.plan.rows[seen], view.plan.map.rows[seen], strict=True):
            top = whole(view.device(0, band.y)[1])
            bottom = whole(view.device(0, band.y + band.h)[1])
            if band.hidden:
                marks.paint(painter, band.header, 0, top, view.scale)
                continue
            high = (bottom - top) / ratio
            shown = far_row(
                band.kind, band.hue, band.title.text, self._count(band, row), across, high
            )
            marks.paint(painter, shown, 0, top, ratio)

    def _count(self, band: RowBand, row: Row) -> int | None:
        """How many cards a row has; emotions are not counted."""
        if row.kind == "emotion":
            return None
        found = self._counted.get(band.id)
        if found is None or found[0] is not row:
            count = sum(len(cell.cards) for cell in row.cells)
            found = self._counted[band.id] = (row, count)
        return found[1]
