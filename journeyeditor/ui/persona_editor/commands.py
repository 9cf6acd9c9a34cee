"""The commands of the persona editor: what can be done with whole personas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from journeyeditor.edits import personas
from journeyeditor.errors import JourneyError
from journeyeditor.look import Palette
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.models.queries import find
from journeyeditor.storage.personas import file_name, keep_in_library, save_persona
from journeyeditor.texts import Language, tr
from journeyeditor.ui.persona_editor.draft import Draft, is_blank
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_ICON: Final = 16


class PersonaQuestions(Protocol):
    """What the commands ask the person; None where they think better of it."""

    def orphans(
        self, parent: QWidget, name: str, cards: Sequence[str], others: Sequence[tuple[str, str]]
    ) -> str | None:
        """Ask what becomes of cards that are only for the persona of a name.

        The answer is EVERYONE, DELETE or the id of one of the others, which come as id and name.
        """

    def library(self, parent: QWidget) -> Sequence[JourneyMap]:
        """Ask for personas of the library: maps with nothing else."""

    def persona_file(self, parent: QWidget) -> JourneyMap | None:
        """Ask for a file with personas and give what is in it."""

    def file_for(self, parent: QWidget, name: str) -> Path | None:
        """Ask where a persona of a name is to be saved."""

    def refused(self, parent: QWidget, error: JourneyError) -> None:
        """Tell why something could not be done."""


class PersonaCommands(QObject):
    """Actions that work on a draft, over a dialog; `told(text)` says what came of one."""

    told = Signal(str)

    def __init__(
        self,
        dialog: QWidget,
        draft: Draft,
        questions: PersonaQuestions,
        language: Language,
        palette: Palette,
    ) -> None:
        """Make the actions as children of a dialog."""
        super().__init__(dialog)
        self._dialog = dialog
        self._draft = draft
        self._questions = questions
        self._language: Language = language
        self._palette = palette
        self._add = self._made("add", tr(language, "Add persona"), "plus", draft.add)
        self._copy = self._made(
            "duplicate", tr(language, "Duplicate persona"), "copy-plus", self._duplicate
        )
        self._up = self._made(
            "up", tr(language, "Move up"), "chevron-up", lambda: draft.move(-1), "Alt+Up"
        )
        self._down = self._made(
            "down", tr(language, "Move down"), "chevron-down", lambda: draft.move(+1), "Alt+Down"
        )
        self._delete = self._made(
            "delete", tr(language, "Delete persona"), "trash-2", self._ask_and_delete, "Del"
        )
        self._bring = self._made(
            "from-library",
            tr(language, "Add from the library …"),
            "users-round",
            self._from_library,
        )
        self._open = self._made(
            "from-file", tr(language, "Add from a file …"), "folder-open", self._from_file
        )
        self._save = self._made(
            "to-file", tr(language, "Save persona as a file …"), "save", self._to_file
        )
        self.keep = self._made("keep", tr(language, "Update library"), "hard-drive", self._keep)
        draft.changed.connect(self.refresh)
        draft.switched.connect(self.refresh)
        self.refresh()

    @property
    def on_buttons(self) -> tuple[tuple[QAction, str], ...]:
        """Those that have buttons below the list, with the names of their icons."""
        return (
            (self._add, "plus"),
            (self._copy, "copy-plus"),
            (self._up, "chevron-up"),
            (self._down, "chevron-down"),
            (self._delete, "trash-2"),
        )

    @property
    def with_keys(self) -> tuple[QAction, ...]:
        """Those that have keys while the list has the focus."""
        return (self._up, self._down, self._delete)

    def menu(self, parent: QWidget) -> QMenu:
        """Make the menu of all of them."""
        menu = QMenu(parent)
        menu.addActions([self._add, self._copy])
        menu.addSeparator()
        menu.addActions([self._up, self._down])
        menu.addSeparator()
        menu.addAction(self._delete)
        menu.addSeparator()
        menu.addActions([self._bring, self._open, self._save])
        return menu

    def refresh(self) -> None:
        """Offer what makes sense for the persona that is edited now."""
        people = self._draft.map.personas
        at = [persona.id for persona in people].index(self._draft.persona.id)
        alone = len(people) == 1
        for action in (self._copy, self._save, self.keep):
            action.setEnabled(not is_blank(self._draft.persona))
        self._up.setEnabled(at > 0)
        self._down.setEnabled(at < len(people) - 1)
        self._delete.setEnabled(not (alone and is_blank(self._draft.persona)))

    def _made(
        self, id_: str, text: str, icon: str, run: Callable[[], object], keys: str = ""
    ) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"persona-{id_}")
        action.setIcon(icon_of(icon, self._palette, scaled(_ICON), "text"))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _: run())
        return action

    def _duplicate(self) -> None:
        name = shown_name(self._draft.persona, self._language)
        self._draft.duplicate(tr(self._language, "{name} (copy)", name=name))

    def _from_library(self) -> None:
        self._take_in(self._questions.library(self._dialog))

    def _from_file(self) -> None:
        found = self._questions.persona_file(self._dialog)
        self._take_in([] if found is None else [found])

    def _take_in(self, maps: Sequence[JourneyMap]) -> None:
        added = [self._draft.bring(found) for found in maps]
        if added and not any(added):
            self.told.emit(tr(self._language, "This persona is in the map already."))

    def _to_file(self) -> None:
        persona = self._draft.persona
        path = self._questions.file_for(self._dialog, file_name(persona.name))
        if path is not None:
            words = tr(self._language, "Saved as “{name}”.", name=path.name)
            self._try(lambda: save_persona(self._draft.map, persona.id, path), words)

    def _keep(self) -> None:
        name = shown_name(self._draft.persona, self._language)
        words = tr(self._language, "“{name}” is in the library as it is here.", name=name)
        self._try(lambda: keep_in_library(self._draft.map, self._draft.persona.id), words)

    def _try(self, write: Callable[[], object], words: str) -> None:
        """Write something, and tell that it was done or why not."""
        try:
            write()
        except JourneyError as error:
            self._questions.refused(self._dialog, error)
        else:
            self.told.emit(words)

    def _ask_and_delete(self) -> None:
        """Delete the persona once it is clear what becomes of the cards that are only for it."""
        journey, persona = self._draft.map, self._draft.persona
        orphans = personas.only_for(journey, persona.id)
        answer: str | None = ""
        if orphans:
            found = (find(journey, card) for card in orphans)
            texts = [standing.card.text for standing in found if standing is not None]
            others = [
                (other.id, shown_name(other, self._language))
                for other in journey.personas
                if other.id != persona.id and not is_blank(other)
            ]
            name = shown_name(persona, self._language)
            answer = self._questions.orphans(self._dialog, name, texts, others)
        if answer is not None:
            self._draft.delete(dict.fromkeys(orphans, answer))


def shown_name(persona: Persona, language: Language) -> str:
    """Give a persona's name, or words for one that has none."""
    return " ".join(persona.name.split()) or tr(language, "Persona without a name")
