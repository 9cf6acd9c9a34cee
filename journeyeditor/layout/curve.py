"""The emotion curve: a monotone cubic through the scores, with faces and score chips.

Source: F. N. Fritsch and R. E. Carlson, Monotone Piecewise Cubic Interpolation, SIAM J. Numer.
Anal. 17 (1980), with the weighted harmonic mean of Fritsch and Butland (1984) as slopes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.layout.faces import empty_face, face_marks, score_chip
from journeyeditor.layout.marks import Box, Mark, Path
from journeyeditor.layout.medium import Medium, Plot
from journeyeditor.layout.plan import ColumnBox, CurveBox, FaceBox
from journeyeditor.look import tokens
from journeyeditor.models import Card, EmotionCard, Hue, Row
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


class Knot(NamedTuple):
    """The mean score of a column and the cards it comes from; None where nobody gave a score."""

    column: ColumnBox
    score: float | None
    cards: tuple[str, ...]

    @property
    def x(self) -> float:
        """The middle of the column."""
        return self.column.x + self.column.w / 2


def height_of(score: float, plot: Plot) -> float:
    """The y of a score in the plot."""
    return plot.first_line + (2 - score) * plot.step


def lay_out_curve(
    knots: tuple[Knot, ...],
    columns: tuple[ColumnBox, ...],
    hue: Hue,
    medium: Medium,
    language: Language,
) -> CurveBox:
    """The plot of an emotion row: lines of the scores, the curve with its area, faces, chips."""
    plot = medium.plot
    width = columns[-1].x + columns[-1].w if columns else 0.0
    marks: list[Mark] = [*_score_lines(columns, plot)]
    scored = [knot for knot in knots if knot.score is not None]
    if scored:
        marks += _drawn(knots, scored, width, medium)
    faces: list[FaceBox] = []
    for knot in knots:
        if knot.score is None:
            if scored:
                marks += empty_face(knot.x, _height_between(knot, scored, plot), medium.face)
            continue
        y = height_of(knot.score, plot)
        marks += face_marks(knot.x, y, knot.score, medium.face)
        if not knot.column.collapsed:
            many = len(knot.cards) > 1
            marks += score_chip(knot.x, y, knot.score, medium, language, hue, many=many)
        face = FaceBox(knot.column.id, knot.x, y, medium.face / 2, knot.score, knot.cards)
        faces.append(face)
    return CurveBox(plot.plot_height, tuple(marks), tuple(faces))


def knots_of(row: Row, columns: tuple[ColumnBox, ...]) -> tuple[Knot, ...]:
    """What the cards of an emotion row say in each column."""
    stacks = {cell.at: cell.cards for cell in row.cells}
    return tuple(_knot(stacks.get(column.id, ()), column) for column in columns)


def _knot(cards: tuple[Card, ...], column: ColumnBox) -> Knot:
    scored = [card for card in cards if isinstance(card, EmotionCard) and card.score is not None]
    if not scored:
        return Knot(column, None, ())
    total = sum(card.score for card in scored if card.score is not None)
    return Knot(column, total / len(scored), tuple(card.id for card in scored))


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


def _drawn(knots: tuple[Knot, ...], scored: list[Knot], width: float, medium: Medium) -> list[Mark]:
    """The area, the curve with its flat ends, and dashed bridges where phases have no score."""
    points = [Point(knot.x, height_of(knot.score or 0.0, medium.plot)) for knot in scored]
    pieces = _runs(knots)
    marks: list[Mark] = []
    lines: list[str] = []
    bridges: list[str] = []
    start = 0
    for index, count in enumerate(pieces):
        run = points[start : start + count]
        first, last = index == 0, index == len(pieces) - 1
        lead = 0.0 if first and knots[0].score is not None else run[0].x
        out = width if last and knots[-1].score is not None else run[-1].x
        path = _line(run, lead, out)
        lines.append(path)
        zero = height_of(0, medium.plot)
        marks.append(
            Path(
                f"{path} L{out} {zero} L{lead} {zero} Z",
                0,
                0,
                fill="emotionCurve",
                alpha=medium.area_alpha,
            )
        )
        if not last:
            after = points[start + count]
            bridges.append(f"M{run[-1].x} {run[-1].y} L{after.x} {after.y}")
        start += count
    stroke = tokens().stroke.emotion_curve
    marks += [Path(path, 0, 0, stroke="emotionCurve", stroke_width=stroke) for path in lines]
    marks += [
        Path(path, 0, 0, stroke="emotionCurve", stroke_width=2, dash=(2, 4)) for path in bridges
    ]
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


def _height_between(knot: Knot, scored: list[Knot], plot: Plot) -> float:
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
