"""Finding one's way in the whole window: find, replace, zoom to what is meant, shown changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStatusBar, QToolButton

from journeyeditor.models import CellKey
from journeyeditor.models.queries import find
from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.hand import Hand
from tests.helpers.trip import crowded_trip, trip
from tests.helpers.widgets import action, part


def _shown(made: MainWindow) -> Hand:
    made.resize(1100, 700)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return Hand(made.canvas)


@pytest.fixture
def window(windows: Windows) -> MainWindow:
    """A window with the weekend trip."""
    return windows.make(Session(trip()))


@pytest.fixture
def hand(window: MainWindow) -> Hand:
    """A hand on its canvas."""
    return _shown(window)


@pytest.fixture
def crowd(windows: Windows) -> Hand:
    """A hand on a map with folded, collapsed and hidden cards."""
    return _shown(windows.make(Session(crowded_trip())))


def count(hand: Hand) -> str:
    return part(hand.canvas.window(), QLabel, "count").text()


def press(hand: Hand, name: str) -> None:
    QTest.mouseClick(part(hand.canvas.window(), QPushButton, name), Qt.MouseButton.LeftButton)


def seen(hand: Hand, card: str) -> bool:
    """Whether a card is on the screen, whole."""
    return hand.canvas.viewport().rect().contains(hand.rect(card).toAlignedRect())


def test_finding_by_keys_alone(hand: Hand) -> None:
    hand.press("Ctrl+F")
    hand.type("idea")
    assert (count(hand), hand.selection.cards) == ("1 of 2", ("c-6",))
    assert seen(hand, "Great idea!")
    hand.press("Enter")
    assert (count(hand), hand.selection.cards) == ("2 of 2", ())
    assert hand.selection.focus == CellKey("r-5", "p-1")
    hand.press("Enter")
    assert count(hand) == "1 of 2"
    hand.press("Shift+Enter")
    assert count(hand) == "2 of 2"
    hand.press("Shift+F3")
    assert count(hand) == "1 of 2"
    hand.press("F3", "Esc")
    assert hand.canvas.hasFocus()
    assert not part(hand.canvas.window(), QLineEdit, "find").isVisible()
    hand.press("F3")
    assert hand.selection.cards == ("c-6",)


def test_nothing_found_leaves_the_selection(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Ctrl+F")
    hand.type("zebra")
    hand.press("Enter", "F3")
    assert (count(hand), hand.selection.cards) == ("Not found", ("c-5",))


def test_letters_go_into_the_field_and_not_onto_the_map(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Ctrl+F")
    hand.type("friends+1")
    hand.press("Delete", "Backspace", "Backspace")
    assert count(hand) == "1 of 1"
    assert hand.selection.cards == ("c-2",)
    assert hand.document.map == trip()


def test_with_case_only_the_same_letters_count(hand: Hand) -> None:
    hand.press("Ctrl+F")
    hand.type("one")
    assert count(hand) == "1 of 1"
    case = part(hand.canvas.window(), QToolButton, "match-case")
    QTest.mouseClick(case, Qt.MouseButton.LeftButton)
    assert count(hand) == "Not found"


def test_f3_without_a_word_asks_for_one(hand: Hand) -> None:
    hand.press("F3")
    assert part(hand.canvas.window(), QLineEdit, "find").hasFocus()


def test_replacing_one_after_the_other(hand: Hand) -> None:
    hand.press("Ctrl+H")
    hand.type("a")
    total = int(count(hand).split()[-1])
    hand.press("Tab")
    field = part(hand.canvas.window(), QLineEdit, "replace")
    field.setFocus()
    hand.type("aa")
    first = hand.map.phases[0].title
    hand.press("Enter")
    assert hand.map.phases[0].title == first.replace("a", "aa")
    assert count(hand) == f"2 of {total}"
    hand.press("Enter")
    assert count(hand) == f"3 of {total}"
    field.clear()
    hand.press("Enter")
    assert count(hand) == f"3 of {total - 1}"


def test_replacing_all_is_one_step(hand: Hand) -> None:
    hand.press("Ctrl+H")
    hand.type("e")
    part(hand.canvas.window(), QLineEdit, "replace").setText("E")
    press(hand, "replace-all")
    assert hand.map.phases[0].title == "DrEam"
    assert hand.map.rows[0].cells[0].cards[0].text == "Looks at picturEs"
    bar = part(hand.canvas.window(), QStatusBar, "status")
    assert bar.currentMessage().startswith("Replaced in ")
    hand.press("Esc", "Ctrl+Z")
    assert hand.map == trip()
    assert not hand.document.stack.canUndo()


def test_a_folded_card_is_unfolded(crowd: Hand) -> None:
    assert crowd.canvas.places.card("x-39") is None
    crowd.press("Ctrl+F")
    crowd.type("Step 39")
    assert crowd.selection.cards == ("x-39",)
    assert seen(crowd, "x-39")


def test_a_card_of_a_shut_row_is_selected_and_its_place_shown(crowd: Hand) -> None:
    crowd.canvas.set_zoom(2)
    crowd.press("Ctrl+F")
    crowd.type("trips")
    crowd.press("Enter")
    assert crowd.selection.cards == ("c-13",)
    bars = crowd.canvas.verticalScrollBar()
    assert bars.value() > bars.maximum() * 0.8
    assert crowd.document.is_clean


def test_what_is_found_in_a_hidden_row_is_named(crowd: Hand) -> None:
    crowd.press("Ctrl+F")
    crowd.type("Notes")
    bar = part(crowd.canvas.window(), QStatusBar, "status")
    assert bar.currentMessage() == "The row “Notes” is hidden."


def test_the_count_follows_the_map(hand: Hand) -> None:
    hand.press("Ctrl+F")
    hand.type("packs")
    assert count(hand) == "1 of 1"
    hand.click("Packs")
    hand.press("Ctrl+D")
    assert count(hand) == "1 of 2"


def test_alt_2_shows_the_selection(hand: Hand) -> None:
    assert not action(hand.canvas.window(), "view.fit-selection").isEnabled()
    hand.click("Packs")
    hand.click("Compares prices", held="Ctrl")
    hand.press("Alt+2")
    assert hand.canvas.zoom > 1
    assert seen(hand, "Packs")
    assert seen(hand, "Compares prices")
    assert find(hand.map, "c-5") is not None


def test_the_focused_phase_is_shown(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.click("Packs")
    action(hand.canvas.window(), "view.fit-phase").trigger()
    assert seen(hand, "Packs")
    assert seen(hand, "Trips")
    assert hand.canvas.zoom < 2


@pytest.mark.parametrize("title", ["Travel", "Pay", "Figures"])
def test_undo_shows_a_title_that_changed(hand: Hand, title: str) -> None:
    hand.canvas.set_zoom(2)
    hand.canvas.pan_by(5000, 5000)
    hand.double_click_title(title)
    hand.type("!")
    hand.press("Enter")
    hand.canvas.pan_by(-9000, -9000)
    hand.press("Ctrl+Z")
    opening = hand.canvas.opening(
        next(
            id_
            for id_, found in (("p-3", "Travel"), ("s-2", "Pay"), ("r-7", "Figures"))
            if found == title
        )
    )
    assert opening is not None
    assert opening.parent.rect().contains(opening.rect.toAlignedRect())
