"""Dirty areas: which parts of the viewport a change of scene or selection repaints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.scene import Drag, Scene
from journeyeditor.canvas.spots import free_place
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import Rect
from journeyeditor.models import CellKey

_AROUND = 12
"""How far rings, shadows and knobs reach beyond a card or cell, logical px."""

_REASON = 240
"""How far the reason of a refusal reaches at most to either side of its cell's middle, logical px."""


def between_scenes(before: Scene, after: Scene, places: Places, camera: Camera) -> Iterator[QRect]:
    """What must be painted anew when one scene follows another."""
    if before.hover != after.hover:
        for hover in (before.hover, after.hover):
            rect = places.rect(hover.card) if hover.card else hover.place
            if rect is not None:
                yield _around(camera.to_view(rect))
    if before.drag != after.drag:
        for drag in (before.drag, after.drag):
            if drag is not None:
                yield from _of_drag(drag, places, camera)
    if before.band != after.band:
        for band in (before.band, after.band):
            if band is not None:
                yield _around(band)
    if before.editing != after.editing:
        yield from of_spots((before.editing, after.editing), places, camera)


def of_spots(
    spots: Iterable[str | CellKey | None], places: Places, camera: Camera
) -> Iterator[QRect]:
    """The surroundings of cards and of free places in cells."""
    for spot in spots:
        if spot is None:
            continue
        rect = places.rect(spot) if isinstance(spot, str) else free_place(places.plan, spot)
        if rect is not None:
            yield _around(camera.to_view(rect))


def _of_drag(drag: Drag, places: Places, camera: Camera) -> Iterator[QRect]:
    x, y = camera.to_grid(drag.pointer)
    for lifted in drag.cards:
        box = lifted.box
        yield _around(camera.to_view(Rect(x + lifted.dx, y + lifted.dy, box.w, box.h)))
        origin = places.rect(box.id)
        if origin is not None:
            yield _around(camera.to_view(origin))
    if drag.drop is not None:
        cell = camera.to_view(drag.drop.cell)
        yield _around(cell)
        if drag.refusal:
            middle = QRectF(cell.center(), QSizeF())
            yield middle.adjusted(-_REASON, -_AROUND, _REASON, _AROUND).toAlignedRect()


def _around(rect: QRectF) -> QRect:
    return rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).toAlignedRect()


_EDGE = 32
_GLIDE = 18


def glide(point: QPointF, width: int, height: int) -> tuple[int, int]:
    """How far to scroll per tick while something is held near an edge of a w x h viewport."""
    return _push(point.x(), width), _push(point.y(), height)


def _push(at: float, size: int) -> int:
    if at < _EDGE:
        return -round(_GLIDE * min(1.0, (_EDGE - at) / _EDGE))
    if at > size - _EDGE:
        return round(_GLIDE * min(1.0, (at - size + _EDGE) / _EDGE))
    return 0
