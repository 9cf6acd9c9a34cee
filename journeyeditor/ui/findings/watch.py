"""FindingsWatch: what is missing in the open map, found out beside the editing."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journeyeditor.document import Document

if TYPE_CHECKING:
    from journeyeditor.analysis import Checker, Findings

_REST = 60
"""ms after an edit until the map is checked: whoever types is not held up."""


class FindingsWatch(QObject):
    """Checks a document's map a moment after each change; `changed()` tells that it has.

    `is_open` says whether the findings are looked at in their panel.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject) -> None:
        """Watch `document`; the first check is asked for, or comes after a change."""
        super().__init__(parent)
        self.is_open = False
        self._document = document
        self._checker: Checker | None = None
        self._found: Findings | None = None
        self._is_stale = True
        self._timer = QTimer(self, interval=_REST, singleShot=True)
        self._timer.timeout.connect(self.check)
        document.changed.connect(self._wait)

    @property
    def findings(self) -> Findings:
        """The findings of the map as it is now."""
        return self.check() if self._found is None or self._is_stale else self._found

    @property
    def last_count(self) -> int:
        """How many were open at the last check, perhaps of a map before."""
        return 0 if self._found is None else len(self._found.open)

    @property
    def today(self) -> date:
        """The day by which a review is due."""
        return datetime.now().astimezone().date()

    def check(self) -> Findings:
        """Check the map now."""
        if self._checker is None:
            from journeyeditor.analysis import Checker  # only now: the first frame comes before

            self._checker = Checker()
        self._timer.stop()
        self._is_stale = False
        found = self._checker.check(self._document.map, self.today)
        if self._found is None or found != self._found:
            self._found = found
        self.changed.emit()
        return self._found

    def _wait(self) -> None:
        self._is_stale = True
        self._timer.start()
