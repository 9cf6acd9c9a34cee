"""The header tool: focus, move, size and add phases, steps and rows with the mouse."""

from __future__ import annotations

from enum import Enum, auto
from typing import Literal, NamedTuple, Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.headers.commands import HeadCommands
from journeyeditor.canvas.headers.headpane import HeadPane
from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.painting.headmarks import PLUS, HeadMarks
from journeyeditor.layout.far_heads import header_height_at
from journeyeditor.layout.gaps import (
    Gap,
    HeadKind,
    header_gap,
    phase_gap,
    row_gap,
    row_header_gap,
    step_gap_at,
    width_between,
)
from journeyeditor.layout.hit import hit_header, hit_row_header
from journeyeditor.layout.plan import Plan
from journeyeditor.look.tokens import tokens
from journeyeditor.models import JourneyMap

_REACH = 12
"""How near to a gap, logical px, the pointer brings up its plus."""

_LARGEST = 2000


class HeadStage(Protocol):
    """What the tool sees and changes besides the map."""

    @property
    def plan(self) -> Plan:
        """The plan on screen."""

    @property
    def camera(self) -> Camera:
        """Which part of it is shown, and how large."""

    @property
    def commands(self) -> HeadCommands:
        """The edits it asks for."""

    def look(self) -> View:
        """What is shown at the moment."""

    def focus(self, id_: str) -> None:
        """Give a header the focus."""

    def focus_shown(self) -> None:
        """Let the panes show which header has the focus."""

    def preview(self, journey: JourneyMap | None) -> None:
        """Show another value of the map for a moment; None: the map as it is."""

    def show_move(self, pane: HeadPane | None, held: Grabbed, gap: Gap | None) -> None:
        """Show the held header at the pointer and where it would go; no pane: nothing is held."""

    def want_row(self, index: int) -> None:
        """Ask which kind of row is to be added at a gap."""

    def want_menu(self, kind: HeadKind, pane: HeadPane, point: QPointF) -> None:
        """Ask for the menu of the header that has just got the focus."""


class Grabbed(NamedTuple):
    """What lies under the pointer in a header pane: a header, its edge, a plus, a hidden row.

    An edge tells `columns`, how many lie between its phase's left side and it.
    """

    what: Literal["head", "edge", "hidden", "plus", "nothing"]
    kind: HeadKind = "phase"
    id: str = ""
    phase: str = ""
    columns: int = 1
    gap: Gap | None = None


NOTHING = Grabbed("nothing")


class State(Enum):
    """What the hand is doing."""

    RESTING = auto()
    POINTING = auto()
    MOVING = auto()
    SIZING = auto()


class HeadTool:
    """A state chart: resting → pointing → moving a header, or sizing at its edge."""

    def __init__(self, stage: HeadStage) -> None:
        """Work on `stage`."""
        self._stage = stage
        self.state = State.RESTING
        self._pane: HeadPane | None = None
        self._held = NOTHING
        self.pressed_at = QPointF()
        """Where the button went down, on its pane."""
        self.point = QPointF()
        """Where the pointer was last, on its pane."""
        self._began = 0.0
        self._size: int | None = None
        self._gap: Gap | None = None

    def press(self, pane: HeadPane, point: QPointF, button: Qt.MouseButton) -> None:
        """A button goes down on a pane."""
        if self.state is not State.RESTING:
            return
        self._held = self.under(pane, point)
        if button != Qt.MouseButton.LeftButton:
            if self._held.what == "head":
                self._stage.focus(self._held.id)
            return
        self.state = State.POINTING
        self._pane, self.pressed_at = pane, point
        self._size, self._gap = None, None
        self._began = self._extent()
        if self._held.what in ("head", "nothing"):
            self._stage.focus(self._held.id)

    def move(self, pane: HeadPane, point: QPointF, *, held: bool) -> None:
        """The pointer moves; `held`: with the button down, or else a dialog took its release."""
        self.point = point
        if not held:
            self.cancel()
        far = (point - self.pressed_at).manhattanLength() >= QApplication.startDragDistance()
        match self.state:
            case State.RESTING:
                self._hover(pane, point)
            case State.POINTING if far and self._held.what == "head":
                self.state = State.MOVING
                pane.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._move_to(pane, point)
                pane.show_marked(HeadMarks(held=self._held.id))
            case State.POINTING if far and self._held.what in ("edge", "hidden"):
                self._held = self._edge_of(self._held)
                self._began = self._extent()
                self.state = State.SIZING
                pane.show_marked(HeadMarks(focused=pane.marked.focused))
                self._size_to(pane, point)
            case State.MOVING:
                self._move_to(pane, point)
            case State.SIZING:
                self._size_to(pane, point)
            case _:
                pass

    def release(self, point: QPointF, button: Qt.MouseButton) -> None:
        """The button goes up: what was begun takes place."""
        pane, held = self._pane, self._held
        if self.state is State.RESTING or button != Qt.MouseButton.LeftButton or pane is None:
            return
        state = self._rest()
        commands = self._stage.commands
        if state is State.MOVING and self._gap is not None:
            commands.move_into(self._gap, held.id)
        elif state is State.SIZING:
            kept = None if self._held.kind == "row" and self._is_pushed() else self._size
            if not commands.size(held.kind, held.id, kept):
                self._stage.preview(None)
        elif state is State.POINTING:
            self._click(held)
        self._hover(pane, point)

    def double_click(self, pane: HeadPane, point: QPointF) -> bool:
        """Make an edge's width or height automatic; False if the click is not on an edge."""
        found = self.under(pane, point)
        self._rest()
        if found.what == "edge":
            self._stage.commands.size(found.kind, found.id, None)
        return found.what in ("edge", "plus")

    def leave(self, pane: HeadPane) -> None:
        """The pointer leaves a pane."""
        if self.state is State.RESTING:
            pane.show_marked(HeadMarks(focused=pane.marked.focused))

    def ask(self, pane: HeadPane, point: QPointF) -> None:
        """Ask for the menu of the header under the pointer."""
        found = self.under(pane, point)
        if self.state is State.RESTING and found.what in ("head", "edge"):
            self._stage.focus(found.id)
            self._stage.want_menu(found.kind, pane, point)

    def cancel(self) -> bool:
        """Put everything back; False when there was nothing to put back."""
        was = self._rest()
        if was is State.SIZING:
            self._stage.preview(None)
        return was in (State.MOVING, State.SIZING)

    def go_on(self) -> None:
        """The map has scrolled under what is held."""
        if self.state is State.MOVING and self._pane is not None:
            self._move_to(self._pane, self.point)

    def _rest(self) -> State:
        state, self.state = self.state, State.RESTING
        pane = self._pane
        if pane is not None and state is State.MOVING:
            self._stage.show_move(None, NOTHING, None)
            pane.unsetCursor()
            pane.show_marked(HeadMarks())
        self._stage.focus_shown()
        return state

    def _click(self, held: Grabbed) -> None:
        if held.what == "head" and held.kind == "phase" and self._is_shut(held.id):
            self._stage.commands.toggle("phase")
        elif held.what == "hidden":
            self._stage.commands.show_row(held.id)
        elif held.what == "plus" and held.gap is not None:
            if held.gap.kind == "row":
                self._stage.want_row(held.gap.index)
            else:
                self._stage.commands.add_at(held.gap)

    def _is_shut(self, phase: str) -> bool:
        return any(column.collapsed for column in self._stage.plan.columns if column.phase == phase)

    def _hover(self, pane: HeadPane, point: QPointF) -> None:
        found = self.under(pane, point)
        shown = found.id if found.what == "head" else ""
        gap = self._gap_near(pane, point)
        hot = found.what == "plus"
        pane.show_marked(HeadMarks(shown, pane.marked.focused, "", gap, hot))
        if found.what == "edge":
            across = pane.axis == "across"
            cursor = Qt.CursorShape.SplitHCursor if across else Qt.CursorShape.SplitVCursor
            pane.setCursor(cursor)
        elif found.what in ("plus", "hidden"):
            pane.setCursor(Qt.CursorShape.PointingHandCursor)
        elif found.what == "head":
            pane.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            pane.unsetCursor()

    def _grid(self, pane: HeadPane, point: QPointF) -> tuple[float, float]:
        camera = self._stage.camera
        x, y = point.x(), point.y()
        if pane.axis == "across":
            down = header_height_at(self._stage.plan, camera.zoom, y)
            return (x + camera.x) / camera.zoom, down
        # From afar the pane is as wide as its names need, at any zoom.
        return x * self._stage.plan.row_header_width / pane.width(), (y + camera.y) / camera.zoom

    def _gap_near(self, pane: HeadPane, point: QPointF) -> Gap | None:
        plan, zoom = self._stage.plan, self._stage.camera.zoom
        if zoom < tokens().zoom.hide_chips_below:
            return None
        x, y = self._grid(pane, point)
        if pane.axis == "across":
            return header_gap(plan, x, y, _REACH / zoom)
        return row_header_gap(plan, y, _REACH / zoom)

    def under(self, pane: HeadPane, point: QPointF) -> Grabbed:
        """What lies at a point of a pane."""
        gap = self._gap_near(pane, point)
        if gap is not None:
            way = point - pane.plus_at(gap, self._stage.look())
            if way.x() ** 2 + way.y() ** 2 <= PLUS**2:
                return Grabbed("plus", gap.kind, gap=gap)
        x, y = self._grid(pane, point)
        return self._in_phases(x, y) if pane.axis == "across" else self._in_rows(x, y)

    def _in_phases(self, x: float, y: float) -> Grabbed:
        plan = self._stage.plan
        found = hit_header(plan, x, y)
        if found.kind == "beyond":
            return NOTHING
        if found.kind == "edge":
            columns = [column for column in plan.columns if column.phase == found.phase]
            if columns[0].collapsed:
                return Grabbed("head", "phase", found.phase, found.phase)
            ids = [column.id for column in columns]
            count = ids.index(found.step) + 1 if found.step else len(ids)
            return Grabbed("edge", "phase", found.phase, found.phase, count)
        if found.kind == "step":
            return Grabbed("head", "step", found.step, found.phase)
        return Grabbed("head", "phase", found.phase, found.phase)

    def _in_rows(self, x: float, y: float) -> Grabbed:
        found = hit_row_header(self._stage.plan, x, y)
        match found.kind:
            case "hidden":
                return Grabbed("hidden", "row", found.row)
            case "edge":
                return Grabbed("edge", "row", found.row)
            case "row":
                return Grabbed("head", "row", found.row)
            case _:
                return NOTHING

    def _extent(self) -> float:
        """The width of one column, or the height, of what is held, px."""
        plan, held = self._stage.plan, self._held
        if held.kind == "row":
            return next((band.h - 1 for band in plan.rows if band.id == held.id), 0.0)
        return next((column.w for column in plan.columns if column.phase == held.phase), 0.0)

    def _size_to(self, pane: HeadPane, point: QPointF) -> None:
        way, held = (point - self.pressed_at) / self._stage.camera.zoom, self._held
        if pane.axis == "across":
            self._size = width_between(self._began + way.x() / held.columns)
        else:
            self._size = round(min(max(self._began + way.y(), 1.0), _LARGEST))
        self._stage.preview(self._stage.commands.sized(held.kind, held.id, self._size))

    def _edge_of(self, held: Grabbed) -> Grabbed:
        """What is pulled at an edge; at the gap of a hidden row it is the row above."""
        above = ""
        for band in self._stage.plan.rows if held.what == "hidden" else ():
            if band.id == held.id:
                return Grabbed("edge", "row", above)
            if not band.hidden:
                above = "" if band.collapsed else band.id
        return held

    def _is_pushed(self) -> bool:
        """Whether a row's content keeps it higher than it was made: then its height follows it."""
        return self._size is not None and self._extent() > self._size

    def _move_to(self, pane: HeadPane, point: QPointF) -> None:
        plan, held = self._stage.plan, self._held
        x, y = self._grid(pane, point)
        if held.kind == "row":
            gap, ids = row_gap(plan, y), [band.id for band in plan.rows]
        elif held.kind == "step":
            gap = step_gap_at(plan, x)
            ids = [box.id for box in plan.steps if box.phase == gap.phase]
        else:
            gap, ids = phase_gap(plan, x), [box.id for box in plan.phases]
        at = ids.index(held.id) if held.id in ids else -1
        own = at >= 0 and gap.index in (at, at + 1)
        self._gap = None if own else gap
        self._stage.show_move(pane, held, self._gap)
