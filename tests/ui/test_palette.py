"""The command palette: a few letters, Enter, done; by keys alone and fast on large maps."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QStatusBar

from journeyeditor.models import CellKey
from journeyeditor.ui.search.palette import MOST
from journeyeditor.ui.search.ranking import name, ranked
from journeyeditor.ui.session import Session
from journeyeditor.ui.windows import Windows
from tests.helpers.hand import Hand
from tests.helpers.maps import generated_map
from tests.helpers.trip import trip
from tests.helpers.widgets import part


@pytest.fixture
def hand(windows: Windows) -> Hand:
    """A hand on the weekend trip, in a whole window."""
    made = windows.make(Session(trip()))
    made.resize(1300, 700)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return Hand(made.canvas)


def listed(hand: Hand) -> list[str]:
    found = part(hand.canvas.window(), QListWidget, "palette-list")
    return [found.item(row).text() for row in range(found.count())]


def is_open(hand: Hand) -> bool:
    return part(hand.canvas.window(), QLineEdit, "palette-field").isVisible()


def test_the_list_is_as_high_as_what_it_holds(hand: Hand) -> None:
    hand.press("Ctrl+K")
    found = part(hand.canvas.window(), QListWidget, "palette-list")
    box = found.parentWidget()
    assert box is not None
    many = box.height()
    hand.type("select all")
    assert found.count() < 4
    few = box.height()
    assert few < many / 2
    last = found.visualItemRect(found.item(found.count() - 1))
    assert found.viewport().rect().contains(last)
    assert found.viewport().height() - last.bottom() < 4
    hand.press("Ctrl+A", "Backspace")
    assert box.height() == many


def test_what_is_inserted_says_so(hand: Hand) -> None:
    hand.press("Ctrl+K")
    hand.type("insert phase")
    assert listed(hand) == ["Insert: Phase"]
    hand.press("Enter")
    assert hand.editing == "New phase"
    hand.press("Esc")


def test_what_could_be_undone_is_found_as_undo_alone(hand: Hand) -> None:
    hand.press("Ctrl+K")
    hand.type("insert phase")
    hand.press("Enter", "Esc", "Ctrl+K")
    hand.type("add phase")
    assert "Undo: Add phase" not in listed(hand)
    hand.press("Esc", "Ctrl+K")
    hand.type("undo")
    assert listed(hand)[0] == "Undo: Add phase"
    hand.press("Esc")


@pytest.mark.parametrize("keys", ["Ctrl+K", "Ctrl+Shift+P"])
def test_a_command_is_run_by_a_few_letters(hand: Hand, keys: str) -> None:
    hand.press(keys)
    hand.type("sel al")
    assert listed(hand)[0] == "Select all"
    hand.press("Enter")
    assert not is_open(hand)
    assert hand.canvas.hasFocus()
    assert len(hand.selection.cards) == 13


@pytest.mark.parametrize("words", ["edit persona", "new persona"])
def test_personas_are_found_before_there_are_any(hand: Hand, words: str) -> None:
    """A fresh map has none; the command is then to make the first."""
    hand.press("Ctrl+K")
    hand.type(words)
    assert listed(hand)[0] == "Edit persona …"
    hand.press("Esc")
    hand.document.apply(hand.map.replace(personas=()), "Without personas")
    hand.press("Ctrl+K")
    hand.type(words)
    assert listed(hand)[0] == "New persona …"
    hand.press("Esc")


def test_a_card_is_selected_and_shown(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.press("Ctrl+K")
    hand.type("pac")
    assert listed(hand) == ["Packs"]
    hand.press("Enter")
    assert hand.selection.cards == ("c-5",)
    assert hand.canvas.viewport().rect().contains(hand.rect("Packs").toAlignedRect())


def test_phases_steps_and_rows_are_there(hand: Hand) -> None:
    for typed, cell in (("travel", CellKey("r-1", "p-3")), ("owners", CellKey("r-6", "p-1"))):
        hand.press("Ctrl+K")
        hand.type(typed)
        hand.press("Enter")
        assert hand.selection.focus == cell
    hand.press("Ctrl+K")
    hand.type("pay")
    assert listed(hand) == ["Pay"]


def test_arrows_choose_and_escape_leaves_everything(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Ctrl+K")
    found = part(hand.canvas.window(), QListWidget, "palette-list")
    assert found.currentRow() == 0
    hand.press("Down", "Down", "Up")
    assert found.currentRow() == 1
    hand.press("Up", "Up")
    assert found.currentRow() == found.count() - 1
    hand.press("Esc")
    assert not is_open(hand)
    assert hand.canvas.hasFocus()
    assert hand.selection.cards == ("c-5",)


def test_what_is_not_possible_says_why(hand: Hand) -> None:
    hand.press("Ctrl+K")
    hand.type("duplicate")
    hand.press("Enter")
    assert is_open(hand)
    bar = part(hand.canvas.window(), QStatusBar, "status")
    assert bar.currentMessage() == "No card is selected."


def test_nothing_that_fits_is_said_and_enter_does_nothing(hand: Hand) -> None:
    hand.press("Ctrl+K")
    hand.type("qqq")
    assert listed(hand) == ["Nothing matches."]
    hand.press("Enter", "Down")
    assert is_open(hand)
    assert hand.document.is_clean


def test_a_click_on_the_map_closes_it(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Ctrl+K")
    hand.click(hand.canvas.viewport().rect().bottomLeft() + QPoint(4, -4))
    assert not is_open(hand)
    assert hand.selection.cards == ()


def places(texts: Sequence[str], typed: str) -> list[str]:
    return [texts[at] for at in ranked([name(text) for text in texts], typed, 10)]


def test_the_best_comes_first() -> None:
    texts = ["Amaze me", "Show the maze", "Undo maze", "Maze show", "Map zone", "None"]
    assert places(texts, "maze") == ["Maze show", "Show the maze", "Undo maze", "Amaze me"]
    assert places(texts, "ma sh") == ["Maze show", "Show the maze"]
    assert places(texts, "mz") == ["Map zone"]
    assert places(texts, "") == texts


@given(st.lists(st.text("abcß -", max_size=12), max_size=30), st.text("abcß ", max_size=4))
def test_a_name_is_found_by_itself_and_more_letters_find_no_more(
    texts: list[str], typed: str
) -> None:
    names = [name(text) for text in texts]
    for index, text in enumerate(texts):
        assert index in ranked(names, text, len(texts))
    found = set(ranked(names, typed, len(texts)))
    assert set(ranked(names, typed + "a", len(texts))) <= found


def test_ten_thousand_cards_are_searched_between_two_keys(hand: Hand, windows: Windows) -> None:
    made = windows.make(Session(generated_map(10_000)))
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    large = Hand(made.canvas)
    large.press("Ctrl+K")
    field = part(made, QLineEdit, "palette-field")
    taken: list[float] = []
    for typed in ("a", "an", "t", "th", "the", "e", "zz") * 3:
        start = perf_counter()
        field.setText(typed)
        taken.append(perf_counter() - start)
        assert len(listed(large)) <= MOST
    assert sorted(taken)[len(taken) // 2] < 0.05  # 5 ms on a quiet machine
