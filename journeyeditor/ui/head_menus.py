"""HeadMenus: the menus that open on headers, and the kinds of rows at a plus between two of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from journeyeditor.canvas.heads import Heads
from journeyeditor.look import ICON_OF_KIND, Palette, tokens
from journeyeditor.models import KINDS, Kind
from journeyeditor.texts import Language
from journeyeditor.texts.names import kind_title
from journeyeditor.ui.head_actions import HEAD_MENUS
from journeyeditor.ui.icons import icon_of
from journeyeditor.ui.menus import ICON_ROLE, Actions


class HeadMenus:
    """Opens the menus that the headers of a map ask for."""

    def __init__(
        self, parent: QWidget, actions: Actions, language: Language, palette: Palette
    ) -> None:
        """Make menus as children of `parent` from its `actions`."""
        self._parent = parent
        self._actions = actions
        self._language: Language = language
        self._palette = palette

    def serve(self, heads: Heads) -> None:
        """From now on open what `heads` ask for."""
        heads.menu_wanted.connect(self._open)
        heads.row_wanted.connect(lambda index, at: self._open_kinds(heads, index, at))

    def _open(self, kind: str, at: QPoint) -> None:
        menu = self._actions.menu(HEAD_MENUS[kind], self._parent)
        menu.setObjectName(HEAD_MENUS[kind].id)
        _pop_up(menu, at)

    def _open_kinds(self, heads: Heads, index: int, at: QPoint) -> None:
        menu = QMenu(self._parent)
        menu.setObjectName("row.add")
        for kind in KINDS:
            if kind == "image":  # a row of pictures is made by the first picture that comes in
                continue
            icon = icon_of(
                ICON_OF_KIND[kind], self._palette, tokens().icon.toolbar, ICON_ROLE, greyed=False
            )
            entry = menu.addAction(icon, kind_title(self._language, kind))
            entry.setObjectName(f"row.add-{kind}")
            entry.triggered.connect(_adding(heads, index, kind))
        _pop_up(menu, at)


def _adding(heads: Heads, index: int, kind: Kind) -> Callable[[], None]:
    return lambda: heads.commands.add_row_at(index, kind)


def _pop_up(menu: QMenu, at: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
