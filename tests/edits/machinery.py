"""The machinery: runs sequences of edits and checks after each what has to hold for every edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from random import Random

from journeyeditor.models import JourneyMap, Record
from journeyeditor.models.checks import problems
from journeyeditor.storage import from_bytes, to_bytes
from tests.edits import drivers_cards, drivers_grid, drivers_map, naive
from tests.edits.driving import DRIVERS, Edit, Stage

DRIVER_MODULES = (drivers_cards, drivers_grid, drivers_map)
"""Imported for their drivers."""

Step = tuple[str, int]
"""The name of an edit and the seed of its arguments."""


def names() -> list[str]:
    """Give the names of all edits that are driven."""
    return list(DRIVERS)


def run(
    journey: JourneyMap, steps: list[Step], planted: Mapping[str, Edit] | None = None
) -> dict[str, int]:
    """Do a sequence of edits, checking each; then undo all and redo all.

    `planted` edits take the place of the real ones. Gives how often each edit did something.
    """
    history, written = [journey], [to_bytes(journey)]
    done: dict[str, int] = {}
    for name, seed in steps:
        after = _checked(history[-1], name, Random(seed), planted or {})
        if after is not history[-1]:
            history.append(after)
            written.append(to_bytes(after))
            done[name] = done.get(name, 0) + 1
    there_and_back = [*reversed(range(len(history))), *range(len(history))]
    for index in there_and_back:
        assert to_bytes(history[index]) == written[index], f"edit {index} changed an older map"
    return done


def _checked(
    before: JourneyMap, name: str, random: Random, planted: Mapping[str, Edit]
) -> JourneyMap:
    edit, driver = DRIVERS[name]
    tree = naive.tree_of(before)
    attempt = driver(Stage(tree, random))
    expected = deepcopy(tree)
    beside = attempt.expect(expected)
    naive.tidy(expected)
    result = planted.get(name, edit)(before, *attempt.args, **attempt.fields)
    after, given = result if isinstance(result, tuple) else (result, None)
    call = f"{name}{attempt.args} {attempt.fields}"
    assert isinstance(after, JourneyMap), call
    assert given == beside, call
    assert problems(after) == (), call
    assert naive.spelled(naive.tree_of(after)) == naive.spelled(expected), call
    if naive.spelled(expected) == naive.spelled(tree):
        assert after is before, f"nothing changed, yet the map is another: {call}"
    _check_file(after, call)
    _check_identity(before, after, call)
    return after


def _check_file(journey: JourneyMap, call: str) -> None:
    data = to_bytes(journey)
    again = from_bytes(data)
    assert again == journey, call
    assert to_bytes(again) == data, call


def _check_identity(before: JourneyMap, after: JourneyMap, call: str) -> None:
    """What is equal before and after is the very same object."""
    old = dict(_records(before))
    for key, record in _records(after):
        twin = old.get(key)
        if twin == record and type(twin) is type(record):
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
