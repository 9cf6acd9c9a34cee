"""MarksView: a widget that shows what the layout has laid out, such as a persona's card."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pictures import Pictures
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.setting import Block
from journeyeditor.look import Palette
from journeyeditor.models import Picture
from journeyeditor.ui.style.scale import USUAL, scaled, text_size


@sturdy
class MarksView(QWidget):
    """As large as what it shows."""

    def __init__(self, palette: Palette) -> None:
        """Begin with nothing."""
        super().__init__()
        self._inks = Inks(palette)
        self._pictures = Pictures()
        self._block = Block((), 0.0, 0.0)

    def show_block(self, block: Block, pictures: tuple[Picture, ...]) -> None:
        """Show a block with the pictures it names."""
        if pictures is not self._pictures.of:
            self._pictures = Pictures(pictures)
        self._block = block
        self.setFixedSize(QSize(scaled(block.w), scaled(block.h)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint in device pixels, as the canvas does."""
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = ratio * text_size() / USUAL
        MarkPainter(self._inks, self._pictures).paint(painter, self._block.marks, 0, 0, scale)
        painter.end()
