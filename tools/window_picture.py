"""Writes a picture of the editor's window with a map open: `window_picture.py MAP PICTURE`."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

PATIENCE = 20.0  # seconds until the window must show itself
ROUNDS = 20  # of events, for what a window puts off until it is shown: fitting, previews
SIZE = (1600, 1000)  # px: a window on a common screen


def take(map_path: Path, picture: Path) -> None:
    """Open the map in the real window, without a display, and save what it shows."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Not as somebody left the program here, but as it comes up for the first time.
    folder = tempfile.mkdtemp(prefix="journeyeditor-picture-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["JOURNEYEDITOR_STATE_DIR"] = folder
    # Qt reads the platform's name when it is loaded, so it is imported only now.
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtTest import QTest

    from journeyeditor.app import open_window

    window = open_window(map_path)
    window.resize(*SIZE)
    window.show()
    if not QTest.qWaitForWindowExposed(window, int(PATIENCE * 1000)):
        message = "the window did not show itself"
        raise TimeoutError(message)
    for _ in range(ROUNDS):
        QCoreApplication.processEvents()
    picture.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(picture)):
        message = f"cannot write {picture}"
        raise OSError(message)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
