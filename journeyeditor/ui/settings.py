"""Settings: the preferences of the person at this machine, shared by all windows and kept in a file."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from journeyeditor.errors import JourneyError
from journeyeditor.storage import DISK, write_bytes
from journeyeditor.storage.reading import read_file
from journeyeditor.storage.state import state_folder
from journeyeditor.ui.preferences import Preferences, from_text, to_text, with_recent

FILE: Final = "settings.json"
ASIDE: Final = "settings.unreadable.json"
"""What a file is called that could not be read; the next such one takes its place."""


class Settings(QObject):
    """Preferences that are remembered. `changed(before, after)` tells of each change.

    A file that cannot be read is set aside, and the defaults hold; where none can be written, what
    is chosen holds until the program ends.
    """

    changed = Signal(object, object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        """Read the file in a folder; by default the program's own."""
        super().__init__(parent)
        self._path = (folder or state_folder()) / FILE
        self._values = self._read()

    @property
    def values(self) -> Preferences:
        """What holds now."""
        return self._values

    def update(self, **changes: Any) -> None:  # noqa: ANN401 - fields of any type, by their names
        """Change some fields of the preferences and keep them; raises TypeError for no field."""
        before = self._values
        after = replace(before, **changes)
        if after == before:
            return
        self._values = after
        self._write()
        self.changed.emit(before, after)

    def remember_file(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        self.update(recent=with_recent(self._values, str(path)))

    def forget_file(self, path: Path) -> None:
        """Take a file out of the recent ones."""
        self.update(recent=tuple(one for one in self._values.recent if one != str(path)))

    def _read(self) -> Preferences:
        if not self._path.exists():
            return Preferences()
        try:
            return from_text(read_file(self._path, DISK).decode())
        except (JourneyError, ValueError, RecursionError):
            with suppress(OSError):
                DISK.replace(self._path, self._path.with_name(ASIDE))
            return Preferences()

    def _write(self) -> None:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_bytes(self._path, to_text(self._values).encode())
        except (JourneyError, OSError) as failure:
            logging.getLogger("journeyeditor").warning("settings not kept: %s", failure)
