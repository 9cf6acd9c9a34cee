"""Marks: the few things a plan is drawn with. Painters know marks; none knows what a card is.

All lengths are px at zoom 1 (print plans: px at 96 dpi, 1 px = 0.75 pt). Colours are roles of a
palette ("text2", "red.tint", "mood.-2.face"), so a change of theme lays nothing out again.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from journeyeditor.look.styles import TextStyle

Role: TypeAlias = str


class Box(NamedTuple):
    """A rectangle, optionally rounded, filled and outlined; the outline runs inside the edge.

    `dash` gives on and off lengths; `pattern` names a print pattern drawn over the fill in
    `pattern_ink` (look.palettes.PRINT_PATTERN); `alpha` applies to the fill.
    """

    x: float
    y: float
    w: float
    h: float
    fill: Role | None = None
    stroke: Role | None = None
    stroke_width: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    alpha: float = 1.0
    pattern: str = ""
    pattern_ink: Role = "surface"


class Text(NamedTuple):
    """One line of text, never wrapped by a painter: left end `x`, baseline `y`, width `w`.

    `text` is exactly what is drawn (an ellipsis or hyphen of the line break included); `source`
    is what a reader should find in its place where that differs (None: the same). `turned` draws
    it upwards, rotated by 90 degrees counter-clockwise around (x, y). `from_right` keeps its right
    end in place where fonts make it narrower than `w` (Arabic, Hebrew).
    """

    x: float
    y: float
    w: float
    text: str
    style: TextStyle
    ink: Role
    source: str | None = None
    turned: bool = False
    from_right: bool = False


class Path(NamedTuple):
    """A path of absolute M, L, C, Z in a grid of its own, scaled by `scale` and moved to (x, y).

    `stroke_width` is in the grid's units; caps and joins are round; `alpha` applies to the fill.
    """

    path: str
    x: float
    y: float
    scale: float = 1.0
    fill: Role | None = None
    stroke: Role | None = None
    stroke_width: float = 0.0
    dash: tuple[float, ...] = ()
    alpha: float = 1.0


class Picture(NamedTuple):
    """An embedded picture by its hash, covering the rectangle and cut to it; or a placeholder."""

    x: float
    y: float
    w: float
    h: float
    hash: str
    alt: str = ""
    radius: float = 0.0


Mark: TypeAlias = Box | Text | Path | Picture


class Group(NamedTuple):
    """Marks that share an origin; painters translate by (x, y) and draw them in order."""

    x: float
    y: float
    marks: tuple[Mark, ...]
