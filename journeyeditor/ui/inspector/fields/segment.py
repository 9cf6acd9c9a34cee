"""Segment: one of a row of buttons that share a frame; the chosen one is tinted and underlined."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY, BODY_STRONG
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.scale import scaled

_HEIGHT, _SIDE, _GAP = 30, 4, 6


@sturdy
class Segment(QPushButton):
    """Icon and text in the middle, or the icon `alone`. `first` and `last` have round corners."""

    def __init__(self, palette: Palette, *, first: bool, last: bool, alone: bool = False) -> None:
        """Stand in a row, perhaps at an end of it."""
        super().__init__()
        self._alone = alone
        self.setAutoDefault(False)
        self._palette = palette
        self._first, self._last = first, last
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_alone(self) -> bool:
        """Whether the icon stands for the text."""
        return self._alone

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Leave room for icon and text as they are when chosen."""
        text = QFontMetrics(font_of(BODY_STRONG)).horizontalAdvance(self.text())
        icon = 0 if self.icon().isNull() else self.iconSize().width() + _GAP
        width = self.iconSize().width() if self._alone else icon + text
        return QSize(
            width + 2 * _SIDE,
            max(scaled(_HEIGHT), self.iconSize().height() + 10 if self._alone else 0),
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Be content with little width: long words are cut off with an ellipsis."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint frame, ground, underline, icon and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, chosen = self._palette.ink, self.isChecked()
        shape = self._shape(0.5)
        ground = "accentSoft" if chosen else "hover" if self.underMouse() else "surface"
        painter.fillPath(shape, QColor(ink(ground)))
        if chosen:
            painter.save()
            painter.setClipPath(shape)
            line = QRectF(0, self.height() - 3, self.width(), 3)
            painter.fillRect(line, QColor(ink("accent")))
            painter.restore()
        painter.setPen(QPen(QColor(ink("control")), 1))
        painter.drawPath(shape)
        if self.hasFocus():
            painter.setPen(QPen(QColor(ink("accent")), 2))
            painter.drawPath(self._shape(1))
        self._paint_content(painter, "accentText" if chosen else "text2")
        painter.end()

    def _paint_content(self, painter: QPainter, role: str) -> None:
        font: QFont = font_of(BODY_STRONG if self.isChecked() else BODY)
        painter.setFont(font)
        icon = 0 if self.icon().isNull() else self.iconSize().width()
        gap = _GAP if icon and not self._alone else 0
        room = self.width() - 2 * _SIDE - icon - gap
        text = "" if self._alone else self.text()
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        left = (self.width() - icon - gap - QFontMetrics(font).horizontalAdvance(text)) / 2
        if icon:
            state = QIcon.State.On if self.isChecked() else QIcon.State.Off
            picture = self.icon().pixmap(
                self.iconSize(), self.devicePixelRatioF(), QIcon.Mode.Normal, state
            )
            top = (self.height() - self.iconSize().height()) / 2
            painter.drawPixmap(QPointF(left, top), picture)
        painter.setPen(QColor(self._palette.ink(role)))
        area = QRectF(left + icon + gap, 0, self.width(), self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)

    def _shape(self, inset: float) -> QPainterPath:
        """Outline the segment; neighbours share the line between them."""
        left = inset if self._first else -0.5 + (inset if inset >= 1 else 0)
        area = QRectF(self.rect())
        area.adjust(left, inset, -inset, -inset)
        radius = tokens().radius.button
        path = QPainterPath()
        path.addRoundedRect(area, radius, radius)
        flat = QPainterPath()
        if not self._first:
            flat.addRect(area.adjusted(0, 0, -area.width() / 2, 0))
        if not self._last:
            flat.addRect(area.adjusted(area.width() / 2, 0, 0, 0))
        return path.united(flat).simplified()
