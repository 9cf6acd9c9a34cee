"""Gestures by hand in the whole window, beside a plain model of the map that expects their outcome.

A gesture that does nothing, or more than it should, leaves map and model apart.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.spots import free_place
from journeyeditor.models import Card, JourneyMap
from journeyeditor.models.queries import standings
from journeyeditor.storage import from_bytes, to_bytes
from tests.helpers.hand import Hand
from tests.helpers.in_window import in_window
from tests.helpers.plain_map import PlainMap, cells_of
from tests.helpers.trip import trip

NUMBERS = st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
Numbers = tuple[int, int, int]


class Person:
    """Does one gesture after the other and expects of each what a person would."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.model = PlainMap(hand.map)
        self._fresh = count(1)

    def writes_a_card(self, numbers: Numbers) -> None:
        row, column = self._cell(numbers)
        if self.model.kinds[row] == "image":
            return
        text = f"New {next(self._fresh)}"
        if self._has_room(row, column):
            self.hand.double_click(self.hand.cell(row, column))
        else:
            self.hand.click(self.model.cells[row, column][-1])
            self.hand.press("Ctrl+Enter")
        self.hand.type(text)
        self.hand.press("Enter", "Esc")
        self.model.add(row, column, text)

    def writes_on(self, numbers: Numbers) -> None:
        card = self._card(numbers[0])
        self.hand.click(card)
        self.hand.press("F2")
        self.hand.type(" more")
        self.hand.press(("Enter", "Esc")[numbers[1] % 2])
        self.model.rename(card, card + " more")

    def drags_to_a_cell(self, numbers: Numbers) -> None:
        card, (row, column) = self._card(numbers[0]), self._cell(numbers[1:] + numbers[:1])
        if self.model.kinds[row] == "owner" and not self._has_room(row, column):
            return  # pills stand side by side
        self.hand.click(card)  # or what is selected moves along
        self._drag_below_all(card, row, column)
        self.model.move(card, row, column, None)

    def drags_above_another(self, numbers: Numbers) -> None:
        card, other = self._card(numbers[0]), self._card(numbers[1])
        row, column, position = self.model.place(other)
        if card == other or self.model.kinds[row] == "owner":  # pills stand side by side
            return
        own = self.model.place(card)
        below_own = own[:2] == (row, column) and own[2] < position
        self.hand.click(card)
        self.hand.drag(card, other, "before")
        self.model.move(card, row, column, position - below_own)

    def drags_and_thinks_better_of_it(self, numbers: Numbers) -> None:
        card, (row, column) = self._card(numbers[0]), self._cell(numbers[1:] + numbers[:1])
        with self.hand.dragging(card, self.hand.cell(row, column)):
            self.hand.press("Esc")

    def moves_by_key(self, numbers: Numbers) -> None:
        card = self._card(numbers[0])
        row, column, position = self.model.place(card)
        way = 1 if numbers[1] % 2 else -1
        at = self.model.columns.index(column) + way
        self.hand.click(card)
        self.hand.press("Alt+Right" if way > 0 else "Alt+Left")
        if 0 <= at < len(self.model.columns):
            there = self.model.cells.get((row, self.model.columns[at]), [])
            self.model.move(card, row, self.model.columns[at], min(position, len(there)))

    def copies_by_dragging(self, numbers: Numbers) -> None:
        card = self._card(numbers[0])
        row, _, _ = self.model.place(card)
        column = self.model.columns[numbers[1] % len(self.model.columns)]
        if self.model.kinds[row] == "owner":
            return
        self.hand.click(card)  # or what is selected is copied along
        self._drag_below_all(card, row, column, held="Ctrl")
        self.model.add(row, column, card)
        mark = f" copy {next(self._fresh)}"
        self.hand.press("F2")
        self.hand.type(mark)
        self.hand.press("Esc")
        self.model.rename_last(row, column, card + mark)

    def deletes(self, numbers: Numbers) -> None:
        chosen = list(dict.fromkeys(self._card(number) for number in numbers[:2]))
        self.hand.click(chosen[0])
        for card in chosen[1:]:
            self.hand.click(card, held="Ctrl")
        self.hand.press("Delete")
        self.model.delete(*chosen)

    def undoes(self, numbers: Numbers) -> None:
        for _ in range(numbers[0] % 3 + 1):
            self.hand.press("Ctrl+Z")
            self.model.undo()
        while self._are_two_alike():  # on from between a copy and its new name
            self.hand.press("Ctrl+Z")
            self.model.undo()

    def redoes(self, numbers: Numbers) -> None:
        for _ in range(numbers[0] % 3 + 1):
            self.hand.press("Ctrl+Y")
            self.model.redo()
        while self._are_two_alike():
            self.hand.press("Ctrl+Y")
            self.model.redo()

    def _are_two_alike(self) -> bool:
        return len({*self.model.texts()}) < len(self.model.texts())

    def _has_room(self, row: str, column: str) -> bool:
        """Whether there is a place to click below a cell's cards."""
        return free_place(self.hand.canvas.places.plan, self.hand.cell(row, column)) is not None

    def _drag_below_all(self, card: str, row: str, column: str, held: str = "") -> None:
        if self._has_room(row, column):
            self.hand.drag(card, self.hand.cell(row, column), held=held)
        else:
            self.hand.drag(card, self.model.cells[row, column][-1], "after", held)

    def _card(self, number: int) -> str:
        texts = self.model.texts()
        return texts[number % len(texts)]

    def _cell(self, numbers: Numbers) -> tuple[str, str]:
        rows = [*self.model.kinds]
        columns = self.model.columns
        return rows[numbers[1] % len(rows)], columns[numbers[2] % len(columns)]


GESTURES: tuple[Callable[[Person, Numbers], None], ...] = (
    Person.writes_a_card,
    Person.writes_on,
    Person.drags_to_a_cell,
    Person.drags_above_another,
    Person.drags_and_thinks_better_of_it,
    Person.moves_by_key,
    Person.copies_by_dragging,
    Person.deletes,
    Person.undoes,
    Person.redoes,
)


def _trip() -> JourneyMap:
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


@given(gestures=st.lists(st.tuples(st.sampled_from(GESTURES), NUMBERS), min_size=3, max_size=8))
@settings(max_examples=min(settings().max_examples, 2000))
def test_what_a_person_does_is_what_the_map_becomes(
    qapp: QApplication, gestures: list[tuple[Callable[[Person, Numbers], None], Numbers]]
) -> None:
    with in_window(_trip()) as (window, hand):
        first = to_bytes(hand.map)
        person = Person(hand)
        for gesture, numbers in gestures:
            if len(person.model.texts()) < 4:
                break
            gesture(person, numbers)
            assert cells_of(hand.map) == person.model.cells, gesture.__name__
        assert hand.editing == "(none)"
        saved = to_bytes(hand.map)
        assert cells_of(from_bytes(saved)) == person.model.cells
        window.session.document.mark_clean()
        steps = hand.document.stack.index()
        hand.press(*["Ctrl+Z"] * steps)
        assert to_bytes(hand.map) == first
        hand.press(*["Ctrl+Y"] * steps)
        assert to_bytes(hand.map) == saved


def test_every_card_of_the_trip_has_a_name_of_its_own() -> None:
    texts = [standing.card.text for standing in standings(_trip())]
    assert len({*texts}) == len(texts)
