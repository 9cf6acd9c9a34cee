"""Rooms: every window, panel and dialog of the program, shown one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QToolButton, QWidget

from journeyeditor.errors import JourneyError
from journeyeditor.look import Palette
from journeyeditor.models import KINDS, KpiCard
from journeyeditor.models.queries import Standing, cards_of_kind, standings
from journeyeditor.texts import Language
from journeyeditor.ui.dialogs.about import AboutDialog
from journeyeditor.ui.dialogs.asker import Dialogs
from journeyeditor.ui.dialogs.export import ExportDialog
from journeyeditor.ui.dialogs.log import LogDialog
from journeyeditor.ui.dialogs.new_map import NewMapDialog
from journeyeditor.ui.dialogs.qr import QrDialog
from journeyeditor.ui.dialogs.settings import SettingsDialog
from journeyeditor.ui.dialogs.shortcuts import ShortcutsDialog
from journeyeditor.ui.dialogs.template import TemplateDialog
from journeyeditor.ui.findings.item import Item
from journeyeditor.ui.help.window import HelpWindow
from journeyeditor.ui.inspector.fields.links import LinkDialog
from journeyeditor.ui.inspector.picker import Picker
from journeyeditor.ui.kpi.dialog import KpiDialog
from journeyeditor.ui.persona_editor.dialog import PersonaDialog
from journeyeditor.ui.persona_editor.draft import Draft
from journeyeditor.ui.persona_editor.library_dialog import LibraryDialog
from journeyeditor.ui.persona_editor.questions import WindowQuestions
from journeyeditor.ui.presenting.display_dialog import DisplayDialog
from journeyeditor.ui.presenting.presentations import Display
from journeyeditor.ui.start.window import StartWindow
from journeyeditor.ui.touchpoints.own_dialog import OwnDialog
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.audience import wait_for

ROUNDS = 8  # of events, for what is put off until it is shown
SCREEN = (784, 752)
"""px that windows have on the screen of tests; what wants more is given what common screens have."""
ROOM = (1600, 1000)
LOST = Path("/home/somebody/Journeys of the shop/Commuter bike, second round.journey")
DISPLAYS = (
    Display("HDMI-1", 1920, 1080, is_own=True),
    Display("Projector", 1280, 800, is_own=False),
)
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
    for box in _messages(windows, window):
        box.show()
        settle()
        yield f"the message {box.text()!r}", box
        box.hide()
        QWidget.deleteLater(box)
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
    journey = window.document.map
    for what, head in (("a phase", journey.phases[0].id), ("a row", journey.rows[0].id)):
        window.session.selection.select_head(head)
        settle()
        yield f"the inspector of {what}", window.workspace.right
    yield from _pickers(window, found)
    yield from _popups(window, found)
    window.session.selection.select([])
    yield from _guests(window)


def _pickers(window: MainWindow, found: list[Standing]) -> Iterator[tuple[str, QWidget]]:
    """What opens below a button of the inspector, and above the whole window."""
    for kind in ("hurdle", "solution"):
        cards = [standing.card.id for standing in found if standing.row.kind == kind]
        window.session.selection.select(cards[:1])
        settle()
        names = ("add-solved", "add-solves")
        for add in window.workspace.right.findChildren(QToolButton):
            if add.isVisible() and add.objectName().startswith(names):
                add.click()
                settle()
        for picker in window.workspace.right.findChildren(Picker):
            if picker.isVisible():
                yield f"the picker of {kind}", picker
                picker.close()
    window.command_palette.open()
    settle()
    yield "the command palette", window.command_palette
    window.command_palette.leave()


def _popups(window: MainWindow, found: list[Standing]) -> Iterator[tuple[str, QWidget]]:
    """The month to pick a day from, and what completes the name of a channel."""
    cards = [standing.card.id for standing in found if standing.row.kind == "touchpoint"]
    window.session.selection.select(cards[:1])
    settle()
    for line in filter(QLineEdit.isVisible, window.workspace.right.findChildren(QLineEdit)):
        for action in line.actions():
            if action.objectName().startswith("pick-"):
                action.trigger()
        completer = line.completer()
        if completer is not None:
            completer.complete()
            settle()
            popup = QApplication.activePopupWidget()
            if popup is not None:
                yield "the completions", popup
                popup.close()
    settle()
    for popup in window.workspace.right.findChildren(QWidget):
        if popup.isWindow() and popup.isVisible():
            yield f"the popup {popup.objectName()}", popup
            popup.close()
    settle()


def _guests(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """What stands for the inspector for a while: what is missing, what is different."""
    window.workspace.show_findings(shown=True)
    wait_for(lambda: bool(window.workspace.findChildren(Item)))
    settle()
    yield "the findings", window.workspace
    window.workspace.show_findings(shown=False)
    journey = window.document.map
    window.comparing.begin(journey.replace(rows=journey.rows[2:]), Path("/before.journey"))
    settle()
    yield "the comparison", window.workspace
    window.comparing.end()
    settle()


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
    yield lambda: LibraryDialog(window, language, palette)
    yield lambda: DisplayDialog(window, language, DISPLAYS)
    card = next(cards_of_kind(journey, "kpi"))
    assert isinstance(card, KpiCard)
    yield lambda: KpiDialog(window, language, palette, card, language)
    yield lambda: PersonaDialog(window, language, palette, Draft(journey, whom), questions)


def _messages(windows: Windows, window: MainWindow) -> list[QMessageBox]:
    """Every question with buttons, as it would be asked."""
    boxes: list[QMessageBox] = []

    def keep(box: QMessageBox) -> None:  # as a function, since Qt's is a method
        boxes.append(box)

    ask, lost = Dialogs(window, windows.language, windows.palette, windows.settings), LOST
    questions = WindowQuestions(windows.language, windows.palette)
    with (
        patch.object(QMessageBox, "exec", keep),
        patch.object(QMessageBox, "deleteLater", lambda _box: None),
    ):
        ask.may_overwrite(lost)
        ask.may_open("https://www.example.org/a/long/way/to/what/is/meant")
        ask.leaving(lost.name)
        ask.conflict(JourneyError("The file was changed by somebody else."))
        ask.not_opened(lost, JourneyError("This is not a journey map."), mendable=True)
        ask.not_opened(lost, JourneyError("This is not a journey map."), mendable=False)
        ask.not_written(JourneyError("There is no room left on the disk."))
        ask.missing(lost)
        ask.may_replace_template("Service")
        questions.leaving(window, "Lena Hoffmann")
    return boxes


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
