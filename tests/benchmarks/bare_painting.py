"""Bare painting: the boxes and lines of text a canvas shows, drawn by a widget that does no more."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.mapview import MapView
from journeyeditor.canvas.painting.glyphs import InkedRun, inked_runs
from journeyeditor.canvas.painting.grid import View, visible
from journeyeditor.layout.marks import Text
from journeyeditor.layout.plan import CardBox
from journeyeditor.look.tokens import tokens


class BareCard(NamedTuple):
    """A rounded box in device pixels and the glyph runs in it."""

    rect: QRectF
    runs: tuple[InkedRun, ...]


class BarePainter:
    """Draws cards with as few calls as there can be: a box each, and its runs."""

    def __init__(self, cards: list[BareCard], scale: float) -> None:
        """Draw `cards`, their texts `scale` device pixels to a px."""
        self._cards = cards
        self._scale = scale
        self._ground = QColor("#FAFBFC")
        self._fill = QColor("#EAF1FE")
        self._edge = QPen(QColor("#C5D5F2"), 1)
        self._ink = QColor("#1D2433")

    def paint(self, painter: QPainter, clip: QRect) -> None:
        """Draw what lies in `clip`."""
        painter.fillRect(clip, self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, scale, origin = 6 * self._scale, self._scale, QPointF()
        painter.setBrush(self._fill)
        for rect, runs in self._cards:
            if not rect.intersects(QRectF(clip)):
                continue
            painter.setPen(self._edge)
            painter.drawRoundedRect(rect, radius, radius)
            if runs:
                painter.setPen(self._ink)
                painter.save()
                painter.translate(rect.topLeft())
                painter.scale(scale, scale)
                for run, _ in runs:
                    painter.drawGlyphRun(origin, run)
                painter.restore()


class BareBlocks(BarePainter):
    """Draws cards from afar: plain rectangles in one call."""

    def __init__(self, cards: list[BareCard]) -> None:
        """Draw `cards` without texts."""
        super().__init__(cards, 1)
        self._rects = [card.rect for card in cards]

    def paint(self, painter: QPainter, clip: QRect) -> None:
        """Draw all of them."""
        painter.fillRect(clip, self._ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill)
        painter.drawRects(self._rects)


class BareView(QWidget):
    """A window that a bare painter paints."""

    def __init__(self, painter: BarePainter) -> None:
        """Begin unshown."""
        super().__init__()
        self._painter = painter
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint what is exposed."""
        painter = QPainter(self)
        self._painter.paint(painter, event.rect())
        painter.end()


def bare_painter(canvas: MapView, only: frozenset[str] | None = None) -> BarePainter:
    """Take over the cards a canvas shows at the moment, or those of them named in `only`."""
    view = canvas.look()
    with_text = view.camera.zoom >= tokens().zoom.hide_text_below
    area = QRectF(canvas.viewport().rect())
    cards = [
        BareCard(rect, _runs(box) if with_text else ())
        for box, rect in _shown(view, area)
        if only is None or box.id in only
    ]
    return BarePainter(cards, view.scale) if with_text else BareBlocks(cards)


def bare_view(canvas: MapView, only: frozenset[str] | None = None) -> BareView:
    """Show the cards a canvas shows in a window of their own, as large as its viewport."""
    view = BareView(bare_painter(canvas, only))
    view.resize(canvas.viewport().size())
    view.show()
    return view


def _runs(box: CardBox) -> tuple[InkedRun, ...]:
    drawing = box.drawing
    return inked_runs(mark for mark in (*drawing.ink, *drawing.chips) if isinstance(mark, Text))


def _shown(view: View, area: QRectF) -> list[tuple[CardBox, QRectF]]:
    seen = visible(view, area)
    found: list[tuple[CardBox, QRectF]] = []
    for band in view.plan.rows[seen.rows]:
        columns = zip(view.plan.columns[seen.columns], band.cells[seen.columns], strict=False)
        for column, cell in columns:
            for box in cell.cards:
                x, y = view.device(column.x + box.x, band.y + box.y)
                rect = QRectF(x, y, box.w * view.scale, box.h * view.scale)
                if rect.intersects(area):
                    found.append((box, rect))
    return found
