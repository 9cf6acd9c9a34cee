"""Persona drops: files of personas, dropped anywhere on a window, are put into its map."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent

from journeyeditor.document.sturdy import sturdy
from journeyeditor.errors import JourneyError
from journeyeditor.texts import tr, trn
from journeyeditor.ui.commands.desk import Desk

_ENDING = ".persona"


def _personas(mime: QMimeData) -> Iterator[Path]:
    from journeyeditor.canvas.transfer.offers import (
        local_files,  # only now: most starts never need it
    )

    return (path for path in local_files(mime) if path.suffix.lower() == _ENDING)


@sturdy
class PersonaDrops(QObject):
    """Watches a window for files of personas."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Put what is dropped into the map on a desk."""
        super().__init__(parent)
        self._desk = desk

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Take files of personas; everything else goes its way."""
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        found = tuple(_personas(event.mimeData()))
        if not found:
            return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            # Later: a question asked now would hold up the program it comes from.
            QTimer.singleShot(0, self, partial(self._bring, found))
        return True

    def _bring(self, paths: tuple[Path, ...]) -> None:
        """Put the personas of some files into the map, in one undo step."""
        from journeyeditor.storage.personas import load_personas
        from journeyeditor.ui.persona_editor.bringing import brought

        desk = self._desk
        desk.canvas.finish_editing()
        document, language, added = desk.session.document, desk.language, 0
        after = document.map
        for path in paths:
            try:
                after, ids = brought(after, load_personas(path))
            except JourneyError as error:
                desk.notice(tr(language, error.message, **error.values))
                return
            added += len(ids)
        if added:
            document.apply(after, tr(language, "Add persona"))
            desk.notice(trn(language, "{n} persona added.", "{n} personas added.", added))
        else:
            desk.notice(tr(language, "This persona is in the map already."))
