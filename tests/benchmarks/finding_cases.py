"""Checking what is missing in a map, beside merely walking over the same cards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import cycle

from journeyeditor.analysis import Checker
from journeyeditor.edits import cards
from journeyeditor.models import JourneyMap
from tests.benchmarks.bench import Bench
from tests.benchmarks.harness import Case, Contest, Timed, at_most
from tests.benchmarks.layout_cases import middle_card

TODAY = date(2026, 11, 24)


@contextmanager
def checking(bench: Bench) -> Iterator[Contest]:
    """A whole map, by a checker that has seen nothing yet."""
    journey = bench.journey
    yield Contest(
        Timed(lambda: Checker().check(journey, TODAY)), Timed(lambda: walked_over(journey))
    )


@contextmanager
def checking_again(bench: Bench) -> Iterator[Contest]:
    """The map again after one card's text has changed."""
    journey = bench.journey
    card, _ = middle_card(journey)
    versions = cycle((cards.change(journey, card.id, text="Something else"), journey))
    checker = Checker()
    checker.check(journey, TODAY)
    yield Contest(
        Timed(lambda: checker.check(next(versions), TODAY)), Timed(lambda: walked_over(journey))
    )


def walked_over(journey: JourneyMap) -> int:
    """Count the cards one by one."""
    return sum(1 for row in journey.rows for cell in row.cells for _ in cell.cards)


CASES = (
    Case("find what is missing", "a walk over all cards", checking),
    Case("find it again after an edit", "a walk over all cards", checking_again, at_most(50)),
)
