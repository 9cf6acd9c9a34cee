"""Faces: the smileys on the emotion curve, and the chips with their scores."""

from __future__ import annotations

from functools import cache

from journeyeditor.layout.marks import Box, Mark, Path
from journeyeditor.layout.medium import Medium
from journeyeditor.layout.setting import line_around
from journeyeditor.layout.text import width
from journeyeditor.look import tokens
from journeyeditor.look.smileys import SMILEY_GRID, smiley
from journeyeditor.models import Hue
from journeyeditor.texts import Language
from journeyeditor.texts.numbers import signed

_DISC = 12.0
_CHIP_GAP = 5.0


@cache
def circle(x: float, y: float, r: float) -> str:
    """A circle as four Bezier curves; the control points' distance is 0.5523 of the radius."""
    k = 0.5523 * r
    return (
        f"M{x - r} {y} C{x - r} {y - k} {x - k} {y - r} {x} {y - r} "
        f"C{x + k} {y - r} {x + r} {y - k} {x + r} {y} "
        f"C{x + r} {y + k} {x + k} {y + r} {x} {y + r} "
        f"C{x - k} {y + r} {x - r} {y + k} {x - r} {y} Z"
    )


def nearest(score: float) -> int:
    """The score whose face is shown for a mean; halves go away from zero."""
    whole = int(abs(score) + 0.5)
    return whole if score >= 0 else -whole


def face_marks(x: float, y: float, score: float, size: float) -> tuple[Mark, ...]:
    """The face of a score with its middle at (x, y), on a disc that lifts it off the curve."""
    left, top = x - size / 2, y - size / 2
    disc = Path(circle(12, 12, _DISC), left, top, size / SMILEY_GRID, fill="surface")
    return (disc, *smiley_marks(nearest(score), left, top, size))


def smiley_marks(score: int, left: float, top: float, size: float) -> tuple[Mark, ...]:
    """The smiley of a score of -2 to 2 in a square of `size` px with its corner at (left, top)."""
    found = smiley(score)
    scale = size / SMILEY_GRID
    ink = f"mood.{score}.ink"
    marks: list[Mark] = [
        Path(
            *(circle(*found.head), left, top, scale),
            fill=f"mood.{score}.face",
            stroke=ink,
            stroke_width=found.head_stroke,
        )
    ]
    marks += [
        Path(part.path, left, top, scale, stroke=ink, stroke_width=part.width)
        for part in found.strokes
    ]
    marks += [
        Path(part.path, left, top, scale, fill=ink, stroke=ink, stroke_width=part.width)
        for part in found.fills
    ]
    marks += [Path(circle(*dot), left, top, scale, fill=ink) for dot in found.dots]
    return tuple(marks)


def empty_face(x: float, y: float, size: float) -> tuple[Mark, ...]:
    """A dashed ring with its middle at (x, y) where nobody gave a score."""
    left, top = x - size / 2, y - size / 2
    ring = circle(12, 12, 10)
    return (
        Path(
            ring,
            left,
            top,
            size / SMILEY_GRID,
            fill="surface",
            stroke="control",
            stroke_width=1.25,
            dash=(2, 2),
        ),
    )


def score_chip(
    x: float, y: float, score: float, medium: Medium, language: Language, hue: Hue, *, many: bool
) -> tuple[Mark, ...]:
    """The score in a small frame right of the face; a mean shows one decimal."""
    words = signed(language, score, decimals=1 if many and score != int(score) else 0)
    style = medium.meta_strong
    w, h = max(medium.score_chip[0], width(words, style) + 8), medium.score_chip[1]
    left, top = x + medium.face / 2 + _CHIP_GAP, y - h / 2
    return (
        Box(left, top, w, h, fill="surface", stroke=f"{hue}.border", radius=tokens().radius.chip),
        line_around(words, style, f"{hue}.ink", left + w / 2, top + (h - style.line) / 2),
    )
