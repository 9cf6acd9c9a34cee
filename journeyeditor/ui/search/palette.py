"""Command palette: any command, phase, step, row or card by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.canvas.showing import show
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import ICON_OF_KIND, Palette, tokens
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import columns
from journeyeditor.texts import Language, tr
from journeyeditor.ui.commands.actions import MENUS
from journeyeditor.ui.commands.command import Command, Menu
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.search.ranking import Name, name, ranked
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

MOST = 50
"""How many entries are listed at most."""

_WIDTH, _TOP, _LINE, _LINES, _SIDE = 600, 84, 30, 11, 10
_BESIDE = Qt.ItemDataRole.UserRole
_GREY = Qt.ItemDataRole.UserRole + 1
_INDEX = Qt.ItemDataRole.UserRole + 2
_BACKWARDS = ("edit.undo", "edit.redo")


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be chosen: its name, what stands beside it, and what choosing it does.

    One that is `barred` cannot be done now; what stands beside it says why. It is found by its text,
    or, where it has one, by `called` alone.
    """

    text: str
    beside: str
    icon: str
    run: Callable[[], object]
    barred: bool = False
    called: str = ""


@sturdy
class CommandPalette(QFrame):
    """A field over the window with a list of what fits; arrows choose, Enter does it, Esc closes."""

    def __init__(
        self, window: QWidget, desk: Desk, actions: Actions, language: Language, palette: Palette
    ) -> None:
        """Lie over `window`, out of sight."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._actions = actions
        self._language: Language = language
        self._look = palette
        self._entries: tuple[Entry, ...] = ()
        self._names: tuple[Name, ...] = ()
        self._icons: dict[str, QIcon] = {}
        self.setObjectName("palette")
        self._field = QLineEdit()
        self._field.setObjectName("palette-field")
        words = tr(language, "Search commands, phases, rows and cards")
        self._field.setPlaceholderText(words)
        self._field.setAccessibleName(words)
        self._list = QListWidget()
        self._list.setObjectName("palette-list")
        self._list.setAccessibleName(words)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setIconSize(QSize(scaled(tokens().icon.lane), scaled(tokens().icon.lane)))
        self._list.setItemDelegate(_Line(self._list, palette))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(lambda _: self._choose())
        self.hide()

    def open(self) -> None:
        """Come into sight with everything that can be chosen now."""
        self._entries = (*self._commands(), *self._parts(self._desk.session.document.map))
        self._names = tuple(name(entry.called or entry.text) for entry in self._entries)
        room = self._window.rect()
        width = min(_WIDTH, room.width() - 2 * _SIDE)
        self.setGeometry((room.width() - width) // 2, _TOP, width, self.height())
        self._field.clear()
        self.show()
        self.raise_()
        self._fill()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go out of sight; the keyboard goes back to the map if it was here."""
        had = self._field.hasFocus()
        self.hide()
        self._entries, self._names = (), ()
        if had:
            self._desk.canvas.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Move in the list with the keys of the field; close when the keyboard goes elsewhere."""
        if watched is self._field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._press(event)
        left = watched is self._field and event.type() == QEvent.Type.FocusOut
        if left and self.isVisible() and QApplication.focusWidget() is not self._field:
            self.leave()
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow(
                    (self._list.currentRow() + step) % max(1, self._list.count())
                )
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                QApplication.sendEvent(self._list, event)
            case _:
                return False
        return True

    def _fill(self) -> None:
        self._list.clear()
        shown = ranked(self._names, self._field.text(), MOST)
        for index in shown:
            entry = self._entries[index]
            item = QListWidgetItem(" ".join(entry.text.split()))
            item.setData(_BESIDE, entry.beside)
            item.setData(_GREY, entry.barred)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, entry.beside)
            item.setData(_INDEX, index)
            if entry.icon:
                item.setIcon(self._icon(entry.icon))
            self._list.addItem(item)
        if shown:
            self._list.setCurrentRow(0)
        else:
            nothing = QListWidgetItem(tr(self._language, "Nothing matches."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(nothing)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the list is long, up to so many lines."""
        lines = min(self._list.count(), _LINES)
        self._list.setFixedHeight(scaled(_LINE) * lines + 2 * self._list.frameWidth())
        room = self._window.height() - _TOP - _SIDE
        self.resize(self.width(), min(self.sizeHint().height(), room))

    def _choose(self) -> None:
        index = self._list.currentIndex().data(_INDEX)
        if not isinstance(index, int):
            return
        entry = self._entries[index]
        if entry.barred:
            self._desk.notice(entry.beside)
            return
        self.leave()
        self._desk.canvas.setFocus()
        entry.run()

    def _icon(self, name_of_icon: str) -> QIcon:
        found = self._icons.get(name_of_icon)
        if found is None:
            found = icon_of(name_of_icon, self._look, scaled(tokens().icon.lane))
            self._icons[name_of_icon] = found
        return found

    def _commands(self) -> Iterator[Entry]:
        found: dict[str, Entry] = {}
        for menu in MENUS:
            # What is to be inserted is named by nothing but its name there.
            above = tr(self._language, menu.text) if menu.id == "menu.insert" else ""
            for id_, entry in self._in_menu(menu, above.replace("&", "")):
                found.setdefault(id_, entry)
        yield from found.values()

    def _in_menu(self, menu: Menu, above: str) -> Iterator[tuple[str, Entry]]:
        for part in menu.entries:
            if isinstance(part, Menu):
                yield from self._in_menu(part, tr(self._language, part.text))
            elif isinstance(part, Command) and part.id != "view.palette":
                action = self._actions[part.id]
                text = action.text().replace("&&", "&")
                if above and not part.named:  # the others say all of it
                    text = tr(self._language, "{menu}: {command}", menu=above, command=text)
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                barred = not action.isEnabled()
                beside = action.statusTip() if barred else keys
                # Who looks for a command does not mean to undo it, so what it would be is no name.
                called = tr(self._language, part.text) if part.id in _BACKWARDS else ""
                if part.named and "{what}" not in part.named:  # by either of its texts
                    called = f"{tr(self._language, part.text)} {tr(self._language, part.named)}"
                yield part.id, Entry(text, beside, part.icon, action.trigger, barred, called)

    def _parts(self, journey: JourneyMap) -> Iterator[Entry]:
        phase_word, row_word = tr(self._language, "Phase"), tr(self._language, "Row")
        step_word = tr(self._language, "Step")
        for phase in journey.phases:
            yield Entry(phase.title, phase_word, "columns-3", self._showing(phase.id))
        for phase in journey.phases:
            for step in phase.steps:
                yield Entry(step.title, step_word, "columns-3", self._showing(step.id))
        for row in journey.rows:
            icon = ICON_OF_KIND[row.kind]
            yield Entry(row.title, row_word, icon, self._showing(row.id))
        places = {found.id: (found.step or found.phase).title for found in columns(journey)}
        for row in journey.rows:
            icon = ICON_OF_KIND[row.kind]
            for cell in row.cells:
                beside = f"{row.title} · {places.get(cell.at, '')}"
                for card in cell.cards:
                    if card.text:
                        yield Entry(card.text, beside, icon, self._showing(card.id))

    def _showing(self, id_: str) -> Callable[[], None]:
        def run() -> None:
            hint = show(self._desk.canvas, id_)
            if hint:
                self._desk.notice(hint)

        return run


@sturdy
class _Line(QStyledItemDelegate):
    """An entry: its name, and at the right, paler, its keys, its place or why it is not possible."""

    def __init__(self, parent: QObject, palette: Palette) -> None:
        super().__init__(parent)
        self._palette = palette

    def sizeHint(  # noqa: N802 - Qt calls it
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, scaled(_LINE))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self._palette.ink("accentSoft")))
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        size = scaled(tokens().icon.lane)
        if icon is not None:
            top = area.top() + (area.height() - size) // 2
            icon.paint(painter, QRect(area.left() + _SIDE, top, size, size))
        inside = area.adjusted(2 * _SIDE + size, 0, -_SIDE, 0)
        grey = bool(index.data(_GREY)) or not index.flags() & Qt.ItemFlag.ItemIsEnabled
        metrics = option.fontMetrics
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        words = index.data(Qt.ItemDataRole.DisplayRole)
        left = inside.width() - metrics.horizontalAdvance(words) - _SIDE
        beside = metrics.elidedText(
            index.data(_BESIDE) or "",
            Qt.TextElideMode.ElideRight,
            max(inside.width() // 2, left),
        )
        painter.setPen(QColor(self._palette.ink("text3")))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | centre, beside)
        room = inside.width() - metrics.horizontalAdvance(beside) - _SIDE
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(self._palette.ink("disabled" if grey else "text")))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | centre, text)
