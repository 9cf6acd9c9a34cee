"""Stamps: small paths (icons, parts of faces) drawn once for each scale and then only copied."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.pixels import LEAST_DASHED
from journeyeditor.canvas.painting.shapes import shape
from journeyeditor.layout.marks import Box, Path, Role

LARGEST = 64 * 64
"""Paths that cover up to so many device pixels are kept as stamps; others are drawn anew."""

LARGEST_BOX = 128 * 64
"""The same for boxes."""

MOST = 4096
"""How many stamps are kept before all of them go; the largest ones would take 64 MB."""

_Key = tuple[str, float, Role | None, Role | None, float, tuple[float, ...], float]


_BoxKey = tuple[Role | None, float, Role | None, float, float, tuple[float, ...], int, int, float]

DrawBox = Callable[[QPainter, Box, QRectF, float], None]
"""Draws a box into a rectangle at so many device pixels per px."""


class Stamp(NamedTuple):
    """A picture in device pixels, and its corner from the origin of the path."""

    picture: QPixmap
    left: int
    top: int


class Stamps:
    """The stamps of one palette. A path that is drawn a hundred times in a frame costs one."""

    def __init__(self, inks: Inks) -> None:
        """Draw with `inks`."""
        self._inks = inks
        self._kept: dict[_Key, Stamp | None] = {}
        self._boxes: dict[_BoxKey, QPixmap] = {}
        self._rounded: dict[tuple[str, int, int, float], QPixmap] = {}

    def find(self, mark: Path, factor: float) -> Stamp | None:
        """The stamp of a path at `factor` device pixels per unit of its grid; None: too large."""
        key = (
            mark.path,
            factor,
            mark.fill,
            mark.stroke,
            mark.stroke_width,
            mark.dash,
            mark.alpha,
        )
        if key not in self._kept:
            if len(self._kept) >= MOST:
                self._kept.clear()
            self._kept[key] = self._made(mark, factor)
        return self._kept[key]

    def box(self, mark: Box, w: int, h: int, scale: float, draw: DrawBox) -> QPixmap | None:
        """A box that fills w x h device pixels, drawn with `draw` when first asked for.

        None: too large.
        """
        if w * h > LARGEST_BOX or w <= 0 or h <= 0:
            return None
        key = (
            mark.fill,
            mark.alpha,
            mark.stroke,
            mark.stroke_width,
            mark.radius,
            mark.dash,
            w,
            h,
            scale,
        )
        found = self._boxes.get(key)
        if found is None:
            if len(self._boxes) >= MOST:
                self._boxes.clear()
            found = self._boxes[key] = QPixmap(w, h)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter, mark, QRectF(0, 0, w, h), scale)
            painter.end()
        return found

    def rounded(self, hash_: str, covering: QBrush, w: int, h: int, radius: float) -> QPixmap:
        """A picture of w x h device pixels with round corners, from the brush that covers it."""
        key = (hash_, w, h, radius)
        found = self._rounded.get(key)
        if found is None:
            found = self._rounded[key] = QPixmap(w, h)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_rounded(painter, covering, w, h, radius)
            painter.end()
        return found

    def _made(self, mark: Path, factor: float) -> Stamp | None:
        around = mark.stroke_width / 2 if mark.stroke else 0.0
        bounds = shape(mark.path).boundingRect().adjusted(-around, -around, around, around)
        area = QRectF(bounds.topLeft() * factor, bounds.size() * factor)
        left, top = floor(area.left()) - 1, floor(area.top()) - 1
        w, h = ceil(area.right()) + 1 - left, ceil(area.bottom()) + 1 - top
        if w * h > LARGEST:
            return None
        picture = QPixmap(w, h)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-left, -top)
        painter.scale(factor, factor)
        draw_path(painter, mark, self._inks)
        painter.end()
        return Stamp(picture, left, top)


def draw_path(painter: QPainter, mark: Path, inks: Inks) -> None:
    """Draw a path with round caps and joins; the painter's unit is that of the path's grid."""
    equip(painter, mark, inks)
    painter.drawPath(shape(mark.path))


def equip(painter: QPainter, mark: Path, inks: Inks) -> None:
    """Give a painter the brush and the pen of a path."""
    painter.setBrush(inks.brush(mark.fill, mark.alpha) if mark.fill else Qt.BrushStyle.NoBrush)
    width = mark.stroke_width
    if mark.dash:
        width = max(width, LEAST_DASHED / painter.worldTransform().m11())
    painter.setPen(
        inks.pen(mark.stroke, width, mark.dash, rounded=True) if mark.stroke else Qt.PenStyle.NoPen
    )


def draw_rounded(painter: QPainter, covering: QBrush, w: int, h: int, radius: float) -> None:
    """Draw a picture of w x h with round corners at the origin."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(covering)
    painter.drawRoundedRect(QRectF(0, 0, w, h), radius, radius)
