"""New map: the dialog that lists the templates, asks for the language and a title."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from journeyeditor import storage
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.look.styles import BODY_STRONG, META
from journeyeditor.texts import Language, tr
from journeyeditor.ui.asking import NewMap
from journeyeditor.ui.buttons import Segments
from journeyeditor.ui.fonts import font_of
from journeyeditor.ui.forms import buttons, field, language_names
from journeyeditor.ui.thumbnails import thumbnail

_THUMBNAIL = QSize(148, 92)
_PAD = 12
_NAME = Qt.ItemDataRole.UserRole
_DESCRIPTION = Qt.ItemDataRole.UserRole + 1


class NewMapDialog(QDialog):
    """Asks for template, language and title; `choice` is the answer once it was accepted."""

    def __init__(self, parent: QWidget | None, language: Language, palette: Palette) -> None:
        """List the templates in the program's language, which the new map takes if not told else."""
        super().__init__(parent)
        self._language: Language = language
        self._palette = palette
        self.setObjectName("new-map")
        self.setWindowTitle(tr(language, "New map"))
        self.setMinimumWidth(580)
        self._list = QListWidget()
        self._list.setObjectName("templates")
        self._list.setItemDelegate(_TemplateDelegate(palette, self._list))
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._map_language = Segments(language_names(), language)
        self._title = QLineEdit()
        self._title.setObjectName("title")
        self._title.setPlaceholderText(tr(language, "Title of the template"))
        self._lay_out()
        self._fill()
        self._list.itemDoubleClicked.connect(lambda _: self.accept())
        self._list.itemActivated.connect(lambda _: self.accept())
        self._map_language.group.idToggled.connect(lambda *_: self._fill())
        self._list.setFocus()

    @property
    def choice(self) -> NewMap:
        """The template, language and title that were chosen."""
        name: str = self._list.currentItem().data(_NAME)
        title = self._title.text().strip()
        return NewMap(name, self._map_language.chosen, title or None)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(16)
        page.addLayout(field(tr(self._language, "Start from"), self._list))
        page.addLayout(field(tr(self._language, "Language of the map"), self._map_language))
        page.addLayout(field(tr(self._language, "Title"), self._title))
        create = QPushButton(tr(self._language, "Create map"))
        page.addLayout(buttons(self, create, self._language))
        rows = len(storage.templates())
        self._list.setFixedHeight(rows * (_THUMBNAIL.height() + 2 * _PAD) + 4)

    def _fill(self) -> None:
        """List the templates with thumbnails in the language chosen for the map."""
        row = max(0, self._list.currentRow())
        self._list.clear()
        language = self._map_language.chosen
        ratio = self.devicePixelRatioF()
        for template in storage.templates():
            journey = storage.new_map(template.name, language)
            picture = thumbnail(journey, self._palette, _THUMBNAIL, ratio)
            item = QListWidgetItem(QIcon(picture), template.title[self._language])
            item.setData(_NAME, template.name)
            item.setData(_DESCRIPTION, template.description[self._language])
            self._list.addItem(item)
        self._list.setCurrentRow(row)


@sturdy
class _TemplateDelegate(QStyledItemDelegate):
    """Paints a template: thumbnail, title, and below it what it is."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette

    def sizeHint(  # noqa: N802 - Qt calls it
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(_THUMBNAIL.width() + 240, _THUMBNAIL.height() + 2 * _PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, QColor(self._palette.ink("accentSoft" if chosen else "surface")))
        if chosen:
            mark = QRect(area.left(), area.top(), 3, area.height())
            painter.fillRect(mark, QColor(self._palette.ink("accent")))
        picture: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        corner = area.topLeft() + QPoint(_PAD + 4, _PAD)
        painter.drawPixmap(corner, picture.pixmap(_THUMBNAIL))
        left = corner.x() + _THUMBNAIL.width() + 16
        words = QRect(left, area.center().y() - 22, area.right() - left - _PAD, 20)
        painter.setPen(QColor(self._palette.ink("text")))
        painter.setFont(font_of(BODY_STRONG))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setPen(QColor(self._palette.ink("text2")))
        painter.setFont(font_of(META))
        words.translate(0, 22)
        description = painter.fontMetrics().elidedText(
            index.data(_DESCRIPTION), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, description)
        painter.restore()
