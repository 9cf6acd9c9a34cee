"""Origin field: which map, and which edition of it, this one was made from; to be read only."""

from __future__ import annotations

from journeyeditor.models.journey import Origin
from journeyeditor.texts import tr
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import Subject


class OriginField(Field):
    """Hidden for a map that was not made from another one."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Say nothing yet."""
        super().__init__(room, name, title)
        self._origin = paragraph("", "text2")
        self._origin.setObjectName("origin")
        self.place(self._origin)

    def has_place(self, subject: Subject) -> bool:
        """Only where the map was made from another one."""
        return isinstance(subject.value(self.name), Origin)

    def show_subject(self, subject: Subject) -> None:
        """Name the other map as far as the file does: by its id and its edition."""
        origin = subject.value(self.name)
        if not isinstance(origin, Origin):
            return
        words = tr(self.room.language, "The map {id}", id=origin.id)
        if origin.edition:
            words = tr(
                self.room.language,
                "The map {id}, version {edition}",
                id=origin.id,
                edition=origin.edition,
            )
        self._origin.setText(words)
