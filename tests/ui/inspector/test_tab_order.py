"""Tab: through the whole window as one reads it, round and round, and back the same way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from journeyeditor.ui.window import MainWindow
from tests.helpers.answers import Answers
from tests.helpers.inspector_hand import InspectorHand
from tests.helpers.widgets import part

STOPS = [
    *("canvas", "persona-strip", "inspector-more", "Awareness", "Emotions", "score-1", "text"),
    *("hue-own", "add-tags", "persona-u-1", "edit-persona", "notes"),
    *("command-field", "export", "findings-badge", "side-tabs", "outline-filter", "outline"),
]


def walk(key: Qt.Key) -> list[str]:
    """Press a key until the focus is on the canvas again; gives what it went through."""
    seen: list[str] = []
    for _ in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        name = focus.objectName() or str(focus.property("text"))
        if name == "canvas" and seen:
            return seen
        seen.append(name)
        QTest.keyClick(focus, key)
    raise AssertionError(f"never came back to the map: {seen}")


def test_tab_goes_round_the_window_as_one_reads_it(hand: InspectorHand) -> None:
    """It skipped the outline's filter, and went to the path and the personas after all fields."""
    window = hand.window
    window.settings.update(left_open=True)
    window.workspace.show_tab("outline")
    hand.select("emotion")
    window.canvas.setFocus()
    there = walk(Qt.Key.Key_Tab)
    assert [name for name in there if name in STOPS] == STOPS
    back = walk(Qt.Key.Key_Backtab)
    assert back == ["canvas", *reversed(there[1:])]


def test_arrows_choose_among_the_faces(hand: InspectorHand) -> None:
    """Only a mouse could: the keyboard came to the first face and no further."""
    hand.select("emotion")
    part(hand.inspector, QAbstractButton, "score-1").setFocus()
    for key, score in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Right, -2), (Qt.Key.Key_Left, 2)):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        assert getattr(hand.card(), "score", None) == score
    hand.window.document.undo()
    assert getattr(hand.card(), "score", None) == 1, "one undo step for the visit"


def test_enter_on_the_persona_above_the_map_opens_it(window: MainWindow, answers: Answers) -> None:
    journey = window.document.map
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    strip = window.canvas.frame.banner
    assert (strip.accessibleName(), strip.accessibleDescription()) == (
        "Edit persona …",
        "Lena Hoffmann",
    )
    window.canvas.setFocus()
    plain = strip.grab().toImage()
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert strip.hasFocus()
    assert strip.grab().toImage() != plain, "a ring shows where the keyboard is"
    answers.prepare(journey.replace(title="Through the dialog"))
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert answers.asked == ["persona u-1"]
    assert window.document.map.title == "Through the dialog"
    QTest.keyClick(strip, Qt.Key.Key_X)
    assert window.document.stack.count() == 1, "letters are not for the card out of sight"
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()
    window.document.apply(journey.replace(personas=()), "Without personas")
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert not strip.hasFocus(), "there is nobody to open"
