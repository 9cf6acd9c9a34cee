"""Keyboard: what keys mean on the canvas while nothing is being edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.canvas.commands import Commands
from journeyeditor.canvas.tools.pointer import PointerTool
from journeyeditor.document import Document, Selection
from journeyeditor.layout.places import Places
from journeyeditor.layout.walk import Direction, edge, neighbour, phase_end
from journeyeditor.models import CellKey
from journeyeditor.models.queries import columns, find

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_ENDS = {Qt.Key.Key_Home: False, Qt.Key.Key_End: True}
_SCORES = {"+": 1, "-": -1, "\N{MINUS SIGN}": -1}
_SEVERITIES = {"1": 1, "2": 2, "3": 3}
_OF_INPUT_METHOD = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Space,
    }
)
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

    def leave(self) -> None:
        """End what is looked at upon the map."""


class Keyboard:
    """Walks, selects, edits and moves by key."""

    def __init__(self, board: Board, tap_head: Callable[[], None]) -> None:
        """Act on `board`; `tap_head` does what Space means for a header in focus."""
        self._board = board
        self._tap_head = tap_head
        self._space_is_down = False
        self._panned = False
        self._composing = False

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means; False if it means nothing here."""
        key = event.key()
        modifiers = event.modifiers() & ~_KEYPAD
        if self._composing and key in _OF_INPUT_METHOD:
            return True
        if key in _ARROWS:
            return self._arrow(_ARROWS[Qt.Key(key)], modifiers)
        if key in _ENDS and not modifiers & ~_SHIFT:
            return self._end(last=_ENDS[Qt.Key(key)], extend=bool(modifiers & _SHIFT))
        match key:
            case Qt.Key.Key_Escape:
                self._escape()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if modifiers & _CONTROL:
                self._board.commands.add_card()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self._board.commands.edit()
            case Qt.Key.Key_Insert:
                self._board.commands.add_card()
            case Qt.Key.Key_Space if not modifiers:
                if not event.isAutoRepeat():
                    self._space_is_down, self._panned = True, False
                    self._board.tool.ready_hand(ready=True)
            case _:
                return self._type(event)
        return True

    def release(self, event: QKeyEvent) -> bool:
        """Space is let go: it selects or deselects the focused card, unless the map was panned.

        A header in focus is collapsed, or opened again.
        """
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            return False
        is_tap = self._space_is_down and not self._panned
        self.let_go()
        card = self._board.selection.focused_card
        if is_tap and card is not None:
            self._board.selection.toggle(card)
        elif is_tap:
            self._tap_head()
        return True

    def let_go(self) -> None:
        """Forget what is held: the keyboard goes elsewhere, and so will the releases."""
        self._space_is_down = self._composing = False
        self._board.tool.ready_hand(ready=False)

    def pans(self) -> bool:
        """Whether a press of the mouse pans now, since Space is held, which then selects nothing."""
        self._panned = self._space_is_down
        return self._space_is_down

    def compose(self, draft: str, text: str) -> None:
        """An input method, or a dead key, shows a draft or has written a text."""
        self._composing = bool(draft)
        self.write(text)

    def _arrow(self, direction: Direction, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers == _ALT:
            self._board.commands.move(direction)
            return True
        if modifiers & ~(_SHIFT | _CONTROL):
            return False
        places, focus = self._board.places, self._standing()
        walk = edge if modifiers & _CONTROL else neighbour
        spot = self._first() if focus is None else walk(places, focus, direction)
        self._go(spot, extend=bool(modifiers & _SHIFT))
        return True

    def _end(self, *, last: bool, extend: bool) -> bool:
        focus = self._standing() or self._first()
        if focus is not None:
            self._go(phase_end(self._board.places, focus, last=last), extend=extend)
        return True

    def _go(self, spot: str | CellKey | None, *, extend: bool) -> None:
        board = self._board
        if spot is None:
            return
        if isinstance(spot, CellKey):
            board.selection.select(board.selection.cards if extend else (), spot)
        else:
            board.selection.select([*board.selection.cards, spot] if extend else [spot], spot)
        board.reveal(spot)

    def _standing(self) -> str | CellKey | None:
        """Where the focus is; for a card that is not shown, its cell."""
        focus = self._board.selection.focus
        if isinstance(focus, str) and self._board.places.card(focus) is None:
            standing = find(self._board.document.map, focus)
            return None if standing is None else CellKey(standing.slot.row, standing.slot.at)
        return focus

    def _first(self) -> str | CellKey | None:
        plan = self._board.places.plan
        band = next((band for band in plan.rows if not band.hidden), None)
        first = next(iter(columns(plan.map)), None)
        if band is None or first is None:
            return None
        cards = band.cells[0].cards if band.cells else ()
        return cards[0].id if cards else CellKey(band.id, first.id)

    def _escape(self) -> None:
        if self._board.tool.cancel():
            return
        had_cards = bool(self._board.selection.cards)
        self._board.selection.clear()
        if not had_cards:
            self._board.leave()

    def _type(self, event: QKeyEvent) -> bool:
        text = event.text()
        # Control and Alt together are AltGr on some systems, which writes.
        commands = event.modifiers() & (_CONTROL | _ALT)
        return commands not in (_CONTROL, _ALT) and self.write(text)

    def write(self, text: str) -> bool:
        """Begin to edit the focused card, or a new one in the focused cell, with what was written.

        Where nothing has the focus, the first cell gets it, if it is empty.
        """
        if not text or not text.isprintable():
            return False
        commands, selection = self._board.commands, self._board.selection
        if self._standing() is None:
            first = self._first()
            if isinstance(first, CellKey):
                self._go(first, extend=False)
        card, cell = selection.focused_card, selection.focused_cell
        if card is not None:
            if not self._rate(card, text):
                self._board.edit_card(card, added=text)
        elif cell is not None:
            commands.add_card_to(cell, added=text)
        else:
            return False
        return True

    def _rate(self, card: str, text: str) -> bool:
        """Let + and - move an emotion's score, 1 2 3 set a hurdle's severity; else False."""
        standing = find(self._board.document.map, card)
        kind = None if standing is None else standing.row.kind
        if kind == "emotion" and text in _SCORES:
            self._board.commands.nudge_score(_SCORES[text])
        elif kind == "hurdle" and text in _SEVERITIES:
            self._board.commands.set_severity(_SEVERITIES[text])
        else:
            return False
        return True
