"""Cells: stacks of cards, or pills in lines, laid out from the top of the cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from journeyeditor.layout.cards import Around, lay_out_card
from journeyeditor.layout.medium import CellSize, Medium
from journeyeditor.layout.plan import CardBox, CellBox
from journeyeditor.look import tokens
from journeyeditor.models import Card, Kind, Row
from journeyeditor.texts import Language, tr

MORE_LINE = 22.0
"""Height of the line that says how many cards are folded away."""


Ghosts: TypeAlias = Mapping[str, Mapping[str, tuple[Card, ...]]]
"""Cards of another map that are shown below those of a cell, by row and column."""

NO_GHOSTS: Final[Ghosts] = {}


@dataclass(frozen=True, slots=True)
class Manner:
    """How the cells of a map are laid out."""

    medium: Medium
    language: Language
    numbers: Mapping[str, str]
    expanded: frozenset[str]
    ghosts: Ghosts = field(default_factory=dict)


class Known(NamedTuple):
    """A card that was laid out before in the same surroundings, and its box."""

    card: Card
    box: CardBox


NOTHING_KNOWN: Final[Mapping[str, Known]] = {}


def lay_out_cell(
    row: Row,
    at: str,
    cards: tuple[Card, ...],
    width: float,
    top: float,
    manner: Manner,
    known: Mapping[str, Known] = NOTHING_KNOWN,
    ghosts: tuple[Card, ...] = (),
) -> CellBox:
    """Lay out a cell of a column `width` px wide; cards begin `top` px below the row's top.

    Cards that are `known` by their ids are taken over, moved to where they stand now.
    """
    pad = manner.medium.cell
    shown, more = _shown(row, cards, manner)
    around = Around(manner.medium, manner.language, row.hue, width - 2 * pad.pad_x, manner.numbers)
    place = _flow if row.kind == "owner" else _stack
    top_of_cards = top + (0.0 if top else pad.pad_y)
    if known or manner.expanded:
        boxes = _partly_known(shown, around, manner.expanded, known)
        bottom = place(boxes, width, top_of_cards, pad, new=False)
    else:
        boxes = [lay_out_card(card, around) for card in shown]
        bottom = place(boxes, width, top_of_cards, pad)
    bottom += MORE_LINE if more else 0.0
    pale: list[CardBox] = []
    if ghosts:
        pale = [lay_out_card(card, around) for card in ghosts]
        bottom = place(pale, width, bottom + (pad.gap if cards else 0.0), pad)
    height = max(top + pad.min_height, bottom + pad.pad_y)
    is_bare = not cards and not ghosts and manner.medium.on_screen
    hint = _hint(manner.language, row.kind) if is_bare else ""
    return CellBox(row.id, at, tuple(boxes), height, more, hint, tuple(pale))


def _partly_known(
    cards: tuple[Card, ...], around: Around, expanded: frozenset[str], known: Mapping[str, Known]
) -> list[CardBox]:
    opened = around._replace(expanded=True)
    boxes: list[CardBox] = []
    for card in cards:
        before = known.get(card.id)
        if before is not None and before.card is card:
            boxes.append(before.box)
        else:
            boxes.append(lay_out_card(card, opened if card.id in expanded else around))
    return boxes


def _shown(row: Row, cards: tuple[Card, ...], manner: Manner) -> tuple[tuple[Card, ...], int]:
    most = manner.medium.fold_after
    if most is None or len(cards) <= most or row.id in manner.expanded:
        return cards, 0
    return cards[:most], len(cards) - most


def _stack(
    boxes: list[CardBox], width: float, top: float, pad: CellSize, *, new: bool = True
) -> float:
    """Put cards one below the other, all as wide as the cell allows; gives where they end.

    Those that are not all `new` are moved: others may hold them where they stood before.
    """
    del width
    x, y, bottom = pad.pad_x, top, top
    for at, box in enumerate(boxes):
        if new:
            box.put(x, y)
        else:
            boxes[at] = box.moved(x, y)
        bottom = y + box.h
        y = bottom + pad.gap
    return bottom


def _flow(
    boxes: list[CardBox], width: float, top: float, pad: CellSize, *, new: bool = True
) -> float:
    """Put pills side by side, in as many lines as they need; gives where they end."""
    gap = tokens().size.owner_pill.gap
    x, y, height = pad.pad_x, top, 0.0
    for at, box in enumerate(boxes):
        if at and x + box.w > width - pad.pad_x:
            x, y, height = pad.pad_x, y + height + gap, 0.0
        if new:
            box.put(x, y)
        else:
            boxes[at] = box.moved(x, y)
        x += box.w + gap
        height = max(height, box.h)
    return y + height


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
