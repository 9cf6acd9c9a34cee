"""Numbers as people read them in each language: grouped, signed, shortened, with a unit.

Babel would give the same symbols but takes some 85 ms until its first number (measured); a map
shows numbers in its first frame, so the few symbols stand here and a test compares them with Babel.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from journeyeditor.texts.languages import Language

NO_BREAK: Final = "\u00a0"
MINUS: Final = "\u2212"
UNKNOWN: Final = "\u2013"

CURRENCIES: Final = frozenset("€$£¥")
_TYPED_DECIMALS: Final = 4  # as many a person types; more come from a division and are rounded
_FULL_BELOW: Final = 10_000
_PLAIN_EXPONENTS: Final = range(-7, 15)  # beyond these powers of ten, zeros say less than E20


@dataclass(frozen=True, slots=True)
class Notation:
    """How a language writes numbers: its marks, and its words for thousand, million and billion."""

    decimal: str
    group: str
    thousand: str
    million: str
    billion: str
    currency_first: bool


NOTATIONS: Final[dict[Language, Notation]] = {
    "en": Notation(".", ",", "k", "M", "bn", currency_first=True),
    "de": Notation(",", ".", "Tsd.", "Mio.", "Mrd.", currency_first=False),
}

_MARKS: Final = {
    language: str.maketrans({",": notation.group, ".": notation.decimal, "-": MINUS})
    for language, notation in NOTATIONS.items()
}


def number(language: Language, value: float, decimals: int | None = None) -> str:
    """Write `value` in full, grouped by thousands, with `decimals` places (None: those it has).

    Halves are rounded away from zero. A value that is no number is written as a dash.
    """
    exact = _exact(value)
    if not exact.is_finite():
        return UNKNOWN
    if not _is_plain(exact):
        return _scientific(language, exact)
    places = _places(exact) if decimals is None else decimals
    return _localised(language, f"{_rounded(exact, places):,f}")


def signed(language: Language, value: float, decimals: int = 0) -> str:
    """Write `value` with its sign: +1, 0, −2 (a true minus sign, U+2212; zero has no sign)."""
    text = number(language, value, decimals)
    is_positive = value > 0 and text.strip("0,.") != ""
    return f"+{text}" if is_positive else text


def short_number(language: Language, value: float) -> str:
    """Write `value` in full below 10,000, and shortened to at most one decimal above: 184 k, 1.2 M."""
    if abs(value) < _FULL_BELOW and (text := _quickly_typed(value)):
        return _localised(language, text)
    exact = _exact(value)
    if not exact.is_finite() or abs(exact) < _FULL_BELOW or not _is_plain(exact):
        return _typed(language, exact)
    notation = NOTATIONS[language]
    words = (notation.thousand, notation.million, notation.billion)
    step = min(exact.adjusted() // 3, len(words))
    scaled = _scaled(exact, step)
    if abs(scaled) >= 1000 and step < len(words):  # 999,999 is rounded to 1 M, not to 1,000 k
        step += 1
        scaled = _scaled(exact, step)
    return f"{_typed(language, scaled)}{NO_BREAK}{words[step - 1]}"


def quantity(language: Language, value: float, unit: str | None = None) -> str:
    """Write `value` with its unit after a no-break space (`2.6 %`); without unit as short number.

    An amount of money has both digits of its cents or none; English puts its sign first (`€12.50`).
    """
    unit = (unit or "").strip()
    if unit not in CURRENCIES:
        text = short_number(language, value)
        return f"{text}{NO_BREAK}{unit}" if unit else text
    exact = _exact(value)
    has_cents = exact.is_finite() and abs(exact) < _FULL_BELOW and _places(exact) == 1
    text = number(language, value, 2) if has_cents else short_number(language, value)
    if not NOTATIONS[language].currency_first:
        return f"{text}{NO_BREAK}{unit}"
    if text.startswith(MINUS):
        return f"{MINUS}{unit}{text[1:]}"
    return f"{unit}{text}"


def _quickly_typed(value: float) -> str:
    """Write a value as `_typed` does, in a few steps; empty for one with many decimal places."""
    if isinstance(value, int):
        return f"{value:,d}"
    decimals = repr(value).partition(".")[2]
    if not decimals.isdigit() or len(decimals) > _TYPED_DECIMALS:
        return ""
    places = 0 if decimals == "0" else len(decimals)
    return f"{value + 0.0:,.{places}f}"  # adding nothing turns "minus zero" into zero


def _typed(language: Language, exact: Decimal) -> str:
    """Write a value as it was typed; one with more places than people type is rounded."""
    if not exact.is_finite():
        return UNKNOWN
    if not _is_plain(exact):
        return _scientific(language, exact)
    places = _places(exact)
    if places > _TYPED_DECIMALS:
        places = 2 if abs(exact) >= 1 else 2 - exact.adjusted()
        exact = _rounded(exact, places)
        places = _places(exact)  # 2.999999 is 3, not 3.00
    return _localised(language, f"{_rounded(exact, places):,f}")


def _scientific(language: Language, exact: Decimal) -> str:
    """Write a value with its power of ten, as the Unicode locale data do: `1.2E20`."""
    mantissa, power = f"{exact:.5E}".split("E")
    return _localised(language, f"{mantissa.rstrip('0').rstrip('.')}E{int(power)}")


def _exact(value: float) -> Decimal:
    return Decimal(value) if isinstance(value, int) else Decimal(repr(value))


def _is_plain(exact: Decimal) -> bool:
    return not exact or exact.adjusted() in _PLAIN_EXPONENTS


def _places(exact: Decimal) -> int:
    """Count the decimal places `exact` needs: 0 for 5, 5.0 and 5e3, 1 for 2.6."""
    exponent = exact.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _scaled(exact: Decimal, step: int) -> Decimal:
    scaled = exact.scaleb(-3 * step)
    return _rounded(scaled, 1 if abs(scaled) < 100 else 0)


def _rounded(exact: Decimal, places: int) -> Decimal:
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return rounded or abs(rounded)  # never "minus zero"


def _localised(language: Language, text: str) -> str:
    return text.translate(_MARKS[language])
