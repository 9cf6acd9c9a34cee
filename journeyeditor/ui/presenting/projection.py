"""Projection: slides as pictures, in the projector's palette."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pictures import Pictures
from journeyeditor.look import palette
from journeyeditor.models import JourneyMap
from journeyeditor.ui.presenting.stage import Layer, Slide, Stage, stage_of


class Projection:
    """Draws slides for a picture of a certain size, and finds what is where in it."""

    def __init__(self, size: QSizeF, ratio: float, journey: JourneyMap) -> None:
        """Draw for `size` logical px with `ratio` pixels each."""
        self.size, self.ratio = size, ratio
        self.stage: Stage
        self.stage, self._scale = stage_of(size.width(), size.height())
        self._marks = MarkPainter(Inks(palette("projector")), Pictures(journey.images))
        self._images = journey.images

    def fits(self, size: QSizeF, ratio: float, journey: JourneyMap) -> bool:
        """Whether it can go on drawing for this size and this map."""
        return self.size == size and self.ratio == ratio and self._images is journey.images

    def picture(self, slide: Slide) -> QPixmap:
        """A slide on white."""
        made = QPixmap(ceil(self.size.width() * self.ratio), ceil(self.size.height() * self.ratio))
        made.fill(self._marks.inks.colour("canvas"))
        painter = QPainter(made)
        for layer in slide.layers:
            self.paint(painter, layer)
        painter.end()
        made.setDevicePixelRatio(self.ratio)
        return made

    def paint(self, painter: QPainter, layer: Layer) -> None:
        """Draw marks of the stage with a painter whose unit is one device pixel."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(layer.opacity)
        self._marks.paint(painter, layer.marks, 0, 0, self._scale * self.ratio)
        painter.setOpacity(1)

    def on_stage(self, at: QPointF) -> QPointF:
        """A place of the widget (logical px) as one of the stage."""
        return at / self._scale

    def on_widget(self, rect: QRectF) -> QRectF:
        """A rectangle of the stage in logical px of the widget."""
        factor = self._scale
        return QRectF(
            rect.x() * factor, rect.y() * factor, rect.width() * factor, rect.height() * factor
        )
