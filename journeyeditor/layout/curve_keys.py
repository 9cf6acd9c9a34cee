"""Curve keys: how a persona's curve is told from the others, by its dashes and its markers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from journeyeditor.layout.faces import circle
from journeyeditor.layout.marks import Box, Mark, Path
from journeyeditor.layout.medium import Medium, Plot
from journeyeditor.layout.plan import CurveKey, Marker
from journeyeditor.layout.setting import line
from journeyeditor.layout.text import elide
from journeyeditor.layout.voices import Knot, Voice
from journeyeditor.look import tokens

MARKERS: Final[tuple[Marker, ...]] = ("circle", "square", "diamond", "triangle")
DASHES: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (8.0, 5.0),
    (12.0, 4.0, 2.0, 4.0),
    (5.0, 3.0, 1.0, 3.0, 1.0, 3.0),
)
BEHIND: Final = 1.5
"""Width of a curve behind the one in front, px."""

MARKER: Final = 7.0
"""How wide and high a marker is, px."""

_EDGE: Final = MARKER - 0.5
_SHAPES: Final[dict[Marker, str]] = {
    "circle": circle(3.5, 3.5, 3.5),
    "square": f"M0.5 0.5 L{_EDGE} 0.5 L{_EDGE} {_EDGE} L0.5 {_EDGE} Z",
    "diamond": "M3.5 -0.8 L7.8 3.5 L3.5 7.8 L-0.8 3.5 Z",
    "triangle": "M3.5 -0.3 L7.3 7 L-0.3 7 Z",
}
_MARKER_GAP: Final = 4.0
_LABEL_PAD: Final = 3.0
_LEAST_ROOM: Final = 24.0


def key_of(voice: Voice, *, front: bool) -> CurveKey:
    """Dashes and marker by the persona's place; the ink is the curve's own only in front."""
    at = voice.place
    # Sixteen personas differ in the pair even where the dashes come round again.
    marker = MARKERS[(at + at // len(DASHES)) % len(MARKERS)]
    dash = DASHES[at % len(DASHES)]
    if front:
        return CurveKey(voice.name, "emotionCurve", tokens().stroke.emotion_curve, dash, marker)
    ink = f"{voice.hue}.ink" if voice.hue else "text2"
    return CurveKey(voice.name, ink, BEHIND, dash, marker)


def marker(key: CurveKey, x: float, y: float) -> Path:
    """A small filled shape with its middle at (x, y), which lifts itself off the curve."""
    half = MARKER / 2
    path = _SHAPES[key.marker]
    return Path(path, x - half, y - half, fill="surface", stroke=key.ink, stroke_width=1.5)


def labels(
    named: Sequence[tuple[CurveKey, Knot, float]], plot: Plot, medium: Medium
) -> tuple[Mark, ...]:
    """The names at the left ends of the curves, each a little above its line, none over another.

    Given are the key, the first knot in an open column, and its height.
    """
    marks: list[Mark] = []
    by_column = sorted(named, key=lambda label: (label[1].x, label[2]))
    for _, group in groupby(by_column, key=lambda label: label[1].x):
        marks += _column_of(list(group), plot, medium)
    return tuple(marks)


def _column_of(group: list[tuple[CurveKey, Knot, float]], plot: Plot, medium: Medium) -> list[Mark]:
    """Place labels one below the other: as near to their lines as there is room."""
    high = medium.meta.line
    tops: list[float] = []
    for _, _, y in group:
        tops.append(max(y - high - 3, tops[-1] + high if tops else 1.0))
    bottom = plot.plot_height
    for at in range(len(tops) - 1, -1, -1):
        tops[at] = min(tops[at], bottom - high)
        bottom = tops[at]
    marks: list[Mark] = []
    for (key, knot, _), top in zip(group, tops, strict=True):
        left = knot.column.x + _LABEL_PAD
        room = knot.x - medium.face / 2 - 2 * _LABEL_PAD - left - MARKER - _MARKER_GAP
        if room < _LEAST_ROOM:
            continue
        front = key.ink == "emotionCurve"
        style = medium.meta_strong if front else medium.meta
        words = elide(key.name, style, room)
        text = line(words, style, "text" if front else "text2", left + MARKER + _MARKER_GAP, top)
        wide = MARKER + _MARKER_GAP + text.w + _LABEL_PAD
        marks += [
            Box(left - 1, top, wide, high, fill="surface", radius=3, alpha=0.85),
            marker(key, left + MARKER / 2, top + high / 2),
            text,
        ]
    return marks


SAMPLE: Final = 30.0
"""How long the piece of a curve is that a legend shows, px."""


def sample(key: CurveKey, y: float) -> tuple[Mark, ...]:
    """A piece of a curve with its marker in the middle, at a height."""
    line_ = Path(f"M0 0 L{SAMPLE} 0", 0, y, stroke=key.ink, stroke_width=key.stroke, dash=key.dash)
    return (line_, marker(key, SAMPLE / 2, y))
