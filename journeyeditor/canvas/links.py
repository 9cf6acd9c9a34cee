"""Links: which hurdles and solutions the selection is linked with, and where that is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from journeyeditor.canvas.camera import Camera
from journeyeditor.layout.link_ways import Point, way
from journeyeditor.layout.places import Places, rect_of
from journeyeditor.layout.plan import Rect
from journeyeditor.look.tokens import tokens
from journeyeditor.models import JourneyMap, SolutionCard
from journeyeditor.models.kinds import NUMBER_LETTER
from journeyeditor.models.queries import cards_of_kind

KNOB = 4.5
"""A knob's radius, logical px at every zoom."""

HEAD = 6.0
"""The length of an arrow head, logical px; it is half as wide again."""

MOST = 20
"""Of so many selected cards at most the links are shown: all at once would be a thicket."""

_REACH = 8.0
BEHIND_KNOB, BEFORE_CARD = 6.0, 2.0

Side = Literal["", "top", "bottom"]


class Connector(NamedTuple):
    """A link that is drawn: from one card's rectangle to the other's, in the grid, and by which way.

    The way's corners are of the grid too; none for a link that is being made.
    """

    start: Rect
    end: Rect
    way: tuple[Point, ...] = ()

    def ends(self, camera: Camera) -> tuple[QPointF, QPointF]:
        """Where the line begins and where the tip of its arrow is, in the viewport."""
        start, end = camera.to_view(self.start), camera.to_view(self.end)
        x, to_x = start.center().x(), end.center().x()
        if end.center().y() >= start.center().y():
            tip = end.top() - BEFORE_CARD
            # Where there is little room, the line is short and the head still points the right way.
            y = min(start.bottom() + BEHIND_KNOB, tip - HEAD)
        else:
            tip = end.bottom() + BEFORE_CARD
            y = max(start.top() - BEHIND_KNOB, tip + HEAD)
        return QPointF(x, y), QPointF(to_x, tip)


class Links(NamedTuple):
    """The connectors of the selected cards, and the card with knobs with its rectangle, if any."""

    connectors: tuple[Connector, ...] = ()
    card: str = ""
    rect: Rect | None = None

    def knobs(self, camera: Camera) -> Iterator[tuple[Side, QPointF]]:
        """The middles of the knobs in the viewport; none where cards are mere blocks."""
        if self.rect is not None and camera.zoom >= tokens().zoom.hide_text_below:
            card = camera.to_view(self.rect)
            yield "top", QPointF(card.center().x(), card.top())
            yield "bottom", QPointF(card.center().x(), card.bottom())

    def knob_at(self, camera: Camera, point: QPointF) -> Side:
        """The knob under a point of the viewport, or ""."""
        for side, middle in self.knobs(camera):
            off = point - middle
            if off.x() ** 2 + off.y() ** 2 <= _REACH**2:
                return side
        return ""

    def areas(self, camera: Camera) -> Iterator[QRectF]:
        """What is drawn upon in the viewport, without the width of lines and heads."""
        for connector in self.connectors:
            across, down = ([point[axis] for point in connector.way] for axis in (0, 1))
            left, top = min(across), min(down)
            yield camera.to_view(Rect(left, top, max(across) - left, max(down) - top))
        if self.rect is not None:
            yield camera.to_view(self.rect)


NO_LINKS = Links()


class Loose(NamedTuple):
    """A link on its way from a card's knob to the pointer (viewport) or to the card it would take."""

    rect: Rect
    side: Side
    pointer: QPointF
    target: str = ""
    place: Rect | None = None

    def ends(self, camera: Camera) -> tuple[QPointF, QPointF]:
        """Where the line begins and where the tip of its arrow is, in the viewport."""
        if self.place is not None:
            return Connector(self.rect, self.place).ends(camera)
        card = camera.to_view(self.rect)
        down = self.side == "bottom"
        y = card.bottom() + BEHIND_KNOB if down else card.top() - BEHIND_KNOB
        return QPointF(card.center().x(), y), self.pointer


def links_of(places: Places, chosen: tuple[str, ...]) -> Links:
    """What is drawn for the selected cards; partners that are not shown have no connector."""
    plan = places.plan
    ours = {card for card in chosen[: MOST + 1] if is_linkable(plan.numbers.get(card, ""))}
    if not ours or len(chosen) > MOST:
        return NO_LINKS
    connectors: list[Connector] = []
    for solution, hurdle in _pairs(plan.map):
        if solution in ours or hurdle in ours:
            ends = places.card(hurdle), places.card(solution)
            start, end = ends if hurdle in ours else reversed(ends)
            if start is not None and end is not None:
                rects = rect_of(plan, start), rect_of(plan, end)
                connectors.append(Connector(*rects, way(plan, start, end)))
    only = chosen[0] if len(chosen) == 1 else ""
    return Links(tuple(connectors), only, places.rect(only) if only else None)


def is_linkable(number: str) -> bool:
    """Whether a card's short number (or "") is that of a hurdle or a solution."""
    return number[:1] in (NUMBER_LETTER["hurdle"], NUMBER_LETTER["solution"])


def partners(journey: JourneyMap, card: str) -> frozenset[str]:
    """The hurdles or solutions a card could be linked with and is not yet."""
    solutions = {found.id for found in cards_of_kind(journey, "solution")}
    others = solutions
    if card in solutions:
        others = {found.id for found in cards_of_kind(journey, "hurdle")}
    taken = {
        hurdle if card == solution else solution
        for solution, hurdle in _pairs(journey)
        if card in (solution, hurdle)
    }
    return frozenset(others - taken)


def _pairs(journey: JourneyMap) -> Iterator[tuple[str, str]]:
    """Every link: the solution's id and the hurdle's."""
    for card in cards_of_kind(journey, "solution"):
        if isinstance(card, SolutionCard):
            for hurdle in card.solves:
                yield card.id, hurdle
