"""Stage: a map open in the program's window, without a display, and what a user does to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app import open_window
from journeyeditor.canvas.view import Canvas
from journeyeditor.document import Document
from journeyeditor.models import JourneyMap
from journeyeditor.ui.garbage import SETTLED_MS
from journeyeditor.ui.window import MainWindow
from tests.benchmarks.bench import Bench

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Stage:
    """An open window of the program."""

    window: MainWindow

    @property
    def canvas(self) -> Canvas:
        """The map's view."""
        return self.window.canvas

    @property
    def document(self) -> Document:
        """The open map."""
        return self.window.document

    def choose(self, action: str) -> None:
        """Choose something from the menus by its id, and let it be painted."""
        found = self.window.findChild(QAction, action)
        if not isinstance(found, QAction) or not found.isEnabled():
            raise LookupError(action)
        found.trigger()
        settle()

    def apply(self, journey: JourneyMap) -> None:
        """Make another value the map, as one undo step, and let it be painted."""
        self.document.apply(journey, "Edit")
        settle()

    def zoom_to(self, zoom: float) -> None:
        """Show the map's beginning at a zoom, painted."""
        self.canvas.set_zoom(zoom)
        self.canvas.horizontalScrollBar().setValue(0)
        self.canvas.verticalScrollBar().setValue(0)
        settle()

    def repaint(self) -> None:
        """Paint the canvas and its headers wholly."""
        self.canvas.viewport().update()
        for pane in self.canvas.frame.panes:
            pane.update()
        settle()

    def press(self, at: QPointF) -> None:
        """Press the left button on the canvas."""
        self._mouse(QEvent.Type.MouseButtonPress, at, _LEFT, _LEFT)

    def drag_to(self, at: QPointF) -> None:
        """Move the pointer with the left button held."""
        self._mouse(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, _LEFT)

    def wheel(self, turn: int) -> None:
        """Turn the wheel with Ctrl held in the middle of the canvas, 120 to a notch."""
        at = QPointF(self.canvas.viewport().rect().center())
        event = QWheelEvent(
            at,
            self.canvas.viewport().mapToGlobal(at),
            QPointF().toPoint(),
            QPointF(0, turn).toPoint(),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own signature
        )
        QApplication.sendEvent(self.canvas.viewport(), event)

    def _mouse(
        self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, buttons: Qt.MouseButton
    ) -> None:
        viewport = self.canvas.viewport()
        event = QMouseEvent(kind, at, viewport.mapToGlobal(at), button, buttons, _NONE)
        QApplication.sendEvent(viewport, event)

    def card_in_the_middle(self) -> str:
        """Give the card that lies nearest to the middle of what is shown."""
        middle = QPointF(self.canvas.viewport().rect().center())
        return min(self.cards(), key=lambda card: self._way(card, middle))

    def cards(self) -> list[str]:
        """Give the cards that have a place on the map as it is shown."""
        bands = (band for band in self.canvas.shown.plan.rows if not band.collapsed)
        return [box.id for band in bands for cell in band.cells for box in cell.cards]

    def _way(self, card: str, point: QPointF) -> float:
        return (self.middle_of(card) - point).manhattanLength()

    def middle_of(self, card: str) -> QPointF:
        """Give the middle of a card in the canvas's viewport."""
        rect = self.canvas.places.rect(card)
        if rect is None:
            raise LookupError(card)
        return self.canvas.camera.to_view(rect).center()


def key(widget: QWidget, code: Qt.Key, text: str) -> None:
    """Press a key that types `text` in a widget."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, code, _NONE, text))


def settle() -> None:
    """Handle all events that wait, painting among them."""
    QCoreApplication.processEvents()


def put_away(window: QWidget) -> None:
    """Hide a window and delete it at once."""
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    settle()


@contextmanager
def opened(bench: Bench) -> Iterator[Stage]:
    """Open the bench's map in a window of the bench's size, painted once."""
    made = Stage(open_window(bench.journey))
    show(made.window, bench)
    for timer in made.window.findChildren(QTimer):
        if timer.interval() == SETTLED_MS:  # at once, not in the middle of what is measured
            timer.stop()
    try:
        yield made
    finally:
        put_away(made.window)


def show(window: QWidget, bench: Bench) -> None:
    """Show a window in the bench's size and paint it."""
    window.resize(bench.width, bench.height)
    window.show()
    settle()
