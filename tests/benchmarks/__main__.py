"""Measures the program's speed beside its floors and prints a table: `make bench`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from cProfile import Profile
from pstats import Stats

from tests.benchmarks.harness import Case, Effort, measured, profiled

SIZES = (100, 1_000, 10_000)
QUICK = Effort(least=3, most=40, seconds=0.7)
UHD = (3840, 2160)
HOT_SPOTS = 25


def main(argv: Sequence[str] | None = None) -> int:
    """Measure what is asked for, or everything."""
    asked = _arguments(argv)
    with tempfile.TemporaryDirectory(prefix="journeyeditor-bench-") as home:
        _make_surroundings_private(home)
        return _measure(asked)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--sizes", help="numbers of cards, as in 100,1000,10000")
    parser.add_argument("--only", action="append", default=[], help="cases with this in the name")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument("--profile", action="store_true", help="show where the time goes, too")
    parser.add_argument("--uhd", action="store_true", help="frames in a window of 3840x2160")
    return parser.parse_args(argv)


def _make_surroundings_private(home: str) -> None:
    """Cut the run off from the user's settings and display, before Qt is loaded."""
    os.environ["JOURNEYEDITOR_STATE_DIR"] = home
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["JOURNEYEDITOR_REDUCED_MOTION"] = "1"  # a frame is asked for by the benchmark alone
    for name in ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_STYLE_OVERRIDE"):
        os.environ.pop(name, None)


def _measure(asked: argparse.Namespace) -> int:
    from tests.benchmarks.bench import bench
    from tests.benchmarks.everything import CASES
    from tests.benchmarks.table import HEAD, floors, line

    sizes = [int(size) for size in asked.sizes.split(",")] if asked.sizes else SIZES
    cases = [case for case in CASES if _is_asked_for(case, asked)]
    if not cases:
        sys.stderr.write("No case has such a name.\n")
        return 2
    width, height = UHD if asked.uhd else (1920, 1080)
    effort = QUICK if asked.quick else Effort()
    _say(HEAD)
    fixed = sorted({case.cards for case in cases if case.cards is not None})
    for cards, own in [*((cards, True) for cards in fixed), *((cards, False) for cards in sizes)]:
        with bench(cards, width=width, height=height) as made:
            for case in cases:
                if case.cards != (cards if own else None):
                    continue
                _say(line(measured(case, made, effort), uhd=asked.uhd))
                if asked.profile and (profile := profiled(case, made, effort)):
                    _say_hot_spots(profile)
    _say("\nTimes in ms; floors:")
    for text in floors(cases):
        _say(text)
    return 0


def _is_asked_for(case: Case, asked: argparse.Namespace) -> bool:
    named = not asked.only or any(part in case.name for part in asked.only)
    return named and (not asked.uhd or case.uhd is not None)


def _say_hot_spots(profile: Profile) -> None:
    """Print the functions that take most of the time (the profiler's own is among it)."""
    stats = Stats(profile, stream=sys.stdout).sort_stats("tottime")
    stats.print_stats(HOT_SPOTS)
    stats.sort_stats("cumtime").print_stats("journeyeditor", HOT_SPOTS)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
