"""Links field: what a card links to, opened only after asking, added, changed and taken away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from journeyeditor.edits import cards
from journeyeditor.models import JourneyMap, Link
from journeyeditor.models.addresses import clickable
from journeyeditor.texts import Language, tr
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.dialogs.forms import buttons, field, removing
from journeyeditor.ui.inspector.buttons import icon_button
from journeyeditor.ui.inspector.fields.field import Room
from journeyeditor.ui.inspector.fields.items import ItemsField
from journeyeditor.ui.inspector.subject import Subject, cards_of
from journeyeditor.ui.style.scale import scaled

_EXAMPLE: Final = "https://"


def open_address(desk: Desk, address: str) -> None:
    """Open a web or e-mail address once the person has seen where it leads and agrees."""
    safe = clickable(address)
    if safe is not None and desk.asker.may_open(safe):
        QDesktopServices.openUrl(QUrl(safe))


def completed(typed: str) -> str:
    """Give an address as somebody means it who leaves out what stands before the colon."""
    typed = typed.strip()
    if not typed or ":" in typed:
        return typed
    return f"mailto:{typed}" if "@" in typed else f"https://{typed}"


class LinkDialog(QDialog):
    """Asks for an address and what it is called; `link` is the answer, None takes the link away."""

    def __init__(self, parent: QWidget, language: Language, start: Link | None) -> None:
        """Begin with a link, or with none."""
        super().__init__(parent)
        self._language: Language = language
        self._start = start or Link(url="")
        self.link: Link | None = None
        self.setObjectName("link-dialog")
        self.setWindowTitle(tr(language, "Link"))
        self.setMinimumWidth(scaled(420))
        self._address = QLineEdit(self._start.url)
        self._address.setObjectName("url")
        self._address.setPlaceholderText(_EXAMPLE)
        self._title = QLineEdit(self._start.title)
        self._title.setObjectName("title")
        self._error = paragraph("", "error")
        self._error.setObjectName("error")
        self._error.hide()
        accept = QPushButton(tr(language, "Apply"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(field(tr(language, "Address"), self._address))
        column.addWidget(self._error)
        column.addLayout(field(tr(language, "Title"), self._title))
        foot = buttons(self, accept, language)
        if start is not None:
            removing(foot, tr(language, "Remove link"), self._remove)
        column.addLayout(foot)
        self._address.textChanged.connect(self._error.hide)

    def _remove(self) -> None:
        super().accept()

    def accept(self) -> None:
        """Take the address if it can be opened; else say why not."""
        typed = completed(self._address.text())
        if clickable(typed) is None:
            self._error.setText(
                tr(
                    self._language,
                    "This is neither a web address (http, https) nor an e-mail address (mailto).",
                )
            )
            self._error.show()
            self._address.setFocus()
            return
        self.link = self._start.replace(url=typed, title=" ".join(self._title.text().split()))
        super().accept()


class LinksField(ItemsField[Link]):
    """The links of a card."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show none yet."""
        super().__init__(room, name, title, tr(room.language, "Add link"))
        if self.add is not None:
            self.add.setObjectName("add-link")

    def items(self, subject: Subject) -> tuple[Link, ...]:
        """The card's links."""
        (card,) = cards_of(subject)
        return card.links

    def words(self, item: Link) -> tuple[str, str]:
        """What a link is called, and where it leads."""
        return item.title or item.url, item.url

    def buttons(self, number: int, item: Link) -> tuple[QToolButton, ...]:
        """Change it, follow it."""
        language, palette = self.room.language, self.room.palette
        change = icon_button(
            palette, "pencil", tr(language, "Change link"), f"change-link-{number}"
        )
        change.clicked.connect(lambda: self.edit(number))
        follow = icon_button(
            palette, "external-link", tr(language, "Open link"), f"open-link-{number}"
        )
        follow.clicked.connect(lambda: open_address(self.room.desk, item.url))
        if clickable(item.url) is None:
            follow.setEnabled(False)
            reason = tr(language, "Only web and e-mail addresses can be opened.")
            follow.setToolTip(plain_tooltip(reason))
        return change, follow

    def edit(self, number: int) -> None:
        """Ask for a link."""
        links = self.shown or ()
        dialog = LinkDialog(
            self, self.room.language, links[number] if number < len(links) else None
        )
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        link = dialog.link
        dialog.deleteLater()
        if accepted:
            new = (*links[:number], *((link,) if link else ()), *links[number + 1 :])
            self.room.apply(self, lambda journey, subject: _with(journey, subject, new))


def _with(journey: JourneyMap, subject: Subject, links: tuple[Link, ...]) -> JourneyMap:
    return cards.change(journey, subject.ids[0], links=links)
