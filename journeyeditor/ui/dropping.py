"""Dropping: maps from the file manager, dropped anywhere on a window, are opened."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent

from journeyeditor.document.sturdy import sturdy
from journeyeditor.ui.opening import Opening
from journeyeditor.ui.session import ENDING


def holds_maps(mime: QMimeData) -> bool:
    """Tell whether there are files of maps in it."""
    return any(_maps(mime))


def _maps(mime: QMimeData) -> Iterator[Path]:
    from journeyeditor.canvas.transfer.offers import (
        local_files,  # only now: most starts never need it
    )

    return (path for path in local_files(mime) if path.suffix.lower() == ENDING)


@sturdy
class FileDrops(QObject):
    """Watches a window, or a part of it, for files of maps."""

    def __init__(self, files: Opening, parent: QObject) -> None:
        """Open what is dropped through `files`."""
        super().__init__(parent)
        self._files = files

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Take files of maps; everything else goes its way."""
        if not isinstance(event, QDropEvent) or not holds_maps(event.mimeData()):
            return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            # Later: a question asked now would hold up the program it comes from. All in one go: the
            # start screen goes with the first map, and we with it.
            QTimer.singleShot(0, self, partial(self._open, tuple(_maps(event.mimeData()))))
        return True

    def _open(self, paths: tuple[Path, ...]) -> None:
        for path in paths:
            self._files.open_path(path)
