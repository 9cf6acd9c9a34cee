"""Board: what the accessible tree and the announcements know of the canvas."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.headers.frame import Frame
from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.shown import Shown
from journeyeditor.document import Document, Selection
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.places import Places
from journeyeditor.models import CellKey
from journeyeditor.texts import Language


@sturdy
class Board(Protocol):
    """A canvas, as far as it can be read aloud."""

    document: Document
    selection: Selection
    language: Language
    camera: Camera
    destroyed: SignalInstance
    notice: SignalInstance
    frame: Frame
    shown: Shown

    def look(self) -> View:
        """What is shown at the moment."""

    @property
    def places(self) -> Places:
        """Where everything stands."""

    def viewport(self) -> QWidget:
        """The widget that shows the map."""

    def hasFocus(self) -> bool:  # noqa: N802 - Qt's name
        """Whether the canvas has the keyboard."""

    def edit_card(self, card_id: str) -> None:
        """Open a card's text for editing in place."""

    def reveal(self, spot: str | CellKey) -> None:
        """Scroll a card or a cell into view."""
