"""Boxes: what the cards of all kinds have in common. Ground, wrapped text, the line "Show all"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeyeditor.layout.marks import Box, Mark, Text
from journeyeditor.layout.medium import Medium
from journeyeditor.layout.plan import CardBox, Rect, TextArea
from journeyeditor.layout.setting import baseline, line, symbol
from journeyeditor.layout.text import Line, wrap
from journeyeditor.look import tokens
from journeyeditor.look.styles import TextStyle
from journeyeditor.models import Card, Hue
from journeyeditor.texts import Language, tr

SHOW_ALL_GAP = 4.0
_CHEVRON = 12.0


@dataclass(frozen=True, slots=True)
class Around:
    """What a card is laid out in: medium, language, its hue, its width, the map's short numbers."""

    medium: Medium
    language: Language
    hue: Hue
    width: float
    numbers: Mapping[str, str]
    expanded: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A wrapped text at its place: its marks, where it ends, and whether some of it is not shown."""

    marks: tuple[Mark, ...]
    area: TextArea
    bottom: float
    folded: bool


def body(
    text: str, around: Around, style: TextStyle, x: float, top: float, *, edited: str | None = None
) -> Body:
    """Wrap a text between `x` and the card's right padding; `edited` is what is written in it."""
    pad = tokens().size.card.pad_x
    room = around.width - x - pad
    most = None if around.expanded else around.medium.max_lines
    lines = wrap(text, style, room, most, around.language)
    folded = most is not None and len(lines) == most and _is_cut(lines[-1])
    marks: list[Mark] = [
        _line_mark(found, style, x, top + at * style.line) for at, found in enumerate(lines)
    ]
    bottom = top + len(lines) * style.line
    area = TextArea(Rect(x, top, room, bottom - top), style, text if edited is None else edited)
    if folded:
        marks += _show_all(around, x, bottom + SHOW_ALL_GAP)
        bottom += SHOW_ALL_GAP + around.medium.meta.line
    return Body(tuple(marks), area, bottom, folded)


def _is_cut(found: Line) -> bool:
    return found.drawn.endswith("…") and found.drawn != " ".join(found.source.split())


def _line_mark(found: Line, style: TextStyle, x: float, top: float) -> Text:
    plain = " ".join(found.source.split())
    source = None if plain == found.drawn else plain
    return Text(x, baseline(style, top), found.width, found.drawn, style, "text", source)


def _show_all(around: Around, x: float, top: float) -> tuple[Mark, ...]:
    style = around.medium.meta
    words = tr(around.language, "Show all")
    return (
        symbol("chevron-down", "accentText", x, top + (style.line - _CHEVRON) / 2, _CHEVRON),
        line(words, style, "accentText", x + _CHEVRON + 4, top),
    )


def card_box(
    card: Card,
    around: Around,
    height: float,
    found: Body,
    ink: tuple[Mark, ...] = (),
    chips: tuple[Mark, ...] = (),
) -> CardBox:
    """A card with its ground in the row's colours; its place in the cell is given later."""
    hue = around.hue
    ground = Box(
        0,
        0,
        around.width,
        height,
        fill=f"{hue}.tint",
        stroke=f"{hue}.border",
        radius=around.medium.corner,
    )
    return CardBox(
        id=card.id,
        x=0.0,
        y=0.0,
        w=around.width,
        h=height,
        body=ground,
        ink=(*ink, *found.marks),
        chips=chips,
        area=found.area,
        hue=hue,
        folded=found.folded,
    )


def padded(bottom: float) -> float:
    """The height of a text card whose text ends at `bottom`."""
    size = tokens().size.card
    return max(float(size.min_height), bottom + size.pad_bottom)
