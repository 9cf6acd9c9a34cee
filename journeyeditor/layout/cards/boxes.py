"""Boxes: what the cards of all kinds have in common. Ground, wrapped text, the line "Show all"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from journeyeditor.layout.marks import Box, Mark, Text
from journeyeditor.layout.medium import Medium
from journeyeditor.layout.plan import CardBox, Drawing, Rect, TextArea
from journeyeditor.layout.scripts import RIGHT_TO_LEFT_MARK, is_right_to_left
from journeyeditor.layout.setting import baseline, line, symbol
from journeyeditor.layout.text import Line, line_count, wrap
from journeyeditor.look.styles import TextStyle
from journeyeditor.models import Card, Hue
from journeyeditor.texts import Language, tr

SHOW_ALL_GAP: Final = 2.0
_CHEVRON: Final = 12.0


class Around(NamedTuple):
    """What a card is laid out in: medium, language, its hue, its width, the map's short numbers."""

    medium: Medium
    language: Language
    hue: Hue
    width: float
    numbers: Mapping[str, str]
    expanded: bool = False


class Flow(NamedTuple):
    """A text of `shown` lines at its place, from (x, top) to `bottom`; `folded` where it is cut off.

    The lines are put together only when the card is drawn.

    `edited` is what is written in it where that differs from what is shown (a quote's marks).
    """

    text: str
    shown: int
    style: TextStyle
    x: float
    top: float
    bottom: float
    room: float
    folded: bool
    edited: str

    def marks(self, around: Around) -> tuple[Mark, ...]:
        """The lines, and "Show all" below a text that is cut off."""
        line_height = self.style.line
        lines = wrap(self.text, self.style, self.room, self.shown, around.language)
        place = _at_right if is_right_to_left(self.text) else _at_left
        drawn: list[Mark] = [
            place(found, self, self.top + at * line_height) for at, found in enumerate(lines)
        ]
        if self.folded:
            end = self.top + self.shown * line_height
            drawn += _show_all(around, self.x, end + SHOW_ALL_GAP)
        return tuple(drawn)

    @property
    def area(self) -> TextArea:
        """Where the text is edited."""
        height = max(1, self.shown) * self.style.line
        return TextArea(Rect(self.x, self.top, self.room, height), self.style, self.edited)


def measured(
    text: str, around: Around, style: TextStyle, x: float, top: float
) -> tuple[int, bool, float]:
    """How many lines of a text are shown, whether it is cut off after them, and where it ends."""
    room = around.width - x - around.medium.pad_x
    most = None if around.expanded else around.medium.max_lines
    count = line_count(text, style, room, around.language)
    if most is None or count <= most:
        return count, False, top + count * style.line
    return most, True, top + most * style.line + SHOW_ALL_GAP + around.medium.meta.line


def flow(
    text: str,
    around: Around,
    style: TextStyle,
    x: float,
    top: float,
    *,
    edited: str | None = None,
) -> Flow:
    """Wrap a text between `x` and the card's right padding, from `top` downwards."""
    count, folded, bottom = measured(text, around, style, x, top)
    room = around.width - x - around.medium.pad_x
    written = text if edited is None else edited
    return Flow(text, count, style, x, top, bottom, room, folded, written)


def _at_left(found: Line, text: Flow, top: float) -> Text:
    source = None if found.source == found.drawn else found.source
    y = baseline(text.style, top)
    return Text(text.x, y, found.width, found.drawn, text.style, "text", source)


def _at_right(found: Line, text: Flow, top: float) -> Text:
    """A line of a text that runs from right to left; it does so whatever it begins with."""
    mark = _at_left(found, text, top)
    start = "" if is_right_to_left(found.drawn) else RIGHT_TO_LEFT_MARK
    source = found.source if start else mark.source
    x = text.x + text.room - found.width
    return mark._replace(x=x, text=start + found.drawn, source=source, from_right=True)


def _show_all(around: Around, x: float, top: float) -> tuple[Mark, ...]:
    style = around.medium.meta
    words = tr(around.language, "Show all")
    return (
        symbol("chevron-down", "accentText", x, top + (style.line - _CHEVRON) / 2, _CHEVRON),
        line(words, style, "accentText", x + _CHEVRON + 4, top),
    )


def ground(around: Around, w: float, h: float, radius: float | None = None) -> Box:
    """A card's ground in its hue."""
    hue = around.hue
    corner = around.medium.corner if radius is None else radius
    return Box(0, 0, w, h, fill=f"{hue}.tint", stroke=f"{hue}.border", radius=corner)


def drawing(
    around: Around,
    height: float,
    text: Flow,
    ink: tuple[Mark, ...] = (),
    chips: tuple[Mark, ...] = (),
) -> Drawing:
    """A card of the cell's width around a text, with ink and chips beside it."""
    body = ground(around, around.width, height)
    return Drawing(body, (*ink, *text.marks(around)), chips, text.area)


def boxed(
    card: Card,
    around: Around,
    height: float,
    text: Flow,
    ink: Callable[[], tuple[Mark, ...]] = tuple,
    chips: Callable[[], tuple[Mark, ...]] = tuple,
) -> CardBox:
    """A card of the cell's width around a text, with what `ink` and `chips` draw beside it."""

    def draw() -> Drawing:
        return drawing(around, height, text, ink(), chips())

    return CardBox(card.id, 0.0, 0.0, around.width, height, around.hue, draw, folded=text.folded)


def padded(around: Around, bottom: float) -> float:
    """The height of a card whose text ends at `bottom`: that of one line at least."""
    medium = around.medium
    return max(medium.pad_top + medium.card.line, bottom) + medium.pad_bottom
