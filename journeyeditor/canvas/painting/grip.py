"""Grip: how a card looks under the pointer, with the dots that say it can be dragged."""

from __future__ import annotations

from journeyeditor.layout.marks import Box, Mark, Picture, Text
from journeyeditor.layout.plan import CardBox, Drawing, Rect

_DOT, _PITCH = 2.0, 4.0
_WIDE, _HIGH = _PITCH + _DOT, 2 * _PITCH + _DOT
_INSET, _TOP = 7.0, 7.0
_CLEAR = 5.0
"""How far the grip keeps from words, px; where it cannot, it is a single column of dots."""
_EDGE = 3.0
"""How far a single column is from the card's right edge."""


def hovered(box: CardBox) -> Drawing:
    """A card's drawing with the stronger fill and border of its hue, and a grip at the top right."""
    drawing = box.drawing
    body = drawing.body._replace(fill=f"{box.hue}.hover", stroke=f"{box.hue}.spine")
    place = grip_place(box)
    marks: list[Mark] = []
    if any(isinstance(mark, Picture) for mark in drawing.ink):
        plate = (place.x - 2, place.y - 2, place.w + 4, place.h + 4)
        marks.append(Box(*plate, fill=f"{box.hue}.hover", radius=2))
    # Six boxes and not the icon: they lie on whole pixels and stay crisp.
    columns = 2 if place.w > _DOT else 1
    marks += [
        Box(place.x + across * _PITCH, place.y + down * _PITCH, _DOT, _DOT, "text2", radius=1)
        for across in range(columns)
        for down in range(3)
    ]
    return drawing._replace(body=body, ink=(*drawing.ink, *marks))


def grip_place(box: CardBox) -> Rect:
    """Where the grip is, from the card's corner: at the top right, else lower, never upon words."""
    drawing = box.drawing
    left = box.w - _INSET - _WIDE
    words = [
        (mark.y - mark.style.line, mark.y + _CLEAR)
        for mark in (*drawing.ink, *drawing.chips)
        if isinstance(mark, Text) and mark.x + mark.w > left - _CLEAR
    ]
    if drawing.body.radius >= box.h / 2:
        tops = [float(round((box.h - _HIGH) / 2))]
    else:
        tops = [_TOP, *(bottom for _, bottom in words if bottom + _HIGH <= box.h - _EDGE)]
    for top in map(round, tops):
        if all(bottom <= top or above >= top + _HIGH for above, bottom in words):
            return Rect(left, top, _WIDE, _HIGH)
    return Rect(box.w - _EDGE - _DOT, round(tops[0]), _DOT, _HIGH)
