"""FaceKeys: what arrow keys mean while a face on an emotion curve has the focus.

A face that was clicked or dragged is held like the knob of a slider: up and down change its score,
left and right go along the curve. Any other card or cell that gets the focus lets go of it.
"""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.commands import Commands
from journeyeditor.canvas.dirty import around
from journeyeditor.canvas.spots import face_in_focus
from journeyeditor.document import Selection
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import Rect
from journeyeditor.models import CellKey

_SCORES: Final[dict[int, int]] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_WAYS: Final[dict[int, int]] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


class FaceBoard(Protocol):
    """What the keys act on."""

    selection: Selection
    commands: Commands
    camera: Camera

    @property
    def places(self) -> Places:
        """Where everything stands."""

    def viewport(self) -> QWidget:
        """What is painted."""

    def reveal(self, spot: str | CellKey) -> None:
        """Scroll a card or a cell into view."""


class FaceKeys:
    """Changes the score of the face in focus, and goes from face to face."""

    def __init__(self, board: FaceBoard) -> None:
        """Act on `board`."""
        self._board = board
        self._shown: Rect | None = None
        board.selection.changed.connect(self._show)

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means for a face; False if it means nothing there or none has the focus."""
        selection, key = self._board.selection, event.key()
        found = face_in_focus(self._board.places, selection)
        if found is None or event.modifiers() & ~_KEYPAD:
            return False
        if key in _SCORES:
            self._board.commands.shift_scores(selection.cards, _SCORES[Qt.Key(key)])
        elif key in _WAYS:
            self._go(_WAYS[Qt.Key(key)])
        else:
            return False
        return True

    def _show(self) -> None:
        """Paint anew where the ring around the face, and around its card instead, was and is."""
        board = self._board
        was, self._shown = self._shown, face_in_focus(board.places, board.selection)
        if was != self._shown:
            card = board.places.rect(board.selection.focused_card or "")
            for rect in (was, self._shown, card):
                if rect is not None:
                    board.viewport().update(around(board.camera.to_view(rect)))

    def _go(self, way: int) -> None:
        """Go to the next face on the curve in front that stands for cards; at its end stay."""
        selection = self._board.selection
        cell = selection.face
        bands = self._board.places.plan.rows
        band = next((band for band in bands if cell is not None and band.id == cell.row), None)
        if band is None or band.curve is None or cell is None:
            return
        order = [column.id for column in self._board.places.plan.columns]
        faces = [face for face in band.curve.faces if face.cards]
        beyond = [face for face in faces if way * (order.index(face.at) - order.index(cell.at)) > 0]
        if beyond:
            face = beyond[0] if way > 0 else beyond[-1]
            selection.select_face(CellKey(band.id, face.at), face.cards)
            self._board.reveal(face.cards[-1])
