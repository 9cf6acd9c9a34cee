"""The machinery: runs sequences of edits and checks after each what has to hold for every edit."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import unified_diff
from random import Random
from typing import NamedTuple

from journeyeditor.models import JourneyMap, Record
from journeyeditor.models.checks import problems
from journeyeditor.storage import from_bytes, to_bytes
from tests.edits import drivers_cards, drivers_clipboard, drivers_grid, drivers_map, naive
from tests.edits.driving import DRIVERS, Edit, Stage

DRIVER_MODULES = (drivers_cards, drivers_clipboard, drivers_grid, drivers_map)
"""Imported for their drivers."""

Step = tuple[str, int]
"""The name of an edit and the seed of its arguments."""


OFTEN = ("cards", "links", "emotions", "steps")
"""Modules whose edits are drawn more often: most of what people do, and much of what can go wrong."""


def names() -> list[str]:
    """Give the names of all edits that are driven, some of them several times."""
    return [name for name in DRIVERS for _ in range(3 if name.startswith(OFTEN) else 1)]


class State(NamedTuple):
    """A map, its bytes, and its file spelled so that two can be compared."""

    map: JourneyMap
    data: bytes
    spelled: str


def run(
    journey: JourneyMap, steps: Sequence[Step], planted: Mapping[str, Edit] | None = None
) -> set[str]:
    """Do a sequence of edits, checking each; then undo all and redo all.

    `planted` edits take the place of the real ones. Gives the names of those that did something.
    """
    history = [_state(journey)]
    done: set[str] = set()
    for name, seed in steps:
        after = _checked(history[-1], name, Random(seed), planted or {})
        if after is not history[-1]:
            history.append(after)
            done.add(name)
    for state in (*reversed(history), *history):
        assert to_bytes(state.map) == state.data, "an edit changed a map it was given"
    return done


def _state(journey: JourneyMap) -> State:
    data = to_bytes(journey)
    return State(journey, data, naive.spelled(json.loads(data)))


def _checked(before: State, name: str, random: Random, planted: Mapping[str, Edit]) -> State:
    edit, driver = DRIVERS[name]
    attempt = driver(Stage(json.loads(before.data), random))
    tree = json.loads(before.data)
    beside = attempt.expect(tree)
    expected = naive.spelled(naive.tidy(tree))
    result = planted.get(name, edit)(before.map, *attempt.args, **attempt.fields)
    after, given = result if isinstance(result, tuple) else (result, None)
    call = f"{name}{attempt.args} {attempt.fields}"
    assert given == beside, call
    if after is before.map:
        assert before.spelled == expected, f"nothing was done: {call}"
        return before
    assert before.spelled != expected, f"nothing changed, yet the map is another: {call}"
    assert problems(after) == (), call
    state = _state(after)
    assert state.spelled == expected, f"{_difference(expected, state.spelled)}: {call}"
    again = from_bytes(state.data)
    assert again == after, call
    assert to_bytes(again) == state.data, call
    _check_identity(before.map, after, call)
    return state


def _difference(expected: str, found: str) -> str:
    lines = unified_diff(expected.splitlines(), found.splitlines(), "expected", "found", n=1)
    return "\n".join(lines)


def _check_identity(before: JourneyMap, after: JourneyMap, call: str) -> None:
    """What says the same before and after (2 is not 2.0) is the very same object."""
    old = dict(_records(before))
    for key, record in _records(after):
        twin = old.get(key)
        if twin == record and repr(twin) == repr(record):
            assert record is twin, f"{key} was made anew: {call}"


def _records(journey: JourneyMap) -> Iterator[tuple[tuple[str, ...], Record]]:
    for named in (journey.segments, journey.personas, journey.phases, journey.rows):
        for record in named:
            yield (record.id,), record
    for phase in journey.phases:
        for step in phase.steps:
            yield (step.id,), step
    for row in journey.rows:
        for cell in row.cells:
            yield (row.id, cell.at), cell
            for card in cell.cards:
                yield (card.id,), card
    for picture in journey.images:
        yield ("picture", picture.hash), picture
    for index, entry in enumerate(journey.ignored):
        yield ("ignored", str(index)), entry
