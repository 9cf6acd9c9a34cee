"""How high a sheet's rows must be for their wrapped text, by the advances of Arial.

A file says how high a row is; readers do not look again where rich text or merged cells are in
play. Advances are those of Arial (and of Liberation Sans, made to the same measures), in
thousandths of the size.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from math import ceil
from typing import Final

LINE: Final = 12.75
"""Height of a line of Arial 10, pt."""

PADDING: Final = 4.5
MOST: Final = 409.0
"""The highest row a workbook knows, pt."""

_DIGIT: Final = 7
"""The unit of columns' widths: a digit of Arial 10 in whole px, as readers take it."""

_SIDES: Final = 16
"""What an indented cell keeps free at its sides, px; a little more than it is, for safety."""

_ASCII: Final = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
    *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 556),
)
_BOLD: Final = 1.08
_WIDE: Final = 1_000
_OTHER: Final = 600
_FIRST_WIDE: Final = "\u2e80"


def row_height(lines: int) -> float:
    """Give the height for so many lines of text, pt."""
    return min(lines * LINE + PADDING, MOST)


def lines(text: str, width: float, *, bold: bool = False) -> int:
    """Count the lines a text takes in a column `width` digits wide, breaking at spaces.

    Words that are too long for a line are broken anywhere.
    """
    room = (width * _DIGIT - _SIDES) / (10 * 96 / 72) * 1_000
    if bold:
        room /= _BOLD
    return sum(_lines_of(paragraph, room) for paragraph in text.split("\n"))


def roughly_lines(text: str, width: float) -> int:
    """Count the lines of plain Latin text faster: its letters are narrower than digits on average.

    The room that gains makes up for what is lost at the ends of lines.
    """
    if len(text) <= width and "\n" not in text:
        return 1
    if not text.isascii() and max(text) >= _FIRST_WIDE:
        return lines(text, width)
    return sum(max(ceil(len(paragraph) / width), 1) for paragraph in text.split("\n"))


def _lines_of(paragraph: str, room: float) -> int:
    count, used = 1, 0.0
    space = _ASCII[0]
    for word in paragraph.split(" "):
        need = _advance(word)
        if used and used + space + need > room:
            count, used = count + 1, 0.0
        if need > room:
            count += int(need // room)
            used = need % room
        else:
            used += need + (space if used else 0)
    return count


@lru_cache(maxsize=16_384)
def _advance(word: str) -> float:
    if word.isascii():
        return sum(_ASCII[ord(letter) - 32] if letter >= " " else _OTHER for letter in word)
    return sum(_letter(letter) for letter in word)


@lru_cache(maxsize=1_024)
def _letter(letter: str) -> int:
    base = unicodedata.normalize("NFD", letter)[0]
    if " " <= base <= "~":
        return _ASCII[ord(base) - 32]
    if unicodedata.combining(letter):
        return 0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" or letter > "\uffff" else _OTHER
