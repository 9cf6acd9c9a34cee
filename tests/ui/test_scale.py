"""Scale: measures and the style sheet in the size that was chosen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from journeyeditor.ui.preferences import TEXT_SIZES
from journeyeditor.ui.style.scale import USUAL, scaled, scaled_sheet, set_text_size, unscaled


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """Leave the size as it was."""
    yield
    set_text_size(USUAL)


def test_at_the_usual_size_nothing_changes() -> None:
    sheet = "A { min-height: 28px; } A:focus { min-height: 26px; border: 2px solid red; }"
    assert scaled_sheet(sheet) == sheet


def test_a_control_keeps_its_height_when_it_gets_the_focus() -> None:
    sheet = "A { min-height: 28px; } A:focus { min-height: 26px; }"
    for size in TEXT_SIZES:
        set_text_size(size)
        usual, focused = scaled_sheet(sheet).split("}")[:2]
        height = scaled(28)
        assert f"{height}px" in usual
        assert f"{height - 2}px" in focused


def test_lines_stay_lines() -> None:
    set_text_size(150)
    sheet = "A { height: 1px; padding: 9px; font-size: 12px; }"
    assert scaled_sheet(sheet) == "A { height: 1px; padding: 9px; font-size: 18px; }"


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_there_and_back(size: int) -> None:
    set_text_size(size)
    for px in (208, 248, 400):
        assert abs(unscaled(scaled(px), size) - px) <= 1
