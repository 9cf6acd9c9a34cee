"""In a window: a map in the whole program's window, with a hand on its canvas, gone at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from journeyeditor.models import JourneyMap
from journeyeditor.ui.session import Session
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.hand import Hand


@contextmanager
def in_window(journey: JourneyMap) -> Iterator[tuple[MainWindow, Hand]]:
    """Show a map in a window that nobody asks anything."""
    settings = Settings()
    settings.update(left_open=False, right_open=False)  # the map has the whole width
    windows = Windows(settings, lambda _: Answers())
    window = windows.make(Session(journey))
    try:
        window.resize(1300, 1000)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        window.canvas.setFocus()
        yield window, Hand(window.canvas)
    finally:
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
