"""Menus: the table of actions as Qt's actions, menus and menu bar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget

from journeyeditor.look import Palette, tokens
from journeyeditor.texts import Language, tr
from journeyeditor.ui.commands.actions import MENUS, commands
from journeyeditor.ui.commands.command import Choices, Command, Menu, State
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.menus.choosing import ChoiceMenus
from journeyeditor.ui.menus.personas import PERSONAS
from journeyeditor.ui.menus.recent import RECENT
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

ICON_ROLE = "text"


class Actions:
    """Every command of the table as one QAction, whose object name is the command's id."""

    def __init__(
        self, window: QMainWindow, desk: Desk, language: Language, palette: Palette
    ) -> None:
        """Make the actions as children of `window`; they act on `desk`."""
        self._window = window
        self._desk = desk
        self._language: Language = language
        self._palette = palette
        self._shown: dict[str, tuple[str, str | None]] = {}
        self._state: State | None = None
        self._commands = {command.id: command for command in commands()}
        self._without_icon = {id_ for id_, command in self._commands.items() if command.icon}
        self._actions = {id_: self._action(command) for id_, command in self._commands.items()}
        self._choices = {
            choices.id: ChoiceMenus(choices, window, desk, language)
            for choices in (PERSONAS, RECENT)
        }
        self.refresh(State())

    def __getitem__(self, id_: str) -> QAction:
        """The action of a command, with its icon."""
        action = self._actions[id_]
        if id_ in self._without_icon:
            self._without_icon.discard(id_)
            command = self._commands[id_]
            action.setIcon(self._icon(command.icon, greyed=command.need is not None))
        return action

    def fill(self, bar: QMenuBar) -> None:
        """Put all menus into a menu bar."""
        for menu in MENUS:
            bar.addMenu(self.menu(menu, bar))

    def _draw_icons(self) -> None:
        """Give the icons to all actions that have none yet: before the first frame there is no time."""
        for id_ in tuple(self._without_icon):
            self[id_]

    def menu(self, menu: Menu | Choices, parent: QWidget) -> QMenu:
        """Build a menu with its submenus."""
        if isinstance(menu, Choices):
            choosing = self._choices[menu.id].menu(parent)
            choosing.setIcon(self._icon(menu.icon, greyed=True))
            return choosing
        made = QMenu(tr(self._language, menu.text), parent)
        made.aboutToShow.connect(self._draw_icons)
        made.menuAction().setObjectName(menu.id)
        if menu.icon:
            made.setIcon(self._icon(menu.icon, greyed=False))
        for entry in menu.entries:
            if entry is None:
                made.addSeparator()
            elif isinstance(entry, (Menu, Choices)):
                made.addMenu(self.menu(entry, made))
            else:
                made.addAction(self._actions[entry.id])
        return made

    def attach(self, canvas: QWidget) -> None:
        """Let the keys that hold on the canvas only work there."""
        for id_, command in self._commands.items():
            if command.on_canvas:
                canvas.addAction(self._actions[id_])

    def take_away(self, canvas: QWidget) -> None:
        """Take every action from the window and the canvas: its keys do nothing any more."""
        for action in self._actions.values():
            self._window.removeAction(action)
            canvas.removeAction(action)
            action.deleteLater()

    def refresh(self, state: State) -> None:
        """Enable what makes sense in this state, and say of the rest why it does not."""
        for id_, command in self._commands.items():
            if command.checked:  # an action that was chosen has changed its mark by itself
                self._actions[id_].setChecked(command.checked(state))
        if state == self._state:
            return
        self._state = state
        for choices in self._choices.values():
            choices.refresh(state)
        for id_, command in self._commands.items():
            missing = command.missing(state)
            what = command.naming(state) if command.naming else None
            # An action that is told anything makes every button and menu that shows it anew.
            if self._shown.get(id_) != (missing, what):
                self._shown[id_] = missing, what
                self._show(self._actions[id_], command, missing, what)

    def _action(self, command: Command) -> QAction:
        action = QAction(self._window)
        action.setObjectName(command.id)
        action.setIconText(tr(self._language, command.short or command.text))
        action.setCheckable(command.checked is not None)
        action.setShortcuts([QKeySequence(key) for key in (*command.keys, *command.also)])
        if command.on_canvas:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        if command.id == "file.quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif command.id == "edit.settings":
            action.setMenuRole(QAction.MenuRole.PreferencesRole)
        elif command.id == "help.about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        action.triggered.connect(lambda: self._run(command))
        return action

    def _run(self, command: Command) -> None:
        # What is being typed is part of the map a command acts on, and of what undo takes back.
        if not command.id.startswith("view."):
            self._desk.canvas.finish_editing()
        command.run(self._desk)

    def _show(self, action: QAction, command: Command, missing: str, what: str | None) -> None:
        text = (
            tr(self._language, command.named, what=what)
            if what
            else tr(self._language, command.text)
        )
        reason = tr(self._language, missing) if missing else ""
        action.setText(text.replace("&", "&&") if what else text)
        action.setEnabled(not missing)
        action.setToolTip(plain_tooltip(tip(text, action.shortcuts(), reason)))
        action.setStatusTip(reason)

    def _icon(self, name: str, *, greyed: bool) -> QIcon:
        return icon_of(name, self._palette, scaled(tokens().icon.toolbar), ICON_ROLE, greyed=greyed)


def tip(text: str, keys: Iterable[QKeySequence], reason: str = "") -> str:
    """Say what a button does, by which key, and perhaps why not now."""
    first = next((key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys), "")
    named = f"{text.rstrip(' …')} ({first})" if first else text.rstrip(" …")
    return f"{named}\n{reason}" if reason else named
