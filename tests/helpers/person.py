"""Person: somebody at a map in a window, who knows beside it what the map should say by now."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtCore import QPoint, QRect

from journeyeditor.canvas.headers.headpane import HeadPane
from journeyeditor.canvas.spots import free_place
from journeyeditor.storage import load
from journeyeditor.ui.window import MainWindow
from tests.helpers import plain_cards
from tests.helpers.hand import Hand
from tests.helpers.header_hand import HeaderHand
from tests.helpers.plain_map import Plain, PlainMap, seen
from tests.helpers.sight import settle

Numbers = tuple[int, int, int]
"""What a gesture chooses by."""


class NothingToDoError(Exception):
    """The map has nothing that a gesture could be done to."""


class Person:
    """A hand on the canvas and the headers, and a plain map of what is expected."""

    def __init__(self, window: MainWindow, hand: Hand, file: Path) -> None:
        """Begin with the map as it is; it is saved to `file`."""
        self.window = window
        self.hand = hand
        self.heads = HeaderHand(hand)
        self.file = file
        self.model = PlainMap(hand.map)
        self._count = count(1)

    @property
    def now(self) -> Plain:
        """What the map should say."""
        return self.model.now

    def check(self) -> None:
        """Compare the map, the number of undo steps and what has the keyboard with expectations."""
        assert seen(self.hand.map) == self.now
        assert self.hand.document.stack.index() == len(self.model.past)
        assert self.hand.editing == "(none)"

    def check_file(self) -> None:
        """Compare what the file says with expectations."""
        assert self.file.exists()
        assert seen(load(self.file)) == self.now

    def fresh(self, word: str) -> str:
        """A text that nothing else has."""
        return f"{word} {next(self._count)}"

    # --- What to do something to.

    def card(self, number: int) -> str:
        """One of the cards that are shown."""
        return _one_of(self.now.shown(), number)

    def cards(self, *numbers: int) -> list[str]:
        """Some of the cards that are shown, each once."""
        return list(dict.fromkeys(self.card(number) for number in numbers))

    def card_of(self, kind: str, number: int) -> str:
        """One of the cards of a kind that are shown."""
        return _one_of([text for text in self.now.shown() if self.now.kind(text) == kind], number)

    def cell(self, row: int, column: int) -> tuple[str, str]:
        """One of the cells that take cards: they are shown, or their phase is collapsed."""
        rows = [row.title for row in self.now.rows if not (row.is_hidden or row.is_shut)]
        return _one_of(rows, row), _one_of(self.now.columns(), column)

    def open_cell(self, row: int, column: int) -> tuple[str, str]:
        """One of the cells whose cards are shown."""
        found = self.cell(row, column)
        if not self.now.is_open(*found):
            raise NothingToDoError
        return found

    def phase(self, number: int, *, is_open: bool = False) -> str:
        """One of the phases; with `is_open` one that is not collapsed."""
        shown = [p.title for p in self.now.phases if not (is_open and p.is_shut)]
        return self.reachable(_one_of(shown, number))

    def step(self, number: int) -> str:
        """One of the steps of phases that are not collapsed."""
        shown = [step for phase in self.now.phases if not phase.is_shut for step in phase.steps]
        return self.reachable(_one_of(shown, number))

    def row(self, number: int, *, is_open: bool = False) -> str:
        """One of the rows that are not hidden; with `is_open` one that is not collapsed either."""
        shown = [
            row.title
            for row in self.now.rows
            if not row.is_hidden and not (is_open and row.is_shut)
        ]
        return self.reachable(_one_of(shown, number))

    def reachable(self, title: str) -> str:
        """Scroll until a header can be seen whole; there is nothing to do where it cannot."""
        pane, area = self.heads.area(title)
        middle = area.center() - pane.rect().center()
        if not _is_whole(pane, area):
            across = pane.axis == "across"
            self.hand.canvas.pan_by(middle.x() if across else 0, 0 if across else middle.y())
            settle()
        self.in_reach(title)
        return title

    def in_reach(self, title: str) -> None:
        """There is nothing to do where a header cannot be seen whole, its right edge too."""
        pane, area = self.heads.area(title)
        if not _is_whole(pane, area):
            raise NothingToDoError

    def see(self, *points: QPoint) -> None:
        """There is nothing to do where a point is out of sight."""
        if not all(self.hand.canvas.viewport().rect().contains(point) for point in points):
            raise NothingToDoError

    # --- What several gestures begin or end with.

    def select(self, *texts: str) -> None:
        """Select these cards and no others."""
        self.hand.click(texts[0])
        for text in texts[1:]:
            self.hand.click(text, held="Ctrl")

    def drag_below_all(self, card: str, row: str, column: str, held: str = "") -> None:
        """Drag a card to the end of a cell."""
        cell = self.hand.cell(row, column)
        has_room = free_place(self.hand.canvas.places.plan, cell) is not None
        stack = self.now.cell(row, column)
        if has_room or not stack or not self.now.is_open(row, column):
            self.hand.drag(card, cell, held=held)
        else:
            self.hand.drag(card, stack[-1], "after", held)

    def has_room(self, row: str, column: str) -> bool:
        """Whether there is a place to click below a cell's cards."""
        cell = self.hand.cell(row, column)
        return free_place(self.hand.canvas.places.plan, cell) is not None

    def name_copy(self, row: str, column: str, position: int) -> None:
        """Give the copy that has just been made, and is selected, a text of its own."""
        mark = self.fresh(" copy")
        text = self.now.cell(row, column)[position]
        if self.now.is_open(row, column):
            self.hand.press("F2")
            self.hand.type(mark)
            self.hand.press("Esc")
            self.model.expect(plain_cards.rename_at, row, column, position, text + mark)
        else:
            self.hand.press("Ctrl+Z")
            self.model.undo()

    def is_between(self) -> bool:
        """Whether two cards or titles are alike: between a copy, or something new, and its name."""
        texts, titles = self.now.texts(), self.now.titles()
        new = {"New phase", "New step"}.intersection(titles)
        return bool(new) or len({*texts}) < len(texts)


def _one_of(found: list[str], number: int) -> str:
    if not found:
        raise NothingToDoError
    return found[number % len(found)]


def _is_whole(pane: HeadPane, area: QRect) -> bool:
    """Whether a header and its far edge are within its pane, along the pane."""
    if pane.axis == "across":
        return area.left() >= 0 and area.right() + 6 < pane.width()
    return area.top() >= 0 and area.bottom() + 6 < pane.height()
