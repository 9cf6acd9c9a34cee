"""Selecting: clicks, Ctrl-clicks and rubber bands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from journeyeditor.models.queries import standings
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.maps import generated_map
from tests.helpers.sight import alike


def corners(hand: Hand, first: str, last: str) -> tuple[QPoint, QPoint]:
    """Points just outside of two cards, so that a band between them touches both."""
    start, end = hand.rect(first), hand.rect(last)
    return start.topLeft().toPoint() - QPoint(4, 3), end.center().toPoint()


def test_a_click_selects_a_card_and_only_that(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Asks friends")
    assert [*hand.selection.cards] == ["c-2"]
    assert hand.selection.focused_card == "c-2"


def test_ctrl_click_and_shift_click_add_and_take_away(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Asks friends", held="Ctrl")
    hand.click("Compares prices", held="Shift")
    assert [*hand.selection.cards] == ["c-5", "c-2", "c-4"]
    hand.click("Asks friends", held="Ctrl")
    assert [*hand.selection.cards] == ["c-5", "c-4"]


def test_a_click_on_one_of_several_selected_cards_selects_it_alone(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Asks friends", held="Ctrl")
    hand.click("Packs")
    assert [*hand.selection.cards] == ["c-5"]


def test_a_click_beside_everything_selects_nothing(hand: Hand) -> None:
    hand.click("Packs")
    below = hand.canvas.camera.content(hand.canvas.places.plan)[1]
    hand.click(QPoint(300, min(below, hand.canvas.viewport().height()) - 6))
    assert [*hand.selection.cards] == []


def test_a_click_into_the_rest_of_a_cell_puts_the_focus_there(hand: Hand) -> None:
    cell = hand.cell("Does", "Travel")
    plan = hand.canvas.places.plan
    band = plan.rows[0]
    bottom = hand.rect("Packs").left(), (band.y + band.h) - 3
    hand.click("Asks friends")
    hand.click(QPoint(round(bottom[0]), round(bottom[1])))
    assert [*hand.selection.cards] == []
    assert hand.selection.focused_cell == cell
    assert hand.document.is_clean


def test_a_rubber_band_selects_what_it_touches(hand: Hand) -> None:
    hand.band(*corners(hand, "Looks at pictures", "Asks friends"))
    assert [*hand.selection.cards] == ["c-1", "c-2"]
    assert hand.canvas.scene.band is None
    assert hand.document.is_clean


def test_a_rubber_band_drawn_upwards_is_the_same(hand: Hand) -> None:
    start, end = corners(hand, "Looks at pictures", "Asks friends")
    outside = QPoint(start.x(), round(hand.rect("Asks friends").center().y()))
    hand.band(outside, QPoint(end.x(), start.y()))
    assert set(hand.selection.cards) == {"c-1", "c-2"}


def test_a_rubber_band_with_ctrl_adds(hand: Hand) -> None:
    hand.click("Packs")
    hand.band(*corners(hand, "Looks at pictures", "Asks friends"), held="Ctrl")
    assert [*hand.selection.cards] == ["c-5", "c-1", "c-2"]


def test_esc_during_a_rubber_band_brings_the_selection_back(hand: Hand) -> None:
    hand.click("Packs")
    start, end = corners(hand, "Looks at pictures", "Asks friends")
    with hand.dragging(start, end, held="Ctrl"):
        assert [*hand.selection.cards] == ["c-5", "c-1", "c-2"]
        hand.press("Esc")
    assert [*hand.selection.cards] == ["c-5"]
    assert hand.canvas.scene.band is None


def test_esc_during_a_plain_rubber_band_brings_the_selection_back_too(hand: Hand) -> None:
    hand.click("Packs")
    with hand.dragging(*corners(hand, "Looks at pictures", "Asks friends")):
        hand.press("Esc")
    assert [*hand.selection.cards] == ["c-5"]


def test_esc_selects_nothing_and_space_selects_the_focused_card_again(hand: Hand) -> None:
    hand.click("Packs")
    hand.press("Esc")
    assert [*hand.selection.cards] == []
    hand.press("Space")
    assert [*hand.selection.cards] == ["c-5"]
    hand.press("Space")
    assert [*hand.selection.cards] == []


def test_a_click_on_a_face_of_the_curve_selects_its_cards(hand: Hand) -> None:
    band = next(band for band in hand.canvas.places.plan.rows if band.curve is not None)
    assert band.curve is not None
    face = band.curve.faces[0]
    hand.click(QPoint(round(face.x), round(band.y + face.y)))
    assert hand.selection.cards == face.cards == ("c-6",)


def test_a_press_that_trembles_is_a_click(hand: Hand) -> None:
    at = hand.point("Packs")
    hand.drag(at, at + QPoint(3, 3))
    assert [*hand.selection.cards] == ["c-5"]
    assert hand.document.is_clean


def test_select_all_stays_with_the_map_once_it_has_it(hand: Hand) -> None:
    hand.click("Packs")
    for _ in range(3):
        hand.canvas.commands.select_all()
        assert len(hand.selection.cards) == sum(1 for _ in standings(hand.map))


def test_select_all_takes_the_cell_first_then_the_map(hand: Hand) -> None:
    hand.click("Asks friends")
    hand.canvas.commands.select_all()
    assert set(hand.selection.cards) == {"c-1", "c-2", "c-3"}
    hand.canvas.commands.select_all()
    assert len(hand.selection.cards) == 13


def test_many_selected_cards_all_have_their_rings(
    open_map: OpenMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = open_map(generated_map(400))
    hand.selection.select([standing.card.id for standing in standings(hand.map)])
    hand.canvas.pan_by(150, 70)
    seen = hand.repainted()
    hand.canvas.set_zoom(0.5)
    small = hand.repainted()
    monkeypatch.setattr("journeyeditor.canvas.painting.overlay._MANY", 1_000)
    assert alike(small, hand.repainted())
    hand.canvas.set_zoom(1)
    hand.canvas.horizontalScrollBar().setValue(150)
    hand.canvas.verticalScrollBar().setValue(70)
    assert alike(seen, hand.repainted())


def test_a_rubber_band_stays_where_it_began_on_the_map(open_map: OpenMap) -> None:
    hand = open_map(generated_map(300), 800, 600)
    end = QPoint(400, 400)
    with hand.dragging(QPoint(2, 2), end):
        hand.wheel(-5, at=end)
        from_the_top = set(hand.selection.cards)
        assert hand.canvas.camera.y == 300
        assert hand.canvas.scene.band is not None
        assert hand.canvas.scene.band.top() == pytest.approx(2 - 300)
        assert alike(hand.screen(), hand.repainted())
    hand.canvas.pan_by(0, -300)
    hand.band(QPoint(2, 2), end)
    assert {*hand.selection.cards} < from_the_top


def test_a_rubber_band_held_at_the_edge_scrolls_on(open_map: OpenMap) -> None:
    hand = open_map(generated_map(300), 800, 600)
    foot = QPoint(300, hand.canvas.viewport().height() - 3)
    with hand.dragging(QPoint(2, 2), foot):
        before = len(hand.selection.cards)
        for _ in range(40):
            hand.canvas.tool.scroll_at_edge()
        assert hand.canvas.camera.y > 0
        assert len(hand.selection.cards) > before
