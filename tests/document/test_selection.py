"""Selection: cards in the order they were chosen, one focus, one signal for each change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from journeyeditor.document import Selection
from journeyeditor.models import CellKey

CELL = CellKey("r-1", "p-1")


@pytest.fixture
def selection(qapp: QApplication) -> Iterator[Selection]:
    made = Selection()
    yield made
    made.deleteLater()


def test_selecting_gives_the_last_card_the_focus(selection: Selection) -> None:
    selection.select(["a", "b", "a"])
    assert [*selection.cards] == ["a", "b"]
    assert selection.focused_card == "b"
    assert selection.focused_cell is None
    assert "a" in selection
    assert "c" not in selection


def test_the_focus_can_be_a_cell(selection: Selection) -> None:
    selection.select([], CELL)
    assert [*selection.cards] == []
    assert selection.focused_cell == CELL
    assert selection.focused_card is None


def test_toggling_adds_and_takes_away_and_moves_the_focus(selection: Selection) -> None:
    selection.select(["a"])
    selection.toggle("b")
    assert [*selection.cards] == ["a", "b"]
    selection.toggle("a")
    assert [*selection.cards] == ["b"]
    assert selection.focused_card == "a"


def test_clearing_keeps_the_focus_so_that_the_keyboard_goes_on_from_there(
    selection: Selection,
) -> None:
    selection.select(["a", "b"])
    selection.clear()
    assert [*selection.cards] == []
    assert selection.focused_card == "b"


def test_cards_that_are_gone_are_forgotten(selection: Selection) -> None:
    selection.select(["a", "b", "c"])
    selection.keep_only(frozenset("ab"))
    assert [*selection.cards] == ["a", "b"]
    assert selection.focused_card == "b"
    selection.keep_only(frozenset())
    assert selection.focus is None


def test_a_focused_cell_outlives_the_cards(selection: Selection) -> None:
    selection.select(["a"], CELL)
    selection.keep_only(frozenset())
    assert selection.focused_cell == CELL


def test_each_change_is_told_once_and_no_change_not_at_all(selection: Selection) -> None:
    told: list[tuple[str, ...]] = []
    selection.changed.connect(lambda: told.append(selection.cards))
    selection.select(["a", "b"])
    selection.select(["a", "b"])
    selection.set_focus("a")
    selection.set_focus("a")
    selection.clear()
    selection.clear()
    assert told == [("a", "b"), ("a", "b"), ()]


def test_another_order_is_a_change(selection: Selection) -> None:
    selection.select(["a", "b"], "a")
    told: list[tuple[str, ...]] = []
    selection.changed.connect(lambda: told.append(selection.cards))
    selection.select(["b", "a"], "a")
    assert told == [("b", "a")]
