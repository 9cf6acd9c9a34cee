"""Pictures of values on buttons: bars of severity and the five faces."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from journeyeditor.canvas.painting.shapes import shape
from journeyeditor.layout.cards.numbered import BAR_HEIGHTS, BAR_STEP, BAR_WIDTH
from journeyeditor.look import Palette
from journeyeditor.look.smileys import SMILEY_GRID, smiley

_RATIO = 2.0
"""Device pixels to the px: sharp on every screen."""
_SIDE = 16


def bars(palette: Palette, level: int) -> QIcon:
    """Paint as many bars as the severity says; for a chosen button in the accent's colour."""
    icon = QIcon()
    for role, state in (("text2", QIcon.State.Off), ("accentText", QIcon.State.On)):
        picture = _empty(_SIDE)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.ink(role)))
        bottom = _SIDE - 2.5
        for at, height in enumerate(BAR_HEIGHTS[:level]):
            area = QRectF(at * BAR_STEP, bottom - height, BAR_WIDTH, height)
            painter.drawRoundedRect(area, 1, 1)
        painter.end()
        icon.addPixmap(picture, QIcon.Mode.Normal, state)
    return icon


def face(palette: Palette, score: int, size: int) -> QIcon:
    """Paint the face of a score, `size` px large."""
    picture = _empty(size)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / SMILEY_GRID, size / SMILEY_GRID)
    found = smiley(score)
    ink = QColor(palette.ink(f"mood.{score}.ink"))
    painter.setPen(QPen(ink, found.head_stroke))
    painter.setBrush(QColor(palette.ink(f"mood.{score}.face")))
    painter.drawEllipse(QPointF(found.head.cx, found.head.cy), found.head.r, found.head.r)
    for part in (*found.strokes, *found.fills):
        pen = QPen(ink, part.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(ink if part in found.fills else Qt.BrushStyle.NoBrush)
        painter.drawPath(shape(part.path))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for dot in found.dots:
        painter.drawEllipse(QPointF(dot.cx, dot.cy), dot.r, dot.r)
    painter.end()
    return QIcon(picture)


def _empty(size: int) -> QPixmap:
    picture = QPixmap(round(size * _RATIO), round(size * _RATIO))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(_RATIO)
    return picture
