"""Every benchmark works: small, once, and without looking at the clock."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.benchmarks import __main__ as command
from tests.benchmarks.bench import Bench, bench
from tests.benchmarks.everything import CASES
from tests.benchmarks.harness import Case, Effort, Result, Target, Times, measured
from tests.benchmarks.table import HEAD, line

ONCE = Effort(least=1, most=1, seconds=0)


@pytest.fixture(scope="module")
def small() -> Iterator[Bench]:
    with bench(20, width=800, height=600) as made:
        yield made


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_works_and_has_its_line(case: Case, small: Bench, qapp: QApplication) -> None:
    result = measured(case, small, ONCE)
    assert result.ours.n == 1
    assert result.ours.median > 0
    assert result.floor is None or result.floor.median > 0
    assert line(result).startswith(case.name)
    assert line(result, uhd=True).startswith(case.name)


def test_cases_are_told_apart_by_their_names() -> None:
    assert len({case.name for case in CASES}) == len(CASES)


def test_the_command_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--quick", "--sizes", "20", "--only", "serialise"]) == 0
    head, first, *rest = capsys.readouterr().out.splitlines()
    assert head == HEAD
    assert first.split()[:2] == ["serialise", "20"]
    assert "to_json" in rest[-1]


def test_the_command_refuses_a_name_no_case_has(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--only", "no such case"]) == 2
    assert not capsys.readouterr().out


def test_a_limit_holds_up_to_its_number_of_cards() -> None:
    target = Target("cpu99", {1_000: 6, 5_000: 10, 10_000: 14})
    limits = [target.limit(cards) for cards in (20, 1_000, 1_001, 10_000, 20_000)]
    assert limits == [6, 6, 10, 14, 14]


@pytest.mark.parametrize(("times_floor", "verdict"), [(1.2, "reached"), (1.4, "MISSED")])
def test_a_ratio_over_the_limit_is_missed(times_floor: float, verdict: str) -> None:
    case = next(case for case in CASES if case.name == "Excel")
    floor = Times(5, 10, 10, 10, 10, 10)
    ours = Times(5, 90, 90, 90, 10 * times_floor, 90)
    shown = line(Result(case, 10_000, ours, floor))
    assert verdict in shown
    assert f"{times_floor:.2f}" in shown
