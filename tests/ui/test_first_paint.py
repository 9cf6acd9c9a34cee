"""The map is on the screen first; what the panels hold comes a moment later."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journeyeditor.ui.opening import opened
from journeyeditor.ui.windows import Windows


def test_the_panels_fill_after_the_map_was_painted(
    windows: Windows, example: Path, qtbot: QtBot
) -> None:
    windows.settings.update(left_open=True, right_open=True)
    session, _ = opened(example, "en")
    windows.open_session(session)
    window = windows.all[0]
    assert window.findChild(QWidget, "outline") is None
    assert window.findChild(QWidget, "inspector") is None
    wide = window.canvas.width()
    qtbot.waitUntil(lambda: window.findChild(QWidget, "inspector") is not None)
    assert window.findChild(QWidget, "outline") is not None
    assert window.canvas.width() == wide


def test_a_tab_that_is_asked_for_before_is_there_at_once(windows: Windows, example: Path) -> None:
    windows.settings.update(left_open=True, right_open=True)
    session, _ = opened(example, "en")
    windows.open_session(session)
    windows.all[0].workspace.show_tab("outline")
    assert windows.all[0].findChild(QWidget, "outline") is not None
