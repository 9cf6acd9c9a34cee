"""Scripts: what is known of the world's writing without its fonts. Direction, typical widths, who shapes.

The layout does not ask a machine's fonts for the widths of characters that ours lack: lines would
break elsewhere on every machine. It gives such characters the room their script usually takes, and
who draws them keeps to it.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Final

from journeyeditor.look.fonts import Face, metrics

RIGHT_TO_LEFT_MARK: Final = "\u200f"

# The first character of each block and the width of its characters in em, taken from text in
# Noto Sans and rounded up by what its bold faces need; 0 is the font's own box.
_WIDTHS: Final = (
    (0x0000, 0.0),
    (0x0530, 0.74),  # Armenian
    (0x0590, 0.58),  # Hebrew
    (0x0600, 0.55),  # Arabic, Syriac, Thaana
    (0x07C0, 0.0),
    (0x0900, 0.56),  # Devanagari, Bengali, Gurmukhi, Gujarati, Odia
    (0x0B80, 0.72),  # Tamil
    (0x0C00, 0.64),  # Telugu, Kannada
    (0x0D00, 0.74),  # Malayalam, Sinhala
    (0x0E00, 0.56),  # Thai, Lao
    (0x0F00, 0.0),
    (0xAC00, 0.94),  # Hangul
    (0xD7A4, 0.0),
    (0xFB1D, 0.58),  # forms of Hebrew letters
    (0xFB50, 0.55),  # and of Arabic ones
    (0xFE00, 0.0),
    (0xFE70, 0.55),
    (0xFF00, 0.0),
)
_BLOCKS: Final = tuple(first for first, _ in _WIDTHS)


def usual_width(char: str) -> float | None:
    """The room in em a character that our fonts lack usually takes; None: nobody knows."""
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0.0
    known = _WIDTHS[bisect_right(_BLOCKS, ord(char)) - 1][1]
    if known:
        return known
    return 1.0 if unicodedata.east_asian_width(char) in ("W", "F") else None


def is_right_to_left(text: str) -> bool:
    """Whether a text runs from right to left: whether its first letter with a direction does."""
    if text.isascii():
        return False
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def turns(text: str) -> bool:
    """Whether anything in a text runs from right to left, so that a line must be reordered."""
    return not text.isascii() and any(
        unicodedata.bidirectional(char) in ("R", "AL") for char in text
    )


def visual_order(parts: Sequence[str]) -> list[int]:
    """The numbers of a line's parts (characters with their marks) from left to right.

    The rules of Unicode's bidirectional algorithm (UAX #9) for text without embeddings.
    """
    base = 1 if is_right_to_left("".join(parts)) else 0
    levels: list[int | None] = []
    strong = base
    for part in parts:
        direction = unicodedata.bidirectional(part[0])
        if direction in ("L", "R", "AL"):
            strong = 0 if direction == "L" else 1
            levels.append(strong or 2 * base)
        elif direction in ("EN", "AN"):
            levels.append(2 if strong or direction == "AN" else 2 * base)
        else:
            levels.append(None)
    settled = _settled(levels, base)
    order = [*range(len(parts))]
    for level in range(max(settled, default=0), 0, -1):
        start = 0
        for is_turned, group in groupby(order, key=lambda at: settled[at] >= level):
            end = start + len([*group])
            if is_turned:
                order[start:end] = order[start:end][::-1]
            start = end
    return order


def _settled(levels: Sequence[int | None], base: int) -> list[int]:
    """Levels in which spaces and signs go with their neighbours where these agree."""
    before: list[int] = []
    for level in levels:
        before.append(before[-1] if level is None and before else base if level is None else level)
    after: list[int] = []
    for level in reversed(levels):
        after.append(after[-1] if level is None and after else base if level is None else level)
    return [
        level if level is not None else _between(left, right, base)
        for level, left, right in zip(levels, before, reversed(after), strict=True)
    ]


def _between(left: int, right: int, base: int) -> int:
    """The level of a sign between two others: theirs where both run one way, else the line's."""
    if base:
        return 2 if left == right == 2 else 1
    return 1 if left and right else 0


def needs_shaping(text: str, face: Face) -> bool:
    """Whether a line is more than glyphs of ours side by side.

    So it is with characters that our fonts lack, marks upon letters, joined emoji and writing from
    right to left.
    """
    return not text.isascii() and not all(map(_plain(face).__getitem__, text))


@cache
def _plain(face: Face) -> _Plain:
    return _Plain(face)


class _Plain(dict[str, bool]):
    """Whether a character stands for itself in a line of this face; found out when first asked."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._own = metrics(face).glyphs

    def __missing__(self, char: str) -> bool:
        self[char] = found = self._find(char)
        return found

    def _find(self, char: str) -> bool:
        if char == "\u200d" or "\U0001f1e6" <= char <= "\U0001f1ff":
            return False
        if "\U0001f3fb" <= char <= "\U0001f3ff" or unicodedata.category(char) in ("Mn", "Me"):
            # Selectors of a look (U+FE00 and on) change nothing: our fonts have one look.
            return "\ufe00" <= char <= "\ufe0f"
        if unicodedata.bidirectional(char) in ("R", "AL", "RLE", "RLO", "RLI"):
            return False
        code = ord(char)
        return (
            code in self._own
            or code in metrics(Face.EMOJI).glyphs
            or unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")
        )
