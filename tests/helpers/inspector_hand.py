"""A hand in the inspector: selects, types into fields, presses buttons, reads the map."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QMenu, QPlainTextEdit, QWidget

from journeyeditor.models import Card, JourneyMap, Kind
from journeyeditor.models.queries import cards_of_kind, find
from journeyeditor.ui.inspector.fields.field import Field
from journeyeditor.ui.inspector.panel import Inspector
from journeyeditor.ui.window import MainWindow
from tests.helpers.widgets import part

W = TypeVar("W", bound=QWidget)


class InspectorHand:
    """Works in the inspector of a window as a person does."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.inspector = part(window, Inspector, "inspector")
        self.chosen = ""

    @property
    def map(self) -> JourneyMap:
        return self.window.document.map

    def select(self, kind: Kind, *numbers: int) -> Card:
        """Select cards of a kind by their places in the map; gives the first."""
        cards = list(cards_of_kind(self.map, kind))
        chosen = [cards[number] for number in numbers or (0,)]
        self.window.session.selection.select([card.id for card in chosen])
        self.chosen = chosen[0].id
        QCoreApplication.processEvents()  # what is new is laid out
        return chosen[0]

    def card(self) -> Card:
        """The card that was selected first, as it is now."""
        found = find(self.map, self.chosen)
        assert found is not None
        return found.card

    def field(self, name: str) -> Field:
        """The field of this name that is shown."""
        found = [f for f in self.inspector.findChildren(Field) if f.name == name and f.isVisible()]
        assert len(found) == 1, f"{len(found)} fields {name}"
        return found[0]

    def has(self, name: str) -> bool:
        fields = self.inspector.findChildren(Field)
        return any(field.name == name and field.isVisible() for field in fields)

    def inside(self, name: str, kind: type[W]) -> W:
        found = self.field(name).findChild(kind)
        assert found is not None
        return found

    def type(self, name: str, text: str) -> QWidget:
        """Click into a field and write over what is there."""
        field = self.field(name)
        editor: QWidget | None = field.findChild(QPlainTextEdit) or field.findChild(QLineEdit)
        assert editor is not None
        self.click(editor)
        QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        QTest.keyClicks(editor, text)
        return editor

    def click(self, widget: QWidget) -> None:
        """Press and let go of the mouse on a widget, which takes the focus as with a real mouse."""
        if widget.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            widget.setFocus(Qt.FocusReason.MouseFocusReason)
        where = widget.rect().center() if widget.height() < 60 else QPoint(20, 12)
        if isinstance(widget, QCheckBox):
            where = QPoint(8, widget.height() // 2)
        target = widget.viewport() if isinstance(widget, QPlainTextEdit) else widget
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=where)

    def press(self, name: str, button: str) -> None:
        """Press a button of a field."""
        self.click(part(self.field(name), QAbstractButton, button))

    def choose(self, name: str, value: str) -> None:
        """Choose a value in a field's menu."""
        self.press(name, name)
        menu = part(self.field(name), QMenu, f"menu-{name}")
        action = next(action for action in menu.actions() if action.objectName() == value)
        action.trigger()
        menu.close()

    def leave(self) -> None:
        self.window.canvas.setFocus()
