"""States: what cards and cells look like under the pointer, with the focus, and while dragged."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF

from journeyeditor.canvas.painting.grip import grip_place
from journeyeditor.canvas.spots import free_place
from journeyeditor.layout.marks import Text
from journeyeditor.layout.places import cell_rect
from journeyeditor.models.queries import standings
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import alike, colours
from tests.helpers.trip import crowded_trip

ASIDE = QPoint(2, 2)


def seen(hand: Hand, area: QRectF) -> Counter[str]:
    """Count the colours in an area of the viewport."""
    corner = hand.canvas.viewport().mapTo(hand.canvas, QPoint())
    return colours(hand.screen(), area.toAlignedRect().translated(corner))


def ink(hand: Hand, role: str) -> str:
    """Give the colour of a role as it is named in counts of colours."""
    return hand.canvas.artist.inks.colour(role).name()


@pytest.mark.parametrize("card", ["Packs", "Too many tabs", "One list", "Web team", "Trips"])
def test_a_card_under_the_pointer_has_stronger_colours_and_a_grip(hand: Hand, card: str) -> None:
    place = hand.canvas.places.card(hand.id_of(card))
    assert place is not None
    grip = grip_place(place.box)
    rect = hand.rect(card)
    dots = QRectF(rect.x() + grip.x, rect.y() + grip.y, grip.w, grip.h)
    hand.hover(ASIDE)
    rest = seen(hand, rect)
    assert ink(hand, f"{place.box.hue}.hover") not in rest
    assert ink(hand, "text2") not in seen(hand, dots)
    hand.hover(card)
    hovered = seen(hand, rect)
    assert hovered.most_common(1)[0][0] == ink(hand, f"{place.box.hue}.hover")
    edge = QRectF(rect.x() + rect.width() / 2 - 4, rect.y(), 8, 1)
    assert [*seen(hand, edge)] == [ink(hand, f"{place.box.hue}.spine")]
    assert len(seen(hand, dots)) > 1
    hand.hover(ASIDE)
    assert seen(hand, rect) == rest


def test_the_wheel_takes_the_hover_on_to_what_comes_below_the_pointer(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.canvas.pan_by(-9999, -9999)
    at = hand.rect("Looks at pictures").center().toPoint()
    hand.hover(at)
    assert hand.canvas.scene.hover.card == "c-1"
    hand.wheel(-1, at=at)
    assert hand.canvas.scene.hover.card == "c-2"
    assert alike(hand.screen(), hand.repainted())


def test_no_grip_lies_on_a_text(open_map: OpenMap) -> None:
    hand = open_map(crowded_trip())
    cards = [standing.card.id for standing in standings(hand.map)]
    places = [place for card in cards if (place := hand.canvas.places.card(card)) is not None]
    assert len(places) > 10
    for place in places:
        grip = QRectF(*grip_place(place.box))
        drawing = place.box.drawing
        assert QRectF(0, 0, place.box.w, place.box.h).contains(grip)
        for mark in (*drawing.ink, *drawing.chips):
            if isinstance(mark, Text):
                letters = QRectF(mark.x, mark.y - mark.style.px, mark.w, mark.style.px)
                assert not letters.intersects(grip), mark.text


def test_a_focused_empty_cell_says_that_a_card_can_be_added(hand: Hand) -> None:
    cell = hand.cell("Notes", "Pay")
    rect = hand.rect(cell)
    inside = rect.adjusted(6, 6, -6, -6)
    assert ink(hand, "text3") not in seen(hand, inside)
    hand.selection.select([], cell)
    assert ink(hand, "text3") in seen(hand, inside)
    assert alike(hand.screen(), hand.repainted())
    hand.press("Left")
    assert ink(hand, "text3") not in seen(hand, inside)
    assert alike(hand.screen(), hand.repainted())


def test_all_of_the_room_below_the_cards_of_a_cell_offers_another_one(hand: Hand) -> None:
    plan, key = hand.canvas.places.plan, hand.cell("Does", "Compare")
    place, area = free_place(plan, key), cell_rect(plan, key)
    assert place is not None
    assert area is not None
    free, cell = map(hand.canvas.camera.to_view, (place, area))
    rest = seen(hand, free)
    below = QPoint(round(cell.center().x()), round(cell.bottom()) - 3)
    assert below.y() > free.bottom()
    hand.hover(below)
    assert seen(hand, free)[ink(hand, "control")] > rest[ink(hand, "control")]
    hand.hover(QPoint(round(cell.left()) + 2, round(cell.top()) + 20))
    assert seen(hand, free) == rest


def test_the_focus_is_seen_where_a_cell_has_no_room_for_another_card(hand: Hand) -> None:
    accent = ink(hand, "accent")
    hand.click("Reads a blog about trips by train")
    hand.press("Insert")
    hand.type("And then some")
    hand.press("Enter", "Esc")
    cell = hand.cell("Does", "Dream")
    assert hand.selection.focused_cell == cell
    place = cell_rect(hand.canvas.places.plan, cell)
    assert place is not None
    area = hand.canvas.camera.to_view(place)
    assert seen(hand, area)[accent] > area.width()
    assert alike(hand.screen(), hand.repainted())
    hand.press("Right")
    assert accent not in seen(hand, area)
    assert alike(hand.screen(), hand.repainted())


def test_a_focused_cell_in_a_collapsed_phase_has_no_room_for_words(open_map: OpenMap) -> None:
    hand = open_map(crowded_trip())
    hand.canvas.reveal("c-7")
    hand.selection.select([], hand.cell("Feels", "Travel"))
    assert alike(hand.screen(), hand.repainted())
    hand.click("c-7")
    assert alike(hand.screen(), hand.repainted())


def test_the_reason_of_a_refusal_is_not_hidden_by_the_card(hand: Hand) -> None:
    cell = hand.cell("Figures", "Compare")
    with hand.dragging("Packs", cell):
        drag = hand.canvas.scene.drag
        assert drag is not None
        assert drag.drop is not None
        middle = hand.canvas.camera.to_view(drag.drop.cell).center()
        label = QRectF(middle.x() - 30, middle.y() - 9, 60, 18)
        counts = seen(hand, label)
        assert counts.most_common(1)[0][0] == ink(hand, "surface")
        assert ink(hand, "text2") in counts
        assert alike(hand.screen(), hand.repainted())
        hand.press("Esc")
    assert alike(hand.screen(), hand.repainted())


def test_a_carried_card_leaves_a_dashed_frame_and_has_the_border_of_its_hue(hand: Hand) -> None:
    rect = hand.rect("Packs")
    edge = QRectF(rect.x() + 20, rect.y(), rect.width() - 40, 1)
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        frame = seen(hand, edge)
        assert {ink(hand, "control"), ink(hand, "surface")} <= {*frame}
        assert [*seen(hand, rect.adjusted(4, 4, -4, -4))] == [ink(hand, "surface")]
        held = hand.canvas.scene.drag
        assert held is not None
        card = held.cards[0]
        x, y = hand.canvas.camera.to_grid(held.pointer)
        top = QRect(round(x + card.dx) + 40, round(y + card.dy), 20, 1)
        spine = ink(hand, f"{card.box.hue}.spine")
        assert seen(hand, QRectF(top)).most_common(1)[0][0] == spine
        hand.press("Esc")
