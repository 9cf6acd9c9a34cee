"""Scene: what is shown above the map for a moment. Hover, drag, rubber band; never in the file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from journeyeditor.layout.plan import CardBox, Rect
from journeyeditor.layout.slots import Drop
from journeyeditor.models import CellKey


@dataclass(frozen=True, slots=True)
class Lifted:
    """A dragged card: its box and the way from the pointer to its corner, px at zoom 1."""

    box: CardBox
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Drag:
    """Cards on their way: where the pointer is (viewport), where they would go, why they may not.

    `copies` leaves the originals where they are; `refusal` is a sentence, empty where the drop is
    welcome.
    """

    cards: tuple[Lifted, ...]
    pointer: QPointF
    drop: Drop | None = None
    refusal: str = ""
    copies: bool = False

    @property
    def ids(self) -> frozenset[str]:
        """The dragged cards' ids."""
        return frozenset(lifted.box.id for lifted in self.cards)


@dataclass(frozen=True, slots=True)
class Hover:
    """What the pointer rests on: a card, or the empty place of a cell with its rectangle."""

    card: str | None = None
    cell: CellKey | None = None
    place: Rect | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is shown above the map at one moment; `band` is in the viewport's coordinates."""

    hover: Hover = Hover()
    drag: Drag | None = None
    band: QRectF | None = None
    editing: str | None = None

    def at_rest(self) -> Scene:
        """The same without anything that a gesture shows."""
        return replace(self, hover=Hover(), drag=None, band=None)
