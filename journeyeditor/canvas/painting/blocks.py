"""BlockPainter: cards seen from afar, as plain blocks of their colour."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.layout.plan import ColumnBox, RowBand

_Blocks = dict[str, list[QRectF]]
_NOBODY: frozenset[str] = frozenset()


class BlockPainter:
    """Draws a row's cards as rectangles, gathered by colour once for each laid-out row."""

    def __init__(self, inks: Inks) -> None:
        """Draw with the colours of one palette."""
        self._inks = inks
        self._rows: dict[str, tuple[RowBand, tuple[ColumnBox, ...], _Blocks]] = {}

    def paint(
        self,
        painter: QPainter,
        band: RowBand,
        columns: tuple[ColumnBox, ...],
        origin: tuple[float, float],
        scale: float,
        absent: frozenset[str],
    ) -> None:
        """Draw a row; the grid's left and the row's top are at the device pixel `origin`."""
        before = painter.worldTransform()
        painter.setWorldTransform(
            QTransform(scale, 0, 0, scale, origin[0], origin[1]), combine=True
        )
        painter.setPen(Qt.PenStyle.NoPen)
        blocks = _gather(band, columns, absent) if absent else self._kept(band, columns)
        for ink, rects in blocks.items():
            painter.setBrush(self._inks.brush(ink))
            painter.drawRects(rects)
        painter.setWorldTransform(before)

    def _kept(self, band: RowBand, columns: tuple[ColumnBox, ...]) -> _Blocks:
        found = self._rows.get(band.id)
        if found is None or found[0] is not band or found[1] is not columns:
            made = _gather(band, columns, _NOBODY)
            found = self._rows[band.id] = (band, columns, made)
        return found[2]


def _gather(band: RowBand, columns: tuple[ColumnBox, ...], absent: frozenset[str]) -> _Blocks:
    blocks: _Blocks = defaultdict(list)
    for column, cell in zip(columns, band.cells, strict=True):
        if not column.collapsed:
            left = column.x
            for card in cell.cards:
                if card.id not in absent:
                    rect = QRectF(left + card.x, card.y, card.w, card.h)
                    blocks[f"{card.hue}.border"].append(rect)
    return blocks
