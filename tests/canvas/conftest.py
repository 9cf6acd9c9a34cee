"""What tests of the canvas work with: a canvas in a window of its own, and a hand on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyeditor.canvas.view import Canvas
from journeyeditor.document import Document, Selection
from journeyeditor.look.palettes import palette
from journeyeditor.models import JourneyMap
from tests.helpers.hand import Hand
from tests.helpers.trip import trip

OpenMap = Callable[..., Hand]


@pytest.fixture
def open_map(qtbot: QtBot) -> Iterator[OpenMap]:
    """Open a map in a canvas of a size: `open_map(journey, width, height)`."""
    blinking = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    documents: list[Document] = []

    def open_(journey: JourneyMap, width: int = 1100, height: int = 980) -> Hand:
        document = Document(journey)
        documents.append(document)
        canvas = Canvas(document, Selection(document), "en", palette("light"))
        qtbot.addWidget(canvas)
        canvas.resize(width, height)
        canvas.show()
        canvas.activateWindow()
        assert QTest.qWaitForWindowActive(canvas)
        canvas.setFocus()
        return Hand(canvas)

    yield open_
    QApplication.setCursorFlashTime(blinking)
    for document in documents:
        document.deleteLater()


@pytest.fixture
def hand(open_map: OpenMap) -> Hand:
    """Open the weekend trip, large enough to see all of it."""
    return open_map(trip())
