"""Scoring: a face dragged on the emotion curve changes the scores, and the curve follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect

from journeyeditor.layout import SCREEN
from journeyeditor.models import CellKey, EmotionCard
from journeyeditor.models.queries import find
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import alike, colours
from tests.helpers.trip import crowded_trip, trip


def score(hand: Hand, card: str) -> int | None:
    """Give the score of an emotion."""
    found = find(hand.map, card)
    assert found is not None
    assert isinstance(found.card, EmotionCard)
    return found.card.score


def up(hand: Hand, column: str, steps: float) -> QPoint:
    """Give the point that lies some steps above a face."""
    way = steps * SCREEN.plot.step * hand.canvas.zoom
    return hand.face("Feels", column) - QPoint(0, round(way))


@pytest.mark.parametrize(
    ("steps", "result"), [(1, 2), (0.6, 2), (0.4, 1), (-1, 0), (-2.4, -1), (-3, -2), (-9, -2)]
)
def test_a_face_dragged_up_and_down_takes_the_nearest_score(
    hand: Hand, steps: float, result: int
) -> None:
    hand.drag(hand.face("Feels", "Travel"), up(hand, "Travel", steps))
    assert score(hand, "c-8") == result


def test_a_drag_of_a_face_is_one_undo_step_and_selects_the_card(hand: Hand) -> None:
    first = hand.map
    hand.drag(hand.face("Feels", "Travel"), up(hand, "Travel", -3))
    assert hand.document.stack.count() == 1
    assert hand.document.stack.undoText() == "Change score"
    assert hand.selection.cards == ("c-8",)
    hand.document.undo()
    assert hand.map == first


def test_the_curve_follows_while_the_face_is_held_and_the_map_waits(hand: Hand) -> None:
    before, old = hand.map, hand.face("Feels", "Travel")
    with hand.dragging(old, up(hand, "Travel", -2)):
        assert hand.map is before
        now = hand.face("Feels", "Travel")
        assert now.y() - old.y() == pytest.approx(2 * SCREEN.plot.step, abs=1)
        assert alike(hand.screen(), hand.repainted())
    assert hand.face("Feels", "Travel") == now
    assert alike(hand.screen(), hand.repainted())


def test_esc_puts_the_face_back(hand: Hand) -> None:
    before, old, picture = hand.map, hand.face("Feels", "Travel"), hand.repainted()
    with hand.dragging(old, up(hand, "Travel", -2)):
        hand.press("Esc")
        assert hand.face("Feels", "Travel") == old
    assert hand.map is before
    assert hand.document.stack.count() == 0
    hand.hover(QPoint(2, 2))
    assert alike(hand.repainted(), picture)


def test_a_face_held_beside_where_it_was_changes_nothing(hand: Hand) -> None:
    before, old = hand.map, hand.face("Feels", "Travel")
    hand.drag(old, old + QPoint(40, 3))
    assert hand.map is before


def test_a_face_follows_the_hand_at_every_zoom(hand: Hand) -> None:
    for zoom in (0.5, 1.5):
        hand.canvas.set_zoom(zoom)
        hand.canvas.reveal("c-7")
        hand.drag(hand.face("Feels", "Pay"), up(hand, "Pay", 2))
        assert score(hand, "c-7") == 1
        hand.document.undo()


def test_several_cards_at_a_face_shift_by_the_same_step(open_map: OpenMap) -> None:
    journey = trip()
    does, notes, feels, *rest = journey.rows
    first, *others = feels.cells
    pair = (first.cards[0], EmotionCard(id="c-20", text="Too far?", score=-1))
    feels = feels.replace(cells=(first.replace(cards=pair), *others))
    hand = open_map(journey.replace(rows=(does, notes, feels, *rest)))
    hand.drag(hand.face("Feels", "Dream"), up(hand, "Dream", -1))
    assert (score(hand, "c-6"), score(hand, "c-20")) == (1, -2)
    assert hand.document.stack.count() == 1
    assert hand.selection.cards == ("c-6", "c-20")
    # The lower one is at the end of the scale: the face goes no further down.
    hand.drag(hand.face("Feels", "Dream"), up(hand, "Dream", -1))
    assert (score(hand, "c-6"), score(hand, "c-20")) == (1, -2)


def test_a_click_on_a_face_still_selects_its_cards(hand: Hand) -> None:
    hand.click(hand.face("Feels", "Travel"))
    assert hand.selection.cards == ("c-8",)
    assert hand.document.is_clean


def test_a_face_in_a_collapsed_phase_can_be_dragged(open_map: OpenMap) -> None:
    hand = open_map(crowded_trip())
    hand.canvas.reveal("c-7")
    hand.drag(hand.face("Feels", "Travel"), up(hand, "Travel", 1))
    assert score(hand, "c-8") == 2
    assert alike(hand.screen(), hand.repainted())


def test_a_map_that_changes_under_a_dragged_face_ends_the_drag(hand: Hand) -> None:
    with hand.dragging(hand.face("Feels", "Travel"), up(hand, "Travel", -2)):
        other = hand.map.replace(title="A short trip")
        hand.document.apply(other, "Edit text")
        assert alike(hand.screen(), hand.repainted())
    assert hand.map is other
    assert score(hand, "c-8") == 1


def test_after_a_click_on_a_face_up_and_down_change_its_score(hand: Hand) -> None:
    hand.click(hand.face("Feels", "Travel"))
    hand.press("Up")
    assert score(hand, "c-8") == 2
    assert alike(hand.screen(), hand.repainted())
    hand.press("Up", "Down", "Down")
    assert score(hand, "c-8") == 0
    assert hand.selection.cards == ("c-8",)
    for _ in range(3):
        hand.document.undo()
    assert score(hand, "c-8") == 1


def test_after_a_click_on_a_face_left_and_right_go_along_the_curve(hand: Hand) -> None:
    hand.click(hand.face("Feels", "Travel"))
    hand.press("Left", "Down")
    assert hand.selection.cards == ("c-7",)
    assert score(hand, "c-7") == -2
    hand.press("Right", "Right", "Up")
    assert score(hand, "c-8") == 2
    assert alike(hand.screen(), hand.repainted())


def test_arrow_keys_go_on_where_a_dragged_face_was_let_go(hand: Hand) -> None:
    hand.drag(hand.face("Feels", "Travel"), up(hand, "Travel", -2))
    hand.press("Up")
    assert score(hand, "c-8") == 0


def test_a_ring_shows_which_face_the_arrow_keys_move(hand: Hand) -> None:
    def ring() -> int:
        middle = hand.canvas.viewport().mapTo(hand.canvas.window(), hand.face("Feels", "Travel"))
        reach = round(SCREEN.face / 2) + 4
        corner = QPoint(reach, reach)
        accent = hand.canvas.artist.inks.colour("accent").name()
        return colours(hand.screen(), QRect(middle - corner, middle + corner))[accent]

    before = ring()
    hand.click(hand.face("Feels", "Travel"))
    assert ring() > before + 40
    hand.click("c-8")
    hand.press("Up")
    assert score(hand, "c-8") == 1
    assert hand.selection.focus != "c-8"
    assert ring() <= before + 4


def test_a_face_lets_go_of_the_arrow_keys_with_esc(hand: Hand) -> None:
    hand.click(hand.face("Feels", "Travel"))
    hand.press("Esc", "Left")
    assert (score(hand, "c-8"), hand.document.is_clean) == (1, True)


def height(hand: Hand, column: str, result: int) -> QPoint:
    """Give the point of the curve in a column where a score has its line."""
    level = up(hand, "Travel", result - 1)
    return QPoint(hand.face("Feels", column).x(), level.y())


def test_the_empty_face_of_a_column_is_pulled_to_a_score_and_its_card_is_written(
    hand: Hand,
) -> None:
    hand.drag(hand.face("Feels", "Compare"), height(hand, "Compare", -2))
    (card,) = hand.selection.cards
    assert score(hand, card) == -2
    hand.type("Lost")
    hand.press("Enter", "Esc")
    assert hand.texts("Feels", "Compare") == ["Lost"]
    assert hand.document.stack.undoText() == "Add card"
    hand.document.undo()
    assert hand.texts("Feels", "Compare") == []
    with hand.dragging(hand.face("Feels", "Compare"), height(hand, "Compare", 2)):
        assert alike(hand.screen(), hand.repainted())
        hand.press("Esc")
    assert hand.texts("Feels", "Compare") == []


def test_a_double_click_on_the_curve_adds_a_card_with_that_score(hand: Hand) -> None:
    hand.double_click(height(hand, "Compare", 1) + QPoint(40, 0))
    (card,) = hand.selection.cards
    assert score(hand, card) == 1
    hand.press("Esc")
    assert score(hand, card) == 1, "a score alone says something"
    hand.document.undo()
    assert hand.document.is_clean


def test_the_empty_face_gives_its_score_to_a_quote_without_one(hand: Hand) -> None:
    hand.click(CellKey("r-3", "s-1"))
    hand.type("Hm")
    hand.press("Esc")
    (card,) = hand.selection.cards
    hand.drag(hand.face("Feels", "Compare"), height(hand, "Compare", -1))
    assert score(hand, card) == -1
    assert hand.texts("Feels", "Compare") == ["Hm"]
