"""What tests of the inspector share: the example's window with the inspector open."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from journeyeditor.ui.window import MainWindow
from tests.helpers.inspector_hand import InspectorHand


@pytest.fixture
def hand(window: MainWindow) -> InspectorHand:
    """A hand in the inspector of the example's window."""
    window.resize(1500, 1000)
    window.settings.update(right_open=True)
    window.workspace.toggle_panels()
    window.workspace.toggle_panels()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return InspectorHand(window)
