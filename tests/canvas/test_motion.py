"""Motion: values take their time, and stop the clock when they are there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.moving.motion import (
    REDUCED,
    Easing,
    Motion,
    Pace,
    is_reduced,
    set_reduced,
)
from journeyeditor.look.tokens import tokens


@pytest.fixture
def motion(qapp: QApplication) -> Iterator[Motion]:
    """A motion that moves, one frame after the other by hand."""
    assert qapp is not None
    set_reduced(False)
    parent = QObject()
    made = Motion(parent)
    made.hold()
    yield made
    set_reduced(None)


def test_a_value_goes_its_way_in_the_time_of_its_pace(motion: Motion) -> None:
    motion.go("gap", 0, 10, Pace.BASE, Easing.MOVE)
    assert motion.value("gap", 10) == 0
    motion.step(tokens().motion.base / 2)
    assert motion.value("gap", 10) == pytest.approx(5)
    motion.step(tokens().motion.base / 2 + 1)
    assert "gap" not in motion
    assert motion.value("gap", 10) == 10


def test_entering_is_quick_at_first_and_leaving_at_last(motion: Motion) -> None:
    motion.go("in", 0, 1, Pace.FAST, Easing.ENTER)
    motion.go("out", 1, 0, Pace.FAST, Easing.LEAVE)
    motion.step(tokens().motion.fast / 2)
    assert motion.value("in", 1) > 0.8
    assert motion.value("out", 0) > 0.8


def test_a_value_sent_elsewhere_turns_where_it_is(motion: Motion) -> None:
    motion.go("ring", 0, 1, Pace.FAST, Easing.ENTER)
    motion.step(20)
    half_way = motion.value("ring", 1)
    motion.go("ring", 1, 0, Pace.FAST, Easing.LEAVE)
    assert motion.value("ring", 0) == half_way
    motion.step(1000)
    assert not motion


def test_each_frame_names_what_has_moved_the_last_one_too(motion: Motion) -> None:
    frames: list[frozenset[object]] = []
    motion.moved.connect(frames.append)
    motion.go("a", 0, 1, Pace.FAST, Easing.ENTER)
    motion.go("b", 0, 1, Pace.SLOW, Easing.ENTER)
    for _ in range(3):
        motion.step(tokens().motion.fast + 1)
    assert frames == [frozenset("ab"), frozenset("b"), frozenset("b")]


def test_with_reduced_motion_everything_is_there_at_once(motion: Motion) -> None:
    set_reduced(True)
    motion.go("gap", 0, 10, Pace.SLOW, Easing.MOVE)
    assert not motion
    assert motion.value("gap", 10) == 10


def test_the_clock_runs_only_while_something_moves(qapp: QApplication) -> None:
    assert qapp is not None
    set_reduced(False)
    parent = QObject()
    motion = Motion(parent)
    runs = [motion.is_running]
    motion.go("gap", 0, 10, Pace.FAST, Easing.MOVE)
    runs.append(motion.is_running)
    motion.step(10_000)
    runs.append(motion.is_running)
    assert runs == [False, True, False]
    set_reduced(None)


def test_the_environment_asks_for_reduced_motion(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    for value, expected in (("1", True), ("yes", True), ("0", False)):
        monkeypatch.setenv(REDUCED, value)
        assert is_reduced() is expected
    set_reduced(True)
    assert is_reduced()
    set_reduced(None)
