"""ChoiceMenus: the menus whose entries come from the map, kept like it."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from journeyeditor.texts import Language, tr
from journeyeditor.ui.commands.command import Choice, Choices, State
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.controls.tooltips import plain_tooltip


class ChoiceMenus:
    """Every menu made of one kind of choices; all show the same actions, one of them checked."""

    def __init__(self, choices: Choices, window: QWidget, desk: Desk, language: Language) -> None:
        """Make the actions as children of `window`; they act on `desk`."""
        self._choices = choices
        self._window = window
        self._desk = desk
        self._language: Language = language
        self._menus: list[QMenu] = []
        self._shown: tuple[Choice, ...] = ()
        self._group = QActionGroup(window)
        self._met = False

    def menu(self, parent: QWidget) -> QMenu:
        """Build a menu; it is filled as soon as there is something to choose."""
        made = QMenu(tr(self._language, self._choices.text), parent)
        made.menuAction().setObjectName(self._choices.id)
        made.setToolTipsVisible(False)
        made.addActions(self._group.actions())
        self._menus.append(made)
        self._enable(made)
        return made

    def refresh(self, state: State) -> None:
        """Offer what there is in this state."""
        offered = self._choices.offered(state, self._language)
        looks = [(choice.id, choice.text, choice.chosen) for choice in offered]
        before, self._met = self._met, self._choices.need.met(state)
        if looks != [(choice.id, choice.text, choice.chosen) for choice in self._shown]:
            self._shown = offered
            self._fill()
        if self._met is not before:
            for menu in self._menus:
                self._enable(menu)

    def _fill(self) -> None:
        before = self._group.actions()
        for action in before:
            self._group.removeAction(action)
            action.deleteLater()
        for choice in self._shown:
            self._group.addAction(self._action(choice))
        for menu in self._menus:
            menu.clear()
            menu.addActions(self._group.actions())

    def _action(self, choice: Choice) -> QAction:
        action = QAction(self._window)
        action.setObjectName(choice.id)
        action.setText(choice.text.replace("&", "&&"))
        action.setToolTip(plain_tooltip(choice.text))
        action.setCheckable(self._choices.marked)
        action.setChecked(self._choices.marked and choice.chosen)
        action.triggered.connect(lambda: choice.run(self._desk))
        return action

    def _enable(self, menu: QMenu) -> None:
        reason = "" if self._met else tr(self._language, self._choices.need.reason)
        tip = tr(self._language, self._choices.tip)
        for action in (menu.menuAction(),):
            action.setEnabled(self._met)
            action.setStatusTip(reason)
            action.setToolTip(plain_tooltip(f"{tip}\n{reason}" if reason else tip))
