"""The program's own fonts: their files, and widths of characters without opening them."""

from __future__ import annotations

import struct
import sys
from array import array
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from journeyeditor import assets

if TYPE_CHECKING:
    from pathlib import Path

# The table of advances, little-endian, made by tools/make_advances.py: this mark; then for each
# face, in the order of Face, a head and three columns of `count` entries sorted by code point:
# code points (uint32), glyph ids (uint16), advances (uint16).
TABLE = "fonts/advances.bin"
TABLE_MARK = b"JEADV001"
TABLE_HEAD = struct.Struct("<H4hHI")


class Face(Enum):
    """The faces we ship. A character that a text face lacks is looked for in EMOJI.

    `file` is the asset's name, `weight` the CSS weight.
    """

    REGULAR = ("JourneySans-Regular", "Journey Sans", 400)
    MEDIUM = ("JourneySans-Medium", "Journey Sans", 500)
    SEMIBOLD = ("JourneySans-SemiBold", "Journey Sans", 600)
    BOLD = ("JourneySans-Bold", "Journey Sans", 700)
    ITALIC = ("JourneySans-Italic", "Journey Sans", 400)
    EMOJI = ("JourneyEmoji-Regular", "Journey Emoji", 400)

    def __init__(self, postscript: str, family: str, weight: int) -> None:
        self.postscript = postscript
        self.family = family
        self.weight = weight
        self.italic = postscript.endswith("Italic")
        self.file = f"fonts/{postscript}.ttf"

    # A member is equal to itself only; an enum's own hash is slow, and faces are keys of caches.
    __hash__ = object.__hash__


@dataclass(frozen=True, eq=False)
class FaceMetrics:
    """The measures of a face in font units; y grows upwards, so `descent` is below 0 (hhea).

    `advances` and `glyphs` give the advance and the glyph id of each code point the face has; they
    are plain dicts because wrapping asks them for every character: read them, never change them.
    `missing_advance` is that of glyph 0, the box for characters that no face has.
    """

    units_per_em: int
    ascent: int
    descent: int
    cap_height: int
    x_height: int
    missing_advance: int
    advances: dict[int, int] = field(repr=False)
    glyphs: dict[int, int] = field(repr=False)


def font_bytes(face: Face) -> bytes:
    """Give a face's TrueType file."""
    return assets.read(face.file)


def font_path(face: Face) -> Path | None:
    """Give where the TrueType file lies; None where it is part of an archive."""
    return assets.path(face.file)


@cache
def metrics(face: Face) -> FaceMetrics:
    """Give a face's measures; read once, when first asked for."""
    table = _table()
    at = len(TABLE_MARK)
    for _ in range(list(Face).index(face)):
        at += TABLE_HEAD.size + 8 * int(TABLE_HEAD.unpack_from(table, at)[-1])
    per_em, ascent, descent, cap, small, missing, count = TABLE_HEAD.unpack_from(table, at)
    at += TABLE_HEAD.size
    codes = _column("I", table[at : at + count * 4])
    glyphs = _column("H", table[at + count * 4 : at + count * 6])
    widths = _column("H", table[at + count * 6 : at + count * 8])
    return FaceMetrics(
        units_per_em=per_em,
        ascent=ascent,
        descent=descent,
        cap_height=cap,
        x_height=small,
        missing_advance=missing,
        advances=dict(zip(codes, widths, strict=True)),
        glyphs=dict(zip(codes, glyphs, strict=True)),
    )


@cache
def _table() -> bytes:
    """Read the table of advances; raises ValueError if it is none."""
    table = assets.read(TABLE)
    if not table.startswith(TABLE_MARK):
        raise ValueError(f"not a table of advances: {TABLE}")
    return table


def _column(kind: str, data: bytes) -> array[int]:
    """Read whole numbers of 4 ("I") or 2 ("H") bytes."""
    column = array(kind, data)
    if sys.byteorder == "big":
        column.byteswap()
    return column
