"""Text: lines broken in integer font units, with a chain of fonts; the same breaks everywhere.

Widths are sums of the fonts' advances without kerning, which is what the painters draw.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from journeyeditor.layout.advances import (
    GLUE,
    GLUED,
    HYPHENS,
    Ruler,
    advances_of,
    is_invisible,
    ruler_of,
    units_of,
)
from journeyeditor.layout.clusters import clusters, is_flag, joins
from journeyeditor.layout.hyphens import split_points
from journeyeditor.look.fonts import Face, metrics
from journeyeditor.look.styles import TextStyle
from journeyeditor.texts import Language

ELLIPSIS = "…"
SOFT_HYPHEN = "\u00ad"
_NEWLINES = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# White space where a line may break: all but the no-break spaces.
_NO_BREAK = r"\u00a0\u2007\u202f"
_SPACES = re.compile(rf"[^\S{_NO_BREAK}]+")
_WORDS = re.compile(rf"[\S{_NO_BREAK}]+")
# A word may go on in the next line after these, between CJK characters and at U+200B.
_BREAK_AFTER = re.compile(r"[^-/–—\u200b\u00ad]+[-/–—\u200b\u00ad]*|[-/–—\u200b\u00ad]+")
_BREAKS = re.compile(r"[-/–—\u200b\u00ad]")
# What the quick way through plain words deals with: no line breaks, no characters that allow or
# forbid them. The second without hyphens too. One look at each character, as every card is asked.
_HARD = rf"\0\n\r\v\f\x1c-\x1e\x85\u2028\u2029\u200b\u00ad{_NO_BREAK}\u2e80-\U0010ffff"
_PLAIN = re.compile(rf"[^{_HARD}]*")
_UNHYPHENED = re.compile(rf"[^-/–—{_HARD}]*")
_FIRST_IDEOGRAPH = "\u2e80"
"""Below it no script divides between characters; a comparison that spares a look at each."""


@cache
def _ideographs() -> re.Pattern[str]:
    """One ideograph or Hangul syllable. Compiled when needed: so wide a range takes its time."""
    return re.compile(
        r"[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\uac00-\ud7af\U00020000-\U0003ffff]"
    )


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


def _units(text: str, style: TextStyle) -> int:
    return units_of(text, advances_of(style.face))


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
    ruler = ruler_of(style, room)
    lines = _plain_lines(text, ruler) if _PLAIN.fullmatch(text) else []
    if not lines:
        sources: list[tuple[str, bool]] = []
        for paragraph in _NEWLINES.split(text.strip()):
            sources.extend(_broken(paragraph, style, ruler, language))
        lines = [_line(source, style, hyphened=hyphened) for source, hyphened in sources]
    if max_lines is not None and len(lines) > max_lines:
        kept = lines[: max_lines - 1]
        rest = " ".join(line.source for line in lines[max_lines - 1 :])
        cut = _cut(drawn(rest), style, room)
        lines = [*kept, Line(cut, rest, width(cut, style), cut=True)]
    return tuple(lines)


def line_count(text: str, style: TextStyle, room: float, language: Language = "en") -> int:
    """How many lines `wrap` makes of a text; quicker, as nothing is put together."""
    ruler = ruler_of(style, room)
    if _UNHYPHENED.fullmatch(text):
        count = _plain_count(text, ruler)
    elif _PLAIN.fullmatch(text):
        count = _hyphened_count(text, ruler)
    else:
        count = 0
    return count or len(wrap(text, style, room, None, language))


def _plain_lines(text: str, ruler: Ruler) -> list[Line]:
    """Lines of a text of plain words that all fit a line; none if one of them does not.

    This is the way nearly all cards go, so it does no more than add up the widths of words. What
    may be divided after a hyphen or slash is taken apart by a mark without width.
    """
    words, ends, widths = _plain_breaks(text, ruler)
    start = 0
    lines: list[Line] = []
    for end, units in zip(ends, widths, strict=True):
        line = " ".join(words[start:end])
        if GLUE in line:
            line = line.replace(f"{GLUE} ", "").replace(GLUE, "")
        lines.append(Line(line, line, units * ruler.scale))
        start = end
    return lines


def _plain_breaks(text: str, ruler: Ruler) -> tuple[list[str], list[int], list[int]]:
    """The words of a plain text, where among them each line ends, and the lines' widths."""
    glued = HYPHENS.search(text) is not None
    words = (HYPHENS.sub(GLUED, text) if glued else text).split()
    widths = list(map(ruler.words.__getitem__, words))
    limit, space = ruler.limit, ruler.space
    ends: list[int] = []
    taken: list[int] = []
    if not words or max(widths) > limit:
        return words, ends, taken
    used = -space
    for index, units in enumerate(widths):
        longer = used + units + (0 if glued and words[index - 1][-1] == GLUE else space)
        if longer <= limit:
            used = longer
        else:
            ends.append(index)
            taken.append(used)
            used = units
    ends.append(len(words))
    taken.append(used)
    return words, ends, taken


def _plain_count(text: str, ruler: Ruler) -> int:
    """How many lines `_plain_breaks` finds in a text without hyphens, not remembering where."""
    sums = list(accumulate(map(ruler.spaced.__getitem__, text.split())))
    room = ruler.limit + ruler.space  # a word's sum holds the space behind it
    if not sums:
        return 0
    count, end, words, before = 0, 0, len(sums), 0
    while end < words:
        start, end = end, bisect_right(sums, before + room, end)
        if start == end:
            return 0
        before = sums[end - 1]
        count += 1
    return count


def _hyphened_count(text: str, ruler: Ruler) -> int:
    """How many lines `_plain_breaks` finds, not remembering where."""
    limit, space, pieces = ruler.limit, ruler.space, ruler.pieces
    count, used = 0, limit
    for word in text.split():
        gap = space
        for units in pieces[word]:
            if units > limit:
                return 0
            used += gap + units
            if used > limit:
                count += 1
                used = units
            gap = 0
    return count


def elide(text: str, style: TextStyle, room: float) -> str:
    """One line of text, cut with an ellipsis where it is wider than `room` px."""
    line = drawn(text)
    return line if width(line, style) <= room else _cut(line, style, room)


def drawn(text: str) -> str:
    """A text as one line: white space is a space, soft hyphens are invisible."""
    return _SPACES.sub(" ", text).strip().replace(SOFT_HYPHEN, "").replace("\u200b", "")


def _line(source: str, style: TextStyle, *, hyphened: bool) -> Line:
    shown = drawn(source) + ("-" if hyphened else "")
    return Line(shown, source, width(shown, style))


def _cut(line: str, style: TextStyle, room: float) -> str:
    """As much of a line as fits with an ellipsis behind it."""
    ruler = ruler_of(style, room)
    left = ruler.limit - ruler.advances[ELLIPSIS]
    # No character that shows is narrower than a twentieth of the size: look no further than that.
    sums = list(accumulate(map(ruler.advances.__getitem__, line[: int(20 * room / style.px) + 8])))
    end = min(bisect_right(sums, left), len(line))
    while 0 < end < len(line) and not _parts_before(line, end):
        end -= 1
    return line[:end].rstrip(" ,.;:–-") + ELLIPSIS


def _parts_before(text: str, at: int) -> bool:
    """Whether what a reader sees as one character ends before the place `at`."""
    return not joins(text[at]) and text[at - 1] != "\u200d" and not is_flag(text[at - 1], text[at])


class _Atom(NamedTuple):
    """A piece that no line break divides: a slice of the paragraph, its width in font units.

    `soft`: a line that ends here shows a hyphen that is not in the text.
    """

    start: int
    end: int
    units: int
    soft: bool = False


def _broken(
    paragraph: str, style: TextStyle, ruler: Ruler, language: Language
) -> Iterator[tuple[str, bool]]:
    """The lines of one paragraph as slices of it; each with whether a hyphen is drawn behind it."""
    space, hyphen, limit = ruler.space, ruler.advances["-"], ruler.limit
    start, end, used, soft = 0, 0, 0, False
    for atom in _atoms(paragraph, style, ruler, language):
        gap = space if end > start and atom.start > end else 0
        needed = atom.units + (hyphen if atom.soft else 0)
        if end > start and used + gap + needed > limit:
            yield paragraph[start:end], soft and atom.start == end
            start, used, gap = atom.start, 0, 0
        elif end == start:
            start = atom.start
        end, used, soft = atom.end, used + gap + atom.units, atom.soft
    yield paragraph[start:end], False


def _atoms(paragraph: str, style: TextStyle, ruler: Ruler, language: Language) -> Iterator[_Atom]:
    for word in _WORDS.finditer(paragraph):
        text = word[0]
        units = ruler.words[text]
        if units <= ruler.limit and max(text) < _FIRST_IDEOGRAPH and not _BREAKS.search(text):
            yield _Atom(word.start(), word.end(), units)
        else:
            yield from _parts(text, word.start(), style, ruler.limit, language)


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
        for char in _ideographs().finditer(part):
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


def glyphs(text: str, style: TextStyle) -> tuple[GlyphRun, ...]:
    """The glyphs of one line by face, left ends from the line's left in px.

    Characters that the style's face lacks come from the emoji face; those that no face has are the
    box of glyph 0; invisible ones are left out.
    """
    advances, scale = advances_of(style.face), _px(1, style)
    own = [id_ for id_ in map(metrics(style.face).glyphs.get, map(ord, text)) if id_ is not None]
    if own and len(own) == len(text):  # nearly all lines
        lefts = accumulate(map(advances.__getitem__, text[:-1]), initial=0)
        return (GlyphRun(style.face, tuple(own), tuple([x * scale for x in lefts]), text),)
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
    if emoji is None and not advances_of(face)[char]:
        return None  # a mark that no font has: the box below it stands for both
    return (face, 0) if emoji is None else (Face.EMOJI, emoji)


def missing(text: str, style: TextStyle) -> str:
    """The characters of a text that none of our fonts has, each once."""
    if text.isascii() and text.isprintable():
        return ""
    return "".join(dict.fromkeys(char for char in text if _is_missing(style.face, char)))


@cache
def _is_missing(face: Face, char: str) -> bool:
    code = ord(char)
    if code in metrics(face).glyphs or code in metrics(Face.EMOJI).glyphs:
        return False
    return not is_invisible(char)
