"""Order: the steps from one list of ids to another lead there, and are few where little changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.ui.outline.order import Inserted, Moved, Removed, Step, steps

IDS = st.lists(st.sampled_from([f"x{n}" for n in range(90)]), unique=True)


def _taken(old: list[str], found: list[Step]) -> list[str]:
    now = list(old)
    for step in found:
        match step:
            case Removed(first, last):
                del now[first : last + 1]
            case Moved(source, target):
                now.insert(target, now.pop(source))
            case Inserted(first, ids):
                now[first:first] = ids
    return now


@given(IDS, IDS)
def test_the_steps_lead_there(old: list[str], new: list[str]) -> None:
    assert _taken(old, list(steps(old, new))) == new


@given(st.permutations([f"x{n}" for n in range(70)]))
def test_however_much_has_moved(new: list[str]) -> None:
    old = sorted(new)
    assert _taken(old, list(steps(old, new))) == new


def test_one_change_is_one_step() -> None:
    old = ["a", "b", "c", "d"]
    assert list(steps(old, ["a", "b", "c", "d"])) == []
    assert list(steps(old, ["b", "c", "d", "a"])) == [Moved(0, 3)]
    assert list(steps(old, ["d", "a", "b", "c"])) == [Moved(3, 0)]
    assert list(steps(old, ["a", "d"])) == [Removed(1, 2)]
    assert list(steps(old, ["a", "x", "y", "b", "c", "d"])) == [Inserted(1, ("x", "y"))]
