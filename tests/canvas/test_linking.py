"""Linking: a line drawn from a knob ties a solution to a hurdle; the selection's links are shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect

from journeyeditor.models import SolutionCard
from journeyeditor.models.queries import find
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import alike, colours
from tests.helpers.trip import crowded_trip, trip

ASIDE = QPoint(2, 2)


def solved(hand: Hand, solution: str = "c-11") -> tuple[str, ...]:
    """Give the hurdles that a solution solves."""
    found = find(hand.map, solution)
    assert found is not None
    assert isinstance(found.card, SolutionCard)
    return found.card.solves


def accent_at(hand: Hand, point: QPoint, around: int = 6) -> int:
    """Count the pixels in the accent colour around a point of the viewport."""
    at = hand.canvas.viewport().mapTo(hand.canvas, point)
    area = QRect(at.x() - around, at.y() - around, 2 * around + 1, 2 * around + 1)
    return colours(hand.screen(), area)[hand.canvas.artist.inks.colour("accent").name()]


def arrows(hand: Hand) -> int:
    """Count the links that are drawn."""
    return len(hand.canvas.scene.shown_links.connectors)


def colour_in(hand: Hand, card: str) -> str:
    """Give the fill of a card on the screen."""
    corner = hand.rect(card).bottomRight().toPoint() - QPoint(12, 5)
    return hand.screen().pixelColor(hand.canvas.viewport().mapTo(hand.canvas, corner)).name()


@pytest.mark.parametrize("side", ["top", "bottom"])
def test_a_line_from_a_hurdles_knob_to_a_solution_links_them(hand: Hand, side: str) -> None:
    hand.click("Card refused")
    hand.drag(hand.knob("Card refused", side), "One list")
    assert solved(hand) == ("c-9", "c-10")
    assert hand.document.stack.count() == 1
    assert hand.document.stack.undoText() == "Link solution to hurdle"
    assert hand.selection.cards == ("c-10",)
    hand.document.undo()
    assert solved(hand) == ("c-9",)


def test_a_line_from_a_solutions_knob_to_a_hurdle_links_them_too(hand: Hand) -> None:
    hand.click("One list")
    hand.drag(hand.knob("One list", "top"), "Card refused")
    assert solved(hand) == ("c-9", "c-10")
    assert hand.selection.cards == ("c-11",)


def test_what_the_line_can_be_tied_to_lights_up_and_nothing_else(hand: Hand) -> None:
    hand.click("Card refused")
    rest = {card: colour_in(hand, card) for card in ("One list", "Too many tabs", "Packs")}
    lit = hand.canvas.artist.inks.colour("dropFill").name()
    for card, plain in rest.items():
        with hand.dragging(hand.knob("Card refused"), card):
            assert colour_in(hand, card) == (lit if card == "One list" else plain)
            assert alike(hand.screen(), hand.repainted())
            hand.press("Esc")
        hand.hover(ASIDE)
        assert colour_in(hand, "One list") == rest["One list"]
    assert hand.document.stack.count() == 0


@pytest.mark.parametrize("target", ["Too many tabs", "Packs", "Card refused", "Web team"])
def test_a_line_let_go_over_anything_else_links_nothing(hand: Hand, target: str) -> None:
    before = hand.map
    hand.click("Card refused")
    hand.drag(hand.knob("Card refused"), target)
    assert hand.map is before
    assert hand.selection.cards == ("c-10",)
    hand.hover(ASIDE)
    assert alike(hand.screen(), hand.repainted())


def test_two_that_are_linked_already_are_not_linked_again(hand: Hand) -> None:
    before = hand.map
    hand.click("Too many tabs")
    with hand.dragging(hand.knob("Too many tabs"), "One list"):
        assert hand.canvas.scene.loose is not None
        assert hand.canvas.scene.loose.target == ""
    assert hand.map is before


def test_esc_lets_the_line_go(hand: Hand) -> None:
    hand.click("Card refused")
    before, picture = hand.map, hand.repainted()
    with hand.dragging(hand.knob("Card refused"), "One list"):
        hand.press("Esc")
    assert hand.map is before
    assert hand.selection.cards == ("c-10",)
    hand.hover(ASIDE)
    hand.click(hand.knob("Card refused"))
    hand.hover("Card refused")
    assert alike(hand.repainted(), picture)


def test_a_click_on_a_knob_changes_nothing(hand: Hand) -> None:
    before = hand.map
    hand.click("Card refused")
    for side in ("top", "bottom"):
        hand.click(hand.knob("Card refused", side))
        hand.double_click(hand.knob("Card refused", side))
    assert hand.map is before
    assert hand.editing == "(none)"
    assert hand.selection.cards == ("c-10",)


def test_knobs_are_on_a_hurdle_or_a_solution_that_alone_is_selected(hand: Hand) -> None:
    for card, knobs in (("Card refused", True), ("One list", True), ("Packs", False)):
        hand.click(card)
        hand.hover(ASIDE)
        # The ring alone is a line of 2 px; inside of the card's edge there is only a knob.
        inside = hand.knob(card, "top") + QPoint(0, 3)
        assert (accent_at(hand, inside, 1) > 0) == knobs, card
    hand.click("Card refused")
    hand.click("Packs", held="Ctrl")
    hand.hover(ASIDE)
    assert accent_at(hand, hand.knob("Card refused", "top") + QPoint(0, 3), 1) == 0
    assert alike(hand.screen(), hand.repainted())


def test_a_knob_fills_under_the_pointer(hand: Hand) -> None:
    hand.click("Card refused")
    hand.hover(ASIDE)
    empty = accent_at(hand, hand.knob("Card refused", "top"), 2)
    hand.hover(hand.knob("Card refused", "top"))
    assert accent_at(hand, hand.knob("Card refused", "top"), 2) > empty
    assert alike(hand.screen(), hand.repainted())
    hand.hover(ASIDE)
    assert accent_at(hand, hand.knob("Card refused", "top"), 2) == empty
    assert alike(hand.screen(), hand.repainted())


def test_links_are_drawn_for_the_selection_alone(hand: Hand) -> None:
    hurdle, solution = hand.knob("Too many tabs"), hand.knob("One list", "top")
    tip = QPoint(solution.x(), solution.y() - 5)
    assert hurdle.y() < tip.y()
    assert accent_at(hand, tip, 2) == 0
    for card in ("Too many tabs", "One list"):
        hand.click(card)
        hand.hover(ASIDE)
        assert accent_at(hand, QPoint(tip.x(), (hurdle.y() + solution.y()) // 2), 2) > 0
        assert arrows(hand) == 1
        assert alike(hand.screen(), hand.repainted())
    hand.click("Packs")
    hand.hover(ASIDE)
    assert accent_at(hand, tip, 2) == 0
    assert alike(hand.screen(), hand.repainted())


def test_links_step_back_while_cards_are_carried_or_edited(hand: Hand) -> None:
    hand.click("Too many tabs")
    with hand.dragging("Too many tabs", hand.cell("Hurdles", "Travel")):
        assert arrows(hand) == 0
        assert alike(hand.screen(), hand.repainted())
    hand.hover(ASIDE)
    assert arrows(hand) == 1
    assert alike(hand.screen(), hand.repainted())
    hand.press("F2")
    assert arrows(hand) == 0
    hand.press("Esc")
    assert arrows(hand) == 1
    assert alike(hand.screen(), hand.repainted())


def test_all_selected_shows_no_thicket(open_map: OpenMap) -> None:
    hand = open_map(crowded_trip())
    hand.click("One list")
    assert arrows(hand) == 1
    hand.canvas.commands.select_all()
    assert len(hand.selection.cards) > 20
    assert arrows(hand) == 0


def test_a_partner_in_a_hidden_row_has_no_connector(open_map: OpenMap) -> None:
    journey = trip()
    rows = tuple(row.replace(hidden=True) if row.id == "r-4" else row for row in journey.rows)
    hand = open_map(journey.replace(rows=rows))
    hand.click("One list")
    assert arrows(hand) == 0
    assert hand.canvas.scene.links.rect is not None


def test_a_line_can_be_drawn_at_every_zoom_where_cards_are_read(hand: Hand) -> None:
    for zoom in (0.75, 1.5, 2):
        hand.canvas.set_zoom(zoom)
        hand.click("Card refused")
        hand.drag(hand.knob("Card refused"), "One list")
        assert solved(hand) == ("c-9", "c-10")
        hand.hover(ASIDE)
        assert alike(hand.screen(), hand.repainted())
        hand.document.undo()


def test_the_wheel_turned_while_a_line_is_drawn_leaves_no_trail(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.click("Card refused")
    with hand.dragging(hand.knob("Card refused"), QPoint(300, 300)):
        hand.screen()
        hand.wheel(-1, at=QPoint(300, 300))
        assert alike(hand.screen(), hand.repainted())
        hand.press("Esc")
    assert alike(hand.screen(), hand.repainted())


def test_a_line_held_at_the_edge_scrolls_on(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.click("Card refused")
    start = hand.canvas.camera
    view = hand.canvas.viewport().rect()
    with hand.dragging(hand.knob("Card refused"), QPoint(3, view.center().y())):
        for _ in range(20):
            hand.canvas.tool.scroll_at_edge()
        assert hand.canvas.camera.x < start.x
        hand.press("Esc")


def test_a_map_that_changes_under_the_line_ends_it(hand: Hand) -> None:
    hand.click("Card refused")
    with hand.dragging(hand.knob("Card refused"), "One list"):
        other = hand.map.replace(title="A short trip")
        hand.document.apply(other, "Edit text")
        assert hand.canvas.scene.loose is None
    assert hand.map is other


def test_selected_hurdles_and_solutions_are_linked_by_keyboard_and_unlinked_again(
    hand: Hand,
) -> None:
    hand.click("Card refused")
    hand.click("One list", held="Ctrl")
    told: list[str] = []
    hand.canvas.notice.connect(told.append)
    hand.canvas.commands.link()
    assert solved(hand) == ("c-9", "c-10")
    assert hand.document.stack.undoText() == "Link solution to hurdle"
    hand.canvas.commands.link()
    assert solved(hand) == ("c-9",)
    assert hand.document.stack.undoText() == "Unlink solution from hurdle"
    hand.click("One list")
    hand.canvas.commands.link()
    assert told == ["Select a hurdle and a solution."]
