"""Gestures with phases, steps, rows and the whole map; each expects what a person would."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.helpers import plain_cards, plain_heads
from tests.helpers.person import NothingToDoError, Numbers, Person
from tests.helpers.sight import settle
from tests.helpers.widgets import action, part

_SIDES: Final = ("before", "after")
_NARROWEST, _WIDEST = 156, 320


def drags_a_phase(person: Person, numbers: Numbers) -> None:
    title, to = person.phase(numbers[0]), person.phase(numbers[1])
    person.in_reach(title)
    behind = numbers[2] % 2
    person.heads.drag(title, to, _SIDES[behind])
    gap = [phase.title for phase in person.now.phases].index(to) + behind
    person.model.expect(plain_heads.move_phase, title, gap)


def drags_a_step(person: Person, numbers: Numbers) -> None:
    title = person.step(numbers[0])
    phase = person.now.phase(person.phase(numbers[1], is_open=True))
    behind = numbers[2] % 2
    to = phase.columns[numbers[2] % len(phase.columns)]
    person.reachable(to)
    person.in_reach(title)
    person.heads.drag(title, to, _SIDES[behind])
    gap = phase.steps.index(to) + behind if phase.steps else 0
    person.model.expect(plain_heads.move_step, title, phase.title, gap)


def drags_a_row(person: Person, numbers: Numbers) -> None:
    title, to = person.row(numbers[0]), person.row(numbers[1])
    person.in_reach(title)
    behind = numbers[2] % 2
    person.heads.drag(title, to, _SIDES[behind])
    gap = [row.title for row in person.now.rows].index(to) + behind
    person.model.expect(plain_heads.move_row, title, gap)


def drags_a_header_and_thinks_better_of_it(person: Person, numbers: Numbers) -> None:
    pick = person.phase if numbers[2] % 2 else person.row
    title, to = pick(numbers[0]), pick(numbers[1])
    person.in_reach(title)
    with person.heads.dragging(title, person.heads.point(to, "before")[1]):
        person.hand.press("Esc")


def folds(person: Person, numbers: Numbers) -> None:
    if numbers[1] % 2:
        title = person.phase(numbers[0])
        if person.now.phase(title).is_shut:
            person.heads.click(title)
            person.model.expect(plain_heads.fold, title)
            return
    else:
        title = person.row(numbers[0])
    person.heads.click(title)
    person.hand.press("Space")
    person.model.expect(plain_heads.fold, title)


def hides_a_row(person: Person, numbers: Numbers) -> None:
    if sum(not row.is_hidden for row in person.now.rows) < 4:
        raise NothingToDoError
    title = person.row(numbers[0])
    person.heads.click(title)
    _order(person, "row.hide")
    person.model.expect(plain_heads.hide, title)


def shows_rows(person: Person, numbers: Numbers) -> None:
    if not any(row.is_hidden for row in person.now.rows):
        hides_a_row(person, numbers)
    _order(person, "row.show-all")
    person.model.expect(plain_heads.show_all)


def moves_a_header_by_key(person: Person, numbers: Numbers) -> None:
    way = (-1, 1)[numbers[2] % 2]
    if numbers[1] % 3 == 0:
        title, keys = person.row(numbers[0]), ("Up", "Down")
        titles, move = [row.title for row in person.now.rows], plain_heads.move_row
    elif numbers[1] % 3 == 1:
        title, keys = person.phase(numbers[0], is_open=True), ("Left", "Right")
        titles, move = [phase.title for phase in person.now.phases], plain_heads.move_phase
    else:
        title, keys = person.step(numbers[0]), ("Left", "Right")
        titles, move = person.now.phase(title).steps, plain_heads.move_within
    person.heads.click(title)
    person.hand.press(f"Alt+{keys[numbers[2] % 2]}")
    at = titles.index(title)
    if 0 <= at + way < len(titles):
        person.model.expect(move, title, at + 2 if way > 0 else at - 1)


def adds_a_phase(person: Person, numbers: Numbers) -> None:
    before = person.phase(numbers[0], is_open=True)
    person.heads.click(before, "plus")
    index = [phase.title for phase in person.now.phases].index(before) + 1
    person.model.expect(plain_heads.add_phase, index, "New phase")
    _name_it(person, "New phase", person.fresh("Phase"))


def adds_a_step(person: Person, numbers: Numbers) -> None:
    phase = person.phase(numbers[0], is_open=True)
    person.heads.click(phase)
    _order(person, "step.add")
    person.model.expect(plain_heads.add_step, phase, "New step")
    _name_it(person, "New step", person.fresh("Step"))


def merges_a_step(person: Person, numbers: Numbers) -> None:
    title = person.step(numbers[0])
    person.heads.click(title)
    person.hand.press("Delete")
    person.model.expect(plain_heads.merge_step, title)


def deletes_a_phase_or_row(person: Person, numbers: Numbers) -> None:
    of_many = [len(person.now.phases) > 2, len(person.now.rows) > 4]
    if not of_many[numbers[1] % 2]:
        raise NothingToDoError
    title = (person.phase, person.row)[numbers[1] % 2](numbers[0])
    if title in [phase.title for phase in person.now.phases if phase.is_shut]:
        raise NothingToDoError  # a click expands it
    person.heads.click(title)
    person.hand.press("Delete")
    person.model.expect(plain_heads.delete, title)


def renames_a_header(person: Person, numbers: Numbers) -> None:
    title = (
        person.row(numbers[0]),
        person.phase(numbers[0], is_open=True),
    )[numbers[1] % 2]
    person.hand.double_click_title(title)
    more = person.fresh(" or")
    person.hand.type(more)
    person.hand.press(("Enter", "Esc")[numbers[2] % 2])
    person.model.expect(plain_heads.rename, title, title + more)


def pulls_an_edge(person: Person, numbers: Numbers) -> None:
    way = numbers[1] % 60 + 20  # less is no drag yet
    if numbers[2] % 2:
        title = person.phase(numbers[0], is_open=True)
        if person.now.phase(title).steps:
            raise NothingToDoError
        width = person.heads.area(title)[1].width()
        way = -way if numbers[1] % 3 else way
        person.heads.drag_edge(title, dx=way)
        size = min(max(width + way, _NARROWEST), _WIDEST)
    else:
        title = person.row(numbers[0], is_open=True)
        size = person.heads.area(title)[1].height() - 1 + way
        person.heads.drag_edge(title, dy=way)
    person.model.expect(plain_heads.size, title, size)


def lets_an_edge_follow(person: Person, numbers: Numbers) -> None:
    pick = person.phase if numbers[1] % 2 else person.row
    title = pick(numbers[0], is_open=True)
    if numbers[1] % 2 and person.now.phase(title).steps:
        raise NothingToDoError
    rows = person.now.rows
    if any(row.title == title and below.is_hidden for row, below in pairwise(rows)):
        raise NothingToDoError  # the first click shows the hidden row
    person.heads.double_click_edge(title)
    person.model.expect(plain_heads.size, title, None)


# --- The whole map.


def replaces_everywhere(person: Person, numbers: Numbers) -> None:
    wanted = person.card(numbers[0])
    if numbers[1] % 2:
        wanted = wanted.split()[0]
    new = person.fresh("other")
    person.hand.press("Ctrl+H")
    field = part(person.window, QLineEdit, "find")
    field.clear()
    person.hand.type(wanted)
    part(person.window, QLineEdit, "replace").setText(new)
    button = part(person.window, QPushButton, "replace-all")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    person.hand.press("Esc")
    person.model.expect(plain_cards.replace_everywhere, wanted, new)


def undoes(person: Person, numbers: Numbers) -> None:
    for _ in range(numbers[0] % 3 + 1):
        person.hand.press("Ctrl+Z")
        person.model.undo()
    _go_back(person)


def redoes(person: Person, numbers: Numbers) -> None:
    for _ in range(numbers[0] % 3 + 1):
        person.hand.press(("Ctrl+Y", "Ctrl+Shift+Z")[numbers[1] % 2])
        person.model.redo()
    while person.is_between() and person.model.future:
        person.hand.press("Ctrl+Y")
        person.model.redo()
    _go_back(person)


def saves(person: Person, numbers: Numbers) -> None:
    del numbers
    person.hand.press("Ctrl+S")
    person.check_file()


def _go_back(person: Person) -> None:
    """Undo on from between a copy, or something new, and its name."""
    while person.is_between():
        person.hand.press("Ctrl+Z")
        person.model.undo()


def _order(person: Person, command: str) -> None:
    """Choose a command of the menus."""
    entry = action(person.window, command)
    if not entry.isEnabled():
        raise NothingToDoError
    entry.trigger()
    settle()


def _name_it(person: Person, old: str, new: str) -> None:
    person.hand.type(new)
    person.hand.press("Enter")
    person.model.expect(plain_heads.rename, old, new)


WITH_HEADS: Final = (
    drags_a_phase,
    drags_a_step,
    drags_a_row,
    drags_a_header_and_thinks_better_of_it,
    folds,
    hides_a_row,
    shows_rows,
    moves_a_header_by_key,
    adds_a_phase,
    adds_a_step,
    merges_a_step,
    deletes_a_phase_or_row,
    renames_a_header,
    pulls_an_edge,
    lets_an_edge_follow,
)
WITH_THE_MAP: Final = (replaces_everywhere, undoes, undoes, redoes, saves)
