"""Questions of the persona editor, asked with windows of their own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from journeyeditor.canvas.portraits import portrait_of
from journeyeditor.edits.personas import DELETE, EVERYONE
from journeyeditor.errors import JourneyError
from journeyeditor.look import Palette
from journeyeditor.models import JourneyMap, Picture
from journeyeditor.storage.personas import ENDING, load_personas
from journeyeditor.texts import Language, tr, trn
from journeyeditor.ui.dialogs.asking import Leaving
from journeyeditor.ui.dialogs.messages import Choice, Kind, ask, reason
from journeyeditor.ui.persona_editor.library_dialog import LibraryDialog

_LARGEST_FILE = 64 * 1024 * 1024
"""Bytes: pictures of cameras are far below this; more is not read."""


_CARDS_SHOWN, _OTHERS_SHOWN = 5, 3


class WindowQuestions:
    """Asks in the program's language."""

    def __init__(self, language: Language, palette: Palette) -> None:
        """Ask in a language and a palette."""
        self._language: Language = language
        self._palette = palette

    def portrait(self, parent: QWidget) -> Picture | None:
        """Ask for a file and give the portrait in it; say so where there is none."""
        dialog = QFileDialog(parent, tr(self._language, "Choose image"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                tr(self._language, "Pictures ({endings})", endings=" ".join(PICTURES)),
                tr(self._language, "All files (*)"),
            ]
        )
        path = chosen(dialog)
        if path is None:
            return None
        picture = read_portrait(path)
        if picture is None:
            text = tr(self._language, "“{name}” is no picture that can be shown.", name=path.name)
            details = tr(
                self._language,
                "Pictures of the kinds PNG, JPEG, GIF, BMP and WebP can be, up to 50 megapixels.",
            )
            self._ask(parent, "problem", text, details, self._close())
        return picture

    def leaving(self, parent: QWidget, name: str) -> Leaving:
        """Ask what is to happen to what was changed."""
        answers = (Leaving.SAVE, Leaving.DISCARD, Leaving.STAY)
        number = self._ask(
            parent,
            "question",
            tr(self._language, "Save the changes to “{name}”?", name=name),
            tr(self._language, "Otherwise your changes are lost."),
            Choice(tr(self._language, "Save")),
            Choice(tr(self._language, "Don’t save"), loses=True),
            Choice(tr(self._language, "Cancel"), leaves=True),
        )
        return answers[number]

    def orphans(
        self, parent: QWidget, name: str, cards: Sequence[str], others: Sequence[tuple[str, str]]
    ) -> str | None:
        """Ask what becomes of cards that are only for the persona of a name."""
        text = trn(
            self._language,
            "{n} card is only for “{name}”.",
            "{n} cards are only for “{name}”.",
            len(cards),
            name=name,
        )
        shown = [" ".join(card.split()) for card in cards[:_CARDS_SHOWN]]
        details = "\n".join(f"• {card}" for card in shown if card)
        if len(cards) > _CARDS_SHOWN:
            more = tr(self._language, "… and {number} more", number=len(cards) - _CARDS_SHOWN)
            details = f"{details}\n{more}"
        answers = [EVERYONE, *(id_ for id_, _ in others[:_OTHERS_SHOWN]), DELETE]
        choices = [
            Choice(tr(self._language, "For all personas")),
            *(
                Choice(tr(self._language, "For {name}", name=other))
                for _, other in others[:_OTHERS_SHOWN]
            ),
            Choice(tr(self._language, "Delete the cards"), loses=True),
            Choice(tr(self._language, "Cancel"), leaves=True),
        ]
        number = self._ask(parent, "question", text, details, *choices)
        return answers[number] if number < len(answers) else None

    def library(self, parent: QWidget) -> Sequence[JourneyMap]:
        """Ask for personas of the library."""
        dialog = LibraryDialog(parent, self._language, self._palette)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return [kept.map for kept in dialog.chosen] if done else []

    def persona_file(self, parent: QWidget) -> JourneyMap | None:
        """Ask for a file with personas; say so where it cannot be read."""
        dialog = QFileDialog(parent, tr(self._language, "Add from a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                tr(self._language, "Personas and maps (*.persona *.journey *.json)"),
                tr(self._language, "All files (*)"),
            ]
        )
        path = chosen(dialog)
        try:
            return None if path is None else load_personas(path)
        except JourneyError as error:
            self.refused(parent, error)
            return None

    def file_for(self, parent: QWidget, name: str) -> Path | None:
        """Ask where a persona is to be saved; the system asks before it replaces a file."""
        dialog = QFileDialog(parent, tr(self._language, "Save persona as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([tr(self._language, "Personas (*.persona)")])
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.selectFile(f"{name}{ENDING}")
        return chosen(dialog)

    def refused(self, parent: QWidget, error: JourneyError) -> None:
        """Tell why something could not be done."""
        text, details = reason(self._language, error)
        self._ask(parent, "problem", text, details, self._close())

    def _ask(self, parent: QWidget, kind: Kind, text: str, details: str, *choices: Choice) -> int:
        title = tr(self._language, "Journey Editor")
        return ask(parent, kind, self._palette, text, details, choices, title=title)

    def _close(self) -> Choice:
        return Choice(tr(self._language, "Close"), leaves=True)


PICTURES = ("*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.webp")


def read_portrait(path: Path) -> Picture | None:
    """Give the portrait in a file; None where there is none that can be shown."""
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST_FILE + 1)
    except OSError:
        return None
    return portrait_of(raw) if len(raw) <= _LARGEST_FILE else None


def chosen(dialog: QFileDialog) -> Path | None:
    """Show a file dialog and give the file that was chosen."""
    done = dialog.exec() == QDialog.DialogCode.Accepted
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(files[0]) if done and files else None
