"""Outgoing: cards that are carried out of their window, to other maps and programs."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap

from journeyeditor.canvas.dirty import of_lifted
from journeyeditor.canvas.scene import Drag
from journeyeditor.errors import JourneyError
from journeyeditor.models.clip import taken

if TYPE_CHECKING:
    from journeyeditor.canvas.view import Canvas

_REACH = 240
"""How far, px, the picture under the pointer shows what is carried."""

_OPACITY = 0.85


class Outgoing:
    """Hands carried cards over to the system as soon as the pointer leaves the window.

    From there they may come back, into their own map: `held` is what came from here.
    """

    def __init__(self, canvas: Canvas) -> None:
        """Carry out of the window of `canvas`."""
        self._canvas = canvas
        self.held: Drag | None = None

    def takes(self, drag: Drag, point: QPointF) -> bool:
        """Carry on for the window once the pointer has left it; True when that has happened.

        It returns when the cards are let go, wherever that is.
        """
        canvas = self._canvas
        window = canvas.window()
        inside = window.rect().contains(canvas.viewport().mapTo(window, point.toPoint()))
        if inside or self.held is not None:
            return False
        offer = self._offer(drag)
        if offer is None:
            return False
        canvas.tool.let_go()
        self.held = replace(drag, drop=None, refusal="", apart=True)
        canvas.show_scene(canvas.scene._replace(drag=self.held))
        try:
            # What is copied by default elsewhere is moved at home, where Dropping decides.
            offer.exec(
                Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction
            )
        finally:
            self.held = None
            canvas.show_scene(canvas.scene.at_rest())
        return True

    def _offer(self, drag: Drag) -> QDrag | None:
        """What the system carries; None, with a notice, for what cannot leave."""
        from journeyeditor.canvas.transfer.offers import offered

        canvas = self._canvas
        with suppress(JourneyError):  # what no file can hold stays in its window
            mime = offered(taken(canvas.document.map, drag.ids))
            offer = QDrag(canvas.viewport())
            offer.setMimeData(mime)
            picture, spot = self._picture(drag)
            offer.setPixmap(picture)
            offer.setHotSpot(spot)
            return offer
        return None

    def _picture(self, drag: Drag) -> tuple[QPixmap, QPoint]:
        """What is carried, around the pointer, and where in the picture the pointer is."""
        canvas = self._canvas
        pointer = drag.pointer.toPoint()
        near = QRect(pointer - QPoint(_REACH, _REACH), pointer + QPoint(_REACH, _REACH))
        area = of_lifted(drag, canvas.camera).intersected(near)
        ratio = canvas.devicePixelRatioF()
        picture = QPixmap(area.size() * ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(_OPACITY)
        painter.translate(-QPointF(area.topLeft()) * ratio)
        painter.setClipRect(canvas.look().pixels(area))
        canvas.artist.paint_carried(painter, canvas.look(), replace(drag, drop=None, refusal=""))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture, pointer - area.topLeft()
