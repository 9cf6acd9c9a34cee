"""Days as people read them in each language.

The months' names are those of the Unicode locale data; a test compares them with Babel, which is
not used here because its first date takes some 90 ms (measured).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from journeyeditor.texts.languages import Language

MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
}
SHORT_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
)
_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def day(language: Language, iso: str) -> str:
    """Write an ISO day out: `14 August 2026`, `14. August 2026`; anything else comes back unchanged."""
    when = _parsed(iso)
    if when is None:
        return iso
    dot = "." if language == "de" else ""
    return f"{when.day}{dot} {MONTHS[language][when.month - 1]} {when.year}"


def day_short(language: Language, iso: str) -> str:
    """Write an ISO day short: `14 Aug 2026`, `14.08.2026`; anything else comes back unchanged."""
    when = _parsed(iso)
    if when is None:
        return iso
    if language == "de":
        return f"{when.day:02}.{when.month:02}.{when.year}"
    return f"{when.day} {SHORT_MONTHS[when.month - 1]} {when.year}"


def day_near(language: Language, iso: str, today: str) -> str:
    """Write an ISO day as short as it is plain today: without its year if that is this one."""
    when, this = _parsed(iso), _parsed(today)
    if when is None or this is None or when.year != this.year:
        return day_short(language, iso)
    if language == "de":
        return f"{when.day}. {MONTHS[language][when.month - 1]}"
    return f"{when.day} {SHORT_MONTHS[when.month - 1]}"


def _parsed(iso: str) -> date | None:
    if not _ISO_DAY.fullmatch(iso):
        return None
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
