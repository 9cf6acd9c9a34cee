"""Heads: the headers' part of the canvas. Tool, commands, keys, and what floats while one moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.dirty import glide
from journeyeditor.canvas.headers.commands import HeadCommands
from journeyeditor.canvas.headers.floating import GapLine, Ghost
from journeyeditor.canvas.headers.headpane import HeadPane
from journeyeditor.canvas.headers.keys import HeadKeys
from journeyeditor.canvas.headers.tips import HeadTips
from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.painting.headmarks import HeadMarks
from journeyeditor.canvas.tools.heading import Grabbed, HeadTool, State
from journeyeditor.layout.gaps import Gap, HeadKind
from journeyeditor.layout.plan import PhaseBox, Plan, Rect, StepBox
from journeyeditor.models import JourneyMap

if TYPE_CHECKING:
    from journeyeditor.canvas.view import Canvas

_TICK_MS = 16
_HESITATION = 15


class Heads(QObject):
    """What can be done to phases, steps and rows by their headers.

    `menu_wanted(kind, point)` asks for the menu of the header in focus at a point of the screen,
    `row_wanted(index, point)` which kind of row to add at a gap between rows.
    """

    menu_wanted = Signal(str, QPoint)
    row_wanted = Signal(int, QPoint)

    def __init__(self, canvas: Canvas) -> None:
        """Serve the headers of `canvas`."""
        super().__init__(canvas)
        self._canvas = canvas
        self.commands = HeadCommands(canvas.document, canvas.selection, canvas.commands)
        self.tool = HeadTool(self)
        self._keys = HeadKeys(canvas, self.commands)
        self._line = GapLine(canvas)
        self._ghost = Ghost(canvas)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.scroll_at_end)
        self.tips = HeadTips(canvas, self)
        self._ticks = 0
        self._pane: HeadPane | None = None
        self._pointer = QPointF()
        for pane in self._panes:
            pane.hand = self.tool
        canvas.document.changed.connect(self._on_change)
        canvas.selection.changed.connect(self.focus_shown)

    @property
    def _panes(self) -> tuple[HeadPane, HeadPane]:
        return self._canvas.frame.phases, self._canvas.frame.rows

    @property
    def plan(self) -> Plan:
        """The plan on screen."""
        return self._canvas.places.plan

    @property
    def camera(self) -> Camera:
        """Which part of it is shown, and how large."""
        return self._canvas.camera

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means for headers; False if it means nothing there."""
        if event.key() == Qt.Key.Key_Escape and self.tool.cancel():
            return True
        return self._keys.press(event)

    def tap(self) -> None:
        """Do what Space means for the header in focus, if one has it."""
        self._keys.tap()

    def look(self) -> View:
        """What is shown at the moment."""
        return self._canvas.look()

    def focus(self, id_: str) -> None:
        """Give a header the focus, and the canvas the keyboard."""
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._canvas.selection.select_head(id_)

    def focus_shown(self) -> None:
        """Let the panes show which header has the focus."""
        head = self._canvas.selection.head
        for pane in self._panes:
            was = pane.marked
            pane.show_marked(HeadMarks(was.hovered, head, was.held, was.gap, was.hot))

    def preview(self, journey: JourneyMap | None) -> None:
        """Show another value of the map for a moment; None: the map as it is."""
        canvas = self._canvas
        canvas.show_map(canvas.document.map if journey is None else journey)

    def show_move(self, pane: HeadPane | None, held: Grabbed, gap: Gap | None) -> None:
        """Show the held header at the pointer and where it would go; no pane: nothing is held."""
        self._pane = pane
        if pane is None:
            self._timer.stop()
            self._line.hide()
            self._ghost.hide()
            return
        if not self._timer.isActive():
            self._ticks = 0
            self._timer.start()
        self._pointer = self.tool.point
        if not self._ghost.isVisible():
            across = pane.axis == "across"
            self._ghost.take(pane, self._area(pane, held.id), self.tool.pressed_at, across=across)
        self._show_line(pane, gap)
        self._ghost.follow(pane, self._pointer)

    def want_row(self, index: int) -> None:
        """Ask which kind of row is to be added at a gap."""
        self.row_wanted.emit(index, QCursor.pos())

    def want_menu(self, kind: HeadKind, pane: HeadPane, point: QPointF) -> None:
        """Ask for the menu of the header that has just got the focus."""
        self.menu_wanted.emit(kind, pane.mapToGlobal(point.toPoint()))

    def ask_for_focused(self) -> None:
        """Ask for the menu of the header in focus, below it."""
        head, frame = self._canvas.selection.head, self._canvas.frame
        self._canvas.reveal(head)
        self._canvas.gliding.finish()
        pane = frame.rows if any(band.id == head for band in self.plan.rows) else frame.phases
        area = self._area(pane, head).intersected(pane.rect())
        kind = self._keys.kind
        if kind is not None and not area.isEmpty():
            self.want_menu(kind, pane, QPointF(area.bottomLeft()))

    def _area(self, pane: HeadPane, id_: str) -> QRect:
        """The rectangle of a header in its pane."""
        plan, view, frame = self.plan, self.look(), self._canvas.frame
        found = Rect(0, 0, 0, 0)
        if pane is frame.rows:
            for band in plan.rows:
                if band.id == id_:
                    found = frame.rows.head_area(band, view)
        else:
            heads: tuple[PhaseBox | StepBox, ...] = (*plan.phases, *plan.steps)
            for head in heads:
                if head.id == id_:
                    found = frame.phases.head_area(head, view)
        return QRect(round(found.x), round(found.y), round(found.w), round(found.h))

    def _show_line(self, pane: HeadPane, gap: Gap | None) -> None:
        """Draw the insertion line through the pane and across the grid."""
        if gap is None:
            self._line.hide()
            return
        grid = self._canvas.viewport().geometry()
        area, camera, plan = pane.geometry(), self.camera, self.plan
        if gap.kind == "row":
            at = round(gap.at * camera.zoom) - camera.y + area.top()
            right = grid.left() + min(grid.width(), round(plan.width * camera.zoom) - camera.x)
            line = QRect(area.left(), at - 1, right - area.left(), 3)
            line = line.intersected(
                QRect(area.left(), area.top() - 1, grid.right(), area.height() + 2)
            )
        else:
            at = round(gap.at * camera.zoom) - camera.x + area.left()
            top = plan.steps[0].top if gap.kind == "step" and plan.steps else 0.0
            begin = area.top() + round(top * camera.zoom)
            end = grid.top() + min(grid.height(), round(plan.height * camera.zoom) - camera.y)
            line = QRect(at - 1, begin, 3, end - begin)
            line = line.intersected(
                QRect(area.left() - 1, area.top(), area.width() + 2, grid.bottom())
            )
        self._line.show_at(line, self._canvas.artist.inks.colour("accent"))

    def scroll_at_end(self) -> None:
        """Scroll on while a header is held near the end of its pane; called again and again."""
        pane = self._pane
        if pane is None or self.tool.state is not State.MOVING:
            self._timer.stop()
            return
        dx, dy = glide(self._pointer, pane.width(), pane.height())
        dx, dy = (dx, 0) if pane.axis == "across" else (0, dy)
        self._ticks = self._ticks + 1 if dx or dy else 0
        if self._ticks > _HESITATION:
            self._canvas.pan_by(dx, dy)
            self.tool.go_on()

    def _on_change(self) -> None:
        self.tool.cancel()
        for pane in self._panes:
            pane.show_marked(HeadMarks(focused=pane.marked.focused))
