"""Dragging in the outline: phases, steps, rows and cards, by the rules of the map, in one step."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.hand import Hand
from tests.helpers.outline_hand import OutlineHand
from tests.helpers.trip import trip

ABOVE, ON, BELOW = 0.0, 0.4, 1.0


@pytest.fixture
def window(windows: Windows) -> MainWindow:
    """A window with the weekend trip and its outline."""
    made = windows.make(Session(trip()))
    made.settings.update(left_open=True)
    made.resize(1400, 1200)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def outline(window: MainWindow) -> OutlineHand:
    """A hand on that outline."""
    return OutlineHand(window)


@pytest.fixture
def hand(window: MainWindow) -> Hand:
    """A hand on the canvas beside it."""
    return Hand(window.canvas)


def _steps(hand: Hand) -> int:
    return hand.document.stack.count()


def test_phases_and_rows(outline: OutlineHand, hand: Hand) -> None:
    assert outline.drag("Travel", "Dream", ABOVE)
    assert outline.lines()[1:4] == ["Travel", "Dream", "Book"]
    assert hand.selection.head == "p-3"
    assert outline.drag("Does", "Feels", BELOW)
    assert outline.lines()[5:8] == ["Notes", "Feels", "Does"]
    assert _steps(hand) == 2
    assert not outline.drag("Does", "Dream", ON), "a row is no phase"
    assert not outline.drag("Does", "Does", BELOW), "where it stands it need not go"
    hand.press("Ctrl+Z", "Ctrl+Z")
    assert hand.map == trip()


def test_steps_within_a_phase_and_to_another(outline: OutlineHand, hand: Hand) -> None:
    outline.toggle("Book")
    assert outline.drag("Pay", "Compare", ABOVE)
    assert [step.id for step in hand.map.phases[1].steps] == ["s-2", "s-1"]
    assert outline.drag("Pay", "Travel", ON)
    assert [step.id for step in hand.map.phases[2].steps] == ["s-2"]
    assert _steps(hand) == 2


def test_cards_beside_cards(outline: OutlineHand, hand: Hand) -> None:
    outline.toggle("Does")
    assert outline.drag("Packs", "Asks friends", ABOVE)
    assert hand.texts("Does", "Dream")[:3] == ["Looks at pictures", "Packs", "Asks friends"]
    assert outline.drag("Packs", "Compares prices", BELOW)
    assert hand.texts("Does", "Compare") == ["Compares prices", "Packs"]
    assert outline.chosen == ["Packs"]
    assert _steps(hand) == 2


def test_cards_into_another_row_keep_their_phases(outline: OutlineHand, hand: Hand) -> None:
    outline.toggle("Does")
    outline.click("Asks friends")
    outline.click("Packs", "Ctrl")
    assert outline.drag("Packs", "Notes", ON)
    assert hand.texts("Notes", "Dream") == ["Asks friends"]
    assert hand.texts("Notes", "Travel") == ["Packs"]
    assert _steps(hand) == 1
    hand.press("Ctrl+Z")
    assert hand.map == trip()


def test_cards_into_another_phase_keep_their_rows(outline: OutlineHand, hand: Hand) -> None:
    outline.toggle("Does")
    outline.toggle("Hurdles")
    outline.click("Packs")
    outline.click("Card refused", "Ctrl")
    assert outline.drag("Packs", "Dream", ON)
    assert hand.texts("Does", "Dream")[-1] == "Packs"
    assert hand.texts("Hurdles", "Dream") == ["Card refused"]
    assert _steps(hand) == 1


def test_what_may_not_land_is_refused_in_words(outline: OutlineHand, hand: Hand) -> None:
    said: list[str] = []
    outline.window.statusBar().messageChanged.connect(said.append)
    outline.toggle("Does")
    assert not outline.drag("Packs", "Figures", ON)
    assert hand.map == trip()
    assert any("KPIs only" in text for text in said) or "KPIs only" in _status(outline)


def _status(outline: OutlineHand) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(found.text() for found in outline.window.statusBar().findChildren(QLabel))
