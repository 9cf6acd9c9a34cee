"""Commands: delete, duplicate and add, as menus and keys ask for them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect

from journeyeditor.models import CellKey, JourneyMap, Row
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.maps import generated_map
from tests.helpers.sight import alike, colours
from tests.helpers.trip import crowded_trip


def test_delete_takes_the_selected_cards_and_goes_on_to_the_next(hand: Hand) -> None:
    hand.click("Looks at pictures")
    hand.canvas.commands.delete()
    assert hand.texts("Does", "Dream") == ["Asks friends", "Reads a blog about trips by train"]
    assert hand.selection.cards == ()
    assert hand.selection.focused_card == "c-2"
    hand.document.undo()
    assert hand.texts("Does", "Dream")[0] == "Looks at pictures"


def test_deleting_the_last_card_leaves_the_focus_in_its_cell(hand: Hand) -> None:
    hand.click("Packs")
    hand.canvas.commands.delete()
    assert hand.selection.focused_cell == hand.cell("Does", "Travel")
    hand.press("Enter")
    hand.type("Unpacks")
    hand.press("Esc")
    assert hand.texts("Does", "Travel") == ["Unpacks"]


def test_deleting_many_is_one_step_that_says_how_many(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Asks friends", held="Ctrl")
    hand.canvas.commands.delete()
    assert hand.document.stack.count() == 1
    assert hand.document.stack.undoText() == "Delete 2 cards"


def test_deleting_nothing_is_no_step(hand: Hand) -> None:
    hand.canvas.commands.delete()
    hand.canvas.commands.duplicate()
    assert hand.document.stack.count() == 0


def test_a_duplicate_stands_below_its_original_and_is_selected(hand: Hand) -> None:
    hand.click("Looks at pictures")
    hand.canvas.commands.duplicate()
    assert hand.texts("Does", "Dream")[:2] == ["Looks at pictures"] * 2
    assert hand.selection.cards == (hand.map.rows[0].cell("p-1")[1].id,)
    assert hand.document.stack.count() == 1


def test_a_card_can_be_added_with_nothing_selected(hand: Hand) -> None:
    hand.canvas.commands.add_card()
    hand.type("First")
    hand.press("Esc")
    assert hand.texts("Does", "Dream")[-1] == "First"


def test_a_card_added_to_an_empty_map_says_what_it_needs(open_map: OpenMap) -> None:
    hand = open_map(JourneyMap(id="m", title=""))
    told: list[str] = []
    hand.canvas.notice.connect(told.append)
    hand.canvas.commands.add_card()
    assert told == ["A card needs a phase and a row to stand in."]
    hand.press("Down", "Enter", "Delete", "Ctrl+Enter")
    hand.type("x")
    assert hand.document.is_clean


def test_a_map_can_be_begun_from_nothing(open_map: OpenMap) -> None:
    hand = open_map(JourneyMap(id="m", title=""))
    hand.canvas.commands.add_phase()
    hand.press("Enter")
    hand.canvas.commands.add_row("goal")
    hand.press("Enter")
    hand.canvas.commands.add_card()
    hand.type("Begin")
    hand.press("Enter", "Esc")
    assert hand.texts("Goals", "New phase") == ["Begin"]
    assert alike(hand.screen(), hand.repainted())


def test_a_full_cell_says_how_many_cards_it_folds_and_a_click_shows_them(
    open_map: OpenMap,
) -> None:
    hand = open_map(crowded_trip())
    cell = hand.canvas.places.plan.rows[0].cells[0]
    assert cell.more > 0
    last = cell.cards[-1]
    below = QPoint(30, round(last.y + last.h) + 14)
    area = QRect(8, round(last.y + last.h) + 2, 150, 22).translated(hand.canvas.viewport().pos())
    accent = hand.canvas.artist.inks.colour("accentText").name()
    assert accent in colours(hand.screen(), area)
    hand.click(below)
    cell = hand.canvas.places.plan.rows[0].cells[0]
    assert cell.more == 0
    assert len(cell.cards) == len(hand.map.rows[0].cells[0].cards)
    assert hand.document.is_clean


def test_a_long_card_shows_all_of_its_text_at_a_click(open_map: OpenMap) -> None:
    hand = open_map(crowded_trip())
    low = hand.rect("c-1")
    hand.click(QPoint(round(low.center().x()), round(low.bottom()) - 10))
    assert hand.rect("c-1").height() > 2 * low.height()
    assert alike(hand.screen(), hand.repainted())


def test_a_card_added_to_a_full_cell_can_be_seen_and_typed(open_map: OpenMap) -> None:
    journey = generated_map(40)
    row = next(row for row in journey.rows if row.kind == "behaviour" and row.cells)
    many = tuple(row.cells[0].cards[0].replace(id=f"x-{n}", text=f"Card {n}") for n in range(60))
    cells = (row.cells[0].replace(cards=many), *row.cells[1:])
    rows: tuple[Row, ...] = tuple(
        row.replace(cells=cells) if old is row else old for old in journey.rows
    )
    hand = open_map(journey.replace(rows=rows))
    hand.click("x-0")
    at = row.cells[0].at
    hand.canvas.commands.add_card_to(CellKey(row.id, at))
    assert hand.editing == ""
    hand.type("Last")
    hand.press("Esc")
    after = next(found for found in hand.map.rows if found.id == row.id)
    assert after.cell(at)[-1].text == "Last"
