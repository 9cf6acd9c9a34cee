"""Items: the changes as a list, with an icon and words for each."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeyeditor.comparison.telling import SORT_HUE, SORT_ICON, Line
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY, META, META_MEDIUM
from journeyeditor.texts import Language
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_SIDE: Final = 8
_PAD: Final = 10
_TILE: Final = 22
_GAP: Final = 10
_AIR: Final = 7

Index = QModelIndex | QPersistentModelIndex


@sturdy
class ChangeItems(QAbstractListModel):
    """One item for each change."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other changes."""
        if lines != self.lines:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        """Give the number of changes."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Say the change in one sentence, to those who read it aloud too."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        line = self.lines[index.row()]
        parts = (line.sort, line.noun, line.name, line.place, line.summary)
        return ", ".join(part for part in parts if part)


@sturdy
class ChangeDelegate(QStyledItemDelegate):
    """Paints a change: what happened on a tile, the name, and below where and in what."""

    def __init__(self, items: ChangeItems, language: Language, palette: Palette) -> None:
        """Paint what `items` have."""
        super().__init__()
        self._items = items
        self._language: Language = language
        self._palette = palette
        self._name, self._meta = font_of(BODY), font_of(META)
        self._strong = font_of(META_MEDIUM)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's
        """All items are equally high, so that Qt need not ask for each."""
        text = 2 * scaled(META.line) + scaled(BODY.line)
        return QSize(100, text + 2 * _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, tile and three lines."""
        line = self._items.lines[index.row()]
        sort = line.change.sort
        hue = SORT_HUE[sort]
        ink = self._palette.ink
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink("accentSoft" if chosen else "hover")))
            radius = tokens().radius.button
            painter.drawRoundedRect(area.adjusted(_SIDE, 1, -_SIDE, -1), radius, radius)
        if chosen:
            painter.fillRect(
                QRectF(area.left(), area.top() + 1, 3, area.height() - 2), QColor(ink("accent"))
            )
        left = area.left() + _SIDE + _PAD
        top = area.top() + _AIR
        tile = QRectF(left, top + 2, _TILE, _TILE)
        painter.setPen(QColor(ink(f"{hue}.border")))
        painter.setBrush(QColor(ink(f"{hue}.tint")))
        painter.drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        icon = QRectF(0, 0, 13, 13)
        icon.moveCenter(tile.center())
        paint_icon(painter, SORT_ICON[sort], ink(f"{hue}.ink"), icon)
        left = tile.right() + _GAP
        right = area.right() - _SIDE - _PAD
        head = f"{line.sort} · {line.noun}"
        below = " · ".join(part for part in (line.place, line.summary) if part)
        for text, font, height, role in (
            (head, self._strong, scaled(META.line), f"{hue}.ink"),
            (line.name, self._name, scaled(BODY.line), "text"),
            (below, self._meta, scaled(META.line), "text2"),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink(role)))
            place = QRectF(left, top, right - left, height)
            words = QFontMetrics(font).elidedText(
                text, Qt.TextElideMode.ElideRight, int(place.width())
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            top += height
        painter.restore()
