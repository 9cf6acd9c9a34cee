"""Presenting to a workshop: curtain, timer, dots, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from journeyeditor.look import palette
from journeyeditor.models.queries import find
from journeyeditor.ui.presenting.countdown import Countdown
from journeyeditor.ui.presenting.votes import Votes, is_count
from journeyeditor.ui.window import MainWindow
from tests.helpers.audience import Audience, presenting
from tests.helpers.trip import trip

RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def audience(window: MainWindow) -> Iterator[Audience]:
    """A presentation of the example at the second row of its third phase: two touchpoints."""
    with presenting(window) as made:
        made.press("Down", "Down", "Down", "Right")
        yield made


def share_of(picture: QImage, audience: Audience, card: str, colour: str) -> float:
    """How much of a card has a colour."""
    rect = dict(audience.presenter.spots)[card].toRect().adjusted(4, 4, -4, -4)
    wanted = QColor(colour).rgb()
    seen = [
        picture.pixel(x, y) == wanted
        for x in range(rect.left(), rect.right(), 7)
        for y in range(rect.top(), rect.bottom(), 3)
    ]
    return sum(seen) / len(seen)


def covered(audience: Audience) -> list[str]:
    """The cards that are under covers."""
    picture, inks = audience.picture(), palette("projector")
    return [
        card
        for card in audience.cards
        if share_of(picture, audience, card, inks.ink("teal.border")) > 0.6
    ]


def test_a_curtain_is_lifted_by_space_and_by_clicks(audience: Audience) -> None:
    first, second = audience.cards[-2:]
    audience.press("C")
    assert covered(audience) == [first, second]
    audience.press("Space")
    assert covered(audience) == [second]
    assert audience.at == (2, 1)
    audience.click(second)
    assert covered(audience) == []
    audience.press("Space")
    assert audience.at == (2, 2)


def test_a_curtain_holds_in_other_phases_and_goes(audience: Audience) -> None:
    audience.press("C", "Down", "Right")
    assert len(covered(audience)) == 2
    audience.press("M")
    assert len(covered(audience)) == 10
    audience.press("M", "C")
    assert covered(audience) == []
    audience.press("Shift+C")
    assert len(covered(audience)) == 2
    audience.press("Shift+C")
    assert covered(audience) == []


def test_on_the_whole_map_the_row_under_the_pointer_is_covered(audience: Audience) -> None:
    audience.press("M", "C")
    assert covered(audience) == []  # nobody points at a row
    touchpoint = audience.cards[10]
    QTest.mouseMove(audience.presenter.windowHandle(), audience.place(touchpoint))
    audience.press("C")
    assert len(covered(audience)) == 10
    assert touchpoint in covered(audience)
    audience.press("C")
    assert covered(audience) == []


def test_what_is_covered_is_never_seen_for_a_moment(audience: Audience) -> None:
    """Not even while one slide fades into the next."""
    card = audience.cards[-1]
    place = dict(audience.presenter.spots)[card].toRect().adjusted(4, 4, -4, -4)
    audience.press("C")
    audience.presenter.act("forward")
    picture = audience.presenter.grab(place).toImage()
    assert picture.pixelColor(5, 5).name() != palette("projector").ink("teal.tint").lower()
    audience.settle()


def test_the_timer(audience: Audience) -> None:
    now = [100.0]
    countdown = audience.presenter.workshop.countdown
    countdown.now = lambda: now[0]
    plain = audience.picture()
    audience.press("Plus", "Minus", "Minus", "T")
    assert countdown.words == "4:00"
    assert audience.picture() != plain
    now[0] += 61.5
    assert countdown.words == "2:59"
    audience.press("T")
    now[0] += 60
    assert countdown.words == "2:59"
    audience.press("T")
    now[0] += 600
    assert countdown.words == "0:00"
    assert not countdown.is_running
    audience.press("Shift+T")
    assert audience.picture() == plain
    assert countdown.words == "4:00"


def test_a_timer_that_is_over_begins_anew() -> None:
    now = [0.0]
    countdown = Countdown(lambda: now[0])
    countdown.toggle()
    now[0] = 301
    assert countdown.words == "0:00"
    countdown.toggle()
    assert countdown.words == "5:00"
    countdown.change(200)
    assert countdown.words == "99:00"


def test_dots_are_given_taken_and_shown(audience: Audience, window: MainWindow) -> None:
    first, second = audience.cards[-2:]
    accent = palette("projector").ink("accent")
    audience.press("V")
    for card in (first, first, second):
        audience.click(card)
    audience.click(second, RIGHT)
    audience.click(first)
    votes = audience.presenter.workshop.votes
    assert (votes.of(first), votes.of(second), votes.given) == (3, 0, 3)
    assert share_of(audience.picture(), audience, first, accent) == 0
    audience.press("S")
    assert share_of(audience.picture(), audience, first, accent) > 0.01
    audience.press("Esc")
    assert window.presentations.presenter is None
    with presenting(window) as again:  # the dots are those of before
        assert again.presenter.workshop.votes.of(first) == 3


def test_the_budget_is_kept(audience: Audience) -> None:
    card = audience.cards[-1]
    audience.press("V", *["Minus"] * 30)
    votes = audience.presenter.workshop.votes
    assert votes.budget == 1
    audience.click(card)
    audience.click(card)
    assert votes.of(card) == 1
    audience.press("Plus")
    audience.click(card)
    assert votes.of(card) == 2
    audience.press("Shift+V")
    assert votes.given == 0


def test_dots_can_be_given_on_the_whole_map(audience: Audience) -> None:
    audience.press("M", "V")
    card = audience.cards[0]
    audience.click(card)
    assert audience.presenter.workshop.votes.of(card) == 1
    audience.click(QPoint(5, 1075))  # beside the cards the talk goes on
    assert audience.at == (2, 1)


def test_the_result_as_a_table(audience: Audience, window: MainWindow) -> None:
    first, second = audience.cards[-2:]
    audience.press("V")
    for card in (second, second, first):
        audience.click(card)
    before = audience.picture().copy(480, 950, 960, 80)
    audience.press("Ctrl+C")
    assert audience.picture().copy(480, 950, 960, 80) != before  # told where the facilitator looks
    audience.press("Shift+T")
    assert audience.picture().copy(480, 950, 960, 80) == before
    lines = QGuiApplication.clipboard().text().splitlines()
    texts = [find(window.document.map, card) for card in (second, first)]
    assert lines[0] == "Dots\tCard\tRow\tPhase"
    assert [line.split("\t")[:2] for line in lines[1:]] == [
        [dots, found.card.text] for dots, found in zip("21", texts, strict=True) if found
    ]
    assert lines[1].endswith("\tTouchpoints\tDecision")


def test_the_result_as_tags_is_one_step(audience: Audience, window: MainWindow) -> None:
    first, second = audience.cards[-2:]
    audience.press("V")
    for card in (second, second, first):
        audience.click(card)
    before = window.document.map
    audience.press("Ctrl+T")
    tags = [
        found.card.tags[-1]
        for card in (first, second)
        if (found := find(window.document.map, card))
    ]
    assert tags == ["1 dot", "2 dots"]
    audience.press("Shift+V")
    audience.click(first)
    audience.click(first)
    audience.press("Ctrl+T")
    again = find(window.document.map, first)
    assert again is not None
    assert [tag for tag in again.card.tags if is_count(tag)] == ["2 dots"]
    window.document.undo()
    window.document.undo()
    assert window.document.map is before


def test_tags_of_votes_in_any_language() -> None:
    assert all(map(is_count, ("1 dot", "12 dots", "1 Punkt", "3 Punkte")))
    assert not any(map(is_count, ("dots", "1 dots", "2 dots more", "3 weeks", "")))
    assert Votes().tagged(trip(), "de") == trip()
