"""Spots: the cards and the free place of a cell, by the cell's key."""

from __future__ import annotations

from typing import Final

from journeyeditor.document import Selection
from journeyeditor.layout.places import Places, cell_area, cell_rect, new_card_rect, row_index
from journeyeditor.layout.plan import CardBox, CellBox, PhaseBox, Plan, Rect, RowBand, StepBox
from journeyeditor.models import CellKey
from journeyeditor.texts import Language, tr

_INSET = 3

ROOM: Final = 10
"""How far the neighbours below the insertion line step aside, px; the line stays in the middle."""


def _cell(plan: Plan, key: CellKey) -> tuple[RowBand, CellBox, Rect] | None:
    band = next((band for band in plan.rows if band.id == key.row), None)
    if band is None or band.hidden or band.collapsed:
        return None
    for column, cell in zip(plan.columns, band.cells, strict=True):
        if column.id == key.at and not column.collapsed:
            return band, cell, cell_area(band, column)
    return None


def cell_boxes(plan: Plan, key: CellKey) -> tuple[tuple[CardBox, Rect], ...]:
    """The cards a cell shows, each with its rectangle in the grid."""
    found = _cell(plan, key)
    if found is None:
        return ()
    _, cell, area = found
    return tuple((box, Rect(area.x + box.x, area.y + box.y, box.w, box.h)) for box in cell.cards)


def free_place(plan: Plan, key: CellKey) -> Rect | None:
    """Where the next card of a cell would come to stand, in the grid; None without room."""
    found = _cell(plan, key)
    if found is None:
        return None
    band, cell, area = found
    return new_card_rect(band, cell, area)


def what_to_add(plan: Plan, language: Language, place: Rect) -> str:
    """Say what a free place of a cell, in the grid, is for."""
    row = row_index(plan, place.y)
    pictures = row is not None and plan.rows[row].kind == "image"
    return tr(language, "Add picture") if pictures else tr(language, "Add card")


def offered_place(plan: Plan, key: CellKey, y: float) -> Rect | None:
    """The free place that a pointer at the height `y` of a cell's empty part is offered, if any.

    It is offered beside and below it too, but not between the cards above it.
    """
    found = _cell(plan, key)
    free = free_place(plan, key)
    if found is None or free is None or found[1].more or y < free.y:
        return None
    return free


def focus_place(plan: Plan, key: CellKey) -> Rect | None:
    """Where the focus of a cell is shown, in the grid: its free place, or within all of the cell."""
    free = free_place(plan, key)
    area = None if free is not None else cell_rect(plan, key)
    if area is None or min(area.w, area.h) < 4 * _INSET:
        return free
    return Rect(area.x + _INSET, area.y + _INSET, area.w - 2 * _INSET, area.h - 2 * _INSET)


def face_in_focus(places: Places, selection: Selection) -> Rect | None:
    """The square around the face on a curve that has the focus, in the grid; None where none has."""
    cell = selection.face
    band = next((band for band in places.plan.rows if cell and band.id == cell.row), None)
    if cell is None or band is None or band.curve is None or band.hidden or band.collapsed:
        return None
    chosen = frozenset(selection.cards)
    for face in (*band.curve.faces, *band.curve.behind):
        if face.at == cell.at and chosen == frozenset(face.cards):
            r = face.radius
            return Rect(face.x - r, band.y + face.y - r, 2 * r, 2 * r)
    return None


def place_of(places: Places, spot: str | CellKey, middle: tuple[float, float]) -> Rect | None:
    """What must be in view to see a card, a cell's free place or a title; None where it is not shown.

    A title stays in view along one axis by itself: there its place is taken to be in the `middle`
    of what is shown, a point of the grid.
    """
    plan = places.plan
    if isinstance(spot, CellKey):
        return free_place(plan, spot) or cell_rect(plan, spot)
    heads: tuple[PhaseBox | StepBox, ...] = (*plan.phases, *plan.steps)
    for head in heads:
        if head.id == spot:
            return Rect(head.x, middle[1], head.w, 0)
    for band in plan.rows:
        if band.id == spot:
            return Rect(middle[0], band.y, 0, band.h)
    return places.rect(spot)
