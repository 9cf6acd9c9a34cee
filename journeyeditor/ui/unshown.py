"""Unshown: says once which characters of the open map no font on this machine has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow

from journeyeditor.document import Document
from journeyeditor.layout.text import missing
from journeyeditor.look.styles import CARD
from journeyeditor.models import JourneyMap
from journeyeditor.models.characters import characters
from journeyeditor.models.record import Record
from journeyeditor.texts import Language, tr

_AFTER_MS = 200
"""After a map was opened: its first frame comes before a look through all of it."""

_BETWEEN_MS = 25
"""From one part of the map to the next: all of a large one would cost several frames."""

_CELLS = 8
"""So many cells make a part."""

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
        self._parts: Iterator[Sequence[Record]] = iter(())
        self._found: set[str] = set()
        self._looking = QTimer(window, singleShot=True)
        self._looking.timeout.connect(self._look_on)

    def watch(self, document: Document) -> None:
        """From now on watch this map; what it lacks at first is said in a moment."""
        if self._document is not None:
            self._document.changed.disconnect(self._look_at)
        self._document = document
        self._told, self._found = set(), set()
        self._parts = _parts(document.map)
        document.changed.connect(self._look_at)
        self._looking.start(_AFTER_MS)

    def rest(self) -> None:
        """Watch nothing any more."""
        self._looking.stop()
        self._parts = iter(())
        if self._document is not None:
            self._document.changed.disconnect(self._look_at)
            self._document = None

    def _look_on(self) -> None:
        """Look through another part of the map, or say what was found in all of them."""
        part = next(self._parts, None)
        if part is None:
            self._tell(self._found)
        else:
            self._found.update(*map(characters, part))
            self._looking.start(_BETWEEN_MS)

    def _look_at(self, before: JourneyMap, after: JourneyMap) -> None:
        self._tell(characters(after, before))

    def _tell(self, found: set[str]) -> None:
        lacked = missing("".join(sorted(found - self._told)), CARD)
        if not lacked:
            return
        from journeyeditor.canvas.painting.shaping import (
            unknown,  # only now: most maps need none of it
        )

        new = unknown(lacked, CARD)
        if not new:
            return
        from journeyeditor.export.missing import warning

        self._told.update(new)
        (problem,) = warning(new, _NAMED)
        text = tr(self._language, problem.message, **problem.values)
        bar = self._window.statusBar()
        # Whatever is being said at the moment is not taken away.
        bar.showMessage(" ".join(filter(None, (bar.currentMessage(), text))), _PATIENCE_MS)


def _parts(journey: JourneyMap) -> Iterator[Sequence[Record]]:
    """Take a map apart: all but its rows, each of these without its cells, and a few cells each."""
    yield (journey.replace(rows=()),)
    for row in journey.rows:
        yield (row.replace(cells=()),)
        for start in range(0, len(row.cells), _CELLS):
            yield row.cells[start : start + _CELLS]
