"""Rules: one function for each code, from a reading of the map to its findings.

Hidden rows and collapsed phases count like all others: what is out of sight is still in the map.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import chain, pairwise
from typing import Final, NamedTuple

from journeyeditor.analysis.finding import (
    Channels,
    Day,
    Finding,
    Numbered,
    Place,
    Score,
    Title,
    Value,
)
from journeyeditor.analysis.reading import PhaseFacts, Reading, RowFacts
from journeyeditor.analysis.voices import Knot
from journeyeditor.errors import N_
from journeyeditor.models import Kind
from journeyeditor.models.kinds import FindingCode

DROP: Final = 2
"""Points by which an emotion falls that is worth a look."""

EVERY_DAYS: Final = 90
"""Days after which a map is to be reviewed, unless it says otherwise."""

LAST_REVIEW: Final = "Last review on {day}, {n} days ago."
"""The sentence that is told with a plural."""

Rule = Callable[[Reading, date], Iterator[Finding]]


def _hurdles(reading: Reading, _: date) -> Iterator[Finding]:
    """A hurdle that no solution solves."""
    solved = reading.solved
    for phase in reading.phases:
        for facts in phase.of("hurdle"):
            yield from (found for found in facts.candidates if found.cards[0] not in solved)


def _solutions(reading: Reading, _: date) -> Iterator[Finding]:
    """A solution without an owner of its own where the phase has no owner card either."""
    for phase in reading.phases:
        if not phase.of("owner"):
            yield from _candidates(phase, "solution")


class _Drop(NamedTuple):
    """How far a curve falls from one phase to the next, and whose it is."""

    row: RowFacts
    persona: str
    start: Knot
    end: Knot

    @property
    def points(self) -> float:
        return float(self.start.score - self.end.score)


def _drops(reading: Reading, _: date) -> Iterator[Finding]:
    """A curve that falls by 2 or more from the last score of a phase to the first of the next."""
    for first, second in pairwise(reading.phases):
        found = [
            drop
            for row in reading.rows
            for drop in _falls(row, first, second)
            if drop.start.score - drop.end.score >= DROP
        ]
        if found:
            yield _drop(max(found, key=lambda drop: drop.points), first, second)


def _falls(row: RowFacts, first: PhaseFacts, second: PhaseFacts) -> list[_Drop]:
    """The way of each curve of a row between two phases; of nobody by name where all are alike."""
    found: list[_Drop] = []
    for voice in row.voices:
        starts = [voice.knots[column] for column in first.columns if column in voice.knots]
        ends = [voice.knots[column] for column in second.columns if column in voice.knots]
        if starts and ends:
            found.append(_Drop(row, voice.persona, starts[-1], ends[0]))
    if len(found) == len(row.voices) and len({(fall.start, fall.end) for fall in found}) == 1:
        return [found[0]._replace(persona="")]
    return found


def _drop(drop: _Drop, first: PhaseFacts, second: PhaseFacts) -> Finding:
    values: dict[str, Value] = {
        "start": Score(float(drop.start.score)),
        "end": Score(float(drop.end.score)),
    }
    message = N_("The score falls from {start} to {end}.")
    if drop.persona:
        message = N_("For {persona} the score falls from {start} to {end}.")
        values["persona"] = Title(drop.persona)
    hurdles = tuple(chain.from_iterable(facts.cards for facts in second.of("hurdle")))
    if hurdles:
        values["hurdles"] = Numbered(hurdles)
    place = Place((first.id, second.id), drop.row.row.id, (drop.start.column, drop.end.column))
    cards = (*drop.start.cards, *drop.end.cards)
    at = (first.id, second.id)
    return Finding("emotion-drop", at, place, message, values, cards, drop.points)


def _low(reading: Reading, _: date) -> Iterator[Finding]:
    """A phase in which a curve is below zero and no hurdle says why."""
    for phase in reading.phases:
        if phase.of("hurdle"):
            continue
        low = [
            (voice.knots[column], row)
            for row in reading.rows
            for voice in row.voices
            for column in phase.columns
            if column in voice.knots and voice.knots[column].score < 0
        ]
        if low:
            knot, row = min(low, key=lambda found: found[0].score)
            yield Finding(
                "low-emotion-without-hurdle",
                (phase.id,),
                Place((phase.id,), row.row.id, (knot.column,)),
                N_("The score is {score} in {phase}, and no hurdle says why."),
                {"score": Score(float(knot.score)), "phase": Title(phase.id)},
                knot.cards,
            )


def _without_touchpoint(reading: Reading, _: date) -> Iterator[Finding]:
    """A phase without a touchpoint."""
    message = N_("Nothing shows where customers meet us in {phase}.")
    if len(reading.journey.personas) == 1:
        message = N_("Nothing shows where {persona} meets us in {phase}.")
    yield from _without(reading, "phase-without-touchpoint", "touchpoint", message)


def _without_goal(reading: Reading, _: date) -> Iterator[Finding]:
    """A phase without a goal."""
    message = N_("Nothing says what customers want to reach in {phase}.")
    if len(reading.journey.personas) == 1:
        message = N_("Nothing says what {persona} wants to reach in {phase}.")
    yield from _without(reading, "phase-without-goal", "goal", message)


def _without(reading: Reading, code: FindingCode, kind: Kind, message: str) -> Iterator[Finding]:
    row = reading.row_for(kind)
    personas = reading.journey.personas
    people: dict[str, Value] = {"persona": Title(personas[0].id)} if personas else {}
    for phase in reading.phases:
        if not phase.of(kind):
            place = Place((phase.id,), row, phase.columns[:1])
            yield Finding(code, (phase.id,), place, message, {**people, "phase": Title(phase.id)})


def _untrackable(reading: Reading, _: date) -> Iterator[Finding]:
    """An offline touchpoint without a QR code that is not marked trackable."""
    for phase in reading.phases:
        yield from _candidates(phase, "touchpoint")


def _off_target(reading: Reading, _: date) -> Iterator[Finding]:
    """A KPI that misses its target."""
    for phase in reading.phases:
        yield from _candidates(phase, "kpi")


def _broken(reading: Reading, _: date) -> Iterator[Finding]:
    """A next phase with a channel that nothing in this phase leads to, where anything leads on."""
    for first, second in pairwise(reading.phases):
        leads = frozenset[str]().union(*(facts.leads for facts in first.of("touchpoint")))
        if not leads:
            continue
        reached = dict.fromkeys(
            channel for facts in second.of("touchpoint") for channel in sorted(facts.names - leads)
        )
        if reached:
            missing = frozenset(reached)
            cells = [facts for facts in second.of("touchpoint") if facts.names & missing]
            yield Finding(
                "broken-thread",
                (first.id, second.id),
                Place((first.id, second.id), reading.row_for("touchpoint")),
                N_("Nothing in {first} leads to {channels} in {second}."),
                {
                    "first": Title(first.id),
                    "second": Title(second.id),
                    "channels": Channels(tuple(reached)),
                },
                tuple(
                    card.id
                    for facts in cells
                    for card in facts.cell.cards
                    if card.__dict__["channel"] in missing
                ),
            )


def _assumptions(reading: Reading, _: date) -> Iterator[Finding]:
    """A phase with cards that all rest on assumption."""
    for phase in reading.phases:
        cells = list(chain.from_iterable(phase.cells.values()))
        if cells and not any(facts.rests for facts in cells):
            yield Finding(
                "assumptions-only",
                (phase.id,),
                Place((phase.id,)),
                N_(
                    "All cards in {phase} are assumptions: no interview, survey or data backs them."
                ),
                {"phase": Title(phase.id)},
            )


def _review(reading: Reading, today: date) -> Iterator[Finding]:
    """A map that was not reviewed for as many days as it says, or for 90, or never."""
    review = reading.journey.review
    every = review.every_days if review and review.every_days else EVERY_DAYS
    if review is None or review.last is None:
        message = N_("This map has never been reviewed.")
        yield Finding("review-due", (), Place(), message, amount=every)
        return
    passed = (today - first_day(review.last)).days
    if passed >= every:
        message = LAST_REVIEW
        values: dict[str, Value] = {"day": Day(review.last), "n": passed}
        yield Finding("review-due", (), Place(), message, values, amount=every)


def _candidates(phase: PhaseFacts, kind: Kind) -> Iterator[Finding]:
    for facts in phase.of(kind):
        yield from facts.candidates


def first_day(iso: str) -> date:
    """The day of an ISO date, or the first of a month or year that stands without a day."""
    whole = iso + {len("2026"): "-01-01", len("2026-08"): "-01"}.get(len(iso), "")
    try:
        return date.fromisoformat(whole)
    except ValueError:
        return datetime.fromisoformat(whole).date()


RULES: Final[dict[FindingCode, Rule]] = {
    "hurdle-without-solution": _hurdles,
    "solution-without-owner": _solutions,
    "emotion-drop": _drops,
    "low-emotion-without-hurdle": _low,
    "phase-without-touchpoint": _without_touchpoint,
    "phase-without-goal": _without_goal,
    "untrackable-touchpoint": _untrackable,
    "kpi-off-target": _off_target,
    "broken-thread": _broken,
    "assumptions-only": _assumptions,
    "review-due": _review,
}
