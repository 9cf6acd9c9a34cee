"""Dashes: the dashes of a curve as polygons, made once for all zooms.

Each dash has two round ends. Qt takes apart their arcs anew at every frame, which takes three times
as long as to fill the polygons they come to.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainterPath, QPainterPathStroker, QPen, QTransform

from journeyeditor.canvas.painting.pieces import Piece

_FINE = 8
"""So many times larger the arcs are taken apart: no corner shows at any zoom."""


@lru_cache(maxsize=512)
def dashes(piece: Piece, begun: float, width: float, dash: tuple[float, ...]) -> QPainterPath:
    """The dashes of a piece that begins `begun` along its curve; all in the path's units.

    `dash` gives on and off lengths.
    """
    pen = QPen(
        QBrush(Qt.GlobalColor.black),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
    pen.setDashPattern([length / width for length in dash])  # Qt counts in widths of the pen
    pen.setDashOffset(begun / width)
    large = QPainterPath()
    outlines = QPainterPathStroker(pen).createStroke(piece.shape)
    for polygon in outlines.toSubpathPolygons(QTransform.fromScale(_FINE, _FINE)):
        large.addPolygon(polygon)
        large.closeSubpath()
    made = QTransform.fromScale(1 / _FINE, 1 / _FINE).map(large)
    made.setFillRule(Qt.FillRule.WindingFill)
    return made
