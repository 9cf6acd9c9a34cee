"""The persona library and files of personas: out of one map, into others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from journeyeditor import assets, storage
from journeyeditor.edits import pictures, segments
from journeyeditor.look import palette
from journeyeditor.models import JourneyMap, Persona, Picture, Segment
from journeyeditor.storage.personas import keep_in_library, library, load_personas, save_persona
from journeyeditor.ui.persona_editor.dialog import PersonaDialog
from journeyeditor.ui.persona_editor.library_dialog import LibraryDialog
from journeyeditor.ui.window import MainWindow
from tests.helpers.persona_hand import Told, click, shown, written
from tests.helpers.widgets import action, part

# Qt's own words about the platform without a display, when a dialog sets its size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Show = Callable[..., PersonaDialog]
PICTURE = Picture(hash="a" * 64, type="image/png", data="aaaa")
MIRA = Persona(id="u-1", name="Mira", segment="g-1", picture=PICTURE.hash)
OTHER = JourneyMap(
    id="m-other",
    title="Other",
    segments=(Segment(id="g-1", title="Fast"),),
    personas=(MIRA,),
    images=(PICTURE,),
)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def journey() -> JourneyMap:
    return storage.from_bytes(assets.read("examples/commuter-bike.journey"))


@pytest.fixture
def show(qtbot: QtBot, told: Told) -> Show:
    return partial(shown, qtbot, told)


def test_updating_the_library_is_a_button_of_its_own(show: Show, journey: JourneyMap) -> None:
    dialog = show(journey)
    QTest.keyClicks(part(dialog, QLineEdit, "age"), "0")
    click(part(dialog, QPushButton, "update-library"))
    assert dialog.isVisible()
    (kept,) = library()
    assert kept.persona == written(dialog)
    assert kept.persona.age != journey.personas[0].age
    blank = show(journey.replace(personas=()), None)
    assert not part(blank, QPushButton, "update-library").isEnabled()


def test_a_persona_of_another_map_brings_its_segment_and_portrait(
    show: Show, journey: JourneyMap, told: Told
) -> None:
    told.maps = [OTHER]
    dialog = show(journey)
    action(dialog, "persona-from-library").trigger()
    assert part(dialog, QLineEdit, "name").text() == "Mira"
    after = dialog.choice
    mira = after.personas[1]
    assert mira.id not in {"u-1", ""}
    assert [one.title for one in after.segments if one.id == mira.segment] == ["Fast"]
    assert after.images == (PICTURE,)
    action(dialog, "persona-from-file").trigger()  # the same once more
    assert dialog.choice == after


def test_a_segment_of_the_same_name_is_taken(show: Show, journey: JourneyMap, told: Told) -> None:
    told.maps = [OTHER]
    here = segments.add(pictures.put(journey, PICTURE), 0, Segment(id="g-9", title="Fast"))
    dialog = show(here)
    action(dialog, "persona-from-file").trigger()
    assert dialog.choice.segments == here.segments
    assert dialog.choice.personas[1].segment == "g-9"


def test_what_is_brought_takes_the_place_of_a_blank_one(
    show: Show, journey: JourneyMap, told: Told
) -> None:
    told.maps = [OTHER]
    dialog = show(journey.replace(personas=()), None)
    action(dialog, "persona-from-file").trigger()
    assert [persona.name for persona in dialog.choice.personas] == ["Mira"]


def test_a_persona_is_saved_as_a_file(
    show: Show, journey: JourneyMap, told: Told, tmp_path: Path
) -> None:
    dialog = show(journey)
    action(dialog, "persona-to-file").trigger()
    told.path = tmp_path
    action(dialog, "persona-to-file").trigger()
    assert load_personas(tmp_path / "Lena Hoffmann.persona").personas == journey.personas
    told.path = tmp_path / "no folder"
    action(dialog, "persona-to-file").trigger()
    assert len(told.refusals) == 1


def test_the_library_is_a_list_to_take_from_and_to_throw_away(
    qtbot: QtBot, journey: JourneyMap
) -> None:
    keep_in_library(OTHER, "u-1")
    keep_in_library(journey, "u-1")
    dialog = LibraryDialog(None, "en", palette("light"))
    qtbot.addWidget(dialog)
    dialog.show()
    people = part(dialog, QListWidget, "library")
    assert people.item(0).text().startswith("Lena Hoffmann\n34 · ")
    people.selectAll()
    assert [kept.persona.name for kept in dialog.chosen] == ["Lena Hoffmann", "Mira"]
    people.setCurrentRow(1)
    click(part(dialog, QPushButton, "delete"))
    assert [kept.persona.name for kept in library()] == ["Lena Hoffmann"]
    click(part(dialog, QPushButton, "accept"))
    assert [kept.persona.name for kept in dialog.chosen] == ["Lena Hoffmann"]


def drop(window: MainWindow, *paths: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    way = Qt.DropAction.CopyAction
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), way, mime, button, no_key)
    QApplication.sendEvent(window, enter)
    fall = QDropEvent(QPointF(300, 300), way, mime, button, no_key)
    QApplication.sendEvent(window, fall)
    QApplication.processEvents()
    return enter.isAccepted() and fall.isAccepted()


def test_files_of_personas_are_dropped_on_the_window(window: MainWindow, tmp_path: Path) -> None:
    before = window.document.map
    path = tmp_path / "Mira.persona"
    save_persona(OTHER, "u-1", path)
    assert drop(window, path)
    assert [persona.name for persona in window.document.map.personas] == ["Lena Hoffmann", "Mira"]
    assert window.document.map.images == (PICTURE,)
    after = window.document.map
    assert drop(window, path)
    assert window.document.map is after
    window.document.undo()
    assert window.document.map is before
    path.write_text("{")
    assert drop(window, path)
    assert window.document.map is before
