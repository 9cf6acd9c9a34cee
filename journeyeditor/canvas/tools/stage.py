"""Stage: what a tool may see and do. The canvas is one; so tools need not know its widget."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.commands import Commands
from journeyeditor.canvas.scene import Drag, Scene
from journeyeditor.document import Document, Selection
from journeyeditor.layout.places import Places
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language


class Carrier(Protocol):
    """Carries cards out of their window."""

    def takes(self, drag: Drag, point: QPointF) -> bool:
        """Carry on once the pointer, at a point of the viewport, has left the window."""


class Stage(Protocol):
    """The map as it is shown, and the few things a tool changes."""

    @property
    def document(self) -> Document:
        """The open map."""

    @property
    def selection(self) -> Selection:
        """What is selected."""

    @property
    def commands(self) -> Commands:
        """The edits that a tool can ask for."""

    @property
    def language(self) -> Language:
        """What the program speaks."""

    @property
    def places(self) -> Places:
        """Where everything stands."""

    @property
    def outgoing(self) -> Carrier:
        """Who carries cards on that leave the window."""

    @property
    def camera(self) -> Camera:
        """Which part is shown, and how large."""

    @property
    def scene(self) -> Scene:
        """What is shown above the map."""

    def show_scene(self, scene: Scene) -> None:
        """Show something else above the map."""

    def show_map(self, journey: JourneyMap) -> None:
        """Show a value of the map: the document's, or what it would be after the drag."""

    def pan_by(self, dx: int, dy: int) -> None:
        """Scroll by whole px; positive moves on to the right and down."""

    def show_cursor(self, shape: Qt.CursorShape) -> None:
        """Let the pointer look like this over the grid."""

    def near_edge(self, point: QPointF) -> tuple[int, int]:
        """How far to scroll, per tick, while something is held near the viewport's edge."""

    def edit_card(self, card_id: str) -> None:
        """Open a card's text for editing in place."""

    def expand(self, id_: str) -> None:
        """Show all of a card's text, or all cards of a row's cells."""
