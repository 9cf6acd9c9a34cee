"""Mutated documents: each one opens, or is refused with JourneyError; what opens saves to stable bytes.

`JOURNEY_MUTATIONS=100000 pytest tests/storage/test_mutations.py` tries more of them.
"""

from __future__ import annotations

import json
import os
from random import Random

import pytest
from hypothesis import settings

from journeyeditor import assets
from journeyeditor.errors import JourneyError
from journeyeditor.models import JourneyMap
from journeyeditor.storage import from_bytes, mend, to_bytes
from journeyeditor.storage.codec.limits import MAX_PROBLEMS
from tests.helpers.faults import failure
from tests.helpers.maps import generated_map
from tests.helpers.mutations import mutated

COUNT = int(os.environ.get("JOURNEY_MUTATIONS", 6 * settings().max_examples))
LEAST_ACCEPTED = 0.2


def documents() -> list[object]:
    """Documents of all kinds to start from."""
    files = [assets.read(f"examples/{name}") for name in assets.names("examples")]
    return [json.loads(data) for data in (*files, to_bytes(generated_map(60, seed=3)))]


def told_in_full(error: JourneyError) -> bool:
    """Say whether an error gives its reasons: a sentence, and not endlessly many problems."""
    sentences = [str(problem) for problem in error.problems]
    return bool(str(error) and all(sentences) and 0 < len(sentences) <= MAX_PROBLEMS + 1)


def assert_saves_to_stable_bytes(journey: JourneyMap) -> None:
    """Saving gives a file that holds the same map and, saved again, the same bytes."""
    once = to_bytes(journey)
    again = from_bytes(once)
    assert again == journey
    assert to_bytes(again) == once


def test_mutated_documents_open_or_are_refused_with_reasons() -> None:
    random = Random(20260814)
    sources = documents()
    accepted = 0
    for _ in range(COUNT):
        data = mutated(random.choice(sources), random)
        error = failure(from_bytes, data)
        if error is None:
            accepted += 1
            assert_saves_to_stable_bytes(from_bytes(data))
        else:
            assert told_in_full(error)
            if failure(mend, data) is None:
                assert_saves_to_stable_bytes(mend(data).map)
    assert accepted >= COUNT * LEAST_ACCEPTED


@pytest.mark.parametrize("name", assets.names("examples"))
def test_no_prefix_of_a_file_opens_as_half_a_map(name: str) -> None:
    data = assets.read(f"examples/{name}")
    for length in range(len(data.rstrip())):
        error = failure(from_bytes, data[:length])
        assert error
        assert error.exit_code == 3
