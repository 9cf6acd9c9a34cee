"""At work: a person at the weekend trip in the whole program's window, gone at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from journeyeditor.models import Card, JourneyMap
from journeyeditor.ui.session import Session
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.hand import Hand
from tests.helpers.person import Person
from tests.helpers.trip import trip


@contextmanager
def at_work() -> Iterator[Person]:
    """Show the trip in a window that asks nothing but where to save it, which is answered."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "trip.journey"
        answers = Answers()
        answers.prepare(file)
        settings = Settings()
        settings.update(left_open=False, right_open=False)  # the map has the whole width
        windows = Windows(settings, lambda _: answers)
        window = windows.make(Session(named_trip()))
        try:
            window.resize(1500, 1100)
            window.show()
            window.activateWindow()
            assert QTest.qWaitForWindowActive(window)
            window.canvas.setFocus()
            yield Person(window, Hand(window.canvas), file)
        finally:
            window.hide()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def named_trip() -> JourneyMap:
    """The weekend trip with a text on every card, so that each can be named by it."""
    journey = trip()

    def named(card: Card) -> Card:
        return card if card.text else card.replace(text=f"Card {card.id}")

    rows = tuple(
        row.replace(
            cells=tuple(cell.replace(cards=tuple(map(named, cell.cards))) for cell in row.cells)
        )
        for row in journey.rows
    )
    return journey.replace(rows=rows)
