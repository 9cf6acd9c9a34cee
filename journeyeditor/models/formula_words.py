"""Formula words: a formula, its figures and what stands in its way, as people read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from journeyeditor.models.formula import HUNDRED, Formula, Joined, Outcome, Part, Sign, Term
from journeyeditor.models.metrics import Metric
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import metric_part_name
from journeyeditor.texts.numbers import NO_BREAK, number, quantity

_SIGNS: Final[Mapping[Sign, str]] = {"+": "+", "-": "\u2212", "*": "\u00d7", "/": "/"}
_BINDS: Final[Mapping[Sign, int]] = {"+": 1, "-": 1, "*": 2, "/": 2}


def in_words(language: Language, formula: Formula) -> str:
    """Write a formula with the names of its parts: `Clicks / Impressions × 100 %`."""
    return _with_percent(formula, _written(formula.term, lambda part: _name(language, part)))


def in_figures(language: Language, formula: Formula, figures: Mapping[str, float]) -> str:
    """Write it with figures in the place of names: `4,784 / 184,000 × 100 %`."""

    def figure(part: Part) -> str:
        value = figures.get(part.name, part.default)
        if value is None:
            return "?"
        return quantity(language, value, "%") if part.percent else number(language, value)

    return _with_percent(formula, _written(formula.term, figure))


def obstacle(language: Language, outcome: Outcome) -> str:
    """Say why a formula gives no value; empty where it gives one."""
    if outcome.missing:
        names = ", ".join(metric_part_name(language, name) for name in outcome.missing)
        return tr(language, "Still missing: {parts}", parts=names)
    if outcome.zero is not None:
        what = _written(outcome.zero, lambda part: _name(language, part))
        return tr(language, "Nothing can be divided by 0 ({what}).", what=what)
    if outcome.is_too_large:
        return tr(language, "The value is too large to be written.")
    return ""


def doubt(language: Language, metric: Metric | None, unit: str, value: float) -> str:
    """Say what looks like a slip: a fraction in the place of a percentage, more than there can be."""
    if unit == "%" and 0 < abs(value) < 1:
        return _fraction(language, value)
    if metric is None:
        return ""
    lowest, highest = metric.bounds
    if lowest is not None and value < lowest:
        least = quantity(language, lowest, unit)
        return tr(language, "It is usually not below {least}.", least=least)
    if highest is not None and value > highest:
        most = quantity(language, highest, unit)
        return tr(language, "It cannot really be above {most}.", most=most)
    return ""


def doubt_of_part(language: Language, part: Part, value: float) -> str:
    """Say what looks like a slip in a part: a fraction for a percentage, less than nothing."""
    if part.percent:
        return _fraction(language, value) if 0 < abs(value) < 1 else ""
    if value < 0:
        return tr(language, "This is usually not below 0.")
    return ""


def _fraction(language: Language, value: float) -> str:
    """Tell 2.6 % from the fraction 0.026."""
    said, meant = quantity(language, value, "%"), quantity(language, value * HUNDRED, "%")
    figure = meant.removesuffix(f"{NO_BREAK}%")
    return tr(
        language,
        "This says {said}. If {meant} is meant, write {figure}.",
        said=said,
        meant=meant,
        figure=figure,
    )


def _name(language: Language, part: Part) -> str:
    return metric_part_name(language, part.name)


def _with_percent(formula: Formula, term: str) -> str:
    return f"{term} {_SIGNS['*']} {HUNDRED}{NO_BREAK}%" if formula.percent else term


def _written(term: Term, leaf: Callable[[Part], str], within: int = 0) -> str:
    """Write a term, in brackets where it binds less than what is around it."""
    match term:
        case int():
            return str(term)
        case Part():
            return leaf(term)
        case Joined():
            binds = _BINDS[term.sign]
            first, *others = term.terms
            written = [_written(first, leaf, binds)]
            written += [_written(other, leaf, binds + 1) for other in others]
            text = f" {_SIGNS[term.sign]} ".join(written)
            return f"({text})" if binds < within else text
