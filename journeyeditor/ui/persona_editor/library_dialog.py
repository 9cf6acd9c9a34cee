"""Library dialog: the personas that are kept for other maps; some are taken, others thrown away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.errors import JourneyError
from journeyeditor.layout.persona import facts
from journeyeditor.look import Palette
from journeyeditor.storage.personas import KeptPersona, delete_from_library, library
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.dialogs.forms import buttons
from journeyeditor.ui.persona_editor.avatars import avatar_icon
from journeyeditor.ui.persona_editor.commands import shown_name
from journeyeditor.ui.style.scale import scaled

_AVATAR, _ROW = 32, 44
_KEPT = Qt.ItemDataRole.UserRole


class LibraryDialog(QDialog):
    """`chosen` are the personas that were taken, once it was accepted."""

    def __init__(
        self, parent: QWidget | None, language: Language, palette: Palette, taking: str = ""
    ) -> None:
        """List the library; `taking` says in the reader's language what accepting does with some."""
        super().__init__(parent)
        self._language: Language = language
        self._palette = palette
        self.setObjectName("persona-library")
        self.setWindowTitle(tr(language, "Persona library"))
        self._list = QListWidget()
        self._list.setObjectName("library")
        # On the list, as a least size of the dialog would overrule what its buttons need.
        self._list.setMinimumSize(scaled(380), scaled(300))
        self._list.setAccessibleName(tr(language, "Persona library"))
        self._list.setIconSize(QSize(scaled(_AVATAR), scaled(_AVATAR)))
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._words = paragraph("", role="text2")
        self._accept = QPushButton(taking or tr(language, "Add to the map"))
        self._delete = QPushButton(tr(language, "Delete from the library"))
        self._delete.setObjectName("delete")
        self._delete.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(self._list, 1)
        foot = buttons(self, self._accept, language)
        foot.insertWidget(0, self._delete)
        column.addLayout(foot)
        self._list.itemDoubleClicked.connect(lambda _: self.accept())
        self._list.itemSelectionChanged.connect(self._refresh)
        self._delete.clicked.connect(self._throw_away)
        self._fill()

    @property
    def chosen(self) -> tuple[KeptPersona, ...]:
        """What is selected, in the order of the list."""
        items = (self._list.item(at) for at in range(self._list.count()))
        return tuple(item.data(_KEPT) for item in items if item.isSelected())

    def _fill(self, error: JourneyError | None = None) -> None:
        self._list.clear()
        for kept in library():
            known = facts(kept.persona)
            name = shown_name(kept.persona, self._language)
            icon = avatar_icon(kept.persona, kept.map.images, scaled(_AVATAR), self._palette, self)
            item = QListWidgetItem(icon, f"{name}\n{known}" if known else name)
            item.setData(_KEPT, kept)
            item.setSizeHint(QSize(0, scaled(_ROW)))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        if error is not None:
            self._words.setText(tr(self._language, error.message, **error.values))
        elif self._list.count():
            self._words.setText(tr(self._language, "Personas kept for all your maps."))
        else:
            hint = tr(
                self._language,
                "The library is empty. “Update library” in the editor of a persona keeps it here.",
            )
            self._words.setText(hint)
        self._refresh()

    def _refresh(self) -> None:
        for button in (self._accept, self._delete):
            button.setEnabled(bool(self.chosen))

    def _throw_away(self) -> None:
        """Delete what is selected: the maps that have it keep theirs."""
        failure = None
        for kept in self.chosen:
            try:
                delete_from_library(kept)
            except JourneyError as error:
                failure = error
        self._fill(failure)
