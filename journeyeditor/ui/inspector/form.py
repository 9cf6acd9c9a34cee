"""Form: the fields for one kind of thing, one below the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.ui.inspector.entries import Entry, Line
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import Subject

_GAP, _BESIDE = 14, 8


class Form(QWidget):
    """Fields made from a table; those for one card alone are hidden for several."""

    def __init__(self, room: Room, lines: tuple[Line, ...]) -> None:
        """Make the fields."""
        super().__init__()
        self._fields: list[tuple[Entry, Field]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for line in lines:
            entries = (line,) if isinstance(line, Entry) else line
            made = [self._made(room, entry) for entry in entries]
            if len(made) == 1:
                column.addWidget(made[0])
                continue
            row = QHBoxLayout()
            row.setSpacing(_BESIDE)
            for field in made:
                # What one has to say below its control does not push the other's apart.
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addStretch(1)

    def show_subject(self, subject: Subject) -> None:
        """Let every field show what is looked at."""
        many = len(subject.records) > 1
        for entry, field in self._fields:
            shown = not (many and entry.alone) and field.has_place(subject)
            if field.isHidden() is shown:  # else a new layout, for each letter that is typed
                field.setVisible(shown)
            if shown:
                field.show_subject(subject)

    def fields(self) -> Iterator[Field]:
        """Walk through the fields."""
        return (field for _, field in self._fields)

    def _made(self, room: Room, entry: Entry) -> Field:
        field = entry.make(room, entry.name, entry.title(room.language))
        self._fields.append((entry, field))
        return field
