"""Picker: a list that opens below a button, with a search, to pick one thing of many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.style.scale import scaled

_HEIGHT = 240
_ID = Qt.ItemDataRole.UserRole


class Offer(NamedTuple):
    """One thing to pick: its id, its short number and its text."""

    id: str
    number: str
    text: str


@sturdy
class Picker(QFrame):
    """`picked(id)` tells what was picked. Typing searches, arrows choose, Enter picks, Esc leaves."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, language: Language) -> None:
        """Offer nothing yet."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("picker")
        self._offers: tuple[Offer, ...] = ()
        self._search = QLineEdit()
        self._search.setObjectName("picker-search")
        self._search.setPlaceholderText(tr(language, "Search"))
        self._search.setAccessibleName(tr(language, "Search"))
        self._list = QListWidget()
        self._list.setObjectName("picker-list")
        self._list.setWordWrap(True)
        self._list.setUniformItemSizes(False)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = paragraph("", "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._search)
        column.addWidget(self._list)
        column.addWidget(self._nothing)
        self._search.textChanged.connect(self._fill)
        self._search.returnPressed.connect(self._pick)
        self._search.installEventFilter(self)
        self._list.itemClicked.connect(self._pick)

    def open_below(self, button: QWidget, offers: Sequence[Offer], nothing: str) -> None:
        """Open below a button; `nothing` is said where there is nothing to pick."""
        self._offers = tuple(offers)
        self._nothing.setText(nothing)
        self._search.clear()
        self._fill()
        field = self.parentWidget()
        width = field.width() if field is not None else 264
        self.setFixedWidth(width)
        self.setFixedHeight(scaled(_HEIGHT) if self._offers else self.sizeHint().height())
        corner = (field or button).mapToGlobal(QPoint())
        below = button.mapToGlobal(QPoint(0, button.height() + 2))
        room = button.screen().availableGeometry()
        top = below.y()
        if top + self.height() > room.bottom():
            top = button.mapToGlobal(QPoint(0, -self.height() - 2)).y()
        self.move(max(room.left(), min(corner.x(), room.right() - width)), top)
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Go through the list by the arrow keys while typing."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self._list.count():
                row = (self._list.currentRow() + step) % self._list.count()
                self._list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        wanted = self._search.text().casefold().split()
        self._list.clear()
        for offer in self._offers:
            shown = f"{offer.number}\u2002{' '.join(offer.text.split())}"
            if all(word in shown.casefold() for word in wanted):
                item = QListWidgetItem(shown, self._list)
                item.setData(_ID, offer.id)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(self._offers))
        self._search.setVisible(bool(self._offers))
        self._nothing.setVisible(not self._offers)

    def _pick(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.hide()
            self.picked.emit(item.data(_ID))
