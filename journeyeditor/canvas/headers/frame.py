"""Frame: the sticky headers around the viewport, sized and placed with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSizeF
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.headers.pane import Pane
from journeyeditor.canvas.headers.panes import BannerPane, Corner, PhasePane, RowPane
from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.layout.far_heads import far_size, is_far
from journeyeditor.layout.plan import Banner, Plan
from journeyeditor.look.tokens import tokens

BANNER_HEIGHT = 58

_STEP = 1e-3
"""How far below a level of the zoom its headers are sure to be the next ones."""


class Frame:
    """Banner, phase headers, row headers and the corner between them: children of the canvas."""

    def __init__(self, canvas: QWidget, lay_out_banner: Callable[[float], Banner]) -> None:
        """Make the panes inside `canvas`."""
        self.banner = BannerPane(canvas, lay_out_banner)
        self.phases = PhasePane(canvas)
        self.rows = RowPane(canvas)
        self.corner = Corner(canvas)

    @property
    def panes(self) -> tuple[Pane, ...]:
        """All of them."""
        return (self.banner, self.phases, self.rows, self.corner)

    def margins(self, plan: Plan, zoom: float) -> tuple[int, int]:
        """Width of the row headers and height of banner and phase headers, logical px.

        From afar they stay as large as they can be read.
        """
        if is_far(zoom):
            across, down = far_size(plan.map, zoom)
            return round(across), BANNER_HEIGHT + round(down)
        return (
            round(plan.row_header_width * zoom),
            BANNER_HEIGHT + round(plan.header_height * zoom),
        )

    def fitting_zoom(self, plan: Plan, room: QSizeF, part: QSizeF) -> float:
        """The largest zoom at which headers and a part of the grid take no more than a room.

        `room` is logical px with the banner taken off, `part` px of the grid.
        """
        left, top = self.margins(plan, 1)
        whole = QSizeF(left + part.width(), top - BANNER_HEIGHT + part.height())
        zoom = _largest(room, whole)
        levels = tokens().zoom
        for most in (levels.hide_chips_below, levels.hide_text_below, levels.blocks_only_below):
            if zoom < most:
                # Headers of a constant size take their part first.
                left, top = self.margins(plan, most - _STEP)
                zoom = _largest(room - QSizeF(left, top - BANNER_HEIGHT), part)
                zoom = min(zoom, most - _STEP)
        return zoom

    def show_with(self, marks: MarkPainter, look: Callable[[], View | None]) -> None:
        """Let every pane paint with `marks` what `look` tells."""
        for pane in self.panes:
            pane.show_with(marks, look)

    def place(self, viewport: QRect, margins: tuple[int, int]) -> None:
        """Put the panes around the viewport (in the canvas's coordinates)."""
        left, top = margins
        self.rows.setGeometry(viewport.left() - left, viewport.top(), left, viewport.height())
        height = top - BANNER_HEIGHT
        self.phases.setGeometry(viewport.left(), viewport.top() - height, viewport.width(), height)
        self.corner.setGeometry(viewport.left() - left, viewport.top() - height, left, height)
        width = viewport.width() + left
        changed = self.banner.width() != width
        self.banner.setGeometry(viewport.left() - left, viewport.top() - top, width, BANNER_HEIGHT)
        if changed:
            self.banner.refresh()


def _largest(room: QSizeF, part: QSizeF) -> float:
    return min(room.width() / max(1.0, part.width()), room.height() / max(1.0, part.height()))
