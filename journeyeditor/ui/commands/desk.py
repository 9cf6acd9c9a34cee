"""Desk: what commands find in the window they work in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from journeyeditor.texts import Language

if TYPE_CHECKING:
    from journeyeditor.canvas.view import Canvas
    from journeyeditor.ui.comparing.comparing import Comparing
    from journeyeditor.ui.dialogs.asking import Asker
    from journeyeditor.ui.exporting import Exports
    from journeyeditor.ui.files import MapFiles
    from journeyeditor.ui.panels.workspace import Workspace
    from journeyeditor.ui.presenting.presentations import Presentations
    from journeyeditor.ui.search.find_bar import FindBar
    from journeyeditor.ui.search.palette import CommandPalette
    from journeyeditor.ui.session import Session
    from journeyeditor.ui.settings import Settings


class Surroundings(Protocol):
    """What is around an open map: its window, the other windows, the start screen."""

    def show_session(self, session: Session, note: str = "") -> None:
        """Show another map: here if nobody has worked on this one, else in a window of its own.

        `note` is a sentence shown with it.
        """

    def open_session(self, session: Session, note: str = "") -> None:
        """Show another map in a window of its own, and a sentence with it."""

    def show_open(self, path: Path) -> bool:
        """Bring the window to the front in which a file is open already; False if in none."""

    def show_start(self) -> None:
        """Bring the start screen to the front; this window stays."""

    def show_example(self) -> None:
        """Open the filled-in example with the first steps."""

    def go_to_panel(self, step: int) -> None:
        """Move the keyboard's focus to another part of the window, so many on."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""

    def close_window(self) -> None:
        """Close this window, asking what is to happen to unsaved work."""

    def close_all(self) -> None:
        """Close every window of the program, asking likewise."""


class Desk(Surroundings, Protocol):
    """A window with one open map, as the commands see it."""

    presentations: Presentations
    """The map on a projector."""

    @property
    def language(self) -> Language:
        """The language the program speaks."""

    @property
    def session(self) -> Session:
        """The open map and its file."""

    @property
    def canvas(self) -> Canvas:
        """The view of the map."""

    @property
    def asker(self) -> Asker:
        """Who asks the person at the screen."""

    @property
    def files(self) -> MapFiles:
        """New, open, save."""

    @property
    def exports(self) -> Exports:
        """Out to PDF, Excel and PNG."""

    @property
    def find_bar(self) -> FindBar:
        """Find and replace."""

    @property
    def command_palette(self) -> CommandPalette:
        """Commands and what is on the map, by name."""

    @property
    def settings(self) -> Settings:
        """What the person has chosen about the program."""

    @property
    def workspace(self) -> Workspace:
        """The map with the panels at its sides."""

    @property
    def comparing(self) -> Comparing:
        """The map with which the open one is compared."""

    def toggle_overview(self) -> None:
        """Show the overview of the map, or no longer."""

    def notice(self, text: str) -> None:
        """Show a sentence for a few seconds."""
