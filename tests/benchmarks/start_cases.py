"""Starting the program and opening files, beside a bare window; and the memory a map takes."""

from __future__ import annotations

import gc
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from journeyeditor.app import open_window
from journeyeditor.ui.window import MainWindow
from tests.benchmarks.bare_reading import plain_json, read_plainly
from tests.benchmarks.bench import Bench
from tests.benchmarks.frame_cases import bare
from tests.benchmarks.harness import Case, Contest, Sample, Target, Timed, at_most
from tests.benchmarks.layout_cases import card_texts, summed_widths
from tests.benchmarks.stage import opened, put_away, show

CHECKOUT = Path(__file__).parents[2]
_NO_BYTECODE = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}


class _Ended(NamedTuple):
    """What a process took: ms, and MB when its frame was painted."""

    sample: Sample
    memory: float


def _run(*arguments: str) -> _Ended:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    command = [sys.executable, "-m", "tests.benchmarks.child", *arguments]
    # A user's second start finds Python's bytecode on the disk, whatever holds where this runs.
    own = {name: value for name, value in os.environ.items() if name not in _NO_BYTECODE}
    run = subprocess.run(command, cwd=CHECKOUT, env=own, capture_output=True, text=True, check=True)
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    memory = re.search(r"^VmRSS:\s+(\d+) kB", run.stdout, re.MULTILINE)
    return _Ended(Sample(wall * 1e3, cpu * 1e3), int(memory[1]) / 1024 if memory else 0.0)


@contextmanager
def starting(bench: Bench) -> Iterator[Contest]:
    """A whole process until its window with a map is painted."""
    path = str(bench.path)
    yield Contest(lambda: _run("program", path).sample, lambda: _run("bare").sample)


@contextmanager
def taking_memory(bench: Bench) -> Iterator[Contest]:
    """MB of the process when the map's first frame is painted."""
    path = str(bench.path)
    yield Contest(lambda: _memory("program", path), lambda: _memory("bare"))


def _memory(*arguments: str) -> Sample:
    memory = _run(*arguments).memory
    return Sample(memory, memory)


@contextmanager
def opening(bench: Bench) -> Iterator[Contest]:
    """A file in the running program: read, laid out, shown, painted; the floor is all floors."""
    made: list[MainWindow] = []

    def open_file() -> None:
        made.append(open_window(bench.path, filled=False))
        show(made[0], bench)

    plain, texts = plain_json(bench.journey), card_texts(bench.journey)
    with opened(bench) as stage, bare(stage) as view:

        def bare_steps() -> None:
            read_plainly(plain)
            summed_widths(texts)
            show(view, bench)

        yield Contest(
            # What the last window left is collected in the quiet before, as in the program.
            Timed(open_file, before=gc.collect, after=lambda: put_away(made.pop())),
            Timed(bare_steps, before=view.hide),
        )


CASES = (
    Case(
        "start with 50 cards",
        "a process that shows a bare PySide6 window",
        starting,
        Target("ratio", {0: 2.6}),
        cards=50,
    ),
    Case(
        "open a file to its first frame",
        "json, pydantic, sum of advances, bare window",
        opening,
        at_most(200),
    ),
    Case(
        "memory (RSS)",
        "a process with a bare PySide6 window",
        taking_memory,
        Target("median", {10_000: 170}),
        unit="MB",
        rounds=3,
    ),
)
