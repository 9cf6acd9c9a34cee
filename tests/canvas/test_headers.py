"""Headers: moved, sized, added and hidden with the mouse, walked and changed with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from journeyeditor.models import JourneyMap
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.header_hand import HeaderHand
from tests.helpers.sight import alike, colours
from tests.helpers.trip import crowded_trip, trip


@pytest.fixture
def heads(hand: Hand) -> HeaderHand:
    """The headers of the weekend trip."""
    return HeaderHand(hand)


def _hidden(heads: HeaderHand) -> list[str]:
    return [row.title for row in heads.hand.map.rows if row.hidden]


def _widths(heads: HeaderHand) -> list[float | None]:
    return [phase.width for phase in heads.hand.map.phases]


def test_a_phase_moves_with_everything_in_it_as_one_step(heads: HeaderHand) -> None:
    heads.drag("Travel", "Dream", "before")
    assert heads.phases == ["Travel", "Dream", "Book"]
    assert heads.hand.texts("Does", "Travel") == ["Packs"]
    assert heads.hand.document.stack.undoText() == "Move phase"
    assert alike(heads.hand.screen(), heads.hand.repainted())
    heads.hand.document.undo()
    assert heads.hand.map == trip()


def _steps(heads: HeaderHand) -> list[list[str]]:
    return [[step.title for step in phase.steps] for phase in heads.hand.map.phases]


def test_a_step_moves_within_its_phase(heads: HeaderHand) -> None:
    heads.drag("Pay", "Compare", "before")
    assert _steps(heads) == [[], ["Pay", "Compare"], []]
    heads.drag("Pay", "Compare", "after")
    assert _steps(heads) == [[], ["Compare", "Pay"], []]


def test_a_step_dragged_to_another_phase_takes_its_cards_along(heads: HeaderHand) -> None:
    heads.drag("Compare", "Travel", "after")
    assert _steps(heads) == [[], ["Pay"], ["Compare"]]
    assert heads.hand.texts("Does", "Compare") == ["Packs", "Compares prices"]
    assert heads.focused == "s-1"
    heads.drag("Pay", "Compare", "after")
    assert _steps(heads) == [[], [], ["Compare", "Pay"]]
    assert heads.hand.texts("Feels", "Pay") == ["So dear"]
    assert heads.hand.document.stack.count() == 2
    assert alike(heads.hand.screen(), heads.hand.repainted())
    for _ in range(2):
        heads.hand.document.undo()
    assert heads.hand.map == trip()


def test_a_click_expands_a_collapsed_phase(open_map: OpenMap) -> None:
    heads = HeaderHand(open_map(crowded_trip()))
    heads.click("Travel")
    assert heads.hand.map.phases[2].collapsed is None
    assert heads.hand.document.stack.undoText() == "Expand phase"
    heads.click("Travel")
    assert heads.hand.document.stack.count() == 1


def test_a_collapsed_phase_is_dragged_without_expanding_it(open_map: OpenMap) -> None:
    heads = HeaderHand(open_map(crowded_trip()))
    heads.drag("Travel", "Dream", "before")
    assert heads.phases == ["Travel", "Dream", "Book"]
    assert heads.hand.map.phases[0].collapsed


def test_a_row_moves_with_its_cards(heads: HeaderHand) -> None:
    heads.drag("Hurdles", "Does", "before")
    assert heads.rows[:3] == ["Hurdles", "Does", "Notes"]
    assert heads.focused == "r-4"
    assert heads.hand.document.stack.count() == 1


def test_a_line_shows_where_a_held_phase_would_go(heads: HeaderHand) -> None:
    to = heads.point("Dream", "before")[1]
    accent = heads.canvas.artist.inks.colour("accent").name()
    with heads.dragging("Travel", to):
        viewport = heads.canvas.viewport().geometry()
        strip = viewport.adjusted(-1, 100, -viewport.width() + 3, -300)
        assert accent in colours(heads.hand.screen(), strip)
        heads.hand.press("Esc")
        assert accent not in colours(heads.hand.screen(), strip)
    assert heads.phases == ["Dream", "Book", "Travel"]
    assert heads.hand.document.is_clean
    assert alike(heads.hand.screen(), heads.hand.repainted())


def test_a_held_header_stays_in_its_line_above_the_mark_and_can_be_read(heads: HeaderHand) -> None:
    heads.hand.hover("Packs")
    pane, area = heads.area("Travel")
    start = heads.point("Travel")[1]
    way = QPoint(area.width() * 3 // 2, 0)
    with heads.dragging("Travel", start - way + QPoint(0, 70)):
        held = QRect(area.topLeft() - way, area.size()).adjusted(20, 8, -20, -8)
        shown = heads.hand.screen().copy(held.translated(pane.pos()))
        inks = heads.canvas.artist.inks
        counts = colours(shown, QRect(QPoint(0, 0), shown.size()))
        assert counts[inks.colour("phase").name()] > 0.5 * held.width() * held.height()
        assert inks.colour("accent").name() not in counts
        heads.hand.press("Esc")


def test_the_plus_of_an_edge_goes_away_while_the_edge_is_pulled(heads: HeaderHand) -> None:
    heads.hover("Dream", "edge")
    pane, _ = heads.point("Dream", "edge")
    assert pane.marked.gap is not None
    with heads.dragging_edge("Dream", dx=40):
        assert pane.marked.gap is None


def test_letting_go_of_a_header_at_its_own_place_changes_nothing(heads: HeaderHand) -> None:
    heads.drag("Book", "Book", "before")
    heads.drag("Does", "Does", "after")
    assert heads.hand.document.stack.count() == 0


def test_the_right_edge_sets_the_width_live_and_as_one_step(heads: HeaderHand) -> None:
    before = heads.area("Dream")[1].width()
    with heads.dragging_edge("Dream", dx=40):
        assert heads.area("Dream")[1].width() == before + 40
        assert heads.hand.document.is_clean
        assert alike(heads.hand.screen(), heads.hand.repainted())
    assert _widths(heads)[0] == before + 40
    assert heads.hand.document.stack.count() == 1
    heads.double_click_edge("Dream")
    assert _widths(heads)[0] is None
    assert heads.area("Dream")[1].width() == before


def test_links_go_along_while_an_edge_is_pulled(heads: HeaderHand) -> None:
    heads.hand.click("One list")
    with heads.dragging_edge("Does", dy=60):
        (link,) = heads.canvas.scene.links.connectors
        standing = {heads.canvas.places.rect(card) for card in ("c-9", "c-11")}
        assert {link.start, link.end} == standing
        assert alike(heads.hand.screen(), heads.hand.repainted())
        heads.hand.press("Esc")
    (link,) = heads.canvas.scene.links.connectors
    assert {link.start, link.end} == {heads.canvas.places.rect(card) for card in ("c-9", "c-11")}


def test_widths_have_limits(heads: HeaderHand) -> None:
    heads.drag_edge("Dream", dx=-500)
    assert heads.hand.map.phases[0].width == 156
    heads.drag_edge("Dream", dx=700)
    assert heads.hand.map.phases[0].width == 320


def test_the_edge_of_a_phase_with_steps_follows_the_pointer(heads: HeaderHand) -> None:
    right = heads.area("Pay")[1].right()
    heads.drag_edge("Pay", dx=40)
    assert heads.area("Pay")[1].right() == right + 40
    assert heads.hand.map.phases[1].width == heads.area("Compare")[1].width()


def test_esc_puts_a_width_back(heads: HeaderHand) -> None:
    before = heads.area("Dream")[1].width()
    with heads.dragging_edge("Dream", dx=40):
        heads.hand.press("Esc")
        assert heads.area("Dream")[1].width() == before
    assert heads.hand.document.is_clean


def test_the_lower_edge_sets_the_height_of_a_row(heads: HeaderHand) -> None:
    before = heads.area("Notes")[1].height()
    heads.drag_edge("Notes", dy=60)
    assert heads.hand.map.rows[1].height == before - 1 + 60
    assert heads.area("Notes")[1].height() == before + 60
    heads.double_click_edge("Notes")
    assert heads.hand.map.rows[1].height is None


def test_the_row_above_a_hidden_one_is_made_higher_too(open_map: OpenMap) -> None:
    heads = HeaderHand(open_map(crowded_trip()))
    heads.hand.canvas.pan_by(0, 700)
    before = heads.area("Does")[1].height()
    heads.drag_edge("Does", dy=40)
    assert heads.hand.map.rows[0].height == before - 1 + 40
    assert _hidden(heads) == ["Notes"]


def test_a_row_never_gets_lower_than_its_content(heads: HeaderHand) -> None:
    before = heads.area("Does")[1].height()
    heads.drag_edge("Does", dy=50)
    heads.drag_edge("Does", dy=-140)
    assert heads.area("Does")[1].height() == before
    assert heads.hand.map.rows[0].height is None


def test_the_pointer_says_that_an_edge_can_be_pulled(heads: HeaderHand) -> None:
    shapes = []
    for title, where in (("Dream", "edge"), ("Does", "edge"), ("Does", ""), ("Does", "plus")):
        heads.hover(title, where)
        shapes.append(heads.point(title)[0].cursor().shape())
    assert shapes == [
        Qt.CursorShape.SplitHCursor,
        Qt.CursorShape.SplitVCursor,
        Qt.CursorShape.OpenHandCursor,
        Qt.CursorShape.PointingHandCursor,
    ]


def test_a_plus_between_two_phases_adds_one_there_and_opens_its_title(heads: HeaderHand) -> None:
    heads.click("Dream", "plus")
    assert heads.hand.editing == "New phase"
    heads.hand.type("Plan")
    heads.hand.press("Enter")
    assert heads.phases == ["Dream", "Plan", "Book", "Travel"]


def test_a_plus_between_two_steps_adds_one_there(heads: HeaderHand) -> None:
    heads.click("Compare", "plus")
    heads.hand.press("Enter")
    titles = [step.title for step in heads.hand.map.phases[1].steps]
    assert titles == ["Compare", "New step", "Pay"]


def test_a_plus_between_two_rows_asks_for_the_kind(heads: HeaderHand) -> None:
    asked: list[int] = []
    heads.canvas.heads.row_wanted.connect(lambda index, _: asked.append(index))
    heads.click("Does", "plus")
    assert asked == [1]
    heads.canvas.heads.commands.add_row_at(1, "goal")
    heads.hand.press("Enter")
    assert heads.rows[:3] == ["Does", "Goals", "Notes"]


def test_the_gap_of_a_hidden_row_shows_it_again(heads: HeaderHand) -> None:
    heads.click("Notes")
    heads.canvas.heads.commands.hide_row()
    assert _hidden(heads) == ["Notes"]
    heads.click("Notes")
    assert _hidden(heads) == []
    assert heads.focused == "r-2"


def test_a_click_focuses_a_header_and_a_card_takes_the_focus_back(heads: HeaderHand) -> None:
    heads.hand.click("Packs")
    heads.click("Book")
    assert heads.focused == "p-2"
    assert heads.hand.selection.cards == ()
    heads.hand.click("Packs")
    assert heads.focused == ""


def test_the_grip_shows_under_the_pointer_only(heads: HeaderHand) -> None:
    heads.hand.hover("Packs")
    quiet = heads.hand.screen()
    heads.hover("Does")
    assert not alike(quiet, heads.hand.screen())
    heads.hand.hover("Packs")
    assert alike(quiet, heads.hand.screen())


def test_the_keyboard_reaches_headers_from_the_first_cards(heads: HeaderHand) -> None:
    hand = heads.hand
    hand.click("Looks at pictures")
    hand.press("Up")
    assert heads.focused == "p-1"
    hand.press("Right", "Down")
    assert heads.focused == "s-1"
    hand.press("Down")
    assert hand.selection.focused_card == "c-4"
    hand.click("Looks at pictures")
    hand.press("Left")
    assert heads.focused == "r-1"
    hand.press("Down", "Up", "Right")
    assert hand.selection.focused_card == "c-1"


def test_keys_move_rename_and_delete_the_header_in_focus(heads: HeaderHand) -> None:
    hand = heads.hand
    heads.click("Dream")
    hand.press("Alt+Right")
    assert heads.phases == ["Book", "Dream", "Travel"]
    hand.press("F2")
    assert hand.editing == "Dream"
    hand.press("Esc", "Delete")
    assert heads.phases == ["Book", "Travel"]
    assert heads.focused == "p-3"
    heads.click("Notes")
    hand.press("Alt+Down", "Space")
    assert heads.rows[:3] == ["Does", "Feels", "Notes"]
    assert hand.map.rows[2].collapsed
    hand.press("Space")
    assert not hand.map.rows[2].collapsed


def test_a_merged_step_leaves_its_cards_to_its_neighbour(heads: HeaderHand) -> None:
    heads.click("Pay")
    heads.canvas.heads.commands.delete("step")
    assert [step.title for step in heads.hand.map.phases[1].steps] == ["Compare"]
    assert heads.hand.texts("Hurdles", "Compare") == ["Too many tabs", "Card refused"]
    assert heads.focused == "s-1"


def test_a_map_without_anything_has_no_headers_to_break(open_map: OpenMap) -> None:
    hand = open_map(JourneyMap(id="m", title=""))
    commands = hand.canvas.heads.commands
    for kind in ("phase", "step", "row"):
        commands.rename(kind)
        commands.move(kind, 1)
        commands.delete(kind)
        commands.toggle(kind)
    commands.hide_row()
    commands.show_rows()
    commands.add_step()
    assert hand.document.is_clean


def test_a_header_held_near_the_end_scrolls_the_map(open_map: OpenMap) -> None:
    hand = open_map(trip(), 520, 420)
    heads = HeaderHand(hand)
    pane = hand.canvas.frame.phases
    with heads.dragging("Dream", QPoint(pane.width() - 4, 15)):
        for _ in range(40):
            hand.canvas.heads.scroll_at_end()
        assert hand.canvas.camera.x > 100
    assert heads.phases[0] != "Dream"


def test_steps_have_the_ground_of_cells_and_a_hairline_between_them(heads: HeaderHand) -> None:
    pane = heads.hand.canvas.frame.phases
    boxes = heads.hand.canvas.places.plan.steps
    corner = pane.mapTo(heads.hand.canvas, QPoint())
    screen, inks = heads.hand.screen(), heads.hand.canvas.artist.inks
    for box in boxes:
        area = pane.head_area(box, heads.hand.canvas.look())
        y = round(area.y) + 2
        bare = QRect(round(area.x) + 2, y, 4, 2).translated(corner)
        edge = QRect(round(area.x + area.w) - 1, y, 1, 4).translated(corner)
        assert [*colours(screen, bare)] == [inks.colour("surface").name()]
        assert [*colours(screen, edge)] == [inks.colour("line").name()]


def test_space_held_pans_and_leaves_the_header_in_focus_as_it_is(heads: HeaderHand) -> None:
    hand = heads.hand
    hand.canvas.set_zoom(2)
    heads.click("Notes")
    x, y = hand.canvas.camera.x, hand.canvas.camera.y
    middle = hand.canvas.viewport().rect().center()
    hand.pan(middle, middle + QPoint(60, 40))
    assert (hand.canvas.camera.x, hand.canvas.camera.y) == (x - 60, y - 40)
    assert hand.map == trip()
