"""The outline's tree: opens, renames, drags and asks for menus, by mouse and by key."""

from __future__ import annotations

import json
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.gaps import HeadKind
from journeyeditor.look import Palette, tokens
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.outline.dropping import Landing, Where, landing
from journeyeditor.ui.outline.following import Following
from journeyeditor.ui.outline.model import MIME, OutlineModel
from journeyeditor.ui.outline.nodes import Node
from journeyeditor.ui.outline.painting import OutlineDelegate, chevron_area

_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_RENAMING: Final = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETING: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_BACK: Final = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON: Final = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_SIDE: Final = 6
_OPEN_AFTER_MS: Final = 600
_PAUSE_MS: Final = 150


@sturdy
class OutlineTree(QTreeView):
    """A stock tree over the map. `menu_wanted(node, point)` asks for the menu of an item."""

    menu_wanted = Signal(object, QPoint)

    def __init__(
        self,
        model: OutlineModel,
        delegate: OutlineDelegate,
        desk: Desk,
        actions: Actions,
        palette: Palette,
    ) -> None:
        """Show a model of the map that is open on a desk."""
        super().__init__()
        self._model = model
        self._delegate = delegate
        self._desk = desk
        self._palette = palette
        self._landing: Landing | None = None
        self._refused = ""
        self.setObjectName("outline")
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(_OPEN_AFTER_MS)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Else all that the tree lies on would be painted first, layer by layer.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.following = Following(self, model, desk)
        # What an edit changed is painted at once, what is counted when the typing pauses.
        self._counting = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._counting.timeout.connect(self.viewport().update)
        desk.session.document.changed.connect(self._count_later)
        self.clicked.connect(self.following.reveal)
        self.open_groups()
        actions.attach(self)

    def _count_later(self) -> None:
        self._counting.start()

    def open_groups(self) -> None:
        """Open both groups."""
        for kind in ("phases", "rows"):
            self.expand(self._model.group(kind))

    def mark(self, here: frozenset[str]) -> None:
        """Light up the phase and row in which the focus is."""
        if here != self._delegate.here:
            self._delegate.here = here
            self.viewport().update()

    def rename(self, index: QModelIndex) -> None:
        """Edit a title or text in place."""
        if self._model.node(index).thing is not None:
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    def event(self, event: QEvent) -> bool:
        """Keep the keys for renaming from the command that edits on the map."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in _RENAMING:
            event.accept()
            return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt calls it
        """Catch up with what was selected meanwhile."""
        super().showEvent(event)
        self.following.follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Rename; move and delete phases, steps and rows; the rest is every tree's, or commands'."""
        node = self._model.node(self.currentIndex())
        modifiers = event.modifiers() & ~_KEYPAD
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # the field has let it pass
        elif event.key() in _RENAMING and not modifiers and node.thing is not None:
            self.rename(self.currentIndex())
        elif node.is_head and modifiers == _ALT and event.key() in (*_BACK, *_ON):
            self._desk.canvas.heads.commands.move(_head_kind(node), _way(event.key()))
        elif node.is_head and not modifiers and event.key() in _DELETING:
            self._desk.canvas.heads.commands.delete(_head_kind(node))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Open and close by the chevron; a group by all of its line."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            node = self._model.node(index)
            on_chevron = chevron_area(node, self.visualRect(index)).contains(
                event.position().toPoint()
            )
            opens = node.thing is None or (on_chevron and self._model.has_children(node))
            if opens and not event.modifiers():
                self.setExpanded(index, not self.isExpanded(index))
                event.accept()
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Rename; a second press on a chevron is a press."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        node = self._model.node(index)
        on_chevron = chevron_area(node, self.visualRect(index)).contains(point)
        if node.thing is None or (on_chevron and self._model.has_children(node)):
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.rename(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt calls it
        """Ask for the menu of what is under the pointer, or has the focus."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        at = event.globalPos()
        if not by_mouse:
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(40, 0))
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.menu_wanted.emit(self._model.node(index), at)

    # --- Drag and drop.

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt calls it
        """Carry what is selected: a phase, a step, a row or cards."""
        chosen = self.selectedIndexes()
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mime(chosen))
        line = self.visualRect(self.currentIndex())
        drag.setPixmap(self.viewport().grab(line.intersected(self.viewport().rect())))
        drag.setHotSpot(QPoint(line.width() // 3, line.height() // 2))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt calls it
        """Take what comes from an outline."""
        event.setAccepted(event.mimeData().hasFormat(MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt calls it
        """Show where it would land; what may not says why."""
        super().dragMoveEvent(event)  # scrolls near the ends and opens what is waited on
        found = self._landing_at(event)
        refusal = "" if found is None else found.refusal
        if refusal and refusal != self._refused:
            self._desk.notice(refusal)
        self._refused = refusal
        may = found is not None and not refusal
        self._show_landing(found if may else None)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(may)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt calls it
        """Show nothing any more."""
        super().dragLeaveEvent(event)
        self._show_landing(None)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt calls it
        """Move it there."""
        found = self._landing_at(event)
        self._show_landing(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        may = found is not None and not found.refusal
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(may)
        if found is not None and may:
            found.run()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the ground, the items and, above them, where something would land."""
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), QColor(self._palette.ink("panel")))
        ground.end()
        super().paintEvent(event)
        if self._landing is None:
            return
        line = self.visualRect(self._model.index_of_node(self._landing.at))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.ink("accent")), 2))
        painter.setBrush(QColor(self._palette.ink("surface")))
        _paint_landing(painter, line, self._landing.where)
        painter.end()

    def _landing_at(self, event: QDropEvent) -> Landing | None:
        data = event.mimeData()
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not data.hasFormat(MIME) or not index.isValid():
            return None
        ids = [str(id_) for id_ in json.loads(bytes(data.data(MIME).data()))]
        half: Where = "above" if point.y() < self.visualRect(index).center().y() else "below"
        return landing(self._desk.canvas, ids, self._model.node(index), half)

    def _show_landing(self, found: Landing | None) -> None:
        if found != self._landing:
            self._landing = found
            self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """As much as there is room for."""
        return QSize(100, 100)


def _paint_landing(painter: QPainter, line: QRect, where: Where) -> None:
    if where == "on":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = tokens().radius.button
        painter.drawRoundedRect(line.adjusted(_SIDE + 1, 2, -_SIDE - 1, -2), radius, radius)
        return
    y = line.top() if where == "above" else line.bottom() + 1
    y = max(y, 3)
    left, right = line.left() + _SIDE + 4, line.right() - _SIDE - 4
    painter.drawLine(left, y, right, y)
    for x in (left, right):
        painter.drawEllipse(QPoint(x, y), 3, 3)


def _head_kind(node: Node) -> HeadKind:
    return "row" if node.kind == "row" else "step" if node.kind == "step" else "phase"


def _way(key: int) -> int:
    return -1 if key in _BACK else 1
