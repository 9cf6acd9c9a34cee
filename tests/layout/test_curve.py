"""The emotion curve: it stays between its knots, goes their way, and breaks where nothing is known."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.layout import PRINT, SCREEN, lay_out
from journeyeditor.layout.curve import Point, Segment, height_of, monotone, slopes
from journeyeditor.layout.marks import Path, Text
from journeyeditor.layout.plan import CurveBox
from journeyeditor.models import Cell, EmotionCard, JourneyMap, Phase, Row

STEPS = st.floats(1, 500)
HEIGHTS = st.floats(-1000, 1000).map(lambda y: round(y, 3))
KNOTS = st.lists(st.tuples(STEPS, HEIGHTS), min_size=2, max_size=12)


def knots_at(steps: list[tuple[float, float]]) -> list[Point]:
    x, points = 0.0, []
    for step, y in steps:
        x += step
        points.append(Point(x, y))
    return points


def at(start: Point, segment: Segment, t: float) -> float:
    """The height of a Bezier segment at t."""
    s = 1 - t
    first, second, end = segment
    return s**3 * start.y + 3 * s * s * t * first.y + 3 * s * t * t * second.y + t**3 * end.y


@given(KNOTS)
def test_the_curve_never_leaves_the_span_of_two_knots(steps: list[tuple[float, float]]) -> None:
    knots = knots_at(steps)
    for (a, b), segment in zip(pairwise(knots), monotone(knots), strict=True):
        low, high = min(a.y, b.y), max(a.y, b.y)
        slack = 1e-9 * (1 + abs(low) + abs(high))
        heights = [at(a, segment, t / 20) for t in range(21)]
        assert all(low - slack <= y <= high + slack for y in heights)


@given(KNOTS)
def test_it_rises_and_falls_with_its_knots(steps: list[tuple[float, float]]) -> None:
    knots = knots_at(steps)
    for (a, b), segment in zip(pairwise(knots), monotone(knots), strict=True):
        heights = [at(a, segment, t / 20) for t in range(21)]
        way = 1 if b.y >= a.y else -1
        slack = 1e-9 * (1 + abs(a.y) + abs(b.y))
        assert all(way * (later - earlier) >= -slack for earlier, later in pairwise(heights))


@given(KNOTS)
def test_it_has_no_corners(steps: list[tuple[float, float]]) -> None:
    knots = knots_at(steps)
    segments = monotone(knots)
    slope = slopes(knots)
    assert slope[0] == slope[-1] == 0
    for index, (a, segment) in enumerate(zip(knots, segments, strict=False)):
        third = (segment.end.x - a.x) / 3
        assert (segment.first.y - a.y) / third == pytest.approx(slope[index], abs=1e-6)
        arriving = (segment.end.y - segment.second.y) / third
        assert arriving == pytest.approx(slope[index + 1], abs=1e-6)


def test_equal_steps_have_the_harmonic_mean_as_slope() -> None:
    found = slopes([Point(0, 0), Point(1, 1), Point(2, 4), Point(3, 4)])
    assert found == pytest.approx([0, 1.5, 0, 0])


def curve_of(*scores: float | tuple[int, ...] | None, language: str = "en") -> CurveBox:
    """The curve of a map with a phase for each score; a tuple is several cards."""
    phases = tuple(Phase(id=f"p-{index}", title="Phase") for index in range(len(scores)))
    cells = []
    for phase, score in zip(phases, scores, strict=True):
        many = score if isinstance(score, tuple) else (score,)
        cards = tuple(
            EmotionCard(id=f"c-{phase.id}-{n}", text="", score=None if s is None else int(s))
            for n, s in enumerate(many)
        )
        cells.append(Cell(at=phase.id, cards=cards))
    row = Row(id="r", kind="emotion", title="Emotions", cells=tuple(cells))
    journey = JourneyMap(id="m", title="", phases=phases, rows=(row,))
    curve = lay_out(journey, language).rows[0].curve
    assert curve is not None
    return curve


def lines(curve: CurveBox) -> list[Path]:
    return [
        mark for mark in curve.marks if isinstance(mark, Path) and mark.stroke == "emotionCurve"
    ]


def chips(curve: CurveBox) -> list[str]:
    return [mark.text for mark in curve.marks if isinstance(mark, Text)]


def test_faces_stand_in_the_middle_of_their_columns_at_their_scores() -> None:
    faces = curve_of(2, 0, -2).faces
    assert [(face.x, face.y) for face in faces] == [(90, 17), (270, 55), (450, 93)]
    assert [face.radius for face in faces] == [13, 13, 13]


def test_the_curve_is_level_out_to_the_edges() -> None:
    (line,) = lines(curve_of(1, -1))
    assert line.path.startswith("M0.0 36.0 L90.0 36.0 C")
    assert line.path.endswith("L360.0 74.0")


def test_several_cards_of_a_phase_make_their_mean() -> None:
    curve = curve_of((1, 2), (-2, -1), (1, 1))
    assert [face.score for face in curve.faces] == [1.5, -1.5, 1]
    assert chips(curve) == ["+1.5", "−1.5", "+1"]
    assert curve.faces[0].cards == ("c-p-0-0", "c-p-0-1")


def test_a_mean_is_written_as_the_language_writes_it() -> None:
    assert chips(curve_of((1, 2), 0, language="de")) == ["+1,5", "0"]


def test_a_phase_without_a_score_is_bridged_by_dashes() -> None:
    curve = curve_of(2, None, -2)
    first, second, bridge = lines(curve)
    assert [list(line.dash) for line in (first, second, bridge)] == [[], [], [2, 4]]
    assert bridge.path == "M90.0 17.0 L450.0 93.0"
    rings = [m for m in curve.marks if isinstance(m, Path) and m.dash and m.stroke == "control"]
    (ring,) = rings
    assert (ring.x + 13, ring.y + 13) == (270, 55)


def test_beyond_the_first_and_last_score_nothing_is_drawn_but_an_empty_face() -> None:
    curve = curve_of(None, 1, None)
    (line,) = lines(curve)
    assert line.path == "M270.0 36.0"
    assert len(curve.faces) == 1


def test_without_any_score_there_is_a_plot_and_no_curve() -> None:
    curve = curve_of(None, None)
    assert lines(curve) == []
    assert curve.faces == ()
    assert curve.height == 112
    assert len(curve.marks) == 2 * 5  # for each column the lines of the five scores


def test_print_gives_the_plot_more_room() -> None:
    assert height_of(0, SCREEN.plot) == 55
    assert SCREEN.plot.plot_height < PRINT.plot.plot_height
