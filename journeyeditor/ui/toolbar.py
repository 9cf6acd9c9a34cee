"""Tool bar: undo and redo, what can be added, the zoom, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.texts import Language, tr
from journeyeditor.ui.commands.actions import EXPORT_BUTTON, ROWS, ZOOM_MENU
from journeyeditor.ui.commands.command import Choices, Menu
from journeyeditor.ui.commands.panels import INSPECTOR, LEFT_PANEL
from journeyeditor.ui.commands.personas import EDIT_PERSONA
from journeyeditor.ui.controls.buttons import ToolButton
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.controls.zoom import percent
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.menus.personas import PERSONAS
from journeyeditor.ui.panels.parts import RIGHT
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_BEFORE_EXPORT = 1
"""What the bar has between Present and Export, px, beside its own spacing at both sides."""

_WIDEST_NAME = 18
"""How many letters of a persona's name the tool bar shows, about."""

_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly
_WORDED = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@sturdy
class ToolBar(QToolBar):
    """The one tool bar; it cannot be moved or taken away."""

    def __init__(self, actions: Actions, language: Language, palette: Palette) -> None:
        """Build the buttons from the actions."""
        super().__init__()
        self._language: Language = language
        self._palette = palette
        self._actions = actions
        self.setObjectName("toolbar")
        self.setWindowTitle(tr(language, "Tool bar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFixedHeight(scaled(tokens().size.tool_bar))
        icon = scaled(tokens().icon.toolbar)
        self.setIconSize(QSize(icon, icon))
        self._zoom = self._menu_button(ZOOM_MENU)
        self._persona = self._menu_button(PERSONAS)
        self._persona.setEnabled(self._persona.menu().menuAction().isEnabled())
        self._persona.menu().menuAction().enabledChanged.connect(self._persona.setEnabled)
        self._shrinking: list[list[ToolButton]] = [[], []]
        self._needed = (0, 0, 0)
        self._level = 0
        self._fill()
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt calls it
        """Give up words where there is no room, before buttons have to go."""
        self._settle()
        super().resizeEvent(event)

    def show_zoom(self, zoom: float) -> None:
        """Show the zoom in percent."""
        self._zoom.setText(percent(self._language, zoom))

    def show_persona(self, name: str) -> None:
        """Show whose map is looked at; empty for all of them."""
        text = tr(self._language, PERSONAS.text)
        if name:
            widest = _WIDEST_NAME * self._persona.fontMetrics().averageCharWidth()
            text = self._persona.fontMetrics().elidedText(
                " ".join(name.split()), Qt.TextElideMode.ElideRight, widest
            )
        if text != self._persona.text():
            self._persona.setText(text)
            self._measure()

    def _measure(self) -> None:
        """Find out how much room all words need, and those that stay at each level."""
        self._show_words(0)
        whole = self.sizeHint().width()
        saved = [sum(map(_width_of_words, group)) for group in self._shrinking]
        self._needed = (whole, whole - saved[0], 0)
        self._settle()

    def _settle(self) -> None:
        """Show as many words as there is room for."""
        level = next(at for at, needed in enumerate(self._needed) if needed <= self.width())
        if level != self._level:
            self._show_words(level)

    def _show_words(self, level: int) -> None:
        """Show all words (0), none for what is added (1), or only those of the ways out (2)."""
        self._level = level
        for at, group in enumerate(self._shrinking):
            for button in group:
                alone = at < level
                button.setToolButtonStyle(_ALONE if alone else _WORDED)
                button.settle()

    def _fill(self) -> None:
        self._add_toggle(LEFT_PANEL.id, "panel-left-open", "panel-left-close")
        self.addSeparator()
        for id_ in ("edit.undo", "edit.redo"):
            self._add(id_, icon_only=True)
        self.addSeparator()
        rows = self._menu_button(ROWS)
        adding = [self._add(id_) for id_ in ("card.add", "phase.add")]
        self.addWidget(rows)
        adding += [rows, self._add(EDIT_PERSONA.id)]
        self.addSeparator()
        self.addWidget(self._persona)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        fit = self._add("view.fit")
        self._zoom.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._zoom.settle(percent(self._language, tokens().zoom.max))
        self.addWidget(self._zoom)
        self.addSeparator()
        present = ToolButton(self._palette)
        present.show_action(self._actions["view.present"])
        present.setProperty("rank", "outlined")
        present.settle()
        self.addWidget(present)
        self._shrinking = [adding, [self._persona, fit, present]]
        gap = QWidget()
        gap.setFixedWidth(_BEFORE_EXPORT)
        self.addWidget(gap)
        button = ToolButton(self._palette, primary=True)
        button.setText(tr(self._language, EXPORT_BUTTON.text))
        button.setObjectName("export")
        button.setToolTip(plain_tooltip(self._actions["map.export"].toolTip()))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.show_menu(self._actions.menu(EXPORT_BUTTON, button))
        button.settle()
        self.addWidget(button)
        if RIGHT is not None:
            self.addSeparator()
            self._add_toggle(INSPECTOR.id, "panel-right-open", "panel-right-close")

    def _add_toggle(self, id_: str, opening: str, closing: str) -> None:
        """Add a button whose arrow shows which way the panel goes."""
        action, size = self._actions[id_], scaled(tokens().icon.toolbar)
        icons = [
            icon_of(name, self._palette, size, "text", greyed=False) for name in (opening, closing)
        ]
        action.setIcon(icons[action.isChecked()])
        action.toggled.connect(lambda on: action.setIcon(icons[on]))
        self._add(id_, icon_only=True)

    def _add(self, id_: str, *, icon_only: bool = False) -> ToolButton:
        button = ToolButton(self._palette)
        button.show_action(self._actions[id_], icon_only=icon_only)
        button.settle()
        self.addWidget(button)
        return button

    def _menu_button(self, menu: Menu | Choices) -> ToolButton:
        button = ToolButton(self._palette)
        made = self._actions.menu(menu, button)
        button.setText(made.title())
        button.setIcon(made.icon())
        button.setToolTip(plain_tooltip(tr(self._language, menu.tip)))
        button.show_menu(made)
        button.settle()
        return button


def _width_of_words(button: ToolButton) -> int:
    """How much narrower a button is without its words, px."""
    wide = button.width()
    button.setToolButtonStyle(_ALONE)
    button.settle()
    narrow = button.width()
    button.setToolButtonStyle(_WORDED)
    button.settle()
    return wide - narrow
