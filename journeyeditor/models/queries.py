"""Questions asked of a map: its columns, its cards in order, where a card stands, short numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from journeyeditor.models.card import Card
from journeyeditor.models.journey import JourneyMap
from journeyeditor.models.kinds import NUMBER_LETTER, Kind
from journeyeditor.models.phase import Phase, Step
from journeyeditor.models.places import Slot
from journeyeditor.models.row import Row
from journeyeditor.models.sameness import identical
from journeyeditor.models.whereabouts import cell_indexes, cells_holding

_ID = attrgetter("id")


class Column(NamedTuple):
    """A column of cells: a phase without steps, or one step of a phase."""

    id: str
    phase: Phase
    step: Step | None


class _Read(NamedTuple):
    """Phases, and the columns they make."""

    phases: tuple[Phase, ...]
    columns: tuple[Column, ...]


_READ: list[_Read] = [_Read((), ())]
"""What was read last: the columns are asked for again and again, and phases seldom change."""


def columns(journey: JourneyMap) -> tuple[Column, ...]:
    """All columns from left to right."""
    read = _READ[0]
    if not identical(read.phases, journey.phases):
        read = _READ[0] = _Read(journey.phases, _columns_of(journey.phases))
    return read.columns


def _columns_of(phases: tuple[Phase, ...]) -> tuple[Column, ...]:
    found: list[Column] = []
    for phase in phases:
        if phase.steps:
            found.extend(Column(step.id, phase, step) for step in phase.steps)
        else:
            found.append(Column(phase.id, phase, None))
    return tuple(found)


class Standing(NamedTuple):
    """A card with its row and its place."""

    card: Card
    row: Row
    slot: Slot


def standings(journey: JourneyMap) -> Iterator[Standing]:
    """Every card of the map, row by row, column by column, from the top of each cell."""
    order = {column.id: index for index, column in enumerate(columns(journey))}
    for row in journey.rows:
        for cell in sorted(row.cells, key=lambda cell: order.get(cell.at, len(order))):
            for index, card in enumerate(cell.cards):
                yield Standing(card, row, Slot(row.id, cell.at, index))


def find(journey: JourneyMap, card_id: str) -> Standing | None:
    """Find a card by its id, or None; nothing is looked through for the empty one, which none has."""
    for row in journey.rows if card_id else ():
        at = cell_indexes(row).get(card_id)
        if at is not None:
            cell = row.cells[at]
            index = next(k for k, card in enumerate(cell.cards) if card.id == card_id)
            return Standing(cell.cards[index], row, Slot(row.id, cell.at, index))
    return None


def find_all(journey: JourneyMap, card_ids: Collection[str]) -> tuple[Standing, ...]:
    """Find several cards, in the map's own order; ids that name no card are passed over."""
    wanted = frozenset(card_ids)
    order = {column.id: index for index, column in enumerate(columns(journey))}
    found: list[Standing] = []
    for row in journey.rows:
        cells = [row.cells[index] for index in cells_holding(row, wanted)]
        for cell in sorted(cells, key=lambda cell: order.get(cell.at, len(order))):
            found.extend(
                Standing(card, row, Slot(row.id, cell.at, index))
                for index, card in enumerate(cell.cards)
                if card.id in wanted
            )
    return tuple(found)


def row_of(journey: JourneyMap, row_id: str) -> Row | None:
    """Find a row by its id, or None."""
    return next((row for row in journey.rows if row.id == row_id), None)


def row_of_kind(journey: JourneyMap, kind: Kind, near: str) -> Row | None:
    """Find a row of a kind: the one with this id, if it is one, else the first that is not hidden."""
    wanted = row_of(journey, near)
    if wanted is not None and wanted.kind == kind:
        return wanted
    return next((row for row in journey.rows if row.kind == kind and not row.hidden), None)


def phase_of(journey: JourneyMap, column_id: str) -> Phase | None:
    """Find the phase with this id, or the one with a step of this id; or None."""
    for phase in journey.phases:
        if phase.id == column_id or any(step.id == column_id for step in phase.steps):
            return phase
    return None


def cards_of_kind(journey: JourneyMap, kind: Kind) -> Iterator[Card]:
    """Cards of one kind along phase, step, row and place (the order of short numbers)."""
    return chain.from_iterable(stacks_of_kind(journey, kind))


def stacks_of_kind(journey: JourneyMap, kind: Kind) -> Iterator[tuple[Card, ...]]:
    """The same cell by cell."""
    rows = [{cell.at: cell.cards for cell in row.cells} for row in journey.rows if row.kind == kind]
    for column in columns(journey):
        for cells in rows:
            yield cells.get(column.id, ())


def short_numbers(journey: JourneyMap) -> dict[str, str]:
    """The short numbers (H1, S2, K3) of hurdles, solutions and KPIs by card id."""
    return {
        card.id: f"{letter}{number}"
        for kind, letter in NUMBER_LETTER.items()
        for number, card in enumerate(cards_of_kind(journey, kind), 1)
    }


def ids(journey: JourneyMap) -> Iterator[str]:
    """Every id of the map, its own first; an id that stands twice comes twice."""
    yield journey.id
    for segment in journey.segments:
        yield segment.id
    for persona in journey.personas:
        yield persona.id
    for phase in journey.phases:
        yield phase.id
        for step in phase.steps:
            yield step.id
    for row in journey.rows:
        yield row.id
        for cell in row.cells:
            yield from map(_ID, cell.cards)
