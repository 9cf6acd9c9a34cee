"""Driving: what a driver of an edit has at hand, and what it says about one attempt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from journeyeditor.models import Slot
from tests.edits import naive
from tests.edits.naive import Tree

NOBODY = "nobody"

Expect = Callable[[Tree], object]


@dataclass
class Attempt:
    """The arguments of one call, and what they should do to the tree of the map.

    `expect` changes the tree in place; what it returns the edit should return beside the map.
    """

    expect: Expect
    args: tuple[object, ...] = ()
    fields: dict[str, object] = field(default_factory=dict)


@dataclass
class Stage:
    """The map as a tree, and dice."""

    tree: Tree
    random: Random

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def stray(self, known: Sequence[str]) -> str:
        """Choose one of these ids; now and then one of something else or of nothing."""
        if known and not self.chance(8):
            return self.random.choice(known)
        return self.random.choice((*naive.all_ids(self.tree), NOBODY))

    def of(self, name: str) -> str:
        """Choose the id of a phase, row, persona, segment (by the name of their list)."""
        return self.stray([record["id"] for record in self.tree.get(name, ())])

    def step(self) -> str:
        return self.stray([step["id"] for step in naive.steps(self.tree)])

    def card(self, kind: str = "") -> str:
        found = [p.card["id"] for p in naive.places(self.tree) if kind in {"", p.row["kind"]}]
        return self.stray(found)

    def cards(self, kind: str = "") -> list[str]:
        return [self.card(kind) for _ in range(self.random.choice((1, 1, 1, 2, 3, 5)))]

    def new_id(self, letter: str) -> str:
        """Make an id that is new; now and then one that is taken."""
        if self.chance(8):
            return self.random.choice(naive.all_ids(self.tree))
        return next(iter(self.new_ids(letter, 1)))

    def new_ids(self, letter: str, count: int) -> list[str]:
        taken = set(naive.all_ids(self.tree))
        free = (f"{letter}-new{n}" for n in range(10**6))
        found: list[str] = []
        while len(found) < count:
            if (id_ := next(free)) not in taken:
                found.append(id_)
        return found

    def gap(self, items: Sequence[object]) -> int:
        return self.random.randint(-1, len(items) + 1)

    def slot(self) -> Slot:
        row = self.of("rows")
        at = self.stray(naive.columns(self.tree))
        found = naive.row_of(self.tree, row)
        stack = found.get("cells", {}).get(at, ()) if found else ()
        return Slot(row, at, self.gap(stack))

    def fresh(self) -> Fresh:
        """Make what gives new ids; now and then it gives one that is taken."""
        return Fresh(set(naive.all_ids(self.tree)), spoilt=self.chance(5))


class Fresh:
    """Gives new ids in a fixed order, so that an expectation can ask a second one for the same."""

    def __init__(self, taken: set[str], *, spoilt: bool) -> None:
        self.taken = taken
        self.spoilt = spoilt
        self.count = 0

    def again(self) -> Fresh:
        return Fresh(self.taken, spoilt=self.spoilt)

    def __call__(self, letter: str) -> str:
        if self.spoilt:
            return min(self.taken)
        while True:
            self.count += 1
            if (id_ := f"{letter}-copy{self.count}") not in self.taken:
                return id_


Driver = Callable[[Stage], Attempt]
Edit = Callable[..., Any]
DRIVERS: dict[str, tuple[Edit, Driver]] = {}


def name_of(edit: Edit) -> str:
    """Give an edit's name as callers write it: `cards.move`."""
    return f"{edit.__module__.rpartition('.')[2]}.{edit.__name__}"


def drives(edit: Edit) -> Callable[[Driver], Driver]:
    """Register the driver of an edit."""

    def registered(driver: Driver) -> Driver:
        DRIVERS[name_of(edit)] = (edit, driver)
        return driver

    return registered
