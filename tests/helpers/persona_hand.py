"""A hand on the persona editor: a dialog with prepared answers, and its fields by name."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journeyeditor.errors import JourneyError
from journeyeditor.look import palette
from journeyeditor.models import JourneyMap, Persona, Picture
from journeyeditor.texts import Language
from journeyeditor.ui.dialogs.asking import Leaving
from journeyeditor.ui.persona_editor.dialog import PersonaDialog
from journeyeditor.ui.persona_editor.draft import Draft
from journeyeditor.ui.persona_editor.text_list import TextList


class Told:
    """Answers the questions of the dialog with the next of what was prepared."""

    def __init__(self) -> None:
        self.leavings: deque[Leaving] = deque()
        self.asked = 0
        self.maps: list[JourneyMap] = []
        self.path: Path | None = None
        self.refusals: list[JourneyError] = []
        self.fates: deque[str | None] = deque()
        self.orphaned: list[tuple[str, int, list[str]]] = []
        self.pictures: deque[Picture | None] = deque()

    def portrait(self, parent: QWidget) -> Picture | None:
        assert parent.isVisible()
        return self.pictures.popleft()

    def leaving(self, parent: QWidget, name: str) -> Leaving:
        assert parent.isVisible()
        assert name
        self.asked += 1
        return self.leavings.popleft() if self.leavings else Leaving.DISCARD

    def orphans(
        self, parent: QWidget, name: str, cards: Sequence[str], others: Sequence[tuple[str, str]]
    ) -> str | None:
        assert parent.isVisible()
        self.orphaned.append((name, len(cards), [other for _, other in others]))
        return self.fates.popleft()

    def library(self, parent: QWidget) -> Sequence[JourneyMap]:
        assert parent.isVisible()
        return self.maps

    def persona_file(self, parent: QWidget) -> JourneyMap | None:
        assert parent.isVisible()
        return self.maps[0] if self.maps else None

    def file_for(self, parent: QWidget, name: str) -> Path | None:
        assert parent.isVisible()
        return self.path / f"{name}.persona" if self.path else None

    def refused(self, parent: QWidget, error: JourneyError) -> None:
        assert parent.isVisible()
        self.refusals.append(error)


def shown(
    qtbot: QtBot, told: Told, journey: JourneyMap, at: str | None = "u-1", language: Language = "en"
) -> PersonaDialog:
    """Show the dialog, ready to be typed into."""
    dialog = PersonaDialog(None, language, palette("light"), Draft(journey, at), told)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(1040, 740)
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    return dialog


def written(dialog: PersonaDialog) -> Persona:
    return dialog.choice.personas[0]


def replace(field: QLineEdit, text: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)


def lines(dialog: PersonaDialog, name: str) -> list[QLineEdit]:
    return [
        line.edit
        for made in dialog.findChildren(TextList)
        for line in made.lines
        if line.edit.objectName() == f"{name}-line"
    ]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
