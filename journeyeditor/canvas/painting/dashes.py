"""Dashes: the dashes of curves as polygons, made once for all zooms.

Each dash has two round ends. Qt takes apart their arcs anew at every frame, which takes three times
as long as to fill the polygons they come to.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainterPath, QPainterPathStroker, QPen, QTransform

from journeyeditor.canvas.painting.pieces import Piece

_MOST: Final = 512
"""Pieces that are kept, about 10 KB each; the least recently drawn go first."""

_FINE: Final = 8
"""So many times larger the arcs are taken apart: no corner shows at any zoom."""

_Key = tuple[Piece, float, tuple[float, ...]]


class Dashes:
    """Dashes that have been drawn. They know no palette and no zoom."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: OrderedDict[_Key, QPainterPath] = OrderedDict()

    def of(self, piece: Piece, begun: float, width: float, dash: tuple[float, ...]) -> QPainterPath:
        """The dashes of a piece that begins `begun` along its curve.

        `dash` gives on and off lengths; all in the path's units.
        """
        key = (piece, width, dash)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        else:
            found = self._kept[key] = _made(piece, begun, width, dash)
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return found


def _made(piece: Piece, begun: float, width: float, dash: tuple[float, ...]) -> QPainterPath:
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
