"""Opened: a map in a canvas in a window of its own, with a hand on it, gone when the test is done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.view import Canvas
from journeyeditor.document import Document, Selection
from journeyeditor.look.palettes import palette
from journeyeditor.models import JourneyMap
from tests.helpers.hand import Hand


@contextmanager
def opened(journey: JourneyMap, width: int = 1100, height: int = 980) -> Iterator[Hand]:
    """Show a map in a window of a size, its caret not blinking; everything is deleted at the end."""
    blinking = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    document = Document(journey)
    canvas = Canvas(document, Selection(document), "en", palette("light"))
    try:
        canvas.resize(width, height)
        canvas.show()
        canvas.activateWindow()
        assert QTest.qWaitForWindowActive(canvas)
        canvas.setFocus()
        yield Hand(canvas)
    finally:
        canvas.close()
        shiboken6.delete(canvas)
        shiboken6.delete(document)
        QApplication.setCursorFlashTime(blinking)
