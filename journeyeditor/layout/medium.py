"""Medium: the measures and styles in which the screen and the printed page differ."""

from __future__ import annotations

from typing import Final, NamedTuple

from journeyeditor.look import palette, tokens
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

MM: Final = 96 / 25.4
"""One millimetre in px at 96 dpi."""

_DRAWN: Final = MM / 4
"""One px of the drawing of the printed page, which is made at 4 px for a millimetre."""

_EDGE: Final = 1.0
"""A card's outline runs inside its edge, before its padding."""

FOLD_AFTER: Final = 12
"""A cell on screen shows this many cards until it is opened."""


class CellSize(NamedTuple):
    """The inside of a cell: space to its cards and between them, its least height."""

    pad_x: float
    pad_y: float
    gap: float
    min_height: float


class Plot(NamedTuple):
    """The plot of an emotion row: the line of +2 is `first_line` below its top, then `step` each."""

    plot_height: float
    first_line: float
    step: float


class Medium(NamedTuple):
    """What a map is laid out for. Lengths are px (in print 1 px = 0.75 pt).

    `max_lines` and `fold_after` of None show all text and all cards; `on_screen` tells whether
    hints are given, and hidden and collapsed parts shown as such. `pad_x`, `pad_top` and
    `pad_bottom` go from a card's outer edge to its text. `label_inset` is how much further right
    than on screen the names of rows begin; `phase_line` is the height of the phases' headers.
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
    label_inset: float
    label_top: float
    spine: float
    corner: float
    pad_x: float
    pad_top: float
    pad_bottom: float
    cell: CellSize
    plot: Plot
    area_alpha: float
    face: float
    score_chip: tuple[float, float]
    chevron: float
    phase_line: float
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
    kpi_name=CARD_MEDIUM._replace(line=tokens().size.kpi_tile.name_line),
    kpi_value=KPI_VALUE,
    initials=INITIALS,
    lane=LANE,
    phase=PHASE,
    row_header_width=tokens().size.row_header.default,
    label_inset=0.0,
    label_top=10.0,
    spine=tokens().size.spine,
    corner=tokens().radius.card,
    pad_x=tokens().size.card.pad_x + _EDGE,
    pad_top=tokens().size.card.pad_top + _EDGE,
    pad_bottom=tokens().size.card.pad_bottom + _EDGE,
    cell=CellSize(*tokens().size.cell),
    plot=Plot(*tokens().size.emotion.plot),
    area_alpha=palette("light").emotion_area_alpha,
    face=tokens().size.emotion.face,
    score_chip=tokens().size.emotion.score_chip,
    chevron=tokens().size.phase_chevron.height,
    phase_line=tokens().size.phase_header_row,
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
    label_inset=4 * _DRAWN,
    label_top=10 * _DRAWN,
    spine=tokens().size.pdf.spine * MM,
    corner=tokens().radius.print_card,
    pad_x=10 * _DRAWN,
    pad_top=7 * _DRAWN,
    pad_bottom=8 * _DRAWN,
    cell=CellSize(8 * _DRAWN, 9 * _DRAWN, 7.5 * _DRAWN, 40 * _DRAWN),
    plot=Plot(150 * _DRAWN, 25 * _DRAWN, 25 * _DRAWN),
    area_alpha=palette("print").emotion_area_alpha,
    face=32 * _DRAWN,
    score_chip=(28 * _DRAWN, 19.5 * _DRAWN),
    chevron=36 * _DRAWN,
    phase_line=44 * _DRAWN,
    least_column=45 * MM,
    widest_column=10_000.0,
    max_lines=None,
    fold_after=None,
)
