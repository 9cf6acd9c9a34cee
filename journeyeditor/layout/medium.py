"""Medium: the measures and styles in which the screen and the printed page differ."""

from __future__ import annotations

from dataclasses import dataclass

from journeyeditor.look import tokens
from journeyeditor.look.fonts import Face
from journeyeditor.look.styles import (
    CARD,
    CARD_ITALIC,
    CARD_MEDIUM,
    INITIALS,
    KPI_VALUE,
    LANE,
    MICRO,
    MICRO_STRONG,
    PHASE,
    PRINT_CARD,
    PRINT_CARD_ITALIC,
    PRINT_META,
    PRINT_PHASE,
    TextStyle,
)

MM = 96 / 25.4
"""One millimetre in px at 96 dpi."""

FOLD_AFTER = 12
"""A cell on screen shows this many cards until it is opened."""


@dataclass(frozen=True, slots=True)
class Medium:
    """What a map is laid out for. Lengths are px (in print 1 px = 0.75 pt).

    `max_lines` and `fold_after` of None show all text and all cards; `on_screen` tells whether
    hints are given, and hidden and collapsed parts shown as such.
    """

    on_screen: bool
    card: TextStyle
    quote: TextStyle
    meta: TextStyle
    meta_strong: TextStyle
    owner: TextStyle
    kpi_name: TextStyle
    kpi_value: TextStyle
    initials: TextStyle
    lane: TextStyle
    phase: TextStyle
    row_header_width: float
    spine: float
    corner: float
    pad_x: float
    pad_top: float
    pad_bottom: float
    least_column: float
    widest_column: float
    max_lines: int | None
    fold_after: int | None


SCREEN = Medium(
    on_screen=True,
    card=CARD,
    quote=CARD_ITALIC,
    meta=MICRO,
    meta_strong=MICRO_STRONG,
    owner=MICRO,
    kpi_name=CARD_MEDIUM,
    kpi_value=KPI_VALUE,
    initials=INITIALS,
    lane=LANE,
    phase=PHASE,
    row_header_width=tokens().size.row_header.default,
    spine=tokens().size.spine,
    corner=tokens().radius.card,
    least_column=tokens().size.column.min,
    widest_column=tokens().size.column.max,
    max_lines=tokens().size.card.max_lines,
    fold_after=FOLD_AFTER,
)


def _like(style: TextStyle, face: Face, factor: float = 1.0) -> TextStyle:
    return TextStyle(face, style.px * factor, style.line * factor)


PRINT = Medium(
    on_screen=False,
    card=PRINT_CARD,
    quote=PRINT_CARD_ITALIC,
    meta=PRINT_META,
    meta_strong=_like(PRINT_META, Face.SEMIBOLD),
    owner=PRINT_META,
    kpi_name=_like(PRINT_CARD, Face.MEDIUM),
    kpi_value=_like(PRINT_CARD, Face.SEMIBOLD, KPI_VALUE.px / CARD.px),
    initials=INITIALS,
    lane=_like(PRINT_CARD, Face.SEMIBOLD, LANE.px / CARD.px),
    phase=PRINT_PHASE,
    row_header_width=tokens().size.pdf.row_header * MM,
    spine=tokens().size.pdf.spine * MM,
    corner=tokens().radius.print_card,
    least_column=0.0,
    widest_column=10_000.0,
    max_lines=None,
    fold_after=None,
)
