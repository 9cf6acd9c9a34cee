"""The outline's panel: a field to filter by, and the tree."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.texts import tr
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.outline.menus import OutlineMenus
from journeyeditor.ui.outline.model import OutlineModel
from journeyeditor.ui.outline.painting import OutlineDelegate
from journeyeditor.ui.outline.section import OverviewSection
from journeyeditor.ui.outline.tree import OutlineTree
from journeyeditor.ui.outline.wording import Wording
from journeyeditor.ui.style.icons import icon_of

_MOST_OPENED: Final = 500
"""How many found cards are shown at once; of more only their rows, to be opened."""


@sturdy
class OutlinePanel(QWidget):
    """The first tab of the left panel."""

    def __init__(self, desk: Desk, actions: Actions, palette: Palette) -> None:
        """Show the map that is open on the desk."""
        super().__init__()
        language = desk.language
        canvas = desk.canvas
        document = desk.session.document
        self._document = document
        self.setObjectName("outline-panel")
        words = Wording(language, lambda: canvas.places.plan.numbers)
        self._model = OutlineModel(document, words, language)
        self._model.setParent(self)
        delegate = OutlineDelegate(self._model, language, palette)
        delegate.setParent(self)
        self.tree = OutlineTree(self._model, delegate, desk, actions, palette)
        self.tree.setAccessibleName(tr(language, "Outline"))
        self._menus = OutlineMenus(self.tree, actions, desk)
        self.filter = QLineEdit()
        self.filter.setObjectName("outline-filter")
        self.filter.setPlaceholderText(tr(language, "Filter outline"))
        self.filter.setAccessibleName(tr(language, "Filter outline"))
        self.filter.textChanged.connect(self._want)
        self.filter.installEventFilter(self)
        size = tokens().icon.meta
        leading = icon_of("search", palette, size, "text2", greyed=False)
        self.filter.addAction(leading, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.filter.addAction(
            icon_of("x", palette, size, "text2", greyed=False),
            QLineEdit.ActionPosition.TrailingPosition,
        )
        self._clear.setText(tr(language, "Clear"))
        self._clear.setToolTip(plain_tooltip(tr(language, "Clear")))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.filter.clear)
        self._nothing = label(tr(language, "Nothing found"), role="text2")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(12, 16, 12, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._nothing)
        self.section = OverviewSection(desk, palette)
        self._lay_out()
        document.changed.connect(self._follow)
        self.entry: QWidget = self.tree

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Go from the field into the tree; Escape empties the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go_into_tree()
                return True
            if event.key() == Qt.Key.Key_Escape and self.filter.text():
                self.filter.clear()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 8)
        top.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.section)

    def _go_into_tree(self) -> None:
        tree, model = self.tree, self._model
        tree.setFocus(Qt.FocusReason.TabFocusReason)
        if not model.contents.wanted:
            return
        for kind in ("rows", "phases"):
            group = model.group(kind)
            if model.rowCount(group):
                first = model.index(0, 0, group)
                below = model.index(0, 0, first)
                tree.setCurrentIndex(below if below.isValid() else first)
                return

    def _want(self, text: str) -> None:
        model = self._model
        model.want(text)
        self._clear.setVisible(bool(text))
        self.tree.open_groups()
        if model.contents.wanted:
            rows = [model.index(at, 0, model.group("rows")) for at in self._places("rows")]
            hits = sum(model.hits(index) for index in rows)
            for index in rows if hits <= _MOST_OPENED else ():
                if model.hits(index):
                    self.tree.expand(index)
            for at in self._places("phases"):
                self.tree.expand(model.index(at, 0, model.group("phases")))
        self._show_findings()
        self.tree.doItemsLayout()  # makes what is below the opened rows
        self.tree.following.follow()

    def _places(self, kind: str) -> range:
        group = self._model.group("phases" if kind == "phases" else "rows")
        return range(self._model.rowCount(group))

    def _show_findings(self) -> None:
        """Hide a group in which nothing was found, and say so where nothing was found at all."""
        wanted = bool(self._model.contents.wanted)
        empty = {kind: wanted and not len(self._places(kind)) for kind in ("phases", "rows")}
        for at, kind in enumerate(("phases", "rows")):
            if self.tree.isRowHidden(at, QModelIndex()) != empty[kind]:
                self.tree.setRowHidden(at, QModelIndex(), empty[kind])
        self._stack.setCurrentWidget(self._nothing if all(empty.values()) else self.tree)

    def _follow(self) -> None:
        if self._model.contents.wanted:
            self._show_findings()
