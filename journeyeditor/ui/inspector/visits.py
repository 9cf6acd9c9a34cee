"""Visits: from when the keyboard's focus comes into a field until it leaves, what is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.document import Document
from journeyeditor.models import JourneyMap
from journeyeditor.ui.inspector.fields.field import Field, field_around

_NUMBERS = count()


class Visits(QObject):
    """Knows the field that is visited, and makes its edits one undo step."""

    def __init__(self, inspector: QWidget, document: Document) -> None:
        """Watch the focus in the inspector."""
        super().__init__(inspector)
        self._inspector = inspector
        self._document = document
        self._field: Field | None = None
        self._number = next(_NUMBERS)
        self._done = -1
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def apply(self, field: Field, make: Callable[[JourneyMap], JourneyMap], text: str) -> bool:
        """Make an edit as part of the visit of a field; False where a value does not fit."""
        if field is not self._field:
            self._begin(field)
        try:
            after = make(self._document.map)
        except ValueError:
            return False
        if self._document.apply(after, text, ("inspector", self._number)):
            self._done = self._document.stack.index()
        return True

    def revert(self) -> bool:
        """Take back what was done in this visit; False where that is nothing."""
        stack = self._document.stack
        if self._done < 0 or stack.index() != self._done:
            return False
        self._begin(self._field)
        self._document.undo()
        return True

    def _begin(self, field: Field | None) -> None:
        self._field = field
        self._number = next(_NUMBERS)
        self._done = -1

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._inspector.window():
            return  # a menu, a calendar, another program: the visit goes on
        field = field_around(now) if self._inspector.isAncestorOf(now) else None
        if field is not self._field:
            if self._field is not None:
                self._field.leave()
            self._begin(field)
