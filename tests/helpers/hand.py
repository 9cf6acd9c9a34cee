"""Hand: mouse, keys and input methods as a person uses them, on the real canvas in a real window.

Events go to the window, not to a widget: Qt itself finds the widget under the pointer, makes double
clicks, keeps the mouse where it was pressed, and lets shortcuts have keys first.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.canvas.view import Canvas
from journeyeditor.layout.plan import PhaseBox, Rect, StepBox
from tests.helpers.sight import Sight, Target, settle

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
KEYS = {"Enter": "Return", "Esc": "Escape", "Shift+Tab": "Shift+Backtab"}
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
NOTCH = 120


class Hand(Sight):
    """A person at the canvas. Cards are named by id or text; `held` are keys such as "Ctrl"."""

    def __init__(self, canvas: Canvas) -> None:
        """Work on a canvas in a shown window, with the pointer out of the way."""
        super().__init__(canvas)
        QTest.mouseMove(self._window, QPoint(1, 1))
        settle()

    # --- The mouse.

    def hover(self, target: Target) -> None:
        """Move the pointer over a target."""
        self.show(target)
        self._mouse(QTest.MouseAction.MouseMove, self.point(target))

    def click(self, target: Target, held: str = "") -> None:
        """Click a target."""
        self.show(target)
        at = self.point(target)
        self._mouse(QTest.MouseAction.MouseMove, at, held)
        self._mouse(QTest.MouseAction.MousePress, at, held)
        self._mouse(QTest.MouseAction.MouseRelease, at, held)

    def double_click(self, target: Target) -> None:
        """Double-click a target."""
        self.show(target)
        QTest.mouseDClick(self._window, LEFT, NONE, self._in_window(self.point(target)))
        settle()

    def double_click_title(self, title: str) -> None:
        """Double-click the title of the map, a phase, a step or a row."""
        plan, frame, zoom = self.canvas.places.plan, self.canvas.frame, self.canvas.zoom
        area: Rect | None = None
        pane: QWidget = frame.banner
        left = top = 0.0
        if frame.banner.title is not None and plan.map.title == title:
            area, zoom = frame.banner.title.rect, 1
        heads: tuple[PhaseBox | StepBox, ...] = (*plan.phases, *plan.steps)
        for head in heads:
            if head.title.text == title:
                pane, area, left = frame.phases, head.title.rect, head.x * zoom
                left -= self.canvas.camera.x
        for band in plan.rows:
            if band.title.text == title:
                pane, area, top = frame.rows, band.title.rect, band.y * zoom
                top -= self.canvas.camera.y
        assert area is not None, f"no title says {title!r}"
        point = QPointF(left + (area.x + 6) * zoom, top + (area.y + area.h / 2) * zoom).toPoint()
        QTest.mouseDClick(self._window, LEFT, NONE, pane.mapTo(self.canvas.window(), point))
        settle()

    def drag(self, what: Target, to: Target, where: str = "", held: str = "") -> None:
        """Drag a card onto a cell, or `where` "before" or "after" another card, and let go."""
        with self.dragging(what, to, where, held):
            pass

    @contextmanager
    def dragging(self, what: Target, to: Target, where: str = "", held: str = "") -> Iterator[None]:
        """Drag a card as `drag` does; what is done inside happens before it is let go."""
        self.show(what)
        start = self.point(what)
        if not isinstance(to, QPoint):
            rect = self.rect(to)
            to = self.point(to)
            if where:
                y = rect.top() - 1 if where == "before" else rect.bottom() + 1
                to = QPoint(to.x(), round(y))
        self._mouse(QTest.MouseAction.MouseMove, start, held)
        self._mouse(QTest.MouseAction.MousePress, start, held)
        for step in range(1, 9):
            self._mouse(QTest.MouseAction.MouseMove, start + (to - start) * step / 8, held)
        yield
        self._mouse(QTest.MouseAction.MouseRelease, to, held)

    def band(self, start: QPoint, end: QPoint, held: str = "") -> None:
        """Draw a rubber band from one point of the viewport to another."""
        self.drag(start, end, held=held)

    def pan(self, start: QPoint, end: QPoint) -> None:
        """Hold Space and drag the map."""
        QTest.keyPress(self._window, Qt.Key.Key_Space)
        self.drag(start, end)
        QTest.keyRelease(self._window, Qt.Key.Key_Space)
        settle()

    def other_button(self, target: Target) -> None:
        """Click a target with the right button, and with the middle one."""
        at = self._in_window(self.point(target))
        for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
            QTest.mousePress(self._window, button, NONE, at)
            QTest.mouseRelease(self._window, button, NONE, at)
        settle()

    def wheel(
        self, notches: int, at: Target | None = None, held: str = "", *, sideways: bool = False
    ) -> None:
        """Turn the wheel; positive notches turn it away from the person."""
        middle = self.canvas.viewport().rect().center()
        point = QPointF(self._in_window(middle if at is None else self.point(at)))
        turn = QPoint(NOTCH, 0) if sideways else QPoint(0, NOTCH)
        for _ in range(abs(notches)):
            way = turn if notches > 0 else -turn
            QTest.wheelEvent(self._window, point, way, QPoint(), _modifiers(held))
            settle()

    # --- The keyboard.

    def press(self, *keys: str) -> None:
        """Press keys such as "Ctrl+Enter", "Alt+Left" or "A", one after the other."""
        for key in keys:
            *held, last = KEYS.get(key, key).split("+")
            code = Qt.Key[f"Key_{KEYS.get(last, last)}"]
            QTest.keyClick(self._window, code, _modifiers("+".join(held)))
            settle()

    def type(self, text: str) -> None:
        """Type any characters; what has no key of its own arrives as from a keyboard that has it."""
        for char in text:
            if char == "\n":
                self.press("Shift+Enter")
                continue
            code = ord(char.upper()) if char.isascii() else Qt.Key.Key_unknown
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._listener(), QKeyEvent(kind, code, NONE, char))
        settle()

    def compose(self, text: str) -> None:
        """Let an input method show `text` as not yet decided."""
        QApplication.sendEvent(self._listener(), QInputMethodEvent(text, []))
        settle()

    def commit(self, text: str) -> None:
        """Let an input method decide on `text`."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._listener(), event)
        settle()

    @property
    def _window(self) -> QWindow:
        window = self.canvas.window().windowHandle()
        assert window is not None
        return window

    def _in_window(self, point: QPoint) -> QPoint:
        return self.canvas.viewport().mapTo(self.canvas.window(), point)

    def _mouse(self, action: QTest.MouseAction, at: QPoint, held: str = "") -> None:
        button = Qt.MouseButton.NoButton if action is QTest.MouseAction.MouseMove else LEFT
        point = self._in_window(at)
        QTest.mouseEvent(action, self._window, button, _modifiers(held), point, -1)
        settle()

    @staticmethod
    def _listener() -> QWidget:
        listener = QApplication.focusWidget()
        assert listener is not None, "nothing has the keyboard"
        return listener


def _modifiers(held: str) -> Qt.KeyboardModifier:
    found = NONE
    for name in filter(None, held.split("+")):
        found |= MODIFIERS[name]
    return found
