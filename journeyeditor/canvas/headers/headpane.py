"""HeadPane: a pane whose headers can be moved, sized and focused with the mouse."""

from __future__ import annotations

from typing import Literal, Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.headers.pane import Pane
from journeyeditor.canvas.painting.compared import paint_phase_flag, paint_row_flag
from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.painting.headmarks import (
    HeadMarks,
    paint_grip,
    paint_plus,
    paint_ring,
    plus_centre,
)
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.far_heads import is_far
from journeyeditor.layout.gaps import Gap
from journeyeditor.layout.plan import PhaseBox, Rect, RowBand, StepBox


class HeadHand(Protocol):
    """What happens to headers under the pointer; points are logical px of the pane."""

    def press(self, pane: HeadPane, point: QPointF, button: Qt.MouseButton) -> None:
        """A button goes down."""

    def move(self, pane: HeadPane, point: QPointF, *, held: bool) -> None:
        """The pointer moves; `held` says whether the left button is down."""

    def release(self, point: QPointF, button: Qt.MouseButton) -> None:
        """A button goes up."""

    def double_click(self, pane: HeadPane, point: QPointF) -> bool:
        """Two clicks in a row; False if they mean nothing but a click on a title."""

    def leave(self, pane: HeadPane) -> None:
        """The pointer leaves the pane."""

    def ask(self, pane: HeadPane, point: QPointF) -> None:
        """The menu of what is under the pointer is wanted."""


@sturdy
class HeadPane(Pane):
    """A pane of headers that can be moved, sized and focused; `hand` does what the mouse means."""

    axis: Literal["across", "down"]

    def __init__(self, parent: QWidget) -> None:
        """Begin with nothing marked and nobody to do anything."""
        super().__init__(parent)
        self.hand: HeadHand | None = None
        self.marked = HeadMarks()
        self.setMouseTracking(True)

    def show_marked(self, marked: HeadMarks) -> None:
        """Show other headers as hovered, focused or held."""
        if marked != self.marked:
            self.marked = marked
            self.update()

    def scrolled(self, dx: int, dy: int) -> None:
        """Go along with the grid, which was scrolled by logical px: move the pixels that are there.

        All is painted anew where something does not move along, or not by whole pixels.
        """
        view = self._look()
        if (
            view is None
            or not view.ratio.is_integer()
            or is_far(view.camera.zoom)
            or view.compared.is_on
            or self.marked != HeadMarks()
            or self.children()
        ):
            self.update()
        else:
            self.scroll(dx, dy)

    def plus_at(self, gap: Gap, view: View) -> QPointF:
        """The middle of a gap's plus, logical px of the pane."""
        top = view.plan.steps[0].top if gap.kind == "step" and view.plan.steps else 0.0
        return plus_centre(gap, view, top, self.width(), self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Finish what is edited, then let the hand begin."""
        super().mousePressEvent(event)
        if self.hand is not None:
            self.hand.press(self, event.position(), event.button())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Let the hand go on."""
        if self.hand is not None:
            held = bool(event.buttons() & Qt.MouseButton.LeftButton)
            self.hand.move(self, event.position(), held=held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Let the hand finish."""
        if self.hand is not None:
            self.hand.release(event.position(), event.button())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Reset an edge, or edit the title under the pointer."""
        if self.hand is None or not self.hand.double_click(self, event.position()):
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt calls it
        """Ask for the menu of what is under the pointer."""
        if self.hand is not None:
            self.hand.ask(self, QPointF(event.pos()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt calls it
        """Forget the hover."""
        super().leaveEvent(event)
        if self.hand is not None:
            self.hand.leave(self)

    def _paint_marked(
        self,
        painter: QPainter,
        marks: MarkPainter,
        view: View,
        head: PhaseBox | StepBox | RowBand,
        area: Rect,
        origin: tuple[float, float],
    ) -> None:
        marked = self.marked
        if view.compared.is_on and not is_far(view.camera.zoom):
            logical = scaled(area, 1 / view.ratio)
            flags = paint_row_flag if isinstance(head, RowBand) else paint_phase_flag
            flags(painter, marks, view, head.id, logical)
        if head.id == marked.hovered and not is_far(view.camera.zoom):
            paint_grip(painter, marks, head, origin, view.scale)
        if head.id in (marked.focused, marked.held):
            paint_ring(painter, marks, area, view.ratio, held=head.id == marked.held)

    def _paint_plus(self, painter: QPainter, marks: MarkPainter, view: View) -> None:
        gap = self.marked.gap
        if gap is not None:
            centre = self.plus_at(gap, view)
            paint_plus(painter, marks, centre, view.ratio, hot=self.marked.hot)


def scaled(rect: Rect, ratio: float) -> Rect:
    """A rectangle of logical px in device pixels."""
    return Rect(rect.x * ratio, rect.y * ratio, rect.w * ratio, rect.h * ratio)
