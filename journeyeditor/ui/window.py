"""MainWindow: one map's canvas with menus, tool bar and status bar around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from journeyeditor.canvas.camera import end_of
from journeyeditor.canvas.view import Canvas
from journeyeditor.document import Document
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.models import JourneyMap
from journeyeditor.models.sameness import identical
from journeyeditor.models.whereabouts import cell_indexes
from journeyeditor.texts import Language, tr
from journeyeditor.ui.chrome import Chrome
from journeyeditor.ui.commands.standing import state_of
from journeyeditor.ui.comparing.comparing import Comparing
from journeyeditor.ui.dialogs.asking import Asker
from journeyeditor.ui.dropping import FileDrops
from journeyeditor.ui.empty_map import serve_empty
from journeyeditor.ui.exporting import Exports
from journeyeditor.ui.files import MapFiles
from journeyeditor.ui.findings.watch import FindingsWatch
from journeyeditor.ui.first_paint import FirstPaint
from journeyeditor.ui.garbage import settling, uncollected
from journeyeditor.ui.opening import Folders
from journeyeditor.ui.panels.panels import go_to_panel, toggle_full_screen
from journeyeditor.ui.panels.workspace import Workspace
from journeyeditor.ui.persona_drops import PersonaDrops
from journeyeditor.ui.presenting.presentations import Presentations
from journeyeditor.ui.session import Session
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.icons import app_icon
from journeyeditor.ui.window_place import place, remember_place

if TYPE_CHECKING:
    from journeyeditor.ui.search.find_bar import FindBar
    from journeyeditor.ui.search.palette import CommandPalette


class Program(Protocol):
    """What a window needs of the program it belongs to."""

    language: Language
    palette: Palette
    folders: Folders
    settings: Settings

    def asker(self, window: QWidget) -> Asker:
        """Who asks the questions of a window."""

    def open_session(self, session: Session, note: str) -> None:
        """Open a window of its own for a map."""

    def show_open(self, path: Path) -> bool:
        """Bring the window with this file to the front, if there is one."""

    def show_start(self) -> None:
        """Bring the start screen to the front."""

    def open_example(self, language: Language) -> None:
        """Open the filled-in example, with the first steps beside it."""

    def close(self, window: MainWindow) -> None:
        """Close a window, asking about its unsaved work; after the last map comes the start screen."""

    def close_all(self) -> None:
        """Close all windows, each asking about its unsaved work."""


@sturdy
class MainWindow(QMainWindow):
    """A window with one map. `closed(window)` tells that it has been closed for good."""

    closed = Signal(object)

    def __init__(self, session: Session, program: Program) -> None:
        """Show the map of `session`."""
        super().__init__()
        self._program = program
        self.language: Language = program.language
        self._palette = program.palette
        self.settings = program.settings
        self.asker = program.asker(self)
        self.files = MapFiles(self, program.folders)
        self.exports = Exports(self, program.folders)
        self.comparing: Comparing = Comparing(self, self)
        self.comparing.changed.connect(self._refresh)
        self._settling = settling(self)
        self._settling.timeout.connect(self._rest)
        self._zoom_end = 0
        self.presentations = Presentations(self)
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.installEventFilter(FileDrops(self.files, self))
        self.installEventFilter(PersonaDrops(self, self))
        self.setWindowIcon(app_icon())
        place(self, self.settings)
        self._build()
        self._take(session)
        self.settings.changed.connect(self._refresh)

    def _build(self) -> None:
        self._chrome = Chrome(self, self, self.language, self._palette)
        self.workspace = Workspace(self, self._chrome.actions, self._palette)
        self.workspace.changed.connect(self._refresh)
        self.setCentralWidget(self.workspace)  # Qt deletes the one before

    def renew(self) -> None:
        """Speak the program's language and wear its palette from now on; the map stays as it is."""
        self.canvas.finish_editing()
        camera, writing = self.canvas.camera, self.canvas.hasFocus()
        self.workspace.remember()
        self._chrome.take_away()
        before, self.language = self.language, self._program.language
        self._palette = self._program.palette
        self.asker = self._program.asker(self)
        self._build()
        if self.language == before:
            self.canvas.set_look(self._palette)
            self._serve_map()
            self.workspace.complete()
            if writing:
                self.canvas.setFocus()
            return
        self._show_map()
        self.workspace.complete()
        self.canvas.set_zoom(camera.zoom)
        self.canvas.pan_by(camera.x - self.canvas.camera.x, camera.y - self.canvas.camera.y)

    @property
    def find_bar(self) -> FindBar:
        """Find and replace; made when first asked for."""
        return self._chrome.find_bar

    @property
    def command_palette(self) -> CommandPalette:
        """Commands and what is on the map, by name; made when first asked for."""
        return self._chrome.command_palette

    @property
    def document(self) -> Document:
        """The open map."""
        return self.session.document

    def notice(self, text: str) -> None:
        """Show a sentence in the status bar for a few seconds."""
        self._chrome.status.notice(text)

    def toggle_overview(self) -> None:
        """Show the overview of the map below its outline, or fold it away."""
        workspace = self.workspace
        shown = workspace.left_open and workspace.side.tab == "outline"
        self.settings.update(overview=not (shown and self.settings.values.overview))
        if not shown:
            workspace.show_tab("outline")
        self._refresh()

    def show_session(self, session: Session, note: str = "") -> None:
        """Show another map: here if nobody has worked on this one, else in a window of its own."""
        if not self.session.is_untouched:
            self._program.open_session(session, note)
            return
        replaced = self.session  # stays until everything has let go of its signals
        self._take(session)
        del replaced
        if note:
            self.notice(note)

    def open_session(self, session: Session, note: str = "") -> None:
        """Show another map in a window of its own."""
        self._program.open_session(session, note)

    def show_open(self, path: Path) -> bool:
        """Bring the window to the front in which a file is open already; False if in none."""
        return self._program.show_open(path)

    def show_start(self) -> None:
        """Bring the start screen to the front; this window stays."""
        self._program.show_start()

    def show_example(self) -> None:
        """Open the filled-in example with the first steps."""
        self._program.open_example(self.language)

    def go_to_panel(self, step: int) -> None:
        """Move the keyboard's focus to another part of the window, so many on."""
        go_to_panel(self, step)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        toggle_full_screen(self)

    def close_window(self) -> None:
        """Close the map, asking about unsaved work; after the last one comes the start screen."""
        self._program.close(self)

    def close_all(self) -> None:
        """Close every window of the program, asking likewise."""
        self._program.close_all()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt calls it
        """Close only once the map is saved or given up; whatever goes wrong, the window stays."""
        event.ignore()
        if self.files.may_leave():
            self._remember()
            self.presentations.end()
            event.accept()
            self.closed.emit(self)

    def _remember(self) -> None:
        """Keep places and widths for the next start."""
        self.workspace.remember()
        remember_place(self, self.settings)

    def _take(self, session: Session) -> None:
        """Show the map of a session in place of the one before."""
        self.presentations.end()
        self.session = session
        document = session.document
        self.destroyed.connect(document.forget_steps)
        self.destroyed.connect(session.rest)
        document.changed.connect(self._show_change)
        document.stack.indexChanged.connect(self._refresh)
        session.selection.changed.connect(self._refresh)
        session.file_changed.connect(self._show_file)
        self.findings = FindingsWatch(document, self)
        self.findings.changed.connect(self._show_findings)
        self._show_map()
        FirstPaint(self.canvas.viewport(), self.findings.check)

    @uncollected()
    def _show_map(self) -> None:
        self.canvas: Canvas = Canvas(
            self.document, self.session.selection, self.language, self._palette
        )
        self.canvas.zoom_changed.connect(self._show_zoom)
        self.canvas.persona_changed.connect(self._refresh)
        self.canvas.notice.connect(self.notice)
        self.canvas.left.connect(self.comparing.end)
        self._serve_map()
        self.canvas.setFocus()
        self._settling.start()

    def _serve_map(self) -> None:
        """Let what stands around the canvas show and serve the map."""
        self.workspace.show_canvas(self.canvas, self.findings)
        self._chrome.serve(self.session)
        serve_empty(self.canvas, self._chrome.actions, self.language, self._palette)
        self.comparing.serve()
        self._show_file()
        self._refresh()

    def _rest(self) -> None:
        """Use the quiet after a map was opened, before a card is chosen and looked for."""
        for row in self.document.map.rows:
            cell_indexes(row)
        self.session.rehearse()

    def _show_change(self, before: JourneyMap, after: JourneyMap) -> None:
        if not (identical(before.rows, after.rows) and identical(before.phases, after.phases)):
            self._chrome.status.show_counts(after)
        if before.title != after.title:
            self._show_title()
        self._chrome.refresh_finding()

    def _show_findings(self) -> None:
        self._chrome.show_findings()

    def _show_zoom(self, zoom: float) -> None:
        self._chrome.show_zoom(zoom)
        if (found := end_of(zoom)) != self._zoom_end:  # all else can be done at any zoom
            self._zoom_end = found
            self._refresh()

    def _show_file(self) -> None:
        self._show_title()
        # The system may offer the folder at the title, as macOS does.
        self.setWindowFilePath(str(self.session.path or ""))
        self.setWindowModified(not self.document.is_clean)
        self._chrome.status.show_file(self.session)

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
        self._chrome.refresh(state_of(self, overview=self.settings.values.overview))


def _literally(text: str) -> str:
    """Keep a text from being taken for the place of the asterisk in a window's title."""
    return " ".join(text.split()).replace("[*]", "[*][*]")
