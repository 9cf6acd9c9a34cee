"""Fading: from one picture to the next, quickly where motion is reduced."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPixmap

from journeyeditor.canvas.moving.motion import Easing, is_reduced
from journeyeditor.look import tokens

REDUCED_MS: Final = 80


class Fading(QObject):
    """A picture that is left behind, and how much of the new one is to be seen already."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin with nothing to leave behind."""
        super().__init__(parent)
        self._before: QPixmap | None = None
        self._part = 1.0
        self._way = QVariantAnimation(self)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.valueChanged.connect(self._go)
        self._way.finished.connect(self.finish)

    @property
    def is_running(self) -> bool:
        """Whether something still fades."""
        return self._before is not None

    def leave(self, picture: QPixmap | None) -> None:
        """Fade from this picture to the one that will be painted from now on."""
        self._way.stop()
        self._before, self._part = picture, 0.0
        if picture is None:
            self.finish()
            return
        self._way.setDuration(REDUCED_MS if is_reduced() else tokens().motion.spotlight)
        self._way.start()

    def finish(self) -> None:
        """Leave it all behind."""
        self._way.stop()
        self._before, self._part = None, 1.0
        self.moved.emit()

    def paint(self, painter: QPainter, picture: QPixmap) -> None:
        """Paint the new picture, and of the old one what is still to be seen."""
        painter.drawPixmap(0, 0, picture)
        if self._before is not None:
            painter.setOpacity(1 - self._part)
            painter.drawPixmap(0, 0, self._before)
            painter.setOpacity(1)

    def _go(self, part: float) -> None:
        self._part = Easing.ENTER.at(part)
        self.moved.emit()
