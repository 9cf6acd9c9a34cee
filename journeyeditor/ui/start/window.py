"""StartWindow: what the program shows when it is started without a file."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.texts import Language, tr
from journeyeditor.ui.dialogs.asking import Asker
from journeyeditor.ui.dropping import FileDrops
from journeyeditor.ui.opening import Folders, Opening
from journeyeditor.ui.session import Session
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.start.home import HomePage
from journeyeditor.ui.start.own_page import OwnPage
from journeyeditor.ui.start.sidebar import Sidebar
from journeyeditor.ui.style.icons import app_icon
from journeyeditor.ui.window_place import place, remember_place


class Program(Protocol):
    """What the start screen needs of the program."""

    language: Language
    palette: Palette
    folders: Folders
    settings: Settings

    def asker(self, window: QWidget) -> Asker:
        """Who asks the questions of a window."""

    def open_session(self, session: Session, note: str) -> None:
        """Open a window of its own for a map."""

    def open_example(self, language: Language) -> None:
        """Open the filled-in example, with the first steps beside it."""

    def show_open(self, path: Path) -> bool:
        """Bring the window with this file to the front, if there is one."""

    def close_all(self) -> None:
        """Close all windows, each asking about its unsaved work."""


@sturdy
class StartWindow(QWidget):
    """Templates and recent maps; it goes as soon as a map is open. `closed(window)` tells of that."""

    closed = Signal(object)

    def __init__(self, program: Program) -> None:
        """Open maps in `program`."""
        super().__init__()
        self._program = program
        self.settings = program.settings
        self.setObjectName("start")
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        place(self, self.settings)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.opening = Opening(self, program.folders)
        self.installEventFilter(FileDrops(self.opening, self))
        self._reading = QTimer(self, singleShot=True, interval=0)  # the first frame comes before
        self._reading.timeout.connect(self._read_files)
        self._build()
        self.settings.changed.connect(self._follow_settings)

    def _build(self) -> None:
        self.language: Language = self._program.language
        palette = self._program.palette
        self.asker = self._program.asker(self)
        self.setWindowTitle(tr(self.language, "Journey Editor"))
        self.sidebar = Sidebar(self.language, palette)
        self.home = HomePage(self.opening, self.settings, self.language, palette)
        self.own: OwnPage | None = None
        self._palette = palette
        self._pages = QStackedWidget()
        self._pages.addWidget(self.home)
        self._row.addWidget(self.sidebar)
        self._row.addWidget(self._pages, 1)
        self.sidebar.home.clicked.connect(self.show_home)
        self.sidebar.open.clicked.connect(self.opening.open)
        self.sidebar.personas.clicked.connect(self._choose_personas)
        self.sidebar.templates.clicked.connect(self.show_own)
        self.sidebar.first_map.clicked.connect(self.show_example)
        self.sidebar.settings.clicked.connect(self._choose_settings)
        self._make_actions()
        self._order_focus()
        self.show_home()

    def renew(self) -> None:
        """Speak the program's language and wear its palette from now on."""
        words, chosen = self.home.search.text(), self.home.templates.key
        for widget in (self.sidebar, self._pages):
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        self._build()
        self.home.search.setText(words)
        self.home.templates.choose(chosen)
        self._reading.start()

    def show_home(self) -> None:
        """Show templates and recent maps."""
        self._show_page(self.home)
        self.home.templates.setFocus()

    def show_own(self) -> None:
        """Show the user's own templates."""
        if self.own is None:
            self.own = OwnPage(self.opening, self.language, self._palette)
            self._pages.addWidget(self.own)
        self.own.show_templates()
        self._show_page(self.own)
        (self.own.templates if self.own.templates.count() else self.sidebar.templates).setFocus()

    def show_example(self) -> None:
        """Open the filled-in example with the first steps, in place of the start screen."""
        self._program.open_example(self.home.map_language.chosen)
        self.close()

    def show_session(self, session: Session, note: str = "") -> None:
        """Show a map in a window of its own, in place of the start screen."""
        self._program.open_session(session, note)
        self.close()

    def show_open(self, path: Path) -> bool:
        """Bring the window with a file to the front, in place of the start screen."""
        found = self._program.show_open(path)
        if found:
            self.close()
        return found

    def come_to_front(self) -> None:
        """Show the window, in front of the others; what stands in the files comes after that."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        self._reading.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt calls it
        """Close; there is nothing to lose."""
        event.ignore()
        self._reading.stop()
        self.home.recents.stop()
        remember_place(self, self.settings)
        event.accept()
        self.closed.emit(self)

    def _read_files(self) -> None:
        self.home.recents.read_files()

    def _choose_settings(self) -> None:
        self.asker.settings()

    def _choose_personas(self) -> None:
        """Show the persona library; a map about those that are taken begins from the template."""
        whom = self.asker.library()
        if whom:
            self.home.begin(whom)

    def _list_keys(self) -> None:
        self.asker.explain("shortcuts")

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.sidebar.home.setChecked(page is self.home)
        self.sidebar.templates.setChecked(page is not self.home)

    def _make_actions(self) -> None:
        """Let the keys of the map windows do here what they do there."""
        for id_, keys, run in (
            ("start.new", "Ctrl+N", self._begin),
            ("start.open", "Ctrl+O", self.opening.open),
            ("start.search", "Ctrl+F", self._search),
            ("start.shortcuts", "F1", self._list_keys),
            ("start.settings", "Ctrl+,", self._choose_settings),
            ("start.close", "Ctrl+W", self.close),
            ("start.quit", "Ctrl+Q", self._program.close_all),
            ("start.back", "Esc", self._go_back),
        ):
            action = QAction(self)
            action.setObjectName(id_)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(run)
            self.addAction(action)

    def _begin(self) -> None:
        page = self._pages.currentWidget()
        (page if isinstance(page, OwnPage) else self.home).begin()

    def _search(self) -> None:
        self.show_home()
        self.home.search.setFocus()
        self.home.search.selectAll()

    def _go_back(self) -> None:
        """Clear the search, or go back to the first page."""
        self.home.search.clear()
        self.show_home()

    def _order_focus(self) -> None:
        """Lead Tab through templates and recent maps first, then to what stands at the side."""
        chain: tuple[QWidget, ...] = (
            self.home.templates,
            self.home.search,
            self.home.order,
            self.home.recents,
            *self.home.map_language.group.buttons(),
            self.home.open_button,
            self.home.create_button,
            self.sidebar.home,
            self.sidebar.open,
            self.sidebar.personas,
            self.sidebar.templates,
            self.sidebar.first_map,
            self.sidebar.settings,
        )
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _follow_settings(self, before: object, after: object) -> None:
        if getattr(before, "recent", ()) != getattr(after, "recent", ()):
            self.home.show_files()
