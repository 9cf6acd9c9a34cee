"""Lines of text of a page: glyphs at the layout's positions, the very text for whoever reads or copies.

What our fonts lack is drawn as outlines where a shaper gives some, else as the font's box for a
missing glyph; either way the text itself is kept beside it (/ActualText) and can be searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument

from journeyeditor.errors import Problem
from journeyeditor.export.missing import warning
from journeyeditor.export.pdf.content import Content, number, numbers, outline, rectangle
from journeyeditor.export.pdf.fonts import EmbeddedFont
from journeyeditor.export.shaping import ShapedRun, Shaper
from journeyeditor.layout.advances import is_invisible
from journeyeditor.layout.clusters import clusters
from journeyeditor.layout.marks import Text
from journeyeditor.layout.scripts import RIGHT_TO_LEFT_MARK, needs_shaping, turns, visual_order
from journeyeditor.layout.text import missing, width
from journeyeditor.look import Face, TextStyle, metrics

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def sound(text: str) -> str:
    """Replace half characters, which no PDF can hold, by U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


class _Piece(NamedTuple):
    """A part of a line that is drawn in one way; `x` in px from the line's left, `stretch` across."""

    text: str
    face: Face
    x: float
    missing: bool = False
    stretch: float = 1.0


class _Cluster(NamedTuple):
    """A missing character with the invisible ones behind it; `x` in px from the piece's left."""

    text: str
    x: float
    width: float


class Writing:
    """Writes the lines of one document, and remembers the characters it could not show."""

    def __init__(
        self, document: PDFDocument, faces: Mapping[Face, EmbeddedFont], shaper: Shaper | None
    ) -> None:
        """Write with the fonts of `faces`; `shaper` gives outlines for what they lack."""
        self._document = document
        self._faces = faces
        self._shaper = shaper
        self._known = {face: frozenset(map(chr, metrics(face).glyphs)) for face in Face}
        self._first = dict.fromkeys(Face, "")
        self._shaped: dict[tuple[str, TextStyle], ShapedRun | None] = {}
        self._missing: dict[str, None] = {}

    def problems(self) -> tuple[Problem, ...]:
        """Give the warning about the characters that no font has, if there were any."""
        return warning(self._missing)

    def write(self, content: Content, mark: Text) -> None:
        """Write one line."""
        pieces = self._pieces(mark)
        source = mark.text if mark.source is None else mark.source
        if source == "".join(piece.text for piece in pieces).removeprefix(RIGHT_TO_LEFT_MARK):
            self._write_pieces(content, mark, pieces, is_named=False)
            return
        content.add(_named(source))
        self._write_pieces(content, mark, pieces, is_named=True)
        content.add("EMC")

    def _pieces(self, mark: Text) -> list[_Piece]:
        """Split a line by what draws it; characters that draw nothing stay with missing ones only."""
        face = mark.style.face
        is_shaped = self._shaper is not None and needs_shaping(mark.text, face)
        if not is_shaped and self._known[face].issuperset(mark.text):
            return [_Piece(mark.text, face, 0.0)]
        if is_shaped and turns(mark.text) and self._outlines(mark.text, mark.style) is not None:
            return [_Piece(mark.text, face, 0.0, missing=True)]
        drawers = _drawers(mark.text, self._chain(face))
        if is_shaped:
            self._leave_joined(mark, drawers)
        pieces = []
        for start, end, drawer in _stretches(drawers):
            text = mark.text[start:end]
            if drawer is not None:
                text = "".join(char for char in text if char in self._known[drawer])
            if text:
                left = width(mark.text[:start], mark.style)
                room = width(mark.text[start:end], mark.style)
                natural = sum(width(char, mark.style) for char in text)
                piece = _Piece(text, drawer or face, left, missing=drawer is None)
                # Joined emoji that nobody puts together share the room of one.
                pieces.append(
                    piece._replace(stretch=room / natural) if natural > 1.01 * room else piece
                )
        return pieces

    def _leave_joined(self, mark: Text, drawers: list[Face | None]) -> None:
        """Leave letters with marks and joined emoji to the shaper, which puts them together."""
        at = 0
        for cluster in clusters(mark.text):
            end = at + len(cluster)
            is_joined = None not in drawers[at:end] and needs_shaping(cluster, mark.style.face)
            if is_joined and self._outlines(cluster, mark.style) is not None:
                drawers[at:end] = [None] * len(cluster)
            at = end

    def _chain(self, face: Face) -> tuple[tuple[Face, frozenset[str]], ...]:
        return tuple((link, self._known[link]) for link in (face, Face.EMOJI))

    def _write_pieces(
        self, content: Content, mark: Text, pieces: list[_Piece], *, is_named: bool
    ) -> None:
        """Write the pieces of a line; `is_named` says that its text stands beside it already."""
        if pieces:
            content.fill_with(mark.ink)
        for piece in pieces:
            if not piece.missing:
                shown = self._shown(content, piece.face, mark.style.px, piece.text)
                content.add(f"BT {_matrix(mark, piece.x, piece.stretch)} Tm {shown}ET")
                continue
            clusters = _clusters(piece, mark.style)
            if not self._draw_outlines(content, mark, piece):
                self._draw_boxes(content, mark, piece, clusters)
            self._write_unseen(content, mark, piece, clusters, is_named=is_named)

    def _shown(self, content: Content, face: Face, px: float, text: str) -> str:
        """Give the operators that show characters a face has."""
        font = self._faces[face]
        if face is not Face.EMOJI and text.isascii():  # the first subset holds ASCII as it is
            if not self._first[face]:
                self._first[face] = font.getSubsetInternalName(0, self._document)
            return f"{content.write_with(self._first[face], px)}<{text.encode().hex()}> Tj "
        shown = ""
        for subset, codes in font.splitString(text, self._document):
            name = font.getSubsetInternalName(subset, self._document)
            shown += f"{content.write_with(name, px)}<{codes.hex()}> Tj "
        return shown

    def _draw_outlines(self, content: Content, mark: Text, piece: _Piece) -> bool:
        """Draw what the shaper gives for a missing run; says whether it gave anything."""
        shaped = self._outlines(piece.text, mark.style)
        if shaped is None:
            return False
        room = width(piece.text, mark.style)
        narrowed = min(1.0, room / shaped.width) if shaped.width > 0 else 1.0
        spare = max(0.0, room - shaped.width) if mark.from_right else 0.0
        content.push(_matrix(mark, piece.x + spare))
        content.fill_with(mark.ink)
        self._missing.update(dict.fromkeys(shaped.missing))
        content.add(f"{number(narrowed)} 0 0 -1 0 0 cm {outline(shaped.path)} f")
        content.pop()
        return True

    def _draw_boxes(
        self, content: Content, mark: Text, piece: _Piece, clusters: list[_Cluster]
    ) -> None:
        """Draw a box for each character, as viewers leave out the one that fonts have for it."""
        face = metrics(piece.face)
        high = face.cap_height * mark.style.px / face.units_per_em
        content.push(_matrix(mark, piece.x))
        content.stroke_with(mark.ink, mark.style.px / 16)
        for cluster in clusters:
            if cluster.text != " ":
                self._missing.update(dict.fromkeys(missing(cluster.text, mark.style)))
                left, wide = cluster.x + cluster.width / 8, cluster.width * 3 / 4
                content.add(f"{rectangle(left, 0, wide, high)} S")
        content.pop()

    def _write_unseen(
        self,
        content: Content,
        mark: Text,
        piece: _Piece,
        clusters: list[_Cluster],
        *,
        is_named: bool,
    ) -> None:
        """Write unseen glyphs in the places of missing ones: they carry the text to be found."""
        name = self._faces[piece.face].getSubsetInternalName(0, self._document)
        face = metrics(piece.face)
        wide = face.missing_advance * mark.style.px / face.units_per_em
        content.add("BT 3 Tr ET")
        for cluster in clusters:
            if self._known[piece.face].issuperset(cluster.text):
                shown = self._shown(content, piece.face, mark.style.px, cluster.text)
                content.add(f"BT {_matrix(mark, piece.x + cluster.x)} Tm {shown}ET")
                continue
            # As wide as what is seen: readers take gaps for spaces.
            matrix = _matrix(mark, piece.x + cluster.x, max(cluster.width, 0.01) / wide)
            shown = f"BT {content.write_with(name, mark.style.px)}{matrix} Tm <00> Tj ET"
            content.add(shown if is_named else f"{_named(cluster.text)} {shown} EMC")
        content.add("BT 0 Tr ET")

    def _outlines(self, text: str, style: TextStyle) -> ShapedRun | None:
        if self._shaper is None:
            return None
        key = (text, style)
        if key not in self._shaped:
            self._shaped[key] = self._shaper(text, style)
        return self._shaped[key]


def _named(text: str) -> str:
    """Give the operator that begins what stands for a text, whatever is drawn."""
    data = b"\xfe\xff" + sound(text).encode("utf-16-be")
    return f"/Span <</ActualText <{data.hex()}>>> BDC"


def _clusters(piece: _Piece, style: TextStyle) -> list[_Cluster]:
    """Give the characters of a missing run with their places, from left to right.

    Where they run from right to left, so do their places: readers turn them round again.
    """
    parts = [part for part in clusters(piece.text) if part != RIGHT_TO_LEFT_MARK]
    found: list[_Cluster] = []
    x = 0.0
    for at in visual_order(parts) if turns(piece.text) else range(len(parts)):
        wide = width(parts[at], style)
        found.append(_Cluster(parts[at], x, wide))
        x += wide
    return found


def _matrix(mark: Text, x: float, stretch: float = 1.0) -> str:
    """Give the text matrix for a place in the line: upright on a page with y downwards."""
    if mark.turned:
        return numbers(0, -stretch, -1, 0, mark.x, mark.y - x)
    return numbers(stretch, 0, 0, -1, mark.x + x, mark.y)


def _drawers(text: str, chain: tuple[tuple[Face, frozenset[str]], ...]) -> list[Face | None]:
    """Give for each character the face that draws it, None where none has it.

    Invisible characters belong to what stands before them, spaces between missing ones to these.
    """
    drawers: list[Face | None] = []
    last: Face | None = chain[0][0]
    for char in text:
        if not is_invisible(char):
            last = next((face for face, known in chain if char in known), None)
        drawers.append(last)
    for at, char in enumerate(text):
        if char == " " and 0 < at < len(text) - 1 and drawers[at - 1] is drawers[at + 1] is None:
            drawers[at] = None
    return drawers


def _stretches(drawers: list[Face | None]) -> Iterator[tuple[int, int, Face | None]]:
    """Give stretches of a text that one face draws: start, end, the face."""
    start = 0
    for drawer, group in groupby(drawers):
        end = start + len(list(group))
        yield start, end, drawer
        start = end
