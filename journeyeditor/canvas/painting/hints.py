"""Hints: the dashed box that marks where a card can be added, with a few words."""

from __future__ import annotations

from functools import lru_cache

from journeyeditor.layout import SCREEN
from journeyeditor.layout.marks import Box, Path, Text
from journeyeditor.layout.plan import Rect
from journeyeditor.layout.setting import line, symbol
from journeyeditor.look.icons import ICON_GRID, icon, icon_stroke
from journeyeditor.look.styles import CARD
from journeyeditor.look.tokens import tokens
from journeyeditor.texts import Language, trn


def add_hint(place: Rect, text: str) -> tuple[Box | Path | Text, ...]:
    """The dashed box with a plus and a few words that marks where a card can be added."""
    size = 14
    middle = place.y + place.h / 2
    return (
        Box(*place, stroke="control", radius=tokens().radius.card, dash=(3, 3), fill="surface"),
        Path(
            icon("plus"),
            place.x + 9,
            middle - size / 2,
            size / ICON_GRID,
            stroke="text3",
            stroke_width=icon_stroke(size),
        ),
        Text(place.x + 9 + size + 6, middle + 4, place.w, text, CARD, "text3"),
    )


@lru_cache(maxsize=1024)
def more_hint(count: int, language: Language, x: float, top: float) -> tuple[Path | Text, ...]:
    """The line that says how many cards of a cell are folded away below those it shows."""
    style, size = SCREEN.meta, 12
    top += tokens().size.cell.gap
    return (
        symbol("chevron-down", "accentText", x, top + (style.line - size) / 2, size),
        line(trn(language, "{n} more", "{n} more", count), style, "accentText", x + size + 4, top),
    )
