"""A whole map built in the real window with the keyboard alone: phases, rows, cards of every kind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeyeditor.app import open_window
from journeyeditor.models import EmotionCard, HurdleCard, JourneyMap, Kind
from journeyeditor.models.queries import standings
from journeyeditor.ui.window import MainWindow
from tests.helpers.answers import Answers
from tests.helpers.hand import Hand

# Qt's own words about the platform without a display, when a menu opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PHASES = ("Discover", "Buy", "Use")
ROWS: tuple[Kind, ...] = (
    *("behaviour", "touchpoint", "emotion", "goal", "hurdle"),
    *("solution", "owner", "kpi", "note"),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The program's own window with a map that holds nothing yet."""
    made = open_window(JourneyMap(id="m-keys", title="Keys", language="en"), lambda _: Answers())
    qtbot.addWidget(made, before_close_func=lambda _: made.document.mark_clean())
    made.resize(1400, 1000)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    blinking = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield made
    QApplication.setCursorFlashTime(blinking)


class Typist(Hand):
    """A person without a mouse."""

    def choose(self, *entries: str) -> None:
        """Go through the Insert menu to an entry, by ids, and press Enter."""
        self.press("Alt+I")
        for entry in entries:
            menu = self._menu()
            for _ in menu.actions():
                if self._at(menu) == entry:
                    break
                self.press("Down")
            assert self._at(menu) == entry
            self.press("Right" if entry != entries[-1] else "Enter")

    def write_over(self, text: str) -> None:
        """Put a text in place of the one in the field, and be done."""
        self.press("Ctrl+A")
        self.type(text)
        self.press("Enter")

    @staticmethod
    def _menu() -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    @staticmethod
    def _at(menu: QMenu) -> str:
        active: QAction | None = menu.activeAction()
        return "" if active is None else active.objectName()


def test_a_map_is_built_with_keys_alone(window: MainWindow) -> None:
    hand = Typist(window.canvas)
    for title in PHASES:
        hand.choose("phase.add")
        hand.write_over(title)
    for kind in ROWS:
        hand.choose("row.add", f"row.add-{kind}")
        hand.write_over(kind)
    assert [phase.title for phase in hand.map.phases] == list(PHASES)
    assert [row.kind for row in hand.map.rows] == list(ROWS)

    hand.press("Home")
    for kind in ROWS:  # down the first phase: two cards in each cell, one after the other
        hand.type(f"{kind} a")
        hand.press("Enter")
        hand.type(f"{kind} b")
        hand.press("Enter", "Esc")
        hand.press("Down")
    hand.press("Ctrl+Up", "End")
    for kind in reversed(ROWS):  # up the last one
        hand.press("F2")
        hand.type(f"{kind} z")
        hand.press("Enter", "Enter", "Up", "Up")
    for kind in ROWS:
        assert hand.texts(kind, "Discover") == [f"{kind} a", f"{kind} b"]
        assert hand.texts(kind, "Use") == [f"{kind} z"]
        assert hand.texts(kind, "Buy") == []
    _rate(hand)
    _move(hand)
    for _ in range(window.document.stack.count()):
        hand.press("Ctrl+Z")
    assert hand.map == JourneyMap(id="m-keys", title="Keys", language="en")


def _walk_to(hand: Hand, text: str) -> None:
    """Walk to a card by its cell: to the first of all cards, down to its row, on to its phase."""
    standing = next(found for found in standings(hand.map) if found.card.text == text)
    hand.press("Home", *["Ctrl+Up"] * 30)
    for _ in range(60):
        if hand.selection.focus == standing.card.id:
            return
        hand.press("Down")
    raise AssertionError(f"no way leads to {text!r}")


def _rate(hand: Hand) -> None:
    _walk_to(hand, "emotion a")
    hand.type("++")
    _walk_to(hand, "hurdle b")
    hand.type("3")
    cards = {found.card.text: found.card for found in standings(hand.map)}
    emotion, hurdle = cards["emotion a"], cards["hurdle b"]
    assert isinstance(emotion, EmotionCard)
    assert isinstance(hurdle, HurdleCard)
    assert (emotion.score, hurdle.severity) == (2, 3)


def _move(hand: Hand) -> None:
    _walk_to(hand, "behaviour b")
    hand.press("Alt+Right")
    assert hand.texts("behaviour", "Buy") == ["behaviour b"]
    hand.press("Ctrl+D")
    assert hand.texts("behaviour", "Buy") == ["behaviour b"] * 2
    hand.press("Delete")
    assert hand.texts("behaviour", "Buy") == ["behaviour b"]
