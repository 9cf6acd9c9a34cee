"""The program with its windows: builds and connects everything, and runs it."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QTimer
from PySide6.QtWidgets import QApplication

from journeyeditor.errors import JourneyError
from journeyeditor.models import JourneyMap
from journeyeditor.storage.log import NAME, keep_log
from journeyeditor.texts import tr
from journeyeditor.ui.garbage import uncollected
from journeyeditor.ui.instance import Instance, Request, activation_token, meeting_place
from journeyeditor.ui.opening import opened
from journeyeditor.ui.session import Session
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.appearance import language_for, palette_for, speak
from journeyeditor.ui.style.icons import app_icon
from journeyeditor.ui.style.theme import dress
from journeyeditor.ui.windows import AskerFactory, Windows

_UNSEEN = ("offscreen", "minimal")
_CALM = 10.0
"""Seconds between two messages about faults of the program; a fault in painting comes with every frame."""


if TYPE_CHECKING:
    from journeyeditor.ui.window import MainWindow


def run(file: str | None) -> int:
    """Open the window for a file, or the start screen; give the exit code when the last is closed."""
    keep_log(_versions)
    settings = Settings()
    app = _application(settings)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program
    path = None if file is None else Path(file)
    instance = _instance(app)
    if instance is not None and not instance.is_first() and _hand_over(instance, path):
        return 0
    windows = Windows(settings)
    sys.excepthook = Faults(windows)
    _begin(windows, path)
    if instance is not None and instance.is_first():
        instance.asked.connect(windows.take)
        QTimer.singleShot(0, instance.listen)  # the first frame comes before
    code = app.exec()
    if instance is not None:
        instance.leave()  # the next start need not find out that nobody is there
    return code


@uncollected()
def open_window(
    path_or_map: Path | str | JourneyMap,
    asker: AskerFactory | None = None,
    *,
    filled: bool = True,
) -> MainWindow:
    """Make the window for a file or a map without showing it, in the application that exists or a new one.

    For tests that drive the real program; `asker` answers in place of dialogs. Not `filled`, its
    panels wait for the first frame, as they do in the program. Raises JourneyError if the file cannot
    be opened.
    """
    settings = Settings()
    _application(settings)
    windows = Windows(settings, asker)
    if isinstance(path_or_map, JourneyMap):
        session = Session(path_or_map)
    else:
        session, _ = opened(Path(path_or_map), windows.language)
    return windows.make(session, filled=filled)


class Faults:
    """What happens to a fault of the program itself: it is logged, told once in a while, survived."""

    def __init__(self, windows: Windows) -> None:
        """Tell faults in the newest of these windows."""
        self._windows = windows
        self._told = -_CALM

    def __call__(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Take the place of sys.excepthook."""
        import logging  # only now: most starts never need it

        logging.getLogger(NAME).error("fault", exc_info=(kind, fault, trace))
        now = time.monotonic()
        if now - self._told < _CALM or not self._windows.all:
            return
        self._told = now
        text = tr(
            self._windows.language,
            "Something went wrong in the program. The map is still open: please save it.",
        )
        self._windows.all[-1].notice(text)


def _application(settings: Settings) -> QApplication:
    """Give the application there is, or a new one, in our clothes."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["journeyeditor"])
    app.setApplicationName("journeyeditor")
    # Which of our fonts lack the rules of some script is nothing to be told on every start.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    app.setOrganizationName("journeyeditor")
    app.setDesktopFileName("journeyeditor")
    app.setWindowIcon(app_icon())
    speak(app, language_for(settings.values))
    dress(app, palette_for(settings.values), settings.values.text_size)
    return app


def _versions() -> str:
    from journeyeditor.ui.versions import in_one_line  # only now: most starts never need it

    return in_one_line()


def _instance(app: QApplication) -> Instance | None:
    """Give the place where this start meets others; None where nobody could see their windows."""
    place = None if app.platformName() in _UNSEEN else meeting_place()
    return None if place is None else Instance(*place, parent=app)


def _hand_over(instance: Instance, path: Path | None) -> bool:
    files = () if path is None else (path.absolute(),)
    return instance.hand_over(Request(files, activation_token()))


def _begin(windows: Windows, path: Path | None) -> None:
    """Open the file; without one, or if that fails, show the start screen."""
    if path is None:
        windows.show_start()
        return
    path = path.absolute()
    try:
        session, note = opened(path, windows.language)
    except JourneyError:
        windows.show_start()
        if windows.start is not None:
            windows.start.opening.open_path(path)  # says why it cannot be opened
        return
    windows.open_session(session, note)
    # Later: the first frame comes before.
    QTimer.singleShot(0, lambda: windows.settings.remember_file(path))
