"""Choice fields: segments of which one, or none, is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup

from journeyeditor.ui.controls.choice_group import ChoiceGroup
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.fields.segment import Segment
from journeyeditor.ui.inspector.subject import Mixed, Subject


class Option(NamedTuple):
    """A value, what it is called, and perhaps a picture of it."""

    value: object
    text: str
    icon: QIcon | None = None


class ChoiceField(Field):
    """A row of buttons; pressing the chosen one again chooses none.

    `assumed` is what holds where nothing is said; it is shown as chosen then.
    """

    def __init__(
        self,
        room: Room,
        name: str,
        title: str,
        options: Sequence[Option],
        *,
        assumed: object = None,
        pictures: QSize | None = None,
    ) -> None:
        """Offer options; with `pictures` of this size instead of their texts."""
        super().__init__(room, name, title)
        self._options = tuple(options)
        self._assumed = assumed
        row = ChoiceGroup()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: list[Segment] = []
        for number, option in enumerate(self._options):
            button = self._button(number, option, pictures)
            self._group.addButton(button, number)
            self._buttons.append(button)
            row.add(button, button.sizeHint().width())
        self.place(row)
        self._group.idClicked.connect(self._choose)

    def show_subject(self, subject: Subject) -> None:
        """Mark what is chosen; nothing where cards differ."""
        found = subject.value(self.name)
        mixed = isinstance(found, Mixed)
        self.tell_aside("\u2014" if mixed else "")
        shown = self._assumed if found is None else found
        for option, button in zip(self._options, self._buttons, strict=True):
            button.setChecked(not mixed and option.value == shown and shown is not None)

    def _button(self, number: int, option: Option, pictures: QSize | None) -> Segment:
        last = len(self._options) - 1
        first, alone = number == 0, pictures is not None
        button = Segment(self.room.palette, first=first, last=number == last, alone=alone)
        button.setObjectName(f"{self.name}-{option.value}")
        button.setText(option.text)
        button.setAccessibleName(option.text)
        button.setToolTip(plain_tooltip(option.text))
        if option.icon is not None:
            button.setIcon(option.icon)
            button.setIconSize(pictures or QSize(16, 16))
        return button

    def _choose(self, number: int) -> None:
        chosen = self._buttons[number].isChecked()
        value = self._options[number].value
        for at, button in enumerate(self._buttons):
            button.setChecked(at == number and (chosen or value == self._assumed))
        self.say(value if chosen else None)
