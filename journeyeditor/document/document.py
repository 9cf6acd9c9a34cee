"""Document: holds the current map, swaps it for another value, and owns undo."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QUndoStack

from journeyeditor.document.swap import Swap
from journeyeditor.models import JourneyMap


class Document(QObject):
    """One open map. Every edit arrives as a finished new value, so an undo step is two values.

    `changed(before, after)` is emitted once for each swap: an edit, an undo, a redo.
    `clean_changed(clean)` tells when the map starts or stops being what was last saved.
    """

    changed = Signal(object, object)
    clean_changed = Signal(bool)

    def __init__(self, journey: JourneyMap, parent: QObject | None = None) -> None:
        """Hold `journey` as the saved state with nothing to undo."""
        super().__init__(parent)
        self._map = journey
        self._stack = QUndoStack(self)
        self._stack.cleanChanged.connect(self.clean_changed)
        self._visit: Hashable = None
        self._merge_id = 0

    @property
    def map(self) -> JourneyMap:
        """The map as it is now."""
        return self._map

    @property
    def stack(self) -> QUndoStack:
        """The undo stack, for menus that show what would be undone."""
        return self._stack

    @property
    def is_clean(self) -> bool:
        """Whether the map is what was last opened or saved."""
        return self._stack.isClean()

    def apply(self, new_map: JourneyMap, text: str, merge_key: Hashable = None) -> bool:
        """Make `new_map` the current value as one undo step described by `text`.

        Edits in a row with the same `merge_key` (it holds the editing visit) are one step, but
        never across a save. Returns False, leaving no step, when the map is the one held already.
        """
        if new_map is self._map:
            return False
        if merge_key is None or merge_key != self._visit:
            self._merge_id += 1
        self._visit = merge_key
        merge_id = -1 if merge_key is None else self._merge_id
        self._stack.push(Swap(self._swap, self._map, new_map, text, merge_id))
        return True

    def end_visit(self) -> None:
        """Let the next edit start a step of its own even with the same merge key."""
        self._visit = None

    def undo(self) -> None:
        """Go one step back, if there is one."""
        self.end_visit()
        self._stack.undo()

    def redo(self) -> None:
        """Go one undone step forward again, if there is one."""
        self.end_visit()
        self._stack.redo()

    def mark_clean(self) -> None:
        """Remember the current value as the saved one."""
        self.end_visit()
        self._stack.setClean()

    def mark_unsaved(self) -> None:
        """Forget which value was saved: the map counts as changed until it is saved again."""
        self._stack.resetClean()

    def forget_steps(self) -> None:
        """Let go of all steps without a word; the map stays as it is.

        Whoever shows a document calls this before it may become garbage. Python's collector frees
        commands and stack in any order, and Qt's stack touches its commands when it goes.
        """
        with QSignalBlocker(self._stack):
            self._stack.clear()

    def _swap(self, after: JourneyMap) -> None:
        before, self._map = self._map, after
        if before is not after:
            self.changed.emit(before, after)
