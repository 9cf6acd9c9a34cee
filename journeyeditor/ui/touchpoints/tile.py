"""Tile: a touchpoint of the catalogue, to be dragged onto the map or put there by Enter."""

from __future__ import annotations

import re
from itertools import pairwise

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolButton

from journeyeditor.canvas.transfer.offers import TOUCHPOINT, offered
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.hyphens import split_points
from journeyeditor.look import HUE_OF_KIND, Palette, tokens
from journeyeditor.look.styles import META
from journeyeditor.models import Cell, JourneyMap, Phase, Row
from journeyeditor.models.card import TouchpointCard
from journeyeditor.models.clip import Clip
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.touchpoints.offers import Offer

_HEIGHT, _PAD, _GAP = 38, 9, 7
_LEAST = 4
"""Letters on either side of a hyphen."""
_ROOM = 71
"""px that a name has in a panel of the usual width."""
_SOFT_HYPHEN = "\u00ad"


@sturdy
class Tile(QToolButton):
    """`chosen(offer)`: it is to be put on the map; `menu_wanted(offer, point)`: its menu is to open."""

    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, offer: Offer, language: Language, map_language: Language, palette: Palette):
        """Show an offer in the program's language; what is dragged is in the map's."""
        super().__init__()
        self.offer = offer
        self._map_language: Language = map_language
        self._palette = palette
        self._hue = HUE_OF_KIND["touchpoint"]
        self._pressed_at = QPointF()
        name = offer.name(language)
        self._words = _with_soft_hyphens(name, language)
        self.setText(name)
        self.setObjectName(f"touchpoint-{offer.channel}")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFont(font_of(META))
        self.setFixedHeight(_height(self._words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            tr(language, "Enter puts it into the chosen cell; it can be dragged, too.")
        )
        self.setToolTip(plain_tooltip(name))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Be content with half the panel."""
        return QSize(80, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Enter puts it on the map."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.offer)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """A drag may begin."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Drag it, as soon as the pointer has moved for certain."""
        way = (event.position() - self._pressed_at).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and way >= QApplication.startDragDistance():
            self.setDown(False)
            drag = QDrag(self)
            mime = offered(clip_of(self.offer.card(self._map_language)))
            mime.setData(TOUCHPOINT, QByteArray(self.offer.channel.encode()))
            drag.setMimeData(mime)
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._pressed_at.toPoint())
            drag.exec(Qt.DropAction.CopyAction)
            return
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Put it on the map, as Enter does."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.offer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt calls it
        """Ask for its menu."""
        self.menu_wanted.emit(self.offer, event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint frame, icon and up to two lines."""
        ink, hue = self._palette.ink, self._hue
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit, hovered = self.hasFocus(), self.underMouse()
        edge = f"{hue}.spine" if lit or hovered else "line"
        painter.setPen(QPen(QColor(ink(edge)), 2 if lit else 1))
        painter.setBrush(QColor(ink(f"{hue}.tint" if lit or hovered else "surface")))
        inset = 1.0 if lit else 0.5
        radius = tokens().radius.button
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, radius, radius)
        size = scaled(tokens().icon.channel)
        place = QRectF(_PAD, (self.height() - size) / 2, size, size)
        paint_icon(
            painter, self.offer.icon, ink(f"{hue}.ink" if lit or hovered else "text2"), place
        )
        left = place.right() + _GAP
        painter.setPen(QColor(ink("text")))
        option = QTextOption(Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.drawText(
            QRectF(left, 1, self.width() - left - 5, self.height() - 2), self._words, option
        )
        painter.end()


def clip_of(card: TouchpointCard) -> Clip:
    """Make a clip of one touchpoint."""
    row = Row(id="r-0", kind="touchpoint", title="", cells=(Cell(at="p-0", cards=(card,)),))
    phases = (Phase(id="p-0", title=""),)
    return Clip(JourneyMap(id="m-nowhere", title="", phases=phases, rows=(row,)))


def _height(words: str) -> int:
    """Give the height for a name: two lines fit, a third makes the tile grow."""
    layout = QTextLayout(words, font_of(META))
    layout.beginLayout()
    bottom = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(scaled(_ROOM))
        bottom += line.height()
    layout.endLayout()
    return max(scaled(_HEIGHT), round(bottom) + 6)


def _with_soft_hyphens(text: str, language: Language) -> str:
    return re.sub(r"\w{8,}", lambda found: _split(found[0], language), text)


def _split(word: str, language: Language) -> str:
    inner = (at for at in split_points(word, language) if _LEAST <= at <= len(word) - _LEAST)
    points = (0, *inner, len(word))
    return _SOFT_HYPHEN.join(word[a:b] for a, b in pairwise(points))
