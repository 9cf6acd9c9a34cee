"""GridPainter: the cells, their lines, the emotion curves and the cards that can be seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.painting.blocks import DIMMED, BlockPainter, GatheredBlocks
from journeyeditor.canvas.painting.cards import CardPainter, Detail
from journeyeditor.canvas.painting.compared import ComparedPainter
from journeyeditor.canvas.painting.curves import CurvePainter
from journeyeditor.canvas.painting.dashes import Dashes
from journeyeditor.canvas.painting.hints import add_hint, more_hint
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.canvas.painting.prepared import PreparedCards
from journeyeditor.canvas.remarks.compared import NOTHING_COMPARED, Compared
from journeyeditor.layout.cells import MORE_LINE
from journeyeditor.layout.marks import Text
from journeyeditor.layout.places import cell_area, cell_bottom, new_card_rect
from journeyeditor.layout.plan import CellBox, ColumnBox, Plan, Rect, RowBand
from journeyeditor.look.tokens import tokens
from journeyeditor.texts import language_of

_OVERHANG = 2.0
"""How far a card may reach beyond its rectangle, px at zoom 1: its edges fall on whole pixels."""


class View(NamedTuple):
    """What is painted: a plan through a camera on a screen with `ratio` device pixels per px.

    Cards in `dimmed` are there, but filtered out: they are shown faintly. `compared` is what became
    of another map in this one.
    """

    plan: Plan
    camera: Camera
    ratio: float
    dimmed: frozenset[str] = frozenset()
    compared: Compared = NOTHING_COMPARED

    @property
    def scale(self) -> float:
        """Device pixels per px of the plan."""
        return self.camera.zoom * self.ratio

    def device(self, x: float, y: float) -> tuple[float, float]:
        """The device pixel of a point of the grid."""
        scale = self.scale
        return x * scale - self.camera.x * self.ratio, y * scale - self.camera.y * self.ratio

    def grid(self, area: QRectF) -> Rect:
        """The rectangle of the grid that some device pixels show."""
        scale, ratio = self.scale, self.ratio
        return Rect(
            (area.x() + self.camera.x * ratio) / scale,
            (area.y() + self.camera.y * ratio) / scale,
            area.width() / scale,
            area.height() / scale,
        )

    def pixels(self, area: QRect) -> QRect:
        """The device pixels that a rectangle of the viewport touches."""
        ratio = self.ratio
        return QRectF(
            area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio
        ).toAlignedRect()


class Visible(NamedTuple):
    """The rows and columns that a part of the viewport shows, as slices of the plan's."""

    rows: slice
    columns: slice


def visible(view: View, clip: QRectF) -> Visible:
    """Find the rows and columns under `clip` (device pixels) by bisection."""
    scale, plan = view.scale, view.plan
    left = (clip.left() + view.camera.x * view.ratio) / scale
    top = (clip.top() + view.camera.y * view.ratio) / scale
    right, bottom = left + clip.width() / scale, top + clip.height() / scale
    columns = plan.columns
    rows = plan.rows
    return Visible(
        slice(
            max(0, bisect_right(rows, top, key=lambda band: band.y) - 1),
            bisect_right(rows, bottom, key=lambda band: band.y),
        ),
        slice(
            max(0, bisect_right(columns, left, key=lambda column: column.x) - 1),
            bisect_right(columns, right, key=lambda column: column.x),
        ),
    )


class GridPainter:
    """Paints the part of a plan that shows; cards named in `absent` are left out."""

    def __init__(
        self,
        marks: MarkPainter,
        prepared: PreparedCards,
        gathered: GatheredBlocks,
        dashes: Dashes,
    ) -> None:
        """Paint with one palette and the pictures of one map.

        `prepared` are its cards, `gathered` the same as blocks, `dashes` those of its curves.
        """
        self._marks = marks
        self._inks = marks.inks
        self.cards = CardPainter(marks, prepared)
        self._blocks = BlockPainter(marks.inks, gathered)
        self._curves = CurvePainter(marks, dashes)
        self._compared = ComparedPainter(marks, self.cards)

    def paint(
        self,
        painter: QPainter,
        view: View,
        clip: QRect,
        absent: frozenset[str] = frozenset(),
    ) -> None:
        """Paint `clip` (device pixels); the painter's unit is one device pixel."""
        self.cards.begin()
        painter.fillRect(clip, self._inks.brush("canvas"))
        seen = visible(view, QRectF(clip))
        columns = view.plan.columns[seen.columns]
        if not columns:
            return
        levels = tokens().zoom
        zoom = view.camera.zoom
        detail = Detail(text=zoom >= levels.hide_text_below, chips=zoom >= levels.hide_chips_below)
        bands = [band for band in view.plan.rows[seen.rows] if not band.hidden]
        self._grounds(painter, view, bands, columns)
        for band in bands:
            if band.curve is not None and not band.collapsed:
                origin = view.device(0, band.y)
                self._curves.paint(painter, band.id, band.curve, origin, view.scale, zoom, clip)
            self._contents(painter, view, clip, band, seen.columns, detail, absent)
        if view.compared.is_on:
            self._compared.paint(painter, view, clip, *seen, absent)

    def _grounds(
        self,
        painter: QPainter,
        view: View,
        bands: Sequence[RowBand],
        columns: tuple[ColumnBox, ...],
    ) -> None:
        """Fill rows with their cells' colour and draw the lines between them."""
        line = max(1, round(view.ratio))
        last = columns[-1]
        left, right = (whole(view.device(x, 0)[0]) for x in (columns[0].x, last.x + last.w))
        edges = [whole(view.device(column.x + column.w, 0)[0]) - line for column in columns]
        surface, brush = self._inks.brush("surface"), self._inks.brush("line")
        for top, bottom, ends in _runs(view, bands):
            painter.fillRect(QRect(left, top, right - left, bottom - top), surface)
            for end in ends:
                painter.fillRect(QRect(left, end - line, right - left, line), brush)
            for edge in edges:
                painter.fillRect(QRect(edge, top, line, bottom - top), brush)

    def _contents(
        self,
        painter: QPainter,
        view: View,
        clip: QRect,
        band: RowBand,
        columns: slice,
        detail: Detail,
        absent: frozenset[str],
    ) -> None:
        if band.bars:
            bars = band.bars
            if not detail.text:
                # What an open row shows in collapsed phases are words and their ground.
                bars = tuple(bar for bar in bars if band.collapsed and not isinstance(bar, Text))
            self._marks.paint(painter, bars, *view.device(0, band.y), view.scale)
        if band.collapsed:
            return
        if not detail.text:
            origin = view.device(0, band.y)
            self._blocks.paint(
                painter,
                band,
                view.plan.columns,
                origin,
                view.scale,
                absent,
                view.dimmed,
                outlined=view.camera.zoom >= tokens().zoom.blocks_only_below,
            )
            return
        shown = zip(view.plan.columns[columns], band.cells[columns], strict=True)
        for column, cell in shown:
            if column.collapsed:
                continue
            if cell.cards:
                self._cards(painter, view, clip, band, column, cell, detail, absent)
                if cell.more and detail.chips:
                    self._more(painter, view, clip, band, column, cell)
            else:
                self._hint(painter, view, band, column, cell, detail)

    def _hint(
        self,
        painter: QPainter,
        view: View,
        band: RowBand,
        column: ColumnBox,
        cell: CellBox,
        detail: Detail,
    ) -> None:
        """Say in an empty cell of some rows what is missing there."""
        place = new_card_rect(band, cell, cell_area(band, column)) if cell.hint else None
        if place is None or not detail.chips:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._marks.paint(painter, add_hint(place, cell.hint), *view.device(0, 0), view.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _more(
        self,
        painter: QPainter,
        view: View,
        clip: QRect,
        band: RowBand,
        column: ColumnBox,
        cell: CellBox,
    ) -> None:
        """Say below a full cell how many cards it has folded away."""
        bottom = cell_bottom(band, cell)
        x, y = view.device(column.x, band.y)
        if clip.top() - y < (bottom + 2 * MORE_LINE) * view.scale and (
            clip.bottom() - y > bottom * view.scale
        ):
            language = language_of(view.plan.language)
            marks = more_hint(cell.more, language, tokens().size.cell.pad_x, bottom)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._marks.paint(painter, marks, x, y, view.scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _cards(
        self,
        painter: QPainter,
        view: View,
        clip: QRect,
        band: RowBand,
        column: ColumnBox,
        cell: CellBox,
        detail: Detail,
        absent: frozenset[str],
    ) -> None:
        """Paint the cards of a cell that reach into `clip`: a cell may be higher than the screen."""
        scale, dimmed = view.scale, view.dimmed
        left, top = view.device(column.x, band.y)
        first = (clip.top() - top) / scale - _OVERHANG
        last = (clip.top() + clip.height() - top) / scale + _OVERHANG
        placed = [
            (card, left + card.x * scale, top + card.y * scale)
            for card in cell.cards
            if card.y <= last and card.y + card.h >= first and card.id not in absent
        ]
        if not dimmed:
            self.cards.paint(painter, placed, scale, detail)
            return
        clear = [one for one in placed if one[0].id not in dimmed]
        self.cards.paint(painter, clear, scale, detail)
        painter.setOpacity(DIMMED)
        pale = [one for one in placed if one[0].id in dimmed]
        self.cards.paint(painter, pale, scale, detail)
        painter.setOpacity(1)


def _runs(view: View, bands: Iterable[RowBand]) -> Iterator[tuple[int, int, list[int]]]:
    """Rows without a gap between them: where they begin and end, and where each of them ends."""
    start, ends = 0, list[int]()
    for band in bands:
        top, bottom = (whole(view.device(0, y)[1]) for y in (band.y, band.y + band.h))
        if ends and top != ends[-1]:
            yield start, ends[-1], ends
            ends = []
        start = start if ends else top
        ends.append(bottom)
    if ends:
        yield start, ends[-1], ends
