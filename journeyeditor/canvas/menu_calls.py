"""MenuCalls: where a menu of the grid or of a header is asked for, by mouse or by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.spots import place_of
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.hit import hit
from journeyeditor.models import CellKey
from journeyeditor.models.queries import row_of

if TYPE_CHECKING:
    from journeyeditor.canvas.view import Canvas

_CARDS = ("card", "show-all")


@sturdy
class MenuCalls(QObject):
    """Watches a canvas for the right button, the Menu key and Shift+F10.

    `wanted(what, point)` asks for the menu of a "card", a "cell", a "phase", a "step" or a "row",
    which has the focus by then, at a point of the screen. `details_wanted()` asks for what a KPI
    rests on: its figures were clicked twice. `picture_wanted()` asks which picture is to come into
    the focused cell: the place for a card was clicked in a row of pictures.
    """

    wanted = Signal(str, QPoint)
    details_wanted = Signal()
    picture_wanted = Signal()

    def __init__(self, canvas: Canvas) -> None:
        """Watch `canvas` and its viewport."""
        super().__init__(canvas)
        self._canvas = canvas
        self._picture_at: CellKey | None = None
        canvas.heads.menu_wanted.connect(self.wanted)
        canvas.installEventFilter(self)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Answer what asks for a menu; everything else goes its way."""
        if isinstance(event, QContextMenuEvent):
            # The field in which a text is edited lies on the viewport and has a menu of its own.
            if event.reason() is QContextMenuEvent.Reason.Mouse:
                if watched is self._canvas.viewport():
                    self._at(QPointF(event.pos()), event.globalPos())
                # What was asked of the strip above the map reaches the canvas: there is none for it.
            elif QApplication.activePopupWidget() is None:
                self._at_focus()
            event.accept()
            return True
        if isinstance(event, QMouseEvent) and self._asks_for_details(watched, event):
            self.details_wanted.emit()
            return True
        if isinstance(event, QMouseEvent) and watched is self._canvas.viewport():
            return self._asks_for_picture(event) or super().eventFilter(watched, event)
        is_key = isinstance(event, QKeyEvent) and watched is self._canvas and _asks(event)
        if is_key and not self._canvas.editing.current:
            self._at_focus()
            return True
        return super().eventFilter(watched, event)

    def _asks_for_details(self, watched: QObject, event: QMouseEvent) -> bool:
        """Whether the figures of a KPI, below its name, are clicked twice."""
        canvas = self._canvas
        is_double = event.type() == QEvent.Type.MouseButtonDblClick
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not is_double or not is_left or watched is not canvas.viewport():
            return False
        x, y = canvas.camera.to_grid(event.position())
        found = hit(canvas.places.plan, x, y)
        place = canvas.places.card(found.card) if found.kind == "card" else None
        if place is None or canvas.places.plan.rows[place.row].kind != "kpi":
            return False
        rect = canvas.places.rect(found.card)
        text = place.box.area.rect
        return rect is not None and y > rect.y + text.y + text.h

    def _asks_for_picture(self, event: QMouseEvent) -> bool:
        """Take a click, or two, on the place for a card in a row of pictures."""
        canvas, kind = self._canvas, event.type()
        if event.button() != Qt.MouseButton.LeftButton or canvas.tool.is_busy:
            return False
        if kind == QEvent.Type.MouseButtonRelease and self._picture_at is not None:
            canvas.selection.select([], self._picture_at)
            self._picture_at = None
            self.picture_wanted.emit()
            return True
        if kind == QEvent.Type.MouseButtonDblClick and self._picture_at is None:
            return self._place_of_picture(event.position()) is not None
        if kind == QEvent.Type.MouseButtonPress and not event.modifiers():
            self._picture_at = self._place_of_picture(event.position())
            if self._picture_at is not None:
                canvas.finish_editing()
                canvas.setFocus(Qt.FocusReason.MouseFocusReason)
                return True
        return False

    def _place_of_picture(self, point: QPointF) -> CellKey | None:
        """The cell whose place for a picture is at a point of the viewport."""
        found = hit(self._canvas.places.plan, *self._canvas.camera.to_grid(point))
        row = row_of(self._canvas.document.map, found.row)
        if found.kind != "place" or row is None or row.kind != "image":
            return None
        return CellKey(found.row, found.at)

    def _at(self, point: QPointF, globally: QPoint) -> None:
        """Ask for the menu of what is under a point of the viewport."""
        canvas = self._canvas
        if canvas.tool.is_busy:
            return
        found = hit(canvas.places.plan, *canvas.camera.to_grid(point))
        if found.kind in _CARDS:
            if found.card in canvas.selection:
                canvas.selection.set_focus(found.card)
            else:
                canvas.selection.select([found.card])
            self.wanted.emit("card", globally)
        elif found.at:
            canvas.selection.select([], CellKey(found.row, found.at))
            self.wanted.emit("cell", globally)

    def _at_focus(self) -> None:
        """Ask for the menu of what has the focus, and show it there."""
        canvas, selection = self._canvas, self._canvas.selection
        if selection.head:
            canvas.heads.ask_for_focused()
            return
        spot = selection.focus
        if spot is None:
            return
        canvas.reveal(spot)
        canvas.gliding.finish()
        port = canvas.viewport()
        place = place_of(canvas.places, spot, (0.0, 0.0))
        if place is None:
            return
        shown = canvas.camera.to_view(place).intersected(port.rect().toRectF())
        below = QPointF(shown.left(), shown.bottom()).toPoint()
        what = "cell" if isinstance(spot, CellKey) else "card"
        self.wanted.emit(what, port.mapToGlobal(below))


def _asks(event: QKeyEvent) -> bool:
    """Whether a key asks for a menu."""
    if event.type() != QEvent.Type.KeyPress:
        return False
    shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Menu or (shifted and event.key() == Qt.Key.Key_F10)
