"""Stage: the room, the sizes and the styles of what is projected.

All of it is px on a picture 1080 px high; a larger or smaller screen scales everything alike.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from journeyeditor.layout.marks import Mark
from journeyeditor.layout.plan import Rect
from journeyeditor.look import tokens
from journeyeditor.look.fonts import Face
from journeyeditor.look.styles import TextStyle

HEIGHT: Final = 1080.0
LEAST_WIDTH: Final = 1280.0
"""On narrower pictures everything is made smaller, so that there is this much room across."""

_PX: Final = tokens().presentation_px

LABEL: Final = TextStyle(Face.SEMIBOLD, _PX["label"], 42)
DIM_PHASE: Final = TextStyle(Face.SEMIBOLD, _PX["phaseDim"], 40)
META: Final = TextStyle(Face.SEMIBOLD, _PX["severity"], 44)
CARD: Final = TextStyle(Face.REGULAR, _PX["card"], 51)
QUOTE: Final = TextStyle(Face.ITALIC, _PX["quote"], 52)
SCORE: Final = TextStyle(Face.SEMIBOLD, _PX["score"], 56)
PHASE: Final = TextStyle(Face.BOLD, _PX["phaseFocus"], 68)
PHASE_NUMBER: Final = TextStyle(Face.SEMIBOLD, _PX["phaseFocus"], 68)
SPOTLIGHT: Final = TextStyle(Face.BOLD, _PX["spotlight"], 73)

ICON: Final = float(tokens().icon.presentation)
RADIUS: Final = float(tokens().radius.presentation_card)
EDGE: Final = 3.0
"""The outline of a card."""

RING: Final = 8.0
RING_OFFSET: Final = 5.0
SIDE: Final = 64.0
"""The margin at the left and right of chevrons and progress."""


class Stage(NamedTuple):
    """The room there is, px of a picture that is 1080 px high."""

    width: float
    height: float


class Layer(NamedTuple):
    """Marks that are drawn together, at an opacity of 0 to 1."""

    marks: tuple[Mark, ...]
    opacity: float = 1.0


class Spot(NamedTuple):
    """Where a card is found, and its row."""

    rect: Rect
    card: str
    row: str


class Slide(NamedTuple):
    """One picture of the presentation: what is drawn, from the bottom, and where its cards are."""

    layers: tuple[Layer, ...]
    spots: tuple[Spot, ...] = ()


def stage_of(width: float, height: float) -> tuple[Stage, float]:
    """The stage of a picture of so many px, and how many of these one px of the stage takes."""
    scale = max(min(height / HEIGHT, width / LEAST_WIDTH), 0.05)
    return Stage(width / scale, height / scale), scale
