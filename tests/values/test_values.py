"""Our dataclasses do what those of the standard library do."""

from __future__ import annotations

import copy
import dataclasses
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Any, ClassVar

import pytest

from journeyeditor import values

Made = Any


def kinds(make: Any) -> dict[str, Made]:  # noqa: ANN401 - the decorator under test
    """Make the same classes by one decorator or the other."""

    @make(frozen=True, slots=True)
    class Frozen:
        """Frozen, with slots."""

        limit: ClassVar[int] = 3
        a: int
        b: str = "b"
        c: tuple[int, ...] = ()
        d: dict[str, int] = field(default_factory=dict)
        e: bool = field(default=False, compare=False, repr=False)

        @property
        def double(self) -> int:
            return self.a * 2

    @make(slots=True)
    class Changing:
        a: int
        b: list[int] = field(default_factory=list)

    @make(frozen=True, eq=False)
    class Same:
        a: int

    @make(frozen=True)
    class Base:
        a: int = 1

    @make(frozen=True, slots=True)
    class Derived(Base):
        b: int = 2

    @make(frozen=True, slots=True)
    class Empty:
        pass

    made = (Frozen, Changing, Same, Base, Derived, Empty)
    return {kind.__name__: kind for kind in made}


OURS, THEIRS = kinds(values.dataclass), kinds(dataclasses.dataclass)
GIVEN: tuple[tuple[str, tuple[Any, ...], dict[str, Any]], ...] = (
    ("Frozen", (1,), {}),
    ("Frozen", (1, "x"), {"c": (2, 3), "e": True}),
    ("Frozen", (), {"a": 1, "d": {"k": 1}}),
    ("Changing", (1,), {}),
    ("Changing", (1, [2]), {}),
    ("Same", (1,), {}),
    ("Base", (), {}),
    ("Derived", (5, 6), {}),
    ("Derived", (), {"b": 7}),
    ("Empty", (), {}),
)


@pytest.mark.parametrize(("name", "args", "named"), GIVEN)
def test_they_are_made_shown_and_taken_apart_alike(
    name: str, args: tuple[Any, ...], named: dict[str, Any]
) -> None:
    ours, theirs = OURS[name](*args, **named), THEIRS[name](*args, **named)
    assert repr(ours) == repr(theirs)
    assert asdict(ours) == asdict(theirs)
    assert [f.name for f in fields(ours)] == [f.name for f in fields(theirs)]
    assert type(ours).__match_args__ == type(theirs).__match_args__
    assert hasattr(ours, "__dict__") == hasattr(theirs, "__dict__")
    assert repr(copy.deepcopy(ours)) == repr(ours)


@pytest.mark.parametrize(("name", "args", "named"), GIVEN)
def test_they_are_compared_alike(name: str, args: tuple[Any, ...], named: dict[str, Any]) -> None:
    def answers(kind: Made) -> list[bool]:
        one, other = kind(*args, **named), kind(*args, **named)
        same = one == other
        return [same, one == one, one == args, kind.__hash__ is None]  # noqa: PLR0124 - itself

    assert answers(OURS[name]) == answers(THEIRS[name])


def test_equal_values_have_equal_hashes_and_what_is_not_compared_does_not_count() -> None:
    kind = THEIRS["Derived"], OURS["Derived"]
    assert [hash(each(1, 2)) == hash(each(1, 2)) for each in kind] == [True, True]
    frozen = OURS["Frozen"]
    assert frozen(1) == frozen(1, e=True) != frozen(2)


@pytest.mark.parametrize("kinds_made", [OURS, THEIRS])
def test_frozen_values_refuse_changes_and_replace_makes_others(kinds_made: dict[str, Made]) -> None:
    value = kinds_made["Frozen"](1)
    with pytest.raises(FrozenInstanceError):
        value.a = 2
    with pytest.raises(FrozenInstanceError):
        del value.a
    other = replace(value, a=4)
    assert (other.a, other.b, other.double, other.limit) == (4, "b", 8, 3)
    with pytest.raises(TypeError):
        replace(value, z=4)
    with pytest.raises(TypeError):
        kinds_made["Frozen"]()


@pytest.mark.parametrize("kinds_made", [OURS, THEIRS])
def test_each_value_has_a_default_of_its_own(kinds_made: dict[str, Made]) -> None:
    one, other = kinds_made["Changing"](1), kinds_made["Changing"](1)
    one.b.append(1)
    one.a = 2
    assert (one.a, one.b, other.a, other.b) == (2, [1], 1, [])
