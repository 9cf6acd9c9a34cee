"""Advances: widths of characters and words in a face's units, with the chain of fonts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from journeyeditor.layout.clusters import clusters
from journeyeditor.layout.scripts import usual_width
from journeyeditor.look.fonts import Face, metrics
from journeyeditor.look.styles import TextStyle

_WORDS_KEPT = 20_000


class Advances(dict[str, int]):
    """Advances by character in a face's units; characters of other faces are filled in as asked.

    Invisible characters have none, those of the emoji face theirs, those that no font of ours has
    what their script usually takes, else that of the box.
    """

    def __init__(self, face: Face) -> None:
        own = metrics(face)
        super().__init__(zip(map(chr, own.advances), own.advances.values(), strict=True))
        self[GLUE] = 0
        self._missing_advance = own.missing_advance
        self._per_em = own.units_per_em

    def __missing__(self, char: str) -> int:
        if is_invisible(char):
            advance = 0
        else:
            emoji = metrics(Face.EMOJI)
            found = emoji.advances.get(ord(char))
            if found is None:
                usual = usual_width(char)
                advance = self._missing_advance if usual is None else round(usual * self._per_em)
            else:
                advance = round(found * self._per_em / emoji.units_per_em)
        self[char] = advance
        return advance


@cache
def advances_of(face: Face) -> Advances:
    """The advances of one face, shared by all who ask."""
    return Advances(face)


# What joins emoji into one: a joiner, flags of two letters, tones of skin.
_JOINED = re.compile("[\u200d\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")


def units_of(text: str, advances: Advances) -> int:
    """The width of a text in the face's units; emoji that are joined take the room of one."""
    units = sum(map(advances.__getitem__, text))
    if text.isascii() or _JOINED.search(text) is None:
        return units
    emoji = metrics(Face.EMOJI).advances
    return units - sum(
        sum(map(advances.__getitem__, cluster[1:]))
        for cluster in clusters(text)
        if len(cluster) > 1 and ord(cluster[0]) in emoji
    )


# A word may go on in the next line after these: it is taken apart by a mark without width.
HYPHENS = re.compile(r"[-/–—]+(?=[^\s])")
GLUE = "\0"
GLUED = f"\\g<0>{GLUE} "


class Words(dict[str, int]):
    """Widths of words in a face's units, kept because language repeats itself.

    `behind` is added to each: 0, or the width of a space.
    """

    def __init__(self, face: Face, behind: int = 0) -> None:
        super().__init__()
        self._advances = advances_of(face)
        self._behind = behind

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        units = self[word] = units_of(word, self._advances) + self._behind
        return units


class Pieces(dict[str, tuple[int, ...]]):
    """Widths of what the hyphens in words leave together, for words of plain characters."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, word: str) -> tuple[int, ...]:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        pieces = HYPHENS.sub(GLUED, word).split()
        units = self[word] = tuple(map(self._words.__getitem__, pieces))
        return units


class _Measured(NamedTuple):
    words: Words
    spaced: Words
    pieces: Pieces


@cache
def _measured(face: Face) -> _Measured:
    """The widths of words in one face, shared by all who ask."""
    words = Words(face)
    return _Measured(words, Words(face, advances_of(face)[" "]), Pieces(words))


@cache
def is_invisible(char: str) -> bool:
    """Whether a character that fonts may lack draws nothing: controls, joiners, selectors."""
    return unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp") or "\ufe00" <= char <= "\ufe0f"


class Ruler(NamedTuple):
    """What measuring lines of one style and width asks for, looked up once; font units.

    `words` are the widths of words, `spaced` with the space behind them, `pieces` between hyphens.
    """

    advances: Advances
    words: Words
    spaced: Words
    pieces: Pieces
    limit: int
    space: int
    scale: float


@lru_cache(maxsize=512)
def ruler_of(style: TextStyle, room: float) -> Ruler:
    """What is needed to break lines of `room` px in a style."""
    advances = advances_of(style.face)
    scale = style.px / metrics(style.face).units_per_em
    limit = int(room / scale + 1e-6)
    return Ruler(advances, *_measured(style.face), limit, advances[" "], scale)
