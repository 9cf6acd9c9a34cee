"""Grip: how a card looks under the pointer, with the six dots that say it can be dragged."""

from __future__ import annotations

from dataclasses import replace

from journeyeditor.layout.marks import Box, Mark, Picture, Text
from journeyeditor.layout.plan import CardBox, Drawing, Rect

_DOT, _PITCH = 2.0, 4.0
_WIDE, _HIGH = _PITCH + _DOT, 2 * _PITCH + _DOT
_INSET, _TOP = 7.0, 7.0
_EDGE = 2.0
"""From the card's right edge where its text leaves no room further in."""


def hovered(box: CardBox) -> Drawing:
    """A card's drawing with the stronger fill and border of its hue, and a grip at the top right."""
    drawing = box.drawing
    body = replace(drawing.body, fill=f"{box.hue}.hover", stroke=f"{box.hue}.spine")
    place = grip_place(box)
    marks: list[Mark] = []
    if any(isinstance(mark, Picture) for mark in drawing.ink):
        plate = (place.x - 2, place.y - 2, place.w + 4, place.h + 4)
        marks.append(Box(*plate, fill=f"{box.hue}.hover", radius=2))
    # Six boxes and not the icon: they lie on whole pixels and stay crisp.
    marks += [
        Box(place.x + across * _PITCH, place.y + down * _PITCH, _DOT, _DOT, "text2", radius=1)
        for across in range(2)
        for down in range(3)
    ]
    return replace(drawing, body=body, ink=(*drawing.ink, *marks))


def grip_place(box: CardBox) -> Rect:
    """Where the grip is, from the card's corner: beside the text, never upon it."""
    drawing = box.drawing
    is_pill = drawing.body.radius >= box.h / 2
    top = round((box.h - _HIGH) / 2) if is_pill else _TOP
    inner = box.w - _INSET - _WIDE
    is_free = not any(
        isinstance(mark, Text)
        and mark.x + mark.w > inner - _EDGE
        and mark.y - mark.style.line < top + _HIGH
        for mark in (*drawing.ink, *drawing.chips)
    )
    return Rect(inner if is_free else box.w - _EDGE - _WIDE, top, _WIDE, _HIGH)
