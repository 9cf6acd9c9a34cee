"""FindingMarks: where on the map its findings are marked while they are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.spots import free_place
from journeyeditor.layout.curve import Point, Segment, monotone
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import ColumnBox, FaceBox, Plan, Rect, RowBand
from journeyeditor.layout.text import width
from journeyeditor.look.styles import MICRO_STRONG
from journeyeditor.models import CellKey

if TYPE_CHECKING:
    from journeyeditor.analysis import Finding

_FLAG_STEP = 22.0
_FLAG_IN = 4.0
"""px from the end of its phase: the words of the cards at both sides stay free."""
FLAG_HEIGHT, FLAG_ICON, FLAG_SIDE, FLAG_GAP = 18.0, 12.0, 7.0, 3.0
"""px of a flag, at every zoom: its height, its icon, the air at its sides and beside the icon."""

_TARGET = 24.0
"""px that can be pressed at least."""


class Fall(NamedTuple):
    """The part of an emotion curve that falls: from a point of the grid on."""

    start: Point
    way: tuple[Segment, ...]

    @property
    def knots(self) -> tuple[Point, ...]:
        """The points that stay free: there are faces and scores."""
        return (self.start, *(segment.end for segment in self.way))

    @property
    def middle(self) -> Point:
        """Where the flag hangs: half way along the longest part."""
        points = self.knots
        half = len(self.way) // 2
        a, b = points[half], points[half + 1]
        return Point((a.x + b.x) / 2, (a.y + b.y) / 2)


class Spot(NamedTuple):
    """A mark: its number in the list (from 1), its finding, where rings are, where the flag hangs.

    The flag hangs with its middle on `flag`, a point of the grid.
    """

    number: int
    finding: Finding
    rings: tuple[Rect, ...]
    flag: Point
    fall: Fall | None = None

    @property
    def around(self) -> Rect:
        """A rectangle of the grid around all of it, without the widths of lines and flag."""
        points = [self.flag, *(self.fall.knots if self.fall is not None else ())]
        for rect in self.rings:
            points += [Point(rect.x, rect.y), Point(rect.x + rect.w, rect.y + rect.h)]
        left, top = min(point.x for point in points), min(point.y for point in points)
        right, bottom = max(point.x for point in points), max(point.y for point in points)
        return Rect(left, top, right - left, bottom - top)


class _Kept(NamedTuple):
    """A mark, and what it depends on: the same finding in the same row and columns looks the same."""

    finding: Finding
    band: RowBand
    columns: tuple[ColumnBox, ...]
    around: Rect
    spot: Spot


class FindingMarks:
    """The findings that are marked, and the one that is chosen; found in one plan after the other."""

    def __init__(self, viewport: QWidget) -> None:
        """Mark nothing yet on what is seen in `viewport`."""
        self._viewport = viewport
        self.chosen: Finding | None = None
        self._found: tuple[Finding, ...] = ()
        self._of: tuple[object, ...] = ()
        self._spots: tuple[tuple[Rect, Spot], ...] = ()
        self._kept: dict[int, _Kept] = {}

    def show(self, found: tuple[Finding, ...], chosen: Finding | None = None) -> None:
        """Mark these findings, numbered from 1, one of them as chosen; none: no marks."""
        before = self._found, self.chosen
        self._found, self.chosen = found, chosen
        if before != (found, chosen):
            self._viewport.update()

    def flag_at(self, places: Places, camera: Camera, point: QPointF) -> Finding | None:
        """The finding whose flag is at a point of the viewport; of several the one on top."""
        if not self._found:
            return None
        for spot in reversed(self.spots(places)):
            x, y = camera.to_view(Rect(*spot.flag, 0, 0)).topLeft().toTuple()
            wide = max(_TARGET, flag_width(str(spot.number)))
            if abs(point.x() - x) <= wide / 2 and abs(point.y() - y) <= _TARGET / 2:
                return spot.finding
        return None

    def within(self, places: Places, area: Rect) -> list[Spot]:
        """The marks in a part of the grid."""
        right, bottom = area.x + area.w, area.y + area.h
        return [
            spot
            for (x, y, w, h), spot in self._found_in(places)
            if x <= right and y <= bottom and x + w >= area.x and y + h >= area.y
        ]

    def spots(self, places: Places) -> tuple[Spot, ...]:
        """Where they are in a plan; those that are not shown there are left out."""
        return tuple(spot for _, spot in self._found_in(places))

    def _look(self, places: Places) -> Iterator[tuple[Rect, Spot]]:
        """Look where the findings are; what has stayed as it was is not looked for again."""
        bands = {band.id: band for band in places.plan.rows}
        columns, before, hung = places.plan.columns, self._kept, dict[str, int]()
        self._kept = {}
        for number, finding in enumerate(self._found, 1):
            band, kept = bands.get(finding.place.row), before.get(id(finding))
            if kept is not None and kept.band is band and kept.columns is columns:
                kept = kept._replace(spot=kept.spot._replace(number=number))
                self._kept[id(finding)] = kept
                yield kept.around, kept.spot
                continue
            spot = _spot(places, number, finding, hung)
            if spot is None:
                continue
            around = spot.around
            stays = bool(spot.rings or spot.fall) and finding.code != "broken-thread"
            if band is not None and stays:
                self._kept[id(finding)] = _Kept(finding, band, columns, around, spot)
            yield around, spot

    def _found_in(self, places: Places) -> tuple[tuple[Rect, Spot], ...]:
        of = (places.plan, self._found)
        if len(self._of) != len(of) or any(a is not b for a, b in zip(of, self._of, strict=True)):
            self._of, self._spots = of, tuple(self._look(places))
        return self._spots


def flag_width(words: str) -> float:
    """How wide the flag with this number is, px."""
    return 2 * FLAG_SIDE + FLAG_ICON + FLAG_GAP + width(words, MICRO_STRONG)


def _spot(places: Places, number: int, finding: Finding, hung: dict[str, int]) -> Spot | None:
    """The mark of a finding; None where nothing of it is shown. `hung` counts flags over phases."""
    if finding.code == "emotion-drop":
        fall = _fall(places.plan, finding)
        if fall is None:
            return None
        x, y = fall.middle
        return Spot(number, finding, (), Point(x + 24, y - 16), fall)
    rings = tuple(_rings(places, finding))
    if rings:
        first = rings[0]
        high = max(first.y - 3, FLAG_HEIGHT / 2 - 2)  # in the first row not below the header
        return Spot(number, finding, rings, Point(first.x + first.w - 14, high))
    if finding.at and not finding.cards:
        flag = _over_the_phase(places.plan, finding.at[0], hung)
        return None if flag is None else Spot(number, finding, (), flag)
    return None


def _rings(places: Places, finding: Finding) -> Iterator[Rect]:
    for card in finding.cards:
        rect = places.rect(card)
        if rect is not None:
            yield rect
    if not finding.cards and finding.place.row and finding.place.columns:
        place = free_place(places.plan, CellKey(finding.place.row, finding.place.columns[0]))
        if place is not None:
            yield place


def _over_the_phase(plan: Plan, phase: str, hung: dict[str, int]) -> Point | None:
    """Where a flag about a whole phase hangs: between cards at its top, below those already there."""
    box = next((box for box in plan.phases if box.id == phase), None)
    if box is None:
        return None
    before = hung.get(phase, 0)
    hung[phase] = before + 1
    return Point(box.x + box.w - _FLAG_IN, 10.0 + before * _FLAG_STEP)


def _fall(plan: Plan, finding: Finding) -> Fall | None:
    band = next((band for band in plan.rows if band.id == finding.place.row), None)
    if band is None or band.curve is None or band.hidden or band.collapsed:
        return None
    start, end = finding.place.columns
    order = [column.id for column in plan.columns]
    front = _joined_faces(band, order, start, end)
    if front and front[0].score - front[-1].score >= 1:
        whole = _run(band, order, start)
        points = [Point(face.x, band.y + face.y) for face in whole]
        first, last = whole.index(front[0]), whole.index(front[-1])
        return Fall(points[first], tuple(monotone(points)[first:last]))
    cards = set(finding.cards)
    behind = [face for face in band.curve.behind if cards.issuperset(face.cards)]
    ends = [next((face for face in behind if face.at == at), None) for at in (start, end)]
    if ends[0] is None or ends[1] is None:
        return None
    a, b = (Point(face.x, band.y + face.y) for face in ends if face is not None)
    third = Point((b.x - a.x) / 3, (b.y - a.y) / 3)
    bend = Point(a.x + third.x, a.y + third.y), Point(b.x - third.x, b.y - third.y)
    return Fall(a, (Segment(*bend, b),))


def _run(band: RowBand, order: list[str], column: str) -> list[FaceBox]:
    """The faces of the curve in front that are joined with the one in a column."""
    by_column = {face.at: face for face in band.curve.faces} if band.curve else {}
    run: list[FaceBox] = []
    for id_ in order:
        if id_ in by_column:
            run.append(by_column[id_])
        elif column in {face.at for face in run}:
            return run
        else:
            run = []
    return run if column in {face.at for face in run} else []


def _joined_faces(band: RowBand, order: list[str], start: str, end: str) -> list[FaceBox]:
    """The faces from one column to another, if the curve in front joins them."""
    run = _run(band, order, start)
    at = [face.at for face in run]
    return run[at.index(start) : at.index(end) + 1] if start in at and end in at else []
