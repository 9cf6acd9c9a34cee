"""The table of keys in the design, line by line, on the weekend trip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.edits import cards
from journeyeditor.models import CellKey, EmotionCard, HurdleCard
from journeyeditor.models.queries import find
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.maps import generated_map
from tests.helpers.sight import settle

NONE = Qt.KeyboardModifier.NoModifier


def _score(hand: Hand, id_: str) -> int | None:
    standing = find(hand.map, id_)
    assert standing is not None
    assert isinstance(standing.card, EmotionCard)
    return standing.card.score


def _severity(hand: Hand, id_: str) -> int | None:
    standing = find(hand.map, id_)
    assert standing is not None
    assert isinstance(standing.card, HurdleCard)
    return standing.card.severity


# --- arrows; Ctrl+arrows; Home, End


def test_arrows_walk_cards_and_cells(hand: Hand) -> None:
    hand.click("Looks at pictures")
    seen = []
    for key in ("Right", "Right", "Down", "Down", "Left"):
        hand.press(key)
        seen.append(hand.selection.focus)
    pay = [CellKey("r-1", "s-2"), CellKey("r-2", "s-2"), "c-7"]
    assert seen == ["c-4", *pay, CellKey("r-3", "s-1")]


def test_letters_without_a_focus_begin_the_first_card_where_there_is_none(hand: Hand) -> None:
    before = hand.map
    hand.type("n")
    assert (hand.selection.focus, hand.map) == (None, before)
    first = [card.id for card in before.rows[0].cells[0].cards]
    hand.canvas.document.apply(cards.delete(before, first), "Delete")
    hand.type("new")
    hand.press("Enter", "Esc")
    assert [card.text for card in hand.map.rows[0].cells[0].cards] == ["new"]


def test_ctrl_with_sideways_arrows_goes_to_the_edge_of_the_phase(hand: Hand) -> None:
    hand.click("Compares prices")
    seen = []
    for key in ("Right", "Right", "Right", "Left", "Left", "Left", "Left"):
        hand.press(f"Ctrl+{key}")
        seen.append(hand.selection.focus)
    pay = CellKey("r-1", "s-2")
    assert seen == [pay, "c-5", "c-5", "c-4", "c-1", "c-1", "c-1"]


def test_ctrl_with_up_and_down_goes_to_the_edge_of_the_row(hand: Hand) -> None:
    hand.click("Looks at pictures")
    seen = []
    for key in ("Down", "Down", "Down", "Up", "Up", "Up"):
        hand.press(f"Ctrl+{key}")
        seen.append(hand.selection.focus)
    notes = CellKey("r-2", "p-1")
    assert seen == ["c-3", notes, "c-6", notes, "c-1", "c-1"]


def test_home_and_end_go_to_the_first_and_the_last_phase(hand: Hand) -> None:
    hand.click("Compares prices")
    hand.press("End")
    assert hand.selection.cards == ("c-5",)
    hand.press("Home")
    assert hand.selection.cards == ("c-1",)
    hand.press("Down", "Down", "Down", "End")
    assert hand.selection.focus == CellKey("r-2", "p-3")


def test_home_without_a_focus_begins_at_the_first_card(hand: Hand) -> None:
    hand.press("Home")
    assert hand.selection.cards == ("c-1",)


def test_what_is_walked_to_is_scrolled_into_view(open_map: OpenMap) -> None:
    hand = open_map(generated_map(1000), 800, 600)
    hand.press("Down")
    for key in ("End", "Ctrl+Down", "Ctrl+Down", "Ctrl+Left", "Home", "Ctrl+Up", "Ctrl+Right"):
        hand.press(key)
        focus = hand.selection.focus
        assert focus is not None
        rect = hand.rect(focus)
        assert QRectF(hand.canvas.viewport().rect()).contains(rect)


# --- Enter, F2, or any printable key


@pytest.mark.parametrize("key", ["Enter", "F2"])
def test_enter_and_f2_edit_with_the_caret_at_the_end(hand: Hand, key: str) -> None:
    hand.click("Packs")
    if key == "F2":  # the window has it as a shortcut, the canvas as a key
        QTest.keyClick(hand.canvas, Qt.Key.Key_F2)
    else:
        hand.press(key)
    cursor = hand.canvas.editing.field.textCursor()
    assert (cursor.position(), cursor.hasSelection()) == (5, False)
    hand.type("!")
    assert hand.texts("Does", "Travel") == ["Packs!"]


@pytest.mark.parametrize("written", ["a", "Z", "é", "ß", "+", "-", "1", "@", "/", "[", "€", "ł"])
def test_any_printable_key_adds_and_replaces_nothing(hand: Hand, written: str) -> None:
    hand.click("Packs")
    hand.type(written)
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == [f"Packs{written}"]


def test_a_key_of_the_keypad_and_one_with_altgr_write(hand: Hand) -> None:
    hand.click("Packs")
    keypad = Qt.KeyboardModifier.KeypadModifier
    QApplication.sendEvent(hand.canvas, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, keypad, "7"))
    hand.press("Enter")
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QApplication.sendEvent(hand.canvas, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_At, altgr, "@"))
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["Packs7@"]


def test_a_dead_key_writes_what_it_makes(hand: Hand) -> None:
    hand.click("Packs")
    hand.compose("´")
    hand.commit("é")
    hand.compose("`")
    hand.commit("à")
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["Packséà"]


@pytest.mark.parametrize("key", ["Enter", "x"])
def test_on_an_empty_cell_they_begin_a_card(hand: Hand, key: str) -> None:
    hand.click("Packs")
    hand.press("Left")
    if key == "x":
        hand.type("x")
    else:
        hand.press(key)
        hand.type("x")
    hand.press("Esc")
    assert hand.texts("Does", "Pay") == ["x"]


# --- while editing: Enter, Esc


@pytest.mark.parametrize("key", ["Enter", "Esc"])
def test_enter_and_esc_commit_and_undo_takes_it_back(hand: Hand, key: str) -> None:
    hand.click("Packs")
    hand.press("Enter")
    hand.type(" much")
    hand.press(key)
    assert hand.editing == "(none)"
    assert hand.texts("Does", "Travel") == ["Packs much"]
    hand.document.undo()
    assert hand.texts("Does", "Travel") == ["Packs"]


def test_enter_on_a_new_card_opens_the_next_until_one_stays_empty(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Insert")
    hand.type("Walks")
    hand.press("Enter")
    assert hand.editing == ""
    hand.type("Waits")
    hand.press("Enter", "Esc")
    assert hand.editing == "(none)"
    assert hand.texts("Does", "Travel") == ["Packs", "Walks", "Waits"]


def test_a_facilitator_loses_no_letter_even_when_the_program_is_busy(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Insert")
    wanted = [f"step number {n:02}" for n in range(16)]
    window = hand.canvas.window().windowHandle()
    assert window is not None
    posted = 0
    for text in wanted:
        for char in text:
            key = ord(char.upper())
            QApplication.postEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, NONE, char))
            QApplication.postEvent(window, QKeyEvent(QEvent.Type.KeyRelease, key, NONE, char))
            posted += 1
        enter = Qt.Key.Key_Return
        QApplication.postEvent(window, QKeyEvent(QEvent.Type.KeyPress, enter, NONE, "\r"))
        QApplication.postEvent(window, QKeyEvent(QEvent.Type.KeyRelease, enter, NONE, "\r"))
        posted += 1
    assert posted > 200
    settle()
    hand.press("Esc")
    assert hand.texts("Does", "Travel") == ["Packs", *wanted]
    assert hand.document.stack.count() == len(wanted)


def test_after_the_last_new_card_up_goes_back_to_it(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Insert")
    hand.type("Walks")
    hand.press("Enter", "Enter", "Up")
    assert hand.selection.cards == (hand.id_of("Walks"),)


# --- Shift+Enter; Tab, Shift+Tab; Ctrl+Enter


def test_shift_enter_is_a_new_line(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Enter", "Shift+Enter")
    hand.type("shoes")
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["Packs\nshoes"]


def test_tab_and_shift_tab_commit_and_go_on_and_back(hand: Hand) -> None:
    hand.double_click("Asks friends")
    hand.type("!")
    hand.press("Tab")
    assert hand.editing == "Reads a blog about trips by train"
    hand.press("Tab", "Tab")
    assert hand.editing == ""
    hand.type("Pays")
    hand.press("Shift+Tab", "Shift+Tab", "Shift+Tab")
    assert hand.editing == "Asks friends!"
    hand.press("Esc")
    assert hand.texts("Does", "Pay") == ["Pays"]


def test_ctrl_enter_while_editing_commits_and_begins_a_card_below(hand: Hand) -> None:
    hand.double_click("Looks at pictures")
    hand.type("!")
    hand.press("Ctrl+Enter")
    hand.type("Dreams")
    hand.press("Esc")
    assert hand.texts("Does", "Dream")[:2] == ["Looks at pictures!", "Dreams"]


# --- Ctrl+Enter, Insert (the others of this line are the window's)


@pytest.mark.parametrize("key", ["Ctrl+Enter", "Insert"])
def test_a_new_card_below(hand: Hand, key: str) -> None:
    hand.click("Looks at pictures")
    hand.press(key)
    hand.type("New")
    hand.press("Esc")
    assert hand.texts("Does", "Dream")[:2] == ["Looks at pictures", "New"]


# --- Alt+arrows


def test_alt_with_arrows_moves_the_selected_cards(hand: Hand) -> None:
    hand.click("Asks friends")
    hand.press("Alt+Up")
    assert hand.texts("Does", "Dream")[0] == "Asks friends"
    hand.press("Alt+Right")
    assert "Asks friends" in hand.texts("Does", "Compare")
    assert hand.selection.cards == ("c-2",)


# --- Space


def test_space_selects_and_deselects(hand: Hand) -> None:
    hand.click("Packs")
    seen = []
    for _ in range(2):
        hand.press("Space")
        seen.append((hand.selection.cards, hand.selection.focus))
    assert seen == [((), "c-5"), (("c-5",), "c-5")]


def test_space_held_pans_and_selects_nothing(open_map: OpenMap) -> None:
    hand = open_map(generated_map(300), 800, 600)
    hand.press("Down")
    before = hand.selection.cards
    middle = hand.canvas.viewport().rect().center()
    hand.pan(middle, middle - QPoint(60, 40))
    assert (hand.canvas.camera.x, hand.canvas.camera.y) == (60, 40)
    assert hand.selection.cards == before


def test_space_let_go_elsewhere_pans_no_more(hand: Hand) -> None:
    hand.click("Packs")
    QTest.keyPress(hand.canvas, Qt.Key.Key_Space)
    hand.canvas.commands.edit()
    QTest.keyRelease(hand.canvas.editing.field, Qt.Key.Key_Space)
    hand.press("Esc")
    hand.click("Asks friends")
    assert hand.selection.cards == ("c-2",)


# --- + - on an emotion; 1 2 3 on a hurdle


def test_plus_and_minus_on_an_emotion_change_its_score(hand: Hand) -> None:
    hand.click("So dear")
    hand.type("+++")
    assert (_score(hand, "c-7"), hand.editing) == (2, "(none)")
    hand.type("+")
    assert hand.document.stack.count() == 3
    assert hand.document.stack.undoText() == "Change score"
    hand.type("-----")
    assert _score(hand, "c-7") == -2
    assert hand.texts("Feels", "Pay") == ["So dear"]


def test_one_two_and_three_on_a_hurdle_set_its_severity(hand: Hand) -> None:
    hand.click("Card refused")
    for severity in (1, 2, 3):
        hand.type(str(severity))
        assert (_severity(hand, "c-10"), hand.editing) == (severity, "(none)")
    hand.document.undo()
    assert _severity(hand, "c-10") == 2
    hand.type("4")
    assert hand.editing == "Card refused4"


def test_scores_change_for_all_selected_emotions_in_one_step(hand: Hand) -> None:
    hand.click("Great idea!")
    hand.click("So dear", held="Shift")
    hand.type("-")
    assert (_score(hand, "c-6"), _score(hand, "c-7")) == (1, -2)
    assert hand.document.stack.count() == 1


# --- Ctrl+A, again


def test_select_all_of_the_cell_then_of_the_map(hand: Hand) -> None:
    hand.click("Asks friends")
    hand.canvas.commands.select_all()
    assert set(hand.selection.cards) == {"c-1", "c-2", "c-3"}
    hand.canvas.commands.select_all()
    assert len(hand.selection.cards) == 13


# --- Enter, Esc and Tab belong to the input method while it composes


@pytest.mark.parametrize("key", ["Enter", "Esc", "Tab", "Shift+Tab", "Shift+Enter", "Ctrl+Enter"])
def test_keys_belong_to_the_input_method_while_it_composes(hand: Hand, key: str) -> None:
    hand.double_click("Packs")
    hand.compose("にほん")
    hand.press(key)
    assert hand.canvas.editing.current == "c-5"
    hand.compose("")
    hand.commit("日本")
    assert hand.texts("Does", "Travel") == ["Packs日本"]
    hand.press("Enter")
    assert hand.editing == "(none)"


def test_on_the_map_they_belong_to_the_input_method_as_well(hand: Hand) -> None:
    hand.click("Packs")
    hand.compose("に")
    hand.press("Enter", "Esc", "Space")
    assert hand.editing == "(none)"
    assert hand.selection.cards == ("c-5",)
    hand.compose("")
    hand.press("Enter")
    assert hand.editing == "Packs"
