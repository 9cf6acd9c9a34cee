"""Table: results as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.benchmarks.harness import Case, Result

HEAD = (
    f"{'what':<34}{'cards':>7}{'n':>5}{'median':>10}{'p95':>10}{'p99':>10}{'CPU p50':>10}{'CPU p99':>10}"
    f"{'floor':>10}{'ratio':>7}  target"
)


def line(result: Result, *, uhd: bool = False) -> str:
    """Show one result; times in ms, the floor's median and the ratio by the case's clock."""
    case, ours = result.case, result.ours
    name = case.name if case.unit == "ms" else f"{case.name} ({case.unit})"
    numbers = (ours.median, ours.p95, ours.p99, ours.cpu50, ours.cpu99)
    floor, ratio = result.floor_median, result.ratio
    return (
        f"{name:<34}{result.cards:>7}{ours.n:>5}"
        + "".join(f"{_short(number):>10}" for number in numbers)
        + f"{'-' if floor is None else _short(floor):>10}"
        + f"{'-' if ratio is None else f'{ratio:.2f}':>7}  "
        + (_uhd_verdict(result) if uhd else _verdict(result))
    ).rstrip()


def floors(cases: Iterable[Case]) -> Iterator[str]:
    """Say what each case was compared with, and by which clock."""
    for case in cases:
        yield f"  {case.name}: {case.floor} ({'CPU' if case.clock == 'cpu' else 'wall'} medians)"


def _verdict(result: Result) -> str:
    target = result.case.target
    if target is None:
        return ""
    limit = target.limit(result.cards)
    found = {
        "cpu99": result.ours.cpu99,
        "median": result.ours.median,
        "ratio": result.ratio or 0.0,
    }[target.column]
    unit = {"cpu99": "ms CPU p99", "median": f"{result.case.unit} median", "ratio": "x the floor"}
    return f"{'reached' if found <= limit else 'MISSED'}: {limit:g} {unit[target.column]}"


def _uhd_verdict(result: Result) -> str:
    limit = result.case.uhd
    if limit is None:
        return ""
    return f"{'reached' if result.ours.median <= limit else 'MISSED'}: {limit:g} ms median"


def _short(number: float) -> str:
    """Show a number with three digits that count."""
    if number >= 100:
        return f"{number:.0f}"
    return f"{number:.1f}" if number >= 10 else f"{number:.2f}" if number >= 1 else f"{number:.3f}"
