"""Clips: cards on their way from one place to another, with what they refer to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from journeyeditor.models.card import CARD_OF_KIND, ImageCard
from journeyeditor.models.journey import JourneyMap, Picture
from journeyeditor.models.kinds import Kind
from journeyeditor.models.persona import Persona
from journeyeditor.models.phase import Phase
from journeyeditor.models.queries import columns, find_all
from journeyeditor.models.row import Cell, Row

T = TypeVar("T")

Block: TypeAlias = Sequence[Sequence[Sequence[str]]]
"""Texts of cards: rows of cells of cards. The rows need not be equally long."""

_NOWHERE = "m-nowhere"


@dataclass(frozen=True, slots=True)
class Clip:
    """Copied cards as a small map of their own.

    Its phases are the columns and its rows the rows of the smallest block around the cards (hidden
    rows between them left out); it has the names of the personas and the pictures that the cards
    name. `solves` and `answers_for` may name cards that were not copied along. The map's id is that
    of the map the cards come from.
    """

    map: JourneyMap

    @property
    def count(self) -> int:
        """How many cards it holds."""
        return sum(len(cell.cards) for row in self.map.rows for cell in row.cells)

    @property
    def texts(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """The cards' texts, cell by cell."""
        across = self.map.phases
        return tuple(
            tuple(tuple(card.text for card in row.cell(phase.id)) for phase in across)
            for row in self.map.rows
        )


def taken(journey: JourneyMap, card_ids: Collection[str]) -> Clip:
    """Copy cards out of a map; ids that name no card are passed over."""
    found = find_all(journey, card_ids)
    chosen = frozenset(standing.card.id for standing in found)
    at = {standing.slot.at for standing in found}
    involved = {standing.slot.row for standing in found}
    across = _span([(column.id in at, column) for column in columns(journey)])
    down = _span([(row.id in involved, row) for row in journey.rows])
    cards = [standing.card for standing in found]
    people = {id_ for card in cards for id_ in card.personas}
    pictures = {card.image for card in cards if isinstance(card, ImageCard)}
    return Clip(
        JourneyMap(
            id=journey.id,
            title=journey.title,
            language=journey.language,
            personas=tuple(
                Persona(id=persona.id, name=persona.name)
                for persona in journey.personas
                if persona.id in people
            ),
            phases=tuple(
                Phase(id=column.id, title=(column.step or column.phase).title) for column in across
            ),
            rows=tuple(
                _chosen_of(row, chosen) for row in down if row.id in involved or not row.hidden
            ),
            images=tuple(picture for picture in journey.images if picture.hash in pictures),
        )
    )


def written(block: Block, kinds: Sequence[Kind]) -> Clip:
    """Make new cards of texts; each row of the block is of the kind given, notes beyond the last."""
    width = max(map(len, block), default=0)
    rows = []
    number = 0
    for index, line in enumerate(block):
        kind = kinds[index] if index < len(kinds) else "note"
        cells = []
        for place, texts in enumerate(line):
            cards = tuple(
                CARD_OF_KIND[kind](id=f"c-{number + n}", text=text) for n, text in enumerate(texts)
            )
            number += len(cards)
            if cards:
                cells.append(Cell(at=f"p-{place}", cards=cards))
        rows.append(Row(id=f"r-{index}", kind=kind, title=kind, cells=tuple(cells)))
    phases = tuple(Phase(id=f"p-{place}", title="") for place in range(width))
    return Clip(JourneyMap(id=_NOWHERE, title="", phases=phases, rows=tuple(rows)))


def pictured(pictures: Sequence[Picture]) -> Clip:
    """Make one card of each picture, all in one cell."""
    cards = tuple(
        ImageCard(id=f"c-{number}", image=picture.hash) for number, picture in enumerate(pictures)
    )
    row = Row(id="r-0", kind="image", title="image", cells=(Cell(at="p-0", cards=cards),))
    embedded = tuple({picture.hash: picture for picture in pictures}.values())
    phases = (Phase(id="p-0", title=""),)
    return Clip(JourneyMap(id=_NOWHERE, title="", phases=phases, rows=(row,), images=embedded))


def _chosen_of(row: Row, chosen: Collection[str]) -> Row:
    cells = (
        Cell(at=cell.at, cards=tuple(card for card in cell.cards if card.id in chosen))
        for cell in row.cells
    )
    kept = tuple(cell for cell in cells if cell.cards)
    return Row(id=row.id, kind=row.kind, title=row.title, cells=kept)


def _span(items: Sequence[tuple[bool, T]]) -> tuple[T, ...]:
    """Give the items from the first to the last that is marked."""
    marked = [index for index, (is_marked, _) in enumerate(items) if is_marked]
    if not marked:
        return ()
    return tuple(item for _, item in items[marked[0] : marked[-1] + 1])
