"""Editing in place: typing is one step, nothing typed is ever lost, and the keys lead on."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor.layout.marks import Text
from journeyeditor.layout.places import cell_area, new_card_rect
from journeyeditor.models import CellKey
from journeyeditor.models.queries import standings
from journeyeditor.storage.codec import from_bytes
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import alike
from tests.helpers.trip import crowded_trip, trip


def test_double_click_opens_the_text_with_the_caret_at_its_end(hand: Hand) -> None:
    hand.double_click("Packs")
    assert hand.editing == "Packs"
    hand.type(" light")
    assert hand.texts("Does", "Travel") == ["Packs light"]


@pytest.mark.parametrize("key", ["Enter", "Esc"])
def test_enter_and_esc_keep_what_was_typed_as_one_step(hand: Hand, key: str) -> None:
    hand.double_click("Packs")
    hand.type(" for days")
    hand.press(key)
    assert hand.editing == "(none)"
    assert hand.texts("Does", "Travel") == ["Packs for days"]
    assert hand.document.stack.count() == 1
    assert hand.selection.cards == ("c-5",)
    assert hand.canvas.hasFocus()
    hand.document.undo()
    assert hand.texts("Does", "Travel") == ["Packs"]


def test_any_character_can_be_typed(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type(" ä€ – “naïve” 旅行 👩‍👩‍👧")
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["Packs ä€ – “naïve” 旅行 👩‍👩‍👧"]


def test_typing_on_a_selected_card_adds_to_its_text(hand: Hand) -> None:
    hand.click("Packs")
    hand.type("!")
    assert hand.editing == "Packs!"
    hand.press("Esc")
    assert hand.texts("Does", "Travel") == ["Packs!"]
    assert hand.document.stack.count() == 1


def test_shift_enter_begins_a_new_line(hand: Hand) -> None:
    hand.click("Packs")
    hand.type(":\nshoes")
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["Packs:\nshoes"]


def test_opening_and_closing_changes_nothing(hand: Hand) -> None:
    before = hand.map
    hand.double_click("Packs")
    hand.press("Enter")
    assert hand.map is before
    assert hand.document.stack.count() == 0


def test_what_was_typed_and_taken_away_again_leaves_no_step(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type("x")
    hand.press("Backspace", "Enter")
    assert hand.document.stack.count() == 0
    assert hand.document.is_clean


def test_hard_spaces_survive_an_edit(open_map: OpenMap) -> None:
    first = trip()
    row = first.rows[0]
    cards = (row.cells[2].cards[0].replace(text="10\u00a0% of\u202fit"),)
    cells = (*row.cells[:2], row.cells[2].replace(cards=cards))
    hand = open_map(first.replace(rows=(row.replace(cells=cells), *first.rows[1:])))
    hand.double_click("c-5")
    hand.type("!")
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["10\u00a0% of\u202fit!"]


def test_clicking_elsewhere_keeps_what_was_typed(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type(" light")
    hand.click("Asks friends")
    assert hand.editing == "(none)"
    assert hand.texts("Does", "Travel") == ["Packs light"]
    assert hand.selection.cards == ("c-2",)


def test_tab_goes_on_to_the_next_card_and_shift_tab_back(hand: Hand) -> None:
    hand.double_click("Looks at pictures")
    hand.type("!")
    hand.press("Tab")
    assert hand.editing == "Asks friends"
    assert hand.selection.cards == ("c-2",)
    hand.press("Shift+Tab")
    assert hand.editing == "Looks at pictures!"
    assert hand.document.stack.count() == 1


def test_tab_into_an_empty_cell_begins_a_card_there(hand: Hand) -> None:
    hand.double_click("Compares prices")
    hand.press("Tab")
    assert hand.editing == ""
    hand.type("Sunny")
    hand.press("Esc")
    assert hand.texts("Does", "Pay") == ["Sunny"]


def test_tab_passes_over_collapsed_rows(open_map: OpenMap) -> None:
    journey = trip()
    does, notes, *rest = journey.rows
    hand = open_map(journey.replace(rows=(does, notes.replace(collapsed=True), *rest)))
    hand.double_click("Packs")
    hand.press("Tab")
    assert hand.editing == "Great idea!"
    hand.press("Shift+Tab")
    assert hand.editing == "Packs"


@pytest.mark.parametrize("row", ["r-1", "r-7"])
def test_writing_where_row_or_phase_is_collapsed_says_why_it_cannot_be(
    open_map: OpenMap, row: str
) -> None:
    hand = open_map(crowded_trip())
    told: list[str] = []
    hand.canvas.notice.connect(told.append)
    before = hand.map
    hand.selection.select([], CellKey(row, "p-3"))
    hand.type("x")
    assert hand.map is before
    assert told == ["“Travel” is collapsed: expand it to write cards."]


def test_ctrl_enter_while_editing_begins_a_card_below(hand: Hand) -> None:
    hand.double_click("Looks at pictures")
    hand.press("Ctrl+Enter")
    assert hand.editing == ""
    hand.type("Dreams")
    hand.press("Esc")
    assert hand.texts("Does", "Dream")[:3] == ["Looks at pictures", "Dreams", "Asks friends"]
    assert hand.document.stack.count() == 1


def test_a_facilitator_types_card_after_card(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Ctrl+Enter")
    for text in ("Locks the door", "Walks", "Waits"):
        hand.type(text)
        hand.press("Enter")
        assert hand.editing == ""
    hand.press("Enter")
    assert hand.editing == "(none)"
    assert hand.texts("Does", "Travel") == ["Packs", "Locks the door", "Walks", "Waits"]
    assert hand.document.stack.count() == 3
    hand.document.undo()
    assert hand.texts("Does", "Travel") == ["Packs", "Locks the door", "Walks"]


def test_lines_break_while_a_card_is_edited_as_they_do_on_the_card(open_map: OpenMap) -> None:
    example = Path(__file__).parents[2] / "resources" / "examples" / "commuter-bike.journey"
    hand = open_map(from_bytes(example.read_bytes()), 1300, 1000)
    for standing in standings(hand.map):
        if standing.row.kind in ("emotion", "owner"):
            continue  # quotation marks, which are not edited, take room; owners have one line
        hand.canvas.edit_card(standing.card.id)
        place = hand.canvas.places.card(standing.card.id)
        assert place is not None
        shown = {mark.text for mark in place.box.drawing.ink if isinstance(mark, Text)}
        block, lines = hand.canvas.editing.field.document().begin(), []
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            lines.append(block.text()[line.textStart() :][: line.textLength()].strip())
        assert shown.issuperset(lines)
    hand.press("Esc")


def test_a_card_grows_with_a_long_text_while_it_is_written(open_map: OpenMap) -> None:
    hand = open_map(trip())
    hand.click("Packs")
    card = hand.id_of("Packs")
    for word in range(60):
        hand.type(f" word{word}")
        field = hand.canvas.editing.field.geometry()
        assert hand.rect(card).toAlignedRect().contains(field)
    hand.press("Enter")
    assert alike(hand.screen(), hand.repainted())


def test_a_folded_card_shows_all_of_its_text_while_it_is_edited(open_map: OpenMap) -> None:
    hand = open_map(crowded_trip())
    hand.click("c-1")
    low = hand.rect("c-1").height()
    hand.press("F2")
    assert hand.rect("c-1").height() > 2 * low
    assert hand.rect("c-1").toAlignedRect().contains(hand.canvas.editing.field.geometry())


def test_tab_at_the_end_of_a_row_goes_on_at_the_begin_of_the_next(hand: Hand) -> None:
    hand.double_click(hand.cell("Notes", "Travel"))
    hand.press("Tab")
    assert hand.editing == "Great idea!"
    hand.press("Shift+Tab")
    assert hand.editing == ""
    hand.press("Esc")
    assert hand.selection.focused_cell == hand.cell("Notes", "Travel")
    assert hand.document.stack.count() == 0


def test_tab_goes_from_one_owner_to_the_next_beside_it(hand: Hand) -> None:
    first = hand.id_of("Web team")
    hand.click(first)
    hand.press("Insert")
    hand.type("Shop")
    hand.press("Esc", "Left", "F2", "Tab")
    assert hand.editing == "Shop"


def test_tab_passes_over_empty_cells_and_leaves_nothing_there(hand: Hand) -> None:
    before = hand.map
    hand.double_click(hand.cell("Notes", "Pay"))
    hand.press("Tab", "Tab")
    assert hand.editing == "Great idea!"
    hand.press("Esc")
    assert hand.map == before
    assert hand.document.stack.count() == 0


@pytest.mark.parametrize("key", ["Enter", "Esc", "Ctrl+Enter"])
def test_an_empty_new_card_vanishes_and_leaves_no_step(hand: Hand, key: str) -> None:
    before = hand.map
    hand.double_click(hand.cell("Notes", "Pay"))
    assert hand.editing == ""
    hand.press(key)
    assert hand.editing == "(none)"
    assert hand.map == before
    assert hand.document.stack.count() == 0
    assert hand.document.is_clean
    assert hand.selection.focused_cell == hand.cell("Notes", "Pay")


def test_a_click_on_the_add_place_begins_one_card(hand: Hand) -> None:
    hand.hover(hand.cell("Notes", "Pay"))
    assert hand.canvas.scene.hover.cell == hand.cell("Notes", "Pay")
    hand.click(hand.cell("Notes", "Pay"))
    hand.type("Cash?")
    hand.press("Esc")
    assert hand.texts("Notes", "Pay") == ["Cash?"]
    assert hand.document.stack.count() == 1
    assert hand.document.stack.undoText() == "Add card"


def test_a_new_card_that_is_emptied_again_vanishes(hand: Hand) -> None:
    hand.click(hand.cell("Notes", "Pay"))
    hand.type("x")
    hand.press("Backspace", "Enter")
    assert hand.texts("Notes", "Pay") == []
    assert hand.document.stack.count() == 0


def test_an_old_card_may_be_emptied(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.press("Ctrl+A", "Backspace", "Enter")
    assert hand.texts("Does", "Travel") == [""]


def test_an_input_method_shows_its_draft_and_writes_only_what_was_chosen(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.compose("a")
    hand.press("Enter")
    assert hand.editing == "Packs"
    assert hand.texts("Does", "Travel") == ["Packs"]
    hand.compose("")
    hand.commit("â")
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["Packsâ"]


def test_what_an_input_method_writes_on_a_selected_card_is_added_to_it(hand: Hand) -> None:
    hand.click("Packs")
    hand.compose("n")
    assert hand.editing == "(none)"
    hand.commit("ñ")
    assert hand.editing == "Packsñ"
    hand.press("Esc")
    assert hand.texts("Does", "Travel") == ["Packsñ"]


def test_undoing_in_the_field_takes_the_typing_back(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type("xyz")
    hand.press("Ctrl+Z")
    assert hand.editing == "Packs"
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["Packs"]
    assert hand.document.stack.count() == 0


def test_saving_while_typing_begins_a_new_step(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type("a")
    hand.document.mark_clean()
    hand.type("b")
    hand.press("Enter")
    assert not hand.document.is_clean
    hand.document.undo()
    assert hand.texts("Does", "Travel") == ["Packsa"]
    assert hand.document.is_clean


def test_the_field_follows_its_card_when_the_map_scrolls(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.double_click("Looks at pictures")
    before = hand.canvas.editing.field.pos()
    hand.wheel(-1, at=hand.canvas.viewport().rect().bottomLeft())
    moved = hand.canvas.editing.field.pos()
    assert moved.y() == before.y() - 60
    assert moved.x() == before.x()


def test_the_field_follows_its_card_through_a_zoom(hand: Hand) -> None:
    hand.double_click("Looks at pictures")
    for zoom in (1.5, 0.75, 1):
        hand.canvas.set_zoom(zoom)
        field, card = hand.canvas.editing.field.geometry(), hand.rect("Looks at pictures")
        assert card.toAlignedRect().contains(field)
        assert field.width() > 0.8 * card.width()


def test_the_field_grows_with_what_is_typed(hand: Hand) -> None:
    hand.double_click("Packs")
    low = hand.canvas.editing.field.height()
    hand.type(" a lot of things into several very large suitcases")
    assert hand.canvas.editing.field.height() >= 2 * low
    assert hand.rect("c-5").bottom() >= hand.canvas.editing.field.geometry().bottom() - 1


def test_the_first_letters_stay_in_view_while_lines_are_wrapped(hand: Hand) -> None:
    hand.double_click("Packs")
    for word in "too many heavy things into one rather small suitcase again".split():
        hand.type(f" {word} ")
        assert hand.canvas.editing.field.horizontalScrollBar().value() == 0
    hand.press("Enter")


def test_at_a_small_zoom_the_text_is_edited_at_a_size_that_can_be_read(hand: Hand) -> None:
    hand.canvas.set_zoom(0.5)
    hand.double_click("Packs")
    assert hand.canvas.editing.field.font().pixelSize() >= 12
    hand.type("!")
    hand.press("Enter")
    assert hand.texts("Does", "Travel") == ["Packs!"]


def test_two_clicks_where_a_hurdle_may_be_added_make_one_step_of_writing_it(hand: Hand) -> None:
    place = hand.cell("Hurdles", "Dream")
    hand.double_click(place)
    hand.type("Rain")
    hand.press("Enter")
    hand.type("Snow")
    hand.press("Enter", "Esc")
    assert hand.texts("Hurdles", "Dream")[-2:] == ["Rain", "Snow"]
    texts = [hand.document.stack.text(at) for at in range(hand.document.stack.count())]
    assert texts == ["Add card", "Add card"]


@pytest.mark.parametrize("row", ["Notes", "Feels"])
def test_a_new_card_comes_where_its_place_was_shown(hand: Hand, row: str) -> None:
    cell = hand.cell(row, "Compare")
    hand.canvas.selection.select([], cell)
    plan = hand.canvas.places.plan
    band = next(band for band in plan.rows if band.id == cell.row)
    column = next(column for column in plan.columns if column.id == cell.at)
    box = next(box for box in band.cells if box.at == cell.at)
    shown = new_card_rect(band, box, cell_area(band, column))
    assert shown is not None
    hand.press("Enter")
    (card,) = hand.selection.cards
    stands = hand.canvas.places.rect(card)
    assert stands is not None
    assert (stands.x, stands.y) == (shown.x, shown.y)
    hand.press("Esc")
