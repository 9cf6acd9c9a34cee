"""Gestures by hand in the whole window, beside a plain map that expects their outcome.

A gesture that does nothing, or more than it should, leaves map and plain map apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.commands import Commands
from journeyeditor.canvas.headers.commands import HeadCommands
from journeyeditor.canvas.tools.carrying import Carrying
from journeyeditor.canvas.tools.heading import HeadTool
from journeyeditor.canvas.tools.linking import Linking
from journeyeditor.canvas.tools.pointer import PointerTool
from journeyeditor.canvas.tools.scoring import Scoring
from journeyeditor.canvas.transfer.clipboard import Clipboard
from journeyeditor.canvas.view import Canvas
from journeyeditor.canvas.writing.editing import Editing
from journeyeditor.document import Document
from journeyeditor.models.queries import standings
from journeyeditor.storage import to_bytes
from journeyeditor.ui.search.find_bar import FindBar
from journeyeditor.ui.session import Session
from tests.helpers import gestures_with_cards as cards
from tests.helpers import gestures_with_heads as heads
from tests.helpers.at_work import at_work, named_trip
from tests.helpers.person import NothingToDoError, Numbers, Person

Gesture = Callable[[Person, Numbers], None]

NUMBER = st.integers(0, 99)
GESTURES = st.tuples(
    st.one_of(*map(st.sampled_from, (cards.WITH_CARDS, heads.WITH_HEADS, heads.WITH_THE_MAP))),
    st.tuples(NUMBER, NUMBER, NUMBER),
)


@given(gestures=st.lists(GESTURES, min_size=3, max_size=9))
@settings(max_examples=min(settings().max_examples, 2000))
def test_what_a_person_does_is_what_the_map_becomes(
    qapp: QApplication, gestures: list[tuple[Gesture, Numbers]]
) -> None:
    with at_work() as person:
        hand = person.hand
        first = to_bytes(hand.map)
        for gesture, numbers in gestures:
            _do(person, gesture, numbers)
        hand.press("Ctrl+S")
        person.check_file()
        saved, steps = to_bytes(hand.map), hand.document.stack.index()
        hand.press(*["Ctrl+Z"] * steps)
        assert to_bytes(hand.map) == first
        hand.press(*["Ctrl+Y"] * steps)
        assert to_bytes(hand.map) == saved


def test_every_card_of_the_trip_has_a_name_of_its_own() -> None:
    texts = [standing.card.text for standing in standings(named_trip())]
    assert len({*texts}) == len(texts)


def _writes_and_undoes(person: Person, numbers: Numbers) -> None:
    cards.writes_on(person, numbers)
    heads.undoes(person, (0, 0, 0))


def _writes_undoes_and_redoes(person: Person, numbers: Numbers) -> None:
    _writes_and_undoes(person, numbers)
    heads.redoes(person, (0, *numbers[1:]))


PLANTS: tuple[tuple[type, str, Gesture], ...] = (
    (Carrying, "finish", cards.drags_to_a_cell),
    (Carrying, "finish", cards.drags_beside_another),
    (Carrying, "finish", cards.copies_by_dragging),
    (Carrying, "finish", cards.copies_several_and_takes_it_back),
    (Commands, "add_card_to", cards.writes_a_card),
    (Commands, "delete", cards.deletes),
    (Commands, "select_all", cards.deletes_all_of_a_cell),
    (Commands, "duplicate", cards.duplicates),
    (Commands, "move", cards.moves_by_key),
    (Commands, "nudge_score", cards.rates),
    (Clipboard, "copy", cards.copies_and_pastes),
    (Clipboard, "paste", cards.pastes_lines),
    (Editing, "_typed", cards.writes_on),
    (Editing, "_ended", cards.writes_card_after_card),
    (Scoring, "finish", cards.drags_a_face),
    (Linking, "finish", cards.links_by_a_knob),
    (PointerTool, "cancel", cards.drags_and_thinks_better_of_it),
    (HeadTool, "cancel", heads.drags_a_header_and_thinks_better_of_it),
    (HeadCommands, "move_into", heads.drags_a_phase),
    (HeadCommands, "move_into", heads.drags_a_step),
    (HeadCommands, "move_into", heads.drags_a_row),
    (HeadCommands, "move", heads.moves_a_header_by_key),
    (HeadCommands, "toggle", heads.folds),
    (HeadCommands, "hide_row", heads.hides_a_row),
    (HeadCommands, "show_rows", heads.shows_rows),
    (HeadCommands, "add_at", heads.adds_a_phase),
    (HeadCommands, "add_step", heads.adds_a_step),
    (HeadCommands, "delete", heads.merges_a_step),
    (HeadCommands, "delete", heads.deletes_a_phase_or_row),
    (Canvas, "edit_card", heads.renames_a_header),
    (HeadCommands, "size", heads.pulls_an_edge),
    (FindBar, "_apply", heads.replaces_everywhere),
    (Document, "undo", _writes_and_undoes),
    (Document, "redo", _writes_undoes_and_redoes),
    (Session, "save", heads.saves),
)
"""What is made to do nothing, and a gesture that must notice."""

TRIED: tuple[Numbers, ...] = ((1, 2, 1), (0, 1, 0), (2, 5, 3), (3, 0, 2))


@pytest.mark.parametrize(("of", "what", "gesture"), PLANTS)
def test_a_gesture_that_does_nothing_is_noticed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, of: type, what: str, gesture: Gesture
) -> None:
    assert list(_noticed(gesture)) == []
    monkeypatch.setattr(of, what, lambda *_, **__: ())
    assert any(_noticed(gesture))


def _noticed(gesture: Gesture) -> Iterable[Numbers]:
    """The numbers with which a gesture, after another one, comes out otherwise than expected."""
    for numbers in TRIED:
        with at_work() as person:
            try:
                _do(person, gesture, numbers)
            except AssertionError:
                yield numbers
            person.hand.canvas.finish_editing()


def _do(person: Person, gesture: Gesture, numbers: Numbers) -> None:
    try:
        gesture(person, numbers)
    except NothingToDoError:
        return
    person.check()
