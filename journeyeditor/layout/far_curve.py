"""The emotion curve seen from afar: its lines as strong as near by, a dot for each face."""

from __future__ import annotations

from typing import Final

from journeyeditor.layout.faces import circle, nearest
from journeyeditor.layout.marks import Mark, Path
from journeyeditor.layout.plan import CurveBox

_LEAST_FRONT: Final = 2.0
_LEAST_BEHIND: Final = 1.25
_DOT: Final = 4.0
_SMALL_DOT: Final = 2.5
_SHRUNK: Final = 0.6
"""Dashes on a screen are shorter from afar, or a curve of a few columns would be all gap."""


def far_curve(curve: CurveBox, zoom: float, *, small: bool) -> tuple[Mark, ...]:
    """The marks of a curve at a zoom where cards are blocks; widths and dots are px on the screen.

    What they are made of is in px of the plan as always, so that the painter scales it.
    """
    marks: list[Mark] = []
    for line in curve.lines:
        if line.stroke is None:
            marks.append(line)
            continue
        least = _LEAST_FRONT if line.stroke == "emotionCurve" else _LEAST_BEHIND
        shrunk = max(zoom, _SHRUNK) / zoom
        dash = tuple(length * shrunk for length in line.dash)
        wide = max(line.stroke_width, least / zoom)
        marks.append(line._replace(stroke_width=wide, dash=dash))
    radius = (_SMALL_DOT if small else _DOT) / zoom
    dot = circle(radius, radius, radius)
    for face in curve.faces:
        mood = f"mood.{nearest(face.score)}"
        x, y = face.x - radius, face.y - radius
        rim = 1 / zoom
        marks.append(Path(dot, x, y, fill=f"{mood}.face", stroke=f"{mood}.ink", stroke_width=rim))
    return tuple(marks)
