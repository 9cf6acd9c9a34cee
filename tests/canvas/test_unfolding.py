"""Unfolding: rows and phases glide as they are collapsed, expanded, hidden and moved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from journeyeditor.canvas.moving.motion import set_reduced
from journeyeditor.edits import phases, rows
from journeyeditor.look.tokens import tokens
from journeyeditor.models import JourneyMap
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import alike
from tests.helpers.trip import trip


@pytest.fixture
def unfolding(open_map: OpenMap) -> Iterator[Hand]:
    """A hand on a map whose frames come when they are asked for."""
    hand = open_map(trip(), 900, 700)
    set_reduced(False)
    hand.canvas.motion.hold()
    yield hand
    set_reduced(None)


CHANGES = {
    "a row is collapsed": lambda journey: rows.change(journey, "r-1", collapsed=True),
    "a row is hidden": lambda journey: rows.change(journey, "r-1", hidden=True),
    "a row is moved": lambda journey: rows.move(journey, "r-4", 0),
    "a row is deleted": lambda journey: rows.delete(journey, "r-3"),
    "a phase is collapsed": lambda journey: phases.change(journey, "p-1", collapsed=True),
    "a phase is moved": lambda journey: phases.move(journey, "p-3", 0),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_frame_lies_between_the_two_maps(unfolding: Hand, change: str) -> None:
    hand = unfolding
    after: JourneyMap = CHANGES[change](hand.map)
    start = hand.screen()
    hand.document.apply(after, "Change")
    first = hand.screen()
    assert alike(first, start)
    hand.canvas.motion.step(tokens().motion.slow / 2)
    middle = hand.screen()
    assert hand.canvas.unfolding.isVisible()
    hand.canvas.motion.step(tokens().motion.slow)
    end = hand.screen()
    assert not hand.canvas.unfolding.isVisible()
    assert alike(end, hand.repainted())
    assert not alike(middle, start)
    assert not alike(middle, end)


def test_undo_unfolds_the_other_way(unfolding: Hand) -> None:
    start = unfolding.screen()
    unfolding.document.apply(rows.change(unfolding.map, "r-1", collapsed=True), "Collapse")
    unfolding.canvas.motion.step(50)
    unfolding.document.undo()
    assert unfolding.canvas.unfolding.isVisible()
    unfolding.canvas.motion.step(1000)
    assert alike(unfolding.screen(), start)


def test_who_scrolls_meanwhile_sees_what_is_there(unfolding: Hand) -> None:
    unfolding.document.apply(rows.change(unfolding.map, "r-1", collapsed=True), "Collapse")
    unfolding.canvas.motion.step(50)
    unfolding.canvas.pan_by(40, 0)
    unfolding.canvas.pan_by(0, 40)
    unfolding.canvas.zoom_in()
    assert not unfolding.canvas.unfolding.isVisible()
    unfolding.canvas.motion.step(1000)
    assert alike(unfolding.screen(), unfolding.repainted())


def test_the_mouse_goes_through(unfolding: Hand) -> None:
    unfolding.document.apply(rows.move(unfolding.map, "r-4", 0), "Move row")
    unfolding.canvas.motion.step(50)
    unfolding.click("Packs")
    assert unfolding.selection.cards == ("c-5",)
    unfolding.canvas.motion.step(1000)


def test_other_edits_unfold_nothing(unfolding: Hand) -> None:
    unfolding.document.apply(rows.rename(unfolding.map, "r-1", "Does what"), "Rename")
    assert not unfolding.canvas.unfolding.isVisible()
