"""Cursors: the pointer says what can be taken hold of, pressed, drawn from, or not done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeyeditor.canvas.painting.grip import grip_place
from journeyeditor.layout.marks import Text
from tests.helpers.hand import Hand
from tests.helpers.header_hand import HeaderHand

Shape = Qt.CursorShape


def shape(hand: Hand) -> Shape:
    """Give the pointer's shape over the grid."""
    return hand.canvas.viewport().cursor().shape()


def test_the_grip_of_a_card_shows_an_open_hand_and_the_rest_an_arrow(hand: Hand) -> None:
    hand.hover("Packs")
    assert shape(hand) is Shape.ArrowCursor
    place = hand.canvas.places.card(hand.id_of("Packs"))
    assert place is not None
    grip, rect = grip_place(place.box), hand.rect("Packs")
    hand.hover(QPoint(round(rect.x() + grip.x + 3), round(rect.y() + grip.y + 4)))
    assert shape(hand) is Shape.OpenHandCursor


def test_a_carried_card_closes_the_hand_and_is_forbidden_where_it_is_refused(hand: Hand) -> None:
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        assert shape(hand) is Shape.ClosedHandCursor
    with hand.dragging("Packs", hand.cell("Figures", "Travel")):
        assert shape(hand) is Shape.ForbiddenCursor
        hand.press("Esc")
        assert shape(hand) is not Shape.ForbiddenCursor


def test_a_card_that_will_be_copied_shows_a_plus(hand: Hand) -> None:
    with hand.dragging("Packs", hand.cell("Does", "Travel"), held="Ctrl"):
        assert shape(hand) is Shape.DragCopyCursor


def test_space_opens_the_hand_and_pushing_closes_it(hand: Hand) -> None:
    hand.hover(QPoint(200, 200))
    window = hand.canvas.window().windowHandle()
    assert window is not None
    QTest.keyPress(window, Qt.Key.Key_Space)
    assert shape(hand) is Shape.OpenHandCursor
    with hand.dragging(QPoint(200, 200), QPoint(150, 180)):
        assert shape(hand) is Shape.ClosedHandCursor
    assert shape(hand) is Shape.OpenHandCursor
    QTest.keyRelease(window, Qt.Key.Key_Space)
    assert shape(hand) is not Shape.OpenHandCursor


def test_what_is_pressed_has_a_pointing_finger(hand: Hand) -> None:
    hand.hover(hand.cell("Notes", "Pay"))
    assert shape(hand) is Shape.PointingHandCursor


def test_a_face_goes_up_and_down_and_a_knob_draws(hand: Hand) -> None:
    hand.hover(hand.face("Feels", "Dream"))
    assert shape(hand) is Shape.SizeVerCursor
    hand.click("Too many tabs")
    hand.hover(hand.knob("Too many tabs"))
    assert shape(hand) is Shape.CrossCursor


@pytest.mark.parametrize(
    ("title", "where", "expected"),
    [
        ("Dream", "edge", Shape.SplitHCursor),
        ("Does", "edge", Shape.SplitVCursor),
        ("Dream", "", Shape.OpenHandCursor),
        ("Does", "plus", Shape.PointingHandCursor),
    ],
)
def test_headers_are_taken_hold_of_pulled_and_pressed(
    hand: Hand, title: str, where: str, expected: Shape
) -> None:
    heads = HeaderHand(hand)
    heads.hover(title, where)
    assert heads.point(title)[0].cursor().shape() is expected


def test_a_text_that_is_edited_has_a_beam(hand: Hand) -> None:
    hand.double_click("Packs")
    assert hand.canvas.editing.field.viewport().cursor().shape() is Shape.IBeamCursor


@pytest.mark.parametrize("text", ["Packs", "Compares prices", "Looks at pictures", "So dear"])
def test_the_grip_keeps_clear_of_the_words_of_its_card(hand: Hand, text: str) -> None:
    place = hand.canvas.places.card(hand.id_of(text))
    assert place is not None
    grip, words = grip_place(place.box), place.box.drawing.ink
    for word in words:
        if isinstance(word, Text):
            beside = word.x + word.w + 2 <= grip.x
            below = word.y + 2 <= grip.y
            assert beside or below or word.y - word.style.line >= grip.y + grip.h
