"""Trials: what the doctor tries in a process of its own, since where Qt fails, it may fail hard.

`python -m journeyeditor.cli.trials qt|display|fonts` tells its result on stdout.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping
from typing import Final

from journeyeditor.cli.packages import SCRIPTS


def _qt() -> str:
    """Load all of Qt that windows use; gives its version."""
    import PySide6

    importlib.import_module("PySide6.QtWidgets")
    return PySide6.__version__


def _display() -> str:
    """Connect with the display; where there is none, Qt ends the process."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication([]).platformName()


def _fonts() -> str:
    """Give the letters of SCRIPTS that no font on this machine has."""
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    from journeyeditor.canvas.painting.shaping import unknown
    from journeyeditor.look.styles import CARD

    lacking = unknown("".join(SCRIPTS), CARD)
    del application
    return lacking


TRIALS: Final[Mapping[str, Callable[[], str]]] = {
    "qt": _qt,
    "display": _display,
    "fonts": _fonts,
}


def main() -> None:
    """Make the trial that is named."""
    sys.stdout.buffer.write(TRIALS[sys.argv[1]]().encode())


if __name__ == "__main__":
    main()
