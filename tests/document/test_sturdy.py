"""The program closed without a word when a map's painting divided by nothing: now it goes on."""

from __future__ import annotations

import subprocess
import sys

FAULTS = {"IndexError": "()[0]", "ZeroDivisionError": "1 / 0", "ValueError": "int('x')"}

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from journeyeditor.document.sturdy import sturdy
sys.excepthook = lambda kind, fault, trace: print(kind.__name__, isinstance(fault, kind))
@sturdy
class Faulty(QWidget):
    def resizeEvent(self, event):
        FAULT
application = QApplication([])
widget = Faulty()
def end():
    print("goes on")
    application.quit()
QTimer.singleShot(0, widget, widget.show)
QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, end))
application.exec()
"""


def test_faults_of_pythons_core_in_what_qt_calls_are_survived() -> None:
    for name, fault in FAULTS.items():
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM.replace("FAULT", fault)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.stdout == f"{name} True\ngoes on\n", run.stderr
