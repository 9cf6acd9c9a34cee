"""Path strings are read, written, moved and scaled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.look import paths

thousandths = st.integers(-100_000, 100_000).map(lambda number: number / 1000)


@st.composite
def commands(draw: st.DrawFn) -> tuple[paths.Command, ...]:
    """Draw a path that begins with M."""
    sizes = {"M": 2, "L": 2, "C": 6, "Z": 0}
    letters = ["M", *draw(st.lists(st.sampled_from("MLCZ"), max_size=8))]
    return tuple((letter, *(draw(thousandths) for _ in range(sizes[letter]))) for letter in letters)


def test_a_mouth_is_parsed() -> None:
    assert paths.parse("M6.75 13 C6.75 16.5 9 18.5 12 18.5 L1,-2Z") == (
        (
            "M",
            6.75,
            13,
        ),
        ("C", 6.75, 16.5, 9, 18.5, 12, 18.5),
        ("L", 1, -2),
        ("Z",),
    )


@pytest.mark.parametrize(
    "d",
    ["L1 2", "M1", "M1 2 3 4", "M1 2 l3 4", "M1 2 A1 1 0 0 0 3 4", "M1 2 C3 4", "M1 2 Z5", "Mx y"],
)
def test_what_is_no_such_path_is_refused(d: str) -> None:
    with pytest.raises(ValueError, match=r"path|float"):
        paths.parse(d)


def test_nothing_is_an_empty_path() -> None:
    assert paths.parse("") == ()


@given(commands())
def test_what_is_written_is_read_again(path: tuple[paths.Command, ...]) -> None:
    assert paths.parse(paths.write(path)) == path


@given(commands(), thousandths, thousandths)
def test_moving_there_and_back(path: tuple[paths.Command, ...], dx: float, dy: float) -> None:
    back = paths.translate(paths.translate(path, dx, dy), -dx, -dy)
    for before, after in zip(path, back, strict=True):
        assert before[0] == after[0]
        assert before[1:] == pytest.approx(after[1:], abs=1e-9)


def test_placing_scales_first() -> None:
    path = paths.parse("M1 2 L3 4 Z")
    assert paths.place(path, 10, 20, 2) == (("M", 12, 24), ("L", 16, 28), ("Z",))
    assert paths.scale(path, 2) == (("M", 2, 4), ("L", 6, 8), ("Z",))


def test_numbers_are_written_short() -> None:
    assert paths.write([("M", 1.0, -0.0001), ("L", 2.5, 100), ("Z",)]) == "M1 0 L2.5 100 Z"
