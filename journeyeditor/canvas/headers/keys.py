"""HeadKeys: what keys mean while a header has the focus, and how the focus gets there."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.canvas.headers.commands import HeadCommands
from journeyeditor.document import Selection
from journeyeditor.layout.gaps import HeadKind
from journeyeditor.layout.places import Places, shown_cards
from journeyeditor.layout.plan import Plan
from journeyeditor.layout.walk import Direction, neighbour
from journeyeditor.models import CellKey
from journeyeditor.models.queries import find

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier


class HeadBoard(Protocol):
    """What the keys act on."""

    @property
    def places(self) -> Places:
        """Where everything stands."""

    @property
    def selection(self) -> Selection:
        """What has the focus."""

    def reveal(self, spot: str | CellKey) -> None:
        """Scroll a card, a cell or a header into view."""


class HeadKeys:
    """Walks from header to header and into the grid; moves, renames, collapses and deletes."""

    def __init__(self, board: HeadBoard, commands: HeadCommands) -> None:
        """Act on `board` through `commands`."""
        self._board = board
        self._commands = commands

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means for headers; False if it means nothing there."""
        modifiers = event.modifiers() & ~_KEYPAD
        direction = _ARROWS.get(event.key())
        kind = self.kind
        if kind is None:
            if direction is None or modifiers != _NONE:
                return False
            return self._begin() or self._enter(direction)
        if direction is not None and modifiers in (_NONE, _ALT):
            if modifiers == _ALT:
                self._move(kind, direction)
            else:
                self._walk(kind, direction)
            return True
        if modifiers != _NONE:
            return False
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self._commands.rename(kind)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._commands.delete(kind)
            case Qt.Key.Key_Escape:
                self._board.selection.select_head("")
            case _:
                return False
        return True

    def tap(self) -> None:
        """Space was pressed and let go: collapse the phase or row in focus, or open it again."""
        if self.kind is not None:
            self._commands.toggle(self.kind)

    @property
    def kind(self) -> HeadKind | None:
        """What the header in focus is the header of; None where none has the focus."""
        aim = self._commands.aim
        if not self._board.selection.head:
            return None
        if aim.row is not None:
            return "row"
        if aim.step is not None:
            return "step"
        return None if aim.phase is None else "phase"

    def _begin(self) -> bool:
        """Where no row is shown, and so no cell can have the focus, go to the first phase."""
        plan = self._board.places.plan
        if not plan.phases or any(not band.hidden for band in plan.rows):
            return False
        self._focus(plan.phases[0].id)
        return True

    def _enter(self, direction: Direction) -> bool:
        """Go from the first row to the header above it, from the first column to that of its row."""
        places, focus = self._board.places, self._board.selection.focus
        cell = focus
        if isinstance(focus, str):
            standing = find(places.plan.map, focus)
            cell = None if standing is None else CellKey(standing.slot.row, standing.slot.at)
        outwards = direction in ("up", "left")
        if focus is None or not isinstance(cell, CellKey) or not outwards:
            return False
        if neighbour(places, focus, direction) is not None:
            return False
        self._focus(cell.at if direction == "up" else cell.row)
        return True

    def _move(self, kind: HeadKind, direction: Direction) -> None:
        ways = {"up": -1, "down": 1} if kind == "row" else {"left": -1, "right": 1}
        if direction in ways:
            self._commands.move(kind, ways[direction])
            self._board.reveal(self._board.selection.head)

    def _walk(self, kind: HeadKind, direction: Direction) -> None:
        plan, head = self._board.places.plan, self._board.selection.head
        inwards = direction == ("right" if kind == "row" else "down")
        if inwards and kind == "phase":
            step = next((box.id for box in plan.steps if box.phase == head), "")
            if step:
                self._focus(step)
                return
        if inwards:
            self._leave(plan, kind, head)
        elif kind == "step" and direction == "up":
            self._focus(next(box.phase for box in plan.steps if box.id == head))
        else:
            line = _line(plan, kind)
            back, on = ("up", "down") if kind == "row" else ("left", "right")
            at = line.index(head) + {back: -1, on: 1}.get(direction, 0)
            if 0 <= at < len(line):
                self._focus(line[at])

    def _leave(self, plan: Plan, kind: HeadKind, head: str) -> None:
        """Go into the grid, to the first card or cell of the header's column or row."""
        rows = [at for at, band in enumerate(plan.rows) if not band.hidden]
        if kind == "row":
            rows = [at for at in rows if plan.rows[at].id == head]
        columns = [
            at
            for at, column in enumerate(plan.columns)
            if kind == "row" or head in (column.id, column.phase)
        ]
        if not rows or not columns:
            return
        boxes = shown_cards(plan, rows[0], columns[0])
        spot: str | CellKey = CellKey(plan.rows[rows[0]].id, plan.columns[columns[0]].id)
        if boxes:
            spot = boxes[0].id
        self._board.selection.select([spot] if isinstance(spot, str) else [], spot)
        self._board.reveal(spot)

    def _focus(self, head: str) -> None:
        self._board.selection.select_head(head)
        self._board.reveal(head)


def _line(plan: Plan, kind: HeadKind) -> list[str]:
    """The headers side by side: phases, steps with the phases that have none, or rows."""
    if kind == "row":
        return [band.id for band in plan.rows if not band.hidden]
    if kind == "phase":
        return [box.id for box in plan.phases]
    return [column.id for column in plan.columns]
