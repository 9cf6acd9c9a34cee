"""Links field: what a card links to, opened only after asking, added, changed and taken away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.edits import cards
from journeyeditor.look.styles import BODY
from journeyeditor.models import JourneyMap, Link
from journeyeditor.models.addresses import clickable
from journeyeditor.texts import Language, tr
from journeyeditor.ui.desk import Desk
from journeyeditor.ui.forms import buttons, field
from journeyeditor.ui.icons import icon_pixmap
from journeyeditor.ui.inspector.buttons import icon_button, link_button
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import Subject, cards_of
from journeyeditor.ui.labels import elided, label, paragraph
from journeyeditor.ui.scale import scaled
from journeyeditor.ui.tooltips import plain_tooltip

_EXAMPLE: Final = "https://"


def open_address(desk: Desk, address: str) -> None:
    """Open a web or e-mail address once the person has seen where it leads and agrees."""
    safe = clickable(address)
    if safe is not None and desk.asker.may_open(safe):
        QDesktopServices.openUrl(QUrl(safe))


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
            remove = QPushButton(tr(language, "Remove link"))
            remove.setObjectName("remove")
            remove.setAutoDefault(False)
            remove.clicked.connect(self._remove)
            foot.insertWidget(0, remove)
        column.addLayout(foot)
        self._address.textChanged.connect(self._error.hide)

    def _remove(self) -> None:
        super().accept()

    def accept(self) -> None:
        """Take the address if it can be opened; else say why not."""
        typed = self._address.text().strip()
        if typed and ":" not in typed:
            typed = f"mailto:{typed}" if "@" in typed else f"https://{typed}"
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


class LinksField(Field):
    """The links of a card."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show none yet."""
        super().__init__(room, name, title)
        self._shown: tuple[Link, ...] | None = None
        box = QWidget()
        self._rows = QVBoxLayout(box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._items: list[QWidget] = []
        add = tr(room.language, "Add link")
        self._add = link_button(room.palette, "plus", add)
        self._add.setObjectName("add-link")
        self._add.clicked.connect(lambda: self._edit(len(self._items)))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._add)
        line.addStretch(1)
        self._rows.addLayout(line)
        self.place(box, named=self._add)
        self._add.setAccessibleName(add)

    def show_subject(self, subject: Subject) -> None:
        """Show the card's links."""
        (card,) = cards_of(subject)
        if card.links == self._shown:
            return
        self._shown = card.links
        focused = any(item.isAncestorOf(self.window().focusWidget()) for item in self._items)
        for item in self._items:
            item.hide()
            item.setParent(None)
            item.deleteLater()
        self._items = [self._item(number, link) for number, link in enumerate(card.links)]
        for number, item in enumerate(self._items):
            self._rows.insertWidget(number, item)
        if focused:
            self._add.setFocus()

    def _item(self, number: int, link: Link) -> QWidget:
        language, palette = self.room.language, self.room.palette
        item = QFrame()
        item.setProperty("item", "true")
        row = QHBoxLayout(item)
        row.setContentsMargins(9, 3, 4, 3)
        row.setSpacing(4)
        sign = label()
        sign.setPixmap(icon_pixmap("file-text", palette.ink("text2"), 16, self.devicePixelRatioF()))
        row.addWidget(sign)
        words = elided(BODY)
        words.setText(link.title or link.url)
        words.setIndent(4)
        words.setToolTip(plain_tooltip(link.url))
        row.addWidget(words, 1)
        change = icon_button(
            palette, "pencil", tr(language, "Change link"), f"change-link-{number}"
        )
        change.clicked.connect(lambda: self._edit(number))
        row.addWidget(change)
        follow = icon_button(
            palette, "external-link", tr(language, "Open link"), f"open-link-{number}"
        )
        follow.clicked.connect(lambda: open_address(self.room.desk, link.url))
        if clickable(link.url) is None:
            follow.setEnabled(False)
            reason = tr(language, "Only web and e-mail addresses can be opened.")
            follow.setToolTip(plain_tooltip(reason))
        row.addWidget(follow)
        return item

    def _edit(self, number: int) -> None:
        links = self._shown or ()
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
