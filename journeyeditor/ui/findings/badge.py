"""Badge: how much is missing in the map, in the status bar; pressed, it opens the panel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import META_STRONG
from journeyeditor.texts import Language, tr, trn
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_SIDE, _GAP = 7, 5
_HEIGHT = 20
_EDGE_ALPHA = 120


@sturdy
class Badge(QToolButton):
    """An icon, a number and a word; quiet where nothing is missing, checked while they are listed."""

    def __init__(self, language: Language, palette: Palette) -> None:
        """Say that nothing is missing, until told."""
        super().__init__()
        self._language: Language = language
        self._palette = palette
        self._count = 0
        self.setObjectName("findings-badge")
        self.setFont(font_of(META_STRONG))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say how many findings are open."""
        self._count = count
        text = tr(self._language, "No findings")
        if count:
            text = trn(self._language, "{n} finding", "{n} findings", count)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(plain_tooltip(tr(self._language, "Show what is missing in the map")))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Leave room for icon and words; in the status bar's height."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(2 * _SIDE + scaled(tokens().icon.meta) + _GAP + words, scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Never be cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint a pill with icon and words."""
        ink = self._palette.ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A status bar keeps its parts a little lower than buttons are: what is below is not seen.
        row = self.parentWidget()
        high = min(self.height(), row.height() if row is not None else self.height())
        around = QRectF(0, 0, self.width(), high).adjusted(0.5, 0.5, -0.5, -0.5)
        colour = ink("warn" if self._count else "text2")
        if self._count:
            edge = QColor(ink("warn"))
            if not self.underMouse():
                edge.setAlpha(_EDGE_ALPHA)
            painter.setPen(edge)
            painter.setBrush(QColor(ink("warnSoft")))
            painter.drawRoundedRect(around, tokens().radius.input, tokens().radius.input)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink("hover")))
            painter.drawRoundedRect(around, tokens().radius.input, tokens().radius.input)
        size = scaled(tokens().icon.meta)
        place = QRectF(_SIDE, (high - size) / 2, size, size)
        paint_icon(painter, "triangle-alert" if self._count else "circle-check", colour, place)
        painter.setPen(QColor(colour))
        words = QRectF(_SIDE + size + _GAP, 0, self.width(), high)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus() or self.isChecked():
            painter.setPen(QPen(QColor(ink("accent")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around.adjust(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(around, tokens().radius.input, tokens().radius.input)
        painter.end()
