"""The JSON schema in resources/ says of files what the reader says of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from journeyeditor import assets
from journeyeditor.errors import BrokenRulesError, UnreadableError
from journeyeditor.models import JourneyMap
from journeyeditor.storage import from_bytes, to_bytes
from tests.helpers.maps import generated_map, journeys
from tests.helpers.mutations import mutated
from tests.helpers.schemas import complaints

TOOL = Path(__file__).resolve().parents[2] / "tools/make_schema.py"
SCHEMA: dict[str, Any] = json.loads(assets.read("schema/journey.schema.json"))
BEYOND_SCHEMAS = {"duplicate-id", "dangling-reference", "no-date"}


def fits(data: bytes) -> bool:
    return not [*complaints(json.loads(data), SCHEMA, SCHEMA)]


def test_it_is_up_to_date() -> None:
    subprocess.run([sys.executable, str(TOOL), "--check"], check=True)


@pytest.mark.parametrize("name", assets.names("examples"))
def test_the_examples_fit_it(name: str) -> None:
    assert fits(assets.read(f"examples/{name}"))


@settings(max_examples=settings().max_examples // 3, suppress_health_check=[HealthCheck.too_slow])
@given(journeys())
def test_every_map_we_write_fits_it(journey: JourneyMap) -> None:
    assert fits(to_bytes(journey))


def test_it_accepts_and_refuses_what_the_reader_does() -> None:
    random = Random(7)
    tree = json.loads(to_bytes(generated_map(40)))
    verdicts = {True: 0, False: 0}
    for _ in range(400):
        data = mutated(tree, random)
        try:
            from_bytes(data)
            good = True
        except UnreadableError:
            continue
        except BrokenRulesError as error:
            if {problem.code for problem in error.problems} & BEYOND_SCHEMAS:
                continue
            good = False
        verdicts[good] += 1
        assert fits(data) == good, data.decode()
    assert min(verdicts.values()) > 50
