"""A process of its own that shows one frame and ends: `python -m tests.benchmarks.child WHAT FILE`.

WHAT: "bare" shows a window of PySide6 that holds nothing, "program" is the program with FILE.
Prints the memory it holds (RSS) where the system tells (Linux).
"""

from __future__ import annotations

import os
import sys

STATUS = "/proc/self/status"


def bare() -> None:
    """Show an empty window."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication(["bare"])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    end()


def program(path: str) -> None:
    """Start the program as `python -m journeyeditor FILE` does, until it would wait for events."""
    sys.meta_path.insert(0, _Onlooker())
    from journeyeditor.__main__ import main

    main([path])


class _Onlooker:
    """Finds no module. When the program's part with Qt is about to load, it makes that end early.

    Qt must not be loaded before the program does it: that would not be the start it is to measure.
    """

    def find_spec(self, fullname: str, *_: object) -> None:
        """Put our end in place of Qt's loop of events."""
        if fullname == "journeyeditor.app":
            from PySide6.QtWidgets import QApplication

            setattr(QApplication, "exec", staticmethod(_painted))  # noqa: B010 - its type is fixed


def _painted() -> int:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    end()
    return 0


def end() -> None:
    """Tell how much memory is used, and end without cleaning up."""
    if os.path.exists(STATUS):  # noqa: PTH110 - pathlib would be loaded only for this
        with open(STATUS, encoding="ascii") as lines:  # noqa: PTH123 - the same
            for line in lines:
                if line.startswith("VmRSS:"):
                    sys.stdout.write(line)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        program(sys.argv[2])
