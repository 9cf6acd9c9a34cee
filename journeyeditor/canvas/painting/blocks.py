"""BlockPainter: cards seen from afar, as plain blocks of their colour."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.layout.plan import CellBox

_Blocks = dict[str, list[QRectF]]


class BlockPainter:
    """Draws a cell's cards as rectangles, gathered by colour once for each laid-out cell."""

    def __init__(self, inks: Inks) -> None:
        """Draw with the colours of one palette."""
        self._inks = inks
        self._cells: dict[tuple[str, str], tuple[CellBox, _Blocks]] = {}

    def paint(
        self,
        painter: QPainter,
        cell: CellBox,
        origin: tuple[float, float],
        scale: float,
        absent: frozenset[str],
    ) -> None:
        """Draw a cell whose column and row begin at the device pixel `origin`."""
        before = painter.worldTransform()
        painter.setWorldTransform(
            QTransform(scale, 0, 0, scale, origin[0], origin[1]), combine=True
        )
        painter.setPen(Qt.PenStyle.NoPen)
        blocks = self._kept(cell) if not absent else _gather(cell, absent)
        for ink, rects in blocks.items():
            painter.setBrush(self._inks.brush(ink))
            painter.drawRects(rects)
        painter.setWorldTransform(before)

    def _kept(self, cell: CellBox) -> _Blocks:
        key = (cell.row, cell.at)
        found = self._cells.get(key)
        if found is None or found[0] is not cell:
            found = self._cells[key] = (cell, _gather(cell, frozenset()))
        return found[1]


def _gather(cell: CellBox, absent: frozenset[str]) -> _Blocks:
    blocks: _Blocks = defaultdict(list)
    for card in cell.cards:
        if card.id not in absent:
            blocks[f"{card.hue}.border"].append(QRectF(card.x, card.y, card.w, card.h))
    return blocks
