"""Rooms: every window, panel and dialog of the program, shown one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.look import Palette
from journeyeditor.models import KINDS
from journeyeditor.models.queries import standings
from journeyeditor.texts import Language
from journeyeditor.ui.about_dialog import AboutDialog
from journeyeditor.ui.export_dialog import ExportDialog
from journeyeditor.ui.help_window import HelpWindow
from journeyeditor.ui.inspector.fields.links import LinkDialog
from journeyeditor.ui.log_dialog import LogDialog
from journeyeditor.ui.new_map import NewMapDialog
from journeyeditor.ui.persona_editor.dialog import PersonaDialog
from journeyeditor.ui.persona_editor.draft import Draft
from journeyeditor.ui.persona_editor.questions import WindowQuestions
from journeyeditor.ui.qr_dialog import QrDialog
from journeyeditor.ui.settings_dialog import SettingsDialog
from journeyeditor.ui.shortcuts_dialog import ShortcutsDialog
from journeyeditor.ui.start.window import StartWindow
from journeyeditor.ui.template_dialog import TemplateDialog
from journeyeditor.ui.touchpoints.own_dialog import OwnDialog
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows

ROUNDS = 8  # of events, for what is put off until it is shown
SCREEN = (800, 800)
"""px of the screen that tests have; what wants more is given what common screens have."""
ROOM = (1600, 1000)
TABS = ("outline", "touchpoints", "templates")


def rooms(windows: Windows, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show everything in the language and the size of `windows`; gives a name and the widget."""
    window.resize(1600, 1000)
    window.show()
    windows.settings.update(left_open=True, right_open=True)
    window.resize(1599, 1000)  # the panels follow what was chosen
    yield from _parts(window)
    for make in _dialogs(windows, window, windows.language, windows.palette):
        dialog = make()
        dialog.show()
        if dialog.width() >= SCREEN[0]:  # as large as this screen lets it be
            dialog.resize(*ROOM)
        settle()
        yield dialog.objectName(), dialog
        dialog.hide()
        dialog.deleteLater()
        settle()


def _parts(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.find_bar.open_bar(replacing=True)
    for tab in TABS:
        window.workspace.show_tab(tab)
        settle()
        yield f"the window with {tab}", window
    window.find_bar.close_bar()
    found = list(standings(window.document.map))
    for kind in KINDS:
        cards = [standing.card.id for standing in found if standing.row.kind == kind]
        if cards:
            window.session.selection.select(cards[:1])
            settle()
            yield f"the inspector of {kind}", window.workspace.right
    window.session.selection.select([standing.card.id for standing in found[:3]])
    settle()
    yield "the inspector of several cards", window.workspace.right
    window.session.selection.select([])


def _dialogs(
    windows: Windows, window: MainWindow, language: Language, palette: Palette
) -> Iterator[Callable[[], QWidget]]:
    asker, settings = windows.asker(window), windows.settings
    questions = WindowQuestions(language, palette)
    journey = window.document.map
    whom = journey.personas[0].id if journey.personas else None
    yield lambda: StartWindow(windows)
    yield lambda: SettingsDialog(window, settings)
    yield lambda: AboutDialog(window, language)
    yield lambda: LogDialog(window, language)
    yield lambda: HelpWindow(window, settings, asker)
    yield lambda: ShortcutsDialog(window, language)
    yield lambda: ExportDialog(window, language, Path("/map.pdf"), "pdf", language, palette=palette)
    yield lambda: NewMapDialog(window, language, palette)
    yield lambda: TemplateDialog(window, language, "A map")
    yield lambda: QrDialog(window, language, palette, None)
    yield lambda: OwnDialog(window, language, frozenset())
    yield lambda: LinkDialog(window, language, None)
    yield lambda: PersonaDialog(window, language, palette, Draft(journey, whom), questions)


def settle() -> None:
    """Let everything be laid out, and what is thrown away go."""
    for _ in range(ROUNDS):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def shown(room: QWidget) -> Iterator[QWidget]:
    """Walk through what can be seen in a room; what belongs to other windows stays out."""
    for widget in room.findChildren(QWidget):
        here = widget.window() is room.window()
        if here and widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget
