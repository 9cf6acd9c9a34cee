"""Painting: what the plan says stands on the screen, in the palette's colours, and stays there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.canvas.painting.painter import CanvasPainter
from journeyeditor.look.palettes import palette
from journeyeditor.models.queries import standings
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.maps import generated_map
from tests.helpers.sight import alike, colours
from tests.helpers.trip import trip


def on_screen(hand: Hand, card: str) -> QRect:
    """Give the rectangle of a card on the screen."""
    area = hand.rect(card).toAlignedRect()
    return area.translated(hand.canvas.viewport().pos())


def test_every_card_is_painted_where_the_plan_has_it(hand: Hand) -> None:
    picture, inks = hand.screen(), hand.canvas.artist.inks
    for standing in standings(hand.map):
        place = hand.canvas.places.card(standing.card.id)
        assert place is not None
        found = colours(picture, on_screen(hand, standing.card.id).adjusted(2, 2, -2, -2))
        body = place.box.drawing.body
        assert body.fill is not None
        assert found[inks.colour(body.fill).name()] > 0.3 * found.total()
        assert len(found) > 3, f"{standing.card.id} shows no text"


def test_cells_without_cards_are_empty(hand: Hand) -> None:
    rect = hand.rect(hand.cell("Notes", "Pay")).toAlignedRect()
    found = colours(hand.screen(), rect.translated(hand.canvas.viewport().pos()))
    assert set(found) == {hand.canvas.artist.inks.colour("surface").name()}


def test_another_palette_paints_other_colours_and_lays_nothing_out(hand: Hand) -> None:
    light, plan = hand.screen(), hand.canvas.places.plan
    hand.canvas.set_look(palette("dark"))
    dark = hand.screen()
    assert hand.canvas.places.plan is plan
    assert dark != light
    dark_inks = CanvasPainter(palette("dark"), hand.map).inks
    view = hand.canvas.viewport().geometry()
    seen = colours(dark, QRect(view.bottomRight() - QPoint(30, 30), view.bottomRight()))
    assert seen.most_common(1)[0][0] == dark_inks.colour("canvas").name()
    hand.canvas.set_look(palette("light"))
    assert hand.screen() == light


@pytest.mark.parametrize("zoom", [0.2, 0.5, 1, 1.5])
def test_panning_shows_the_same_as_painting_all_anew(open_map: OpenMap, zoom: float) -> None:
    hand = open_map(generated_map(300), 700, 500)
    hand.canvas.set_zoom(zoom)
    hand.screen()
    for dx, dy in ((0, 60), (60, 0), (-7, 133), (311, -20), (1, 1), (-60, -60)):
        hand.canvas.pan_by(dx, dy)
        assert alike(hand.screen(), hand.repainted())


class _Exposed(QObject):
    """Notes what of a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget.window())
        self.areas: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def test_headers_move_along_and_only_those_that_come_into_view_are_painted(
    open_map: OpenMap,
) -> None:
    hand = open_map(generated_map(300), 700, 500)
    frame = hand.canvas.frame
    hand.screen()
    phases, rows = _Exposed(frame.phases), _Exposed(frame.rows)
    hand.canvas.pan_by(60, 40)
    hand.screen()
    assert [area.width() for area in phases.areas] == [60]
    assert [area.height() for area in rows.areas] == [40]
    assert alike(hand.screen(), hand.repainted())


def test_panning_with_a_selection_and_a_focus_leaves_nothing_behind(open_map: OpenMap) -> None:
    hand = open_map(generated_map(300), 700, 500)
    hand.canvas.commands.select_all()
    for dx, dy in ((0, 60), (60, 0), (-7, 33)):
        hand.canvas.pan_by(dx, dy)
        assert alike(hand.screen(), hand.repainted())


def test_what_a_gesture_leaves_on_screen_is_what_there_is(hand: Hand) -> None:
    cell = hand.cell("Does", "Compare")
    gestures = (
        lambda: hand.hover("Packs"),
        lambda: hand.hover("Asks friends"),
        lambda: hand.click("Packs"),
        lambda: hand.click("Asks friends", held="Ctrl"),
        lambda: hand.press("Space"),
        lambda: hand.press("Space"),
        lambda: hand.press("Esc"),
        lambda: hand.press("Down", "Down"),
        lambda: hand.press("Right", "Left"),
        lambda: hand.band(QPoint(3, 3), QPoint(300, 200)),
        lambda: hand.drag("Packs", cell),
        lambda: hand.drag("Packs", "Compares prices", "before"),
        lambda: hand.drag("Packs", hand.cell("Figures", "Travel")),
        hand.canvas.commands.duplicate,
        hand.canvas.commands.delete,
        hand.document.undo,
        hand.document.undo,
        lambda: hand.double_click("Too many tabs"),
        lambda: hand.type(" and more of them"),
        lambda: hand.press("Enter"),
        lambda: hand.click(hand.cell("Notes", "Pay")),
        lambda: hand.press("Esc"),
        lambda: hand.drag("Too many tabs and more of them", hand.cell("Notes", "Pay")),
        hand.document.undo,
        hand.canvas.clearFocus,
        hand.canvas.setFocus,
    )
    for number, gesture in enumerate(gestures):
        gesture()
        assert alike(hand.screen(), hand.repainted()), f"after gesture {number}"


def test_what_is_seen_during_a_drag_is_what_there_is(hand: Hand) -> None:
    hand.click("Asks friends")
    hand.click("Packs", held="Ctrl")
    for to in ("Compares prices", hand.cell("Notes", "Pay"), hand.cell("Figures", "Travel")):
        with hand.dragging("Packs", to):
            assert alike(hand.screen(), hand.repainted())
            hand.press("Esc")
        assert alike(hand.screen(), hand.repainted())


def test_the_rings_of_many_cards_selected_at_once_are_whole(hand: Hand) -> None:
    hand.screen()
    hand.canvas.commands.select_all()
    assert alike(hand.screen(), hand.repainted())


def test_a_picture_of_the_selected_card_has_a_ring_of_two_pixels(hand: Hand) -> None:
    hand.click("Packs")
    hand.hover(QPoint(2, 2))
    hand.canvas.clearFocus()
    picture, area = hand.screen(), on_screen(hand, "Packs")
    accent = hand.canvas.artist.inks.colour("accent").name()
    y = area.center().y()
    across = [picture.pixelColor(x, y).name() for x in range(area.left() - 6, area.left() + 1)]
    assert across.count(accent) == 2
    # One px of ground lies between the card and its ring.
    assert across[-1] != accent
    assert across[-2] != accent


def test_a_card_that_is_edited_shows_its_text_once(hand: Hand) -> None:
    hand.double_click("Packs")
    QApplication.processEvents()
    before = hand.screen()
    hand.canvas.editing.field.viewport().update()
    assert hand.screen() == before
    accent = hand.canvas.artist.inks.colour("accent").name()
    card = on_screen(hand, "Packs")
    assert colours(before, card)[accent] > 100
    left_of_it = QRect(card.left() - 8, card.top(), 8, card.height())
    assert accent not in colours(before, left_of_it), "it has a frame and no ring as well"


def test_the_canvas_of_a_map_of_every_zoom_is_never_blank(open_map: OpenMap) -> None:
    hand = open_map(trip())
    for zoom in (0.1, 0.25, 0.4, 0.6, 1, 2, 4):
        hand.canvas.set_zoom(zoom)
        seen = colours(hand.screen(), hand.canvas.viewport().geometry())
        assert len(seen) > 5
