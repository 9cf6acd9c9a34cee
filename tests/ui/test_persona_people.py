"""Several personas in their dialog: a list, its order, and what becomes of cards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from journeyeditor import assets, storage
from journeyeditor.edits import cards, personas
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.models.queries import cards_of_kind, find
from journeyeditor.ui.persona_editor.dialog import PersonaDialog
from tests.helpers.persona_hand import Told, click, shown
from tests.helpers.widgets import action, part

# Qt's own words about the platform without a display, when a dialog sets its size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Show = Callable[..., PersonaDialog]


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def journey() -> JourneyMap:
    return storage.from_bytes(assets.read("examples/commuter-bike.journey"))


@pytest.fixture
def show(qtbot: QtBot, told: Told) -> Show:
    return partial(shown, qtbot, told)


def names(dialog: PersonaDialog) -> list[str]:
    return [persona.name for persona in dialog.choice.personas]


def test_several_are_listed_chosen_and_put_in_order(show: Show, journey: JourneyMap) -> None:
    dialog = show(journey)
    people = part(dialog, QListWidget, "personas")
    assert not people.isVisible()
    for name in ("Mira", "Otto"):
        action(dialog, "persona-add").trigger()
        QTest.keyClicks(part(dialog, QLineEdit, "name"), name)
    assert people.isVisible()
    assert [people.item(at).text() for at in range(3)] == ["Lena Hoffmann", "Mira", "Otto"]
    people.setFocus()
    QTest.keyClick(people, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(dialog) == ["Lena Hoffmann", "Otto", "Mira"]
    QTest.keyClick(people, Qt.Key.Key_Up)
    assert part(dialog, QLineEdit, "name").text() == "Lena Hoffmann"
    assert people.hasFocus()
    click(part(dialog, QToolButton, "persona-down-button"))
    click(part(dialog, QToolButton, "persona-duplicate-button"))
    assert names(dialog) == ["Otto", "Lena Hoffmann", "Lena Hoffmann (copy)", "Mira"]
    assert len({persona.id for persona in dialog.choice.personas}) == 4
    people.setFocus()
    QTest.keyClick(people, Qt.Key.Key_Delete)
    assert names(dialog) == ["Otto", "Lena Hoffmann", "Mira"]


@pytest.mark.parametrize("fate", ["everyone", "u-1", "delete", None])
def test_deleting_asks_what_becomes_of_the_cards_that_are_only_for_it(
    show: Show, journey: JourneyMap, told: Told, fate: str | None
) -> None:
    card = next(cards_of_kind(journey, "behaviour")).id
    second = Persona(id="u-2", name="Mira")
    journey = cards.change(personas.add(journey, 1, second), card, personas=("u-2",))
    told.fates.append(fate)
    dialog = show(journey, "u-2")
    action(dialog, "persona-delete").trigger()
    assert told.orphaned == [("Mira", 1, ["Lena Hoffmann"])]
    found = find(dialog.choice, card)
    if fate is None:
        assert dialog.choice == journey
    elif fate == "delete":
        assert found is None
    else:
        assert found is not None
        assert found.card.personas == (() if fate == "everyone" else ("u-1",))
    assert len(names(dialog)) == (2 if fate is None else 1)


def test_the_last_one_can_be_deleted_too(show: Show, journey: JourneyMap) -> None:
    dialog = show(journey)
    action(dialog, "persona-delete").trigger()
    assert dialog.is_changed
    assert dialog.choice.personas == ()
    assert part(dialog, QLineEdit, "name").text() == ""
