"""Template panel: the templates at the left of the map, to begin another map from one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.texts import tr
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.dialogs.asking import NewMap
from journeyeditor.ui.own_templates import OwnTemplates
from journeyeditor.ui.start.cards import NARROW
from journeyeditor.ui.start.grid import PAD, card_area
from journeyeditor.ui.start.offers import offers, own_offers
from journeyeditor.ui.start.template_grid import TemplateGrid

if TYPE_CHECKING:
    from journeyeditor.ui.menus.menus import Actions

_SIDE = 12


@sturdy
class TemplatePanel(QWidget):
    """A double click or Enter begins a map; own templates are renamed (F2) and deleted here, too."""

    def __init__(self, desk: Desk, actions: Actions, palette: Palette) -> None:
        """List templates in the program's language, which new maps take."""
        super().__init__()
        self._desk = desk
        self._language = desk.language
        self._own = OwnTemplates(self, desk.language, palette)
        self.setObjectName("templates-panel")
        self.grid = TemplateGrid(tr(desk.language, "Templates"), desk.language, palette, NARROW)
        self.grid.setObjectName("templates-list")
        self.entry: QWidget = self.grid
        self._saving = actions["file.save-template"]
        self._names = frozenset[str]()
        self._area = QScrollArea()
        self._area.setObjectName("template-area")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self._inside = QWidget()
        inside.setObjectName("template-list")
        column = QVBoxLayout(inside)
        # What is free around the cards is part of the grid.
        column.setContentsMargins(_SIDE - PAD, 12 - PAD, 0, 0)
        column.addWidget(self.grid)
        column.addStretch(1)
        self._area.setWidget(inside)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._area, 1)
        page.addWidget(self._foot())
        self._rename = self._key("template.rename", tr(self._language, "Rename …"), Qt.Key.Key_F2)
        self._rename.triggered.connect(self._change_name)
        self.grid.opened.connect(self._begin)
        self.grid.removed.connect(lambda _: self._remove())
        self.grid.menu_wanted.connect(self._show_menu)
        self.grid.currentItemChanged.connect(lambda item, _: self._follow(item))
        # Later: what was asked for has been written by then.
        self._renewal = QTimer(self, singleShot=True, interval=0)
        self._renewal.timeout.connect(self._show_saved)
        self._saving.triggered.connect(self._renewal.start)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt calls it
        """Show templates that have come since."""
        super().showEvent(event)
        self._fill()

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("template-foot")
        save = QPushButton(tr(self._language, "Save as template …"))
        save.setObjectName("keep-template")
        save.clicked.connect(self._saving.trigger)
        hint = tr(
            self._language, "A double click or Enter begins another map; this one stays open."
        )
        column = QVBoxLayout(foot)
        column.setContentsMargins(_SIDE, 10, _SIDE, 12)
        column.setSpacing(8)
        column.addWidget(save)
        column.addWidget(paragraph(hint, "text2"))
        return foot

    def _key(self, id_: str, text: str, key: Qt.Key) -> QAction:
        action = QAction(text, self.grid)
        action.setObjectName(id_)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.grid.addAction(action)
        return action

    def _fill(self) -> None:
        found = (*offers(self._language, self._language), *own_offers(self._language))
        self._names = frozenset(offer.name for offer in found)
        self.grid.show_offers(found)

    def _show_saved(self) -> None:
        """Show the template that was just kept: own ones stand at the end, out of sight."""
        before = self._names
        self._fill()
        if new := sorted(self._names - before):
            self.grid.choose(new[-1])
            self._inside.adjustSize()
            self._bring(self.grid.currentItem())

    def _follow(self, item: QListWidgetItem | None) -> None:
        """Keep the chosen card in view, and offer changes where it is an own template."""
        self._rename.setEnabled(self._own_name() != "")
        if item is not None and self.grid.hasFocus():
            self._bring(item)

    def _bring(self, item: QListWidgetItem) -> None:
        """Scroll a card into view."""
        area = card_area(self.grid.visualItemRect(item)).translated(self.grid.pos())
        self._area.ensureVisible(area.center().x(), area.center().y(), 0, area.height() // 2 + PAD)

    def _own_name(self) -> str:
        offer = self.grid.offer
        return offer.name if offer is not None and offer.is_own else ""

    def _begin(self, name: str) -> None:
        self._desk.files.begin(NewMap(name, self._language, None))

    def _change_name(self) -> None:
        if old := self._own_name():
            new = self._own.rename(old)
            self._fill()
            self.grid.choose(new)

    def _remove(self) -> None:
        name = self._own_name()
        if name and self._own.delete(name):
            self._fill()

    def _show_menu(self, key: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("template-menu")
        create = QAction(tr(self._language, "Create map"), menu)
        create.setObjectName("template.create")
        create.triggered.connect(lambda: self._begin(key))
        menu.addAction(create)
        if self._own_name():
            delete = QAction(tr(self._language, "Delete …"), menu)
            delete.setObjectName("template.delete")
            delete.triggered.connect(self._remove)
            menu.addActions([self._rename, delete])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
