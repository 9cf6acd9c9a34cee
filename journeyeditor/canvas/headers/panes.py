"""Panes: the headers that stay while the grid scrolls, as widgets of their own beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.headers.headpane import HeadPane, scaled
from journeyeditor.canvas.headers.pane import Pane
from journeyeditor.canvas.painting.compared import paint_first_lost
from journeyeditor.canvas.painting.far_heads import FarRows, paint_far_phases
from journeyeditor.canvas.painting.grid import View, visible
from journeyeditor.canvas.painting.headmarks import paint_ring
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.far_heads import is_far, steps_top
from journeyeditor.layout.plan import Banner, PhaseBox, Rect, RowBand, StepBox, TextArea

_ROOM = 4
"""Between the persona and the ring around it, px."""


class PhasePane(HeadPane):
    """The phases above the grid, and their steps."""

    axis = "across"

    def head_area(self, head: PhaseBox | StepBox, view: View) -> Rect:
        """The rectangle of a header, logical px of the pane."""
        camera, plan = view.camera, view.plan
        zoom = camera.zoom
        steps = steps_top(plan, zoom)
        top, bottom = (steps, float(self.height())) if isinstance(head, StepBox) else (0.0, steps)
        return Rect(head.x * zoom - camera.x, top, head.w * zoom, bottom - top)

    def _paint(self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
        scale = view.scale
        far = is_far(view.camera.zoom)
        self._paint_steps_ground(painter, marks, view, clip)
        if far:
            paint_far_phases(painter, marks, view, clip)
        boxes: tuple[PhaseBox | StepBox, ...] = (*view.plan.phases, *view.plan.steps)
        for box in boxes:
            x = view.device(box.x, 0)[0]
            if x < clip.right() and x + box.w * scale > clip.left():
                if not far:
                    marks.paint(painter, box.marks, x, 0, scale)
                area = scaled(self.head_area(box, view), view.ratio)
                self._paint_marked(painter, marks, view, box, area, (x, 0.0))
        line = max(1, round(view.ratio))
        bottom = round(self.height() * view.ratio) - line
        painter.fillRect(
            QRect(clip.left(), bottom, clip.width(), line), marks.inks.brush("lineStrong")
        )
        paint_first_lost(painter, marks, view, view.compared.lost_phases.get("", ()), self.width())
        self._paint_plus(painter, marks, view)

    def _paint_steps_ground(
        self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect
    ) -> None:
        """The ground of the steps' names, and a hairline at the right of each over its column's."""
        line = max(1, round(view.ratio))
        for step in view.plan.steps:
            area = self.head_area(step, view)
            left, right = whole(area.x * view.ratio), whole((area.x + area.w) * view.ratio)
            if left < clip.right() and right > clip.left():
                top, bottom = whole(area.y * view.ratio), round(self.height() * view.ratio)
                ground = QRect(left, top, right - left, bottom - top)
                painter.fillRect(ground, marks.inks.brush("surface"))
                ground.setLeft(right - line)
                painter.fillRect(ground, marks.inks.brush("line"))

    def _title_at(self, view: View, point: QPointF) -> str:
        camera = view.camera
        x = (point.x() + camera.x) / camera.zoom
        in_steps = point.y() >= steps_top(view.plan, camera.zoom)
        boxes: tuple[PhaseBox | StepBox, ...] = view.plan.steps if in_steps else view.plan.phases
        for box in boxes:
            if box.x <= x < box.x + box.w:
                return box.id
        return ""


class RowPane(HeadPane):
    """The rows' names left of the grid."""

    axis = "down"

    def __init__(self, parent: QWidget) -> None:
        """Begin with nothing to show."""
        super().__init__(parent)
        self._far = FarRows()
        self._followed: tuple[object, ...] = ()

    def follow(self) -> None:
        """Paint the rows' names anew, unless they are the same at the same places."""
        view = self._look()
        if view is None or is_far(view.camera.zoom):
            self._followed = ()
            self.update()
            return
        names = [(band.id, band.y, band.h, band.header) for band in view.plan.rows]
        camera = view.camera
        shown = names, camera.zoom, camera.y, view.ratio, view.compared
        if shown != self._followed:
            self._followed = shown
            self.update()

    def head_area(self, band: RowBand, view: View) -> Rect:
        """The rectangle of a row's header, logical px of the pane."""
        camera = view.camera
        top = band.y * camera.zoom - camera.y
        return Rect(0, top, float(self.width()), band.h * camera.zoom)

    def _paint(self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
        far = is_far(view.camera.zoom)
        if far:
            self._far.paint(painter, marks, view, clip)
        for band in view.plan.rows[visible(view, clip.toRectF()).rows]:
            y = view.device(0, band.y)[1]
            if not far:
                marks.paint(painter, band.header, 0, y, view.scale)
            area = scaled(self.head_area(band, view), view.ratio)
            self._paint_marked(painter, marks, view, band, area, (0.0, y))
        paint_first_lost(painter, marks, view, view.compared.lost_rows.get("", ()), self.width())
        self._paint_plus(painter, marks, view)

    def _title_at(self, view: View, point: QPointF) -> str:
        camera = view.camera
        y = (point.y() + camera.y) / camera.zoom
        band: RowBand
        for band in view.plan.rows:
            if band.y <= y < band.y + band.h and not band.hidden:
                return band.id
        return ""


@sturdy
class BannerPane(Pane):
    """The strip with title and persona above everything, always at zoom 1.

    `persona_wanted` asks to edit the persona it shows, or to write one down. A persona that is
    shown can be reached by Tab.
    """

    persona_wanted = Signal()

    def __init__(self, parent: QWidget, lay_out: Callable[[float], Banner]) -> None:
        """Show what `lay_out` makes for the pane's width in px."""
        super().__init__(parent)
        self.setObjectName("persona-strip")
        self._lay_out = lay_out
        self._banner: Banner | None = None

    @property
    def title(self) -> TextArea | None:
        """Where the map's title is edited."""
        return None if self._banner is None else self._banner.title

    def refresh(self) -> None:
        """Lay the strip out anew: the map, its width or the language changed."""
        banner = self._banner = self._lay_out(float(self.width()))
        shows = banner.who is not None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if shows else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(" ".join(banner.name.split()))
        self.update()

    def _paint(self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
        painter.fillRect(clip, marks.inks.brush("surface"))
        if self._banner is not None:
            marks.paint(painter, self._banner.marks, 0, 0, view.ratio)
            who = self._banner.who
            if who is not None and self.hasFocus():
                around = Rect(who.x - _ROOM, who.y - _ROOM, who.w + 2 * _ROOM, who.h + 2 * _ROOM)
                paint_ring(painter, marks, scaled(around, view.ratio), view.ratio, held=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Ask to edit the title, or the persona beside it."""
        title = self.title
        if title is not None and event.position().x() > title.rect.x + title.rect.w + 4:
            self.persona_wanted.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Ask to edit the persona; Esc goes back to the map, which gets no other key from here."""
        canvas = self.parentWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.persona_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and canvas is not None:
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        event.accept()

    def _title_at(self, view: View, point: QPointF) -> str:
        if self._banner is None:
            return ""
        area = self._banner.title.rect
        inside = area.x - 4 <= point.x() <= area.x + area.w + 4 and (
            area.y - 4 <= point.y() <= area.y + area.h + 4
        )
        return view.plan.map.id if inside else ""


class Corner(Pane):
    """The empty corner above the row headers."""

    def _paint(self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
        line = max(1, round(view.ratio))
        bottom = round(self.height() * view.ratio) - line
        painter.fillRect(
            QRect(clip.left(), bottom, clip.width(), line), marks.inks.brush("lineStrong")
        )
