"""Own page: the user's own templates: begin a map from one, rename it, delete it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu

from journeyeditor.look import Palette
from journeyeditor.look.styles import PAGE_TITLE
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import label, paragraph
from journeyeditor.ui.dialogs.asking import NewMap
from journeyeditor.ui.opening import Opening
from journeyeditor.ui.own_templates import OwnTemplates
from journeyeditor.ui.start.offers import own_offers
from journeyeditor.ui.start.page import Page, head_button
from journeyeditor.ui.start.template_grid import TemplateGrid


class OwnPage(Page):
    """Shows own templates as cards."""

    def __init__(self, opening: Opening, language: Language, palette: Palette) -> None:
        """Begin empty; `show_templates` fills it."""
        super().__init__("start-own-page")
        self._opening = opening
        self._language: Language = language
        self._own = OwnTemplates(self, language, palette)
        self.templates = TemplateGrid(tr(language, "My templates"), language, palette)
        self.templates.setObjectName("start-own-grid")
        self._rename = head_button(tr(language, "Rename …"), "pencil", palette)
        self._rename.setObjectName("own-rename")
        self._delete = head_button(tr(language, "Delete …"), "trash-2", palette)
        self._delete.setObjectName("own-delete")
        self.create_button = head_button(tr(language, "Create map"), "plus", palette, primary=True)
        self.create_button.setObjectName("own-create")
        hint = tr(
            language,
            "A map becomes a template with File > Save as template. It then stands here and among the "
            "templates for new maps.",
        )
        self._hint = paragraph(hint, "text2")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(tr(language, "My templates"), PAGE_TITLE))
        head.addStretch(1)
        for button in (self._rename, self._delete, self.create_button):
            head.addWidget(button)
        self.add_row(head, below=11)
        self.add_grid(self.templates, below=8)
        row = QHBoxLayout()
        row.addWidget(self._hint)
        self.add_row(row, below=0)
        self.finish()
        self.create_button.clicked.connect(self.begin)
        self.templates.opened.connect(lambda _: self.begin())
        self.templates.removed.connect(lambda _: self._remove())
        self.templates.menu_wanted.connect(self._show_menu)
        self._rename.clicked.connect(self._change_name)
        self._delete.clicked.connect(self._remove)
        self.show_templates()

    def show_templates(self) -> None:
        """Show the templates there are now."""
        found = own_offers(self._language)
        self.templates.show_offers(found)
        self.templates.setVisible(bool(found))
        for button in (self._rename, self._delete, self.create_button):
            button.setVisible(bool(found))

    def begin(self) -> None:
        """Make a new map from the chosen template; it keeps the language it was written in."""
        if self.templates.key:
            self._opening.begin(NewMap(self.templates.key, self._language, None))

    def _change_name(self) -> None:
        new = self._own.rename(self.templates.key)
        self.show_templates()
        self.templates.choose(new)

    def _remove(self) -> None:
        if self._own.delete(self.templates.key):
            self.show_templates()

    def _show_menu(self, _key: str, at: QPoint) -> None:
        menu = QMenu(self)
        for id_, text, run in (
            ("own.create", tr(self._language, "Create map"), self.begin),
            ("own.rename", tr(self._language, "Rename …"), self._change_name),
            ("own.delete", tr(self._language, "Delete …"), self._remove),
        ):
            action = QAction(text, menu)
            action.setObjectName(id_)
            action.triggered.connect(run)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
