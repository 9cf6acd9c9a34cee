"""Check box: in the theme's colours, with an edge that can be seen in every theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QStylePainter

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.ui.icons import paint_icon

_AROUND = 2
"""px between the mark and the edge of its box."""


@sturdy
class CheckBox(QCheckBox):
    """A check box whose box is painted as the palette says; the rest is Qt's."""

    def __init__(self, text: str, palette: Palette) -> None:
        """Show a text beside the box; a `&` in it marks its letter."""
        super().__init__(text)
        self._palette = palette

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the box, its mark, the text and the focus ring."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = self.style()
        place = style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        self._paint_box(painter, QRectF(place))
        option.rect = style.subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the ring is ours
        painter.drawControl(QStyle.ControlElement.CE_CheckBoxLabel, option)
        painter.end()

    def _paint_box(self, painter: QPainter, place: QRectF) -> None:
        ink = self._palette.ink
        able, lit = self.isEnabled(), self.hasFocus()
        state = self.checkState()
        filled = state != Qt.CheckState.Unchecked and able
        edge = "accent" if lit or filled else "control" if able else "line"
        painter.setPen(QPen(QColor(ink(edge)), 1))
        ground = "accent" if filled else "hover" if self.underMouse() and able else "surface"
        painter.setBrush(QColor(ink(ground)))
        radius = tokens().radius.chip
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if state != Qt.CheckState.Unchecked:
            sign = "check" if state == Qt.CheckState.Checked else "minus"
            mark = place.adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
            paint_icon(painter, sign, ink("onAccent" if able else "disabled"), mark)
        if lit:
            painter.setPen(QPen(QColor(ink("accent")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, radius, radius)
