"""Openings: on which widget, and where on it, the text of a card or a title is edited."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.headers.frame import Frame
from journeyeditor.canvas.writing.editing import Opening
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import PhaseBox, Rect, StepBox, TextArea
from journeyeditor.look.tokens import tokens


def opening_of(
    id_: str, places: Places, camera: Camera, frame: Frame, viewport: QWidget
) -> Opening | None:
    """Find the text of a card, phase, step, row or the map by id; None where it is not shown."""
    plan, zoom = places.plan, camera.zoom
    place, rect = places.card(id_), places.rect(id_)
    if place is not None and rect is not None:
        area = place.box.area
        inner = Rect(rect.x + area.rect.x, rect.y + area.rect.y, area.rect.w, area.rect.h)
        return Opening(viewport, camera.to_view(inner), area, zoom)
    if id_ == plan.map.id:
        title = frame.banner.title
        return None if title is None else Opening(frame.banner, _scaled(title, 0, 0, 1), title, 1)
    heads: tuple[PhaseBox | StepBox, ...] = (*plan.phases, *plan.steps)
    for head in heads:
        if head.id == id_:
            left = head.x * zoom - camera.x
            return Opening(frame.phases, _scaled(head.title, left, 0, zoom), head.title, zoom)
    for band in plan.rows:
        # Where only the icons of rows are left there is no room to write beside them.
        if band.id == id_ and zoom >= tokens().zoom.blocks_only_below:
            top = band.y * zoom - camera.y
            return Opening(frame.rows, _scaled(band.title, 0, top, zoom), band.title, zoom)
    return None


def _scaled(area: TextArea, left: float, top: float, zoom: float) -> QRectF:
    rect = area.rect
    return QRectF(left + rect.x * zoom, top + rect.y * zoom, rect.w * zoom, rect.h * zoom)
