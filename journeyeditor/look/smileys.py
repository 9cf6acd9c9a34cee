"""Smileys of the five scores as vectors on a grid of 24: a head, strokes, fills and dots."""

from functools import cache
from typing import NamedTuple

from journeyeditor.look import source
from journeyeditor.look.palettes import SCORES

SMILEY_GRID = source.as_whole(source.branch("smiley")["grid"])
SMALL_BELOW = 16
"""Faces drawn smaller than this many px show `smiley(score, eyes=False)`."""


class Dot(NamedTuple):
    """A circle, in the grid."""

    cx: float
    cy: float
    r: float


class Stroke(NamedTuple):
    """A path string and the width of its stroke, in the grid; ends and corners are round."""

    path: str
    width: float


class Smiley(NamedTuple):
    """A face, to be drawn in this order.

    Head: filled in the mood's face colour, stroked `head_stroke` wide in its ink. Strokes, in ink.
    Fills: filled and stroked in ink. Dots: filled in ink.
    """

    head: Dot
    head_stroke: float
    strokes: tuple[Stroke, ...]
    fills: tuple[Stroke, ...]
    dots: tuple[Dot, ...]


@cache
def smiley(score: int, *, eyes: bool = True) -> Smiley:
    """Give the face of a score from -2 to 2, or its head and mouth only.

    Raises KeyError for another score.
    """
    if score not in SCORES:
        raise KeyError(score)
    found = source.branch("smiley")
    face = source.branch("smiley", "faces", str(score))
    mouth = source.as_branch(face["mouth"])
    looks = tuple(source.as_branch(eye) for eye in source.as_list(face["eyes"])) if eyes else ()
    eye_width = source.as_number(found["eyeStroke"])
    mouth_path = source.as_text(mouth["d"])
    filled = mouth["type"] == "fill"
    strokes = [
        Stroke(source.as_text(eye["d"]), eye_width) for eye in looks if eye["type"] == "stroke"
    ]
    if not filled:
        strokes.append(Stroke(mouth_path, source.as_number(found["mouthStroke"])))
    fills = (Stroke(mouth_path, source.as_number(found["filledMouthStroke"])),) if filled else ()
    return Smiley(
        head=_dot(source.branch("smiley", "head")),
        head_stroke=source.as_number(found["headStroke"]),
        strokes=tuple(strokes),
        fills=fills,
        dots=tuple(_dot(eye) for eye in looks if eye["type"] == "dot"),
    )


def _dot(found: source.Branch) -> Dot:
    """Read a circle."""
    return Dot(*(source.as_number(found[name]) for name in ("cx", "cy", "r")))
