"""Setting: lines, paragraphs and symbols as marks at their places, for banner and sheet."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.layout.marks import Box, Mark, Path, Picture, Role, Text
from journeyeditor.layout.text import width, wrap
from journeyeditor.look import ICON_GRID, TextStyle, icon, icon_stroke, metrics
from journeyeditor.texts import Language


def baseline(style: TextStyle, top: float) -> float:
    """The baseline of a line whose box begins at `top`: the letters' height is centred in it.

    Styles of whole px keep to whole px, as on screen lines are sharp only there.
    """
    face = metrics(style.face)
    ascent = face.ascent * style.px / face.units_per_em
    descent = -face.descent * style.px / face.units_per_em
    if float(style.px).is_integer():
        return top + (style.line - round(ascent) - round(descent)) // 2 + round(ascent)
    return top + (style.line - ascent - descent) / 2 + ascent


def line(text: str, style: TextStyle, ink: Role, x: float, top: float) -> Text:
    """One line of text from `x`, its box beginning at `top`."""
    return Text(x, baseline(style, top), width(text, style), text, style, ink)


def line_left_of(text: str, style: TextStyle, ink: Role, right: float, top: float) -> Text:
    """One line of text that ends at `right`."""
    return line(text, style, ink, right - width(text, style), top)


def line_around(text: str, style: TextStyle, ink: Role, middle: float, top: float) -> Text:
    """One line of text with its middle at `middle`."""
    return line(text, style, ink, middle - width(text, style) / 2, top)


class Block(NamedTuple):
    """Marks from their own corner, and the room they take."""

    marks: tuple[Mark, ...]
    w: float
    h: float

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """The marks moved so that the block's corner is at (x, y)."""
        return tuple(moved(mark, x, y) for mark in self.marks)


def moved(mark: Mark, x: float, y: float) -> Mark:
    """The same mark, moved."""
    match mark:
        case Box() | Text() | Path() | Picture():
            return mark._replace(x=mark.x + x, y=mark.y + y)


def paragraph(
    text: str,
    style: TextStyle,
    ink: Role,
    room: float,
    max_lines: int | None = None,
    language: Language = "en",
) -> Block:
    """A text wrapped to `room`; what goes beyond `max_lines` is cut with an ellipsis."""
    lines = wrap(text, style, room, max_lines, language)
    marks = tuple(
        Text(
            *(0.0, baseline(style, at * style.line), found.width, found.drawn, style, ink),
            source=None if found.source == found.drawn else found.source,
        )
        for at, found in enumerate(lines)
    )
    return Block(marks, max((mark.w for mark in marks), default=0.0), len(marks) * style.line)


def symbol(name: str, ink: Role, x: float, y: float, size: float) -> Path:
    """An icon, `size` px large, with its corner at (x, y)."""
    scale = size / ICON_GRID
    return Path(icon(name), x, y, scale, stroke=ink, stroke_width=icon_stroke(size))
