"""Backdrop: what lies below carried cards, painted once and then only copied as they move."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

Draw = Callable[[QPainter, QRect], None]
"""Paints a rectangle (device pixels) with a painter that is clipped to it."""


class Backdrop:
    """A picture of the viewport, and above it one of the cell that the cards would go to.

    The picture is as large as the viewport and therefore kept no longer than cards are carried.
    """

    def __init__(self) -> None:
        """Begin without a picture."""
        self._picture = QPixmap()
        self._of: tuple[object, ...] = ()
        self._target = QPixmap()
        self._target_area = QRect()
        self._target_of: object = None

    def show(self, size: QSize, of: tuple[object, ...], draw: Draw) -> None:
        """Show `size` device pixels; they are painted with `draw` when what they show changed."""
        if self._of != of or self._picture.size() != size:
            if self._picture.size() != size:
                self._picture = QPixmap(size)
            self._of, self._target_of = of, None
            _paint(self._picture, self._picture.rect(), draw, QPoint())

    @property
    def aimed_at(self) -> object:
        """What the target was painted of."""
        return self._target_of

    def aim(self, area: QRect, of: object, draw: Draw, part: QRect | None = None) -> None:
        """Show a target in `area` (device pixels), painted above the picture when it changed.

        Where only a `part` of it did, only this is painted.
        """
        if self._target_of != of:
            self._target_of = of
            whole = area.intersected(self._picture.rect())
            painted = whole.intersected(part) if part is not None else whole
            if whole != self._target_area:
                self._target_area = painted = whole
                if self._target.size() != whole.size():
                    self._target = QPixmap(whole.size())

            def above(painter: QPainter, area: QRect) -> None:
                painter.drawPixmap(area.topLeft(), self._picture, area)
                draw(painter, area)

            _paint(self._target, painted, above, whole.topLeft())

    def copy(self, painter: QPainter, area: QRect) -> None:
        """Copy a rectangle of all this."""
        painter.drawPixmap(area.topLeft(), self._picture, area)
        part = area.intersected(self._target_area)
        if not part.isEmpty():
            painter.drawPixmap(
                part.topLeft(), self._target, part.translated(-self._target_area.topLeft())
            )

    def drop(self) -> None:
        """Let go of the pictures."""
        if self._of:
            self._of, self._target_of = (), None
            self._picture, self._target, self._target_area = QPixmap(), QPixmap(), QRect()


def _paint(picture: QPixmap, area: QRect, draw: Draw, corner: QPoint) -> None:
    """Paint `area` in a picture whose own corner is at `corner`."""
    if picture.isNull() or area.isEmpty():
        return
    painter = QPainter(picture)
    try:
        painter.translate(-corner)
        painter.setClipRect(area)
        draw(painter, area)
    finally:
        painter.end()
