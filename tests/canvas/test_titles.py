"""Titles: the map's, a phase's, a step's and a row's are edited where they stand."""

from __future__ import annotations

import pytest

from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import alike
from tests.helpers.trip import trip


def titles(hand: Hand) -> set[str]:
    """Give every title of the map."""
    steps = (step.title for phase in hand.map.phases for step in phase.steps)
    phases = (phase.title for phase in hand.map.phases)
    return {hand.map.title, *steps, *phases, *(row.title for row in hand.map.rows)}


def is_inside(hand: Hand) -> bool:
    """Whether the open field lies within the header it was opened on."""
    field = hand.canvas.editing.field
    header = field.parentWidget()
    return header is not None and header.rect().contains(field.geometry().topLeft())


@pytest.mark.parametrize("title", ["A weekend trip", "Dream", "Travel", "Compare", "Pay", "Does"])
def test_a_double_click_edits_a_title_as_one_step(hand: Hand, title: str) -> None:
    before = titles(hand)
    hand.double_click_title(title)
    assert hand.editing == title
    hand.type(" ähem")
    hand.press("Enter")
    assert hand.editing == "(none)"
    assert titles(hand) == before - {title} | {f"{title} ähem"}
    assert hand.document.stack.count() == 1
    assert hand.canvas.hasFocus()
    hand.document.undo()
    assert titles(hand) == before


def test_the_title_of_a_phase_with_steps_can_be_edited(hand: Hand) -> None:
    hand.double_click_title("Book")
    assert hand.editing == "Book"


def test_a_title_takes_no_line_breaks(hand: Hand) -> None:
    hand.double_click_title("Does")
    hand.press("Shift+Enter")
    hand.type("x")
    hand.press("Enter")
    assert hand.map.rows[0].title == "Doesx"


@pytest.mark.parametrize("title", ["Dream", "Does"])
def test_titles_far_away_are_edited_where_they_are_shown(hand: Hand, title: str) -> None:
    hand.canvas.set_zoom(1.5)
    hand.canvas.pan_by(-9999, -9999)
    hand.canvas.pan_by(20, 8)
    hand.double_click_title(title)
    assert hand.editing == title
    assert is_inside(hand)


def test_a_new_phase_is_shown_and_its_title_can_be_typed_at_once(hand: Hand) -> None:
    hand.canvas.set_zoom(1.5)
    hand.canvas.pan_by(-9999, 0)
    hand.canvas.commands.add_phase()
    assert hand.editing == "New phase"
    assert is_inside(hand)
    hand.type("Home")
    hand.press("Enter")
    assert hand.map.phases[-1].title == "Home"


def test_a_new_row_is_shown_and_its_title_can_be_typed_at_once(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.canvas.pan_by(0, -9999)
    hand.canvas.commands.add_row("note")
    assert hand.editing == "Notes"
    assert is_inside(hand)
    hand.press("Esc")
    assert (hand.map.rows[-1].kind, hand.map.rows[-1].title) == ("note", "Notes")


def test_what_is_typed_takes_the_place_of_a_new_steps_title(hand: Hand) -> None:
    hand.click("Packs")
    hand.canvas.heads.commands.add_step()
    hand.type("On the way")
    hand.press("Enter")
    assert [step.title for step in hand.map.phases[-1].steps] == ["On the way"]


def test_the_keyboard_reaches_the_phases_of_a_map_without_rows(open_map: OpenMap) -> None:
    hand = open_map(trip().replace(rows=()))
    hand.press("Down", "Right", "F2")
    hand.type("!")
    hand.press("Enter")
    assert [phase.title for phase in hand.map.phases] == ["Dream", "Book!", "Travel"]


def test_after_a_new_rows_title_the_keyboard_goes_on_into_the_row(hand: Hand) -> None:
    hand.click("Packs")
    hand.canvas.commands.add_row("goal")
    hand.press("Enter")
    hand.canvas.commands.add_row("note")
    hand.press("Enter", "Right")
    hand.type("Written at once")
    hand.press("Enter", "Esc")
    assert [row.kind for row in hand.map.rows[:3]] == ["behaviour", "goal", "note"]
    assert hand.texts("Notes", "Dream") == ["Written at once"]


def test_after_a_new_phases_title_the_keyboard_goes_on_into_the_phase(hand: Hand) -> None:
    hand.canvas.commands.add_phase()
    hand.press("Enter", "Down")
    hand.type("Written at once")
    hand.press("Enter", "Esc")
    assert hand.texts("Does", "New phase") == ["Written at once"]


def test_pressing_a_header_keeps_what_is_typed_in_a_card(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type("!")
    hand.double_click_title("Dream")
    assert hand.editing == "Dream"
    assert hand.texts("Does", "Travel") == ["Packs!"]


def test_a_title_of_the_map_is_drawn_anew_at_once(hand: Hand) -> None:
    before = hand.screen()
    hand.double_click_title("A weekend trip")
    hand.type(" and more")
    hand.press("Enter")
    assert hand.screen() != before
    assert alike(hand.screen(), hand.repainted())
