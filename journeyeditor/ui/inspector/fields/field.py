"""Field: a label, a control below it, and below that, where need be, what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import META
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language
from journeyeditor.ui.controls.labels import field_label, label, paragraph
from journeyeditor.ui.inspector.subject import Subject, write
from journeyeditor.ui.style.icons import icon_pixmap
from journeyeditor.ui.style.scale import scaled

if TYPE_CHECKING:
    from journeyeditor.ui.commands.desk import Desk

Edit = Callable[[JourneyMap, Subject], JourneyMap]
"""Makes a new map of a map and what is looked at in it."""


class Room(NamedTuple):
    """What a field finds around it. `apply` makes an edit in a field's visit; False if it fails."""

    desk: Desk
    palette: Palette
    apply: Callable[[Field, Edit], bool]

    @property
    def language(self) -> Language:
        """The language the program speaks."""
        return self.desk.language


class Field(QWidget):
    """Shows one field of what is looked at and writes it.

    `name` is the field's as for `Subject.value`, `title` its label in the reader's language.
    """

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show nothing yet."""
        super().__init__()
        self.room = room
        self.name = name
        self.title = title
        self.setObjectName(f"field-{name}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._error: QWidget | None = None
        self._words: QLabel | None = None
        self.aside = label("", META, "text3")
        self.aside.setParent(self)
        self.aside.hide()

    def place(self, control: QWidget, *, named: QWidget | None = None, bare: bool = False) -> None:
        """Put the control below the label; `named` is the part of it that the label names."""
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        buddy = named or control
        if bare:
            buddy.setAccessibleName(self.title)
        else:
            top.addWidget(field_label(self.title, buddy))
            top.addStretch(1)
            top.addWidget(self.aside)
            self._column.addLayout(top)
        self._column.addWidget(control)

    def has_place(self, subject: Subject) -> bool:
        """Whether there is something to show or to fill in; the field is hidden otherwise."""
        return bool(subject.records)

    def show_subject(self, subject: Subject) -> None:
        """Show the field's value in what is looked at."""
        raise NotImplementedError

    def reset(self) -> None:
        """Forget what was typed and did not fit; what is in the map is shown afterwards."""
        self.complain("")

    def leave(self) -> None:
        """Do what is due when the focus leaves the field."""

    def say(self, value: object) -> bool:
        """Write a value; False where it does not fit, which is told beside the field."""
        return self.room.apply(
            self, lambda journey, subject: write(journey, subject, self.name, value)
        )

    def tell_aside(self, text: str) -> None:
        """Say something short at the right of the label."""
        self.aside.setText(text)
        self.aside.setVisible(bool(text))

    def complain(self, text: str) -> None:
        """Say what is wrong below the control; nothing takes it back."""
        if not text:
            if self._error is not None:
                self._error.hide()
            return
        if self._error is None or self._words is None:
            self._error = QWidget()
            row = QHBoxLayout(self._error)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(5)
            sign = label()
            size, ratio = scaled(tokens().icon.meta), self.devicePixelRatioF()
            sign.setPixmap(icon_pixmap("circle-x", self.room.palette.ink("error"), size, ratio))
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            self._words = paragraph("", "error")
            self._words.setObjectName("error")
            row.addWidget(self._words, 1)
            self._column.addWidget(self._error)
        self._words.setText(text)
        self._error.show()

    @property
    def complaint(self) -> str:
        """What is said to be wrong, if anything."""
        shown = self._error is not None and not self._error.isHidden()
        return self._words.text() if shown and self._words is not None else ""


def field_around(widget: QWidget | None) -> Field | None:
    """Find the field that a widget is in, or None."""
    while widget is not None and not isinstance(widget, Field):
        widget = None if widget.isWindow() else widget.parentWidget()
    return widget
