"""Presentations: begins and ends the presentation of a window, on the screen that was chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QDialog, QWidget

from journeyeditor.texts import Language
from journeyeditor.ui.session import Session
from journeyeditor.ui.settings import Settings

if TYPE_CHECKING:
    from journeyeditor.canvas.view import Canvas
    from journeyeditor.ui.presenting.presenter import Presenter
    from journeyeditor.ui.presenting.votes import Votes


class Presenting(Protocol):
    """What a presentation needs of the window whose map it shows."""

    session: Session
    settings: Settings
    language: Language
    canvas: Canvas

    def notice(self, text: str) -> None:
        """Show a sentence for a few seconds."""

    def screen(self) -> QScreen:
        """The screen the window is on."""


class Display(NamedTuple):
    """A screen to choose: its name, its size in px, and whether the editor is on it."""

    name: str
    width: int
    height: int
    is_own: bool


def chosen(displays: Sequence[Display], remembered: str) -> int | None:
    """Where to present without asking: the only display, or the remembered one; else None."""
    if len(displays) == 1:
        return 0
    return next((at for at, found in enumerate(displays) if found.name == remembered), None)


class Presentations:
    """The presentation of one window; there is one at most.

    `ask` gives the place of the display that is chosen among several; by default by a dialog.
    """

    def __init__(self, host: Presenting) -> None:
        """Present nothing yet."""
        self._host = host
        self.presenter: Presenter | None = None
        self._votes: tuple[Session, Votes] | None = None
        self.ask: Callable[[Sequence[Display]], int | None] = self._ask

    def present(self, *, asking: bool = False) -> None:
        """Present the map; where there are several displays on the one of last time.

        Asks where that is not known, or with `asking`. What is presented already comes to the front.
        """
        if self.presenter is not None and not asking:
            self.presenter.begin()
            return
        screens = QGuiApplication.screens()
        displays = [self._display(screen) for screen in screens]
        at = chosen(displays, self._host.settings.values.presenter_screen)
        if at is None or (asking and len(displays) > 1):
            at = self.ask(displays)
        if at is None:
            return
        if len(displays) > 1:
            self._host.settings.update(presenter_screen=displays[at].name)
        if self.presenter is None:
            from journeyeditor.ui.presenting.presenter import Presenter  # not before it is needed
            from journeyeditor.ui.presenting.viewed import Viewed
            from journeyeditor.ui.presenting.votes import Votes

            session = self._host.session
            if self._votes is None or self._votes[0] is not session:
                self._votes = session, Votes()
            viewed = Viewed(session.document, lambda: self._host.canvas.shown.persona)
            self.presenter = Presenter(viewed, self._host, self._votes[1])
            self._host.canvas.persona_changed.connect(self.presenter.update)
            self.presenter.ended.connect(self._over)
            self.presenter.next_screen.connect(self._go_on)
        self._show_on(self.presenter, screens[at])

    def end(self) -> None:
        """End the presentation, if there is one."""
        if self.presenter is not None:
            self.presenter.close()

    def _show_on(self, presenter: QWidget, screen: QScreen) -> None:
        presenter.hide()
        presenter.setScreen(screen)
        presenter.setGeometry(screen.geometry())
        presenter.showFullScreen()
        if self.presenter is not None:
            self.presenter.begin()

    def _go_on(self) -> None:
        """Move the presentation to the next display, and remember it."""
        screens = QGuiApplication.screens()
        if self.presenter is None or len(screens) < 2:
            return
        names = [screen.name() for screen in screens]
        here = self.presenter.screen().name()
        at = (names.index(here) + 1) % len(screens) if here in names else 0
        self._host.settings.update(presenter_screen=names[at])
        self._show_on(self.presenter, screens[at])

    def _display(self, screen: QScreen) -> Display:
        size = screen.geometry().size() * screen.devicePixelRatio()
        own = screen is self._host.screen()
        return Display(screen.name(), size.width(), size.height(), own)

    def _ask(self, displays: Sequence[Display]) -> int | None:
        from journeyeditor.ui.presenting.display_dialog import DisplayDialog

        parent = self._host if isinstance(self._host, QWidget) else None
        dialog = DisplayDialog(parent, self._host.language, displays)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.choice if done else None

    def _over(self) -> None:
        presenter, self.presenter = self.presenter, None
        if presenter is not None:
            presenter.deleteLater()
