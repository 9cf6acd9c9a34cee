"""Shortcuts: the searchable list of what every key does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.errors import N_
from journeyeditor.look.styles import BODY_STRONG
from journeyeditor.texts import Language, tr
from journeyeditor.ui.commands.actions import MENUS
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.window_place import come_up


class Entry(NamedTuple):
    """One line: the group it stands in, what happens, and by which keys, all as shown."""

    group: str
    text: str
    keys: str


_ARROWS: Final = N_("Arrow keys")
_ON_MAP: Final = (
    (_ARROWS, N_("Walk through cards and cells")),
    (N_("Ctrl+arrow keys"), N_("To the edge of the phase or the row")),
    (N_("Shift+arrow keys"), N_("Select more cards")),
    (("Home", "End"), N_("To the first phase, to the last phase")),
    (("Return",), N_("Edit the card’s text; in an empty cell add a card")),
    (N_("Any letter"), N_("Write on at the end of the card’s text")),
    (("Ctrl+Return",), N_("New card below")),
    (("Space",), N_("Select or deselect; held down: move the map with the mouse")),
    (("+", "-"), N_("Better or worse, on an emotion")),
    (N_("↑ ↓ on a face"), N_("Better or worse, after a click on a face of the emotion curve")),
    (N_("← → on a face"), N_("To the next face on the emotion curve")),
    (N_("Alt+arrow keys"), N_("Move the phase or the row, on its header")),
    (("1", "2", "3"), N_("Severity, on a hurdle")),
    (("Esc",), N_("Put back what is being dragged; select nothing")),
)
_WRITING: Final = (
    (("Return",), N_("Done; on a new card: on to the next new card")),
    (("Shift+Return",), N_("New line")),
    (("Tab", "Shift+Tab"), N_("On to the next card, back to the previous one")),
    (("Ctrl+Return",), N_("Done, and a new card below")),
    (("Esc",), N_("Done; what was typed is kept")),
)


def entries(language: Language) -> Iterator[Entry]:
    """List what keys do: commands by their menus, then keys on the map and while writing."""
    known: set[str] = set()
    for menu in MENUS:
        for command in menu.commands():
            if command.keys and command.id not in known:
                known.add(command.id)
                text = tr(language, command.text).rstrip(" …")
                yield Entry(tr(language, menu.text).replace("&", ""), text, shown(command.keys))
    for group, lines in ((N_("On the map"), _ON_MAP), (N_("While writing"), _WRITING)):
        for keys, text in lines:
            names = tr(language, keys) if isinstance(keys, str) else shown(keys)
            yield Entry(tr(language, group), tr(language, text), names)


def shown(keys: tuple[str, ...]) -> str:
    """Name keys as keyboards here have them, separated by commas."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(dict.fromkeys(QKeySequence(key).toString(native) for key in keys))


class ShortcutsDialog(QDialog):
    """Lists all shortcuts under the names of their menus; what is typed above narrows the list."""

    def __init__(self, parent: QWidget | None, language: Language) -> None:
        """Fill the list in the program's language."""
        super().__init__(parent)
        self._language: Language = language
        self.setObjectName("shortcuts")
        self.setWindowTitle(tr(language, "Keyboard shortcuts"))
        come_up(self, 620, 640)
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setPlaceholderText(tr(language, "Search by name or key"))
        self._search.setAccessibleName(tr(language, "Search by name or key"))
        self._search.setClearButtonEnabled(True)
        self._list = QTreeWidget()
        self._list.setObjectName("list")
        self._list.setAccessibleName(tr(language, "Keyboard shortcuts"))
        self._none = paragraph(tr(language, "Nothing is called that."), "text2")
        self._lay_out()
        self._fill()
        self._search.textChanged.connect(self._narrow)
        self._search.setFocus()

    def _lay_out(self) -> None:
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setIndentation(12)
        self._list.setItemsExpandable(False)
        self._list.setUniformRowHeights(True)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(12)
        page.addWidget(self._search)
        page.addWidget(self._none)
        page.addWidget(self._list, 1)
        close = QPushButton(tr(self._language, "Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        page.addLayout(foot)

    def _fill(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for entry in entries(self._language):
            group = groups.get(entry.group)
            if group is None:
                group = groups[entry.group] = QTreeWidgetItem([entry.group, ""])
                group.setFont(0, font_of(BODY_STRONG))
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self._list.addTopLevelItem(group)
            group.addChild(QTreeWidgetItem([entry.text, entry.keys]))
        self._list.expandAll()
        self._narrow("")

    def _narrow(self, wanted: str) -> None:
        """Show the lines that hold every word that was typed, in their name, keys or group."""
        words = wanted.casefold().split()
        found = False
        for group in map(self._list.topLevelItem, range(self._list.topLevelItemCount())):
            if group is None:
                continue
            children = map(group.child, range(group.childCount()))
            lines = [line for line in children if line is not None]
            for line in lines:
                parts = (line.text(0), line.text(1), group.text(0))
                line.setHidden(not _holds(" ".join(parts).casefold(), words))
            group.setHidden(all(line.isHidden() for line in lines))
            found = found or not group.isHidden()
        self._none.setVisible(not found)


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
