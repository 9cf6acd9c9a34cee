"""A QR code as a widget: black on white in every theme, as readers need it; empty where there is none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.canvas.painting.shapes import shape
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.qr import QUIET, Code, outline

SIDE = 168


@sturdy
class CodeView(QWidget):
    """Shows a code as large as whole pixels for its modules allow."""

    def __init__(self, palette: Palette) -> None:
        """Begin without a code."""
        super().__init__()
        self._palette = palette
        self._code: Code | None = None
        self.setObjectName("qr-code")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, code: Code | None, said: str) -> None:
        """Show another code, or none; `said` is what it says, for those who cannot see it."""
        self._code = code
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Take the room of a square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint paper and code."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = tokens().radius.chip
        paper = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ink = self._palette.ink
        painter.setPen(QColor(ink("line")))
        painter.setBrush(QColor(ink("code.paper" if self._code is not None else "panel")))
        painter.drawRoundedRect(paper, radius, radius)
        if self._code is not None:
            self._paint_code(painter, self._code)
        painter.end()

    def _paint_code(self, painter: QPainter, code: Code) -> None:
        ratio = self.devicePixelRatioF()
        room = min(self.width(), self.height()) * ratio / (code.side + 2 * QUIET)
        module = (int(room) if room >= 1 else room) / ratio
        corner = (self.width() - code.side * module) / 2
        painter.translate(round(corner * ratio) / ratio, round(corner * ratio) / ratio)
        painter.scale(module, module)
        painter.fillPath(shape(outline(code)), QColor(self._palette.ink("code.ink")))
