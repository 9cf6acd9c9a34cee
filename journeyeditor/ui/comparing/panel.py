"""The panel of a comparison: what differs, to be walked through, in the inspector's place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.comparison import Sort
from journeyeditor.comparison.telling import Line, lines, mood_line
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.look.styles import BODY_STRONG, META, META_STRONG
from journeyeditor.texts import Language, tr, trn
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.comparing.comparing import Comparing
from journeyeditor.ui.comparing.items import ChangeDelegate, ChangeItems
from journeyeditor.ui.controls.buttons import ToolButton
from journeyeditor.ui.controls.labels import elided, label, paragraph
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.style.scale import scaled

_HEIGHT: Final = 40
_SIDE: Final = 14
_MOST_LETTERS: Final = 160
_MOST_DETAILS: Final = 6
_SORTS: Final[tuple[Sort, ...]] = ("gone", "new", "moved", "changed")


@sturdy
class ComparisonPanel(QWidget):
    """The list of changes, the chosen one's details, and how each phase feels."""

    def __init__(self, desk: Desk, actions: Actions, palette: Palette) -> None:
        """Show the comparison of the desk."""
        super().__init__()
        self._comparing = desk.comparing
        self._language: Language = desk.language
        self._palette = palette
        self._desk = desk
        self.setObjectName("comparison")
        self.setAccessibleName(tr(desk.language, "Comparison"))
        self._items = ChangeItems()
        self._items.setParent(self)
        self._delegate = ChangeDelegate(self._items, desk.language, palette)
        self._delegate.setParent(self)
        self.list = self._list()
        self._maps = elided(META, "text2")
        self._maps.setObjectName("comparison-maps")
        self._counts = paragraph("", role="text2")
        self._details = paragraph("")
        self._details.setObjectName("comparison-details")
        self._moods = paragraph("")
        self._moods.setObjectName("comparison-moods")
        self._below = QFrame()
        self._below.setObjectName("comparison-below")
        self._mood_title = label(tr(desk.language, "Emotions"), META_STRONG, "text2")
        self._lay_out(actions)
        self.setFocusProxy(self.list)
        self._comparing.changed.connect(self._refresh)
        self._comparing.chosen_changed.connect(self._show_chosen)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Esc ends the comparison."""
        if event.key() == Qt.Key.Key_Escape:
            self._comparing.end()
            self._desk.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _list(self) -> QListView:
        made = QListView()
        made.setObjectName("comparison-list")
        made.setAccessibleName(tr(self._language, "Changes"))
        made.setModel(self._items)
        made.setItemDelegate(self._delegate)
        made.setUniformItemSizes(True)
        made.setMouseTracking(True)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.selectionModel().currentChanged.connect(self._choose)
        made.clicked.connect(self._choose)
        return made

    def _lay_out(self, actions: Actions) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(actions))
        top = QVBoxLayout()
        top.setContentsMargins(_SIDE, 10, _SIDE, 8)
        top.setSpacing(2)
        self._maps.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        top.addWidget(self._maps)
        top.addWidget(self._counts)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(_SIDE, 10, _SIDE, 12)
        below.setSpacing(6)
        for part in (self._details, self._mood_title, self._moods):
            below.addWidget(part)
        column.addWidget(self._below)

    def _head(self, actions: Actions) -> QFrame:
        head = QFrame()
        head.setObjectName("inspector-head")
        head.setFixedHeight(scaled(_HEIGHT))
        row = QHBoxLayout(head)
        row.setContentsMargins(_SIDE, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(label(tr(self._language, "Comparison"), BODY_STRONG))
        row.addStretch(1)
        for id_ in (
            "map.compare-previous",
            "map.compare-next",
            "map.compare-swap",
            "map.compare-copy",
            "map.compare-export",
            "map.compare-end",
        ):
            button = ToolButton(self._palette)
            button.show_action(actions[id_], icon_only=True)
            button.setFixedSize(scaled(28), scaled(28))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return head

    def _refresh(self) -> None:
        comparison = self._comparing.comparison
        if comparison is None:
            return
        self._maps.setText(_direction(self._comparing, self._language))
        self._items.show_lines(lines(comparison, self._language))
        self._counts.setText(_counted(self._items.lines, self._language))
        moods = [mood_line(comparison, mood, self._language) for mood in comparison.moods]
        self._moods.setText("\n".join(moods))
        self._moods.setVisible(bool(moods))
        self._mood_title.setVisible(bool(moods))
        self._show_chosen()

    def _show_chosen(self) -> None:
        at = self._comparing.at
        model = self.list.selectionModel()
        blocked = model.blockSignals(True)  # noqa: FBT003 - Qt's own
        if at is None:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())
        else:
            self.list.setCurrentIndex(self._items.index(at))
            self.list.scrollTo(self._items.index(at))
        model.blockSignals(blocked)
        self.list.viewport().update()
        text = "" if at is None else _detailed(self._items.lines[at], self._language)
        self._details.setText(text)
        self._details.setVisible(bool(text))
        self._below.setVisible(bool(text) or bool(self._moods.text()))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() != self._comparing.at:
            self._comparing.choose(index.row())


def _direction(comparing: Comparing, language: Language) -> str:
    """From which map the changes lead to which."""
    name = comparing.path.name
    if comparing.turned:
        return tr(language, "From this map to “{name}”", name=name)
    return tr(language, "From “{name}” to this map", name=name)


def _counted(told: tuple[Line, ...], language: Language) -> str:
    if not told:
        return tr(language, "Both maps say the same.")
    counts = {sort: sum(line.change.sort == sort for line in told) for sort in _SORTS}
    words = {
        "gone": trn(language, "{n} gone", "{n} gone", counts["gone"]),
        "new": trn(language, "{n} new", "{n} new", counts["new"]),
        "moved": trn(language, "{n} moved", "{n} moved", counts["moved"]),
        "changed": trn(language, "{n} changed", "{n} changed", counts["changed"]),
    }
    total = trn(language, "{n} change", "{n} changes", len(told))
    return f"{total}: {', '.join(words[sort] for sort in _SORTS if counts[sort])}"


def _detailed(line: Line, language: Language) -> str:
    nothing = tr(language, "nothing")
    told: list[str] = []
    for detail in line.details[:_MOST_DETAILS]:
        if detail.before or detail.after:
            before, after = (_short(text) or nothing for text in (detail.before, detail.after))
            told.append(f"{detail.label}: {before} → {after}")
        else:
            told.append(detail.label)
    if len(line.details) > _MOST_DETAILS:
        told.append("…")
    return "\n".join(told)


def _short(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else text[:_MOST_LETTERS].rstrip() + "…"
