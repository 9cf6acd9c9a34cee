"""Planted wrong edits: the machinery that drives the real ones must catch every one of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from types import ModuleType
from typing import Any

import pytest

from journeyeditor.edits import (
    cards,
    emotions,
    ignored,
    personas,
    phases,
    pictures,
    rows,
    segments,
    steps,
)
from journeyeditor.edits.sequences import inserted, moved
from journeyeditor.models import Card, JourneyMap
from journeyeditor.models.json_values import NOTHING
from journeyeditor.models.queries import find_all
from journeyeditor.storage import from_bytes, to_bytes
from tests.edits import machinery, naive
from tests.edits.driving import DRIVERS, Edit
from tests.edits.starts import start

ATTEMPTS = 150


def caught(name: str, planted: Edit | None = None, attempts: int = ATTEMPTS) -> bool:
    """Tell whether random sequences with this edit in them fail."""
    for seed in range(attempts):
        random = Random(seed)
        chosen = [(name, random.getrandbits(32)) for _ in range(10)]
        chosen[5:5] = [(random.choice(machinery.names()), seed)]
        try:
            machinery.run(start(seed), chosen, {name: planted} if planted else {})
        except (AssertionError, LookupError, ValueError):
            return True
    return False


def losing_a_field(journey: JourneyMap) -> JourneyMap:
    """Lose what one card or the map itself says in one field."""
    tree = json.loads(to_bytes(journey))
    for record in (*(place.card for place in naive.places(tree)), tree):
        for name in ("notes", "text", "tags", "color", "organisation", "purpose"):
            if record.pop(name, None):
                return from_bytes(json.dumps(tree).encode())
    return journey


def dropping_unknown_fields(journey: JourneyMap) -> JourneyMap:
    """Drop what this version does not know, on the rows."""
    return journey.replace(rows=tuple(row.replace(unknown=NOTHING) for row in journey.rows))


def doubling_an_id(journey: JourneyMap) -> JourneyMap:
    """Give the first phase a second time."""
    return journey.replace(phases=(*journey.phases, *journey.phases[:1]))


def making_all_anew(journey: JourneyMap) -> JourneyMap:
    """Give an equal map in which nothing is the same object."""
    return from_bytes(to_bytes(journey))


def shuffling(journey: JourneyMap) -> JourneyMap:
    """Turn the order of the rows around."""
    return journey.replace(rows=journey.rows[::-1])


SPOILERS = (
    losing_a_field,
    dropping_unknown_fields,
    doubling_an_id,
    making_all_anew,
    shuffling,
)


@pytest.mark.parametrize("name", DRIVERS)
def test_an_edit_that_does_nothing_is_caught(name: str) -> None:
    edit = DRIVERS[name][0]

    def planted(journey: JourneyMap, *args: object, **fields: object) -> object:
        result = edit(journey, *args, **fields)
        return (journey, result[1]) if isinstance(result, tuple) else journey

    assert caught(name, planted)


@pytest.mark.parametrize("name", DRIVERS)
@pytest.mark.parametrize("spoiler", SPOILERS)
def test_an_edit_that_also_spoils_something_is_caught(
    name: str, spoiler: Callable[[JourneyMap], JourneyMap]
) -> None:
    edit = DRIVERS[name][0]

    def planted(journey: JourneyMap, *args: object, **fields: object) -> object:
        result = edit(journey, *args, **fields)
        after = result[0] if isinstance(result, tuple) else result
        spoilt = after if after is journey else spoiler(after)
        return (spoilt, result[1]) if isinstance(result, tuple) else spoilt

    assert caught(name, planted)


def _one_further(items: tuple[object, ...], index: int, *new: object) -> tuple[object, ...]:
    return inserted(items, index + 1, *new)


def _moved_further(items: tuple[object, ...], at: int, index: int) -> tuple[object, ...]:
    return moved(items, at, index + 1)


def _backwards(journey: JourneyMap, ids: Any) -> object:  # noqa: ANN401 - stands in
    return find_all(journey, ids)[::-1]


def _forgetful(card: Card, *rest: Any) -> Card:  # noqa: ANN401 - stands in
    return CONVERTED(card, *rest).replace(unknown=NOTHING)


def _unmapped(card: Card, new: str, _: object) -> Card:
    return card.replace(id=new)


def _before(before: JourneyMap, after: JourneyMap) -> JourneyMap:
    return after


def _same(journey: JourneyMap, *_: object, **__: object) -> JourneyMap:
    return journey


def _always(*_: object) -> bool:
    return True


def _upside_down(*args: Any, on_top: bool = False) -> JourneyMap:  # noqa: ANN401 - stands in
    return POURED(*args, on_top=not on_top)


CONVERTED: Callable[..., Card] = vars(cards)["converted"]
POURED: Callable[..., JourneyMap] = vars(steps)["_poured"]

PLANTS: tuple[tuple[str, ModuleType, str, object], ...] = (
    ("cards.add", cards, "inserted", _one_further),
    ("cards.add", cards, "sound", _always),
    ("cards.add", cards, "unused", _always),
    ("cards.change", cards, "changed", lambda card, fields: card.replace(**fields)),
    ("cards.change", cards, "sound", _always),
    ("cards.change", cards, "without_freed_pictures", _before),
    ("cards.convert", cards, "converted", _forgetful),
    ("cards.convert", cards, "refusal", lambda *_: None),
    ("cards.convert", cards, "without_links", _same),
    ("cards.delete", cards, "without", _same),
    ("cards.delete", cards, "without_freed_pictures", _before),
    ("cards.duplicate", cards, "copied", _unmapped),
    ("cards.duplicate", cards, "inserted", _one_further),
    ("cards.duplicate", cards, "new_ids", lambda all_, _: {card.id: card.id for card in all_}),
    ("cards.duplicate", cards, "refusal", lambda *_: None),
    ("cards.move", cards, "converted", _forgetful),
    ("cards.move", cards, "find_all", _backwards),
    ("cards.move", cards, "inserted", _one_further),
    ("cards.move", cards, "refusal", lambda *_: None),
    ("cards.move", cards, "without_links", _same),
    ("emotions.nudge", emotions, "HIGHEST", 1),
    ("emotions.nudge", emotions, "HIGHEST", 3),
    ("emotions.shift", emotions, "LOWEST", -1),
    ("ignored.ignore", ignored, "_is", lambda *_: False),
    ("ignored.restore", ignored, "_is", lambda entry, _, at: entry.at == tuple(at)),
    ("personas.change", personas, "_has_segment", _always),
    ("personas.delete", personas, "only_for", lambda *_: ()),
    ("personas.delete", personas, "without", _same),
    ("personas.delete", personas, "without_freed_pictures", _before),
    ("personas.move", personas, "moved", _moved_further),
    ("phases.add", phases, "inserted", _one_further),
    ("phases.delete", phases, "without", _same),
    ("phases.delete", phases, "without_freed_pictures", _before),
    ("phases.duplicate", phases, "copied", _unmapped),
    ("phases.duplicate", phases, "unused", _always),
    ("phases.move", phases, "in_order", _same),
    ("phases.move", phases, "moved", _moved_further),
    ("pictures.put", pictures, "changed", lambda old, _: old),
    ("rows.delete", rows, "without", _same),
    ("rows.delete", rows, "without_freed_pictures", _before),
    ("rows.duplicate", rows, "inserted", _one_further),
    ("rows.move", rows, "moved", _moved_further),
    ("segments.delete", segments, "without", _same),
    ("steps.add", steps, "_poured", _same),
    ("steps.delete", steps, "_poured", _upside_down),
    ("steps.delete", steps, "without", _same),
    ("steps.move", steps, "in_order", _same),
    ("steps.move", steps, "moved", _moved_further),
)


@pytest.mark.parametrize(
    ("name", "module", "attribute", "wrong"),
    PLANTS,
    ids=[f"{name}-{attribute}" for name, _, attribute, _ in PLANTS],
)
def test_an_edit_with_a_wrong_part_is_caught(
    name: str, module: ModuleType, attribute: str, wrong: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, attribute, wrong)
    assert caught(name)


def test_the_real_edits_pass_where_planted_ones_are_caught() -> None:
    real = ("cards.move", "personas.delete", "steps.delete")
    assert not any(caught(name, attempts=30) for name in real)
