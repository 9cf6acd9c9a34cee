"""Swap: the one undo command. It holds the value before and the value after, and cannot fail."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from journeyeditor.document.sturdy import sturdy
from journeyeditor.models import JourneyMap


@sturdy
class Swap(QUndoCommand):
    """Replaces one map by another. The values exist before the command does: nothing can raise."""

    def __init__(
        self,
        show: Callable[[JourneyMap], None],
        before: JourneyMap,
        after: JourneyMap,
        text: str,
        merge_id: int,
    ) -> None:
        """Keep both values; `show` makes one of them the current one. A merge id of -1: never."""
        super().__init__(text)
        self._show = show
        self._before = before
        self.after = after
        self._merge_id = merge_id

    def redo(self) -> None:
        """Show the value after."""
        self._show(self.after)

    def undo(self) -> None:
        """Show the value before."""
        self._show(self._before)

    def id(self) -> int:
        """Tell Qt which commands may merge: those of the same editing visit."""
        return self._merge_id

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt calls it
        """Take over the later value; a visit that comes to nothing leaves no step."""
        if not isinstance(other, Swap):
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)
        return True
