"""The thread of a hurdle: its phase's touchpoints, what solves it, who answers for that."""

from __future__ import annotations

from journeyeditor import assets
from journeyeditor.analysis.thread import thread_of
from journeyeditor.edits import cards
from journeyeditor.storage import from_bytes

EXAMPLE = from_bytes(assets.read("examples/commuter-bike.journey"))
OF_H4 = {"c-34", "c-15", "c-16", "c-38", "c-43", "c-44"}


def test_a_hurdle_brings_touchpoints_solutions_and_the_phases_owners() -> None:
    assert thread_of(EXAMPLE, ["c-34"]) == OF_H4


def test_a_solution_brings_the_hurdles_it_solves_with_all_of_theirs() -> None:
    assert thread_of(EXAMPLE, ["c-38"]) == OF_H4


def test_an_owner_who_answers_for_the_solution_stands_before_those_of_the_phase() -> None:
    named = cards.change(EXAMPLE, "c-45", answers_for=("c-38",))
    assert thread_of(named, ["c-34"]) == (OF_H4 - {"c-43", "c-44"}) | {"c-45"}


def test_nothing_else_has_a_thread() -> None:
    assert thread_of(EXAMPLE, ["c-1", "c-26"]) == frozenset()
    assert thread_of(EXAMPLE, []) == frozenset()
    assert thread_of(EXAMPLE, ["c-33"]) == {"c-33", "c-13", "c-14"}
