"""Moves: frames of what moves on the canvas; each as it would be if everything were painted anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF

from journeyeditor.canvas.moving.motion import set_reduced
from journeyeditor.look.tokens import tokens
from tests.canvas.test_states import ink, seen
from tests.helpers.hand import Hand
from tests.helpers.sight import alike

ASIDE = QPoint(2, 2)
FRAME = 16.0
LONG = 1000.0


@pytest.fixture
def moving(hand: Hand) -> Iterator[Hand]:
    """A hand on a map that moves, one frame after the other when told to."""
    set_reduced(False)
    hand.canvas.moves.motion.hold()
    yield hand
    set_reduced(None)


def step(hand: Hand, ms: float = FRAME) -> None:
    """Let time pass."""
    hand.canvas.moves.motion.step(ms)


def frames(hand: Hand) -> int:
    """Look at frames until nothing moves: no pixel may be left of the one before."""
    count = 0
    while hand.canvas.moves.motion:
        step(hand)
        assert alike(hand.screen(), hand.repainted()), f"frame {count}"
        count += 1
    return count


def middle(rect: QRectF) -> QRectF:
    """A piece of a card's ground, where no text is."""
    return QRectF(rect.right() - 40, rect.top() + 4, 20, 4)


def test_the_hover_of_a_card_fades_in_and_out(moving: Hand) -> None:
    rest = [*seen(moving, middle(moving.rect("Packs")))]
    moving.hover("Packs")
    step(moving)
    half = [*seen(moving, middle(moving.rect("Packs")))]
    step(moving, LONG)
    full = [*seen(moving, middle(moving.rect("Packs")))]
    hue = moving.canvas.places.card("c-5")
    assert hue is not None
    assert full == [ink(moving, f"{hue.box.hue}.hover")]
    assert half not in (rest, full)
    moving.hover(ASIDE)
    assert frames(moving) >= tokens().motion.fast // FRAME
    assert [*seen(moving, middle(moving.rect("Packs")))] == rest


def test_rings_fade_from_card_to_card(moving: Hand) -> None:
    moving.selection.select(["c-5"])
    assert frames(moving) > 2
    accent = ink(moving, "accent")
    rect = moving.rect("Packs")
    edge = QRectF(rect.left() + 20, rect.top() - 3, 40, 2)
    assert accent in seen(moving, edge)
    moving.press("Left")
    step(moving, tokens().motion.fast * 0.8)
    assert accent not in seen(moving, edge)
    assert ink(moving, "surface") not in seen(moving, edge)
    assert frames(moving)
    assert [*seen(moving, edge)] == [ink(moving, "surface")]


def test_a_ring_that_fades_as_a_drag_begins_leaves_nothing_behind(moving: Hand) -> None:
    rect = moving.rect("Asks friends")
    edge = QRectF(rect.left() + 20, rect.top() - 3, 40, 2)
    rest = [*seen(moving, edge)]
    moving.click("Asks friends")
    frames(moving)
    with moving.dragging("Packs", moving.cell("Does", "Compare")):
        step(moving)
        moving.screen()
        step(moving, LONG)
        assert [*seen(moving, edge)] == rest
        moving.press("Esc")
    step(moving, LONG)
    assert [*seen(moving, edge)] == rest


def test_neighbours_make_room_and_close_it_again(moving: Hand) -> None:
    moves = moving.canvas.moves
    with moving.dragging("Packs", "Asks friends", "before"):
        assert moves.aside("c-2") == 0
        step(moving, tokens().motion.base / 2)
        assert moves.aside("c-2") == moves.aside("c-3") == pytest.approx(5, abs=0.5)
        assert moves.aside("c-1") == 0
        frames(moving)
        assert moves.aside("c-2") == 10
        moving.press("Esc")
        assert moves.aside("c-2") == 10
        step(moving, tokens().motion.base / 2)
        assert 0 < moves.aside("c-2") < 10
        frames(moving)
        assert moves.aside("c-2") == 0


def test_a_carried_card_settles_where_it_is_let_go(moving: Hand) -> None:
    moves, places = moving.canvas.moves, moving.canvas.places
    start = places.rect("c-5")
    with moving.dragging("Packs", "Asks friends", "before"):
        frames(moving)
    # The map is changed at once; what is seen follows.
    assert moving.texts("Does", "Dream")[1] == "Packs"
    end = moving.canvas.places.rect("c-5")
    begin = moves.rect("c-5", moving.canvas.places)
    assert start is not None
    assert end is not None
    assert begin is not None
    assert begin not in (start, end)
    frames(moving)
    assert moves.rect("c-5", moving.canvas.places) == end
    assert alike(moving.screen(), moving.repainted())


def test_a_card_that_lands_smaller_leaves_nothing_of_what_was_carried(moving: Hand) -> None:
    card = moving.id_of("Card refused")
    high = moving.rect(card).height()
    with moving.dragging(card, moving.cell("Notes", "Travel")):
        frames(moving)
    assert moving.texts("Notes", "Travel") == ["Card refused"]
    assert moving.rect(card).height() < high
    assert frames(moving)


def test_a_card_that_turns_round_in_flight_leaves_nothing_behind(moving: Hand) -> None:
    moving.selection.select(["c-5"])
    frames(moving)
    moving.press("Alt+Left")
    for _ in range(4):
        step(moving)
        moving.screen()
    moving.press("Ctrl+Z")
    assert frames(moving)


def test_a_card_put_back_flies_home(moving: Hand) -> None:
    moves, places = moving.canvas.moves, moving.canvas.places
    home = places.rect("c-5")
    moving.click("Packs")
    moving.hover(ASIDE)
    frames(moving)
    picture = moving.screen()
    with moving.dragging("Packs", moving.cell("Does", "Compare")):
        frames(moving)
        moving.press("Esc")
        assert moves.rect("c-5", places) != home
        assert frames(moving) >= tokens().motion.base // FRAME
        assert moves.rect("c-5", places) == home
    moving.hover(ASIDE)
    frames(moving)
    assert alike(moving.screen(), picture)


def test_a_card_moved_by_key_glides_to_its_place(moving: Hand) -> None:
    moves = moving.canvas.moves
    moving.selection.select(["c-2"])
    frames(moving)
    before = moving.canvas.places.rect("c-2")
    moving.canvas.commands.move("down")
    after = moving.canvas.places.rect("c-2")
    assert moves.rect("c-2", moving.canvas.places) == before
    assert before != after
    assert frames(moving) >= tokens().motion.slow // FRAME
    assert moves.rect("c-2", moving.canvas.places) == after


def test_a_drag_that_begins_in_flight_finds_the_cards_at_home(moving: Hand) -> None:
    moving.drag("Packs", moving.cell("Does", "Compare"))
    assert moving.canvas.moves.motion
    with moving.dragging("Asks friends", moving.cell("Does", "Compare")):
        assert not [*moving.canvas.moves.flying()]
        step(moving, LONG)
        assert alike(moving.screen(), moving.repainted())
        moving.press("Esc")
    frames(moving)


def test_undo_brings_cards_back_on_their_way(moving: Hand) -> None:
    moving.drag("Packs", moving.cell("Does", "Compare"))
    frames(moving)
    moving.document.undo()
    assert [card for card, _ in moving.canvas.moves.flying()] == ["c-5"]
    frames(moving)


def test_with_reduced_motion_nothing_is_on_its_way(hand: Hand) -> None:
    hand.hover("Packs")
    hand.drag("Packs", hand.cell("Does", "Compare"))
    hand.press("Left", "Down")
    assert not hand.canvas.moves.motion
    assert not hand.canvas.moves.motion.is_running
