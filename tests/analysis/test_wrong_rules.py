"""The second reading is a keen one: of each code a rule that is a little wrong would be noticed.

Each wrong rule makes the slip that somebody might make who reads PRODUCT.md in haste.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from random import Random

import pytest

from journeyeditor.analysis import CODES, Finding, check
from journeyeditor.analysis.finding import Place, Score
from journeyeditor.analysis.reading import PhaseFacts, Reading
from journeyeditor.analysis.rules import DROP, RULES, Rule
from journeyeditor.models import JourneyMap, KpiCard, TouchpointCard
from journeyeditor.models.figures import value_of
from journeyeditor.models.kinds import FindingCode
from journeyeditor.storage import from_bytes
from tests.analysis.dense_maps import DenseMap
from tests.analysis.plain_findings import Told, open_findings

TODAY = date(2026, 11, 24)
MAPS = 400


@cache
def maps() -> list[tuple[JourneyMap, set[Told]]]:
    """Maps with what the second reading finds in them."""
    trees = [DenseMap(Random(seed)).tree() for seed in range(MAPS)]
    return [(from_bytes(json.dumps(tree).encode()), open_findings(tree, TODAY)) for tree in trees]


def solutions_do_not_count(reading: Reading, _: date) -> Iterator[Finding]:
    for phase in reading.phases:
        for facts in phase.of("hurdle"):
            yield from facts.candidates


def solutions_of_other_phases_do_not_count(reading: Reading, _: date) -> Iterator[Finding]:
    for phase in reading.phases:
        solved = {name for facts in phase.of("solution") for name in facts.names}
        for facts in phase.of("hurdle"):
            yield from (found for found in facts.candidates if found.cards[0] not in solved)


def owner_cards_do_not_count(reading: Reading, _: date) -> Iterator[Finding]:
    for phase in reading.phases:
        for facts in phase.of("solution"):
            yield from facts.candidates


def owner_cards_of_any_phase_count(reading: Reading, today: date) -> Iterator[Finding]:
    if not any(phase.of("owner") for phase in reading.phases):
        yield from owner_cards_do_not_count(reading, today)


def only_larger_drops(reading: Reading, today: date) -> Iterator[Finding]:
    yield from (one for one in RIGHT["emotion-drop"](reading, today) if one.amount > DROP)


def drops_to_the_end_of_the_next_phase(reading: Reading, _: date) -> Iterator[Finding]:
    for first, second in pairwise(reading.phases):
        falls = [
            voice.knots[first.columns[-1]].score - voice.knots[second.columns[-1]].score
            for row in reading.rows
            for voice in row.voices
            if {first.columns[-1], second.columns[-1]} <= voice.knots.keys()
        ]
        if falls and max(falls) >= DROP:
            yield told("emotion-drop", first, second)


def only_very_low_emotions(reading: Reading, today: date) -> Iterator[Finding]:
    for found in RIGHT["low-emotion-without-hurdle"](reading, today):
        score = found.values["score"]
        if isinstance(score, Score) and score.value <= -1:
            yield found


def hurdles_excuse_nothing(reading: Reading, _: date) -> Iterator[Finding]:
    for phase in reading.phases:
        knots = [
            voice.knots[column]
            for row in reading.rows
            for voice in row.voices
            for column in phase.columns
            if column in voice.knots
        ]
        if any(knot.score < 0 for knot in knots):
            yield told("low-emotion-without-hurdle", phase)


def only_empty_phases_lack(code: FindingCode) -> Rule:
    def rule(reading: Reading, _: date) -> Iterator[Finding]:
        yield from (told(code, phase) for phase in reading.phases if not phase.cells)

    return rule


def codes_do_not_count(reading: Reading, _: date) -> Iterator[Finding]:
    yield from _offline(reading, lambda card: not card.trackable)


def marks_do_not_count(reading: Reading, _: date) -> Iterator[Finding]:
    yield from _offline(reading, lambda card: card.qr is None)


def _offline(reading: Reading, is_lost: Callable[[TouchpointCard], bool]) -> Iterator[Finding]:
    for phase in reading.phases:
        for facts in phase.of("touchpoint"):
            for card in facts.cell.cards:
                if isinstance(card, TouchpointCard) and card.medium == "offline" and is_lost(card):
                    yield Finding("untrackable-touchpoint", (card.id,), Place(), "")


def less_is_always_worse(reading: Reading, _: date) -> Iterator[Finding]:
    yield from _kpis(reading, value_of)


def parts_do_not_count(reading: Reading, _: date) -> Iterator[Finding]:
    yield from _kpis(reading, lambda card: card.value)


def _kpis(reading: Reading, value: Callable[[KpiCard], float | None]) -> Iterator[Finding]:
    for phase in reading.phases:
        for facts in phase.of("kpi"):
            for card in facts.cell.cards:
                reached = value(card) if isinstance(card, KpiCard) else None
                target = card.target if isinstance(card, KpiCard) else None
                if reached is not None and target is not None and reached < target:
                    yield Finding("kpi-off-target", (card.id,), Place(), "")


def threads_are_asked_for_everywhere(reading: Reading, _: date) -> Iterator[Finding]:
    for first, second in pairwise(reading.phases):
        if _reached(second) - _led(first):
            yield told("broken-thread", first, second)


def earlier_phases_lead_on_too(reading: Reading, _: date) -> Iterator[Finding]:
    led: set[str] = set()
    for first, second in pairwise(reading.phases):
        led |= _led(first)
        if _led(first) and _reached(second) - led:
            yield told("broken-thread", first, second)


def _led(phase: PhaseFacts) -> set[str]:
    return {name for facts in phase.of("touchpoint") for name in facts.leads}


def _reached(phase: PhaseFacts) -> set[str]:
    return {name for facts in phase.of("touchpoint") for name in facts.names}


def empty_phases_rest_on_nothing(reading: Reading, _: date) -> Iterator[Finding]:
    for phase in reading.phases:
        if not any(facts.rests for cells in phase.cells.values() for facts in cells):
            yield told("assumptions-only", phase)


def any_evidence_will_do(reading: Reading, _: date) -> Iterator[Finding]:
    for phase in reading.phases:
        cells = [facts for found in phase.cells.values() for facts in found]
        if cells and not any(card.evidence for facts in cells for card in facts.cell.cards):
            yield told("assumptions-only", phase)


def a_day_too_late(reading: Reading, today: date) -> Iterator[Finding]:
    yield from RIGHT["review-due"](reading, today - timedelta(days=1))


def a_day_too_early(reading: Reading, today: date) -> Iterator[Finding]:
    yield from RIGHT["review-due"](reading, today + timedelta(days=1))


def told(code: FindingCode, *phases: PhaseFacts) -> Finding:
    return Finding(code, tuple(phase.id for phase in phases), Place(), "")


RIGHT = {**RULES}
WRONG: dict[FindingCode, tuple[Rule, ...]] = {
    "hurdle-without-solution": (solutions_do_not_count, solutions_of_other_phases_do_not_count),
    "solution-without-owner": (owner_cards_do_not_count, owner_cards_of_any_phase_count),
    "emotion-drop": (only_larger_drops, drops_to_the_end_of_the_next_phase),
    "low-emotion-without-hurdle": (only_very_low_emotions, hurdles_excuse_nothing),
    "phase-without-touchpoint": (only_empty_phases_lack("phase-without-touchpoint"),),
    "phase-without-goal": (only_empty_phases_lack("phase-without-goal"),),
    "untrackable-touchpoint": (codes_do_not_count, marks_do_not_count),
    "kpi-off-target": (less_is_always_worse, parts_do_not_count),
    "broken-thread": (threads_are_asked_for_everywhere, earlier_phases_lead_on_too),
    "assumptions-only": (empty_phases_rest_on_nothing, any_evidence_will_do),
    "review-due": (a_day_too_late, a_day_too_early),
}


def differing(code: FindingCode) -> int:
    """In how many maps program and second reading disagree, which may be about this code only."""
    count = 0
    for journey, expected in maps():
        found = {finding.key for finding in check(journey, TODAY).open}
        assert {key for key in found ^ expected if key[0] != code} == set()
        count += found != expected
    return count


@pytest.mark.parametrize("code", CODES)
def test_a_wrong_rule_of_each_code_is_noticed(
    code: FindingCode, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert differing(code) == 0
    for wrong in WRONG[code]:
        monkeypatch.setitem(RULES, code, wrong)
        assert differing(code) > 0, wrong
