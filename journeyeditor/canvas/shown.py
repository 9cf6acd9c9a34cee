"""Shown: the plan on screen, its places, and which part of the screen a new plan changes."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.filtering import PersonaFilter
from journeyeditor.canvas.remarks.compared import NOTHING_COMPARED, Compared
from journeyeditor.layout import Planner
from journeyeditor.layout.cells import MORE_LINE
from journeyeditor.layout.places import Places, cell_area
from journeyeditor.layout.plan import CellBox, ColumnBox, Plan, Rect, RowBand
from journeyeditor.models import JourneyMap


class Shown:
    """Lays the map out, remembers what is expanded, and says what a change touched."""

    def __init__(self, journey: JourneyMap) -> None:
        """Lay out `journey` in its own language."""
        self._planner = Planner()
        self._expanded: frozenset[str] = frozenset()
        self._filter = PersonaFilter()
        self.pale: frozenset[str] = frozenset()
        self.compared = NOTHING_COMPARED
        self.places = Places(self._planner.plan(journey, journey.language))

    @property
    def plan(self) -> Plan:
        """The plan on screen."""
        return self.places.plan

    def expand(self, id_: str) -> None:
        """From now on show all of a card's text, or all cards in a row's cells."""
        self._expanded |= {id_}
        self.show(self.plan.map)

    @property
    def persona(self) -> str | None:
        """The persona that is looked at; None: all of them."""
        return self._filter.persona

    @property
    def dimmed(self) -> frozenset[str]:
        """The cards that are about other personas only, and those that are `pale` otherwise."""
        others = self._filter.dimmed
        return self.pale | others if self.pale and others else self.pale or others

    def look_at(self, persona: str | None) -> None:
        """Put a persona's curve in front and dim what is about others only; None: nobody's."""
        self._filter.persona = persona
        self.show(self.plan.map)

    def compare(self, compared: Compared) -> None:
        """Show beside the map what became of another; `NOTHING_COMPARED` ends it."""
        self.compared = compared
        self.show(self.plan.map)

    def show(self, journey: JourneyMap) -> tuple[Rect, ...] | None:
        """Lay out another value of the map. Returns the cells that differ; None: everything may."""
        before = self.plan
        looked_at = self._filter.persona
        self._filter.read(journey)
        after = self._planner.plan(
            journey,
            journey.language,
            expanded=self._expanded,
            persona=self._filter.persona,
            ghosts=self.compared.ghosts,
        )
        self.places = Places(after, self.places)
        return changed_cells(before, after) if looked_at == self._filter.persona else None


def changed_cells(before: Plan, after: Plan) -> tuple[Rect, ...] | None:
    """The cells that look different, in the grid; None when rows, columns or headers moved."""
    if before.columns != after.columns or before.phases != after.phases:
        return None
    if before.steps != after.steps or len(before.rows) != len(after.rows):
        return None
    found: list[Rect] = []
    for old, new in zip(before.rows, after.rows, strict=True):
        if old is new:
            continue
        if (old.id, old.y, old.h, old.header) != (new.id, new.y, new.h, new.header):
            return None
        if old.curve != new.curve or old.collapsed != new.collapsed or old.hidden != new.hidden:
            return None
        found.extend(
            _changed_part(was, cell, new, column)
            for column, cell, was in zip(after.columns, new.cells, old.cells, strict=False)
            if cell is not was
        )
    return tuple(found)


def _changed_part(before: CellBox, after: CellBox, band: RowBand, column: ColumnBox) -> Rect:
    """The part of a cell with the cards that look different; all of it where other things do."""
    area = cell_area(band, column)
    if column.collapsed or before.more != after.more or not (before.cards and after.cards):
        return area
    if before.ghosts or after.ghosts:
        return area
    boxes = set(map(id, before.cards)) ^ set(map(id, after.cards))
    changed = [box for box in (*before.cards, *after.cards) if id(box) in boxes]
    if not changed:
        return area
    top = min(box.y for box in changed)
    bottom = max(box.y + box.h for box in changed)
    if after.more:  # how many are folded away is said below the last card, wherever that is
        bottom += 2 * MORE_LINE
    return Rect(area.x, area.y + top, area.w, bottom - top)


def united(rects: tuple[Rect, ...], camera: Camera) -> QRectF:
    """The smallest rectangle of the viewport around rectangles of the grid."""
    area = QRectF()
    for rect in rects:
        area = area.united(camera.to_view(rect))
    return area
