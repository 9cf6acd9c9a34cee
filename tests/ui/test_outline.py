"""The outline: what it shows, that it and the map select the same, renaming, keys and menus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import find
from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.hand import Hand
from tests.helpers.outline_hand import OutlineHand
from tests.helpers.sight import settle
from tests.helpers.trip import trip
from tests.helpers.widgets import action, part

# The screen of the tests can do neither, and a menu asks for both.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PHASES = ["Phases", "Dream", "Book", "Travel"]
ROWS = ["Rows", "Does", "Notes", "Feels", "Hurdles", "Ideas", "Owners", "Figures"]


@pytest.fixture
def window(windows: Windows) -> MainWindow:
    """A window with the weekend trip and its outline."""
    made = windows.make(Session(trip()))
    made.settings.update(left_open=True)
    made.resize(1400, 900)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def outline(window: MainWindow) -> OutlineHand:
    """A hand on that outline."""
    return OutlineHand(window)


@pytest.fixture
def hand(window: MainWindow) -> Hand:
    """A hand on the canvas beside it."""
    return Hand(window.canvas)


def _map(outline: OutlineHand) -> JourneyMap:
    return outline.window.document.map


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_it_shows_phases_and_rows_and_opens_to_steps_and_cards(outline: OutlineHand) -> None:
    assert outline.lines() == PHASES + ROWS
    outline.toggle("Book")
    outline.toggle("Hurdles")
    assert outline.lines() == [
        *PHASES[:3],
        "  Compare",
        "  Pay",
        PHASES[3],
        *ROWS[:5],
        "  Too many tabs",
        "  Card refused",
        *ROWS[5:],
    ]
    outline.toggle("Hurdles")
    outline.toggle("Phases")
    assert outline.lines() == ["Phases", *ROWS]


def test_it_says_what_things_are(outline: OutlineHand) -> None:
    outline.toggle("Book")
    outline.toggle("Hurdles")
    outline.toggle("Feels")
    assert outline.said("Phases") == "Phases, 3"
    assert outline.said("Book") == "Book, Phase 2 of 3, 6 cards"
    assert outline.said("Pay") == "Pay, Step 2 of 2, Book, 2 cards"
    assert outline.said("Hurdles") == "Hurdles, Row 4 of 7, 2 cards"
    assert outline.said("Too many tabs") == "Too many tabs, Hurdle H1, Book, Compare, High"
    assert outline.said("So dear") == "So dear, Emotion, Book, Pay, bad"


def test_a_click_shows_a_card_on_the_map(outline: OutlineHand, hand: Hand) -> None:
    hand.canvas.set_zoom(2)
    outline.toggle("Figures")
    outline.click("Trips")
    assert hand.selection.cards == ("c-13",)
    rect = hand.rect("c-13")
    assert hand.canvas.viewport().rect().toRectF().contains(rect)
    assert outline.chosen == ["Trips"]


def test_several_cards_are_selected_together(outline: OutlineHand, hand: Hand) -> None:
    outline.toggle("Does")
    outline.click("Looks at pictures")
    outline.click("Compares prices", "Shift")
    assert hand.selection.cards == ("c-1", "c-2", "c-3", "c-4")
    outline.click("Asks friends", "Ctrl")
    assert set(hand.selection.cards) == {"c-1", "c-3", "c-4"}
    outline.press("Delete")
    assert outline.lines()[5:8] == ["Does", "  Asks friends", "  Packs"]
    assert hand.document.stack.count() == 1


def test_a_click_on_a_title_gives_its_header_the_focus(outline: OutlineHand, hand: Hand) -> None:
    for title, id_ in (("Book", "p-2"), ("Notes", "r-2")):
        outline.click(title)
        assert hand.selection.head == id_
        assert outline.chosen == [title]


def test_it_follows_the_map_and_opens_the_row(outline: OutlineHand, hand: Hand) -> None:
    hand.click("Card refused")
    assert outline.chosen == ["Card refused"]
    hand.click("One list")
    assert outline.chosen == ["One list"]
    assert "  Card refused" not in outline.lines(), "a row that opened by itself closes again"
    outline.toggle("Does")
    hand.click("Trips")
    assert "  Packs" in outline.lines(), "a row that somebody opened stays open"


def test_where_the_focus_is_lights_up(outline: OutlineHand, hand: Hand) -> None:
    hand.selection.select([], hand.cell("Notes", "Dream"))
    dull = outline.tree.grab().toImage()
    hand.selection.select([], hand.cell("Notes", "Travel"))
    assert outline.chosen == []
    assert outline.tree.grab().toImage() != dull


def test_a_card_moved_to_another_phase_lights_that_phase_up(
    outline: OutlineHand, hand: Hand
) -> None:
    hand.click("Card refused")
    hand.drag("Card refused", to=hand.cell("Hurdles", "Travel"))
    moved = outline.tree.grab().toImage()
    (card,) = hand.selection.cards
    hand.selection.select([])
    assert outline.tree.grab().toImage() != moved
    hand.selection.select([card])
    assert outline.tree.grab().toImage() == moved


@pytest.mark.parametrize("key", ["F2", "Enter", ""])
def test_it_renames_in_place(outline: OutlineHand, hand: Hand, key: str) -> None:
    outline.toggle("Hurdles")
    outline.toggle("Book")
    for text, id_ in (("Dream", "p-1"), ("Pay", "s-2"), ("Does", "r-1"), ("Card refused", "c-10")):
        if key:
            outline.click(text)
            outline.press(key)
        else:
            outline.double_click(text)
        outline.press("Ctrl+A")
        outline.type(f"New {id_}")
        outline.press("Enter")
        assert outline.index(f"New {id_}").isValid()
        assert outline.tree.hasFocus()
    standing = find(hand.map, "c-10")
    assert standing is not None
    assert standing.card.text == "New c-10"
    assert hand.map.phases[1].steps[1].title == "New s-2"
    assert hand.document.stack.count() == 4, "each visit is one step"
    outline.press("Ctrl+Z")
    assert outline.index("Card refused").isValid()


def test_what_is_being_typed_is_saved_with_the_map(outline: OutlineHand) -> None:
    outline.click("Dream")
    outline.press("F2")
    outline.type("!")
    assert _map(outline).phases[0].title.endswith("!")


def test_keys_move_and_delete_heads(outline: OutlineHand) -> None:
    outline.click("Dream")
    outline.press("Alt+Down")
    assert outline.lines()[:4] == ["Phases", "Book", "Dream", "Travel"]
    outline.press("Alt+Up", "Delete")
    assert outline.lines()[:3] == ["Phases", "Book", "Travel"]
    outline.click("Notes")
    outline.press("Alt+Up")
    assert outline.lines()[3:6] == ["Rows", "Notes", "Does"]
    assert outline.chosen == ["Notes"]


def test_keys_move_cards_and_copy_them(outline: OutlineHand, hand: Hand) -> None:
    outline.toggle("Does")
    outline.click("Looks at pictures")
    outline.press("Alt+Down")
    assert hand.texts("Does", "Dream")[:2] == ["Asks friends", "Looks at pictures"]
    assert outline.chosen == ["Looks at pictures"]
    outline.press("Alt+Right")
    assert "Looks at pictures" in hand.texts("Does", "Compare")
    outline.press("Ctrl+D")
    assert hand.texts("Does", "Compare").count("Looks at pictures") == 2
    assert outline.tree.hasFocus()


def test_arrows_walk_and_open(outline: OutlineHand, hand: Hand) -> None:
    outline.click("Book")
    outline.press("Right", "Down")
    assert hand.selection.head == "s-1"
    outline.press("Down", "Down")
    assert hand.selection.head == "p-3"
    outline.press("Up", "Up", "Up", "Left")
    assert "  Pay" not in outline.lines()


@pytest.mark.parametrize(
    ("line", "entry"), [("Dream", "phase.delete"), ("Does", "row.delete"), ("Packs", "edit.delete")]
)
def test_menus_are_the_maps(outline: OutlineHand, line: str, entry: str) -> None:
    outline.toggle("Does")
    at = outline.point(line)
    port = outline.tree.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at))
    QApplication.sendEvent(port, event)
    found = {one.objectName(): one for one in _menu().actions()}
    found[entry].trigger()
    _menu().close()
    settle()
    assert line not in [text.strip() for text in outline.lines()]


@pytest.mark.parametrize(
    ("line", "kind"), [("Dream", "phase"), ("Compare", "step"), ("Does", "row"), ("Packs", "card")]
)
def test_menus_hold_all_of_the_maps_actions(
    outline: OutlineHand, hand: Hand, line: str, kind: str
) -> None:
    for above in ("Does", "Book"):
        outline.toggle(above)
    outline.click(line)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(outline.tree.viewport(), event)
    here = {name.removeprefix("outline-") for name in _entries(_menu())}
    _menu().close()
    settle()
    hand.canvas.menu_calls.wanted.emit(kind, QPoint(300, 300))
    there = _entries(_menu())
    _menu().close()
    settle()
    assert here == there
    assert len(there) > 4


def _entries(menu: QMenu) -> set[str]:
    """The names of all entries, those of the menus inside, too."""
    found: set[str] = set()
    for entry in menu.actions():
        inside = entry.menu()
        if isinstance(inside, QMenu):
            found |= _entries(inside)
        elif not entry.isSeparator():
            found.add(entry.objectName())
    return found


def test_its_menu_renames_in_the_outline(outline: OutlineHand) -> None:
    outline.click("Dream")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(outline.tree.viewport(), event)
    found = {one.objectName(): one for one in _menu().actions()}
    found["outline-phase.rename"].trigger()
    _menu().close()
    settle()
    field = part(outline.tree, QLineEdit, "outline-field")
    QTest.keyClicks(field, "Wish")
    assert outline.lines()[1] == "Wish"


def test_filtering_keeps_the_path(outline: OutlineHand) -> None:
    outline.filter.setFocus()
    outline.type("com")
    assert outline.lines() == ["Phases", "Book", "  Compare", "Rows", "Does", "  Compares prices"]
    outline.press("Ctrl+A")
    outline.type("pack")
    assert outline.lines() == ["Rows", "Does", "  Packs"]
    outline.press("Enter")
    assert outline.chosen == ["Packs"]
    outline.filter.setFocus()
    outline.press("Escape")
    assert outline.lines()[:4] == PHASES


def test_what_is_selected_stays_so_in_a_filter(outline: OutlineHand, hand: Hand) -> None:
    hand.click("Packs")
    outline.filter.setFocus()
    outline.type("pack")
    assert outline.chosen == ["Packs"]


def test_filtering_says_where_nothing_is_found(outline: OutlineHand) -> None:
    outline.filter.setFocus()
    outline.type("zebra")
    assert not outline.tree.isVisible()
    outline.press("Escape")
    assert outline.tree.isVisible()


def test_a_filter_follows_the_map(outline: OutlineHand, hand: Hand) -> None:
    outline.filter.setFocus()
    outline.type("friend")
    assert outline.lines() == ["Rows", "Does", "  Asks friends"]
    hand.click("Packs")
    hand.press("F2")
    hand.press("Ctrl+A")
    hand.type("Friends come")
    hand.press("Escape")
    assert outline.lines() == ["Rows", "Does", "  Asks friends", "  Friends come"]


def test_the_panel_opens_and_folds_by_command(outline: OutlineHand) -> None:
    toggle = action(outline.window, "view.left-panel")
    assert toggle.isChecked()
    toggle.trigger()
    assert not outline.tree.isVisible()
    assert not toggle.isChecked()
    action(outline.window, "view.show-outline").trigger()
    assert outline.tree.hasFocus()
    hide = action(outline.window, "view.hide-panels")
    hide.trigger()
    assert hide.isChecked()
    assert not outline.window.workspace.side.isVisible()
    hide.trigger()
    assert outline.tree.isVisible()


def test_undo_of_everything_restores_everything(outline: OutlineHand, hand: Hand) -> None:
    outline.toggle("Does")
    outline.click("Does")
    outline.press("Delete")
    outline.click("Book")
    outline.press("Delete")
    hand.press("Ctrl+Z", "Ctrl+Z")
    assert hand.map == trip()
    assert [line for line in outline.lines() if not line.startswith("  ")] == PHASES + ROWS
