"""Floating: a header on its way, and the line where it would come to stand, above the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from journeyeditor.document.sturdy import sturdy


@sturdy
class GapLine(QWidget):
    """A line of one colour that lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour = QColor()
        self.hide()

    def show_at(self, area: QRect, colour: QColor) -> None:
        """Fill `area` of the parent with `colour`."""
        self._colour = colour
        self.setGeometry(area)
        self.setVisible(area.isValid())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._colour)
        painter.end()


@sturdy
class Ghost(QWidget):
    """The picture of a header that follows the pointer and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = parent
        self._picture = QPixmap()
        self._offset = QPoint()
        self.hide()

    def take(self, source: QWidget, area: QRect, pointer: QPointF) -> None:
        """Take the picture of a part of `source`, held at `pointer` (there)."""
        shown = area.intersected(source.rect())
        self._picture = source.grab(shown)
        self._offset = shown.topLeft() - pointer.toPoint()
        self.resize(shown.size())
        self.show()
        self.raise_()

    def follow(self, source: QWidget, pointer: QPointF) -> None:
        """Go where the pointer is on `source`."""
        self.move(source.mapTo(self._canvas, pointer.toPoint() + self._offset))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the picture: opaque, for two titles above each other can be read by nobody."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
