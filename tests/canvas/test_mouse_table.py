"""The table of the mouse in the design, line by line, on the weekend trip.

A line has its test here; `ELSEWHERE` names the tests that go into its details.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.layout import SCREEN
from journeyeditor.models import EmotionCard, SolutionCard
from journeyeditor.models.queries import find
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.header_hand import HeaderHand
from tests.helpers.maps import generated_map
from tests.helpers.sight import colours, settle

ELSEWHERE: Final = {
    "click / Shift- or Ctrl-click / drag from empty space": (
        "canvas/test_selecting.py: ctrl_click_and_shift_click_add_and_take_away",
        "canvas/test_selecting.py: a_rubber_band_with_ctrl_adds",
        "canvas/test_selecting.py: esc_during_a_rubber_band_brings_the_selection_back",
    ),
    "double-click a card, a header": (
        "canvas/test_editing.py: double_click_opens_the_text_with_the_caret_at_its_end",
        "canvas/test_titles.py: a_double_click_edits_a_title_as_one_step",
    ),
    "hover an empty place in a cell; hover between two headers": (
        "canvas/test_editing.py: a_click_on_the_add_place_begins_one_card",
        "canvas/test_headers.py: a_plus_between_two_steps_adds_one_there",
        "canvas/test_headers.py: a_plus_between_two_rows_asks_for_the_kind",
    ),
    "drag cards": (
        "canvas/test_dragging.py: the_insertion_line_is_drawn_where_the_card_will_land",
        "canvas/test_dragging.py: esc_during_the_drag_leaves_no_trace",
        "canvas/test_dragging.py: a_kpi_row_refuses_a_hurdle_and_says_why",
        "canvas/test_dragging.py: holding_a_card_at_the_edge_scrolls_on",
        "canvas/test_moves.py: neighbours_make_room_and_close_it_again",
    ),
    "Ctrl-drag (also Alt-drag where the window manager lets it through)": (
        "canvas/test_dragging.py: ctrl_drag_of_a_selected_card_duplicates_too",
        "canvas/test_dragging.py: ctrl_drag_of_a_card_that_is_not_selected_duplicates_it_alone",
    ),
    "drag a header's grip": (
        "canvas/test_headers.py: a_phase_moves_with_everything_in_it_as_one_step",
        "canvas/test_headers.py: a_step_dragged_to_another_phase_takes_its_cards_along",
        "canvas/test_headers.py: a_line_shows_where_a_held_phase_would_go",
    ),
    "drag a header's edge / double-click it": (
        "canvas/test_headers.py: the_right_edge_sets_the_width_live_and_as_one_step",
        "canvas/test_headers.py: the_lower_edge_sets_the_height_of_a_row",
    ),
    "drag a face on the emotion curve": (
        "canvas/test_scoring.py: the_curve_follows_while_the_face_is_held_and_the_map_waits",
        "canvas/test_filtering.py: the_marker_of_a_curve_behind_selects_its_cards_and_is_dragged",
    ),
    "drag from a knob on a hurdle to a solution (or back)": (
        "canvas/test_linking.py: a_line_from_a_hurdles_knob_to_a_solution_links_them",
        "canvas/test_linking.py: a_line_from_a_solutions_knob_to_a_hurdle_links_them_too",
    ),
    "drop from the touchpoint palette, from another map, text or a table, an image file": (
        "ui/test_touchpoint_panel.py: dropped_on_any_row_of_a_phase_it_lands_among_its_touchpoints",
        "canvas/test_outgoing.py: a_card_carried_into_another_map_is_copied_there",
        "canvas/test_clipboard.py: text_lands_where_it_is_dropped",
        "canvas/test_clipboard.py: a_picture_goes_into_a_row_of_pictures_once_and_nowhere_else",
    ),
    "wheel / Shift+wheel / Ctrl+wheel, pinch / Space- or middle-drag": (
        "canvas/test_zooming.py: the_wheel_scrolls_and_shift_scrolls_sideways",
        "canvas/test_zooming.py: zooming_with_the_wheel_keeps_the_point_under_the_pointer",
        "canvas/test_walking.py: space_and_dragging_pans",
    ),
}
TESTS: Final = Path(__file__).parents[1]


@pytest.mark.parametrize("line", ELSEWHERE)
def test_what_the_table_names_is_there(line: str) -> None:
    for named in ELSEWHERE[line]:
        file, name = named.split(": ")
        parts = ast.walk(ast.parse((TESTS / file).read_text(encoding="utf-8")))
        assert f"test_{name}" in {p.name for p in parts if isinstance(p, ast.FunctionDef)}, named


def test_click_shift_or_ctrl_click_and_a_rubber_band_select(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Asks friends", held="Ctrl")
    hand.click("So dear", held="Shift")
    hand.click("Packs", held="Ctrl")
    assert hand.selection.cards == ("c-2", "c-7")
    first, last = hand.rect("Looks at pictures"), hand.rect("Asks friends")
    start = QPoint(round(first.left()) - 3, round(first.top()) - 3)
    hand.band(start, QPoint(round(last.right()) - 9, round(last.center().y())))
    assert hand.selection.cards == ("c-1", "c-2")


def test_double_click_edits_a_card_or_a_header_and_adds_where_nothing_is(hand: Hand) -> None:
    hand.double_click("Packs")
    hand.type("!")
    hand.double_click_title("Travel")
    hand.type("!")
    hand.press("Enter")
    hand.double_click(hand.cell("Notes", "Pay"))
    hand.type("New")
    hand.press("Esc")
    assert hand.texts("Does", "Travel!") == ["Packs!"]
    assert hand.texts("Notes", "Pay") == ["New"]


def test_hover_offers_a_card_in_a_cell_and_a_phase_between_headers(hand: Hand) -> None:
    cell = hand.cell("Notes", "Pay")
    place = hand.rect(cell).toAlignedRect().translated(hand.canvas.viewport().pos())
    plain = colours(hand.screen(), place)
    hand.hover(cell)
    assert colours(hand.screen(), place) != plain
    hand.click(cell)
    assert hand.editing == ""
    hand.press("Esc")
    heads = HeaderHand(hand)
    heads.hover("Dream", "plus")
    assert hand.canvas.frame.phases.marked.gap is not None
    heads.click("Dream", "plus")
    hand.type("Plan")
    hand.press("Enter")
    assert heads.phases == ["Dream", "Plan", "Book", "Travel"]


def test_dragged_cards_follow_and_land_or_are_put_back(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Asks friends", held="Ctrl")
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        drag = hand.canvas.scene.drag
        assert drag is not None
        assert drag.ids == {"c-2", "c-5"}
        assert drag.drop is not None
        hand.press("Esc")
        assert hand.canvas.scene.drag is None
    assert hand.document.is_clean
    hand.drag("Packs", hand.cell("Does", "Compare"))
    assert hand.texts("Does", "Compare") == ["Compares prices", "Asks friends", "Packs"]


@pytest.mark.parametrize("held", ["Ctrl", "Alt"])
def test_with_ctrl_or_alt_they_are_duplicated_in_their_order(hand: Hand, held: str) -> None:
    hand.click("Packs")
    hand.click("Asks friends", held="Ctrl")
    hand.drag("Packs", hand.cell("Does", "Compare"), held=held)
    assert hand.texts("Does", "Compare") == ["Compares prices", "Asks friends", "Packs"]
    assert hand.texts("Does", "Travel") == ["Packs"]
    assert hand.document.stack.count() == 1


def test_headers_are_dragged_with_everything_in_them(hand: Hand) -> None:
    heads = HeaderHand(hand)
    heads.drag("Travel", "Dream", "before")
    heads.drag("Pay", "Compare", "before")
    heads.drag("Hurdles", "Does", "before")
    assert heads.phases == ["Travel", "Dream", "Book"]
    assert [step.title for step in hand.map.phases[2].steps] == ["Pay", "Compare"]
    assert heads.rows[0] == "Hurdles"
    assert hand.texts("Does", "Travel") == ["Packs"]
    assert hand.texts("Hurdles", "Pay") == ["Card refused"]


def test_edges_of_headers_set_width_and_height_and_back(hand: Hand) -> None:
    heads = HeaderHand(hand)
    heads.drag_edge("Dream", dx=40)
    heads.drag_edge("Notes", dy=60)
    sizes = (hand.map.phases[0].width, hand.map.rows[1].height)
    assert None not in sizes
    heads.double_click_edge("Dream")
    heads.double_click_edge("Notes")
    assert (hand.map.phases[0].width, hand.map.rows[1].height) == (None, None)


def test_a_dragged_face_scores_in_steps_of_one(hand: Hand) -> None:
    face = hand.face("Feels", "Pay")
    hand.drag(face, face - QPoint(0, round(2.3 * SCREEN.plot.step)))
    found = find(hand.map, "c-7")
    assert found is not None
    assert isinstance(found.card, EmotionCard)
    assert found.card.score == 1
    assert hand.document.stack.count() == 1


@pytest.mark.parametrize(
    ("begin", "end"), [("Card refused", "One list"), ("One list", "Card refused")]
)
def test_a_line_from_a_knob_links_hurdle_and_solution(hand: Hand, begin: str, end: str) -> None:
    hand.click(begin)
    hand.drag(hand.knob(begin, "top"), end)
    found = find(hand.map, "c-11")
    assert found is not None
    assert isinstance(found.card, SolutionCard)
    assert found.card.solves == ("c-9", "c-10")


def test_a_table_from_elsewhere_lands_where_it_is_dropped(hand: Hand) -> None:
    mime = QMimeData()
    mime.setText("Books\tPays\nRainy\tSunny\n")
    at = QPointF(hand.point(hand.cell("Does", "Compare")))
    viewport, copying = hand.canvas.viewport(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    events = (
        QDragEnterEvent(at.toPoint(), copying, mime, left, none),
        QDragMoveEvent(at.toPoint(), copying, mime, left, none),
        QDropEvent(at, copying, mime, left, none),
    )
    for event in events:
        QApplication.sendEvent(viewport, event)
    settle()
    assert hand.texts("Does", "Compare") == ["Compares prices", "Books"]
    assert hand.texts("Does", "Pay") == ["Pays"]
    assert hand.texts("Notes", "Pay") == ["Sunny"]


def test_the_wheel_scrolls_and_zooms_and_held_the_map_is_pushed(open_map: OpenMap) -> None:
    hand = open_map(generated_map(300), 800, 600)
    hand.wheel(-2)
    hand.wheel(-1, held="Shift")
    camera = hand.canvas.camera
    assert (camera.x, camera.y) == (60, 120)
    hand.pan(QPoint(400, 300), QPoint(370, 280))
    assert (hand.canvas.camera.x, hand.canvas.camera.y) == (90, 140)
    window = hand.canvas.windowHandle()
    assert window is not None
    start = hand.canvas.viewport().mapTo(hand.canvas, QPoint(300, 300))
    none, middle = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.MiddleButton
    QTest.mousePress(window, middle, none, start)
    QTest.mouseMove(window, start - QPoint(10, 40))
    QTest.mouseRelease(window, middle, none, start - QPoint(10, 40))
    settle()
    assert (hand.canvas.camera.x, hand.canvas.camera.y) == (100, 180)
    hand.wheel(1, held="Ctrl")
    assert hand.canvas.zoom > 1
    assert hand.document.is_clean


def test_a_pinch_zooms_at_the_pointer(open_map: OpenMap) -> None:
    hand = open_map(generated_map(300), 800, 600)
    hand.canvas.pan_by(400, 300)
    viewport, pointer = hand.canvas.viewport(), QPointF(450, 350)
    before = hand.canvas.camera.to_grid(viewport.mapFrom(hand.canvas, pointer))
    for apart in (0.1, 0.1, -0.05):
        at = viewport.mapFrom(hand.canvas, pointer)  # headers grow, and the viewport begins later
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            at,
            at,
            at,
            apart,
            QPointF(),
        )
        QApplication.sendEvent(viewport, event)
        settle()
    assert hand.canvas.zoom == pytest.approx(1.1 * 1.1 * 0.95)
    after = hand.canvas.camera.to_grid(viewport.mapFrom(hand.canvas, pointer))
    assert after == pytest.approx(before, abs=1.5)
