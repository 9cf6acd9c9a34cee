"""Items field: a list of what belongs to something, each with its buttons, and one to add more."""

from __future__ import annotations

from abc import abstractmethod
from typing import Generic, TypeVar

from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeyeditor.look.styles import BODY
from journeyeditor.ui.controls.labels import elided, label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.inspector.buttons import link_button
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import Subject
from journeyeditor.ui.style.icons import icon_pixmap

T = TypeVar("T")


class ItemsField(Field, Generic[T]):
    """Shows a line for each item; what its words and buttons are is told by the kind of field."""

    icon = "file-text"

    def __init__(self, room: Room, name: str, title: str, add: str = "") -> None:
        """Show none yet; `add` is the text of the button that adds one, where there is such."""
        super().__init__(room, name, title)
        self.shown: tuple[T, ...] | None = None
        box = QWidget()
        self._rows = QVBoxLayout(box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._items: list[QWidget] = []
        self.add: QToolButton | None = None
        if add:
            self.add = link_button(room.palette, "plus", add)
            self.add.clicked.connect(lambda: self.edit(len(self._items)))
            line = QHBoxLayout()
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(self.add)
            line.addStretch(1)
            self._rows.addLayout(line)
        self.place(box, named=self.add)
        if self.add is not None:
            self.add.setAccessibleName(add)

    @abstractmethod
    def items(self, subject: Subject) -> tuple[T, ...]:
        """What there is in what is looked at."""

    @abstractmethod
    def words(self, item: T) -> tuple[str, str]:
        """What a line says, and what its tooltip adds."""

    @abstractmethod
    def buttons(self, number: int, item: T) -> tuple[QToolButton, ...]:
        """The buttons at the end of a line."""

    def edit(self, number: int) -> None:
        """Ask for another item, or for changes of one."""

    def show_subject(self, subject: Subject) -> None:
        """Show the items; the focus stays in the field where its line is made anew."""
        found = self.items(subject)
        if found == self.shown:
            return
        self.shown = found
        focused = any(item.isAncestorOf(self.window().focusWidget()) for item in self._items)
        for item in self._items:
            item.hide()
            item.setParent(None)
            item.deleteLater()
        self._items = [self._line(number, item) for number, item in enumerate(found)]
        for number, item in enumerate(self._items):
            self._rows.insertWidget(number, item)
        if focused and self.add is not None:
            self.add.setFocus()

    def _line(self, number: int, item: T) -> QWidget:
        line = QFrame()
        line.setProperty("item", "true")
        row = QHBoxLayout(line)
        row.setContentsMargins(9, 3, 4, 3)
        row.setSpacing(4)
        sign = label()
        ink = self.room.palette.ink("text2")
        sign.setPixmap(icon_pixmap(self.icon, ink, 16, self.devicePixelRatioF()))
        row.addWidget(sign)
        words, tip = self.words(item)
        shown = elided(BODY)
        shown.setText(words)
        shown.setIndent(4)
        shown.setToolTip(plain_tooltip(tip))
        row.addWidget(shown, 1)
        for button in self.buttons(number, item):
            row.addWidget(button)
        return line
