"""MarkPainter: draws any mark of the layout with a QPainter whose unit is one device pixel.

Working in device pixels keeps edges and hairlines crisp at every zoom and pixel ratio: boxes are
rounded to whole pixels here, and only text and paths go through a scaling transform.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from journeyeditor.canvas.painting.glyphs import line_runs
from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.patterns import pattern_path
from journeyeditor.canvas.painting.pictures import Pictures
from journeyeditor.canvas.painting.pixels import LEAST_DASHED, whole
from journeyeditor.canvas.painting.stamps import Stamps, draw_path, draw_rounded
from journeyeditor.layout.marks import Box, Mark, Path, Picture, Text

_LARGEST_FONT = 60
"""Device px above which text is filled as outlines: Qt's glyph cache ends there."""


def snapped(x: float, y: float, w: float, h: float) -> QRectF:
    """Round a rectangle's edges to whole pixels, so that neighbours share their edge."""
    left, top, right, bottom = whole(x), whole(y), whole(x + w), whole(y + h)
    # A line thinner than a pixel is drawn all the same, before the edge it ends at.
    left, top = min(left, right - (w > 0)), min(top, bottom - (h > 0))
    return QRectF(left, top, right - left, bottom - top)


class MarkPainter:
    """Draws marks with the colours of one palette and the pictures of one map."""

    def __init__(self, inks: Inks, pictures: Pictures, stamps: Stamps | None = None) -> None:
        """Draw with `inks`; pictures are looked up by their hash in `pictures`.

        With `stamps`, small paths are copied from them: much faster, and on whole pixels.
        """
        self.inks = inks
        self._pictures = pictures
        self._stamps = stamps

    def paint(
        self, painter: QPainter, marks: Iterable[Mark], x: float, y: float, scale: float
    ) -> None:
        """Draw marks whose origin is at the device pixel (x, y), `scale` device pixels per px."""
        for mark in marks:
            match mark:
                case Text():
                    self.text(painter, mark, x, y, scale)
                case Box():
                    self.box(painter, mark, x, y, scale)
                case Path():
                    self.path(painter, mark, x, y, scale)
                case Picture():
                    self.picture(painter, mark, x, y, scale)

    def box(self, painter: QPainter, mark: Box, x: float, y: float, scale: float) -> None:
        """Draw a box; its outline is at least one pixel wide and lies inside its edge."""
        rect = snapped(x + mark.x * scale, y + mark.y * scale, mark.w * scale, mark.h * scale)
        if mark.stroke is None and min(mark.radius, rect.width(), rect.height()) <= 0:
            if mark.fill:
                painter.fillRect(rect, self.inks.brush(mark.fill, mark.alpha))
        elif self._stamps is None or not self._stamp(painter, self._stamps, mark, rect, scale):
            self._outlined(painter, mark, rect, scale)
        if mark.pattern:
            self._pattern(painter, mark, rect, scale)

    def _stamp(
        self, painter: QPainter, stamps: Stamps, mark: Box, rect: QRectF, scale: float
    ) -> bool:
        """Copy a small box, which is drawn once; False where it is too large."""
        w, h = round(rect.width()), round(rect.height())
        found = stamps.box(mark, w, h, scale, self._outlined)
        if found is not None:
            painter.drawPixmap(rect.topLeft(), found)
        return found is not None

    def _outlined(self, painter: QPainter, mark: Box, rect: QRectF, scale: float) -> None:
        radius = min(mark.radius * scale, rect.width() / 2, rect.height() / 2)
        painter.setBrush(
            self.inks.brush(mark.fill, mark.alpha) if mark.fill else Qt.BrushStyle.NoBrush
        )
        if mark.stroke is None:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            width = max(1.0, round(mark.stroke_width * scale))
            dash = tuple(max(1.0, length * scale) for length in mark.dash)
            drawn = max(width, LEAST_DASHED) if dash else width
            painter.setPen(self.inks.pen(mark.stroke, drawn, dash))
            half = width / 2
            rect = rect.adjusted(half, half, -half, -half)
            radius = max(0.0, radius - half)
        if radius:
            painter.drawRoundedRect(rect, radius, radius)
        else:
            painter.drawRect(rect)

    def _pattern(self, painter: QPainter, mark: Box, rect: QRectF, scale: float) -> None:
        made = pattern_path(mark.pattern, mark.w, mark.h)
        if made is None:
            return
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        if made.stroke_width:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.inks.pen(mark.pattern_ink, made.stroke_width))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.inks.brush(mark.pattern_ink))
        painter.drawPath(made.path)
        painter.restore()

    def text(self, painter: QPainter, mark: Text, x: float, y: float, scale: float) -> None:
        """Draw one line at the layout's own glyph positions."""
        painter.save()
        painter.translate(x, whole(y))
        painter.scale(scale, scale)
        if mark.turned:
            painter.translate(mark.x, mark.y)
            painter.rotate(-90)
            painter.translate(-mark.x, -mark.y)
        is_large = mark.style.px * scale > _LARGEST_FONT
        for run, ink in line_runs(mark):
            if is_large:
                from journeyeditor.canvas.painting.shaping import outline

                painter.fillPath(outline(run), self.inks.brush(ink))
            else:
                painter.setPen(self.inks.colour(ink))
                painter.drawGlyphRun(QPointF(), run)
        painter.restore()

    def path(self, painter: QPainter, mark: Path, x: float, y: float, scale: float) -> None:
        """Draw a path with round caps and joins; as a stamp, on a whole pixel, where it is small."""
        left, top, factor = x + mark.x * scale, y + mark.y * scale, mark.scale * scale
        stamp = self._stamps.find(mark, factor) if self._stamps is not None else None
        if stamp is not None:
            at = QPointF(whole(left) + stamp.left, whole(top) + stamp.top)
            painter.drawPixmap(at, stamp.picture)
            return
        before = painter.worldTransform()
        painter.setWorldTransform(QTransform(factor, 0, 0, factor, left, top), combine=True)
        draw_path(painter, mark, self.inks)
        painter.setWorldTransform(before)

    def picture(self, painter: QPainter, mark: Picture, x: float, y: float, scale: float) -> None:
        """Draw an embedded picture covering its rectangle, or a quiet placeholder."""
        rect = snapped(x + mark.x * scale, y + mark.y * scale, mark.w * scale, mark.h * scale)
        w, h = round(rect.width()), round(rect.height())
        covering = self._pictures.covering(mark.hash, w, h)
        radius = mark.radius * scale
        if covering is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.inks.brush("hover"))
            painter.drawRoundedRect(rect, radius, radius)
        elif self._stamps is not None:
            stamp = self._stamps.rounded(mark.hash, covering, w, h, radius)
            painter.drawPixmap(rect.topLeft(), stamp)
        else:
            painter.save()
            painter.translate(rect.topLeft())
            draw_rounded(painter, covering, w, h, radius)
            painter.restore()
