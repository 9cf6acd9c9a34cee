"""MapView: a laid-out map seen through a camera. Zoom, scrolling, sticky headers, painting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from journeyeditor.canvas.camera import MARGIN, Camera, clamped, next_step
from journeyeditor.canvas.headers.frame import Frame
from journeyeditor.canvas.moving.gliding import Gliding
from journeyeditor.canvas.moving.motion import Easing, Motion, Pace
from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.painting.painter import CanvasPainter
from journeyeditor.canvas.remarks.compared import Compared
from journeyeditor.canvas.shown import Shown
from journeyeditor.canvas.spots import place_of
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.banner import lay_out_banner
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import Banner
from journeyeditor.look.palettes import Palette
from journeyeditor.models import CellKey, JourneyMap
from journeyeditor.texts import language_of

_NOTCH = 120
_LINE = 60
_REVEAL_GAP = 12
_AREAS = 6


@sturdy
class MapView(QAbstractScrollArea):
    """Shows a map and lets it be scrolled and zoomed; `zoom_changed(zoom)` follows the zoom.

    `persona_changed()` tells that another persona is looked at, `left()` that Esc was pressed where
    nothing was selected.

    Scroll positions are whole px, so that panning moves the pixels that are there already and
    paints no more than the strip that comes into view.
    """

    zoom_changed = Signal(float)
    persona_changed = Signal()
    left = Signal()

    def __init__(
        self, journey: JourneyMap, palette: Palette, parent: QWidget | None = None
    ) -> None:
        """Show `journey` at zoom 1 from its top left."""
        super().__init__(parent)
        self.camera = Camera()
        self.shown = Shown(journey)
        self.palette_of_map = palette
        self.artist = CanvasPainter(palette, journey)
        self.frame = Frame(self, self._banner)
        self.motion = Motion(self)
        self.gliding = Gliding(self, self.motion)
        self._wheel = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        # To find out what kind of widget Qt's own one is, PySide6 would load every class there is.
        self.setViewport(QWidget())
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.frame.show_with(self.artist.marks, self.look)
        self.fit_geometry()

    @property
    def places(self) -> Places:
        """Where everything stands."""
        return self.shown.places

    @property
    def zoom(self) -> float:
        """The zoom; 1 shows px as they are."""
        return self.camera.zoom

    def look(self) -> View:
        """What is shown at the moment."""
        shown = self.shown
        ratio = self.devicePixelRatioF()
        return View(shown.plan, self.camera, ratio, shown.dimmed, shown.compared)

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom, keeping the point under `anchor` (viewport; default its middle) where it is."""
        self.gliding.stop()
        zoom = clamped(zoom)
        if anchor is None:
            anchor = QPointF(self.viewport().rect().center())
        # The headers grow with the zoom and push the viewport's corner along.
        left, top = self.frame.margins(self.shown.plan, self.zoom)
        after = self.frame.margins(self.shown.plan, zoom)
        landing = anchor - QPointF(after[0] - left, after[1] - top)
        camera = self.camera.zoomed(zoom, anchor, landing)
        if camera.zoom != self.camera.zoom:
            self.look_through(camera)

    def zoom_to(self, zoom: float) -> None:
        """Glide to a zoom around the viewport's middle."""
        with self.gliding.on_the_way(Pace.BASE, Easing.MOVE):
            self.set_zoom(zoom)

    def zoom_in(self, anchor: QPointF | None = None) -> None:
        """Zoom in by one step of the ladder."""
        with self.gliding.on_the_way(Pace.BASE, Easing.ENTER):
            self.set_zoom(next_step(self.zoom, +1), anchor)

    def zoom_out(self, anchor: QPointF | None = None) -> None:
        """Zoom out by one step of the ladder."""
        with self.gliding.on_the_way(Pace.BASE, Easing.ENTER):
            self.set_zoom(next_step(self.zoom, -1), anchor)

    def fit(self) -> None:
        """Show the whole map, as large as it fits, at most at its full size."""
        plan = self.shown.plan
        down = self.height() - self.frame.banner.height() - MARGIN - 2
        room = QSizeF(self.width() - MARGIN - 2, down)
        zoom = min(self.frame.fitting_zoom(plan, room, QSizeF(plan.width, plan.height)), 1)
        with self.gliding.on_the_way(Pace.SLOW, Easing.MOVE):
            self.look_through(Camera(clamped(zoom)))

    def leave(self) -> None:
        """Tell that there is nothing more to take back here."""
        self.left.emit()

    def look_at(self, persona: str | None) -> None:
        """Look at the map as it is for a persona, by id; None: for all of them."""
        self.shown.look_at(persona)
        self.frame.banner.refresh()
        self.fit_geometry()
        self.persona_changed.emit()

    def compare(self, compared: Compared) -> None:
        """Show beside the map what became of another one."""
        self.shown.compare(compared)
        self.fit_geometry()

    def set_look(self, palette: Palette) -> None:
        """Paint with another palette."""
        self.palette_of_map = palette
        self.repaint_with(self.shown.plan.map)

    def repaint_with(self, journey: JourneyMap) -> None:
        """Paint with other pictures of all things: the palette or the map's images changed."""
        self.artist = CanvasPainter(self.palette_of_map, journey, self.artist)
        self.frame.show_with(self.artist.marks, self.look)
        self.viewport().update()

    def pan_by(self, dx: int, dy: int) -> None:
        """Scroll by whole px; positive moves on to the right and down."""
        self.gliding.stop()
        self.horizontalScrollBar().setValue(self.camera.x + dx)
        self.verticalScrollBar().setValue(self.camera.y + dy)

    def reveal(self, spot: str | CellKey) -> None:
        """Scroll so that a card, or the free place of a cell, or a title can be seen whole."""
        area = QRectF(self.viewport().rect())
        camera = self.gliding.goal
        rect = place_of(self.places, spot, camera.to_grid(area.center()))
        if rect is not None:
            shown = camera.to_view(rect)
            dx = _way(shown.left(), shown.right(), area.width())
            dy = _way(shown.top(), shown.bottom(), area.height())
            self.gliding.scroll_to(camera.x + dx, camera.y + dy)

    def fit_geometry(self) -> None:
        """Size the headers and the scroll bars to the plan and the zoom, and paint everything."""
        margins = self.frame.margins(self.shown.plan, self.zoom)
        self.setViewportMargins(margins[0], margins[1], 0, 0)
        width, height = self.camera.content(self.shown.plan)
        area = self._room_for(width, height)
        for bar, size, page in (
            (self.horizontalScrollBar(), width, area.width()),
            (self.verticalScrollBar(), height, area.height()),
        ):
            bar.setRange(0, size - page if size - MARGIN > page else 0)
            bar.setPageStep(page)
            bar.setSingleStep(_LINE)
        self.frame.place(self.viewport().geometry(), margins)
        self.viewport().update()
        self.frame.phases.update()
        self.frame.rows.follow()

    def holds_still(self) -> bool:
        """Whether something is shown that does not scroll with the map."""
        return False

    def paint_map(self, painter: QPainter, view: View, clip: QRect) -> None:
        """Paint the part `clip` (device pixels) of the map."""
        self.artist.paint_grid(painter, view, clip)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint what is exposed, in device pixels."""
        view = self.look()
        ratio = view.ratio
        painter = QPainter(self.viewport())
        try:
            painter.scale(1 / ratio, 1 / ratio)
            for area in _areas(event):
                clip = view.pixels(area)
                painter.setClipRect(clip)
                self.paint_map(painter, view, clip)
        finally:
            painter.end()  # a painter left open crashes the program at the next frame

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt calls it
        """Fit headers and scroll bars to the new size."""
        super().resizeEvent(event)
        self.fit_geometry()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt calls it
        """Move the pixels that are there; the strip that comes into view is painted."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.camera = Camera(self.camera.zoom, x, y)
        if float(self.devicePixelRatioF()).is_integer() and not self.holds_still():
            self.viewport().scroll(dx, dy)
        else:
            self.viewport().update()
        if dx:
            self.frame.phases.scrolled(dx, 0)
        if dy:
            self.frame.rows.scrolled(0, dy)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt calls it
        """Scroll; sideways with Shift; zoom at the pointer with Ctrl."""
        event.accept()
        turn = event.angleDelta()
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by_wheel(turn.y() or turn.x(), event.position())
            return
        pixels = event.pixelDelta()
        if pixels.isNull():
            pixels = QPoint(round(turn.x() * _LINE / _NOTCH), round(turn.y() * _LINE / _NOTCH))
        if modifiers & Qt.KeyboardModifier.ShiftModifier and not pixels.x():
            pixels = QPoint(pixels.y(), 0)
        self.pan_by(-pixels.x(), -pixels.y())

    def _zoom_by_wheel(self, turn: int, at: QPointF) -> None:
        self._wheel += turn
        while abs(self._wheel) >= _NOTCH:
            if self._wheel > 0:
                self._wheel -= _NOTCH
                self.zoom_in(at)
            else:
                self._wheel += _NOTCH
                self.zoom_out(at)

    def _room_for(self, width: int, height: int) -> QSize:
        """The viewport's size beside the scroll bars that this much content needs.

        What fits but for the margin needs none.
        """
        width, height = width - MARGIN, height - MARGIN
        room = self.maximumViewportSize()
        thick = self.verticalScrollBar().sizeHint().width()
        is_wide, is_high = width > room.width(), height > room.height()
        is_wide = is_wide or (is_high and width > room.width() - thick)
        is_high = is_high or (is_wide and height > room.height() - thick)
        return room - QSize(thick * is_high, thick * is_wide)

    def _banner(self, width: float) -> Banner:
        journey = self.shown.plan.map
        language = language_of(journey.language)
        return lay_out_banner(journey, width, language, self.shown.persona)

    def look_through(self, camera: Camera) -> None:
        """Show another part of the map, at another zoom; it is kept within what can be scrolled."""
        # Ranges first, then positions, which Qt keeps within the ranges.
        zoom, self.camera = self.camera.zoom, camera
        self.fit_geometry()
        self.horizontalScrollBar().setValue(camera.x)
        self.verticalScrollBar().setValue(camera.y)
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.camera = Camera(camera.zoom, x, y)
        if zoom != camera.zoom:
            self.zoom_changed.emit(camera.zoom)


def _areas(event: QPaintEvent) -> Iterable[QRect]:
    """What is to be painted: a few rectangles one by one, or one around all (Qt clips to them).

    One where there are many, or where they lie side by side, as around a field for editing.
    """
    region, around = event.region(), event.rect()
    if region.rectCount() == 1 or region.rectCount() > _AREAS:
        return [around]
    # PySide's stubs do not say that a region is iterable.
    areas = list(cast("Iterable[QRect]", region))
    size = sum(area.width() * area.height() for area in areas)
    return [around] if around.width() * around.height() < 2 * size else areas


def _way(start: float, end: float, size: float) -> int:
    """How far to scroll so that start..end lies within 0..size, the start above all."""
    if start < _REVEAL_GAP:
        return round(start - _REVEAL_GAP)
    over = end + _REVEAL_GAP - size
    return round(min(over, start - _REVEAL_GAP)) if over > 0 else 0
