"""Formulas: what a metric is computed from, worked out exactly from its parts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final, Literal, NamedTuple

Sign = Literal["+", "-", "*", "/"]
HUNDRED: Final = 100


class Part(NamedTuple):
    """A figure that a metric is computed from, by its name in the file.

    One in `percent` is written as 30 for 30 %. One that has a `default` may be left out.
    """

    name: str
    percent: bool = False
    default: int | None = None


class Joined(NamedTuple):
    """Several terms with the same sign between them, worked out from the left."""

    sign: Sign
    terms: tuple[Term, ...]


Term = Part | Joined | int


class Formula(NamedTuple):
    """A term; with `percent` what it gives is said in percent (0.026 is 2.6)."""

    term: Term
    percent: bool = False

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its parts in the order in which they are read, each once."""
        return tuple(dict.fromkeys(_parts(self.term)))


class Outcome(NamedTuple):
    """What a formula gives: a value, or why there is none.

    `missing` names parts without a figure; `zero` is what would have to be divided by and is 0.
    """

    value: int | float | None = None
    missing: tuple[str, ...] = ()
    zero: Term | None = None
    is_too_large: bool = False


class _ZeroError(Exception):
    """A term that is divided by is zero."""

    def __init__(self, term: Term) -> None:
        super().__init__()
        self.term = term


def compute(formula: Formula, figures: Mapping[str, float]) -> Outcome:
    """Work a formula out, exactly until its value is given as the nearest number."""
    missing = tuple(
        part.name
        for part in formula.parts
        if part.default is None and not math.isfinite(figures.get(part.name, math.nan))
    )
    if missing:
        return Outcome(missing=missing)
    try:
        value = _worked_out(formula.term, figures) * (HUNDRED if formula.percent else 1)
    except _ZeroError as error:
        return Outcome(zero=error.term)
    try:
        nearest = float(value)
    except OverflowError:
        return Outcome(is_too_large=True)
    return Outcome(int(value) if nearest == value and nearest.is_integer() else nearest)


def _worked_out(term: Term, figures: Mapping[str, float]) -> Fraction:
    match term:
        case int():
            return Fraction(term)
        case Part():
            # The digits as they were typed: 0.1 is a tenth, not the nearest double.
            value = Fraction(str(figures.get(term.name, term.default)))
            return value / HUNDRED if term.percent else value
        case Joined():
            first, *others = term.terms
            value = _worked_out(first, figures)
            for other in others:
                value = _joined(term.sign, value, other, figures)
            return value


def _joined(sign: Sign, value: Fraction, other: Term, figures: Mapping[str, float]) -> Fraction:
    operand = _worked_out(other, figures)
    match sign:
        case "+":
            return value + operand
        case "-":
            return value - operand
        case "*":
            return value * operand
        case "/":
            if not operand:
                raise _ZeroError(other)
            return value / operand


def _parts(term: Term) -> Iterator[Part]:
    match term:
        case Part():
            yield term
        case Joined():
            for inner in term.terms:
                yield from _parts(inner)
