"""Text: lines broken in integer font units, with a chain of fonts; the same breaks everywhere.

Widths are sums of the fonts' advances without kerning, which is what the painters draw.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from journeyeditor.layout.hyphens import split_points
from journeyeditor.look.fonts import Face, metrics
from journeyeditor.look.styles import TextStyle
from journeyeditor.texts import Language

ELLIPSIS = "…"
SOFT_HYPHEN = "\u00ad"
_NEWLINES = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_WORDS = re.compile(r"\S+")
# A word may go on in the next line after these, between CJK characters and at U+200B.
_BREAK_AFTER = re.compile(r"[^-/–—\u200b\u00ad]+[-/–—\u200b\u00ad]*|[-/–—\u200b\u00ad]+")
_BREAKS = re.compile(
    r"[-/–—\u200b\u00ad\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\uac00-\ud7af\U00020000-\U0003ffff]"
)
# What the quick way through plain words does not deal with: line breaks and breaks within words.
_SPECIAL = re.compile(_NEWLINES.pattern + "|" + _BREAKS.pattern)
_WORDS_KEPT = 20_000
_CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\uac00-\ud7af\U00020000-\U0003ffff]")


class Line(NamedTuple):
    """A line: what is drawn, what it stands for in the text, its width in px.

    `cut` says that the text goes on where the line ends with an ellipsis.
    """

    drawn: str
    source: str
    width: float
    cut: bool = False


class GlyphRun(NamedTuple):
    """Glyphs of one face side by side: ids, left ends in px from the line's left, their text."""

    face: Face
    glyph_ids: tuple[int, ...]
    xs: tuple[float, ...]
    text: str


class _Advances(dict[str, int]):
    """Advances by character in a face's units; characters of other faces are filled in as asked."""

    def __init__(self, face: Face) -> None:
        own = metrics(face)
        super().__init__((chr(code), advance) for code, advance in own.advances.items())
        self._missing_advance = own.missing_advance
        self._per_em = own.units_per_em

    def __missing__(self, char: str) -> int:
        if is_invisible(char):
            advance = 0
        else:
            emoji = metrics(Face.EMOJI)
            found = emoji.advances.get(ord(char))
            advance = (
                self._missing_advance
                if found is None
                else round(found * self._per_em / emoji.units_per_em)
            )
        self[char] = advance
        return advance


@cache
def _advances(face: Face) -> _Advances:
    return _Advances(face)


class _Words(dict[str, int]):
    """Widths of words in a face's units, kept because language repeats itself."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._advances = _advances(face)

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        units = self[word] = sum(map(self._advances.__getitem__, word))
        return units


@cache
def _words(face: Face) -> _Words:
    return _Words(face)


@cache
def is_invisible(char: str) -> bool:
    """Whether a character that fonts may lack draws nothing: controls, joiners, selectors."""
    return unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp") or "\ufe00" <= char <= "\ufe0f"


def _units(text: str, style: TextStyle) -> int:
    return sum(map(_advances(style.face).__getitem__, text))


def _px(units: int, style: TextStyle) -> float:
    return units * style.px / metrics(style.face).units_per_em


@lru_cache(maxsize=4096)
def width(text: str, style: TextStyle) -> float:
    """The width of one line in px."""
    return _px(_units(text, style), style)


def wrap(
    text: str,
    style: TextStyle,
    room: float,
    max_lines: int | None = None,
    language: Language = "en",
) -> tuple[Line, ...]:
    """Break a text into lines at most `room` px wide; what goes beyond `max_lines` is elided.

    Lines break at line breaks, between words, after hyphens and slashes, and where a word is
    longer than a line by the language's rules of hyphenation, else anywhere between characters.
    """
    limit = int(room * metrics(style.face).units_per_em / style.px)
    lines = [] if _SPECIAL.search(text) else _plain_lines(text, style, limit)
    if not lines:
        sources: list[tuple[str, bool]] = []
        for paragraph in _NEWLINES.split(text.strip()):
            sources.extend(_broken(paragraph, style, limit, language))
        lines = [_line(source, style, hyphened=hyphened) for source, hyphened in sources]
    if max_lines is not None and len(lines) > max_lines:
        kept = lines[: max_lines - 1]
        rest = " ".join(line.source for line in lines[max_lines - 1 :])
        cut = _cut(f"{rest} ", style, room)
        lines = [*kept, Line(cut, rest, width(cut, style), cut=True)]
    return tuple(lines)


def _plain_lines(text: str, style: TextStyle, limit: int) -> list[Line]:
    """Lines of a text of plain words that all fit a line; none if one of them does not.

    This is the way nearly all cards go, so it does no more than add up the widths of words.
    """
    words = text.split()
    widths = list(map(_words(style.face).__getitem__, words))
    if not words or max(widths) > limit:
        return []
    space, scale = _advances(style.face)[" "], _px(1, style)
    lines: list[Line] = []
    start, used = 0, widths[0]
    for index in range(1, len(words)):
        longer = used + space + widths[index]
        if longer <= limit:
            used = longer
        else:
            line = " ".join(words[start:index])
            lines.append(Line(line, line, used * scale))
            start, used = index, widths[index]
    line = " ".join(words[start:])
    lines.append(Line(line, line, used * scale))
    return lines


def elide(text: str, style: TextStyle, room: float) -> str:
    """One line of text, cut with an ellipsis where it is wider than `room` px."""
    line = drawn(text)
    return line if width(line, style) <= room else _cut(line, style, room)


def drawn(text: str) -> str:
    """A text as one line: white space is a space, soft hyphens are invisible."""
    return " ".join(text.split()).replace(SOFT_HYPHEN, "").replace("\u200b", "")


def _line(source: str, style: TextStyle, *, hyphened: bool) -> Line:
    shown = drawn(source) + ("-" if hyphened else "")
    return Line(shown, source, width(shown, style))


def _cut(text: str, style: TextStyle, room: float) -> str:
    """As much of a text as fits with an ellipsis behind it."""
    limit = int(room * metrics(style.face).units_per_em / style.px)
    left = limit - _units(ELLIPSIS, style)
    advances = _advances(style.face)
    end = 0
    for cluster in clusters(drawn(text)):
        left -= sum(map(advances.__getitem__, cluster))
        if left < 0:
            break
        end += len(cluster)
    return drawn(text)[:end].rstrip(" ,.;:–-") + ELLIPSIS


class _Atom(NamedTuple):
    """A piece that no line break divides: a slice of the paragraph, its width in font units.

    `soft`: a line that ends here shows a hyphen that is not in the text.
    """

    start: int
    end: int
    units: int
    soft: bool = False


def _broken(
    paragraph: str, style: TextStyle, limit: int, language: Language
) -> Iterator[tuple[str, bool]]:
    """The lines of one paragraph as slices of it; each with whether a hyphen is drawn behind it."""
    space, hyphen = _units(" ", style), _units("-", style)
    start, end, used, soft = 0, 0, 0, False
    for atom in _atoms(paragraph, style, limit, language):
        gap = space if end > start and atom.start > end else 0
        needed = atom.units + (hyphen if atom.soft else 0)
        if end > start and used + gap + needed > limit:
            yield paragraph[start:end], soft and atom.start == end
            start, used, gap = atom.start, 0, 0
        elif end == start:
            start = atom.start
        end, used, soft = atom.end, used + gap + atom.units, atom.soft
    yield paragraph[start:end], False


def _atoms(paragraph: str, style: TextStyle, limit: int, language: Language) -> Iterator[_Atom]:
    advances = _advances(style.face)
    for word in _WORDS.finditer(paragraph):
        units = sum(map(advances.__getitem__, word[0]))
        if units <= limit and not _BREAKS.search(word[0]):
            yield _Atom(word.start(), word.end(), units)
        else:
            yield from _parts(word[0], word.start(), style, limit, language)


def _parts(word: str, at: int, style: TextStyle, limit: int, language: Language) -> Iterator[_Atom]:
    """A word's pieces: at its own break points, then by hyphenation, then anywhere."""
    for part in _own_parts(word):
        units = _units(part, style)
        soft = part.endswith(SOFT_HYPHEN)
        if units <= limit:
            yield _Atom(at, at + len(part), units, soft)
            at += len(part)
            continue
        for piece, broken in _syllables(part, language):
            units = _units(piece, style)
            if units <= limit:
                yield _Atom(at, at + len(piece), units, broken or soft)
                at += len(piece)
                continue
            for cluster in clusters(piece):
                yield _Atom(at, at + len(cluster), _units(cluster, style))
                at += len(cluster)


def _own_parts(word: str) -> Iterator[str]:
    for part in _BREAK_AFTER.findall(word):
        start = 0
        for char in _CJK.finditer(part):
            if char.start() > start:
                yield part[start : char.start()]
            start = char.start()
        yield part[start:]


def _syllables(word: str, language: Language) -> Iterator[tuple[str, bool]]:
    """A long word by the language's hyphenation; each part with whether it takes a hyphen."""
    start = 0
    for point in split_points(word, language):
        yield word[start:point], True
        start = point
    yield word[start:], False


def clusters(text: str) -> Iterator[str]:
    """Characters as a reader sees them: marks, joiners and flags stay with their base."""
    cluster = ""
    for char in text:
        if cluster and (_joins(char) or cluster[-1] == "\u200d" or _is_flag(cluster, char)):
            cluster += char
        else:
            if cluster:
                yield cluster
            cluster = char
    if cluster:
        yield cluster


@cache
def _joins(char: str) -> bool:
    return (
        unicodedata.category(char) in ("Mn", "Me", "Mc")
        or char == "\u200d"
        or "\ufe00" <= char <= "\ufe0f"
        or "\U0001f3fb" <= char <= "\U0001f3ff"
    )


def _is_flag(cluster: str, char: str) -> bool:
    first, last = "\U0001f1e6", "\U0001f1ff"
    return len(cluster) == 1 and first <= cluster <= last and first <= char <= last


def glyphs(text: str, style: TextStyle) -> tuple[GlyphRun, ...]:
    """The glyphs of one line by face, left ends from the line's left in px.

    Characters that the style's face lacks come from the emoji face; those that no face has are the
    box of glyph 0; invisible ones are left out.
    """
    advances, scale = _advances(style.face), _px(1, style)
    runs: list[GlyphRun] = []
    face: Face | None = None
    ids: list[int] = []
    xs: list[float] = []
    chars: list[str] = []
    x = 0
    for char in text:
        found = _glyph(style.face, char)
        if found is not None:
            if found[0] is not face and face is not None:
                runs.append(GlyphRun(face, tuple(ids), tuple(xs), "".join(chars)))
                ids, xs, chars = [], [], []
            face = found[0]
            ids.append(found[1])
            xs.append(x * scale)
            chars.append(char)
        x += advances[char]
    if face is not None:
        runs.append(GlyphRun(face, tuple(ids), tuple(xs), "".join(chars)))
    return tuple(runs)


@cache
def _glyph(face: Face, char: str) -> tuple[Face, int] | None:
    code = ord(char)
    found = metrics(face).glyphs.get(code)
    if found is not None:
        return face, found
    emoji = metrics(Face.EMOJI).glyphs.get(code)
    if is_invisible(char):
        return None
    return (face, 0) if emoji is None else (Face.EMOJI, emoji)


def missing(text: str, style: TextStyle) -> str:
    """The characters of a text that none of our fonts has, each once."""
    return "".join(dict.fromkeys(char for char in text if _is_missing(style.face, char)))


def _is_missing(face: Face, char: str) -> bool:
    found = _glyph(face, char)
    return found is not None and found[1] == 0
