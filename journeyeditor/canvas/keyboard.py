"""Keyboard: what keys mean on the canvas while nothing is being edited."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.canvas.commands import Commands
from journeyeditor.canvas.tools.pointer import PointerTool
from journeyeditor.document import Document, Selection
from journeyeditor.layout.places import Places
from journeyeditor.layout.walk import Direction, neighbour
from journeyeditor.models import CellKey
from journeyeditor.models.queries import columns

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Board(Protocol):
    """What keys act on."""

    document: Document
    selection: Selection
    commands: Commands
    tool: PointerTool

    @property
    def places(self) -> Places:
        """Where everything stands."""

    def edit_card(self, card_id: str, *, added: str = "") -> None:
        """Edit a card's text in place, with something typed behind it."""

    def reveal(self, spot: str | CellKey) -> None:
        """Scroll a card or a cell into view."""


class Keyboard:
    """Walks, selects, edits and moves by key; `panning` says whether Space is held."""

    def __init__(self, board: Board) -> None:
        """Act on `board`."""
        self._board = board
        self.panning = False

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means; False if it means nothing here."""
        key = event.key()
        modifiers = event.modifiers() & ~_KEYPAD
        if key in _ARROWS:
            return self._arrow(_ARROWS[Qt.Key(key)], modifiers)
        match key:
            case Qt.Key.Key_Escape:
                self._escape()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if modifiers & _CONTROL:
                self._board.commands.add_card()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self._board.commands.edit()
            case Qt.Key.Key_Insert:
                self._board.commands.add_card()
            case Qt.Key.Key_Space:
                self._space(repeated=event.isAutoRepeat())
            case _:
                return self._type(event)
        return True

    def release(self, event: QKeyEvent) -> bool:
        """Note that Space is let go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.panning = False
            return True
        return False

    def _arrow(self, direction: Direction, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers == _ALT:
            self._board.commands.move(direction)
            return True
        if modifiers & ~_SHIFT:
            return False
        board = self._board
        focus = board.selection.focus
        spot = self._first() if focus is None else neighbour(board.places, focus, direction)
        if spot is None:
            return True
        if isinstance(spot, CellKey):
            board.selection.select([], spot)
        elif modifiers & _SHIFT:
            board.selection.select([*board.selection.cards, spot], spot)
        else:
            board.selection.select([spot])
        board.reveal(spot)
        return True

    def _first(self) -> str | CellKey | None:
        plan = self._board.places.plan
        band = next((band for band in plan.rows if not band.hidden), None)
        first = next(iter(columns(plan.map)), None)
        if band is None or first is None:
            return None
        cards = band.cells[0].cards if band.cells else ()
        return cards[0].id if cards else CellKey(band.id, first.id)

    def _escape(self) -> None:
        if not self._board.tool.cancel():
            self._board.selection.clear()

    def _space(self, *, repeated: bool) -> None:
        if repeated:
            return
        self.panning = True
        card = self._board.selection.focused_card
        if card is not None:
            self._board.selection.toggle(card)

    def _type(self, event: QKeyEvent) -> bool:
        text = event.text()
        # Control and Alt together are AltGr on some systems, which writes.
        commands = event.modifiers() & (_CONTROL | _ALT)
        return commands not in (_CONTROL, _ALT) and self.write(text)

    def write(self, text: str) -> bool:
        """Begin to edit the focused card, or a new one in the focused cell, with what was written."""
        if not text or not text.isprintable():
            return False
        card, cell = self._board.selection.focused_card, self._board.selection.focused_cell
        if card is not None:
            self._board.edit_card(card, added=text)
        elif cell is not None:
            self._board.commands.add_card_to(cell, added=text)
        else:
            return False
        return True
