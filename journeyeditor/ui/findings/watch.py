"""FindingsWatch: what is missing in the open map, found out beside the editing."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from journeyeditor.analysis import Checker, Findings
from journeyeditor.document import Document

_REST = 60
"""ms after an edit until the map is checked: whoever types is not held up."""


class FindingsWatch(QObject):
    """Checks a document's map a moment after each change; `changed()` tells that it has.

    `is_open` says whether the findings are looked at in their panel.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject) -> None:
        """Watch `document`; the first check comes soon."""
        super().__init__(parent)
        self.is_open = False
        self._document = document
        self._checker = Checker()
        self._found = Findings()
        self._is_stale = True
        self._timer = QTimer(self, interval=_REST, singleShot=True)
        self._timer.timeout.connect(self.check)
        document.changed.connect(self._wait)
        self._timer.start()

    @property
    def findings(self) -> Findings:
        """The findings of the map as it is now."""
        if self._is_stale:
            self.check()
        return self._found

    @property
    def last(self) -> Findings:
        """What was found at the last check, perhaps of a map before."""
        return self._found

    @property
    def today(self) -> date:
        """The day by which a review is due."""
        return datetime.now().astimezone().date()

    def check(self) -> None:
        """Check the map now."""
        self._timer.stop()
        self._is_stale = False
        found = self._checker.check(self._document.map, self.today)
        if found != self._found:
            self._found = found
        self.changed.emit()

    def _wait(self) -> None:
        self._is_stale = True
        self._timer.start()
