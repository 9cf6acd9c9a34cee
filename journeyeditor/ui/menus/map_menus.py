"""MapMenus: the menus that open on cards, cells and headers, and at a plus between two rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from journeyeditor.canvas.headers.heads import Heads
from journeyeditor.canvas.view import Canvas
from journeyeditor.errors import N_
from journeyeditor.look import ICON_OF_KIND, Palette, tokens
from journeyeditor.models import KINDS, Kind
from journeyeditor.texts import Language
from journeyeditor.texts.names import kind_title
from journeyeditor.ui.commands.actions import MOVE, commands
from journeyeditor.ui.commands.command import Menu
from journeyeditor.ui.commands.heads import HEAD_MENUS
from journeyeditor.ui.commands.picture import ADD_PICTURE
from journeyeditor.ui.commands.qr import QR_CODE
from journeyeditor.ui.commands.rating import SCORE, SEVERITY
from journeyeditor.ui.kpi.command import KPI
from journeyeditor.ui.menus.cards import fit_to_cards
from journeyeditor.ui.menus.menus import ICON_ROLE, Actions
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_COMMANDS: Final = {command.id: command for command in commands()}
_CARD_MENU: Final = Menu(
    "card.menu",
    N_("Card"),
    (
        _COMMANDS["card.edit"],
        None,
        *(_COMMANDS[f"edit.{what}"] for what in ("cut", "copy", "paste", "duplicate")),
        None,
        _COMMANDS["card.add"],
        MOVE,
        SCORE,
        SEVERITY,
        QR_CODE,
        KPI,
        None,
        _COMMANDS["edit.delete"],
    ),
)
_CELL_MENU: Final = Menu(
    "cell.menu",
    N_("Cell"),
    (
        _COMMANDS["card.add"],
        ADD_PICTURE,
        None,
        _COMMANDS["edit.paste"],
        _COMMANDS["edit.paste-plain"],
        None,
        _COMMANDS["edit.select-all"],
    ),
)
MENUS_OF_PARTS: Final[dict[str, Menu]] = {**HEAD_MENUS, "card": _CARD_MENU, "cell": _CELL_MENU}
"""The menu of a part of the map by what it is."""


class MapMenus:
    """Opens the menus that a map asks for."""

    def __init__(
        self, parent: QWidget, actions: Actions, language: Language, palette: Palette
    ) -> None:
        """Make menus as children of `parent` from its `actions`."""
        self._parent = parent
        self._actions = actions
        self._language: Language = language
        self._palette = palette
        self._canvas: Canvas | None = None

    def serve(self, canvas: Canvas) -> None:
        """From now on open what a canvas asks for."""
        self.rest()
        self._canvas = canvas
        canvas.menu_calls.wanted.connect(self._open)
        canvas.menu_calls.details_wanted.connect(self._open_details)
        canvas.menu_calls.picture_wanted.connect(self._open_pictures)
        canvas.heads.row_wanted.connect(self._open_kinds)

    def rest(self) -> None:
        """Open nothing any more."""
        if self._canvas is not None and isValid(self._canvas):
            self._canvas.menu_calls.wanted.disconnect(self._open)
            self._canvas.menu_calls.details_wanted.disconnect(self._open_details)
            self._canvas.menu_calls.picture_wanted.disconnect(self._open_pictures)
            self._canvas.heads.row_wanted.disconnect(self._open_kinds)
        self._canvas = None

    def _open(self, kind: str, at: QPoint) -> None:
        found = MENUS_OF_PARTS[kind]
        menu = self._actions.menu(found, self._parent)
        menu.setObjectName(found.id)
        if kind == "card" and self._canvas is not None:
            fit_to_cards(menu, self._canvas, self._language)
        _pop_up(menu, at)

    def _open_details(self) -> None:
        self._actions[KPI.id].trigger()

    def _open_pictures(self) -> None:
        self._actions[ADD_PICTURE.id].trigger()

    def _open_kinds(self, index: int, at: QPoint) -> None:
        if self._canvas is None:
            return
        menu = QMenu(self._parent)
        menu.setObjectName("row.add")
        for kind in KINDS:
            icon = icon_of(
                ICON_OF_KIND[kind],
                self._palette,
                scaled(tokens().icon.toolbar),
                ICON_ROLE,
                greyed=False,
            )
            entry = menu.addAction(icon, kind_title(self._language, kind))
            entry.setObjectName(f"row.add-{kind}")
            entry.triggered.connect(_adding(self._canvas.heads, index, kind))
        _pop_up(menu, at)


def _adding(heads: Heads, index: int, kind: Kind) -> Callable[[], None]:
    return lambda: heads.commands.add_row_at(index, kind)


def _pop_up(menu: QMenu, at: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
