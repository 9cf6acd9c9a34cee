"""Session: one open map, what is selected in it, and the file it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from journeyeditor import storage
from journeyeditor.document import Document, Selection
from journeyeditor.errors import Problem
from journeyeditor.models import JourneyMap
from journeyeditor.storage import Stamp

ENDING = ".journey"
_REST = 40
"""ms between two rows that are prepared for saving: longer than a frame, so that none is lost."""
ENDINGS = (ENDING, ".json")


class Session(QObject):
    """A map with its undo, its selection and, once saved, its file.

    `file_changed()` is emitted when the file or the saved state changes.
    """

    file_changed = Signal()

    def __init__(
        self,
        journey: JourneyMap,
        path: Path | None = None,
        stamp: Stamp | None = None,
        *,
        repaired: bool = False,
    ) -> None:
        """Open `journey`; `stamp` is what its file held, `repaired` makes it count as unsaved."""
        super().__init__()
        self.document = Document(journey, self)
        self.selection = Selection(self)
        self.path = path
        self._stamp = stamp
        self._rehearsal: Iterator[None] | None = None
        self._resting = QTimer(self, interval=_REST)
        self._resting.timeout.connect(self._rehearse_row)
        self._repaired = repaired
        if repaired:
            self.document.mark_unsaved()
        self.document.clean_changed.connect(self._tell)

    @property
    def is_untouched(self) -> bool:
        """Whether this is a new map nobody has worked on: another may take its place."""
        return self.path is None and not self._repaired and self.document.stack.count() == 0

    @property
    def file_name(self) -> str:
        """The name of the map's file, without its folder; empty before it has one."""
        return "" if self.path is None else self.path.name

    def _tell(self) -> None:
        """Pass on that the map became clean or unsaved; a lambda here would keep a closed map alive."""
        self.file_changed.emit()

    def rehearse(self) -> None:
        """Prepare the first save beforehand, row by row; asked again, it does nothing more."""
        if self._rehearsal is None and self._stamp is not None:
            self._rehearsal = storage.rehearse(self._stamp)
            self._resting.start()

    def rest(self) -> None:
        """Prepare nothing any more: the map was closed."""
        self._resting.stop()

    def save(self, path: Path, *, overwrite: bool = False) -> tuple[Problem, ...]:
        """Write the map and make this its file; gives notes on what did not go quite right.

        Its own file must be as it was read or last saved, unless `overwrite`. Raises UnwritableError,
        and ConflictError where somebody else changed the file; then nothing has changed here.
        """
        own = self.path is not None and path == self.path
        base = self._stamp if own and not overwrite else None
        self._resting.stop()
        stamp = storage.save(self.document.map, path, base)
        self.path, self._stamp, self._repaired = path, stamp, False
        self.document.mark_clean()
        self.file_changed.emit()
        return stamp.notes

    def _rehearse_row(self) -> None:
        if self._rehearsal is None or next(self._rehearsal, "done"):
            self._resting.stop()


def with_ending(path: Path) -> Path:
    """Give the path with our ending, unless it has one we save under."""
    return path if path.suffix.lower() in ENDINGS else path.with_name(path.name + ENDING)
