"""The two things only a window's libraries can do for an export: shaping scripts, painting pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from journeyeditor.layout.plan import Sheet
from journeyeditor.look.styles import TextStyle
from journeyeditor.models import JourneyMap


@dataclass(frozen=True, slots=True)
class ShapedRun:
    """A run of text as outlines: what a painter fills where our own fonts lack the characters.

    `path` is a path string of absolute M, L, C, Z (journeyeditor.look.paths) in px at zoom 1: the
    origin is the left end of the run on its baseline, y grows downwards. It is filled by the
    non-zero rule in the colour of the text and never stroked. `width` is the run's advance in px;
    the painter moves the outlines into the room the layout gave the run, so they should keep it:
    wider ones are narrowed to it. `missing` names characters that no font has; the outlines show
    boxes in their places.
    """

    path: str
    width: float
    missing: str = ""


class Shaper(Protocol):
    """Turns a run of characters that our fonts lack (Arabic, Thai, CJK, ...) into outlines.

    Lines in which something runs from right to left come whole, as they must be reordered.
    """

    def __call__(self, text: str, style: TextStyle) -> ShapedRun | None:
        """Shape `text`, one run in reading order, at `style.px`; None if no font here has it.

        Called once for each different pair of text and style. A run is as long as it can be:
        neighbouring missing characters come together, so that joining and reordering work.
        """
        ...


class Raster(Protocol):
    """Paints a laid-out page into the bytes of a PNG."""

    def __call__(self, sheet: Sheet, scale: float, journey: JourneyMap) -> bytes:
        """Paint the sheet in the print palette, `scale` pixels to a px; pictures are the map's."""
        ...
