"""Filtering by persona: its curve in front, cards about others pale, the map itself untouched."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from journeyeditor.layout import SCREEN
from journeyeditor.layout.plan import Rect
from journeyeditor.models import Card, EmotionCard, JourneyMap, Persona
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import colours
from tests.helpers.trip import trip

KIM, SAM = "u-k", "u-s"
NAMED = {"c-1": (SAM,), "c-2": (KIM, SAM), "c-6": (SAM,)}


def named(card: Card) -> Card:
    return card.replace(personas=NAMED.get(card.id, ()))


def with_personas() -> JourneyMap:
    """The weekend trip for two: one card is Sam's, one is both's, one emotion is each one's."""
    journey = trip()
    rows = []
    for row in journey.rows:
        cells = []
        for cell in row.cells:
            cards = tuple(named(card) for card in cell.cards)
            if cards[0].id == "c-6":
                cards = (*cards, EmotionCard(id="c-k", score=-2, personas=(KIM,)))
            cells.append(cell.replace(cards=cards))
        rows.append(row.replace(cells=tuple(cells)))
    people = (Persona(id=KIM, name="Kim"), Persona(id=SAM, name="Sam"))
    return journey.replace(personas=people, rows=tuple(rows))


def open_two(open_map: OpenMap) -> Hand:
    return open_map(with_personas())


def darkest(hand: Hand, card: str) -> int:
    """The value of the darkest pixel of a card's picture on the screen."""
    area = hand.rect(card).translated(hand.canvas.viewport().pos()).toAlignedRect()
    return min(QColor(name).value() for name in colours(hand.screen(), area))


def face_scores(hand: Hand) -> list[float]:
    band = next(band for band in hand.canvas.places.plan.rows if band.curve is not None)
    assert band.curve is not None
    return [face.score for face in band.curve.faces]


def test_cards_of_others_only_are_pale_and_the_rest_is_not(open_map: OpenMap) -> None:
    hand = open_two(open_map)
    strong = darkest(hand, "c-1")
    hand.canvas.look_at(KIM)
    assert darkest(hand, "c-1") > strong + 60
    assert abs(darkest(hand, "c-2") - strong) < 30
    assert abs(darkest(hand, "c-3") - strong) < 30
    hand.canvas.look_at(None)
    assert darkest(hand, "c-1") == strong


def test_the_persona_s_curve_is_in_front(open_map: OpenMap) -> None:
    hand = open_two(open_map)
    hand.canvas.look_at(SAM)
    assert face_scores(hand) == [2, -1, 1]
    hand.canvas.look_at(KIM)
    assert face_scores(hand) == [-2, -1, 1]


def test_what_is_filtered_out_can_be_selected_and_dragged(open_map: OpenMap) -> None:
    hand = open_two(open_map)
    hand.canvas.look_at(KIM)
    hand.click("Looks at pictures")
    assert hand.selection.cards == ("c-1",)
    hand.drag("Looks at pictures", hand.cell("Does", "Travel"))
    assert hand.texts("Does", "Travel") == ["Packs", "Looks at pictures"]
    assert hand.canvas.shown.dimmed >= {"c-1"}


def test_the_filter_is_no_part_of_the_map_and_nothing_to_undo(open_map: OpenMap) -> None:
    hand = open_two(open_map)
    before = hand.map
    hand.canvas.look_at(KIM)
    assert hand.map is before
    assert hand.document.is_clean
    assert hand.document.stack.count() == 0


def test_a_card_that_comes_to_be_about_others_pales_at_once(open_map: OpenMap) -> None:
    hand = open_two(open_map)
    hand.canvas.look_at(KIM)
    row = hand.map.rows[0]
    cells = tuple(
        cell.replace(
            cards=tuple(
                card.replace(personas=(SAM,)) if card.id == "c-5" else card for card in cell.cards
            )
        )
        for cell in row.cells
    )
    strong = darkest(hand, "c-5")
    rows = (row.replace(cells=cells), *hand.map.rows[1:])
    hand.document.apply(hand.map.replace(rows=rows), "Change")
    assert hand.canvas.shown.dimmed == {"c-1", "c-5", "c-6"}
    assert darkest(hand, "c-5") > strong + 60
    hand.document.undo()
    assert darkest(hand, "c-5") == strong


def test_a_persona_that_is_deleted_is_looked_at_no_longer(open_map: OpenMap) -> None:
    hand = open_two(open_map)
    strong = darkest(hand, "c-1")
    hand.canvas.look_at(KIM)
    hand.document.apply(hand.map.replace(personas=hand.map.personas[1:]), "Delete persona")
    assert hand.canvas.shown.persona is None
    assert darkest(hand, "c-1") == strong


def test_blocks_seen_from_afar_are_pale_too(open_map: OpenMap) -> None:
    hand = open_two(open_map)
    hand.canvas.set_zoom(0.3)
    area = hand.rect("c-1").translated(hand.canvas.viewport().pos()).toAlignedRect()
    strong = colours(hand.screen(), area)
    hand.canvas.look_at(KIM)
    assert colours(hand.screen(), area) != strong
    hand.canvas.look_at(SAM)
    assert colours(hand.screen(), area) == strong


def test_the_banner_introduces_the_persona_that_is_looked_at(open_map: OpenMap) -> None:
    hand = open_two(open_map)
    banner = hand.canvas.frame.banner.geometry()
    first = hand.screen().copy(banner)
    hand.canvas.look_at(SAM)
    assert hand.screen().copy(banner) != first
    hand.document.apply(hand.map.replace(personas=hand.map.personas[:1]), "Delete persona")
    hand.document.undo()
    assert hand.screen().copy(banner) == first


def test_the_marker_of_a_curve_behind_selects_its_cards_and_is_dragged(open_map: OpenMap) -> None:
    hand = open_map(with_personas())
    band = hand.canvas.places.plan.rows[2]
    assert band.curve is not None
    marker = next(box for box in band.curve.behind if box.cards == ("c-6",))
    at = hand.canvas.camera.to_view(Rect(marker.x, band.y + marker.y, 0, 0)).topLeft().toPoint()
    hand.click(at)
    assert hand.selection.cards == ("c-6",)
    hand.drag(at, at + QPoint(0, round(3 * SCREEN.plot.step)))
    scores = [c.score for c in hand.map.rows[2].cell("p-1") if isinstance(c, EmotionCard)]
    assert scores == [-1, -2]
    assert hand.document.stack.count() == 1
