"""Raster: a sheet as a PNG picture, painted by Qt. Handed to the exporter, which knows no Qt."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pictures import Pictures
from journeyeditor.errors import N_, UnwritableError
from journeyeditor.layout.plan import Sheet
from journeyeditor.look.palettes import palette
from journeyeditor.models import JourneyMap

MAX_PIXELS = 400_000_000
"""A larger picture is refused: it would take more than 1.6 GB of memory."""

_DOTS_PER_METRE = 96 / 0.0254


def raster(sheet: Sheet, scale: float, journey: JourneyMap) -> bytes:
    """Paint `sheet` in the print palette, `scale` pixels per px at 96 dpi; gives a PNG file.

    Raises UnwritableError when the picture would be too large.
    """
    w, h = round(sheet.width * scale), round(sheet.height * scale)
    if w * h > MAX_PIXELS:
        raise UnwritableError(
            N_("The picture would be {width} × {height} pixels, which is too large."),
            width=w,
            height=h,
        )
    inks = Inks(palette("print"))
    image = QImage(w, h, QImage.Format.Format_RGB32)
    if image.isNull():
        raise UnwritableError(N_("There is not enough memory for the picture."))
    image.setDotsPerMeterX(round(_DOTS_PER_METRE * scale))
    image.setDotsPerMeterY(round(_DOTS_PER_METRE * scale))
    image.fill(inks.colour("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    marks = MarkPainter(inks, Pictures(journey.images))
    for group in sheet.groups:
        marks.paint(painter, group.marks, group.x * scale, group.y * scale, scale)
    painter.end()
    return _png(image)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise UnwritableError(N_("The picture could not be made."))
    return bytes(data.data())
