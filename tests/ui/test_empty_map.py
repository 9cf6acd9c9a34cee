"""A map without phases or rows says so, and leads on from there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from journeyeditor import storage
from journeyeditor.edits import phases
from journeyeditor.ui.controls.buttons import ToolButton
from journeyeditor.ui.empty_map import EmptyMap
from journeyeditor.ui.session import Session
from journeyeditor.ui.windows import Windows
from tests.helpers.rooms import settle
from tests.helpers.widgets import part


def test_it_leads_to_rows_and_phases_and_goes(windows: Windows) -> None:
    window = windows.make(Session(storage.new_map("blank", "en")))
    window.resize(1200, 800)
    window.show()
    settle()
    hint = part(window, EmptyMap, "empty-map")
    said = hint.findChild(QLabel)
    assert said is not None
    assert said.text() == "This map has no rows yet."
    seen = window.canvas.viewport().geometry()
    assert (hint.geometry().center() - seen.center()).manhattanLength() <= 2

    QTest.mouseClick(part(hint, ToolButton, "empty-phase"), Qt.MouseButton.LeftButton)
    assert len(window.document.map.phases) == 6
    assert hint.isVisible()
    menu = part(hint, ToolButton, "empty-rows").menu()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    assert len(window.document.map.rows) == 1
    assert not hint.isVisible()

    ids = [phase.id for phase in window.document.map.phases]
    journey = window.document.map
    for id_ in ids:
        journey = phases.delete(journey, id_)
    window.document.apply(journey, "Delete all")
    assert hint.isVisible()
    assert said.text() == "This map has no phases yet."
    window.document.stack.undo()
    assert not hint.isVisible()

    window.document.stack.undo()
    windows.settings.update(language="de")
    settle()
    hint = part(window, EmptyMap, "empty-map")
    said = hint.findChild(QLabel)
    assert said is not None
    assert said.text() == "Diese Journey Map hat noch keine Zeilen."
