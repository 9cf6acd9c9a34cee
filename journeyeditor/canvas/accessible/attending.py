"""Attending: the canvas's own accessible interface, and telling what has the focus and what moved."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from journeyeditor.canvas.accessible.board import Board
from journeyeditor.canvas.accessible.nodes import Node, Nodes
from journeyeditor.canvas.accessible.words import told
from journeyeditor.document.sturdy import sturdy
from journeyeditor.models import CellKey, JourneyMap
from journeyeditor.models.differences import keeps_all


@sturdy
class CanvasAccess(QAccessibleWidget):
    """The canvas: rows, headers of columns, curves, then the widgets within it, as the text field."""

    def __init__(self, canvas: QWidget, nodes: Nodes) -> None:
        """Show `nodes` as the canvas's children."""
        super().__init__(canvas, QAccessible.Role.Table, nodes.board.document.map.title)
        self._nodes = nodes

    def text(self, kind: QAccessible.Text) -> str:
        """The map's title."""
        if kind == QAccessible.Text.Name:
            return self._nodes.board.document.map.title
        return super().text(kind)

    def childCount(self) -> int:  # noqa: N802 - Qt calls it
        """How many rows, headers, curves and widgets there are."""
        return len(self._nodes.all()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """A row, a header, a curve or a widget."""
        nodes = self._nodes.all()
        return nodes[index] if 0 <= index < len(nodes) else super().child(index - len(nodes))

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt calls it
        """Which of the children this is, or -1."""
        nodes = self._nodes.all()
        if isinstance(child, Node):
            return nodes.index(child) if child in nodes else -1
        found = super().indexOfChild(child)
        return found + len(nodes) if found >= 0 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802 - Qt calls it
        """The row at a point of the screen, else the widget there."""
        return self._nodes.row_at(x, y) or super().childAt(x, y)


class Attendant:
    """Keeps a canvas's nodes and says aloud what a person who does not see it must know."""

    def __init__(self, board: Board, canvas: QWidget) -> None:
        """Listen to the canvas's document, selection and notices."""
        self._board = board
        self._canvas = canvas
        self._access: CanvasAccess | None = None
        self.nodes = Nodes(board, lambda: QAccessible.queryAccessibleInterface(canvas))
        board.document.changed.connect(self._on_change)
        board.selection.changed.connect(self._on_selection)
        board.notice.connect(self.say)
        board.destroyed.connect(self.nodes.release)

    def interface(self) -> CanvasAccess:
        """The canvas's interface; the reference kept here is what keeps it alive."""
        if self._access is None:
            self._access = CanvasAccess(self._canvas, self.nodes)
        return self._access

    def say(self, text: str) -> None:
        """Announce a sentence, if anybody listens."""
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, text))

    def _on_change(self, before: JourneyMap, after: JourneyMap) -> None:
        if not keeps_all(before, after):
            self.nodes.forget_gone(after)
        if QAccessible.isActive():
            self.say(told(self._board.language, before, after))

    def _on_selection(self) -> None:
        node = self._focused() if QAccessible.isActive() and self._board.hasFocus() else None
        if node is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(node, QAccessible.Event.Focus))

    def _focused(self) -> Node | None:
        """What has the focus: a header, a face on a curve, a cell or a card."""
        selection, nodes = self._board.selection, self.nodes
        if selection.head:
            return nodes.head(selection.head)
        if selection.face is not None:
            faces = (face for curve in nodes.curves() for face in curve.children())
            held = next((face for face in faces if face.state().focused), None)
            if held is not None:
                return held
        focus = selection.focus
        if focus is None:
            return None
        return nodes.cell(focus) if isinstance(focus, CellKey) else nodes.card(focus)


def attend(board: Board, canvas: QWidget) -> Attendant:
    """Make a canvas accessible; both arguments are the same canvas, seen as what it is and can."""
    _install()
    attendant = Attendant(board, canvas)
    canvas.setProperty(_PROPERTY, attendant)
    return attendant


_PROPERTY = "attendant"


@cache
def _install() -> None:
    """Let Qt ask for the interfaces of canvases; it asks once for each object."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    attendant = thing.property(_PROPERTY) if isinstance(thing, QWidget) else None
    return attendant.interface() if isinstance(attendant, Attendant) else None
