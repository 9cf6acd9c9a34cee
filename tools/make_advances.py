"""Make resources/fonts/advances.bin from our fonts: code points, glyph ids, advances.

Usage: python tools/make_advances.py

Reading these from the fonts at every start would take longer than anything else; see
journeyeditor/look/fonts.py for the format.
"""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from journeyeditor.look.fonts import TABLE, TABLE_HEAD, TABLE_MARK, Face, font_bytes

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def face_table(face: Face) -> bytes:
    """Give the part of the table that describes one face."""
    font = TTFont(BytesIO(font_bytes(face)))
    names = dict(sorted(font.getBestCmap().items()))
    widths = font["hmtx"]
    count = len(names)
    head = TABLE_HEAD.pack(
        font["head"].unitsPerEm,
        font["hhea"].ascent,
        font["hhea"].descent,
        font["OS/2"].sCapHeight,
        font["OS/2"].sxHeight,
        widths[font.getGlyphOrder()[0]][0],
        count,
    )
    return (
        head
        + struct.pack(f"<{count}I", *names)
        + struct.pack(f"<{count}H", *(font.getGlyphID(name) for name in names.values()))
        + struct.pack(f"<{count}H", *(widths[name][0] for name in names.values()))
    )


def make() -> bytes:
    """Give the whole table."""
    return TABLE_MARK + b"".join(face_table(face) for face in Face)


if __name__ == "__main__":
    (RESOURCES / TABLE).write_bytes(make())
