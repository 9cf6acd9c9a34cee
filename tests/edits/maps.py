"""Small maps for examples: three phases without steps, one row of each kind under its kind's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeyeditor.models import (
    CARD_OF_KIND,
    KINDS,
    Card,
    Cell,
    JourneyMap,
    Kind,
    NoteCard,
    Phase,
    Row,
)

Stack = Sequence[Card | str]


def small_map(**cells: Mapping[str, Stack]) -> JourneyMap:
    """Make a map; each argument gives the cells of a row by column, a text `a` the card `c-a`."""
    return JourneyMap(
        id="m-1",
        title="A map",
        phases=tuple(Phase(id=f"p-{n}", title=f"Phase {n}") for n in (1, 2, 3)),
        rows=tuple(_row(kind, cells.get(kind, {})) for kind in KINDS),
    )


def _row(kind: Kind, cells: Mapping[str, Stack]) -> Row:
    make = CARD_OF_KIND[kind]
    return Row(
        id=kind,
        kind=kind,
        title=kind,
        cells=tuple(
            Cell(
                at=at,
                cards=tuple(
                    make(id=f"c-{card}", text=card) if isinstance(card, str) else card
                    for card in stack
                ),
            )
            for at, stack in sorted(cells.items())
        ),
    )


def note(text: str) -> NoteCard:
    """Make a note whose id is its text with `c-` before it."""
    return NoteCard(id=f"c-{text}", text=text)


def cell(journey: JourneyMap, row: str, at: str) -> tuple[Card, ...]:
    """Give the cards of a cell."""
    return next(each.cell(at) for each in journey.rows if each.id == row)
