"""Our fonts for reportlab: embedded as subsets, with a map back to Unicode that is right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from journeyeditor.look import Face, font_bytes

_BLOCK: Final = 100
"""Entries a block of a CMap may have (Adobe Technical Note 5014)."""


class EmbeddedFont(TTFont):
    """A TrueType font whose characters above U+FFFF can be searched and copied, too.

    reportlab writes their code points as five digits, where a CMap wants UTF-16.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """Add the font's subsets to a document, then put right how they map back to Unicode."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for index, subset in enumerate(subsets):
            name = f"{SUBSETN(index).decode()}+{self.face.name.decode()}"
            stream = doc.idToObject[f"toUnicodeCMap:{name}"]
            if isinstance(stream, PDFStream):
                stream.content = to_unicode(name, subset)


def to_unicode(name: str, codes: list[int]) -> str:
    """Give the CMap of a font whose code n shows the character `codes[n]` (0: none)."""
    entries = [
        f"<{index:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for index, code in enumerate(codes)
        if code
    ]
    blocks = (entries[at : at + _BLOCK] for at in range(0, len(entries), _BLOCK))
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange\n<00> <FF>\nendcodespacerange",
            *("\n".join((f"{len(b)} beginbfchar", *b, "endbfchar")) for b in blocks),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end\nend",
        )
    )


@cache
def fonts() -> Mapping[Face, EmbeddedFont]:
    """Give our faces as reportlab's fonts, known to it by their PostScript names.

    reportlab reads them while it writes a document: use them under a lock.
    """
    faces = {face: EmbeddedFont(face.postscript, BytesIO(font_bytes(face))) for face in Face}
    for font in faces.values():
        registerFont(font)
    return MappingProxyType(faces)
