"""Dirty areas: which parts of the viewport a change of scene or selection repaints."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.scene import Drag, Scene, Target
from journeyeditor.canvas.spots import ROOM, focus_place
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import Rect
from journeyeditor.models import CellKey

_AROUND = 12
"""How far rings, shadows and knobs reach beyond a card or cell, logical px."""

_REASON = 240
"""How far the reason of a refusal reaches at most to either side of its cell's middle, logical px."""

_MANY = 100
"""To paint all anew takes less time than to find where so many cards are."""

_ALL = QRect(0, 0, 1 << 15, 1 << 15)
"""More than any viewport shows."""


def between_scenes(before: Scene, after: Scene, places: Places, camera: Camera) -> Iterator[QRect]:
    """What must be painted anew when one scene follows another."""
    if before.hover != after.hover:
        for scene in (before, after):
            hover = scene.hover
            rect = places.rect(hover.card) if hover.card else hover.place
            if hover.knob:
                rect = scene.links.rect
            if rect is not None:
                yield around(camera.to_view(rect))
    if before.drag != after.drag:
        yield from _between_drags(before.drag, after.drag, places, camera)
    if before.band != after.band:
        for band in (before.band, after.band):
            if band is not None:
                yield around(band)
    yield from _between_links(before, after, camera)
    if before.editing != after.editing:
        yield from of_spots((before.editing, after.editing), places, camera)


def joined(areas: Iterable[QRect]) -> list[QRect]:
    """One rectangle around some that nearly fill it: Qt copies fast into one, slowly into a few."""
    found = [area for area in areas if area.isValid()]
    around = QRect()
    for area in found:
        around = around.united(area)
    size = sum(area.width() * area.height() for area in found)
    return [around] if around.width() * around.height() < 2 * size else found


def of_spots(
    spots: Collection[str | CellKey | None], places: Places, camera: Camera
) -> Iterator[QRect]:
    """The surroundings of cards and of free places in cells; of very many, everything."""
    if len(spots) > _MANY:
        yield _ALL
        return
    for spot in spots:
        if spot is None:
            continue
        rect = places.rect(spot) if isinstance(spot, str) else focus_place(places.plan, spot)
        if rect is not None:
            yield around(camera.to_view(rect))


def _between_drags(
    before: Drag | None, after: Drag | None, places: Places, camera: Camera
) -> Iterator[QRect]:
    """The lifted cards before and after; the target cells and the origins only when they change."""
    for drag in (before, after):
        if drag is not None:
            yield of_lifted(drag, camera)
    yield from _between_targets(before, after, camera)
    goes_on = before is not None and after is not None and before.copies == after.copies
    drag = after or before
    if drag is not None and not goes_on:
        origins = (places.rect(lifted.box.id) for lifted in drag.cards)
        for origin in origins:
            if origin is not None:
                yield around(camera.to_view(origin))


def _between_targets(before: Drag | None, after: Drag | None, camera: Camera) -> Iterator[QRect]:
    """The target cells of a drag before and after, where they show something else."""
    part = (
        None if before is None or after is None else of_lines(before.target, after.target, camera)
    )
    if part is not None:
        yield part
    elif before is None or after is None or before.target != after.target:
        for drag in (before, after):
            if drag is not None:
                yield from _of_target(drag, camera)


def _between_links(before: Scene, after: Scene, camera: Camera) -> Iterator[QRect]:
    """The connectors and knobs before and after, and a link on its way with its target."""
    if before.shown_links != after.shown_links:
        for scene in (before, after):
            yield from map(around, scene.shown_links.areas(camera))
    if before.loose != after.loose:
        for loose in (before.loose, after.loose):
            if loose is not None:
                yield around(QRectF(*loose.ends(camera)).normalized())
                yield around(camera.to_view(loose.rect))
                if loose.place is not None:
                    yield around(camera.to_view(loose.place))


def of_lifted(drag: Drag, camera: Camera) -> QRect:
    """The smallest rectangle around all lifted cards."""
    x, y = camera.to_grid(drag.pointer)
    left, top, w, h = drag.bounds
    return around(camera.to_view(Rect(x + left, y + top, w, h)))


def target_area(drag: Drag, camera: Camera) -> QRect:
    """The surroundings of the cell that a drag would end in; empty beyond the cells."""
    return QRect() if drag.drop is None else around(camera.to_view(drag.drop.cell))


def of_lines(before: Target, after: Target, camera: Camera) -> QRect | None:
    """The part of a target cell where cards step aside as the insertion line goes on in it.

    None where more differs, or nothing does.
    """
    here, there = before.drop, after.drop
    if here is None or there is None or before.refusal or after.refusal:
        return None
    if before.copies != after.copies or here.cell != there.cell or here.line == there.line:
        return None
    if here.line.w <= here.line.h or there.line.w <= there.line.h:
        return None
    top, bottom = sorted((here.line.y, there.line.y))
    part = Rect(here.cell.x, top, here.cell.w, bottom - top + here.line.h + ROOM)
    return around(camera.to_view(part))


def _of_target(drag: Drag, camera: Camera) -> Iterator[QRect]:
    if drag.drop is not None:
        yield target_area(drag, camera)
        if drag.refusal:
            middle = QRectF(camera.to_view(drag.drop.cell).center(), QSizeF())
            yield middle.adjusted(-_REASON, -_AROUND, _REASON, _AROUND).toAlignedRect()


def around(rect: QRectF) -> QRect:
    """A rectangle with the rings, shadows and knobs around it."""
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
