"""Files: the commands new, open, save and save as, and leaving, for the map of one window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from journeyeditor import storage
from journeyeditor.errors import BrokenRulesError, JourneyError, Problem
from journeyeditor.models import JourneyMap
from journeyeditor.storage import DISK, ConflictError, Mended
from journeyeditor.storage.reading import read_file
from journeyeditor.texts import Language, tr
from journeyeditor.ui.asking import Conflict, Leaving, Remedy
from journeyeditor.ui.desk import Desk
from journeyeditor.ui.garbage import uncollected
from journeyeditor.ui.session import ENDING, Session, with_ending

_NOT_IN_NAMES = frozenset('<>:"/\\|?*')


@dataclass(slots=True)
class Folders:
    """Where files were last opened, saved and exported; shared by all windows."""

    maps: Path | None = None
    exports: Path | None = None


@uncollected()
def opened(path: Path, language: Language) -> tuple[Session, str]:
    """Open a file as a session, with a sentence worth saying about it or none.

    Raises JourneyError if it cannot be opened.
    """
    found = storage.read(path)
    return Session(found.map, path.absolute(), found.stamp), _first(language, found.notes)


class MapFiles:
    """New, open, save, save as and leaving; every question goes to the desk's asker."""

    def __init__(self, desk: Desk, folders: Folders) -> None:
        """Act on the map of `desk`."""
        self._desk = desk
        self._folders = folders

    def new(self) -> None:
        """Make a new map from a template."""
        choice = self._desk.asker.new_map()
        if choice is None:
            return
        try:
            journey = storage.new_map(choice.template, choice.language, choice.title)
        except JourneyError as error:  # an own template that is gone or damaged
            self._refused(storage.own_path(choice.template), error)
            return
        self._desk.show_session(Session(journey))

    def open(self) -> None:
        """Ask for a file and open it."""
        path = self._desk.asker.file_to_open(self._folder())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a file; where that fails, say why and what can be done. The open map stays."""
        self._folders.maps = path.absolute().parent
        if self._desk.show_open(path):
            return
        try:
            session, note = opened(path, self._desk.language)
        except JourneyError as error:
            self._refused(path, error)
            return
        self._desk.show_session(session, note)

    def save(self) -> bool:
        """Save to the map's own file, asking for one if it has none; tells whether it is saved."""
        self._desk.canvas.finish_editing()
        session = self._desk.session
        if session.path is None:
            return self.save_as()
        return self._write(session.path)

    def save_as(self) -> bool:
        """Ask for a file and save there; tells whether the map is saved."""
        self._desk.canvas.finish_editing()
        suggestion = self._suggestion()
        while (path := self._desk.asker.file_to_save(suggestion)) is not None:
            path = with_ending(path.absolute())
            if path == self._desk.session.path:
                return self._write(path)
            if not path.exists() or self._desk.asker.may_overwrite(path):
                return self._write(path)
            suggestion = path
        return False

    def save_as_template(self) -> None:
        """Keep the map as a template of the user's own; the map and its file stay as they are."""
        self._desk.canvas.finish_editing()
        journey, asker = self._desk.session.document.map, self._desk.asker
        suggestion = file_stem(journey)
        while (choice := asker.template(suggestion)) is not None:
            suggestion = choice.name
            try:
                is_there = storage.own_path(choice.name).exists()
                if is_there and not asker.may_replace_template(choice.name):
                    continue
                storage.keep_template(journey, choice.name, with_cards=choice.with_cards)
            except JourneyError as error:
                if asker.not_written(error) is Remedy.NOTHING:
                    return
            else:
                text = tr(self._desk.language, "Saved as template “{name}”.", name=choice.name)
                self._desk.notice(text)
                return

    def may_leave(self) -> bool:
        """Tell whether the map may be left: it is saved, or nobody wants it to be."""
        self._desk.canvas.finish_editing()
        session = self._desk.session
        if session.document.is_clean:
            return True
        untitled = tr(self._desk.language, "Untitled map")
        name = session.file_name or session.document.map.title or untitled
        match self._desk.asker.leaving(name):
            case Leaving.SAVE:
                return self.save() and session.document.is_clean
            case Leaving.DISCARD:
                return True
            case Leaving.STAY:
                return False

    def _write(self, path: Path, *, overwrite: bool = False) -> bool:
        try:
            notes = self._desk.session.save(path, overwrite=overwrite)
        except ConflictError as error:
            return self._conflicting(path, error)
        except JourneyError as error:
            remedy = self._desk.asker.not_written(error)
            return remedy is Remedy.OTHER_FILE and self.save_as()
        self._folders.maps = path.parent
        note = _first(self._desk.language, notes)
        self._desk.notice(note or tr(self._desk.language, "Saved “{name}”.", name=path.name))
        return True

    def _conflicting(self, path: Path, error: JourneyError) -> bool:
        match self._desk.asker.conflict(error):
            case Conflict.OVERWRITE:
                return self._write(path, overwrite=True)
            case Conflict.SAVE_AS:
                return self.save_as()
            case Conflict.CANCEL:
                return False

    def _refused(self, path: Path, error: JourneyError) -> None:
        mended = _mended(path) if isinstance(error, BrokenRulesError) else None
        match self._desk.asker.not_opened(path, error, mendable=mended is not None):
            case Remedy.OTHER_FILE:
                self.open()
            case Remedy.REPAIRED_COPY if mended is not None:
                text = tr(
                    self._desk.language,
                    "A repaired copy is open and not saved yet; “{name}” is as it was.",
                    name=path.name,
                )
                self._desk.show_session(Session(mended.map, repaired=True), text)
            case _:
                pass

    def _suggestion(self) -> Path:
        session = self._desk.session
        return session.path or self._folder() / (file_stem(session.document.map) + ENDING)

    def _folder(self) -> Path:
        path = self._desk.session.path
        return (path.parent if path else None) or self._folders.maps or documents_folder()


def file_stem(journey: JourneyMap) -> str:
    """Make a name for a map's file from its title, which may hold what names must not."""
    letters = ("-" if letter in _NOT_IN_NAMES else letter for letter in journey.title)
    stem = "".join(letter for letter in letters if letter.isprintable()).strip(" .")
    return stem[:80].strip(" .") or journey.id.replace("/", "-").replace("\\", "-")[:80] or "map"


def documents_folder() -> Path:
    """Give the folder people keep their documents in, or their home."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return (
        folder
        if folder.is_dir()
        else Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation))
    )


def _mended(path: Path) -> Mended | None:
    """Try to repair what is in a file; None if more than references and ids is wrong."""
    try:
        return storage.mend(read_file(path, DISK))
    except JourneyError:
        return None


def _first(language: Language, notes: tuple[Problem, ...]) -> str:
    return tr(language, notes[0].message, **notes[0].values) if notes else ""
