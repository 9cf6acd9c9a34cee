"""The rail at the left of the map: it shows the tab that opens, and a keyboard drives it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from journeyeditor.ui.window import MainWindow
from tests.helpers.rooms import settle
from tests.helpers.widgets import part

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def fold(window: MainWindow) -> None:
    if not window.workspace.side.is_folded:
        window.workspace.toggle_left()
    settle()
    assert window.workspace.side.is_folded


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_arrows_go_along_the_rail_and_enter_opens_a_tab(window: MainWindow) -> None:
    fold(window)
    outline = part(window, QToolButton, "rail-outline")
    assert outline.isChecked()
    outline.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(outline, Qt.Key.Key_Down)
    assert focused() is part(window, QToolButton, "rail-touchpoints")
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Down)
    row = focused()
    assert isinstance(row, QToolButton)
    assert row.text() == window.document.map.rows[0].title
    QTest.keyClick(row, Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    side = window.workspace.side
    assert (side.is_folded, side.tab) == (False, "templates")
    fold(window)
    assert part(window, QToolButton, "rail-templates").isChecked()
    assert not outline.isChecked()
