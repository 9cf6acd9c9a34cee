"""Unshown: says once which characters of the open map no font on this machine has."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow

from journeyeditor.document import Document
from journeyeditor.look.styles import CARD
from journeyeditor.models import JourneyMap
from journeyeditor.models.characters import characters
from journeyeditor.texts import Language, tr

_AFTER_MS = 200
"""After a map was opened: its first frame comes before a look through all of it."""

_NAMED = 8
"""So many characters fit the status bar of a small window."""

_PATIENCE_MS = 10_000
"""How long it stays: longer than other notices, as it is read letter by letter."""


class Unshown:
    """Watches the map of a window; each character is named once while the map is open."""

    def __init__(self, window: QMainWindow, language: Language) -> None:
        """Speak in the status bar of `window`."""
        self._window = window
        self._language: Language = language
        self._told: set[str] = set()
        self._document: Document | None = None
        self._opening = QTimer(window, singleShot=True, interval=_AFTER_MS)
        self._opening.timeout.connect(self._look_through)

    def watch(self, document: Document) -> None:
        """From now on watch this map; what it lacks at first is said in a moment."""
        if self._document is not None:
            self._document.changed.disconnect(self._look_at)
        self._document = document
        self._told = set()
        document.changed.connect(self._look_at)
        self._opening.start()

    def rest(self) -> None:
        """Watch nothing any more."""
        self._opening.stop()
        if self._document is not None:
            self._document.changed.disconnect(self._look_at)
            self._document = None

    def _look_through(self) -> None:
        if self._document is not None:
            self._tell(characters(self._document.map))

    def _look_at(self, before: JourneyMap, after: JourneyMap) -> None:
        self._tell(characters(after, before))

    def _tell(self, found: set[str]) -> None:
        from journeyeditor.canvas.shaping import unknown

        new = unknown("".join(sorted(found - self._told)), CARD)
        if not new:
            return
        from journeyeditor.export.missing import warning

        self._told.update(new)
        (problem,) = warning(new, _NAMED)
        text = tr(self._language, problem.message, **problem.values)
        bar = self._window.statusBar()
        # Whatever is being said at the moment is not taken away.
        bar.showMessage(" ".join(filter(None, (bar.currentMessage(), text))), _PATIENCE_MS)
