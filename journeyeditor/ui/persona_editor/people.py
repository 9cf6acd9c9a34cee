"""People: the personas of a map beside the form, in their order."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from journeyeditor.look import Palette
from journeyeditor.look.styles import META_STRONG
from journeyeditor.models import Persona
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.persona_editor.avatars import avatar_icon
from journeyeditor.ui.persona_editor.commands import PersonaCommands, shown_name
from journeyeditor.ui.persona_editor.draft import Draft
from journeyeditor.ui.persona_editor.parts import icon_button
from journeyeditor.ui.style.scale import scaled

WIDTH: Final = 208
_AVATAR, _ROW, _PAD = 28, 40, 12
_ID: Final = Qt.ItemDataRole.UserRole


class People(QFrame):
    """Shown where there is more than one persona; what is chosen is edited."""

    def __init__(
        self, draft: Draft, commands: PersonaCommands, language: Language, palette: Palette
    ) -> None:
        """List the personas of a draft."""
        super().__init__()
        self._draft = draft
        self._language: Language = language
        self._palette = palette
        self._shown: tuple[Persona, ...] = ()
        self.setObjectName("persona-people")
        self.setFixedWidth(scaled(WIDTH))
        self._list = QListWidget()
        self._list.setObjectName("personas")
        self._list.setAccessibleName(tr(language, "Personas"))
        self._list.setIconSize(QSize(scaled(_AVATAR), scaled(_AVATAR)))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, 20, _PAD, _PAD)
        column.setSpacing(8)
        column.addWidget(label(tr(language, "Personas"), META_STRONG, "text3"))
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.setSpacing(2)
        for action, icon in commands.on_buttons:
            button = icon_button(icon, action.text(), palette, f"{action.objectName()}-button")
            button.clicked.connect(action.trigger)
            button.setEnabled(action.isEnabled())
            action.enabledChanged.connect(button.setEnabled)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        for action in commands.with_keys:
            self._list.addAction(action)
        draft.changed.connect(self.refresh)
        draft.switched.connect(self.refresh)
        self.refresh()

    @property
    def is_walked(self) -> bool:
        """Tell whether the list has the focus: then it keeps it, whoever is chosen."""
        return self._list.hasFocus()

    def refresh(self) -> None:
        """Follow the draft."""
        personas = self._draft.map.personas
        if personas is not self._shown:
            self._shown = personas
            self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
            self._list.clear()
            for persona in personas:
                name = shown_name(persona, self._language)
                icon = avatar_icon(
                    persona, self._draft.map.images, scaled(_AVATAR), self._palette, self
                )
                item = QListWidgetItem(icon, name)
                item.setToolTip(plain_tooltip(name))
                item.setData(_ID, persona.id)
                item.setSizeHint(QSize(0, scaled(_ROW)))
                self._list.addItem(item)
            self._list.blockSignals(False)  # noqa: FBT003 - Qt's own
        ids = [persona.id for persona in personas]
        at = ids.index(self._draft.persona.id)
        if self._list.currentRow() != at:
            self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
            self._list.setCurrentRow(at)
            self._list.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._draft.choose(item.data(_ID))
            self._list.setFocus()
