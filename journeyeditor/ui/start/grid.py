"""Grid: cards side by side, as many in a line as the design has, never scrolling by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from journeyeditor.document.sturdy import sturdy
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.style.scale import scaled

PAD: Final = 4
"""Px left free above and at the left of a card, for its ring."""
GAP: Final = 16
"""Px between two cards."""

CARD: Final = Qt.ItemDataRole.UserRole
KEY: Final = Qt.ItemDataRole.UserRole + 1


class Entry(NamedTuple):
    """A card of the grid: a stable key, its name, what is said of it beside that, its tooltip, the card."""

    key: str
    name: str
    spoken: str
    tip: str
    card: object


def card_area(cell: QRect) -> QRect:
    """Give the part of a cell that its card takes."""
    return cell.adjusted(PAD, PAD, PAD - GAP, PAD - GAP)


@sturdy
class CardGrid(QListWidget):
    """A list whose entries are cards side by side.

    `opened(key)` comes with Enter and a double click, `pressed_at(key, point)` with a click at a point
    of the card, `removed(key)` with Delete, `menu_wanted(key, global point)` with the other button or
    the menu key; `left(step)` when an arrow key leads out of it, up (-1) or down (+1).
    """

    opened = Signal(str)
    pressed_at = Signal(str, QPoint)
    removed = Signal(str)
    menu_wanted = Signal(str, QPoint)
    left = Signal(int)

    def __init__(self, name: str, height: int, least_width: int, most: int) -> None:
        """Put at most so many cards of this height in a line, fewer where they would get too narrow."""
        super().__init__()
        self._card_height = height
        self._least_width = least_width
        self._most = most
        self.setAccessibleName(name)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("grid", "cards")
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(KEY)))
        self._columns = most
        self._fit()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these cards; what was chosen stays chosen where it is still there."""
        chosen = self.key
        self.clear()
        for entry in entries:
            item = QListWidgetItem()
            self.addItem(item)
            _fill(item, entry)
            if entry.key == chosen:
                self.setCurrentItem(item)
        self._fit()

    def show_entry(self, entry: Entry) -> None:
        """Let a card that is there show something else."""
        for row in range(self.count()):
            if self.item(row).data(KEY) == entry.key:
                _fill(self.item(row), entry)

    @property
    def key(self) -> str:
        """The key of the chosen card; empty where none is."""
        key: str | None = self.currentIndex().data(KEY)
        return key or ""

    def choose(self, key: str) -> None:
        """Choose a card by its key; one that is not there changes nothing."""
        for row in range(self.count()):
            if self.item(row).data(KEY) == key:
                self.setCurrentRow(row)

    @property
    def cell_size(self) -> QSize:
        """The size of a cell, which is a card with the gaps around it."""
        # Qt breaks a line that is filled to the last pixel.
        return QSize(max(1, (self.width() - 1) // self._columns), self._card_height + GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt calls it
        """Fit the cards into the width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Go from card to card, along the lines; Enter opens, Delete removes."""
        row, key = self.currentRow(), event.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        lines = {Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.key:
                self.opened.emit(self.key)
        elif key == Qt.Key.Key_Delete and self.key:
            self.removed.emit(self.key)
        elif key in steps:
            self.setCurrentRow(max(0, min(self.count() - 1, row + steps[Qt.Key(key)])))
        elif key in lines:
            self._go_to_line(row, lines[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt calls it
        """Have a card in focus as soon as the grid has it."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Tell of a click with its place on the card."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            area = card_area(self.visualRect(index))
            if area.contains(point):
                self.pressed_at.emit(index.data(KEY), point - area.topLeft())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt calls it
        """Ask for the menu of the card under the pointer, or of the one in focus."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(
                index.data(KEY), self.menu_place(index) if by_key else event.globalPos()
            )

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt calls it
        """Leave the wheel to the page, which scrolls."""
        event.ignore()

    def menu_place(self, index: QModelIndex) -> QPoint:
        """Say where on the screen a card's menu opens."""
        area = card_area(self.visualRect(index))
        return self.viewport().mapToGlobal(area.bottomRight() - QPoint(30, 40))

    def _go_to_line(self, row: int, step: int) -> None:
        goal = row + step
        if 0 <= goal < self.count():
            self.setCurrentRow(goal)
        elif step > 0 and row // self._columns < (self.count() - 1) // self._columns:
            self.setCurrentRow(self.count() - 1)
        else:
            self.left.emit(1 if step > 0 else -1)

    def _fit(self) -> None:
        """Take as many columns as there is room for, and the height that all lines take."""
        room = self.width() // (scaled(self._least_width) + GAP)
        self._columns = max(1, min(self._most, room))
        self.setGridSize(self.cell_size)
        lines = -(-self.count() // self._columns)
        self.setFixedHeight(lines * self.cell_size.height() + 1)


def _fill(item: QListWidgetItem, entry: Entry) -> None:
    item.setText(entry.name)
    item.setData(KEY, entry.key)
    item.setData(CARD, entry.card)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken)
    item.setToolTip(plain_tooltip(entry.tip))
