"""Leading: which of the commands that move something would, and which have come to an end."""

from __future__ import annotations

from typing import Final

from journeyeditor.canvas.card_moves import directions
from journeyeditor.canvas.view import Canvas
from journeyeditor.errors import N_
from journeyeditor.layout.gaps import HeadKind
from journeyeditor.ui.commands.command import Need

_HEADS: Final[tuple[tuple[HeadKind, str, int], ...]] = (
    ("phase", "left", -1),
    ("phase", "right", 1),
    ("step", "left", -1),
    ("step", "right", 1),
    ("row", "up", -1),
    ("row", "down", 1),
)
_ENDS: Final = {
    "left": N_("There is nothing further to the left."),
    "right": N_("There is nothing further to the right."),
    "up": N_("There is nothing further up."),
    "down": N_("There is nothing further down."),
}


def leading(canvas: Canvas) -> frozenset[str]:
    """The ids of the commands that would move the selected cards, or the header in focus."""
    heads = canvas.heads.commands
    cards = directions(canvas.document.map, canvas.selection.cards)
    return frozenset(
        {f"card.move-{way}" for way in cards}
        | {f"{kind}.move-{way}" for kind, way, step in _HEADS if heads.leads(kind, step)}
    )


def limit(thing: str, way: str) -> Need:
    """That there is still a place to move a card, phase, step or row to: left, right, up or down."""
    return Need(lambda state: f"{thing}.move-{way}" in state.leading, _ENDS[way])
