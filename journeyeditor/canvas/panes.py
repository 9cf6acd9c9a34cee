"""Panes: the headers that stay while the grid scrolls, as widgets of their own beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.painting.grid import View, visible
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.layout.plan import Banner, PhaseBox, RowBand, StepBox, TextArea


class Pane(QWidget):
    """A header that paints itself in device pixels. `edit` asks to edit a title in place.

    It carries a phase's, step's, row's or the map's id. `pressed` tells of a press anywhere.
    """

    edit = Signal(str)
    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin with nothing to show."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._marks: MarkPainter | None = None
        self._look: Callable[[], View | None] = lambda: None

    def show_with(self, marks: MarkPainter, look: Callable[[], View | None]) -> None:
        """Paint with `marks`; `look` tells what the canvas shows at the moment."""
        self._marks = marks
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint what is exposed."""
        view = self._look()
        if self._marks is None or view is None:
            return
        painter = QPainter(self)
        painter.scale(1 / view.ratio, 1 / view.ratio)
        area = event.rect()
        ratio = view.ratio
        clip = QRect(
            round(area.left() * ratio),
            round(area.top() * ratio),
            round(area.width() * ratio) + 1,
            round(area.height() * ratio) + 1,
        )
        painter.fillRect(clip, self._marks.inks.brush("canvas"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            self._paint(painter, self._marks, view, clip)
        finally:
            painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Ask to edit the title under the pointer."""
        view = self._look()
        found = None if view is None else self._title_at(view, event.position())
        if found:
            self.edit.emit(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Tell that something was pressed."""
        event.accept()
        self.pressed.emit()

    def _paint(self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
        """Paint the header's own marks over the ground."""

    def _title_at(self, view: View, point: QPointF) -> str:
        """The id of the title under a point (logical px), or an empty string."""
        del view, point
        return ""


class PhasePane(Pane):
    """The phases above the grid, and their steps."""

    def _paint(self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
        scale = view.scale
        boxes: tuple[PhaseBox | StepBox, ...] = (*view.plan.phases, *view.plan.steps)
        for box in boxes:
            x = view.device(box.x, 0)[0]
            if x < clip.right() and x + box.w * scale > clip.left():
                marks.paint(painter, box.marks, x, 0, scale)
        line = max(1, round(view.ratio))
        bottom = round(self.height() * view.ratio) - line
        painter.fillRect(
            QRect(clip.left(), bottom, clip.width(), line), marks.inks.brush("lineStrong")
        )

    def _title_at(self, view: View, point: QPointF) -> str:
        camera = view.camera
        x = (point.x() + camera.x) / camera.zoom
        boxes: tuple[PhaseBox | StepBox, ...] = (*view.plan.steps, *view.plan.phases)
        for box in boxes:
            area = box.title.rect
            low = area.y + area.h >= point.y() / camera.zoom >= area.y - 6
            if box.x <= x < box.x + box.w and low:
                return box.id
        return ""


class RowPane(Pane):
    """The rows' names left of the grid."""

    def _paint(self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
        for band in view.plan.rows[visible(view, clip.toRectF()).rows]:
            y = view.device(0, band.y)[1]
            marks.paint(painter, band.header, 0, y, view.scale)

    def _title_at(self, view: View, point: QPointF) -> str:
        camera = view.camera
        y = (point.y() + camera.y) / camera.zoom
        band: RowBand
        for band in view.plan.rows:
            if band.y <= y < band.y + band.h and not band.hidden:
                return band.id
        return ""


class BannerPane(Pane):
    """The strip with title and persona above everything, always at zoom 1."""

    def __init__(self, parent: QWidget, lay_out: Callable[[float], Banner]) -> None:
        """Show what `lay_out` makes for the pane's width in px."""
        super().__init__(parent)
        self._lay_out = lay_out
        self._banner: Banner | None = None

    @property
    def title(self) -> TextArea | None:
        """Where the map's title is edited."""
        return None if self._banner is None else self._banner.title

    def refresh(self) -> None:
        """Lay the strip out anew: the map, its width or the language changed."""
        self._banner = self._lay_out(float(self.width()))
        self.update()

    def _paint(self, painter: QPainter, marks: MarkPainter, view: View, clip: QRect) -> None:
        painter.fillRect(clip, marks.inks.brush("surface"))
        if self._banner is not None:
            marks.paint(painter, self._banner.marks, 0, 0, view.ratio)

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
