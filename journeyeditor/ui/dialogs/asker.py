"""Dialogs: the asker that really asks, with windows of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from journeyeditor.errors import JourneyError
from journeyeditor.look import Palette
from journeyeditor.models import JourneyMap, KpiCard, QrCode
from journeyeditor.texts import Language, tr
from journeyeditor.ui.dialogs.asking import (
    CodeChoice,
    Conflict,
    ExportChoice,
    KpiChoice,
    Leaving,
    Missing,
    NewMap,
    Remedy,
    TemplateChoice,
    Topic,
)
from journeyeditor.ui.dialogs.files import FileDialogs
from journeyeditor.ui.dialogs.messages import Choice, Kind, ask, reason

if TYPE_CHECKING:
    from journeyeditor.export.options import Format
    from journeyeditor.ui.settings import Settings


class Dialogs(FileDialogs):
    """Asks the person in front of `window`, in the program's language."""

    def __init__(
        self, window: QWidget, language: Language, palette: Palette, settings: Settings
    ) -> None:
        """Ask over a window; `settings` are asked for and begun with."""
        super().__init__(window, language)
        self._palette = palette
        self._settings = settings

    def new_map(self) -> NewMap | None:
        """Ask what a new map starts from."""
        from journeyeditor.ui.dialogs.new_map import NewMapDialog

        dialog = NewMapDialog(self._window, self._language, self._palette)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.choice if done else None

    def qr_code(self, qr: QrCode | None) -> CodeChoice | None:
        """Ask where a touchpoint's QR code leads, beginning with what it has."""
        from journeyeditor.ui.dialogs.qr import QrDialog

        dialog = QrDialog(self._window, self._language, self._palette, qr)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.choice if done else None

    def persona(self, journey: JourneyMap, at: str | None) -> JourneyMap | None:
        """Ask who a map is about, beginning with the persona of an id; give the map that says so."""
        from journeyeditor.ui.persona_editor.dialog import edited

        return edited(journey, at, self._window, self._language, self._palette)

    def library(self) -> Sequence[JourneyMap]:
        """Ask for whom of the persona library a new map is; give maps with a persona each, or none."""
        from journeyeditor.ui.persona_editor.library_dialog import LibraryDialog

        taking = tr(self._language, "Create map with them")
        dialog = LibraryDialog(self._window, self._language, self._palette, taking)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return [kept.map for kept in dialog.chosen] if done else []

    def kpi(self, card: KpiCard, notation: Language) -> KpiChoice | None:
        """Ask about a KPI, beginning with a card."""
        from journeyeditor.ui.kpi.dialog import KpiDialog

        dialog = KpiDialog(self._window, self._language, self._palette, card, notation)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.choice if done else None

    def template(self, suggestion: str) -> TemplateChoice | None:
        """Ask what the map is called as a template, beginning with a suggestion."""
        from journeyeditor.ui.dialogs.template import TemplateDialog

        dialog = TemplateDialog(self._window, self._language, suggestion)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.choice if done else None

    def may_replace_template(self, name: str) -> bool:
        """Ask whether an own template may be replaced."""
        text = tr(self._language, "There is a template “{name}” already.", name=name)
        details = tr(self._language, "Replacing it deletes what it holds now.")
        return self._ask("question", text, details, self._replace(), self._cancel()) == 0

    def export(self, suggestion: Path, format_: Format, language: Language) -> ExportChoice | None:
        """Ask where and how to export, beginning with a format and the map's language."""
        from journeyeditor.ui.dialogs.export import ExportDialog

        chosen = self._settings.values
        dialog = ExportDialog(
            *(self._window, self._language, suggestion, format_, language),
            palette=self._palette,
            paper="a3" if chosen.paper == "A3" else "a4",
            report=chosen.report,
        )
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not done:
            return None
        if dialog.choice.options.format == "pdf":
            self._settings.update(report=dialog.choice.options.report)
        return dialog.choice

    def may_overwrite(self, path: Path) -> bool:
        """Ask whether a file that exists may be replaced."""
        text = tr(self._language, "“{name}” already exists.", name=path.name)
        details = tr(self._language, "Replacing it deletes what it holds now.")
        return self._ask("question", text, details, self._replace(), self._cancel()) == 0

    def may_open(self, address: str) -> bool:
        """Show where a link leads and ask whether to go there."""
        text = tr(self._language, "Open this address outside of Journey Editor?")
        go = Choice(tr(self._language, "Open"))
        return self._ask("question", text, address, go, self._cancel()) == 0

    def leaving(self, name: str) -> Leaving:
        """Ask what is to happen to unsaved work in the map of this name."""
        text = tr(self._language, "Save the changes to “{name}”?", name=name)
        details = tr(self._language, "Otherwise your changes are lost.")
        answers = (Leaving.SAVE, Leaving.DISCARD, Leaving.STAY)
        chosen = self._ask(
            "question",
            text,
            details,
            Choice(tr(self._language, "Save")),
            Choice(tr(self._language, "Don’t save"), loses=True),
            self._cancel(),
        )
        return answers[chosen]

    def conflict(self, error: JourneyError) -> Conflict:
        """Tell that somebody else changed the file; ask what now."""
        text, _ = reason(self._language, error)
        details = tr(self._language, "The map is still open, with all your changes.")
        answers = (Conflict.SAVE_AS, Conflict.OVERWRITE, Conflict.CANCEL)
        chosen = self._ask(
            "problem",
            text,
            details,
            Choice(tr(self._language, "Save as …")),
            Choice(tr(self._language, "Overwrite"), loses=True),
            self._cancel(),
        )
        return answers[chosen]

    def not_opened(self, path: Path, error: JourneyError, *, mendable: bool) -> Remedy:
        """Tell why a file was not opened; `mendable` offers a repaired copy of it."""
        text = tr(self._language, "“{name}” was not opened.", name=path.name)
        places = "\n".join(part for part in reason(self._language, error) if part)
        other = Choice(tr(self._language, "Open another file …"))
        if not mendable:
            chosen = self._ask("problem", text, places, self._close(), other)
            return Remedy.OTHER_FILE if chosen == 1 else Remedy.NOTHING
        hint = tr(
            self._language,
            "A copy can be opened in which this is put right; the file stays as it is.",
        )
        answers = (Remedy.REPAIRED_COPY, Remedy.OTHER_FILE, Remedy.NOTHING)
        repair = Choice(tr(self._language, "Open a repaired copy"))
        details = f"{places}\n\n{hint}" if places else hint
        return answers[self._ask("problem", text, details, repair, other, self._cancel())]

    def not_written(self, error: JourneyError) -> Remedy:
        """Tell why nothing was written; offers to take another file."""
        text, places = reason(self._language, error)
        details = tr(self._language, "The map is still open, with all your changes.")
        chosen = self._ask(
            "problem",
            text,
            f"{places}\n\n{details}" if places else details,
            Choice(tr(self._language, "Choose another place …")),
            self._cancel(),
        )
        return Remedy.OTHER_FILE if chosen == 0 else Remedy.NOTHING

    def missing(self, path: Path) -> Missing:
        """Tell that a recent file is gone; offers to look for it, and to forget it."""
        text = tr(self._language, "“{name}” is no longer there.", name=path.name)
        details = tr(self._language, "It was in “{folder}”.", folder=str(path.parent))
        answers = (Missing.FIND, Missing.FORGET, Missing.NOTHING)
        find = Choice(tr(self._language, "Find …"))
        forget = Choice(tr(self._language, "Remove from the list"))
        return answers[self._ask("problem", text, details, find, forget, self._cancel())]

    def settings(self) -> None:
        """Let the person choose how the program looks, speaks and moves, beside the open map."""
        from journeyeditor.ui.dialogs.settings import SettingsDialog

        SettingsDialog(self._window, self._settings).open()

    def explain(self, topic: Topic) -> None:
        """Tell about the program: its help, its keys, its log, its versions and licences."""
        if topic == "help":
            self._help()
            return
        dialog = explaining(topic, self._window, self._language)
        dialog.exec()
        dialog.deleteLater()

    def _help(self) -> None:
        """Open the help beside the map, or bring it to the front."""
        from journeyeditor.ui.help.window import HelpWindow

        opened = self._window.findChildren(HelpWindow, "help")
        help_ = opened[0] if opened else HelpWindow(self._window, self._settings, self)
        help_.show()
        help_.activateWindow()

    def _ask(self, kind: Kind, text: str, details: str, *choices: Choice) -> int:
        title = tr(self._language, "Journey Editor")
        return ask(self._window, kind, self._palette, text, details, choices, title=title)

    def _cancel(self) -> Choice:
        return Choice(tr(self._language, "Cancel"), leaves=True)

    def _close(self) -> Choice:
        return Choice(tr(self._language, "Close"), leaves=True)

    def _replace(self) -> Choice:
        return Choice(tr(self._language, "Replace"), loses=True)


def explaining(topic: Topic, window: QWidget, language: Language) -> QDialog:
    """Make the dialog that tells about a part of the program; the help is none."""
    if topic == "shortcuts":
        from journeyeditor.ui.dialogs.shortcuts import ShortcutsDialog

        return ShortcutsDialog(window, language)
    if topic == "log":
        from journeyeditor.ui.dialogs.log import LogDialog

        return LogDialog(window, language)
    from journeyeditor.ui.dialogs.about import AboutDialog

    return AboutDialog(window, language)
