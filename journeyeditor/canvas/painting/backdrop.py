"""Backdrop: what lies below carried cards, painted once and then only copied as they move."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
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
        self._target_of: tuple[object, ...] = ()

    def show(self, size: QSize, of: tuple[object, ...], draw: Draw) -> None:
        """Show `size` device pixels; they are painted with `draw` when what they show changed."""
        if self._of != of or self._picture.size() != size:
            if self._picture.size() != size:
                self._picture = QPixmap(size)
            self._of, self._target_of = of, ()
            _paint(self._picture, self._picture.rect(), draw)

    def aim(self, area: QRect, of: tuple[object, ...], draw: Draw) -> None:
        """Show a target in `area` (device pixels), painted above the picture when it changed."""
        if self._target_of != of:
            self._target_of = of
            self._target_area = area.intersected(self._picture.rect())
            if self._target.size() != self._target_area.size():
                self._target = QPixmap(self._target_area.size())

            def above(painter: QPainter, area: QRect) -> None:
                painter.drawPixmap(area.topLeft(), self._picture, area)
                draw(painter, area)

            _paint(self._target, self._target_area, above)

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
            self._of = self._target_of = ()
            self._picture, self._target, self._target_area = QPixmap(), QPixmap(), QRect()


def _paint(picture: QPixmap, area: QRect, draw: Draw) -> None:
    """Paint a picture that shows `area`."""
    if picture.isNull():
        return
    painter = QPainter(picture)
    try:
        painter.translate(-area.topLeft())
        painter.setClipRect(area)
        draw(painter, area)
    finally:
        painter.end()
