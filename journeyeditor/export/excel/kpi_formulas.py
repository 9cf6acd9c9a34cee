"""Formulas of the sheet KPIs, each with the value it gives now, for readers that do not compute.

No text of a person ever stands in one: only cells, numbers, and words of the program in quotes.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from journeyeditor.export.excel.results import Result
from journeyeditor.models import KpiCard
from journeyeditor.models.figures import better_of, is_met, value_of, worked_out
from journeyeditor.models.formula import HUNDRED, Joined, Part, Term
from journeyeditor.models.metrics import METRICS

_MODEST: Final = 1e50  # beyond it products on the way to a value may not fit into a workbook


class Words(NamedTuple):
    """What the status says, and what stands where nobody is in charge."""

    met: str
    open: str
    nobody: str

    @property
    def mark(self) -> str:
        """How the status begins where the target is met, in a formula."""
        return literal(self.met[:1])


def literal(text: str) -> str:
    """Write a text as part of a formula."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def value_formula(card: KpiCard) -> Result | None:
    """Give the formula that works a value out of its parts; None where there is none or no value."""
    found, metric = worked_out(card), METRICS.get(card.metric)
    if found is None or found.value is None or metric is None or metric.formula is None:
        return None
    figures = {part.name: part.value for part in card.parts}
    if any(figure and not 1 / _MODEST < abs(figure) < _MODEST for figure in figures.values()):
        return None
    term: Term = metric.formula.term
    if metric.formula.percent:
        term = Joined("*", (term, HUNDRED))
    return Result(_written(term, figures), found.value)


def _written(term: Term, figures: dict[str, float], *, inner: bool = False) -> str:
    match term:
        case int():
            return str(term)
        case Part():
            figure = repr(figures.get(term.name, term.default)).upper()
            return f"({figure}/{HUNDRED})" if term.percent else _bracketed(figure)
        case Joined():
            text = term.sign.join(_written(one, figures, inner=True) for one in term.terms)
            return f"({text})" if inner else text


def _bracketed(figure: str) -> str:
    return f"({figure})" if figure.startswith("-") else figure


def status(card: KpiCard, row: int, words: Words) -> Result:
    """Tell whether the target is met; nothing where value or target is missing."""
    sign = "<=" if better_of(card) == "lower" else ">="
    chosen = f"IF(D{row}{sign}E{row},{literal(words.met)},{literal(words.open)})"
    met = is_met(card)
    now = "" if met is None else words.met if met else words.open
    return Result(f'IF(AND(ISNUMBER(D{row}),ISNUMBER(E{row})),{chosen},"")', now)


def gap(card: KpiCard, row: int) -> Result:
    """Tell how far value and target are apart, as a part of the target."""
    formula = f'IF(J{row}="","",IFERROR((D{row}-E{row})/ABS(E{row}),""))'
    value, target = value_of(card), card.target
    if value is None or not target:
        return Result(formula, "")
    return Result(formula, _sound((value - target) / abs(target)))


def reached(card: KpiCard, row: int, words: Words) -> Result:
    """Tell how much of the target is reached: 1 where it is met, nothing where that says nothing."""
    is_lower = better_of(card) == "lower"
    above, below = ("E", "D") if is_lower else ("D", "E")
    sense = ">=" if is_lower else ">"
    share = f'IF(E{row}{sense}0,MAX(0,{above}{row}/{below}{row}),"")'
    formula = f'IF(J{row}="","",IF(LEFT(J{row},1)={words.mark},1,IFERROR({share},"")))'
    value, target = value_of(card), card.target
    if value is None or target is None:
        return Result(formula, "")
    if is_met(card):
        return Result(formula, 1)
    if target < 0 or (target == 0 and not is_lower):
        return Result(formula, "")
    return Result(formula, _sound(max(0, target / value if is_lower else value / target)))


def shortfall(row: int, gap_now: float | str, status_now: str, words: Words) -> Result:
    """Give the size of the gap where the target is open, else 0; the summary finds the largest."""
    is_open = status_now == words.open
    mark = literal(words.open[:1])
    formula = f"IF(AND(LEFT(J{row},1)={mark},ISNUMBER(G{row})),ABS(G{row}),0)"
    return Result(formula, abs(gap_now) if is_open and not isinstance(gap_now, str) else 0)


def _sound(value: float) -> float | str:
    return value if math.isfinite(value) else ""
