"""Hints: the dashed box that marks where a card can be added, with a few words."""

from __future__ import annotations

from journeyeditor.layout import SCREEN
from journeyeditor.layout.marks import Box, Path, Text
from journeyeditor.layout.plan import Rect
from journeyeditor.layout.setting import line, symbol
from journeyeditor.layout.text import width
from journeyeditor.look.styles import CARD
from journeyeditor.look.tokens import tokens
from journeyeditor.texts import Language, trn

_PAD = 9.0
_PLUS = 14.0
_GAP = 6.0


def add_hint(place: Rect, text: str) -> tuple[Box | Path | Text, ...]:
    """The dashed box with a plus and a few words that marks where a card can be added."""
    return _hint(place, text, tokens().radius.card)


def owner_hint(place: Rect, text: str) -> tuple[Box | Path | Text, ...]:
    """The same for owners, who stand in pills as wide as their name."""
    height = float(tokens().size.owner_pill.height)
    wide = min(place.w, _PAD + _PLUS + _GAP + width(text, CARD) + _PAD + 2)
    return _hint(Rect(place.x, place.y, wide, height), text, height / 2)


def _hint(place: Rect, text: str, radius: float) -> tuple[Box | Path | Text, ...]:
    middle = place.y + place.h / 2
    return (
        Box(*place, stroke="control", radius=radius, dash=(3, 3), fill="surface"),
        symbol("plus", "text3", place.x + _PAD, middle - _PLUS / 2, _PLUS),
        Text(place.x + _PAD + _PLUS + _GAP, middle + 4, place.w, text, CARD, "text3"),
    )


def more_hint(count: int, language: Language, x: float, top: float) -> tuple[Path | Text, ...]:
    """The line that says how many cards of a cell are folded away below those it shows."""
    style, size = SCREEN.meta, 12
    top += tokens().size.cell.gap
    return (
        symbol("chevron-down", "accentText", x, top + (style.line - size) / 2, size),
        line(trn(language, "{n} more", "{n} more", count), style, "accentText", x + size + 4, top),
    )
