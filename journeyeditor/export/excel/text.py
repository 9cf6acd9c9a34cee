"""Texts as cells of a workbook can hold them: legal characters, a limited length, legal titles."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

LIMIT: Final = 32_767
"""UTF-16 units a cell can hold."""

TITLE_LIMIT: Final = 31
"""UTF-16 units of a sheet's title."""

CUT_MARK: Final = " […]"
REPLACEMENT: Final = "\ufffd"

# XML 1.0 has no form for these characters; openpyxl looks for some of them only (RELIABILITY, F5).
_ILLEGAL: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_SUSPECT: Final = re.compile(f"[{_ILLEGAL}\r]|_x[0-9A-Fa-f]{{4}}_")
_UNSOUND: Final = re.compile(f"[{_ILLEGAL}]")
_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NO_TITLE: Final = re.compile(r"[\[\]:*?/\\]")
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


def is_clean(text: str) -> bool:
    """Say whether a text can be written as it is."""
    return _SUSPECT.search(text) is None


def clean(text: str) -> str:
    """Replace what XML cannot hold by U+FFFD and end lines by LF.

    Workbooks read `_x0041_` as an escaped A; where a text says so literally it is escaped itself.
    """
    if is_clean(text):
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPE.sub("_x005F_", _UNSOUND.sub(REPLACEMENT, lines))


def units(text: str) -> int:
    """Count the UTF-16 units of a text: two for a character above U+FFFF."""
    return len(text) + (0 if text.isascii() else len(_ASTRAL.findall(text)))


def cut(text: str, limit: int = LIMIT) -> str:
    """Shorten a text to so many UTF-16 units, with a visible mark at its end if it was longer."""
    if 2 * len(text) <= limit or units(text) <= limit:
        return text
    room = limit - units(CUT_MARK)
    return _first_units(text, max(room, 0)) + CUT_MARK


def sheet_title(wanted: str, taken: Collection[str]) -> str:
    r"""Make a legal title that no other sheet has: 1 to 31 units, none of `[]:*?/\`.

    Apostrophes at the ends and "History" are refused by Excel; titles differing in case only too.
    """
    base = _NO_TITLE.sub(" ", clean(wanted).replace("\n", " ").replace("\t", " ")).strip(" '")
    if base.casefold() in {"", "history"}:
        base = f"{base} 1".strip()
    used = {title.casefold() for title in taken}
    title, number = _first_units(base, TITLE_LIMIT).rstrip(" '"), 1
    while title.casefold() in used:
        number += 1
        ending = f" {number}"
        title = _first_units(base, TITLE_LIMIT - len(ending)).rstrip(" '") + ending
    return title


def _first_units(text: str, limit: int) -> str:
    """Give as much of the beginning as fits into so many units, whole characters only."""
    kept = text[:limit]
    while units(kept) > limit:
        kept = kept[: len(kept) - max((units(kept) - limit) // 2, 1)]
    return kept
