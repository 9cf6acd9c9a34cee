"""BlockPainter: cards seen from afar, as plain blocks of their colour."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.layout.plan import CellBox, ColumnBox, RowBand
from journeyeditor.models import Hue

DIMMED = 0.35
"""Opacity of what is filtered out."""

_Blocks = dict[tuple[Hue, bool], list[QRectF]]
_NOBODY: frozenset[str] = frozenset()


class _Kept(NamedTuple):
    cells: tuple[CellBox, ...]
    columns: tuple[ColumnBox, ...]
    pale: frozenset[str]
    blocks: _Blocks


class GatheredBlocks:
    """Rows' cards as rectangles by hue, gathered once for each laid-out row.

    They know no palette and no zoom: canvas and overview share them, in every look.
    """

    def __init__(self) -> None:
        """Begin with no rows."""
        self._rows: dict[tuple[str, bool], _Kept] = {}

    def of(self, band: RowBand, columns: tuple[ColumnBox, ...], pale: frozenset[str]) -> _Blocks:
        """Gather a row's rectangles, px from its corner, those of cards in `pale` apart."""
        key = (band.id, bool(pale))
        found = self._rows.get(key)
        if (
            found is None
            or found.cells is not band.cells
            or found.columns is not columns
            or found.pale is not pale
        ):
            made = _gather(band, columns, _NOBODY, pale)
            found = self._rows[key] = _Kept(band.cells, columns, pale, made)
        return found.blocks


class BlockPainter:
    """Draws a row's cards as rectangles."""

    def __init__(self, inks: Inks, gathered: GatheredBlocks) -> None:
        """Draw with the colours of one palette what was, or will be, gathered."""
        self._inks = inks
        self._gathered = gathered

    def paint(
        self,
        painter: QPainter,
        band: RowBand,
        columns: tuple[ColumnBox, ...],
        origin: tuple[float, float],
        scale: float,
        absent: frozenset[str],
        pale: frozenset[str],
        *,
        outlined: bool,
    ) -> None:
        """Draw a row; the grid's left and the row's top are at the device pixel `origin`.

        Cards in `absent` are left out, those in `pale` shown faintly. An outlined block is tinted as
        its card is; one so small that it would be all outline is of the outline's colour.
        """
        before = painter.worldTransform()
        painter.setWorldTransform(
            QTransform(scale, 0, 0, scale, origin[0], origin[1]), combine=True
        )
        if absent:
            blocks = _gather(band, columns, absent, pale)
        else:
            blocks = self._gathered.of(band, columns, pale)
        for (hue, is_pale), rects in blocks.items():
            painter.setOpacity(DIMMED if is_pale else 1)
            if outlined:
                painter.setPen(self._inks.pen(f"{hue}.border", 0))
                painter.setBrush(self._inks.brush(f"{hue}.tint"))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._inks.brush(f"{hue}.border"))
            painter.drawRects(rects)
        painter.setOpacity(1)
        painter.setWorldTransform(before)


def _gather(
    band: RowBand,
    columns: tuple[ColumnBox, ...],
    absent: frozenset[str],
    pale: frozenset[str],
) -> _Blocks:
    blocks: _Blocks = defaultdict(list)
    for column, cell in zip(columns, band.cells, strict=True):
        if not column.collapsed:
            left = column.x
            for card in cell.cards:
                if card.id not in absent:
                    rect = QRectF(left + card.x, card.y, card.w, card.h)
                    blocks[card.hue, card.id in pale].append(rect)
    return blocks
