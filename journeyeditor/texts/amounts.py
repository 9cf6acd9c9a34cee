"""Amounts: numbers with a unit as the map writes them (`2.6 %`, `184 k`, `€12.50`), read back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

from journeyeditor.texts.languages import Language
from journeyeditor.texts.numbers import CURRENCIES
from journeyeditor.texts.typed import typed_number


class Amount(NamedTuple):
    """A number and its unit; an empty unit is none."""

    value: int | float
    unit: str = ""


_CURRENCY: Final = f"[{''.join(sorted(CURRENCIES))}]"
_AMOUNT: Final = re.compile(
    rf"(?P<sign>[+\-\u2212]?)\s*(?P<first>{_CURRENCY}?)\s*"
    r"(?P<figure>[+\-\u2212]?[\d.,\s]*\d[.,]?(?:[eE][+\-\u2212]?\d{1,3}(?![^\W\d_]))?)"
    r"\s*(?P<rest>.*)",
    re.ASCII | re.DOTALL,
)
_LARGE: Final[Mapping[str, int]] = {
    **dict.fromkeys(("k", "K", "tsd", "tsd.", "Tsd", "Tsd.", "thousand"), 10**3),
    **dict.fromkeys(("M", "mio", "mio.", "Mio", "Mio.", "million"), 10**6),
    **dict.fromkeys(("bn", "mrd", "mrd.", "Mrd", "Mrd.", "billion"), 10**9),
}
"""Words for large numbers; those of both languages are read in either. A small m is metres."""

_WORD: Final = re.compile(r"([^\W\d_]+\.?)(?!\w)\s*(.*)", re.DOTALL)
_LONGEST: Final = 200


def typed_amount(language: Language, text: str) -> Amount | None:
    """Read a number with or without a unit in a language's notation; None for what is none."""
    found = _AMOUNT.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if found is None or (found["sign"] and found["figure"][0] in "+-\u2212"):
        return None
    figure = typed_number(language, found["sign"] + found["figure"])
    if figure is None:
        return None
    large, unit = _large(" ".join(found["rest"].split()))
    if found["first"]:
        if unit:
            return None
        unit = found["first"]
    value = _times(figure, large)
    return None if value is None else Amount(value, unit)


def _large(rest: str) -> tuple[int, str]:
    """Part what follows a number into what it is multiplied by and its unit."""
    word = _WORD.fullmatch(rest)
    if word is not None and word[1] in _LARGE:
        return _LARGE[word[1]], word[2]
    return 1, rest


def _times(figure: float, large: int) -> int | float | None:
    if large == 1:
        return figure
    exact = Fraction(str(figure)) * large
    try:
        nearest = float(exact)
    except OverflowError:
        return None
    return int(exact) if exact.denominator == 1 else nearest
