"""Swatches: the hues to choose one from, each a round button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.models.kinds import Hue
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import hue_name
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_OFFERED: Final[tuple[Hue | None, ...]] = (
    None,
    "teal",
    "amber",
    "green",
    "red",
    "violet",
    "brown",
)
_SIZE, _DOT, _CHECK = 26, 20, 12


@sturdy
class Swatch(QAbstractButton):
    """A dot of a hue; the chosen one wears a ring and a check, a darker ring with the focus."""

    def __init__(self, hue: Hue | None, name: str, palette: Palette) -> None:
        """Show a hue, or the program's own accent."""
        super().__init__()
        self._palette = palette
        self._fill = f"{hue}.tint" if hue else "accentSoft"
        self._edge = f"{hue}.spine" if hue else "accent"
        self._ink = f"{hue}.ink" if hue else "accentText"
        self.setCheckable(True)
        self.setObjectName(f"hue-{hue or 'none'}")
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Be as large as the ring."""
        return QSize(scaled(_SIZE), scaled(_SIZE))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the dot, the check where it is chosen, the ring of choice or focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.rect().toRectF().center()
        dot = QRectF(0, 0, scaled(_DOT) - 1, scaled(_DOT) - 1)
        dot.moveCenter(middle)
        painter.setBrush(QColor(self._palette.ink(self._fill)))
        painter.setPen(QPen(QColor(self._palette.ink(self._edge)), 1))
        painter.drawEllipse(dot)
        if self.isChecked():
            check = QRectF(0, 0, scaled(_CHECK), scaled(_CHECK))
            check.moveCenter(middle)
            paint_icon(painter, "check", self._palette.ink(self._ink), check)
        if self.isChecked() or self.hasFocus():
            both = self.isChecked() and self.hasFocus()
            pen = QPen(QColor(self._palette.ink("text" if both else "accent")), 2)
            if self.hasFocus() and not self.isChecked():
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen)
            painter.drawEllipse(self.rect().toRectF().adjusted(1, 1, -1, -1))
        painter.end()


class Swatches(QWidget):
    """A row of hues; `chosen(hue)` tells which one was taken, None for the program's accent."""

    chosen = Signal(object)

    def __init__(self, hue: Hue | None, language: Language, palette: Palette) -> None:
        """Begin with a hue, offered also where it is not among the usual ones."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for offered in (*_OFFERED, *(() if hue in _OFFERED else (hue,))):
            name = hue_name(language, offered) if offered else tr(language, "Standard colour")
            swatch = Swatch(offered, name, palette)
            swatch.setChecked(offered == hue)
            swatch.toggled.connect(
                lambda on, taken=offered: self.chosen.emit(taken) if on else None
            )
            self._group.addButton(swatch)
            row.addWidget(swatch)
