"""Lines: text from other programs, freed of what no file can hold."""

from __future__ import annotations

import re
from typing import Final

MAX_CHARACTERS: Final = 1_000_000
"""Longer texts are not taken in: a whole book comes to about that."""

MAX_CARDS: Final = 2_000
"""More cards are not made of texts at once."""

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNHEARD = re.compile("[\0-\x08\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")


def cleaned(text: str) -> str:
    """Give text with one kind of line break, without control characters and half characters."""
    text = _UNHEARD.sub("", _BREAKS.sub("\n", text))
    return _HALVES.sub("\ufffd", text)


def read_lines(text: str) -> tuple[str, ...]:
    """Give the lines of a text that say something, without the blanks around them."""
    return tuple(line for each in cleaned(text).split("\n") if (line := each.strip()))
