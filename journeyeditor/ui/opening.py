"""Opening: new maps from templates and maps from files, for whatever window wants one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths

from journeyeditor import storage
from journeyeditor.errors import BrokenRulesError, JourneyError, Problem
from journeyeditor.models import JourneyMap
from journeyeditor.storage import DISK, Mended
from journeyeditor.storage.reading import read_file
from journeyeditor.texts import Language, tr
from journeyeditor.ui.dialogs.asking import Missing, NewMap, Remedy
from journeyeditor.ui.garbage import uncollected
from journeyeditor.ui.session import Session

if TYPE_CHECKING:
    from journeyeditor.ui.dialogs.asking import Asker
    from journeyeditor.ui.settings import Settings


@dataclass(slots=True)
class Folders:
    """Where files were last opened, saved and exported; shared by all windows."""

    maps: Path | None = None
    exports: Path | None = None


class Host(Protocol):
    """A window that maps are opened from."""

    @property
    def language(self) -> Language:
        """The language the program speaks."""

    @property
    def asker(self) -> Asker:
        """Who asks the person at the screen."""

    @property
    def settings(self) -> Settings:
        """What the person has chosen about the program."""

    def show_session(self, session: Session, note: str = "") -> None:
        """Show a map, and a sentence with it."""

    def show_open(self, path: Path) -> bool:
        """Bring the window to the front in which a file is open already; False if in none."""


@uncollected()
def opened(path: Path, language: Language) -> tuple[Session, str]:
    """Open a file as a session, with a sentence worth saying about it or none.

    Raises JourneyError if it cannot be opened.
    """
    found = storage.read(path)
    return Session(found.map, path.absolute(), found.stamp), told_first(language, found.notes)


class Opening:
    """The commands new and open; every question goes to the host's asker."""

    def __init__(self, host: Host, folders: Folders) -> None:
        """Open maps in `host`."""
        self._host = host
        self._folders = folders

    def new(self) -> None:
        """Make a new map from a template."""
        choice = self._host.asker.new_map()
        if choice is not None:
            self.begin(choice)

    def begin(self, choice: NewMap, whom: Sequence[JourneyMap] = ()) -> None:
        """Make a new map from what was chosen, about the personas of other maps."""
        try:
            journey = storage.new_map(choice.template, choice.language, choice.title)
        except JourneyError as error:  # an own template that is gone or damaged
            self._refused(storage.own_path(choice.template), error)
            return
        if whom:
            from journeyeditor.ui.persona_editor.bringing import brought

            for other in whom:
                journey, _ = brought(journey, other)
        self._host.show_session(Session(journey))

    def open(self) -> None:
        """Ask for a file and open it."""
        path = self._host.asker.file_to_open(self.folder())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a file; where that fails, say why and what can be done. The open map stays."""
        path = path.absolute()
        self._folders.maps = path.parent
        if self._host.show_open(path):
            return
        try:
            session, note = opened(path, self._host.language)
        except JourneyError as error:
            self._refused(path, error)
            return
        self._host.settings.remember_file(path)
        self._host.show_session(session, note)

    def open_recent(self, path: Path) -> None:
        """Open one of the recent files; where it is gone, ask whether to look for it or to forget it."""
        if path.exists():
            self.open_path(path)
            return
        match self._host.asker.missing(path):
            case Missing.FIND:
                self.find_recent(path)
            case Missing.FORGET:
                self._host.settings.forget_file(path)
            case Missing.NOTHING:
                pass

    def find_recent(self, path: Path) -> None:
        """Ask where a recent file has gone, and open it there: it takes the place of the other."""
        folder = next((known for known in path.parents if known.is_dir()), self.folder())
        found = self._host.asker.file_to_open(folder)
        if found is not None:
            self._host.settings.forget_file(path)
            self.open_path(found)

    def folder(self) -> Path:
        """The folder to begin in when a file is asked for."""
        return self._folders.maps or documents_folder()

    def _refused(self, path: Path, error: JourneyError) -> None:
        mended = _mended(path) if isinstance(error, BrokenRulesError) else None
        match self._host.asker.not_opened(path, error, mendable=mended is not None):
            case Remedy.OTHER_FILE:
                self.open()
            case Remedy.REPAIRED_COPY if mended is not None:
                text = tr(
                    self._host.language,
                    "A repaired copy is open and not saved yet; “{name}” is as it was.",
                    name=path.name,
                )
                self._host.show_session(Session(mended.map, repaired=True), text)
            case _:
                pass


def documents_folder() -> Path:
    """Give the folder people keep their documents in, or their home."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return (
        folder
        if folder.is_dir()
        else Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation))
    )


def told_first(language: Language, notes: tuple[Problem, ...]) -> str:
    """Say the first of some notes; nothing where there is none."""
    return tr(language, notes[0].message, **notes[0].values) if notes else ""


def _mended(path: Path) -> Mended | None:
    """Try to repair what is in a file; None if more than references and ids is wrong."""
    try:
        return storage.mend(read_file(path, DISK))
    except JourneyError:
        return None
