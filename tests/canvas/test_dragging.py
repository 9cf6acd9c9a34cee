"""Dragging: cards land where the insertion line showed, or everything is as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from journeyeditor.canvas.scene import Drag
from journeyeditor.edits import rows
from journeyeditor.layout.slots import slot_at
from journeyeditor.models import CellKey, Slot
from journeyeditor.storage.codec import to_bytes
from tests.helpers.hand import Hand
from tests.helpers.sight import alike


def dragged(hand: Hand) -> Drag:
    """Give what is being dragged."""
    drag = hand.canvas.scene.drag
    assert drag is not None
    return drag


def test_a_card_dragged_to_another_phase_lands_there(hand: Hand) -> None:
    hand.drag("Packs", hand.cell("Does", "Compare"), held="")
    assert hand.texts("Does", "Compare") == ["Compares prices", "Packs"]
    assert hand.texts("Does", "Travel") == []
    assert hand.selection.cards == ("c-5",)
    assert hand.document.stack.count() == 1
    hand.document.undo()
    assert hand.texts("Does", "Travel") == ["Packs"]


@pytest.mark.parametrize(
    ("what", "to", "where", "result"),
    [
        ("Looks at pictures", "Asks friends", "after", ["c-2", "c-1", "c-3"]),
        ("Looks at pictures", "Reads a blog about trips by train", "after", ["c-2", "c-3", "c-1"]),
        ("Reads a blog about trips by train", "Looks at pictures", "before", ["c-3", "c-1", "c-2"]),
        ("Asks friends", "Looks at pictures", "before", ["c-2", "c-1", "c-3"]),
        ("Asks friends", "Asks friends", "after", ["c-1", "c-2", "c-3"]),
    ],
)
def test_a_card_dragged_within_its_cell_lands_where_the_line_was(
    hand: Hand, what: str, to: str, where: str, result: list[str]
) -> None:
    hand.drag(what, to, where)
    assert [card.id for card in hand.map.rows[0].cell("p-1")] == result


def test_the_insertion_line_is_drawn_where_the_card_will_land(hand: Hand) -> None:
    # To the right of the middle, so that the lifted card does not hide the line's left end.
    below = hand.rect("Asks friends")
    to = QPoint(round(below.center().x()) + 60, round(below.top()) - 1)
    with hand.dragging("Packs", to):
        drop = dragged(hand).drop
        assert drop is not None
        assert drop.slot == Slot("r-1", "p-1", 1)
        line = hand.canvas.camera.to_view(drop.line)
        assert hand.rect("Looks at pictures").bottom() < line.center().y() < below.top()
        accent = hand.canvas.artist.inks.colour("accent").name()
        left = hand.canvas.viewport().mapTo(hand.canvas, line.topLeft().toPoint())
        column = range(left.y() - 1, left.y() + 12)
        seen = hand.screen()
        assert accent in {seen.pixelColor(left.x() + 10, y).name() for y in column}
    assert hand.texts("Does", "Dream")[1] == "Packs"


def test_nothing_is_touched_until_the_card_is_let_go(hand: Hand) -> None:
    before = hand.map
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        assert hand.map is before
        assert hand.document.is_clean


def test_esc_during_the_drag_leaves_no_trace(hand: Hand) -> None:
    hand.click("Packs")
    before, picture = hand.map, hand.repainted()
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        hand.press("Esc")
        assert hand.canvas.scene.drag is None
    hand.hover("Packs")
    assert hand.map is before
    assert hand.document.stack.count() == 0
    assert hand.selection.cards == ("c-5",)
    hand.hover(QPoint(2, 2))
    hand.click("Packs")
    assert alike(hand.repainted(), picture)


def test_several_cards_dragged_together_keep_their_order(hand: Hand) -> None:
    hand.click("Reads a blog about trips by train")
    hand.click("Looks at pictures", held="Shift")
    hand.drag("Looks at pictures", hand.cell("Does", "Travel"))
    assert hand.texts("Does", "Travel") == [
        "Packs",
        "Looks at pictures",
        "Reads a blog about trips by train",
    ]
    assert hand.document.stack.count() == 1


def test_a_kpi_row_refuses_a_hurdle_and_says_why(hand: Hand) -> None:
    told: list[str] = []
    hand.canvas.notice.connect(told.append)
    before = hand.map
    with hand.dragging("Card refused", hand.cell("Figures", "Travel")):
        assert dragged(hand).refusal
    assert hand.map is before
    assert hand.document.stack.count() == 0
    assert len(told) == 1
    assert told[0].strip()


def test_a_card_moved_to_another_kind_of_row_says_what_it_left_behind(hand: Hand) -> None:
    told: list[str] = []
    hand.canvas.notice.connect(told.append)
    hand.drag("Too many tabs", hand.cell("Notes", "Compare"))
    assert hand.texts("Notes", "Compare") == ["Too many tabs"]
    assert told == ["Left behind, since this row has no place for it: Severity, Solves"]
    hand.document.undo()
    assert hand.texts("Hurdles", "Compare") == ["Too many tabs"]
    assert hand.texts("Ideas", "Compare") == ["One list"]


def test_ctrl_drag_duplicates(hand: Hand) -> None:
    hand.drag("Packs", hand.cell("Does", "Compare"), held="Ctrl")
    assert hand.texts("Does", "Travel") == ["Packs"]
    assert hand.texts("Does", "Compare") == ["Compares prices", "Packs"]
    assert hand.selection.cards == (hand.map.rows[0].cell("s-1")[1].id,)


def test_ctrl_drag_of_a_selected_card_duplicates_too(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Asks friends", held="Ctrl")
    hand.drag("Packs", hand.cell("Does", "Compare"), held="Ctrl")
    assert hand.texts("Does", "Compare") == ["Compares prices", "Asks friends", "Packs"]
    assert hand.texts("Does", "Travel") == ["Packs"]
    assert len(hand.map.rows[0].cell("p-1")) == 3


def test_ctrl_drag_of_a_card_that_is_not_selected_duplicates_it_alone(hand: Hand) -> None:
    hand.click("Asks friends")
    hand.drag("Packs", hand.cell("Does", "Compare"), held="Ctrl")
    assert hand.texts("Does", "Compare") == ["Compares prices", "Packs"]


def test_a_ctrl_press_that_is_no_drag_still_adds_to_the_selection(hand: Hand) -> None:
    hand.click("Asks friends")
    hand.click("Packs", held="Ctrl")
    assert hand.selection.cards == ("c-2", "c-5")


def test_a_card_let_go_beyond_the_grid_stays_where_it_was(hand: Hand) -> None:
    before = hand.map
    view = hand.canvas.viewport().rect()
    hand.drag("Packs", view.bottomRight() - QPoint(2, 2))
    assert hand.map is before


def test_another_button_during_the_drag_neither_drops_nor_hangs(hand: Hand) -> None:
    before = hand.map
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        hand.other_button(hand.cell("Does", "Compare"))
        assert hand.map is before
        assert hand.canvas.scene.drag is not None
    assert hand.texts("Does", "Compare") == ["Compares prices", "Packs"]
    assert hand.canvas.scene.drag is None


def test_a_map_that_changes_under_a_drag_ends_it(hand: Hand) -> None:
    other = rows.rename(hand.map, "r-1", "Does what?")
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        hand.document.apply(other, "Edit text")
        assert hand.canvas.scene.drag is None
    assert hand.map is other


def test_holding_a_card_at_the_edge_scrolls_on(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.canvas.pan_by(-9999, -9999)
    start = hand.canvas.camera
    right = QPoint(hand.canvas.viewport().width() - 4, round(hand.rect("c-1").center().y()))
    with hand.dragging("c-1", right):
        hand.canvas.tool.scroll_at_edge()
        assert hand.canvas.camera == start
        for _ in range(20):
            hand.canvas.tool.scroll_at_edge()
        assert hand.canvas.camera.x > start.x
        assert hand.canvas.camera.y == start.y
        hand.press("Esc")


def test_the_wheel_turned_during_a_drag_leaves_no_trail(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.canvas.pan_by(-9999, -9999)
    with hand.dragging("c-1", QPoint(400, 400)):
        hand.screen()
        hand.wheel(-1, at=QPoint(400, 400))
        assert hand.canvas.camera.y == 60
        assert alike(hand.screen(), hand.repainted())
        hand.press("Esc")


def test_a_card_lands_where_the_wheel_brought_the_map(hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    hand.canvas.pan_by(-9999, -9999)
    foot = QPoint(200, round(2 * hand.canvas.places.plan.rows[1].y) - 30)
    with hand.dragging("c-1", foot):
        hand.wheel(-1, at=foot)
    assert hand.texts("Notes", "Dream") == ["Looks at pictures"]
    hand.document.undo()
    hand.canvas.pan_by(-9999, -9999)
    with hand.dragging("c-1", foot):
        hand.canvas.set_zoom(1)
        drop = dragged(hand).drop
        assert drop == slot_at(
            hand.canvas.places.plan,
            *hand.canvas.camera.to_grid(foot.toPointF()),
            frozenset({"c-1"}),
        )
        hand.press("Esc")


def test_a_dropped_card_lands_the_same_at_every_zoom(hand: Hand) -> None:
    first = to_bytes(hand.map)
    for zoom in (0.25, 0.5, 1, 1.5):
        hand.canvas.set_zoom(zoom)
        hand.drag("Packs", CellKey("r-1", "s-1"))
        assert hand.texts("Does", "Compare") == ["Compares prices", "Packs"]
        hand.document.undo()
        assert to_bytes(hand.map) == first


def test_what_lies_below_carried_cards_is_as_if_painted_anew(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Asks friends", held="Shift")
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        for to in (hand.cell("Figures", "Travel"), hand.cell("Hurdles", "Dream"), QPoint(300, 200)):
            hand.hover(to)
            seen = hand.screen()
            hand.canvas.repaint_with(hand.map)
            assert alike(seen, hand.repainted())
        hand.canvas.set_zoom(1.5)
        seen = hand.screen()
        hand.canvas.repaint_with(hand.map)
        assert alike(seen, hand.repainted())
        hand.press("Esc")


@pytest.mark.parametrize("zoom", [0.8, 1])
def test_cards_step_aside_for_the_line_as_if_painted_anew(hand: Hand, zoom: float) -> None:
    hand.canvas.set_zoom(zoom)
    hand.canvas.pan_by(-9999, -9999)
    first, last = hand.rect("Looks at pictures"), hand.rect("Reads a blog about trips by train")
    steps = range(round(first.top()), round(last.bottom()) + 20, 19)
    with hand.dragging("Packs", first.topRight().toPoint()):
        seen = {}
        for y in (*steps, *reversed(steps), *steps[::2]):
            hand.hover(QPoint(round(first.right()), y))
            drop = dragged(hand).drop
            assert drop is not None
            seen[drop.slot] = y, hand.screen()
        for y, picture in seen.values():
            hand.hover(QPoint(round(first.right()), y))
            hand.canvas.repaint_with(hand.map)
            assert alike(picture, hand.repainted())
        hand.press("Esc")
    assert [slot.position for slot in seen if (slot.row, slot.at) == ("r-1", "p-1")] == [0, 1, 2, 3]
