"""Pane: a widget that paints a part of the map which stays while the grid scrolls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.document.sturdy import sturdy


@sturdy
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
