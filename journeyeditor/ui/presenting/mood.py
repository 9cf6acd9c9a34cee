"""Mood: the emotion curve across the slide, the face of the phase in focus, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from journeyeditor.layout.curve import Point, monotone
from journeyeditor.layout.faces import face_marks
from journeyeditor.layout.marks import Box, Mark, Path, Text
from journeyeditor.layout.quotes import quoted
from journeyeditor.layout.setting import line_around, paragraph
from journeyeditor.layout.text import line_count, width
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language
from journeyeditor.texts.numbers import signed
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.head import BOTTOM, Arrow
from journeyeditor.ui.presenting.stage import Layer, Stage
from journeyeditor.ui.presenting.story import emotions_of, score_of

ZERO: Final = 306.0
STEP: Final = 37.0
FACE: Final = 80.0
FACE_FOCUS: Final = 136.0
DIMMED: Final = 0.45
_STROKE: Final = 7.0
_CHIP_GAP: Final = 11.0
_CHIP: Final = 70.0
_QUOTE_ROOM: Final = 640.0
_QUOTE_LINES: Final = 2
_SAID_BELOW: Final = 0.5
"""From this score on the quote stands below the face."""

_SAID_ABOVE: Final = BOTTOM + 2 + _QUOTE_LINES * stage.QUOTE.line
"""Where a quote above the face ends at the latest."""


def height_of(score: float) -> float:
    """How far down a score is."""
    return ZERO - score * STEP


def fits_head(language: Language, text: str) -> bool:
    """Whether all of a quote can be said beside the face."""
    said = quoted(language, text)
    return line_count(said, stage.QUOTE, _QUOTE_ROOM, language) <= _QUOTE_LINES


def mood(
    journey: JourneyMap,
    arrows: Sequence[Arrow],
    focus: int,
    room: Stage,
    language: Language,
    *,
    dimmed: bool,
) -> list[Layer]:
    """The curve through all phases that are shown; the others' part is pale where `dimmed`."""
    scores = [score_of(journey, journey.phases[arrow.place]) for arrow in arrows]
    if all(score is None for score in scores):
        return []
    knots = [
        (arrow, score) for arrow, score in zip(arrows, scores, strict=True) if score is not None
    ]
    zero = Box(0, ZERO - 1, room.width, 2.5, fill="line")
    layers = [Layer((zero, *_curve(knots, focus, room, dimmed=dimmed)))]
    pale = [
        mark
        for arrow, score in knots
        if arrow.place != focus
        for mark in face_marks(arrow.middle, height_of(score), score, FACE)
    ]
    if pale:
        discs = tuple(mark for mark in pale if isinstance(mark, Path) and mark.fill == "surface")
        layers += [Layer(discs), Layer(tuple(pale), DIMMED if dimmed else 1.0)]
    for arrow, score in knots:
        if arrow.place == focus:
            layers.append(Layer(tuple(_in_focus(journey, arrow, score, room, language))))
    return layers


def _curve(
    knots: Sequence[tuple[Arrow, float]], focus: int, room: Stage, *, dimmed: bool
) -> list[Mark]:
    points = [Point(arrow.middle, height_of(score)) for arrow, score in knots]
    ink = "presentation.dimCurve" if dimmed else "emotionCurve"
    path = curve_path(points, -10, room.width + 10)
    marks: list[Mark] = [Path(path, 0, 0, stroke=ink, stroke_width=_STROKE)]
    for arrow, _ in knots:
        if arrow.place == focus and dimmed:
            part = _within(points, arrow.x, arrow.x + arrow.w, room)
            marks.append(Path(part, 0, 0, stroke="emotionCurve", stroke_width=_STROKE + 1))
    return marks


def curve_path(points: Sequence[Point], left: float, right: float) -> str:
    """The curve through the points, level at both ends out to two edges."""
    path = f"M{left} {points[0].y} L{points[0].x} {points[0].y}"
    for first, second, end in monotone(points):
        path += f" C{first.x} {first.y} {second.x} {second.y} {end.x} {end.y}"
    return f"{path} L{right} {points[-1].y}"


def _within(points: Sequence[Point], left: float, right: float, room: Stage) -> str:
    """The part of the curve between two places, as a line of many short pieces."""
    found: list[Point] = []
    starts = [Point(-10, points[0].y), *points]
    ends = [*points, Point(room.width + 10, points[-1].y)]
    bends = [None, *monotone(points), None]
    for start, end, bend in zip(starts, ends, bends, strict=True):
        for at in range(41):
            t = at / 40
            if bend is None:
                point = Point(start.x + (end.x - start.x) * t, end.y if t else start.y)
            else:
                point = _bezier(start, bend.first, bend.second, end, t)
            if left <= point.x <= right:
                found.append(point)
    if len(found) < 2:
        return "M0 0"
    pieces = " ".join(f"L{b.x} {b.y}" for _, b in pairwise(found))
    return f"M{found[0].x} {found[0].y} {pieces}"


def _bezier(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    s = 1 - t
    parts = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return Point(
        sum(part * point.x for part, point in zip(parts, (a, b, c, d), strict=True)),
        sum(part * point.y for part, point in zip(parts, (a, b, c, d), strict=True)),
    )


def _in_focus(
    journey: JourneyMap, arrow: Arrow, score: float, room: Stage, language: Language
) -> list[Mark]:
    """The large face with its score, and the first quote."""
    x, y = arrow.middle, height_of(score)
    size = min(FACE_FOCUS, 2 * (y - _SAID_ABOVE)) if score < _SAID_BELOW else FACE_FOCUS
    marks: list[Mark] = list(face_marks(x, y, score, size))
    cards = emotions_of(journey, journey.phases[arrow.place])
    hue = next((card.color for card in cards if card.color), None) or "amber"
    words = signed(language, score, decimals=0 if score == int(score) else 1)
    wide = width(words, stage.SCORE) + 48
    left, top = x + FACE_FOCUS / 2 + _CHIP_GAP, y - _CHIP / 2
    frame = Box(
        *(left, top, wide, _CHIP),
        fill=f"{hue}.tint",
        stroke="emotionCurve",
        stroke_width=stage.EDGE,
        radius=stage.RADIUS,
    )
    text_top = top + (_CHIP - stage.SCORE.line) / 2
    marks += [frame, line_around(words, stage.SCORE, f"{hue}.ink", left + wide / 2, text_top)]
    quote = next((card.text for card in cards if card.text.strip()), "")
    if quote:
        said = quoted(language, quote)
        block = paragraph(said, stage.QUOTE, "text", _QUOTE_ROOM, _QUOTE_LINES, language)
        above = score < _SAID_BELOW
        top = BOTTOM + (22 if score < -_SAID_BELOW else 2)
        top = top if above else max(y + FACE_FOCUS / 2 + 4, ZERO + 14)
        away = stage.SIDE + block.w / 2
        middle = min(max(x, away), room.width - away)
        for mark in block.marks:
            marks += _centred(mark, middle, top)
    return marks


def _centred(mark: Mark, x: float, top: float) -> list[Mark]:
    if not isinstance(mark, Text):
        return []
    return [mark._replace(x=x - mark.w / 2, y=mark.y + top)]
