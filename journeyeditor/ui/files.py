"""Files: the commands save and save as, and leaving, for the map of one window, beside new and open."""

from __future__ import annotations

from pathlib import Path

from journeyeditor import storage
from journeyeditor.errors import JourneyError
from journeyeditor.models import JourneyMap
from journeyeditor.storage import ConflictError
from journeyeditor.texts import tr
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.dialogs.asking import Conflict, Leaving, Remedy
from journeyeditor.ui.opening import Folders, Opening, told_first
from journeyeditor.ui.session import ENDING, with_ending

_NOT_IN_NAMES = frozenset('<>:"/\\|?*')


class MapFiles(Opening):
    """New, open, save, save as and leaving; every question goes to the desk's asker."""

    def __init__(self, desk: Desk, folders: Folders) -> None:
        """Act on the map of `desk`."""
        super().__init__(desk, folders)
        self._desk = desk

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
        self._desk.settings.remember_file(path)
        note = told_first(self._desk.language, notes)
        text = tr(
            self._desk.language,
            "Saved “{name}” in “{folder}”.",
            name=path.name,
            folder=path.parent.name or str(path.parent),  # the root has no name
        )
        self._desk.notice(note or text)
        return True

    def _conflicting(self, path: Path, error: JourneyError) -> bool:
        match self._desk.asker.conflict(error):
            case Conflict.OVERWRITE:
                return self._write(path, overwrite=True)
            case Conflict.SAVE_AS:
                return self.save_as()
            case Conflict.CANCEL:
                return False

    def _suggestion(self) -> Path:
        session = self._desk.session
        journey = session.document.map
        stem = file_stem(journey)
        if journey.state == "future" and journey.based_on is not None:  # the other has that name
            stem = tr(self._desk.language, "{map} – future", map=stem)
        return session.path or self.folder() / (stem + ENDING)

    def folder(self) -> Path:
        """The folder of the map's own file, else the one files were last opened from."""
        path = self._desk.session.path
        return path.parent if path else super().folder()


def file_stem(journey: JourneyMap) -> str:
    """Make a name for a map's file from its title, which may hold what names must not."""
    letters = ("-" if letter in _NOT_IN_NAMES else letter for letter in journey.title)
    stem = "".join(letter for letter in letters if letter.isprintable()).strip(" .")
    return stem[:80].strip(" .") or journey.id.replace("/", "-").replace("\\", "-")[:80] or "map"
