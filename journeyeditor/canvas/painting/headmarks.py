"""HeadMarks: what is shown on headers for a moment. Grip, focus, the held one, the plus."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.layout.gaps import Gap
from journeyeditor.layout.marks import Box, Path
from journeyeditor.layout.medium import SCREEN
from journeyeditor.layout.plan import PhaseBox, Rect, RowBand, StepBox
from journeyeditor.look.icons import ICON_GRID, icon, icon_stroke
from journeyeditor.look.tokens import tokens

PLUS = 9
"""Half the size of the plus between two headers, logical px."""

_GRIP = 12
_LEAST_FOR_GRIP = 60


class HeadMarks(NamedTuple):
    """Ids of the headers under the pointer, in focus and held; the gap with a plus, if it is hot."""

    hovered: str = ""
    focused: str = ""
    held: str = ""
    gap: Gap | None = None
    hot: bool = False


def plus_centre(gap: Gap, view: View, top: float, width: float, height: float) -> QPointF:
    """The middle of a gap's plus, logical px of its pane, which is `width` x `height` px.

    `top` is where the line of headers begins, px at zoom 1. The plus always lies within the pane.
    """
    camera = view.camera
    if gap.kind == "row":
        y = gap.at * camera.zoom - camera.y
        return QPointF(2 * PLUS, min(max(y, PLUS + 1.0), height - PLUS - 1.0))
    x = gap.at * camera.zoom - camera.x
    return QPointF(min(max(x, PLUS + 1.0), width - PLUS - 1.0), top * camera.zoom + PLUS + 1)


def paint_plus(
    painter: QPainter, marks: MarkPainter, centre: QPointF, ratio: float, *, hot: bool
) -> None:
    """Paint the plus around `centre` (logical px)."""
    middle = centre * ratio
    radius = PLUS * ratio
    painter.setPen(marks.inks.pen("accent", ratio))
    painter.setBrush(marks.inks.brush("accent" if hot else "surface"))
    painter.drawEllipse(middle, radius - ratio / 2, radius - ratio / 2)
    painter.setPen(marks.inks.pen("surface" if hot else "accent", 2 * ratio, rounded=True))
    arm = radius / 2
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
    painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))


def paint_grip(
    painter: QPainter,
    marks: MarkPainter,
    head: PhaseBox | StepBox | RowBand,
    origin: tuple[float, float],
    scale: float,
) -> None:
    """Paint the grip of a header whose marks begin at the device pixel `origin`."""
    ground, ink = "canvas", "text2"
    if isinstance(head, RowBand):
        ground, ink = f"{head.hue}.tint", f"{head.hue}.ink"
        x, y = SCREEN.row_header_width - _GRIP - 4.0, 6.0
    else:
        middle = head.title.rect.y + head.title.rect.h / 2
        x, y = head.w - _GRIP - 6.0, middle - _GRIP / 2
        if isinstance(head, PhaseBox):
            ground, ink = "phase", "phaseInk"
            x -= tokens().size.phase_chevron.notch
        if head.w < _LEAST_FOR_GRIP:
            return
    behind = Box(x - 2, y - 1, _GRIP + 3.0, _GRIP + 2.0, fill=ground)
    drawn = icon("grip-vertical")
    grip = Path(drawn, x, y, _GRIP / ICON_GRID, stroke=ink, stroke_width=icon_stroke(_GRIP))
    marks.paint(painter, (behind, grip), *origin, scale)


def paint_ring(
    painter: QPainter, marks: MarkPainter, area: Rect, ratio: float, *, held: bool
) -> None:
    """Paint the ring of the header in focus, or pale out the held one; `area` in device pixels."""
    rect = QRectF(area.x, area.y, area.w, area.h)
    if held:
        painter.fillRect(rect, marks.inks.brush("canvas", 0.6))
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(marks.inks.pen("accent", 2 * ratio))
    inner = rect.adjusted(ratio, ratio, -ratio, -ratio)
    painter.drawRoundedRect(inner, 4 * ratio, 4 * ratio)
