"""Hyphens: where a word that is too long for its line may be divided, by the language's rules.

Source: F. M. Liang, Word Hy-phen-a-tion by Com-put-er (1983), with the patterns of TeX.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from journeyeditor import assets
from journeyeditor.texts import Language

LONGEST: Final = 80
"""Longer words are no words of a language and break anywhere."""

_LEFT: Final = 2
_RIGHT: Final = 2
"""Letters that stay before and behind a hyphen at least."""

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_NO_DIGITS: Final = str.maketrans("", "", "0123456789")


@cache
def split_points(word: str, language: Language) -> tuple[int, ...]:
    """The places in a word before which a line may begin, in rising order; signs around it count."""
    points: list[int] = []
    for found in _LETTERS.finditer(word):
        if _LEFT + _RIGHT <= len(found[0]) <= LONGEST:
            points += (found.start() + at for at in _points(found[0], _patterns(language)))
    return tuple(points)


def _points(word: str, patterns: dict[str, str]) -> list[int]:
    """The odd ones among the highest numbers that the patterns in a word give its gaps."""
    dotted = f".{''.join(map(_small, word))}."
    gaps = [0] * (len(dotted) + 1)
    longest = max(map(len, patterns))
    for start in range(len(dotted) - 1):
        for end in range(start + 1, min(len(dotted), start + longest) + 1):
            pattern = patterns.get(dotted[start:end])
            if pattern is not None:
                at = start
                for sign in pattern:
                    if sign.isdigit():
                        gaps[at] = max(gaps[at], int(sign))
                    else:
                        at += 1
    return [at for at in range(_LEFT, len(word) - _RIGHT + 1) if gaps[at + 1] % 2]


def _small(char: str) -> str:
    """The small letter, where it is one letter as well."""
    small = char.lower()
    return small if len(small) == 1 else char


@cache
def _patterns(language: Language) -> dict[str, str]:
    """A language's patterns by their letters, read when a word first does not fit its line."""
    body = assets.read(f"hyphenation/{language}.txt").decode()
    return dict(zip(body.translate(_NO_DIGITS).split(), body.split(), strict=True))
