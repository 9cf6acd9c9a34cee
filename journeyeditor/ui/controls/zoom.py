"""Zoom control: a slider between two buttons, with the percentage, at the right of the status bar."""

from __future__ import annotations

from math import log

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import META
from journeyeditor.texts import Language, tr
from journeyeditor.texts.numbers import quantity
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.style.scale import scaled

_HALF = 100
"""Steps of the slider from the tick at 100 % to either end."""
_SNAP = 4
_HANDLE = 5.0


def position_of(zoom: float) -> int:
    """Give the slider's position for a zoom: 0 at 100 %, logarithmic to both ends."""
    limits = tokens().zoom
    if zoom >= 1:
        return round(_HALF * log(zoom) / log(limits.max))
    return -round(_HALF * log(zoom) / log(limits.min))


def zoom_at(position: int) -> float:
    """Give the zoom for a position of the slider; near the tick it is 100 %."""
    limits = tokens().zoom
    if abs(position) <= _SNAP:
        return 1.0
    end = limits.max if position > 0 else limits.min
    return float(end ** (abs(position) / _HALF))


def percent(language: Language, zoom: float) -> str:
    """Write a zoom in percent: `67 %`."""
    return quantity(language, round(zoom * 100), "%")


class ZoomControl(QWidget):
    """Minus, slider, plus and the percentage. `chosen(zoom)` tells what the person wants."""

    chosen = Signal(float)

    def __init__(
        self, smaller: QAction, larger: QAction, language: Language, palette: Palette
    ) -> None:
        """Show the actions as the two buttons."""
        super().__init__()
        self._language: Language = language
        self._slider = _Slider(palette)
        self._slider.setAccessibleName(tr(language, "Zoom"))
        self._slider.valueChanged.connect(lambda position: self.chosen.emit(zoom_at(position)))
        self._percent = label("", META, "text2")
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # Of one size whatever it says, so that the status bar is not laid out at every step.
        self._percent.setFixedSize(scaled(44), scaled(20))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (_small(smaller), self._slider, _small(larger), self._percent):
            row.addWidget(part)

    def show_zoom(self, zoom: float) -> None:
        """Show a zoom without choosing it."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(position_of(zoom))
        self._percent.setText(percent(self._language, zoom))


@sturdy
class _Slider(QSlider):
    """A thin line with a tick at 100 % and a round handle."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._palette = palette
        self.setObjectName("zoom")
        self.setRange(-_HALF, _HALF)
        self.setPageStep(20)
        self.setSingleStep(5)
        self.setFixedSize(scaled(124), scaled(24))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint line, tick and handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, reach = self.height() / 2, self.width() / 2 - _HANDLE - 2
        centre = self.width() / 2
        x = centre + reach * self.value() / _HALF
        painter.setPen(QPen(QColor(self._palette.ink("control")), 1.5))
        painter.drawLine(QPointF(centre - reach, middle), QPointF(centre + reach, middle))
        painter.drawLine(QPointF(centre, middle - 4), QPointF(centre, middle + 4))
        accent = QColor(self._palette.ink("accent"))
        painter.setPen(QPen(accent, 2))
        painter.setBrush(accent if self.isSliderDown() else QColor(self._palette.ink("surface")))
        painter.drawEllipse(QPointF(x, middle), _HANDLE, _HANDLE)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()


def _small(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(scaled(tokens().icon.meta), scaled(tokens().icon.meta)))
    return button
