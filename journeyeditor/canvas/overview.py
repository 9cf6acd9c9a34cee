"""Overview: the whole map in small, with a frame around what the canvas shows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.painting.blocks import BlockPainter
from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.shapes import shape
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.marks import Path
from journeyeditor.layout.plan import CurveBox, Plan, RowBand
from journeyeditor.texts import tr

if TYPE_CHECKING:
    from journeyeditor.canvas.view import Canvas

HEIGHT = 124
"""px; it is as wide as there is room."""

_PAD = 6
_STRIP = 8.0
_SPINE = 2.0
_CURVE = 1.5
_PAUSE_MS = 150
_NOBODY: frozenset[str] = frozenset()


@sturdy
class Overview(QWidget):
    """Rows, cards as blocks and the emotion curve; dragging in it moves what the canvas shows.

    It stands anywhere in the canvas's window and costs nothing while it is not to be seen.
    """

    def __init__(self, canvas: Canvas) -> None:
        """Show the map of a canvas."""
        super().__init__()
        self._canvas = canvas
        self._pictured: tuple[Plan, Inks, float] | None = None
        self._picture = QPixmap()
        self._pictured_with = canvas.artist.inks
        self._blocks = BlockPainter(self._pictured_with, canvas.artist.gathered)
        self.setObjectName("overview")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr(canvas.language, "Overview of the map"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(HEIGHT)
        canvas.viewport().installEventFilter(self)
        for bar in (canvas.horizontalScrollBar(), canvas.verticalScrollBar()):
            bar.valueChanged.connect(self._refresh)
            bar.rangeChanged.connect(self._refresh)
        canvas.zoom_changed.connect(self._refresh)
        self._pausing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pausing.timeout.connect(self._refresh)
        canvas.document.changed.connect(self._wait)

    @property
    def framed(self) -> QRectF:
        """The frame around what the canvas shows, in the panel."""
        camera, port = self._canvas.camera, self._canvas.viewport()
        scale = self._scale
        left, top = self._origin
        x, y = camera.x / camera.zoom, camera.y / camera.zoom
        plan = self._canvas.places.plan
        width = min(port.width() / camera.zoom, plan.width - x)
        height = min(port.height() / camera.zoom, plan.height - y)
        return QRectF(left + x * scale, top + y * scale, width * scale, height * scale)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Let the frame follow the viewport's size."""
        if event.type() == QEvent.Type.Resize:
            self._refresh()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the map in another size."""
        super().resizeEvent(event)
        self._pictured = None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Show what is pressed on in the middle of the canvas."""
        self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Go on with it while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Nothing more happens."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """A second press is a press."""
        self._look_at(event.position())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the map, which changes rarely, from a picture, and the frame."""
        inks = self._canvas.artist.inks
        wanted = (self._canvas.places.plan, inks, self.devicePixelRatioF())
        old = self._pictured
        later = self._pausing.isActive()  # the map is painted anew when the typing pauses
        if old is None or old[1] is not wanted[1] or (old[0] is not wanted[0] and not later):
            self._pictured = wanted
            self._picture = self._painted(*wanted)
        painter = QPainter(self)
        painter.drawPixmap(QPoint(0, 0), self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(inks.pen("accent", 2))
        painter.drawRect(self.framed.adjusted(1, 1, -1, -1))
        painter.end()

    @property
    def _scale(self) -> float:
        """Px of the panel for a px of the plan."""
        plan = self._canvas.places.plan
        across = (self.width() - 2 * _PAD - _STRIP) / max(1.0, plan.width)
        return min(across, (self.height() - 2 * _PAD) / max(1.0, plan.height))

    @property
    def _origin(self) -> tuple[float, float]:
        """Where the grid begins in the panel, the map being in its middle."""
        plan, scale = self._canvas.places.plan, self._scale
        left = (self.width() - _STRIP - plan.width * scale) / 2 + _STRIP
        return left, (self.height() - plan.height * scale) / 2

    def _wait(self) -> None:
        self._pausing.start()

    def _refresh(self) -> None:
        if self.isVisible():
            self.update()

    def _look_at(self, point: QPointF) -> None:
        left, top = self._origin
        scale, camera = self._scale, self._canvas.camera
        middle = self._canvas.viewport().rect().center()
        x = (point.x() - left) / scale * camera.zoom - middle.x()
        y = (point.y() - top) / scale * camera.zoom - middle.y()
        self._canvas.pan_by(round(x) - camera.x, round(y) - camera.y)

    def _painted(self, plan: Plan, inks: Inks, ratio: float) -> QPixmap:
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(inks.colour("surface"))
        if self._pictured_with is not inks:
            gathered = self._canvas.artist.gathered
            self._blocks, self._pictured_with = BlockPainter(inks, gathered), inks
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for band in plan.rows:
            if not band.hidden:
                self._paint_row(painter, plan, band, inks)
        painter.setPen(inks.pen("lineStrong", 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        return made

    def _paint_row(self, painter: QPainter, plan: Plan, band: RowBand, inks: Inks) -> None:
        scale = self._scale
        left, top = self._origin
        y, height = top + band.y * scale, band.h * scale
        strip = QRectF(left - _STRIP, y, _STRIP, height)
        painter.fillRect(strip, inks.brush(f"{band.hue}.tint"))
        painter.fillRect(QRectF(strip.left(), y, _SPINE, height), inks.brush(f"{band.hue}.spine"))
        if not band.collapsed:
            self._blocks.paint(
                painter, band, plan.columns, (left, y), scale, _NOBODY, _NOBODY, outlined=False
            )
        if band.curve is not None and not band.collapsed:
            _paint_curve(painter, band.curve, (left, y), scale, inks)


def _paint_curve(
    painter: QPainter,
    curve: CurveBox,
    origin: tuple[float, float],
    scale: float,
    inks: Inks,
) -> None:
    """Draw the lines of a curve; faces and numbers would be specks."""
    way = QTransform(scale, 0, 0, scale, *origin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for mark in curve.marks:
        if isinstance(mark, Path) and mark.stroke and not mark.fill and (mark.x, mark.y) == (0, 0):
            painter.setPen(QPen(inks.colour(mark.stroke), _CURVE))
            painter.drawPath(way.map(shape(mark.path)))
