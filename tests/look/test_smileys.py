"""The five smileys are drawn as the design has them."""

from __future__ import annotations

import pytest

from journeyeditor.look import paths, smiley
from journeyeditor.look.palettes import SCORES
from journeyeditor.look.smileys import SMILEY_GRID, Stroke


@pytest.mark.parametrize("score", SCORES)
def test_every_face_has_head_eyes_and_one_mouth_inside_the_head(score: int) -> None:
    face = smiley(score)
    assert tuple(face.head) == (12, 12, 10)
    assert face.head_stroke == 1.25
    eyes = len(face.dots) + len(face.strokes) + len(face.fills) - 1
    assert eyes >= 2
    for stroke in (*face.strokes, *face.fills):
        for _, *values in paths.parse(stroke.path):
            assert all(2 < value < SMILEY_GRID - 2 for value in values)


def test_the_saddest_has_brows_and_an_open_mouth() -> None:
    face = smiley(-2)
    assert [stroke.width for stroke in face.strokes] == [1.6, 1.6]
    assert [fill.width for fill in face.fills] == [1]
    assert [dot.cy for dot in face.dots] == [10.75, 10.75]


def test_the_neutral_mouth_is_a_line() -> None:
    assert smiley(0).strokes == (Stroke("M8 15.5 L16 15.5", 1.75),)
    assert smiley(0).fills == ()


@pytest.mark.parametrize("score", SCORES)
def test_a_small_face_keeps_its_mouth_only(score: int) -> None:
    small = smiley(score, eyes=False)
    assert small.dots == ()
    assert len(small.strokes) + len(small.fills) == 1
    assert {*small.strokes, *small.fills} <= {*smiley(score).strokes, *smiley(score).fills}


@pytest.mark.parametrize("score", [-3, 3])
def test_there_is_no_other_score(score: int) -> None:
    with pytest.raises(KeyError):
        smiley(score)
