"""Headers seen from afar: a constant size, names cut to what there is room for, numbers last to go."""

from __future__ import annotations

import pytest

from journeyeditor.layout import lay_out
from journeyeditor.layout.far_curve import far_curve
from journeyeditor.layout.far_heads import far_phase, far_row, far_size, far_step, is_far
from journeyeditor.layout.marks import Mark, Path, Text
from journeyeditor.look.styles import MICRO, MICRO_STRONG
from tests.helpers.trip import trip


def texts(marks: tuple[Mark, ...]) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Text)]


def test_far_begins_where_the_chips_go() -> None:
    assert [is_far(zoom) for zoom in (1, 0.6, 0.59, 0.1)] == [False, False, True, True]


def test_sizes_change_with_what_is_left_and_not_with_the_zoom() -> None:
    journey = trip()
    assert far_size(journey, 0.55) == far_size(journey, 0.4) == (132, 48)
    assert far_size(journey, 0.39) == far_size(journey, 0.25) == (132, 30)
    assert far_size(journey, 0.24) == far_size(journey, 0.1) == (44, 30)


@pytest.mark.parametrize("w", [300, 100, 72, 60])
def test_a_phase_shows_number_and_as_much_of_its_name_as_fits(w: float) -> None:
    marks = far_phase(12, "Consideration of all offers", w, named=True)
    number, name = (mark for mark in marks if isinstance(mark, Text))
    assert number.text == "12"
    assert name.text.startswith("Con") or name.text.endswith("…")
    assert name.x > number.x + number.w
    assert name.x + name.w <= w
    assert (number.style, name.style) == (MICRO_STRONG, MICRO)


def test_a_narrow_phase_shows_its_number_alone_and_a_hair_of_one_nothing() -> None:
    assert texts(far_phase(12, "Consideration", 40, named=True)) == ["12"]
    assert texts(far_phase(12, "Consideration", 16, named=True)) == ["12"]
    assert texts(far_phase(12, "Consideration", 8, named=True)) == []


def test_where_only_blocks_are_left_phases_are_numbers() -> None:
    assert texts(far_phase(3, "Consideration", 300, named=False)) == ["3"]


def test_a_row_shows_icon_name_and_count_on_one_line() -> None:
    marks = far_row("hurdle", "red", "Hurdles on the way to work", 12, 132, 20)
    count, name = (mark for mark in marks if isinstance(mark, Text))
    assert count.text == "12"
    assert name.text.endswith("…")
    assert name.x + name.w < count.x
    assert count.x + count.w <= 132
    assert count.y == name.y
    assert sum(isinstance(mark, Path) for mark in marks) == 1


def test_a_row_without_room_shows_less() -> None:
    assert texts(far_row("hurdle", "red", "Hurdles", 12, 132, 9)) == []
    narrow = far_row("hurdle", "red", "Hurdles", 12, 44, 30)
    assert texts(narrow) == []
    assert sum(isinstance(mark, Path) for mark in narrow) == 1
    assert not any(isinstance(mark, Path) for mark in far_row("kpi", "slate", "", 1, 44, 9))


def test_a_step_shows_its_name_where_it_fits() -> None:
    (name,) = (mark for mark in far_step("Compare prices", 60, 30) if isinstance(mark, Text))
    assert name.x + name.w <= 60
    assert 30 < name.y < 48
    assert far_step("Compare prices", 20, 30) == ()


@pytest.mark.parametrize("zoom", [0.39, 0.25, 0.1])
def test_the_curve_is_at_least_two_px_on_the_screen(zoom: float) -> None:
    curve = next(band.curve for band in lay_out(trip()).rows if band.curve is not None)
    paths = [mark for mark in far_curve(curve, zoom, small=False) if isinstance(mark, Path)]
    lines = [path for path in paths if path.stroke == "emotionCurve"]
    assert lines
    assert all(path.stroke_width * zoom >= 2 - 1e-9 for path in lines)
    dots = [path for path in paths if path.stroke and path.stroke.startswith("mood.")]
    assert len(dots) == len(curve.faces)
