"""Parts of a cell's text in a font of their own, as XML that is made once for all in that font."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from openpyxl.cell.rich_text import TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color
from openpyxl.xml.constants import XML_NS
from openpyxl.xml.functions import Element

FONT: Final = "Arial"
SIZE: Final = 10

_PRESERVE: Final = {f"{{{XML_NS}}}space": "preserve"}


class Typeface(NamedTuple):
    """A font for a part of a text, and its XML (shared: to be read only)."""

    font: InlineFont
    xml: Element


@cache
def typeface(ink: str, *, bold: bool = False, italic: bool = False) -> Typeface:
    """Give the font in a colour "#RRGGBB"."""
    colour = Color(f"FF{ink.removeprefix('#')}")
    font = InlineFont(rFont=FONT, sz=SIZE, b=bold or None, i=italic or None, color=colour)
    return Typeface(font, font.to_tree(tagname="rPr"))


class Part(TextBlock):
    """A part of a text; openpyxl's own would make the font's XML anew for each."""

    def __init__(self, face: Typeface, text: str) -> None:
        """Hold a text that a cell may have, in one font."""
        super().__init__(face.font, text)
        self._font_xml = face.xml

    def to_tree(self) -> Element:
        """Give the XML of the part; its spaces count."""
        run, text = Element("r"), Element("t", _PRESERVE)
        text.text = self.text
        run.append(self._font_xml)
        run.append(text)
        return run
