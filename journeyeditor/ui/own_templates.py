"""Own templates: renaming and deleting them, wherever they are shown."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from journeyeditor import storage
from journeyeditor.errors import JourneyError
from journeyeditor.look import Palette
from journeyeditor.texts import Language, tr
from journeyeditor.ui.dialogs.messages import Choice, Kind, ask, reason


class OwnTemplates:
    """Asks over a widget, changes the files, and tells what went wrong."""

    def __init__(self, parent: QWidget, language: Language, palette: Palette) -> None:
        """Ask over `parent`."""
        self._parent = parent
        self._language: Language = language
        self._palette = palette

    def rename(self, old: str) -> str:
        """Ask for another name; gives the one the template has then."""
        from journeyeditor.ui.dialogs.template import TemplateDialog

        dialog = TemplateDialog(self._parent, self._language, old, renaming=True)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not done:
            return old
        new = dialog.choice.name
        try:
            storage.rename_template(old, new)
        except JourneyError as error:
            self._tell(error)
            return old
        return new

    def delete(self, name: str) -> bool:
        """Ask whether a template is to be deleted; tells whether it is gone."""
        text = tr(self._language, "Delete the template “{name}”?", name=name)
        details = tr(self._language, "Maps that were made from it stay as they are.")
        delete = Choice(tr(self._language, "Delete"), loses=True)
        cancel = Choice(tr(self._language, "Cancel"), leaves=True)
        if self._ask("question", text, details, delete, cancel) != 0:
            return False
        try:
            storage.delete_template(name)
        except JourneyError as error:
            self._tell(error)
            return False
        return True

    def _tell(self, error: JourneyError) -> None:
        close = Choice(tr(self._language, "Close"), leaves=True)
        self._ask("problem", *reason(self._language, error), close)

    def _ask(self, kind: Kind, text: str, details: str, *choices: Choice) -> int:
        title = tr(self._language, "Journey Editor")
        return ask(self._parent, kind, self._palette, text, details, choices, title=title)
