"""Chrome: menus, tool bar, find bar, command palette and status bar of a window, in one look.

Another language or theme is not painted over: the chrome is taken away and made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from journeyeditor.look import Palette, tokens
from journeyeditor.texts import Language, tr
from journeyeditor.ui.commands.command import State
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.commands.personas import EDIT_PERSONA
from journeyeditor.ui.controls.zoom import ZoomControl
from journeyeditor.ui.menus.map_menus import MapMenus
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.search.command_field import CommandField
from journeyeditor.ui.session import Session
from journeyeditor.ui.status import StatusBar
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.toolbar import ToolBar
from journeyeditor.ui.unshown import Unshown

if TYPE_CHECKING:
    from journeyeditor.ui.search.find_bar import FindBar
    from journeyeditor.ui.search.palette import CommandPalette


class Chrome:
    """What stands around a window's workspace."""

    def __init__(
        self, window: QMainWindow, desk: Desk, language: Language, palette: Palette
    ) -> None:
        """Build everything on `window`; what is chosen acts on `desk`."""
        self._window = window
        self._desk = desk
        self._language: Language = language
        self._palette = palette
        self._find_bar: FindBar | None = None
        self._command_palette: CommandPalette | None = None
        self.actions = Actions(window, desk, language, palette)
        self._menus = MapMenus(window, self.actions, language, palette)
        self._unshown = Unshown(window, language)
        bar = window.menuBar()
        self.actions.fill(bar)
        bar.setFixedHeight(scaled(tokens().size.menu_bar))
        self._field = CommandField(self.actions["view.palette"], language, palette)
        bar.setCornerWidget(self._field)
        self._field.show()  # in a bar that is seen already it would stay hidden
        self._bar = ToolBar(self.actions, language, palette)
        window.addToolBar(self._bar)
        self._zoom = ZoomControl(
            self.actions["view.zoom-out"], self.actions["view.zoom-in"], language, palette
        )
        self._zoom.chosen.connect(self._zoom_to)
        self.status = StatusBar(self._zoom, language, palette)
        findings = self.actions["view.findings"]
        self.status.badge.clicked.connect(findings.trigger)
        findings.toggled.connect(self.status.badge.setChecked)
        window.setStatusBar(self.status)  # Qt deletes the one before

    @property
    def find_bar(self) -> FindBar:
        """Find and replace; made when first asked for."""
        if self._find_bar is None:
            from journeyeditor.ui.search.find_bar import FindBar

            self._find_bar = FindBar(self._desk, self.actions, self._language, self._palette)
            self._window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self._find_bar)
        return self._find_bar

    @property
    def command_palette(self) -> CommandPalette:
        """Commands and what is on the map, by name; made when first asked for."""
        if self._command_palette is None:
            from journeyeditor.ui.search.palette import CommandPalette

            self._command_palette = CommandPalette(
                self._window, self._desk, self.actions, self._language, self._palette
            )
        return self._command_palette

    def serve(self, session: Session) -> None:
        """Serve the map that is open on the desk from now on."""
        canvas = self._desk.canvas
        self.actions.attach(canvas)
        self._menus.serve(canvas)
        canvas.frame.banner.setAccessibleName(tr(self._language, "Edit persona …"))
        canvas.frame.banner.persona_wanted.connect(self.actions[EDIT_PERSONA.id].trigger)
        self.show_zoom(canvas.zoom)
        self.status.show_counts(session.document.map)
        self._unshown.watch(session.document)
        self.show_findings()

    def show_zoom(self, zoom: float) -> None:
        """Show the zoom where it can be chosen."""
        self._bar.show_zoom(zoom)
        self._zoom.show_zoom(zoom)

    def show_findings(self) -> None:
        """Say how many findings there are."""
        self.status.badge.show_count(self._desk.workspace.findings.last_count)

    def refresh(self, state: State) -> None:
        """Let menus and buttons follow what can be done now."""
        names = dict(state.personas)
        self._bar.show_persona(names.get(state.persona or "", ""))
        self.actions.refresh(state)

    def refresh_finding(self) -> None:
        """Let what was found follow the map."""
        if self._find_bar is not None:
            self._find_bar.refresh()

    def take_away(self) -> None:
        """Leave the window bare, for another chrome."""
        self._unshown.rest()
        self._menus.rest()
        self._window.menuBar().clear()
        self.actions.take_away(self._desk.canvas)
        for part in filter(None, (self._bar, self._find_bar)):
            self._window.removeToolBar(part)
            part.deleteLater()
        for widget in filter(None, (self._field, self._command_palette)):
            widget.hide()
            widget.deleteLater()

    def _zoom_to(self, zoom: float) -> None:
        self._desk.canvas.set_zoom(zoom)
