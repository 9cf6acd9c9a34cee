"""ZoomSlide: one card as large as can be, above the dimmed rest."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from journeyeditor.layout.marks import Box
from journeyeditor.layout.plan import Rect
from journeyeditor.layout.setting import line, symbol
from journeyeditor.layout.text import elide
from journeyeditor.look import ICON_OF_KIND
from journeyeditor.models.queries import Standing
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.beats import LABEL, Told
from journeyeditor.ui.presenting.cards import Manner, projected
from journeyeditor.ui.presenting.stage import Layer, Slide, Spot, Stage

_WIDTH: Final = 1300.0
_MARGIN: Final = 80.0
_VEIL: Final = 0.9
_ZOOMS: Final = (1.6, 1.3)
"""How much larger than in the spotlight a short text becomes."""


def zoom_slide(below: Slide, standing: Standing, room: Stage, told: Told) -> Slide:
    """A card in the middle of the picture with all of its text, if that has room."""
    card, row = standing.card, standing.row
    width = min(_WIDTH, room.width - 2 * _MARGIN)
    height = room.height - 2 * _MARGIN - LABEL
    manner = Manner(told.language, told.numbers, width, large=True)
    block = projected(card, row.hue, manner)
    for zoom in _ZOOMS:
        larger = projected(card, row.hue, replace(manner, zoom=zoom))
        if larger.h <= height / 2:
            block = larger
            break
    if block.h > height:
        manner = replace(manner, large=False)
        block = projected(card, row.hue, manner)
    most = int(height // stage.CARD.line)
    while block.h > height and most > 1:
        block = projected(card, row.hue, replace(manner, most_lines=most))
        most -= 1
    x, y = (room.width - width) / 2, (room.height - block.h + LABEL) / 2
    away = stage.RING_OFFSET + stage.RING
    ink = f"{card.color or row.hue}.ink"
    left = x + stage.ICON + 14
    words = elide(row.title, stage.LABEL, x + width - left)
    top = y - LABEL - stage.RING
    marks = (
        symbol(ICON_OF_KIND[row.kind], ink, x, top + 3, stage.ICON),
        line(words, stage.LABEL, ink, left, top),
        *block.at(x, y),
        Box(
            *(x - away, y - away, width + 2 * away, block.h + 2 * away),
            stroke="accent",
            stroke_width=stage.RING,
            radius=stage.RADIUS + away,
        ),
    )
    veil = Box(0, 0, room.width, room.height, fill="canvas", alpha=_VEIL)
    spot = Spot(Rect(x, y, width, block.h), card.id, row.id)
    return Slide((*below.layers, Layer((veil,)), Layer(marks)), (spot,))
