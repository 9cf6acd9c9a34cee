"""Start: the start screen in tests: shown until it has read all files, its cards clicked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journeyeditor.models import JourneyMap
from journeyeditor.ui.start.grid import CARD, CardGrid, card_area
from journeyeditor.ui.start.recents import Recent
from journeyeditor.ui.start.window import StartWindow
from journeyeditor.ui.windows import Windows


def shown(qtbot: QtBot, windows: Windows) -> StartWindow:
    """Show the start screen until it has read all files."""
    windows.show_start()
    start = windows.start
    assert start is not None
    start.resize(1600, 1000)
    assert QTest.qWaitForWindowActive(start)
    qtbot.waitUntil(lambda: all(one.standing != "unread" for one in recents(start)))
    return start


def recents(start: StartWindow) -> list[Recent]:
    grid = start.home.recents
    return [grid.item(row).data(CARD) for row in range(grid.count())]


def names(grid: CardGrid) -> list[str]:
    return [grid.item(row).text() for row in range(grid.count())]


def click(grid: CardGrid, name: str, at: QPoint | None = None, *, twice: bool = False) -> None:
    """Click a card, in its middle or at a point of it."""
    item = grid.item(names(grid).index(name))
    area = card_area(grid.visualItemRect(item))
    point = area.center() if at is None else area.topLeft() + at
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(grid.viewport(), left, Qt.KeyboardModifier.NoModifier, point)
    if twice:
        QTest.mouseDClick(grid.viewport(), left, Qt.KeyboardModifier.NoModifier, point)


def width_of(grid: CardGrid) -> int:
    return card_area(grid.visualItemRect(grid.item(0))).width()


def opened_map(windows: Windows) -> JourneyMap:
    """The map of the one window that is open; the start screen has gone."""
    assert windows.start is None
    assert len(windows.all) == 1
    return windows.all[0].document.map


def said(start: StartWindow) -> list[str]:
    """The texts of all labels of the first page that can be seen."""
    return [text.text() for text in start.home.findChildren(QLabel) if text.isVisible()]
