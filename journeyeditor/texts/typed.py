"""Typed: numbers and days as people write them, read in their language."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

from journeyeditor.texts.dates import MONTHS, SHORT_MONTHS, day_short
from journeyeditor.texts.languages import Language
from journeyeditor.texts.numbers import MINUS, NOTATIONS, number

_LONGEST_NUMBER: Final = 40
_PLAIN: Final = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)
_ISO: Final = re.compile(r"\d{4}(-\d{2}(-\d{2}(T.+)?)?)?", re.ASCII)
_DOTTED: Final = re.compile(r"(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4}|\d{2})", re.ASCII)
_NAMED: Final = re.compile(r"(\d{1,2})\.?\s+([^\W\d_]+)\.?,?\s+(\d{4})")
_CENTURY: Final = 2000


def typed_number(language: Language, text: str) -> int | float | None:
    """Read a number as it is written in a language; None for what is none.

    Groups of thousands may be marked or not; a whole number stays one (`184000`, `184.000`).
    """
    notation = NOTATIONS[language]
    plain = "".join(text.split()).replace(MINUS, "-")
    if notation.group in plain and not _is_grouped(plain, notation.group, notation.decimal):
        return None
    plain = plain.replace(notation.group, "").replace(notation.decimal, ".")
    if len(plain) > _LONGEST_NUMBER or not _PLAIN.fullmatch(plain):
        return None
    if plain.lstrip("+-").isdecimal():
        return int(plain)
    value = float(plain)
    return value if abs(value) < float("inf") else None


def number_to_type(language: Language, value: float) -> str:
    """Write a number as it can be typed and read again."""
    shown = number(language, value)
    return shown if typed_number(language, shown) == value else repr(value)


def typed_day(language: Language, text: str) -> str | None:
    """Read a day, a month or a year; gives it as ISO 8601, None for what is none.

    Read are ISO itself, `14.8.2026`, `14/08/26` and `14 August 2026`, the day first in all.
    """
    plain = " ".join(text.split())
    if _ISO.fullmatch(plain):
        return plain if _is_iso(plain) else None
    if found := _DOTTED.fullmatch(plain):
        year = int(found[3])
        return _iso(year if len(found[3]) > 2 else _CENTURY + year, int(found[2]), int(found[1]))
    if found := _NAMED.fullmatch(plain):
        month = _month(language, found[2])
        return _iso(int(found[3]), month, int(found[1])) if month else None
    return None


def day_to_type(language: Language, iso: str) -> str:
    """Write a day as it can be typed and read again; months, years and times stay ISO."""
    shown = day_short(language, iso)
    return shown if typed_day(language, shown) == iso else iso


def _is_grouped(text: str, group: str, decimal: str) -> bool:
    """Tell whether marks of thousands stand where they belong: `1.5` is no German number."""
    whole = text.split(decimal, maxsplit=1)[0].lstrip("+-")
    first, *rest = whole.split(group)
    return group not in text[len(text.split(decimal, maxsplit=1)[0]) :] and (
        0 < len(first) <= 3 and all(len(part) == 3 for part in rest)
    )


def _month(language: Language, name: str) -> int:
    """The number of a month by its name or the beginning of it; 0 where no month is called so."""
    wanted = name.casefold()
    if len(wanted) < 3:
        return 0
    for names in (MONTHS[language], SHORT_MONTHS, MONTHS["en"], MONTHS["de"]):
        for number_, month in enumerate(names, 1):
            if month.casefold().startswith(wanted):
                return number_
    return 0


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _is_iso(text: str) -> bool:
    whole = text + {4: "-01-01", 7: "-01"}.get(len(text), "")
    try:
        datetime.fromisoformat(whole)
    except ValueError:
        return False
    return True
