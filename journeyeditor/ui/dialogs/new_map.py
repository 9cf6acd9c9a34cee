"""New map: the dialog that lists the templates, asks for the language and a title.

Own templates stand below the program's; they are renamed and deleted here.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
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
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.buttons import Segments
from journeyeditor.ui.dialogs.asking import NewMap
from journeyeditor.ui.dialogs.forms import buttons, field, language_names
from journeyeditor.ui.own_templates import OwnTemplates
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.thumbnails import thumbnail
from journeyeditor.ui.window_place import room_for

_THUMBNAIL = QSize(148, 92)
_PAD = 12
_NAME = Qt.ItemDataRole.UserRole
_DESCRIPTION = Qt.ItemDataRole.UserRole + 1
_OWN = Qt.ItemDataRole.UserRole + 2
_SHOWN = 4.5
"""Templates that have room; half of one shows that there are more."""


class NewMapDialog(QDialog):
    """Asks for template, language and title; `choice` is the answer once it was accepted."""

    def __init__(self, parent: QWidget | None, language: Language, palette: Palette) -> None:
        """List the templates in the program's language, which the new map takes if not told else."""
        super().__init__(parent)
        self._language: Language = language
        self._palette = palette
        self.setObjectName("new-map")
        self.setWindowTitle(tr(language, "New map"))
        self.setMinimumWidth(scaled(580))
        self._list = QListWidget()
        self._list.setObjectName("templates")
        self._list.setItemDelegate(_TemplateDelegate(palette, self._list))
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._map_language = Segments(language_names(), language)
        self._title = QLineEdit()
        self._title.setObjectName("title")
        self._title.setPlaceholderText(tr(language, "Like the template"))
        self._own_templates = OwnTemplates(self, language, palette)
        self._changes = self._ways_to_change()
        self._lay_out()
        self._fill()
        self._list.currentItemChanged.connect(lambda *_: self._follow())
        self._follow()
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
        page.addWidget(self._changes)
        page.addLayout(field(tr(self._language, "Language of the map"), self._map_language))
        page.addLayout(field(tr(self._language, "Title"), self._title))
        create = QPushButton(tr(self._language, "Create map"))
        page.addLayout(buttons(self, create, self._language))
        self._list.setFixedHeight(round(_SHOWN * (_THUMBNAIL.height() + 2 * _PAD)))
        over = self.sizeHint().height() - room_for(self).height()
        if over > 0:
            self._list.setFixedHeight(self._list.height() - over)

    def _fill(self) -> None:
        """List the templates with thumbnails in the language chosen for the map."""
        row = max(0, self._list.currentRow())
        self._list.clear()
        language = self._language
        for template in storage.templates():
            journey = storage.new_map(template.name, self._map_language.chosen)
            item = self._item(journey, template.title[language], template.description[language])
            item.setData(_NAME, template.name)
        for own in storage.own_templates():
            words = tr(language, "Own template · {what}", what=own.described(language))
            item = self._item(own.map, own.name, words)
            item.setData(_NAME, own.name)
            item.setData(_OWN, own.name)
        self._list.setCurrentRow(min(row, self._list.count() - 1))

    def _item(self, journey: JourneyMap, title: str, description: str) -> QListWidgetItem:
        picture = thumbnail(journey, self._palette, _THUMBNAIL, self.devicePixelRatioF())
        item = QListWidgetItem(QIcon(picture), title, self._list)
        item.setData(_DESCRIPTION, description)
        return item

    def _ways_to_change(self) -> QWidget:
        """Give the buttons for own templates; F2, Delete and the list's menu do the same."""
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for id_, text, key, run in (
            ("template.rename", tr(self._language, "Rename …"), Qt.Key.Key_F2, self._rename),
            ("template.delete", tr(self._language, "Delete …"), Qt.Key.Key_Delete, self._delete),
        ):
            action = QAction(text, self._list)
            action.setObjectName(id_)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(run)
            self._list.addAction(action)
            button = QPushButton(text)
            button.setObjectName(f"{id_}-button")
            button.setAutoDefault(False)
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        row.addStretch(1)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return bar

    def _follow(self) -> None:
        """Offer changes where an own template is chosen."""
        is_own = bool(self._own())
        self._changes.setVisible(is_own)
        for action in self._list.actions():
            action.setEnabled(is_own)

    def _own(self) -> str:
        index = self._list.currentIndex()
        return index.data(_OWN) or ""

    def _rename(self) -> None:
        new = self._own_templates.rename(self._own())
        self._fill()
        for row in range(self._list.count()):
            if self._list.item(row).data(_OWN) == new:
                self._list.setCurrentRow(row)

    def _delete(self) -> None:
        self._own_templates.delete(self._own())
        self._fill()


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
