"""Counted: the number on a pile of cards in the hand."""

from __future__ import annotations

from typing import Final

from journeyeditor.canvas.scene import Drag, Lifted
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.setting import line_around
from journeyeditor.layout.text import width
from journeyeditor.look.styles import MICRO_STRONG

_HEIGHT: Final = 20.0
_BESIDE: Final = 7.0
_OVER: Final = 8.0
"""How far the number stands out over the corner of its card, logical px."""


def held_card(drag: Drag) -> Lifted:
    """The card that the pointer took hold of, which carries the number of all."""
    return next(
        (
            one
            for one in drag.cards
            if one.dx <= 0 <= one.dx + one.box.w and one.dy <= 0 <= one.dy + one.box.h
        ),
        drag.cards[0],
    )


def count_badge(count: str) -> tuple[tuple[Mark, ...], float, float]:
    """The number in its plate; how far the plate's corner is left of and above the card's top right.

    Logical px at every zoom.
    """
    letters = width(count, MICRO_STRONG)
    plate = max(_HEIGHT, letters + 2 * _BESIDE)
    top = (_HEIGHT - MICRO_STRONG.line) / 2
    marks: tuple[Mark, ...] = (
        Box(0, 0, plate, _HEIGHT, fill="accent", stroke="surface", radius=_HEIGHT / 2),
        line_around(count, MICRO_STRONG, "onAccent", plate / 2, top),
    )
    return marks, plate - _OVER, _OVER
