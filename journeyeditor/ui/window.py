"""MainWindow: one map's canvas with menus, tool bar and status bar around it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from journeyeditor.canvas.view import Canvas
from journeyeditor.document import Document
from journeyeditor.look import Palette, tokens
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import find
from journeyeditor.texts import Language, tr
from journeyeditor.ui.asking import Asker
from journeyeditor.ui.command import State
from journeyeditor.ui.dropping import FileDrops
from journeyeditor.ui.exporting import Exports
from journeyeditor.ui.files import Folders, MapFiles
from journeyeditor.ui.garbage import settling, uncollected
from journeyeditor.ui.icons import app_icon
from journeyeditor.ui.leading import leading
from journeyeditor.ui.map_menus import MapMenus
from journeyeditor.ui.menus import Actions
from journeyeditor.ui.panels import go_to_panel, toggle_full_screen
from journeyeditor.ui.session import Session
from journeyeditor.ui.status import StatusBar
from journeyeditor.ui.toolbar import ToolBar
from journeyeditor.ui.unshown import Unshown
from journeyeditor.ui.zoom import ZoomControl

if TYPE_CHECKING:
    from journeyeditor.ui.find_bar import FindBar
    from journeyeditor.ui.palette import CommandPalette


class Program(Protocol):
    """What a window needs of the program it belongs to."""

    language: Language
    palette: Palette
    folders: Folders

    def asker(self, window: QWidget) -> Asker:
        """Who asks the questions of a window."""

    def open_session(self, session: Session, note: str) -> None:
        """Open a window of its own for a map."""

    def show_open(self, path: Path) -> bool:
        """Bring the window with this file to the front, if there is one."""

    def close_all(self) -> None:
        """Close all windows, each asking about its unsaved work."""


class MainWindow(QMainWindow):
    """A window with one map. `closed(window)` tells that it has been closed for good."""

    closed = Signal(object)

    def __init__(self, session: Session, program: Program) -> None:
        """Show the map of `session`."""
        super().__init__()
        self._program = program
        self.language: Language = program.language
        self._palette = program.palette
        self.asker = program.asker(self)
        self.files = MapFiles(self, program.folders)
        self.exports = Exports(self, program.folders)
        self._actions = Actions(self, self, self.language, self._palette)
        self._settling = settling(self)
        self._map_menus = MapMenus(self, self._actions, self.language, self._palette)
        self._unshown = Unshown(self, self.language)
        self._has_overview = False
        self._find_bar: FindBar | None = None
        self._build()
        self._take(session)

    def _build(self) -> None:
        size = tokens().size
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.installEventFilter(FileDrops(self.files, self))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(QSize(*size.window_min))
        self._actions.fill(self.menuBar())
        self.menuBar().setFixedHeight(size.menu_bar)
        self._bar = ToolBar(self._actions, self.language, self._palette)
        self.addToolBar(self._bar)
        self._zoom = ZoomControl(
            self._actions["view.zoom-out"],
            self._actions["view.zoom-in"],
            self.language,
            self._palette,
        )
        self._zoom.chosen.connect(self._zoom_to)
        self._status = StatusBar(self._zoom, self.language, self._palette)
        self.setStatusBar(self._status)
        room = self.screen().availableGeometry()
        self.resize(QSize(*size.window).boundedTo(room.size()))

    @property
    def document(self) -> Document:
        """The open map."""
        return self.session.document

    @property
    def find_bar(self) -> FindBar:
        """Find and replace; made when first asked for."""
        if self._find_bar is None:
            from journeyeditor.ui.find_bar import FindBar

            self._find_bar = FindBar(self, self._actions, self.language, self._palette)
            self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self._find_bar)
        return self._find_bar

    @cached_property
    def command_palette(self) -> CommandPalette:
        """Commands and what is on the map, by name; made when first asked for."""
        from journeyeditor.ui.palette import CommandPalette

        return CommandPalette(self, self, self._actions, self.language, self._palette)

    def notice(self, text: str) -> None:
        """Show a sentence in the status bar for a few seconds."""
        self._status.notice(text)

    def toggle_overview(self) -> None:
        """Show the overview of the map, or no longer; the window remembers it for other maps."""
        self._has_overview = not self._has_overview
        self.canvas.overview.setVisible(self._has_overview)
        self._refresh()

    def show_session(self, session: Session, note: str = "") -> None:
        """Show another map: here if nobody has worked on this one, else in a window of its own."""
        if not self.session.is_untouched:
            self._program.open_session(session, note)
            return
        self._take(session)
        if note:
            self.notice(note)

    def show_open(self, path: Path) -> bool:
        """Bring the window to the front in which a file is open already; False if in none."""
        return self._program.show_open(path)

    def go_to_panel(self, step: int) -> None:
        """Move the keyboard's focus to another part of the window, so many on."""
        go_to_panel(self, step)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        toggle_full_screen(self)

    def close_window(self) -> None:
        """Close this window, asking about unsaved work."""
        self.close()

    def close_all(self) -> None:
        """Close every window of the program, asking likewise."""
        self._program.close_all()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt calls it
        """Close only once the map is saved or given up; whatever goes wrong, the window stays."""
        event.ignore()
        if self.files.may_leave():
            event.accept()
            self.closed.emit(self)

    @uncollected()
    def _take(self, session: Session) -> None:
        """Show the map of a session in place of the one before."""
        self.session = session
        document, selection = session.document, session.selection
        self.canvas = Canvas(document, selection, self.language, self._palette)
        self.setCentralWidget(self.canvas)  # Qt deletes the one before
        self.canvas.overview.setVisible(self._has_overview)
        self._actions.attach(self.canvas)
        self._map_menus.serve(self.canvas)
        self.canvas.zoom_changed.connect(self._show_zoom)
        self.canvas.persona_changed.connect(self._refresh)
        self.canvas.notice.connect(self.notice)
        document.changed.connect(self._show_change)
        document.stack.indexChanged.connect(self._refresh)
        selection.changed.connect(self._refresh)
        session.file_changed.connect(self._show_file)
        self._show_zoom(self.canvas.zoom)
        self._status.show_counts(document.map)
        self._show_file()
        self.canvas.setFocus()
        self._settling.start()
        self._unshown.watch(document)

    def _show_change(self, before: JourneyMap, after: JourneyMap) -> None:
        if before.rows is not after.rows or before.phases is not after.phases:
            self._status.show_counts(after)
        if before.title != after.title:
            self._show_title()
        if self._find_bar is not None:
            self._find_bar.refresh()

    def _zoom_to(self, zoom: float) -> None:
        self.canvas.set_zoom(zoom)

    def _show_zoom(self, zoom: float) -> None:
        self._bar.show_zoom(zoom)
        self._zoom.show_zoom(zoom)
        self._refresh()

    def _show_file(self) -> None:
        self._show_title()
        self.setWindowModified(not self.document.is_clean)
        self._status.show_file(self.session)

    def _show_title(self) -> None:
        title = self.document.map.title or tr(self.language, "Untitled map")
        file = self.session.file_name or tr(self.language, "not saved yet")
        text = tr(
            self.language,
            "{title} – {file}[*] – Journey Editor",
            title=_literally(title),
            file=_literally(file),
        )
        self.setWindowTitle(text)

    def _refresh(self) -> None:
        """Let menus and buttons follow what can be done now."""
        stack, selection = self.document.stack, self.session.selection
        journey = self.document.map
        standing = find(journey, selection.focused_card or "")
        looked_at = self.canvas.shown.persona
        names = {persona.id: persona.name for persona in journey.personas}
        self._bar.show_persona(names.get(looked_at or "", ""))
        self._actions.refresh(
            State(
                undo=stack.undoText() if stack.canUndo() else None,
                redo=stack.redoText() if stack.canRedo() else None,
                selected=len(selection.cards),
                focused=selection.focus is not None,
                columns=len(journey.phases),
                rows=len(journey.rows),
                zoom=self.canvas.zoom,
                overview=self._has_overview,
                kind=None if standing is None else standing.row.kind,
                personas=tuple(names.items()),
                persona=looked_at,
                aim=self.canvas.heads.commands.aim,
                hidden_rows=sum(1 for row in journey.rows if row.hidden),
                leading=leading(self.canvas),
            )
        )


def _literally(text: str) -> str:
    """Keep a text from being taken for the place of the asterisk in a window's title."""
    return " ".join(text.split()).replace("[*]", "[*][*]")
