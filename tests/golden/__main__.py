"""Keeps the golden pictures anew: `python -m tests.golden [NAME ...]`. Look at them afterwards."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PIL import Image


def main(names: list[str]) -> None:
    """Take and keep the pictures of these scenes, without names of all."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["JOURNEYEDITOR_STATE_DIR"] = str(Path(folder) / "state")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["JOURNEYEDITOR_REDUCED_MOTION"] = "1"
        os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
        # Qt reads these when it is loaded.
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtWidgets import QApplication

        from journeyeditor.ui.settings import Settings
        from journeyeditor.ui.windows import Windows
        from tests.golden.comparing import PICTURES
        from tests.golden.scenes import SCENES, settled, shot

        app = QApplication(["golden"])
        for name in names or SCENES:
            settings = Settings(Path(folder) / name)
            settled(name, settings)
            windows = Windows(settings)
            picture = shot(name, Path(folder), windows)
            # A third of the size, and nothing that the eye sees.
            few = picture.quantize(256, dither=Image.Dither.NONE)
            few.save(PICTURES / f"{name}.png", optimize=True)
            for window in app.topLevelWidgets():
                window.hide()
                window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


if __name__ == "__main__":
    main(sys.argv[1:])
