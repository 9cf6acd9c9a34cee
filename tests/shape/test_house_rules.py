"""The house rules hold, and each of them catches what it is there to catch."""

from __future__ import annotations

import pytest

from tests.shape.plants import GUILTY, INNOCENT
from tests.shape.rules import RULES, broken
from tests.shape.sizes import (
    CLASS_LINES,
    CLASS_METHODS,
    FILE_LINES,
    FUNCTION_LINES,
    too_big,
)
from tests.shape.sources import Source, everything

LONG = "\n".join(["    x = 1"] * FUNCTION_LINES)
LONG_CLASS = "\n".join(["    x = 1"] * CLASS_LINES)
BUSY = "\n".join(f"    def own_{n}(self): ..." for n in range(CLASS_METHODS + 1))
FINE = "\n".join(f"    def _own_{n}(self): ...\n    def qtCalls{n}(self): ..." for n in range(40))


def planted(place: str, text: str) -> list[Source]:
    """Make up a file, in the package if nothing else is said."""
    path = place if place.startswith("tests/") else f"journeyeditor/{place}"
    return [Source(path, text)]


@pytest.mark.parametrize("name", RULES)
def test_house_rule_holds(name: str) -> None:
    found = broken(RULES[name], everything())
    assert not found, f"\n{RULES[name].__doc__}\n" + "\n".join(found)


@pytest.mark.parametrize(("name", "place", "text"), GUILTY)
def test_house_rule_catches(name: str, place: str, text: str) -> None:
    assert broken(RULES[name], planted(place, text))


@pytest.mark.parametrize(("name", "place", "text"), INNOCENT)
def test_house_rule_lets_pass(name: str, place: str, text: str) -> None:
    assert not broken(RULES[name], planted(place, text))


@pytest.mark.parametrize("name", RULES)
def test_every_rule_was_seen_to_fail(name: str) -> None:
    assert name in {rule for rule, _, _ in GUILTY}


def test_nothing_is_too_big() -> None:
    found = [problem for source in everything() for problem in too_big(source)]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("x = 1\n" * (FILE_LINES + 1), "401 lines", id="file"),
        pytest.param(f"def long():\n{LONG}", "long has 61 lines", id="function"),
        pytest.param(f"async def long():\n{LONG}", "long has 61 lines", id="async"),
        pytest.param(f"class Long:\n{LONG_CLASS}", "Long has 251 lines", id="class"),
        pytest.param(f"class Busy:\n{BUSY}", "Busy has 21 public methods", id="methods"),
    ],
)
def test_what_is_too_big_is_named(text: str, said: str) -> None:
    (problem,) = too_big(Source("journeyeditor/x.py", text))
    assert said in problem


def test_private_methods_and_those_qt_calls_do_not_count() -> None:
    assert not list(too_big(Source("journeyeditor/x.py", f"class Fine:\n{FINE}")))
