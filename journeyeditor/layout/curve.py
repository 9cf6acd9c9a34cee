"""The emotion curve: a monotone cubic through the scores, with faces and score chips.

Source: F. N. Fritsch and R. E. Carlson, Monotone Piecewise Cubic Interpolation, SIAM J. Numer.
Anal. 17 (1980), with the weighted harmonic mean of Fritsch and Butland (1984) as slopes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.layout.curve_keys import MARKER, key_of, labels, marker
from journeyeditor.layout.faces import empty_face, face_marks, score_chip
from journeyeditor.layout.marks import Box, Mark, Path
from journeyeditor.layout.medium import Medium, Plot
from journeyeditor.layout.plan import ColumnBox, Curve, CurveKey, FaceBox
from journeyeditor.layout.voices import Knot, Voice
from journeyeditor.models import Hue
from journeyeditor.texts import Language


class Point(NamedTuple):
    """A point of the plot, y downwards."""

    x: float
    y: float


class Segment(NamedTuple):
    """A cubic Bezier from the point before: two control points and its end."""

    first: Point
    second: Point
    end: Point


def slopes(points: Sequence[Point]) -> list[float]:
    """The slope at each point, so that the curve never leaves the span of its neighbours."""
    count = len(points)
    steps = [b.x - a.x for a, b in pairwise(points)]
    rises = [(b.y - a.y) / (b.x - a.x) for a, b in pairwise(points)]
    found = [0.0] * count
    for i in range(1, count - 1):
        before, after = rises[i - 1], rises[i]
        if before * after > 0:
            w1, w2 = 2 * steps[i] + steps[i - 1], steps[i] + 2 * steps[i - 1]
            found[i] = (w1 + w2) / (w1 / before + w2 / after)
    return found


def monotone(points: Sequence[Point]) -> list[Segment]:
    """The curve through points of rising x, one Bezier for each step; level at both ends."""
    slope = slopes(points)
    segments: list[Segment] = []
    for i, (a, b) in enumerate(pairwise(points)):
        third = (b.x - a.x) / 3
        segments.append(
            Segment(
                Point(a.x + third, a.y + slope[i] * third),
                Point(b.x - third, b.y - slope[i + 1] * third),
                b,
            )
        )
    return segments


def height_of(score: float, plot: Plot) -> float:
    """The y of a score in the plot."""
    return plot.first_line + (2 - score) * plot.step


def lay_out_curve(
    voices: tuple[Voice, ...],
    columns: tuple[ColumnBox, ...],
    hue: Hue,
    medium: Medium,
    language: Language,
) -> Curve:
    """The plot of an emotion row: lines of the scores, the curves, faces and chips in front.

    The last voice is in front, with its area; the others are thinner and have small markers.
    """
    plot = medium.plot
    lines: list[Path] = []
    *behind, front = voices
    keyed = [(key_of(voice, front=False), voice) for voice in behind]
    for key, voice in keyed:
        lines += _drawn(voice, key, columns, medium)
    first = key_of(front, front=True)
    if front.scored:
        lines += _area(front, columns, medium)
        lines += _drawn(front, first, columns, medium)
    marks: list[Mark] = [*_score_lines(columns, plot), *lines]
    for key, voice in keyed:
        marks += [marker(key, knot.x, height_of(knot.score or 0.0, plot)) for knot in voice.scored]
    keys = (first, *(key for key, _ in reversed(keyed))) if front.name else ()
    if front.name:
        ends = [(key, _first_open(voice)) for key, voice in (*keyed, (first, front))]
        marks += labels(
            [(key, at, height_of(at.score or 0.0, plot)) for key, at in ends if at is not None],
            plot,
            medium,
        )
    drawn, faces, vacant = _faces(front, hue, medium, language)
    found = tuple(_marker_box(knot, plot) for _, voice in keyed for knot in voice.scored)
    return Curve((*marks, *drawn), faces, keys, tuple(lines), found, vacant)


def _marker_box(knot: Knot, plot: Plot) -> FaceBox:
    """Where the marker of a curve behind is found; small as it is, a little around it counts."""
    score = knot.score or 0.0
    return FaceBox(knot.column.id, knot.x, height_of(score, plot), MARKER, score, knot.cards)


def _faces(
    voice: Voice, hue: Hue, medium: Medium, language: Language
) -> tuple[list[Mark], tuple[FaceBox, ...], tuple[FaceBox, ...]]:
    """The faces on the knots with their scores, and empty ones where there is no score."""
    plot, scored = medium.plot, voice.scored
    marks: list[Mark] = []
    faces: list[FaceBox] = []
    vacant: list[FaceBox] = []
    for knot in voice.knots:
        if knot.score is None:
            if scored:
                y = _height_between(knot, scored, plot)
                marks += empty_face(knot.x, y, medium.face)
                if not knot.column.collapsed:
                    vacant.append(FaceBox(knot.column.id, knot.x, y, medium.face / 2, 0.0, ()))
            continue
        y = height_of(knot.score, plot)
        marks += face_marks(knot.x, y, knot.score, medium.face)
        if not knot.column.collapsed:
            many = len(knot.cards) > 1
            marks += score_chip(knot.x, y, knot.score, medium, language, hue, many=many)
        face = FaceBox(knot.column.id, knot.x, y, medium.face / 2, knot.score, knot.cards)
        faces.append(face)
    return marks, tuple(faces), tuple(vacant)


def _first_open(voice: Voice) -> Knot | None:
    """The first knot in a column that has room for a name."""
    return next((knot for knot in voice.scored if not knot.column.collapsed), None)


def _score_lines(columns: tuple[ColumnBox, ...], plot: Plot) -> list[Mark]:
    """Dotted lines at the scores, and a firm one at zero.

    Each column has its own: a painter then draws only what shows, and like ones alike.
    """
    marks: list[Mark] = []
    for column in columns:
        dots = f"M0 0 L{column.w} 0"
        marks += [
            Path(dots, column.x, y, stroke="line", stroke_width=1, dash=(2, 4))
            for y in (height_of(score, plot) for score in (2, 1, -1, -2))
        ]
        marks.append(Box(column.x, height_of(0, plot) - 0.5, column.w, 1, fill="lineStrong"))
    return marks


class _Run(NamedTuple):
    """Scored columns side by side: the points, and where the curve comes in and goes out."""

    points: list[Point]
    lead: float
    out: float

    @property
    def path(self) -> str:
        """The curve through the points with its flat ends."""
        return _line(self.points, self.lead, self.out)


def _runs_of(voice: Voice, columns: tuple[ColumnBox, ...], plot: Plot) -> list[_Run]:
    """The pieces of a curve; it is flat out to the grid's edges where these columns have scores."""
    points = [Point(knot.x, height_of(knot.score or 0.0, plot)) for knot in voice.scored]
    knots = voice.knots
    width = columns[-1].x + columns[-1].w if columns else 0.0
    pieces = _runs(knots)
    runs: list[_Run] = []
    start = 0
    for index, count in enumerate(pieces):
        run = points[start : start + count]
        first, last = index == 0, index == len(pieces) - 1
        lead = 0.0 if first and knots[0].score is not None else run[0].x
        out = width if last and knots[-1].score is not None else run[-1].x
        runs.append(_Run(run, lead, out))
        start += count
    return runs


def _area(voice: Voice, columns: tuple[ColumnBox, ...], medium: Medium) -> list[Path]:
    """The ground between a curve and the line of zero."""
    zero = height_of(0, medium.plot)
    return [
        Path(
            f"{run.path} L{run.out} {zero} L{run.lead} {zero} Z",
            0,
            0,
            fill="emotionCurve",
            alpha=medium.area_alpha,
        )
        for run in _runs_of(voice, columns, medium.plot)
    ]


def _drawn(
    voice: Voice, key: CurveKey, columns: tuple[ColumnBox, ...], medium: Medium
) -> list[Path]:
    """A curve with its flat ends, and dotted bridges where phases have no score."""
    runs = _runs_of(voice, columns, medium.plot)
    marks = [
        Path(run.path, 0, 0, stroke=key.ink, stroke_width=key.stroke, dash=key.dash) for run in runs
    ]
    for before, after in pairwise(runs):
        (ax, ay), (bx, by) = before.points[-1], after.points[0]
        bridge = f"M{ax} {ay} L{bx} {by}"
        thin = min(2.0, key.stroke)
        marks.append(Path(bridge, 0, 0, stroke=key.ink, stroke_width=thin, dash=(2, 4)))
    return marks


def _runs(knots: tuple[Knot, ...]) -> list[int]:
    """How many scored columns stand side by side, run by run."""
    runs: list[int] = []
    open_run = False
    for knot in knots:
        if knot.score is None:
            open_run = False
        elif open_run:
            runs[-1] += 1
        else:
            runs.append(1)
            open_run = True
    return runs


def _line(run: list[Point], lead: float, out: float) -> str:
    parts = [f"M{lead} {run[0].y}"]
    if lead != run[0].x:
        parts.append(f"L{run[0].x} {run[0].y}")
    for segment in monotone(run):
        (ax, ay), (bx, by), (x, y) = segment
        parts.append(f"C{ax} {ay} {bx} {by} {x} {y}")
    if out != run[-1].x:
        parts.append(f"L{out} {run[-1].y}")
    return " ".join(parts)


def _height_between(knot: Knot, scored: tuple[Knot, ...], plot: Plot) -> float:
    """Where the dashed bridge passes a column without a score; level beyond the ends."""
    before = [other for other in scored if other.x < knot.x]
    after = [other for other in scored if other.x > knot.x]
    if not before or not after:
        near = before[-1] if before else after[0]
        return height_of(near.score or 0.0, plot)
    a, b = before[-1], after[0]
    share = (knot.x - a.x) / (b.x - a.x)
    low, high = height_of(a.score or 0.0, plot), height_of(b.score or 0.0, plot)
    return low + (high - low) * share
