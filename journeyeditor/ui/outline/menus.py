"""The outline's menus: those of the map, with renaming in the outline itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from journeyeditor.ui.commands.actions import ROWS
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.menus.cards import fit_to_cards
from journeyeditor.ui.menus.map_menus import MENUS_OF_PARTS
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.outline.nodes import Node
from journeyeditor.ui.outline.tree import OutlineTree

_RENAMING: Final = ("phase.rename", "step.rename", "row.rename", "card.edit")


class OutlineMenus:
    """Opens the menu of what has the focus in the tree."""

    def __init__(
        self,
        tree: OutlineTree,
        actions: Actions,
        desk: Desk,
    ) -> None:
        """Serve a tree over the map that is open on a desk."""
        self._tree = tree
        self._desk = desk
        self._actions = actions
        tree.menu_wanted.connect(self._open)

    def _open(self, node: Node, at: QPoint) -> None:
        if node.kind == "phases":
            menu = QMenu(self._tree)
            menu.addAction(self._actions["phase.add"])
        elif node.kind == "rows":
            menu = self._actions.menu(ROWS, self._tree)
        else:
            menu = self._actions.menu(MENUS_OF_PARTS[node.kind], self._tree)
            self._rename_here(menu)
            if node.kind == "card":
                fit_to_cards(menu, self._desk.canvas, self._desk.language)
        menu.setObjectName(f"outline-{node.kind}-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _rename_here(self, menu: QMenu) -> None:
        """Let the command that renames open the field in the outline, not the one on the map."""
        for action in menu.actions():
            if action.objectName() in _RENAMING:
                own = QAction(action.icon(), action.text(), menu)
                own.setObjectName(f"outline-{action.objectName()}")
                own.triggered.connect(self._rename)
                menu.insertAction(action, own)
                menu.removeAction(action)

    def _rename(self) -> None:
        self._tree.rename(self._tree.currentIndex())
