"""Every edit is driven: random edits in random order, each checked against a naive model."""

from __future__ import annotations

import inspect
import typing
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor import edits
from journeyeditor.models import JourneyMap
from tests.edits import machinery
from tests.edits.driving import name_of
from tests.edits.starts import start
from tests.helpers.maps import journeys

SEQUENCES = max(300, settings.default.max_examples if settings.default else 0)
"""300 in `make test`, 10,000 with `--hypothesis-profile thorough`."""

SEEDS = st.integers(0, 2**32)


def steps(least: int, most: int) -> st.SearchStrategy[list[machinery.Step]]:
    """Draw names of edits, each with a seed of its arguments."""
    step = st.tuples(st.sampled_from(machinery.names()), SEEDS)
    return st.lists(step, min_size=least, max_size=most)


@settings(max_examples=SEQUENCES)
@given(SEEDS, steps(10, 50))
def test_every_edit_does_what_it_says_and_nothing_else(
    seed: int, chosen: list[machinery.Step]
) -> None:
    machinery.run(start(seed), chosen)


@settings(max_examples=SEQUENCES // 6)
@given(journeys(), steps(1, 10))
def test_edits_cope_with_any_map(journey: JourneyMap, chosen: list[machinery.Step]) -> None:
    machinery.run(journey, chosen)


def test_the_sequences_reach_every_edit() -> None:
    done: set[str] = set()
    for seed in range(40):
        random = Random(seed)
        chosen = [(random.choice(machinery.names()), random.getrandbits(32)) for _ in range(30)]
        done |= machinery.run(start(seed), chosen)
    assert done == set(machinery.names())


def _public_functions() -> dict[str, typing.Any]:
    modules = [getattr(edits, name) for name in edits.__all__]
    return {
        name_of(function): function
        for module in modules
        if inspect.ismodule(module)
        for name, function in vars(module).items()
        if inspect.isfunction(function)
        and function.__module__ == module.__name__
        and not name.startswith("_")
    }


QUERIES = {
    "cards.dropped_fields",
    "cards.new_card",
    "cards.refusal",
    "personas.only_for",
    "text.read",
}
"""Functions that give no map; they have tests of their own."""


def test_every_edit_has_a_driver() -> None:
    assert set(machinery.names()) == _public_functions().keys() - QUERIES


def test_what_is_no_edit_gives_no_map() -> None:
    for name in QUERIES:
        given_back = typing.get_type_hints(_public_functions()[name])["return"]
        assert JourneyMap not in {given_back, *typing.get_args(given_back)}, name
