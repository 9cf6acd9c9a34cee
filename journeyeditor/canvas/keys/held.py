"""HeldKeys: what keys mean while the mouse holds something: nothing but Ctrl, Alt and Esc."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.canvas.tools.pointer import PointerTool

_MODIFIERS: Final[dict[int, Qt.KeyboardModifier]] = {
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Meta: Qt.KeyboardModifier.MetaModifier,
}
_OTHERS_BUSINESS: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Space})


class HeldBoard(Protocol):
    """What the mouse may hold something of."""

    tool: PointerTool


class HeldKeys:
    """Tells the tool of keys that change what it does; the others wait until it has done it."""

    def __init__(self, board: HeldBoard) -> None:
        """Serve the tool of `board`."""
        self._board = board

    def press(self, event: QKeyEvent) -> bool:
        """Let the tool know of a key that goes down; False if the key may mean something else."""
        tool = self._board.tool
        if not tool.is_busy:
            return False
        tool.hold(held_with(event))
        return event.key() not in _OTHERS_BUSINESS

    def release(self, event: QKeyEvent) -> None:
        """Let the tool know of a key that goes up."""
        self._board.tool.hold(held_with(event))


def held_with(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers that are down after a key went down or up.

    What the event itself says of its own key differs between systems.
    """
    own = _MODIFIERS.get(event.key(), Qt.KeyboardModifier.NoModifier)
    if event.type() == QEvent.Type.KeyPress:
        return event.modifiers() | own
    return event.modifiers() & ~own
