"""Scene: what is shown above the map for a moment. Hover, drag, rubber band; never in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from journeyeditor.canvas.links import NO_LINKS, Links, Loose, Side
from journeyeditor.layout.plan import CardBox, Rect
from journeyeditor.layout.slots import Drop
from journeyeditor.models import CellKey


class Lifted(NamedTuple):
    """A dragged card: its box and the way from the pointer to its corner, px at zoom 1."""

    box: CardBox
    dx: float
    dy: float


_NOWHERE = Rect(0, 0, 0, 0)


def bounds_of(cards: Sequence[Lifted]) -> Rect:
    """The rectangle around all of some cards, from the pointer, px at zoom 1."""
    left = min((lifted.dx for lifted in cards), default=0.0)
    top = min((lifted.dy for lifted in cards), default=0.0)
    right = max((lifted.dx + lifted.box.w for lifted in cards), default=0.0)
    bottom = max((lifted.dy + lifted.box.h for lifted in cards), default=0.0)
    return Rect(left, top, right - left, bottom - top)


class Target(NamedTuple):
    """What a drag shows below the carried cards: where they would go, or why they may not."""

    drop: Drop | None
    refusal: str
    copies: bool


@dataclass(frozen=True, slots=True)
class Drag:
    """Cards on their way: where the pointer is (viewport), where they would go, why they may not.

    `ids` are the dragged cards' ids, `bounds` lie around all of them as `bounds_of` says. `copies` leaves the originals where they are; `refusal` is a
    sentence, empty where the drop is welcome. `apart`: the system shows them, below the pointer.
    `count` says how many they are, as it is written.
    """

    cards: tuple[Lifted, ...]
    ids: frozenset[str]
    pointer: QPointF
    bounds: Rect = _NOWHERE
    drop: Drop | None = None
    refusal: str = ""
    copies: bool = False
    apart: bool = False
    count: str = ""

    @property
    def absent(self) -> frozenset[str]:
        """The ids of the cards that have left their places."""
        return frozenset() if self.copies else self.ids

    @property
    def target(self) -> Target:
        """What is shown below the carried cards."""
        return Target(self.drop, self.refusal, self.copies)


class Hover(NamedTuple):
    """What the pointer rests on: a card, the empty place of a cell with its rectangle, a knob."""

    card: str | None = None
    cell: CellKey | None = None
    place: Rect | None = None
    knob: Side = ""


class Scene(NamedTuple):
    """All that is shown above the map at one moment; `band` is in the viewport's coordinates.

    `links` are those of the selection, `loose` is one that is being made.
    """

    hover: Hover = Hover()
    drag: Drag | None = None
    band: QRectF | None = None
    editing: str | None = None
    links: Links = NO_LINKS
    loose: Loose | None = None

    @property
    def pointer(self) -> QPointF | None:
        """Where something is held (viewport) that scrolls the map when it nears an edge."""
        held = self.drag or self.loose
        return None if held is None else held.pointer

    @property
    def shown_links(self) -> Links:
        """The selection's links, which step back while cards are carried or edited."""
        return self.links if self.drag is None and self.editing is None else NO_LINKS

    def at_rest(self) -> Scene:
        """The same without anything that a gesture shows."""
        return self._replace(hover=Hover(), drag=None, band=None, loose=None)
