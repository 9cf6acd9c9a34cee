"""A window that was closed leaves nothing of its map in memory."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journeyeditor.look import palette
from journeyeditor.ui.opening import opened
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.theme import dress
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.rooms import rooms, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _look_around(path: Path) -> dict[str, weakref.ref[object]]:
    """Open a map in a window, go through every room of it, close it; gives what should be gone then.

    The windows are of its own: those of the fixture are kept until the test is over.
    """
    windows = Windows(Settings(), lambda _: Answers())
    window = windows.make(opened(path, "en")[0])
    window.show()
    for _ in rooms(windows, window):
        pass
    session = window.session
    kept = (session, session.document, session.selection, window.canvas)
    window.close()
    window.deleteLater()
    settle()
    return {type(thing).__name__: weakref.ref(thing) for thing in kept}


def test_a_closed_window_takes_its_map_along(qapp: QApplication, example: Path) -> None:
    """What a signal holds is hidden from the collector: a lambda on the map's kept the whole canvas."""
    dress(qapp, palette("light"))
    left = _look_around(example)
    gc.unfreeze()
    gc.collect()
    assert [name for name, thing in left.items() if thing() is not None] == []
