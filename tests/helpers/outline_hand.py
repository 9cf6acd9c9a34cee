"""OutlineHand: the outline as a person works on it, by what its lines say."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from journeyeditor.ui.outline.model import OutlineModel
from journeyeditor.ui.outline.painting import chevron_area
from journeyeditor.ui.outline.panel import OutlinePanel
from journeyeditor.ui.outline.tree import OutlineTree
from journeyeditor.ui.window import MainWindow
from tests.helpers.hand import KEYS, LEFT, MODIFIERS, NONE
from tests.helpers.sight import settle
from tests.helpers.widgets import part

_ROLE = Qt.ItemDataRole.AccessibleTextRole


class OutlineHand:
    """A person at the outline of a shown window."""

    def __init__(self, window: MainWindow) -> None:
        """Work on the outline, which must be open."""
        self.window = window
        self.panel = part(window, OutlinePanel, "outline-panel")
        self.tree = part(window, OutlineTree, "outline")
        self.filter = part(window, QLineEdit, "outline-filter")
        model = self.tree.model()
        assert isinstance(model, OutlineModel)
        self.model = model

    # --- What is seen.

    def lines(self) -> list[str]:
        """What the lines say that can be seen, from the top; those below a phase or row are indented."""
        found: list[str] = []
        index = self.model.index(0, 0)
        if self.tree.isRowHidden(0, QModelIndex()):
            index = self.model.index(1, 0)
        while index.isValid():
            node = self.model.node(index)
            depth = {"card": "  ", "step": "  "}.get(node.kind, "")
            found.append(depth + str(index.data()))
            index = self.tree.indexBelow(index)
        return found

    def index(self, text: str) -> QModelIndex:
        """The line that says this; it must be there."""
        index = self.model.index(0, 0)
        while index.isValid() and str(index.data()) != text:
            index = self.tree.indexBelow(index)
        assert index.isValid(), f"no line says {text!r}"
        return index

    def said(self, text: str) -> str:
        """What assistive technology says of a line."""
        return str(self.index(text).data(_ROLE))

    @property
    def chosen(self) -> list[str]:
        """What the selected lines say, from the top."""
        found = sorted(self.tree.selectedIndexes(), key=lambda at: self.tree.visualRect(at).top())
        return [str(index.data()) for index in found]

    # --- The mouse.

    def point(self, text: str, at: float = 0.5) -> QPoint:
        """A point of a line in the viewport; `at` 0 is its upper, 1 its lower edge."""
        index = self.index(text)
        self.tree.scrollTo(index)
        line = self.tree.visualRect(index)
        return QPoint(90, line.top() + round(at * (line.height() - 1)))

    def click(self, text: str, held: str = "", button: Qt.MouseButton = LEFT) -> None:
        """Click a line."""
        modifiers = MODIFIERS[held] if held else NONE
        QTest.mouseClick(self.tree.viewport(), button, modifiers, self.point(text))
        settle()

    def double_click(self, text: str) -> None:
        """Double-click a line."""
        QTest.mouseClick(self.tree.viewport(), LEFT, NONE, self.point(text))
        QTest.mouseDClick(self.tree.viewport(), LEFT, NONE, self.point(text))
        settle()

    def toggle(self, text: str) -> None:
        """Click the chevron of a line."""
        index = self.index(text)
        area = chevron_area(self.model.node(index), self.tree.visualRect(index))
        QTest.mouseClick(self.tree.viewport(), LEFT, NONE, area.center())
        settle()

    def drag(self, text: str, to: str, at: float) -> bool:
        """Drag what a line says to another; tells whether it could be let go there."""
        if text not in self.chosen:
            self.click(text)
        data = self.model.mime(self.tree.selectedIndexes())
        port, point = self.tree.viewport(), self.point(to, at)
        move, none, left = Qt.DropAction.MoveAction, NONE, LEFT
        enter = QDragEnterEvent(point, move, data, left, none)
        QApplication.sendEvent(port, enter)
        over = QDragMoveEvent(point, move, data, left, none)
        QApplication.sendEvent(port, over)
        settle()
        if over.isAccepted():
            QApplication.sendEvent(port, QDropEvent(QPointF(point), move, data, left, none))
        settle()
        return over.isAccepted()

    # --- The keyboard.

    def press(self, *keys: str) -> None:
        """Press keys in what has the keyboard."""
        for key in keys:
            *held, last = KEYS.get(key, key).split("+")
            modifiers = NONE
            for name in held:
                modifiers |= MODIFIERS[name]
            code = Qt.Key[f"Key_{KEYS.get(last, last)}"]
            window = self.window.windowHandle()
            QTest.keyClick(window, code, modifiers)
            settle()

    def type(self, text: str) -> None:
        """Type into what has the keyboard."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        settle()
