"""Named field: a word of a catalogue or one of one's own, with completion and perhaps an icon."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit

from journeyeditor.ui.controls.completing import complete
from journeyeditor.ui.inspector.fields.field import Room
from journeyeditor.ui.inspector.fields.texts import LineField
from journeyeditor.ui.inspector.subject import Mixed, Subject
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled


class NamedField(LineField):
    """`names` are the catalogue's words as they stand in the file and as they are shown.

    What is typed becomes the catalogue's word where it is called that, else it stands for itself.
    """

    def __init__(
        self,
        room: Room,
        name: str,
        title: str,
        names: Mapping[str, str],
        icon: Callable[[str], str] | None = None,
    ) -> None:
        """Complete by the catalogue; `icon` names the icon of a word."""
        super().__init__(room, name, title)
        self._shown_names = names
        self._by_name = {shown.casefold(): word for word, shown in names.items()}
        self._icon = icon
        self._sign: QAction | None = None
        self._sign_name = ""
        model = QStandardItemModel(self)
        for word, shown in sorted(names.items(), key=lambda item: item[1].casefold()):
            item = QStandardItem(shown)
            if icon is not None:
                item.setIcon(icon_of(icon(word), room.palette, scaled(16)))
            model.appendRow(item)
        complete(self.line, model, self).activated.connect(self.typed)

    def show_subject(self, subject: Subject) -> None:
        """Show the word, and its icon before it."""
        super().show_subject(subject)
        found = subject.value(self.name)
        self._show_sign("" if isinstance(found, Mixed) else str(found or ""))

    def text_of(self, value: object) -> str:
        """Write a word as it is called, unless what is typed says the same."""
        if value is None or isinstance(value, Mixed):
            return ""
        typed = self.line.text()
        if self.line.hasFocus() and self._word(typed) == value:
            return typed
        return self._shown_names.get(str(value), str(value))

    def typed(self, text: str) -> None:
        """Take a word of the catalogue, or one's own."""
        self.say(self._word(text))

    def _word(self, text: str) -> str:
        plain = " ".join(text.split())
        return self._by_name.get(plain.casefold(), plain)

    def _show_sign(self, word: str) -> None:
        if self._icon is None:
            return
        name = self._icon(word)
        if self._sign is None:
            place = QLineEdit.ActionPosition.LeadingPosition
            self._sign = self.line.addAction(icon_of(name, self.room.palette, scaled(16)), place)
        elif name != self._sign_name:
            self._sign.setIcon(icon_of(name, self.room.palette, scaled(16)))
        self._sign_name = name
