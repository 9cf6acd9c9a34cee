"""Document: a swap is told once, undo goes step by step, and the clean state is never wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from journeyeditor.document import Document
from journeyeditor.edits import cards, header, phases
from journeyeditor.models import JourneyMap, Slot
from journeyeditor.storage.codec import to_bytes
from tests.helpers.maps import generated_map

MAP = generated_map(20)
CARD = MAP.rows[0].cells[0].cards[0]


def titled(title: str, journey: JourneyMap = MAP) -> JourneyMap:
    return header.change(journey, title=title)


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Document]:
    opened = Document(MAP)
    yield opened
    opened.deleteLater()


def typed(document: Document, *texts: str, visit: object = "visit") -> None:
    for text in texts:
        document.apply(cards.change(document.map, CARD.id, text=text), "Edit text", visit)


def test_an_edit_is_told_once_and_can_be_undone_and_redone(document: Document) -> None:
    told: list[tuple[JourneyMap, JourneyMap]] = []
    document.changed.connect(lambda before, after: told.append((before, after)))
    after = titled("Another title")
    assert document.apply(after, "Edit text")
    assert document.map is after
    assert document.stack.undoText() == "Edit text"
    document.undo()
    assert document.map is MAP
    document.redo()
    assert document.map is after
    assert told == [(MAP, after), (after, MAP), (MAP, after)]


def test_an_edit_that_changes_nothing_leaves_no_step(document: Document) -> None:
    assert not document.apply(phases.rename(MAP, "no such phase", "x"), "Edit text")
    assert document.stack.count() == 0
    assert document.is_clean


def test_undo_and_redo_with_nothing_to_do_change_nothing(document: Document) -> None:
    document.undo()
    document.redo()
    assert document.map is MAP


def test_typing_is_one_step(document: Document) -> None:
    typed(document, "H", "He", "Hello")
    assert document.stack.count() == 1
    document.undo()
    assert document.map is MAP
    document.redo()
    assert cards.change(MAP, CARD.id, text="Hello") == document.map


def test_two_visits_to_the_same_card_are_two_steps(document: Document) -> None:
    typed(document, "a", "ab", visit=("text", 1))
    typed(document, "abc", "abcd", visit=("text", 2))
    assert document.stack.count() == 2
    document.undo()
    assert cards.change(MAP, CARD.id, text="ab") == document.map


def test_a_visit_that_comes_to_nothing_leaves_no_step(document: Document) -> None:
    typed(document, CARD.text + "x", CARD.text)
    assert document.stack.count() == 0
    assert document.is_clean
    assert document.map == MAP


def test_typing_after_a_visit_came_to_nothing_is_a_step_again(document: Document) -> None:
    typed(document, CARD.text + "x", CARD.text, CARD.text + "y", CARD.text + "yz")
    assert document.stack.count() == 1
    document.undo()
    assert document.map == MAP


def test_a_visit_that_comes_to_nothing_keeps_the_step_before_it(document: Document) -> None:
    first = titled("First")
    document.apply(first, "Edit text")
    typed(document, CARD.text + "x", CARD.text)
    assert document.stack.count() == 1
    document.undo()
    assert document.map is MAP


def test_typing_is_not_merged_across_a_save(document: Document) -> None:
    typed(document, "a", "ab")
    document.mark_clean()
    saved = document.map
    typed(document, "abc")
    assert not document.is_clean
    document.undo()
    assert document.map is saved
    assert document.is_clean


def test_typing_is_not_merged_after_the_visit_ended(document: Document) -> None:
    typed(document, "a")
    document.end_visit()
    typed(document, "ab")
    assert document.stack.count() == 2


def test_typing_is_not_merged_with_what_was_typed_before_an_undo(document: Document) -> None:
    typed(document, "a")
    document.undo()
    document.redo()
    typed(document, "ab")
    document.undo()
    assert document.map == cards.change(MAP, CARD.id, text="a")


def test_steps_without_a_merge_key_stay_apart(document: Document) -> None:
    for title in ("one", "two", "three"):
        document.apply(titled(title), "Edit text")
    assert document.stack.count() == 3


def test_the_map_is_clean_exactly_where_it_was_saved(document: Document) -> None:
    told: list[bool] = []
    document.clean_changed.connect(told.append)
    document.apply(titled("one"), "Edit text")
    document.apply(titled("two"), "Edit text")
    document.mark_clean()
    document.undo()
    document.redo()
    document.undo()
    document.undo()
    assert document.map is MAP
    assert told == [False, True, False, True, False]


def test_the_map_is_not_clean_once_the_saved_state_cannot_be_reached(document: Document) -> None:
    document.apply(titled("one"), "Edit text")
    document.mark_clean()
    document.undo()
    document.apply(titled("another way"), "Edit text")
    assert not document.is_clean
    document.undo()
    assert document.map is MAP
    assert not document.is_clean


def test_a_repaired_map_counts_as_changed_until_it_is_saved(document: Document) -> None:
    document.mark_unsaved()
    assert not document.is_clean
    document.apply(titled("one"), "Edit text")
    document.undo()
    assert not document.is_clean
    document.mark_clean()
    assert document.is_clean


def test_a_deleted_phase_comes_back_whole(document: Document) -> None:
    before = to_bytes(document.map)
    document.apply(phases.delete(MAP, MAP.phases[0].id), "Delete phase")
    document.undo()
    assert to_bytes(document.map) == before


def test_moving_many_cards_is_one_step(document: Document) -> None:
    row = next(row for row in MAP.rows if row.kind == "behaviour")
    ids = [card.id for cell in row.cells for card in cell.cards]
    moved = cards.move(MAP, ids, Slot(row.id, MAP.phases[-1].column_ids[0], 0))
    document.apply(moved, "Move cards")
    assert document.stack.count() == 1
    document.undo()
    assert document.map is MAP
