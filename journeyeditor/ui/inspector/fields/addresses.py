"""Address field: a line for a web or e-mail address, and a button that opens it after asking."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyeditor.models.addresses import clickable
from journeyeditor.texts import tr
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.inspector.buttons import icon_button
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.fields.links import completed, open_address
from journeyeditor.ui.inspector.fields.texts import Line
from journeyeditor.ui.inspector.subject import MIXED, MIXED_TEXT, Subject


class AddressField(Field):
    """An address; every letter is in the map at once."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show nothing yet."""
        super().__init__(room, name, title)
        self.line = Line()
        self.line.setObjectName(name)
        self._open_text = tr(room.language, "Open link")
        self._open = icon_button(room.palette, "external-link", self._open_text, f"open-{name}")
        self._open.clicked.connect(self._follow)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self._open)
        self.place(box, named=self.line)
        self.line.textEdited.connect(self.say)

    def show_subject(self, subject: Subject) -> None:
        """Show the address, and whether it can be opened."""
        found = subject.value(self.name)
        text = found if isinstance(found, str) else ""
        self.line.setPlaceholderText(MIXED_TEXT if found is MIXED else "")
        self.line.show_text(text)
        opens = clickable(completed(text)) is not None
        self._open.setEnabled(opens)
        reason = tr(self.room.language, "Only web and e-mail addresses can be opened.")
        self._open.setToolTip(plain_tooltip(self._open_text if opens or not text else reason))

    def _follow(self) -> None:
        open_address(self.room.desk, completed(self.line.text()))
