"""Moves: what is moving on the canvas. Fades under the pointer, rings, room being made, cards in flight.

The map, the scene and the selection say where everything belongs; this says how far it has got.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.dirty import around, of_lifted
from journeyeditor.canvas.moving.motion import Easing, Motion, Pace, is_reduced
from journeyeditor.canvas.scene import Drag, Hover, Lifted, Scene
from journeyeditor.canvas.spots import ROOM, cell_boxes, focus_place
from journeyeditor.layout.places import Places, cell_rect, rect_of
from journeyeditor.layout.plan import CardBox, Rect
from journeyeditor.look.tokens import tokens
from journeyeditor.models import CellKey

MOST: Final = 200
"""Of so many things at most each moves by itself: more would be a flicker and take too long."""

_LIFT: Final = "lift"

Ring = tuple[str, str | CellKey | None]


class Flight(NamedTuple):
    """A card on its way to its place: where it set out, in the grid, and what it was in the hand."""

    x: float
    y: float
    held: CardBox | None = None


class Shown(Protocol):
    """What things move on."""

    scene: Scene

    @property
    def places(self) -> Places:
        """Where everything belongs."""

    @property
    def camera(self) -> Camera:
        """Which part is shown, and how large."""

    def viewport(self) -> QWidget:
        """What is painted."""


class Moves:
    """What the painters ask: how strong, how far aside, where. It repaints what has moved."""

    def __init__(self, shown: Shown, motion: Motion) -> None:
        """Let things on `shown` move as `motion` counts."""
        self._shown = shown
        self.motion = motion
        motion.moved.connect(self._repaint)
        self.landing: tuple[Lifted, ...] = ()
        """The cards that were in the hand last."""
        self._places: dict[CellKey, Rect] = {}
        self._asides: dict[str, float] = {}
        self._flights: dict[str, Flight] = {}
        self._drawn: dict[str, Rect] = {}

    # --- What the canvas tells.

    def scene_changed(self, before: Scene) -> None:
        """Another scene is shown: fade what the pointer left and reached, make room, let go."""
        after = self._shown.scene
        if before.hover != after.hover:
            self._hover(before.hover, after.hover)
        if before.drag is not after.drag:
            self._drag(before.drag, after.drag)

    def rings_changed(self, before: frozenset[Ring], after: frozenset[Ring]) -> None:
        """Other things are selected or focused."""
        if len(before ^ after) <= MOST:
            for ring in before - after:
                self.motion.go(ring, 1, 0, Pace.FAST, Easing.LEAVE)
            for ring in after - before:
                self.motion.go(ring, 0, 1, Pace.FAST, Easing.ENTER)

    def map_changed(self, before: Places) -> None:
        """The map changed: cards in sight that moved fly to their places."""
        after, camera, drag = self._shown.places, self._shown.camera, self._shown.scene.drag
        if is_reduced() or camera.zoom < tokens().zoom.hide_text_below:
            return
        seen = camera.seen(self._shown.viewport().size())
        held = {} if drag is None else _in_hand(drag, camera)
        for card, start in _moved(before, after, seen, held, self.aside):
            self._fly(card, start, Pace.BASE if held else Pace.SLOW)
            if len(self._flights) > MOST:
                break
        for card in self._asides:
            self.motion.drop(("aside", card))
        self._asides = {}
        self._repaint(frozenset(self.motion.moving))

    # --- What the painters ask.

    def hovers(self, hover: Hover) -> Iterator[tuple[str, float]]:
        """The cards that look hovered, each with how much, 0 to 1."""
        if hover.card is not None:
            yield hover.card, self.motion.value(("hover", hover.card), 1)
        for kind, card in self._fading():
            if kind == "hover" and isinstance(card, str) and card != hover.card:
                yield card, self.motion.value(("hover", card), 0)

    def hints(self, hover: Hover) -> Iterator[tuple[Rect, float]]:
        """The free places that say that a card can be added, each with how much, 0 to 1."""
        if hover.cell is not None and hover.place is not None:
            yield hover.place, self.motion.value(("place", hover.cell), 1)
        for kind, cell in self._fading():
            if kind == "place" and isinstance(cell, CellKey) and cell != hover.cell:
                yield self._places[cell], self.motion.value(("place", cell), 0)

    def rings(
        self, kind: str, shown: tuple[str | CellKey, ...]
    ) -> Iterator[tuple[str | CellKey, float]]:
        """The spots with a ring "selected" or "focused", those that fade away too."""
        fading = [spot for named, spot in self._fading() if named == kind]
        for spot in shown:
            yield spot, self.motion.value((kind, spot), 1) if fading else 1.0
        known = frozenset(shown) if fading else frozenset()
        for gone in fading:
            if isinstance(gone, str | CellKey) and gone not in known:
                yield gone, self.motion.value((kind, gone), 0)

    def lift(self) -> float:
        """How far the cards in the hand are raised, 0 to 1."""
        return self.motion.value((_LIFT, ""), 1)

    def aside(self, card: str) -> float:
        """How far a card has stepped aside, px."""
        return self.motion.value(("aside", card), self._asides.get(card, 0.0))

    @property
    def makes_room(self) -> bool:
        """Whether cells light up or fade, or cards step aside, at the moment."""
        return any(kind in ("glow", "aside") for kind, _ in self._fading())

    def open_cells(self, drag: Drag | None) -> Iterator[tuple[CellKey, float]]:
        """The cells that light up as targets, each with how much, 0 to 1."""
        target = None if drag is None else _target(drag)
        if target is not None:
            yield target, self.motion.value(("glow", target), 1)
        for kind, cell in self._fading():
            if kind == "glow" and isinstance(cell, CellKey) and cell != target:
                yield cell, self.motion.value(("glow", cell), 0)

    def flying(self) -> Iterator[tuple[str, float]]:
        """The cards in flight, carried ones last, each with how much of its way is done, 0 to 1."""
        for card in sorted(self._flights, key=lambda card: self._flights[card].held is not None):
            yield card, self.motion.value(("fly", card), 1)

    def held(self, card: str) -> CardBox | None:
        """What a card in flight was in the hand; None for one that was not carried."""
        return self._flights[card].held

    def rect(self, card: str, places: Places) -> Rect | None:
        """Where a card is at the moment, in the grid; None where it is not shown."""
        rect, flight = places.rect(card), self._flights.get(card)
        if rect is None or flight is None:
            return rect
        way = self.motion.value(("fly", card), 1)
        x, y = flight.x + (rect.x - flight.x) * way, flight.y + (rect.y - flight.y) * way
        return Rect(x, y, rect.w, rect.h)

    def _repaint(self, keys: frozenset[Hashable]) -> None:
        """Paint anew where these are and were."""
        for area in self._areas(keys):
            self._shown.viewport().update(area)

    def _areas(self, keys: frozenset[Hashable]) -> Iterator[QRect]:
        """What a frame in which these moved repaints, in the viewport."""
        scene, places, camera = self._shown.scene, self._shown.places, self._shown.camera
        for key in keys:
            kind, what = key if isinstance(key, tuple) else ("", key)
            if kind == _LIFT:
                if scene.drag is not None:
                    yield of_lifted(scene.drag, camera)
                continue
            if kind == "fly" and isinstance(what, str):
                rects = [self._drawn.pop(what, None), self._covered(what, places)]
                if key in self.motion:
                    self._drawn[what] = rects[1] or Rect(0, 0, 0, 0)
                else:
                    self._flights.pop(what, None)
            else:
                rects = [self._place_of(kind, what, places)]
            for rect in rects:
                if rect is not None:
                    yield around(camera.to_view(rect))

    def _covered(self, card: str, places: Places) -> Rect | None:
        """What a card in flight covers: while it sinks also what it was in the hand."""
        rect, flight = self.rect(card, places), self._flights.get(card)
        if rect is None or flight is None:
            return rect
        w, h = _size(flight)
        return rect._replace(w=max(rect.w, w), h=max(rect.h, h))

    def _place_of(self, kind: str, what: object, places: Places) -> Rect | None:
        if isinstance(what, CellKey):
            if kind == "place":
                return self._places.get(what)
            return (focus_place if kind == "focused" else cell_rect)(places.plan, what)
        rect = places.rect(what) if isinstance(what, str) else None
        return rect if rect is None or kind != "aside" else rect._replace(h=rect.h + ROOM)

    def _fading(self) -> tuple[tuple[str, object], ...]:
        return tuple(key for key in self.motion.moving if isinstance(key, tuple) and len(key) == 2)

    def _hover(self, before: Hover, after: Hover) -> None:
        if before.card != after.card:
            if before.card is not None:
                self.motion.go(("hover", before.card), 1, 0, Pace.FAST, Easing.LEAVE)
            if after.card is not None:
                self.motion.go(("hover", after.card), 0, 1, Pace.FAST, Easing.ENTER)
        if before.cell != after.cell:
            for hover, end in ((before, 0), (after, 1)):
                if hover.cell is not None and hover.place is not None:
                    self._places[hover.cell] = hover.place
                    easing = Easing.ENTER if end else Easing.LEAVE
                    self.motion.go(("place", hover.cell), 1 - end, end, Pace.FAST, easing)

    def _drag(self, before: Drag | None, after: Drag | None) -> None:
        places, camera = self._shown.places, self._shown.camera
        if before is None and after is not None:
            self._land()
        if before is None and after is not None and after.cards:
            self.motion.go((_LIFT, ""), 0, 1, Pace.FAST, Easing.ENTER)
        left = None if before is None else _target(before)
        reached = None if after is None else _target(after)
        if left != reached:
            if left is not None:
                self.motion.go(("glow", left), 1, 0, Pace.BASE, Easing.LEAVE)
            if reached is not None:
                self.motion.go(("glow", reached), 0, 1, Pace.BASE, Easing.ENTER)
        self._make_room({} if after is None else _asides(places, after))
        if before is not None:
            self.landing = before.cards
            if after is None and not before.copies:
                for card, start in _in_hand(before, camera).items():
                    if card not in self._flights and places.rect(card) is not None:
                        self._fly(card, start, Pace.BASE)
                self._repaint(frozenset(self.motion.moving))

    def _make_room(self, asides: dict[str, float]) -> None:
        for card in {*self._asides, *asides}:
            was, will = self._asides.get(card, 0.0), asides.get(card, 0.0)
            if was != will:
                self.motion.go(("aside", card), was, will, Pace.BASE, Easing.MOVE)
        self._asides = asides

    def _land(self) -> None:
        """Let all cards in flight be where they belong."""
        if self._flights:
            for card in tuple(self._flights):
                self.motion.drop(("fly", card))
            self._repaint(frozenset(("fly", card) for card in self._flights))

    def _fly(self, card: str, start: Flight, pace: Pace) -> None:
        if is_reduced() or len(self._flights) > MOST:
            return
        drawn = self._drawn.get(card)
        if drawn is not None:  # it turns round on its way: it is no longer where it was seen
            self._shown.viewport().update(around(self._shown.camera.to_view(drawn)))
        self._flights[card] = start
        self._drawn[card] = Rect(start.x, start.y, *_size(start))
        self.motion.drop(("fly", card))
        easing = Easing.ENTER if start.held else Easing.MOVE
        self.motion.go(("fly", card), 0, 1, pace, easing)


def _size(flight: Flight) -> tuple[float, float]:
    return (0.0, 0.0) if flight.held is None else (flight.held.w, flight.held.h)


def _target(drag: Drag) -> CellKey | None:
    """The cell that would take what is dragged."""
    drop = drag.drop
    return None if drop is None or drag.refusal else CellKey(drop.slot.row, drop.slot.at)


def _asides(places: Places, drag: Drag) -> dict[str, float]:
    """How far the cards of the target cell step aside: those below a lying insertion line."""
    target, drop = _target(drag), drag.drop
    if target is None or drop is None or drop.line.w <= drop.line.h:
        return {}
    away = frozenset[str]() if drag.copies else drag.ids
    return {
        box.id: float(ROOM)
        for box, rect in cell_boxes(places.plan, target)
        if rect.y + rect.h / 2 > drop.line.y and box.id not in away
    }


def _in_hand(drag: Drag, camera: Camera) -> dict[str, Flight]:
    """Where the cards in the hand are, in the grid."""
    x, y = camera.to_grid(drag.pointer)
    return {
        lifted.box.id: Flight(x + lifted.dx, y + lifted.dy, lifted.box) for lifted in drag.cards
    }


def _moved(
    before: Places,
    after: Places,
    seen: Rect,
    held: dict[str, Flight],
    aside: Callable[[str], float],
) -> Iterator[tuple[str, Flight]]:
    """The cards in sight that stand elsewhere in their row or in another cell, and where they were."""
    rows = {band.id: band for band in before.plan.rows}
    for band in after.plan.rows:
        if band.y > seen.y + seen.h or band.y + band.h < seen.y:
            continue
        old = rows.get(band.id)
        if old is None or old.collapsed or band.collapsed or old.cells is band.cells:
            continue
        known = {id(cell) for cell in old.cells}
        for column, cell in zip(after.plan.columns, band.cells, strict=False):
            if id(cell) in known or column.x > seen.x + seen.w or column.x + column.w < seen.x:
                continue
            for box in cell.cards:
                place = before.card(box.id)
                if box.id in held:
                    yield box.id, held[box.id]
                elif place is not None:
                    was = rect_of(before.plan, place)
                    stood = before.plan.rows[place.row]
                    down = band.y - stood.y if stood.id == band.id else 0.0
                    x, y = was.x, was.y + down + aside(box.id)
                    if (x, y) != (column.x + box.x, band.y + box.y):
                        yield box.id, Flight(x, y)
