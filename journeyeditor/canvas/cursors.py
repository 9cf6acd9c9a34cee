"""Cursors: what the pointer looks like over what can be taken hold of, pressed or drawn from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.links import Side
from journeyeditor.canvas.painting.grip import grip_place
from journeyeditor.canvas.scene import Drag
from journeyeditor.layout.hit import Hit
from journeyeditor.layout.places import Places
from journeyeditor.look.tokens import tokens

Shape = Qt.CursorShape

_OF_HIT = {
    "show-all": Shape.PointingHandCursor,
    "more": Shape.PointingHandCursor,
    "place": Shape.PointingHandCursor,
    "face": Shape.SizeVerCursor,
}
_AROUND_GRIP = 5.0


def resting(found: Hit, knob: Side, places: Places, camera: Camera, point: QPointF) -> Shape:
    """The pointer's shape over the grid while no button is down; `point` is of the viewport."""
    if knob:
        return Shape.CrossCursor
    if found.kind == "card" and _is_on_grip(found.card, places, camera, point):
        return Shape.OpenHandCursor
    return _OF_HIT.get(found.kind, Shape.ArrowCursor)


def carrying(drag: Drag | None) -> Shape:
    """The pointer's shape while cards are carried."""
    if drag is None:
        return Shape.ArrowCursor
    if drag.drop is not None and drag.refusal:
        return Shape.ForbiddenCursor
    return Shape.DragCopyCursor if drag.copies else Shape.ClosedHandCursor


def _is_on_grip(card: str, places: Places, camera: Camera, point: QPointF) -> bool:
    """Whether a point is on the six dots that say that a card can be dragged."""
    place, rect = places.card(card), places.rect(card)
    if place is None or rect is None or camera.zoom < tokens().zoom.hide_text_below:
        return False
    x, y = camera.to_grid(point)
    grip = grip_place(place.box)
    return (
        -_AROUND_GRIP <= x - rect.x - grip.x <= grip.w + _AROUND_GRIP
        and -_AROUND_GRIP <= y - rect.y - grip.y <= grip.h + _AROUND_GRIP
    )
