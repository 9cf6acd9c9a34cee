"""Unfolding: rows and phases that are collapsed, expanded, hidden or moved glide to their places."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.camera import MARGIN
from journeyeditor.canvas.moving.motion import Easing, Pace, is_reduced
from journeyeditor.document.sturdy import sturdy
from journeyeditor.models import JourneyMap

if TYPE_CHECKING:
    from journeyeditor.canvas.view import Canvas

_KEY: Final = ("unfold", "")
_ENDLESS: Final = 1e6


class Span(NamedTuple):
    """Where a row or a phase begins and how long it is, logical px of the viewport."""

    start: float
    length: float


class Look(NamedTuple):
    """What is shown at one moment: pictures of the grid and its headers, and where the parts are."""

    grid: QPixmap
    phases: QPixmap
    rows: QPixmap
    corner: QPoint
    across: dict[str, Span]
    down: dict[str, Span]


class Strip(NamedTuple):
    """Where a row or a phase is on its way, and how far each picture is shifted to show it there.

    None: it is not in that picture. `old` and `new` say how much of it the pictures show.
    """

    span: Span
    old: Span | None
    new: Span | None


@sturdy
class Unfolding(QWidget):
    """Lies above grid and headers for a moment and shows the way from one map to the next.

    It lets the mouse through, and goes as soon as something else moves: what is below is right.
    """

    def __init__(self, canvas: Canvas) -> None:
        """Begin hidden above `canvas`."""
        super().__init__(canvas)
        self._canvas = canvas
        self._before: Look | None = None
        self._after: Look | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        canvas.motion.moved.connect(self._on_moved)
        for bar in (canvas.horizontalScrollBar(), canvas.verticalScrollBar()):
            bar.valueChanged.connect(self.finish)
        canvas.zoom_changed.connect(self.finish)
        canvas.editing.changed.connect(self.finish)

    def looks_at(self, before: JourneyMap, after: JourneyMap) -> bool:
        """Remember what is shown if a map is about to unfold into another; tells if it is."""
        self.finish()
        if _parts(before) == _parts(after) or is_reduced() or not self._canvas.isVisible():
            return False
        self._before = self._taken()
        return True

    def begin(self) -> None:
        """Go from what was remembered to what is shown now."""
        canvas, before = self._canvas, self._before
        after = self._taken()
        if before is None or before.corner != after.corner:
            self.finish()
            return
        self._after = after
        area = canvas.frame.rows.geometry().united(canvas.frame.phases.geometry())
        self.setGeometry(area)
        self.setMask(QRegion(self.rect()) - canvas.frame.corner.geometry().translated(-self.pos()))
        self.show()
        self.raise_()
        canvas.motion.go(_KEY, 0, 1, Pace.SLOW, Easing.MOVE)

    def finish(self) -> None:
        """Show what is below."""
        self._canvas.motion.drop(_KEY)
        self._before = self._after = None
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the rows or phases where they are now."""
        before, after = self._before, self._after
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._canvas.artist.inks.brush("canvas"))
        if before is not None and after is not None:
            self._paint(painter, before, after, self._canvas.motion.value(_KEY, 1))
        painter.end()

    def _paint(self, painter: QPainter, before: Look, after: Look, way: float) -> None:
        """Paint a part, 0 to 1, of the way: each row and phase where it is by then."""
        frame, port = self._canvas.frame, self._canvas.viewport()
        across = [*_strips(before.across, after.across, way)]
        down = [*_strips(before.down, after.down, way)]
        whole = Strip(Span(0, _ENDLESS), Span(0, _ENDLESS), Span(0, _ENDLESS))
        parts: tuple[tuple[QWidget, QPixmap, QPixmap, list[Strip], list[Strip]], ...] = (
            (frame.phases, before.phases, after.phases, across, [whole]),
            (frame.rows, before.rows, after.rows, [whole], down),
            (port, before.grid, after.grid, across, down),
        )
        for widget, old, new, columns, bands in parts:
            area = widget.geometry().translated(-self.pos())
            painter.setClipRect(area)
            painter.save()
            painter.translate(area.topLeft())
            seen = QRectF(0, 0, area.width(), area.height())
            for column in columns:
                for band in bands:
                    _paint_tile(painter, (old, new), column, band, seen, way)
            painter.restore()
        painter.setClipRect(self.rect())
        grid = port.geometry().translated(-self.pos())
        line = QRect(grid.left(), grid.top() - 1, grid.width(), 1)
        painter.fillRect(line, self._canvas.artist.inks.brush("lineStrong"))

    def _taken(self) -> Look:
        canvas, frame = self._canvas, self._canvas.frame
        zoom, camera, plan = canvas.camera.zoom, canvas.camera, canvas.places.plan
        across = {box.id: Span(box.x * zoom - camera.x, box.w * zoom) for box in plan.phases}
        across[""] = Span(plan.width * zoom - camera.x, MARGIN)  # the curve's end reaches there
        down = {band.id: Span(band.y * zoom - camera.y, band.h * zoom) for band in plan.rows}
        port = canvas.viewport()
        return Look(port.grab(), frame.phases.grab(), frame.rows.grab(), port.pos(), across, down)

    def _on_moved(self, keys: frozenset[Hashable]) -> None:
        if _KEY in keys and self._before is not None:
            if _KEY in self._canvas.motion:
                self.update()
            else:
                self.finish()


def _strips(before: dict[str, Span], after: dict[str, Span], way: float) -> Iterator[Strip]:
    """The rows or phases on their way; what goes lies below what stays, what goes far above it."""
    gone = [id_ for id_ in before if id_ not in after]
    stay = sorted(after, key=lambda id_: abs(after[id_].start - before.get(id_, after[id_]).start))
    for id_ in (*gone, *stay):
        old, new = before.get(id_), after.get(id_)
        begin = old or Span(new.start if new else 0.0, 0.0)
        end = new or Span(begin.start, 0.0)
        start = begin.start + (end.start - begin.start) * way
        yield Strip(Span(start, begin.length + (end.length - begin.length) * way), old, new)


def _paint_tile(
    painter: QPainter,
    pictures: tuple[QPixmap, QPixmap],
    column: Strip,
    band: Strip,
    seen: QRectF,
    way: float,
) -> None:
    """Paint where a phase and a row cross, from the earlier picture into the later one."""
    x, y = round(column.span.start), round(band.span.start)
    right = round(column.span.start + column.span.length)
    bottom = round(band.span.start + band.span.length)
    tile = QRectF(x, y, right - x, bottom - y).intersected(seen)
    if tile.isEmpty():
        return
    sources = ((column.old, band.old), (column.new, band.new))
    for index, strength in ((0, 1.0), (1, 1.0), (0, 1 - way)):
        across, down = sources[index]
        if across is not None and down is not None:
            painter.setClipRect(tile & QRectF(x, y, across.length + 1, down.length + 1))
            painter.setOpacity(strength)
            place = QPointF(round(x - across.start), round(y - down.start))
            painter.drawPixmap(place, pictures[index])
    painter.setOpacity(1)


def _parts(journey: JourneyMap) -> tuple[object, ...]:
    """What of the rows and phases makes them unfold."""
    rows = tuple((row.id, bool(row.collapsed), bool(row.hidden)) for row in journey.rows)
    return rows, tuple((phase.id, bool(phase.collapsed)) for phase in journey.phases)
