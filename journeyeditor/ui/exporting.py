"""Exports: the open map out to a PDF, a workbook or a picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from journeyeditor.errors import N_, JourneyError, Problem
from journeyeditor.models import JourneyMap
from journeyeditor.storage import not_written
from journeyeditor.texts import language_of, tr
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.dialogs.asking import ExportChoice, Remedy
from journeyeditor.ui.files import file_stem
from journeyeditor.ui.opening import Folders, documents_folder

if TYPE_CHECKING:
    from journeyeditor.export.options import Format


class Exports:
    """Asks where and how, and writes; a failed export leaves what was there before."""

    def __init__(self, desk: Desk, folders: Folders) -> None:
        """Act on the map of `desk`."""
        self._desk = desk
        self._folders = folders

    def ask(self, format_: Format = "pdf") -> None:
        """Ask where and how, beginning with a format, and export."""
        self._desk.canvas.finish_editing()
        suggestion = self._suggestion(format_)
        language = language_of(self._desk.session.document.map.language)
        while True:
            choice = self._desk.asker.export(suggestion, format_, language)
            if choice is None:
                return
            if not choice.path.exists() or self._desk.asker.may_overwrite(choice.path):
                break
            suggestion, format_ = choice.path, choice.options.format or format_
            language = choice.options.language or language
        self._folders.exports = choice.path.absolute().parent
        self._write(choice)

    def ask_persona(self) -> None:
        """Ask where the persona that is looked at, else the first, is to go, and export it."""
        from journeyeditor.storage.personas import file_name

        desk = self._desk
        desk.canvas.finish_editing()
        journey, wanted = desk.session.document.map, desk.canvas.shown.persona
        persona = next((one for one in journey.personas if one.id == wanted), journey.personas[0])
        path: Path | None = self._suggestion("pdf").with_name(f"{file_name(persona.name)}.pdf")
        while path is not None:
            path = desk.asker.persona_export(path)
            if path is None or self._wrote_persona(journey, persona.id, path):
                return

    def _wrote_persona(self, journey: JourneyMap, persona: str, path: Path) -> bool:
        """Write a persona; False where another file is to be chosen."""
        from journeyeditor.canvas.painting.shaping import outlines
        from journeyeditor.canvas.raster import raster
        from journeyeditor.export.options import ExportOptions
        from journeyeditor.export.personas import export_persona

        desk = self._desk
        if path.exists() and not desk.asker.may_overwrite(path):
            return False
        self._folders.exports = path.absolute().parent
        options = ExportOptions(source_name=desk.session.file_name)
        try:
            problems = export_persona(journey, persona, path, options, raster, outlines)
        except JourneyError as error:
            return desk.asker.not_written(error) is not Remedy.OTHER_FILE
        text = tr(desk.language, "Exported to “{name}”.", name=path.name)
        notes = (tr(desk.language, note.message, **note.values) for note in problems)
        desk.notice(" ".join((text, *dict.fromkeys(notes))))
        return True

    def _write(self, choice: ExportChoice) -> None:
        try:
            problems = self._export(choice)
        except JourneyError as error:
            if self._desk.asker.not_written(error) is Remedy.OTHER_FILE:
                self.ask(choice.options.format or "pdf")
            return
        text = tr(self._desk.language, "Exported to “{name}”.", name=choice.path.name)
        notes = (tr(self._desk.language, note.message, **note.values) for note in problems)
        self._desk.notice(" ".join((text, *dict.fromkeys(notes))))

    def _export(self, choice: ExportChoice) -> tuple[Problem, ...]:
        from journeyeditor.export import export

        session = self._desk.session
        source = session.path
        if source and source.exists() and choice.path.exists() and choice.path.samefile(source):
            message = N_("“{name}” was not overwritten: it is the map being exported.")
            raise not_written("is-source", message, choice.path)
        options = replace(choice.options, source_name=session.file_name)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            from journeyeditor.canvas.painting.shaping import outlines
            from journeyeditor.canvas.raster import raster

            return export(session.document.map, choice.path, options, raster, outlines)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _suggestion(self, format_: Format) -> Path:
        session = self._desk.session
        stem = session.path.stem if session.path else file_stem(session.document.map)
        beside = session.path.parent if session.path else None
        folder = self._folders.exports or beside or self._folders.maps or documents_folder()
        return folder / f"{stem}.{format_}"
