"""Windows: all open windows of the program, and what they share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor import storage
from journeyeditor.texts import Language
from journeyeditor.ui.dialogs.asker import Dialogs
from journeyeditor.ui.dialogs.asking import Asker
from journeyeditor.ui.first_paint import FirstPaint
from journeyeditor.ui.instance import Request
from journeyeditor.ui.opening import Folders, Opening
from journeyeditor.ui.session import Session
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.appearance import language_for, move, palette_for, speak
from journeyeditor.ui.style.theme import dress

if TYPE_CHECKING:
    from journeyeditor.ui.start.window import StartWindow
    from journeyeditor.ui.window import MainWindow

EXAMPLE = "textbook"
"""The template that is filled in."""

AskerFactory = Callable[[QWidget], Asker]


class Windows(QObject):
    """Opens, finds and closes windows; keeps each one alive as long as it is open."""

    def __init__(self, settings: Settings, asker: AskerFactory | None = None) -> None:
        """Look and speak as `settings` say, also when they change; `asker` asks a window's questions."""
        super().__init__()
        self.settings = settings
        self.language: Language = language_for(settings.values)
        self.palette = palette_for(settings.values)
        self.text_size = settings.values.text_size
        move(settings.values)
        self.folders = Folders()
        self._asker = asker
        self._open: list[MainWindow] = []
        self._start: StartWindow | None = None
        settings.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def all(self) -> tuple[MainWindow, ...]:
        """The open windows, the oldest first."""
        return tuple(self._open)

    @property
    def start(self) -> StartWindow | None:
        """The start screen, if it is open."""
        return self._start

    def asker(self, window: QWidget) -> Asker:
        """Who asks the questions of a window."""
        if self._asker is not None:
            return self._asker(window)
        return Dialogs(window, self.language, self.palette, self.settings)

    def make(self, session: Session, *, filled: bool = True) -> MainWindow:
        """Make a window for a map without showing it. Not `filled`, its panels wait for the first frame."""
        window = self._made(session)
        if filled:
            window.workspace.complete()
        else:
            FirstPaint(window.canvas.viewport(), window.workspace.complete)
        return window

    def open_session(self, session: Session, note: str = "") -> None:
        """Open a window of its own for a map, and show a sentence with it."""
        window = self._show(session)
        if note:
            window.notice(note)

    def show_start(self) -> None:
        """Bring the start screen to the front."""
        if self._start is None:
            from journeyeditor.ui.start.window import StartWindow

            self._start = StartWindow(self)
            self._start.closed.connect(self._forget_start)
        self._start.come_to_front()

    def open_example(self, language: Language) -> None:
        """Open the filled-in example in a window of its own, with the first steps beside it."""
        from journeyeditor.ui.help.first_steps import FirstSteps

        FirstSteps(self._show(Session(storage.new_map(EXAMPLE, language))))

    def take(self, request: Request) -> None:
        """Open what another start of the program asks for, in front of everything."""
        before = self.all
        if request.token:  # Qt shows it to the desktop when it next asks for the front
            os.environ["XDG_ACTIVATION_TOKEN"] = request.token
        if not request.files or not (self._open or self._start):
            self.show_start()
        for path in request.files:
            if not self.show_open(path):
                self._opening().open_path(path)
        new = [window for window in self._open if window not in before]
        shown = [window for window in self._open if window.session.path in request.files]
        for window in (*shown, *new)[-1:]:
            window.activateWindow()

    def show_open(self, path: Path) -> bool:
        """Bring the window with this file to the front, if there is one."""
        for window in self._open:
            own = window.session.path
            if own is not None and own.exists() and path.exists() and own.samefile(path):
                window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
                window.activateWindow()
                return True
        return False

    def _made(self, session: Session) -> MainWindow:
        from journeyeditor.ui.window import (
            MainWindow,
        )  # only now: the start screen needs none of it

        window = MainWindow(session, self)
        window.closed.connect(self._open.remove)
        self._open.append(window)
        return window

    def _show(self, session: Session) -> MainWindow:
        window = self.make(session, filled=False)
        window.closed.connect(window.deleteLater)
        window.show()
        return window

    def _opening(self) -> Opening:
        """Who opens files that no window has asked for."""
        if self._start is not None:
            return self._start.opening
        return self._open[-1].files

    def _forget_start(self, window: StartWindow) -> None:
        self._start = None
        window.deleteLater()

    def _follow(self) -> None:
        """Let every window look and speak as the settings and the system say now."""
        values = self.settings.values
        move(values)
        look = language_for(values), palette_for(values), values.text_size
        if look == (self.language, self.palette, self.text_size):
            return
        self.language, self.palette, self.text_size = look
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, self.palette, self.text_size)
            speak(app, self.language)
        for window in self._open:
            window.renew()
        if self._start is not None:
            self._start.renew()

    def close(self, window: MainWindow) -> None:
        """Close a window, asking about its unsaved work; after the last map comes the start screen."""
        window.closed.connect(self._come_home)
        if not window.close():
            window.closed.disconnect(self._come_home)

    def _come_home(self, _window: MainWindow) -> None:
        """Show the start screen while the closed window still stands: with none the program ends."""
        if not self._open:
            self.show_start()

    def close_all(self) -> None:
        """Close all windows, each asking about its unsaved work; one that stays stops it."""
        for window in reversed(self.all):
            if not window.close():
                return
        if self._start is not None:
            self._start.close()
