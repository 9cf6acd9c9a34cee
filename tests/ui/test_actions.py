"""The table of actions: complete, free of clashes, spoken in both languages."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton

from journeyeditor.look.icons import icon_names
from journeyeditor.texts import LANGUAGES, Language, tr
from journeyeditor.ui.commands.actions import MENUS, commands
from journeyeditor.ui.commands.command import Menu
from journeyeditor.ui.menus.personas import ALL, PERSONAS
from journeyeditor.ui.menus.recent import RECENT
from journeyeditor.ui.window import MainWindow
from tests.helpers.widgets import action

SAME_IN_GERMAN = {
    "Deutsch",
    "English",
    "Zoom",
    "Phase",
    "PDF …",
    "Touchpoints",
    "KPIs",
    "Persona",
    "Filter",
}


def _menus(menu: Menu) -> list[Menu]:
    inner = [entry for entry in menu.entries if isinstance(entry, Menu)]
    return [menu, *(found for entry in inner for found in _menus(entry))]


def test_ids_are_unique_and_the_expected_ones_are_there() -> None:
    ids = [command.id for command in commands()]
    assert len(ids) == len(set(ids))
    assert {
        *("file.new", "file.open", "file.save", "file.save-as", "file.close", "file.quit"),
        *("map.export", "map.export-pdf", "map.export-xlsx", "map.export-png"),
        *("edit.undo", "edit.redo", "edit.delete", "edit.duplicate", "edit.select-all"),
        *("card.add", "card.edit", "phase.add", "row.add-hurdle", "help.about"),
        *("view.zoom-in", "view.zoom-out", "view.zoom-100", "view.fit"),
    } <= set(ids)


def test_no_two_commands_share_a_key() -> None:
    every = [key for command in commands() for key in (*command.keys, *command.also)]
    keys = [QKeySequence(key).toString() for key in every]
    assert "" not in keys
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_no_command_is_a_bare_letter() -> None:
    bare = {key for command in commands() for key in command.keys if len(key) == 1}
    assert bare == set()


def test_icons_exist() -> None:
    names = {command.icon for command in commands() if command.icon}
    names |= {menu.icon for top in MENUS for menu in _menus(top) if menu.icon}
    assert names <= set(icon_names())


@pytest.mark.parametrize("language", LANGUAGES)
def test_mnemonics_of_the_menu_bar_differ(language: Language) -> None:
    titles = [tr(language, menu.text) for menu in MENUS]
    letters = [title[title.index("&") + 1].lower() for title in titles]
    assert len(letters) == len(set(letters))


def test_every_text_is_translated() -> None:
    texts = {
        text for command in commands() for text in (command.text, command.short, command.named)
    }
    texts |= {text for top in MENUS for menu in _menus(top) for text in (menu.text, menu.tip)}
    needs = {need for command in commands() for need in (command.need, command.limit)}
    texts |= {need.reason for need in needs if need}
    for choices in (PERSONAS, RECENT):
        texts |= {choices.text, choices.tip, choices.need.reason}
    words = {text for text in texts if any(letter.isalpha() for letter in text)}
    same = {text for text in words if tr("de", text, what="") == tr("en", text, what="")}
    assert same <= SAME_IN_GERMAN


def test_every_action_has_id_text_and_tooltip(window: MainWindow) -> None:
    actions = [entry for entry in window.findChildren(QAction) if not entry.isSeparator()]
    named = {command.id for command in commands()}
    found = {entry.objectName() for entry in actions}
    assert named <= found
    for entry in actions:
        if entry.objectName() in named:
            assert entry.text()
            assert entry.toolTip()
            keys = entry.shortcuts()
            if keys:
                assert keys[0].toString(QKeySequence.SequenceFormat.NativeText) in entry.toolTip()


def test_every_entry_of_every_menu_is_a_command_or_a_menu(window: MainWindow) -> None:
    known = {command.id for command in commands()}
    known |= {menu.id for top in MENUS for menu in _menus(top)}
    personas = (persona.id for persona in window.document.map.personas)
    known |= {RECENT.id, PERSONAS.id, ALL, *(f"view.persona-{id_}" for id_ in personas)}
    for menu in window.findChildren(QMenu):
        for entry in menu.actions():
            assert entry.isSeparator() or entry.objectName() in known


def test_buttons_of_the_tool_bar_have_icon_or_text_and_a_name(window: MainWindow) -> None:
    for button in window.findChildren(QToolButton):
        if button.objectName().startswith(("qt_", "Scroll")):  # Qt's own
            continue
        shows_text = button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
        assert not button.icon().isNull() or shows_text
        assert button.text()
        assert button.toolTip()


def test_a_disabled_action_says_why(window: MainWindow) -> None:
    undo = action(window, "edit.undo")
    assert not undo.isEnabled()
    assert undo.statusTip() == "There is nothing to undo."
    assert "There is nothing to undo." in undo.toolTip()


def test_tooltips_show_mark_up_as_it_is(window: MainWindow) -> None:
    journey = window.document.map
    window.document.apply(journey.replace(title="New"), "Set title to <b>x</b>")
    undo = action(window, "edit.undo")
    assert undo.text() == "Undo: Set title to <b>x</b>"
    assert "&lt;b&gt;x&lt;/b&gt;" in undo.toolTip()
