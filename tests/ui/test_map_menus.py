"""The menus of cards, cells and headers, and the commands in them, in a whole window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.hand import Hand
from tests.helpers.header_hand import HeaderHand
from tests.helpers.sight import Target, settle
from tests.helpers.trip import trip
from tests.helpers.widgets import action

# The screen of the tests can do neither, and a menu asks for both.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def trip_window(windows: Windows) -> MainWindow:
    """A window with the weekend trip."""
    made = windows.make(Session(trip()))
    made.resize(1200, 900)
    made.show()
    return made


@pytest.fixture
def heads(trip_window: MainWindow) -> HeaderHand:
    """The headers in that window."""
    return HeaderHand(Hand(trip_window.canvas))


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _choose(id_: str) -> None:
    menu = _menu()
    entry = next(entry for entry in menu.actions() if entry.objectName() == id_)
    entry.trigger()
    menu.close()
    settle()


def test_a_right_click_opens_the_menu_of_the_header(heads: HeaderHand) -> None:
    for title, id_ in (("Travel", "phase.menu"), ("Pay", "step.menu"), ("Does", "row.menu")):
        heads.click(title, button=Qt.MouseButton.RightButton)
        assert _menu().objectName() == id_
        _menu().close()
        settle()
    assert heads.focused == "r-1"


def test_a_phase_collapses_and_expands_by_its_menu(heads: HeaderHand) -> None:
    heads.click("Travel", button=Qt.MouseButton.RightButton)
    _choose("phase.collapse")
    assert [bool(phase.collapsed) for phase in heads.hand.map.phases] == [False, False, True]
    heads.click("Travel", button=Qt.MouseButton.RightButton)
    texts = [entry.text() for entry in _menu().actions()]
    assert "Expand “Travel”" in texts
    _choose("phase.collapse")
    assert not any(phase.collapsed for phase in heads.hand.map.phases)


def test_rows_are_hidden_and_all_shown_again(heads: HeaderHand) -> None:
    for title in ("Does", "Feels"):
        heads.click(title, button=Qt.MouseButton.RightButton)
        _choose("row.hide")
    assert sum(bool(row.hidden) for row in heads.hand.map.rows) == 2
    show = action(heads.canvas.window(), "row.show-all")
    show.trigger()
    assert not any(row.hidden for row in heads.hand.map.rows)
    assert not show.isEnabled()
    assert show.statusTip() == "No row is hidden."


def test_a_plus_between_rows_offers_the_kinds(heads: HeaderHand) -> None:
    heads.click("Does", "plus")
    _choose("row.add-goal")
    heads.hand.press("Enter")
    assert heads.rows[:3] == ["Does", "Goals", "Notes"]


def test_commands_act_on_the_phase_step_and_row_of_the_focused_card(heads: HeaderHand) -> None:
    window = heads.canvas.window()
    heads.hand.click("Packs")
    assert not action(window, "step.delete").isEnabled()
    action(window, "phase.move-left").trigger()
    assert heads.phases == ["Dream", "Travel", "Book"]
    assert heads.hand.selection.focused_card == "c-5"
    action(window, "row.move-down").trigger()
    assert heads.rows[:2] == ["Notes", "Does"]
    heads.hand.click("Compares prices")
    action(window, "step.move-right").trigger()
    assert [step.title for step in heads.hand.map.phases[2].steps] == ["Pay", "Compare"]
    action(window, "row.delete").trigger()
    assert "Does" not in heads.rows


@pytest.mark.parametrize(
    ("title", "shut", "reason"),
    [
        ("Dream", "phase.move-left", "There is nothing further to the left."),
        ("Travel", "phase.move-right", "There is nothing further to the right."),
        ("Compare", "step.move-left", "There is nothing further to the left."),
        ("Pay", "step.move-right", "There is nothing further to the right."),
        ("Does", "row.move-up", "There is nothing further up."),
        ("Figures", "row.move-down", "There is nothing further down."),
    ],
)
def test_what_stands_at_an_end_moves_no_further_and_says_so(
    heads: HeaderHand, title: str, shut: str, reason: str
) -> None:
    window = heads.canvas.window()
    heads.click(title)
    assert not action(window, shut).isEnabled()
    assert reason in action(window, shut).toolTip()
    opposite = {"left": "right", "right": "left", "up": "down", "down": "up"}
    kind, way = shut.split(".move-")
    assert action(window, f"{kind}.move-{opposite[way]}").isEnabled()


def test_cards_at_an_end_move_no_further(heads: HeaderHand) -> None:
    window = heads.canvas.window()
    ways = ("left", "right", "up", "down")
    found = {}
    for card in ("Looks at pictures", "Packs", "Compares prices"):
        heads.hand.click(card)
        found[card] = [way for way in ways if action(window, f"card.move-{way}").isEnabled()]
    assert found == {
        "Looks at pictures": ["right", "down"],
        "Packs": ["left"],
        "Compares prices": ["left", "right"],
    }


def test_delete_and_f2_reach_the_header_in_focus(heads: HeaderHand) -> None:
    heads.click("Travel")
    heads.hand.press("F2")
    assert heads.hand.editing == "Travel"
    heads.hand.press("Esc", "Delete")
    assert heads.phases == ["Dream", "Book"]


def test_a_step_is_added_to_a_phase_and_its_title_opened(heads: HeaderHand) -> None:
    heads.click("Travel")
    action(heads.canvas.window(), "step.add").trigger()
    assert heads.hand.editing == "New step"
    heads.hand.press("Enter")
    assert heads.hand.texts("Does", "New step") == ["Packs"]


def _right_click(hand: Hand, target: Target) -> None:
    window = hand.canvas.window().windowHandle()
    assert window is not None
    point = hand.canvas.viewport().mapTo(hand.canvas.window(), hand.point(target))
    QTest.mouseClick(window, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, point)
    settle()


def test_a_right_click_on_a_card_selects_it_and_offers_what_can_be_done(heads: HeaderHand) -> None:
    hand = heads.hand
    _right_click(hand, "Packs")
    assert hand.selection.cards == ("c-5",)
    assert _menu().objectName() == "card.menu"
    _choose("edit.delete")
    assert hand.texts("Does", "Travel") == []


def test_a_right_click_above_the_map_is_not_one_on_the_card_as_far_below(
    heads: HeaderHand,
) -> None:
    hand = heads.hand
    strip = hand.canvas.frame.banner
    at = QPoint(round(hand.rect("Asks friends").center().x()), strip.height() - 4)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, strip.mapToGlobal(at))
    QApplication.sendEvent(strip, asked)
    assert QApplication.activePopupWidget() is None
    assert hand.selection.cards == ()


def test_a_right_click_on_one_of_several_selected_cards_keeps_them(heads: HeaderHand) -> None:
    hand = heads.hand
    hand.click("Packs")
    hand.click("Asks friends", held="Ctrl")
    _right_click(hand, "Packs")
    assert hand.selection.cards == ("c-5", "c-2")
    _choose("edit.duplicate")
    assert hand.texts("Does", "Travel") == ["Packs", "Packs"]


def test_a_right_click_on_a_cell_offers_a_card_there(heads: HeaderHand) -> None:
    hand = heads.hand
    _right_click(hand, hand.cell("Notes", "Pay"))
    assert _menu().objectName() == "cell.menu"
    _choose("card.add")
    hand.type("Asks the bank")
    hand.press("Esc")
    assert hand.texts("Notes", "Pay") == ["Asks the bank"]


@pytest.mark.parametrize("key", ["Menu", "Shift+F10"])
def test_a_key_opens_the_menu_of_what_has_the_focus_below_it(heads: HeaderHand, key: str) -> None:
    hand = heads.hand
    for spot, id_ in (("c-2", "card.menu"), (hand.cell("Hurdles", "Dream"), "cell.menu")):
        hand.selection.select([spot] if isinstance(spot, str) else [], spot)
        hand.press(key)
        assert _menu().objectName() == id_
        at = hand.canvas.viewport().mapFromGlobal(_menu().pos())
        assert abs(at.x() - hand.rect(spot).left()) <= 2
        assert abs(at.y() - hand.rect(spot).bottom()) <= 2
        _menu().close()
        settle()
    for head, id_ in (("p-1", "phase.menu"), ("s-2", "step.menu"), ("r-1", "row.menu")):
        hand.selection.select_head(head)
        hand.press(key)
        assert _menu().objectName() == id_
        _menu().close()
        settle()


def test_what_the_platform_asks_by_key_opens_the_same_menu(heads: HeaderHand) -> None:
    hand = heads.hand
    hand.selection.select(["c-5"])
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), QPoint(3, 3))
    QApplication.sendEvent(hand.canvas, event)
    assert _menu().objectName() == "card.menu"
    _menu().close()
    settle()


def test_a_text_that_is_edited_keeps_a_menu_of_its_own(heads: HeaderHand) -> None:
    hand = heads.hand
    hand.double_click("Packs")
    hand.press("Shift+F10")
    assert hand.editing == "Packs"
    menu = QApplication.activePopupWidget()
    assert menu is None or menu.objectName() != "card.menu"


def test_a_card_is_offered_what_is_meant_for_its_kind(window: MainWindow) -> None:
    window.resize(1600, 1000)
    hand = Hand(window.canvas)
    only = {"card.score", "card.severity", "card.qr-code", "card.kpi"}
    for text, offered in (
        ("Delivery date stays vague until payment", "card.severity"),
        ("Checkout", "card.qr-code"),
    ):
        _right_click(hand, text)
        names = [entry.objectName() for entry in _menu().actions()]
        assert only.intersection(names) == {offered}
        assert names[-1] == "edit.delete"
        _menu().close()
        settle()
