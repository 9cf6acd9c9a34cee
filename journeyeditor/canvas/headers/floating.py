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
    """The picture of a header that follows the pointer along its pane and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = parent
        self._picture = QPixmap()
        self._offset = QPoint()
        self._across = True
        self.hide()

    def take(self, source: QWidget, area: QRect, pointer: QPointF, *, across: bool) -> None:
        """Take the picture of a part of `source`, held at `pointer` (there).

        It moves `across` the canvas or down, and stays in its line: headers go nowhere else.
        """
        shown = area.intersected(source.rect())
        self._picture = source.grab(shown)
        self._across = across
        held = pointer.toPoint()
        self._offset = shown.topLeft() - QPoint(
            held.x() if across else 0, 0 if across else held.y()
        )
        self.resize(shown.size())
        self.show()
        self.raise_()

    def follow(self, source: QWidget, pointer: QPointF) -> None:
        """Go where the pointer is on `source`."""
        held = pointer.toPoint()
        way = QPoint(held.x(), 0) if self._across else QPoint(0, held.y())
        self.move(source.mapTo(self._canvas, way + self._offset))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the picture: opaque, for two titles above each other can be read by nobody."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
