"""Harness: how something is timed beside its floor, and what the many times come to."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from cProfile import Profile
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from tests.benchmarks.bench import Bench

Clock = Literal["cpu", "wall"]


class Sample(NamedTuple):
    """One measurement, in ms (or MB): by the clock on the wall and by the thread's CPU time."""

    wall: float
    cpu: float


Task = Callable[[], Sample]
"""Does its work once and says how long it took."""


class Contest(NamedTuple):
    """The program's way of doing something, and the bare way, where there is one."""

    ours: Task
    floor: Task | None = None


@dataclass(frozen=True)
class Target:
    """What must be reached: at most so much, by the number of cards, of one column of the table.

    A number of cards that is not named has the limit of the next larger one.
    """

    column: Literal["cpu99", "ratio", "median"]
    limits: Mapping[int, float]

    def limit(self, cards: int) -> float:
        """Give the limit at a number of cards."""
        larger = [size for size in self.limits if size >= cards]
        return self.limits[min(larger) if larger else max(self.limits)]


def at_most(milliseconds: float) -> Target:
    """Ask for a CPU time that 99 of 100 times keep at every size."""
    return Target("cpu99", {0: milliseconds})


@dataclass(frozen=True)
class Case:
    """Something that is measured. `prepare` sets it up for a bench and cleans up afterwards.

    `floor` says in words what it is compared with, `clock` what ratios are made of. `uhd` is the
    highest median (ms on the wall) in a window of 3840 x 2160. `cards` and `rounds` fix how many
    cards it is measured with and how often.
    """

    name: str
    floor: str
    prepare: Callable[[Bench], AbstractContextManager[Contest]]
    target: Target | None = None
    uhd: float | None = None
    clock: Clock = "cpu"
    unit: Literal["ms", "MB"] = "ms"
    cards: int | None = None
    rounds: int | None = None


@dataclass(frozen=True)
class Effort:
    """How often something is done: until `seconds` are over, but within these numbers."""

    least: int = 7
    most: int = 300
    seconds: float = 4.0

    def rounds(self, fixed: int | None) -> Iterator[int]:
        """Count the times, `fixed` ones at most."""
        least, most = (self.least, self.most) if fixed is None else (1, min(fixed, self.least))
        end = time.perf_counter() + self.seconds
        for done in range(most):
            if done >= least and time.perf_counter() > end:
                return
            yield done


class Times(NamedTuple):
    """What many samples come to."""

    n: int
    median: float
    p95: float
    p99: float
    cpu50: float
    cpu99: float


class Result(NamedTuple):
    """A case's times at a number of cards, and those of its floor."""

    case: Case
    cards: int
    ours: Times
    floor: Times | None

    @property
    def floor_median(self) -> float | None:
        """The floor's median by the case's clock."""
        return None if self.floor is None else _middle(self.floor, self.case.clock)

    @property
    def ratio(self) -> float | None:
        """How many times as long as the floor it takes, by the medians of the case's clock."""
        floor = self.floor_median
        return None if not floor else _middle(self.ours, self.case.clock) / floor


@dataclass(frozen=True)
class Timed:
    """A task that times `act` in this thread; `before` and `after` each time is not measured."""

    act: Callable[[], object]
    before: Callable[[], object] | None = None
    after: Callable[[], object] | None = None
    profile: Profile | None = None

    def __call__(self) -> Sample:
        """Do it once."""
        if self.before is not None:
            self.before()
        if self.profile is not None:
            self.profile.enable()
        wall, cpu = time.perf_counter_ns(), time.thread_time_ns()
        self.act()
        cpu, wall = time.thread_time_ns() - cpu, time.perf_counter_ns() - wall
        if self.profile is not None:
            self.profile.disable()
        if self.after is not None:
            self.after()
        return Sample(wall / 1e6, cpu / 1e6)


def measured(case: Case, bench: Bench, effort: Effort) -> Result:
    """Do a case and its floor in turns, so that what else the machine does meets both."""
    with case.prepare(bench) as contest, _frozen():
        tasks = [contest.ours] if contest.floor is None else [contest.ours, contest.floor]
        if case.rounds is None and effort.least > 1:
            for task in tasks * 2:
                task()
        samples: list[list[Sample]] = [[] for _ in tasks]
        for _ in effort.rounds(case.rounds):
            for task, kept in zip(tasks, samples, strict=True):
                kept.append(task())
    ours, *floors = (_times(kept) for kept in samples)
    return Result(case, bench.cards, ours, floors[0] if floors else None)


def profiled(case: Case, bench: Bench, effort: Effort) -> Profile | None:
    """Do a case again and again under Python's profiler; None for what other processes do."""
    profile = Profile()
    with case.prepare(bench) as contest, _frozen():
        if not isinstance(contest.ours, Timed):
            return None
        contest.ours()
        task = replace(contest.ours, profile=profile)
        for _ in effort.rounds(case.rounds):
            task()
    return profile


@contextmanager
def _frozen() -> Iterator[None]:
    """Keep what is there out of the garbage collector's sight, as the program does with a map."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.collect()


def _times(samples: Sequence[Sample]) -> Times:
    wall = sorted(sample.wall for sample in samples)
    cpu = sorted(sample.cpu for sample in samples)
    return Times(
        len(samples),
        _percentile(wall, 50),
        _percentile(wall, 95),
        _percentile(wall, 99),
        _percentile(cpu, 50),
        _percentile(cpu, 99),
    )


def _percentile(values: Sequence[float], percent: int) -> float:
    """Give the smallest value that `percent` of 100 do not exceed (nearest rank); values sorted."""
    return values[max(0, math.ceil(len(values) * percent / 100) - 1)]


def _middle(times: Times, clock: Clock) -> float:
    return times.cpu50 if clock == "cpu" else times.median
