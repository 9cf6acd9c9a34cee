"""The overview: the whole map in small; dragging pans; scrolling stays as cheap as without it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from journeyeditor.canvas.overview import Overview
from journeyeditor.look import palette
from journeyeditor.ui.session import Session
from journeyeditor.ui.windows import Windows
from tests.helpers.hand import Hand
from tests.helpers.sight import alike, colours
from tests.helpers.trip import trip
from tests.helpers.widgets import action, part


@pytest.fixture
def hand(windows: Windows) -> Hand:
    """A hand on a map at twice its size, the overview shown."""
    made = windows.make(Session(trip()))
    made.settings.update(left_open=True)
    made.resize(1344, 700)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    made.canvas.set_zoom(2)
    return Hand(made.canvas)


def panel(hand: Hand) -> Overview:
    return part(hand.canvas.window(), Overview, "overview")


class Painted(QObject):
    """Adds up how many px of a widget are painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pixels = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        if isinstance(event, QPaintEvent):
            rects = cast("Iterable[QRect]", event.region())
            self.pixels += sum(rect.width() * rect.height() for rect in rects)
        return False


def test_it_comes_and_goes_and_says_which(hand: Hand) -> None:
    toggle = action(hand.canvas.window(), "view.overview")
    assert panel(hand).isVisible()
    assert toggle.isChecked()
    toggle.trigger()
    assert not panel(hand).isVisible()
    assert not toggle.isChecked()
    QTest.mouseClick(
        part(hand.canvas.window(), QToolButton, "overview-heading"), Qt.MouseButton.LeftButton
    )
    assert panel(hand).isVisible()
    action(hand.canvas.window(), "view.left-panel").trigger()
    toggle.trigger()
    assert panel(hand).isVisible(), "asked for, it comes with the panel it is in"


def test_it_shows_rows_in_their_colours_and_the_frame(hand: Hand) -> None:
    place = panel(hand).mapTo(hand.canvas.window(), QPoint(0, 0))
    found = colours(hand.screen(), panel(hand).rect().translated(place))
    inks = palette("light")
    for role in ("surface", "accent", "blue.border"):
        assert found[inks.ink(role).lower()] > 20, role


def test_dragging_pans(hand: Hand) -> None:
    target = panel(hand)
    corner = target.rect().bottomRight()
    start = target.framed.center().toPoint()
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(target, start + QPoint(10, 30))
    bars = hand.canvas.horizontalScrollBar(), hand.canvas.verticalScrollBar()
    assert bars[1].value() > 0
    QTest.mouseMove(target, corner)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=corner)
    assert [bar.value() for bar in bars] == [bar.maximum() for bar in bars]
    assert hand.selection.cards == ()


def test_scrolling_paints_little_and_leaves_no_trace(hand: Hand) -> None:
    port = hand.canvas.viewport()
    painted = Painted(hand.canvas)
    corner = hand.canvas.mapTo(hand.canvas.window(), QPoint(0, 0))
    map_ = QRect(corner, hand.canvas.size())  # what is counted meanwhile shows in the status bar
    hand.screen()
    port.installEventFilter(painted)
    for way in ((0, 40), (30, 0), (25, 35), (-10, -60)):
        painted.pixels = 0
        hand.canvas.pan_by(*way)
        shown = hand.screen()
        assert 0 < painted.pixels < port.width() * port.height() * 0.35, way
        assert alike(shown.copy(map_), hand.repainted().copy(map_)), way


def test_it_follows_the_map(hand: Hand) -> None:
    before = hand.screen()
    place = panel(hand).mapTo(hand.canvas.window(), QPoint(0, 0))
    area = panel(hand).rect().translated(place)
    hand.canvas.document.apply(hand.map.replace(rows=hand.map.rows[:1]), "Delete rows")
    assert before.copy(area) != hand.screen().copy(area)
