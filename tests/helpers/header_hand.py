"""HeaderHand: the mouse on the sticky headers, in the window, as a person moves it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest

from journeyeditor.canvas.headers.headpane import HeadPane
from journeyeditor.layout.plan import PhaseBox, StepBox
from tests.helpers.hand import Hand
from tests.helpers.sight import settle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class HeaderHand:
    """A person at the headers of a map; phases, steps and rows are named by their titles."""

    def __init__(self, hand: Hand) -> None:
        """Use the canvas that `hand` is on."""
        self.hand = hand
        self.canvas = hand.canvas

    def area(self, title: str) -> tuple[HeadPane, QRect]:
        """Give the pane and the rectangle (there) of a header."""
        plan, view, frame = self.canvas.places.plan, self.canvas.look(), self.canvas.frame
        heads: tuple[PhaseBox | StepBox, ...] = (*plan.phases, *plan.steps)
        for head in heads:
            if head.title.text == title:
                return frame.phases, QRect(*map(round, frame.phases.head_area(head, view)))
        band = next(band for band in plan.rows if band.title.text == title)
        return frame.rows, QRect(*map(round, frame.rows.head_area(band, view)))

    def point(self, title: str, where: str = "") -> tuple[HeadPane, QPoint]:
        """Give a point of a header: its middle, or `where` "edge", "plus", "before", "after"."""
        pane, area = self.area(title)
        across = pane is self.canvas.frame.phases
        middle = area.center()
        match where:
            case "edge":
                low = QPoint(area.right(), area.bottom() - 3)
                return pane, low if across else QPoint(area.right() - 20, area.bottom())
            case "plus":
                corner = QPoint(area.right() + 1, area.top() + 10)
                return pane, corner if across else QPoint(18, area.bottom() + 1)
            case "before":
                return pane, area.topLeft() + QPoint(4, 4)
            case "after":
                return pane, area.bottomRight() - QPoint(4, 4)
            case _:
                return pane, middle

    def hover(self, title: str, where: str = "") -> None:
        """Move the pointer over a header."""
        self._mouse(QTest.MouseAction.MouseMove, *self.point(title, where))

    def click(self, title: str, where: str = "", button: Qt.MouseButton = LEFT) -> None:
        """Click a header."""
        pane, at = self.point(title, where)
        self._mouse(QTest.MouseAction.MouseMove, pane, at)
        self._mouse(QTest.MouseAction.MousePress, pane, at, button)
        self._mouse(QTest.MouseAction.MouseRelease, pane, at, button)

    def double_click_edge(self, title: str) -> None:
        """Double-click the right or lower edge of a header."""
        pane, at = self.point(title, "edge")
        QTest.mouseDClick(self._window, LEFT, NONE, pane.mapTo(self.canvas.window(), at))
        settle()

    def drag(self, title: str, to: str, where: str) -> None:
        """Drag a header to "before" or "after" another one."""
        with self.dragging(title, self.point(to, where)[1]):
            pass

    def drag_edge(self, title: str, dx: int = 0, dy: int = 0) -> None:
        """Drag the right or lower edge of a header by px."""
        with self.dragging_edge(title, dx, dy):
            pass

    @contextmanager
    def dragging_edge(self, title: str, dx: int = 0, dy: int = 0) -> Iterator[None]:
        """Drag an edge as `drag_edge` does; what is done inside happens before it is let go."""
        with self.dragging(title, self.point(title, "edge")[1] + QPoint(dx, dy), "edge"):
            yield

    @contextmanager
    def dragging(self, title: str, to: QPoint, where: str = "") -> Iterator[None]:
        """Drag a header to a point of its pane; what is done inside happens before it is let go."""
        pane, start = self.point(title, where)
        self._mouse(QTest.MouseAction.MouseMove, pane, start)
        self._mouse(QTest.MouseAction.MousePress, pane, start)
        for step in range(1, 9):
            self._mouse(QTest.MouseAction.MouseMove, pane, start + (to - start) * step / 8)
        yield
        self._mouse(QTest.MouseAction.MouseRelease, pane, to)

    @property
    def phases(self) -> list[str]:
        """The titles of the phases."""
        return [phase.title for phase in self.hand.map.phases]

    @property
    def rows(self) -> list[str]:
        """The titles of the rows."""
        return [row.title for row in self.hand.map.rows]

    @property
    def focused(self) -> str:
        """The id of the header in focus."""
        return self.hand.selection.head

    @property
    def _window(self) -> QWindow:
        window = self.canvas.window().windowHandle()
        assert window is not None
        return window

    def _mouse(
        self,
        action: QTest.MouseAction,
        pane: HeadPane,
        at: QPoint,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        held = Qt.MouseButton.NoButton if action is QTest.MouseAction.MouseMove else button
        point = pane.mapTo(self.canvas.window(), at)
        QTest.mouseEvent(action, self._window, held, NONE, point, -1)
        settle()
