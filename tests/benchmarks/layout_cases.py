"""Laying out, beside adding up the widths of the same characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import cycle

from journeyeditor.edits import cards
from journeyeditor.layout import Planner
from journeyeditor.look.fonts import Face, metrics
from journeyeditor.models import Card, JourneyMap
from journeyeditor.models.queries import standings
from tests.benchmarks.bench import Bench
from tests.benchmarks.harness import Case, Contest, Timed


@contextmanager
def laying_out(bench: Bench) -> Iterator[Contest]:
    """A whole map, with a planner that has seen nothing yet."""
    journey = bench.journey
    texts = card_texts(journey)
    yield Contest(
        Timed(lambda: Planner().plan(journey, journey.language)),
        Timed(lambda: summed_widths(texts)),
    )


@contextmanager
def laying_out_again(bench: Bench) -> Iterator[Contest]:
    """The map again after one card's text has changed; the floor measures that card's cell."""
    journey = bench.journey
    card, cell = middle_card(journey)
    texts = [card.text for card in cell]
    edited = cards.change(journey, card.id, text="Something else is written here now")
    planner = Planner()
    versions = cycle((edited, journey))
    planner.plan(journey, journey.language)
    yield Contest(
        Timed(lambda: planner.plan(next(versions), journey.language)),
        Timed(lambda: summed_widths(texts)),
    )


def card_texts(journey: JourneyMap) -> list[str]:
    """Give the texts of all cards."""
    return [standing.card.text for standing in standings(journey)]


def summed_widths(texts: Iterable[str]) -> int:
    """Add up the advances of all characters, in font units."""
    advances = metrics(Face.REGULAR).advances
    return sum(advances.get(code, 0) for text in texts for code in map(ord, text))


def middle_card(journey: JourneyMap) -> tuple[Card, tuple[Card, ...]]:
    """Give a card from the middle of the map that is mere text, and all cards of its cell."""
    rows = [row for row in journey.rows if row.kind in {"behaviour", "note", "goal"} and row.cells]
    cells = rows[len(rows) // 2].cells
    stack = cells[len(cells) // 2].cards
    return stack[0], stack


CASES = (
    Case("lay out", "the sum of the advances of all characters", laying_out),
    Case("lay out again after an edit", "the sum for the cell's characters", laying_out_again),
)
