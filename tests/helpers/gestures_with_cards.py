"""Gestures with cards: each does something by hand and expects what a person would."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from journeyeditor.layout import SCREEN
from tests.helpers import plain_cards
from tests.helpers.person import NothingToDoError, Numbers, Person


def writes_a_card(person: Person, numbers: Numbers) -> None:
    row, column = person.open_cell(*numbers[:2])
    text = person.fresh("New")
    if person.has_room(row, column):
        person.hand.double_click(person.hand.cell(row, column))
    else:
        person.hand.click(person.now.cell(row, column)[-1])
        person.hand.press("Ctrl+Enter")
    person.hand.type(text)
    person.hand.press("Enter", "Esc")
    person.model.expect(plain_cards.add, row, column, None, text)


def writes_card_after_card(person: Person, numbers: Numbers) -> None:
    card = person.card(numbers[0])
    row, column, position = person.now.place(card)
    texts = [person.fresh("Next") for _ in range(numbers[1] % 3 + 1)]
    person.hand.click(card)
    person.hand.press("Insert")
    for text in texts:
        person.hand.type(text)
        person.hand.press("Enter")
    person.hand.press(("Enter", "Esc")[numbers[2] % 2])
    for behind, text in enumerate(texts, 1):
        person.model.expect(plain_cards.add, row, column, position + behind, text)


def writes_on(person: Person, numbers: Numbers) -> None:
    card = person.card(numbers[0])
    person.hand.click(card)
    if numbers[1] % 3:
        person.hand.press(("", "Enter", "F2")[numbers[1] % 3])
    text = person.fresh((", and", ",\nand")[numbers[0] % 2])
    person.hand.type(text)
    other = person.card(numbers[2])
    if numbers[2] % 3 == 2 and other != card:
        person.hand.click(other)
    else:
        person.hand.press(("Enter", "Esc")[numbers[2] % 2])
    person.model.expect(plain_cards.rename, card, card + text)


def drags_to_a_cell(person: Person, numbers: Numbers) -> None:
    cards = person.cards(*numbers)[: numbers[2] % 3 + 1]
    row, column = person.cell(numbers[2], numbers[0])
    if person.now.row(row).kind == "owner" and not person.has_room(row, column):
        raise NothingToDoError  # pills stand side by side
    person.select(*cards)
    person.drag_below_all(cards[-1], row, column)
    person.model.expect(plain_cards.move, cards, row, column, None)


def drags_beside_another(person: Person, numbers: Numbers) -> None:
    other, *cards = person.cards(numbers[1], numbers[0], numbers[2])
    row, column, position = person.now.place(other)
    if not cards or person.now.row(row).kind == "owner":
        raise NothingToDoError
    person.select(*cards)
    behind = numbers[2] % 2
    person.hand.drag(cards[0], other, ("before", "after")[behind])
    person.model.expect(plain_cards.move, cards, row, column, position + behind)


def drags_and_thinks_better_of_it(person: Person, numbers: Numbers) -> None:
    card = person.card(numbers[0])
    with person.hand.dragging(card, person.hand.cell(*person.cell(*numbers[1:]))):
        person.hand.press("Esc")


def copies_by_dragging(person: Person, numbers: Numbers) -> None:
    card = person.card(numbers[0])
    row, column = person.now.place(card)[0], person.cell(*numbers[1:])[1]
    if person.now.row(row).kind == "owner":
        raise NothingToDoError
    # A card that is selected among others would take them along.
    if numbers[1] % 2 or person.hand.id_of(card) in person.hand.selection:
        person.hand.click(person.card(numbers[2]))
        person.hand.click(card)
    person.drag_below_all(card, row, column, held="Ctrl")
    person.model.expect(plain_cards.copy, card, row, column, None)
    person.name_copy(row, column, -1)


def copies_several_and_takes_it_back(person: Person, numbers: Numbers) -> None:
    lead = person.now.place(person.card(numbers[0]))[0]
    cards = [card for card in person.cards(*numbers) if person.now.place(card)[0] == lead]
    person.select(*cards)
    if numbers[2] % 2:
        person.hand.press("Ctrl+D")
        person.model.expect(plain_cards.duplicate, cards)
    else:
        column = person.cell(*numbers[1:])[1]
        if person.now.row(lead).kind == "owner":
            raise NothingToDoError
        person.drag_below_all(cards[-1], lead, column, held="Ctrl")
        for card in [text for text in person.now.texts() if text in cards]:
            person.model.expect(plain_cards.copy, card, lead, column, None)
        person.model.past[-len(cards) :] = person.model.past[-len(cards) :][:1]
    person.check()
    person.hand.press("Ctrl+Z")
    person.model.undo()


def moves_by_key(person: Person, numbers: Numbers) -> None:
    card = person.card(numbers[0])
    row, column, position = person.now.place(card)
    way = ("Left", "Right", "Up", "Down")[numbers[1] % 4]
    person.hand.click(card)
    person.hand.press(f"Alt+{way}")
    columns = person.now.columns()
    if way in ("Left", "Right"):
        at = columns.index(column) + (1 if way == "Right" else -1)
        if 0 <= at < len(columns):
            person.model.expect(plain_cards.move, [card], row, columns[at], position)
    elif 0 <= position + (1 if way == "Down" else -1) < len(person.now.cell(row, column)):
        gap = position + 2 if way == "Down" else position - 1
        person.model.expect(plain_cards.move, [card], row, column, gap)


def deletes(person: Person, numbers: Numbers) -> None:
    cards = person.cards(*numbers[:2])
    person.select(*cards)
    person.hand.press(("Delete", "Backspace", "Ctrl+X")[numbers[2] % 3])
    person.model.expect(plain_cards.delete, *cards)


def deletes_all_of_a_cell(person: Person, numbers: Numbers) -> None:
    card = person.card(numbers[0])
    cell = person.now.cell(*person.now.place(card)[:2])
    if len(cell) < 2:
        raise NothingToDoError  # one card is all of its cell: the next step is all of the map
    person.hand.click(card)
    person.hand.press("Ctrl+A", "Delete")
    person.model.expect(plain_cards.delete, *cell)


def duplicates(person: Person, numbers: Numbers) -> None:
    card = person.card(numbers[0])
    row, column, position = person.now.place(card)
    person.hand.click(card)
    person.hand.press("Ctrl+D")
    person.model.expect(plain_cards.copy, card, row, column, position + 1)
    person.name_copy(row, column, position + 1)


def copies_and_pastes(person: Person, numbers: Numbers) -> None:
    card, other = person.card(numbers[0]), person.card(numbers[1])
    row, column, position = person.now.place(other)
    if person.now.kind(card) != person.now.kind(other):
        raise NothingToDoError
    person.hand.click(card)
    person.hand.press("Ctrl+C")
    person.hand.click(other)
    person.hand.press("Ctrl+V")
    person.model.expect(plain_cards.copy, card, row, column, position + 1)
    person.name_copy(row, column, position + 1)


def pastes_lines(person: Person, numbers: Numbers) -> None:
    card = person.card(numbers[0])
    row, column, position = person.now.place(card)
    lines = [person.fresh("Line") for _ in range(numbers[1] % 2 + 1)]
    QGuiApplication.clipboard().setText("\n".join(lines))
    person.hand.click(card)
    person.hand.press(("Ctrl+V", "Ctrl+Shift+V")[numbers[2] % 2])
    person.model.expect(plain_cards.add, row, column, position + 1, *lines)


def rates(person: Person, numbers: Numbers) -> None:
    kind = ("emotion", "hurdle")[numbers[1] % 2]
    card = person.card_of(kind, numbers[0])
    person.hand.click(card)
    if kind == "hurdle":
        severity = numbers[2] % 3 + 1
        person.hand.type(str(severity))
        person.model.expect(plain_cards.rate, card, severity)
    else:
        way = 1 if numbers[2] % 2 else -1
        person.hand.type("+" if way > 0 else "-")
        score = (person.now.ratings[card] or 0) + way
        person.model.expect(plain_cards.rate, card, min(max(score, -2), 2))


def drags_a_face(person: Person, numbers: Numbers) -> None:
    card = person.card_of("emotion", numbers[0])
    row, column, _ = person.now.place(card)
    if all(person.now.ratings[text] is None for text in person.now.cell(row, column)):
        raise NothingToDoError
    person.hand.show(person.hand.cell(row, column))
    face, by = person.hand.face(row, column), numbers[1] % 5 - 2
    to = face - QPoint(0, round(by * SCREEN.plot.step))
    person.see(face, to)
    person.hand.drag(face, to)
    person.model.expect(plain_cards.shift, row, column, by)


def links_by_a_knob(person: Person, numbers: Numbers) -> None:
    hurdle, solution = person.card_of("hurdle", numbers[0]), person.card_of("solution", numbers[1])
    begin, end = (hurdle, solution) if numbers[2] % 2 else (solution, hurdle)
    person.hand.click(begin)
    knob = person.hand.knob(begin, ("top", "bottom")[numbers[2] % 2])
    person.see(knob, person.hand.point(end))
    person.hand.drag(knob, person.hand.point(end))
    person.model.expect(plain_cards.link, solution, hurdle)


WITH_CARDS: Final = (
    writes_a_card,
    writes_card_after_card,
    writes_on,
    drags_to_a_cell,
    drags_beside_another,
    drags_and_thinks_better_of_it,
    copies_by_dragging,
    copies_several_and_takes_it_back,
    moves_by_key,
    deletes,
    deletes_all_of_a_cell,
    duplicates,
    copies_and_pastes,
    pastes_lines,
    rates,
    drags_a_face,
    links_by_a_knob,
)
