"""Switch field: something that is so or not."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeyeditor.ui.controls.check_box import CheckBox
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import Mixed, Subject


class SwitchField(Field):
    """A check box; where cards differ it is neither on nor off. Off takes the field away."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Be off."""
        super().__init__(room, name, title)
        self.box = CheckBox(title, room.palette)
        self.box.setObjectName(name)
        self.place(self.box, bare=True)
        self.box.clicked.connect(self._press)

    def show_subject(self, subject: Subject) -> None:
        """Show whether it is so."""
        found = subject.value(self.name)
        self.box.setTristate(isinstance(found, Mixed))
        if isinstance(found, Mixed):
            self.box.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self.box.setChecked(found is True)

    def _press(self) -> None:
        self.say(True if self.box.checkState() != Qt.CheckState.Unchecked else None)
