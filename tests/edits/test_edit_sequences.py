"""Every edit is driven: random edits in random order, each checked against a naive model."""

from __future__ import annotations

import inspect
import typing

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor import edits
from journeyeditor.models import JourneyMap
from tests.edits import machinery
from tests.edits.driving import name_of
from tests.helpers.maps import journeys

SEQUENCES = max(300, settings.default.max_examples if settings.default else 0)
"""300 in `make test`, 10,000 with `--hypothesis-profile thorough`."""

STEPS = st.lists(
    st.tuples(st.sampled_from(machinery.names()), st.integers(0, 2**32)), min_size=1, max_size=50
)


@settings(max_examples=SEQUENCES)
@given(journeys(), STEPS)
def test_every_edit_does_what_it_says_and_nothing_else(
    journey: JourneyMap, steps: list[machinery.Step]
) -> None:
    machinery.run(journey, steps)


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
