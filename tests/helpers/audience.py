"""Audience: what is projected, seen from the last row, and the presenter's hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from journeyeditor.ui.presenting.presenter import Presenter
from journeyeditor.ui.window import MainWindow
from tests.helpers.hand import KEYS, LEFT, MODIFIERS, NONE
from tests.helpers.widgets import action

SIZE = (1920, 1080)
MAP = (-1, -1)
PATIENCE = 10.0


class Audience:
    """Presses the presenter's keys and looks at the picture; `act` and `click` wait for fades."""

    def __init__(self, presenter: Presenter) -> None:
        self.presenter = presenter

    def press(self, *keys: str) -> None:
        """Press keys such as "Right", "B", "Shift+C" or "Enter"."""
        for key in keys:
            *held, last = key.split("+")
            code = Qt.Key[f"Key_{KEYS.get(last, last)}"]
            QTest.keyClick(self.presenter, code, MODIFIERS[held[0]] if held else NONE)
            self.settle()

    def click(
        self, at: QPoint | str, button: Qt.MouseButton = LEFT, *, shift: bool = False
    ) -> None:
        """Click a place, or the card with an id."""
        place = at if isinstance(at, QPoint) else self.place(at)
        QTest.mouseClick(self.presenter, button, MODIFIERS["Shift"] if shift else NONE, place)
        self.settle()

    def place(self, card: str) -> QPoint:
        """The middle of a card."""
        return dict(self.presenter.spots)[card].center().toPoint()

    @property
    def cards(self) -> list[str]:
        """The ids of the cards that are shown."""
        return [card for card, _ in self.presenter.spots]

    @property
    def at(self) -> tuple[int, int]:
        """Place of phase and step; MAP for the whole map."""
        talk = self.presenter.talk
        return MAP if talk.whole else (talk.phase, talk.beat)

    def settle(self) -> None:
        """Wait until nothing fades any more."""
        wait_for(lambda: not self.presenter.is_fading)

    def picture(self) -> QImage:
        """What is projected."""
        self.settle()
        return self.presenter.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def ink(self, x: int, y: int) -> str:
        """The colour at a place."""
        return self.picture().pixelColor(x, y).name().upper()


def wait_for(look: Callable[[], bool]) -> None:
    """Let events come until something holds."""
    end = monotonic() + PATIENCE
    while not look():
        assert monotonic() < end, "waited in vain"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


@contextmanager
def presenting(window: MainWindow, size: tuple[int, int] = SIZE) -> Iterator[Audience]:
    """Press F5 in a window; the picture is as large as a projector's."""
    action(window, "view.present").trigger()
    presenter = window.presentations.presenter
    assert presenter is not None
    presenter.setWindowState(Qt.WindowState.WindowNoState)
    presenter.resize(*size)
    audience = Audience(presenter)
    audience.press("Home")  # the hint of the first seconds is gone
    try:
        yield audience
    finally:
        window.presentations.end()


def rows_of_ink(picture: QImage, area: tuple[int, int, int, int], ground: str) -> list[int]:
    """Which lines of an area (x, y, w, h) have anything much darker than its ground."""
    light = QColor(ground).lightness()
    x, y, w, h = area
    return [
        line
        for line in range(y, y + h)
        if any(picture.pixelColor(at, line).lightness() < light - 110 for at in range(x, x + w))
    ]
