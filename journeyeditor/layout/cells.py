"""Cells: stacks of cards, or pills in lines, laid out from the top of the cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from journeyeditor.layout.cards import Around, lay_out_card
from journeyeditor.layout.medium import Medium
from journeyeditor.layout.plan import CardBox, CellBox
from journeyeditor.look import tokens
from journeyeditor.models import Card, Kind, Row
from journeyeditor.texts import Language, tr

MORE_LINE = 22.0
"""Height of the line that says how many cards are folded away."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the cells of a map are laid out."""

    medium: Medium
    language: Language
    numbers: Mapping[str, str]
    expanded: frozenset[str]


def lay_out_cell(
    row: Row, at: str, cards: tuple[Card, ...], width: float, top: float, manner: Manner
) -> CellBox:
    """Lay out a cell of a column `width` px wide; cards begin `top` px below the row's top."""
    pad = tokens().size.cell
    shown, more = _shown(row, cards, manner)
    around = Around(manner.medium, manner.language, row.hue, width - 2 * pad.pad_x, manner.numbers)
    boxes = [
        lay_out_card(card, replace(around, expanded=card.id in manner.expanded)) for card in shown
    ]
    if row.kind == "owner":
        placed, bottom = _flowing(boxes, width, top + pad.pad_y)
    else:
        placed, bottom = _stacked(boxes, top + pad.pad_y)
    height = max(top + pad.min_height, bottom + pad.pad_y + (MORE_LINE if more else 0.0))
    hint = _hint(manner.language, row.kind) if not cards and manner.medium.on_screen else ""
    return CellBox(row.id, at, tuple(placed), height, more, hint)


def _shown(row: Row, cards: tuple[Card, ...], manner: Manner) -> tuple[tuple[Card, ...], int]:
    most = manner.medium.fold_after
    if most is None or len(cards) <= most or row.id in manner.expanded:
        return cards, 0
    return cards[:most], len(cards) - most


def _stacked(boxes: list[CardBox], top: float) -> tuple[list[CardBox], float]:
    pad = tokens().size.cell
    placed: list[CardBox] = []
    y = bottom = top
    for box in boxes:
        placed.append(replace(box, x=float(pad.pad_x), y=y))
        bottom = y + box.h
        y = bottom + pad.gap
    return placed, bottom


def _flowing(boxes: list[CardBox], width: float, top: float) -> tuple[list[CardBox], float]:
    pad, gap = tokens().size.cell, tokens().size.owner_pill.gap
    placed: list[CardBox] = []
    x, y, height = float(pad.pad_x), top, 0.0
    for box in boxes:
        if placed and x + box.w > width - pad.pad_x:
            x, y, height = float(pad.pad_x), y + height + gap, 0.0
        placed.append(replace(box, x=x, y=y))
        x += box.w + gap
        height = max(height, box.h)
    return placed, y + height


def _hint(language: Language, kind: Kind) -> str:
    match kind:
        case "hurdle":
            return tr(language, "No hurdle noted")
        case "owner":
            return tr(language, "No owner yet")
        case "touchpoint":
            return tr(language, "No touchpoint yet")
        case _:
            return ""
