"""Characters that no font has: which there are on a sheet, and the warning that names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from journeyeditor.errors import N_, Problem
from journeyeditor.export.shaping import Shaper
from journeyeditor.layout import text as layout_text
from journeyeditor.layout.marks import Text
from journeyeditor.layout.plan import Sheet

_NAMED: Final = 40


def warning(missing: Iterable[str], most: int = _NAMED) -> tuple[Problem, ...]:
    """Give the warning about characters that no font has, each given once; none if there are none.

    It names `most` of them one by one.
    """
    characters = [*missing]
    if not characters:
        return ()
    named = [f"{char} (U+{ord(char):04X})" for char in characters[:most]]
    more = ", …" if len(characters) > most else ""
    message = N_("Shown as a box, because no font has them: {characters}")
    return (Problem("missing-characters", message, values={"characters": ", ".join(named) + more}),)


def missing_on(sheet: Sheet, shaper: Shaper) -> tuple[str, ...]:
    """Give the characters on a sheet that neither our fonts nor those of `shaper` have."""
    found: dict[str, None] = {}
    for group in sheet.groups:
        for mark in group.marks:
            if not isinstance(mark, Text):
                continue
            lacking = layout_text.missing(mark.text, mark.style)
            if lacking:
                shaped = shaper(lacking, mark.style)
                found.update(dict.fromkeys(lacking if shaped is None else shaped.missing))
    return tuple(found)
