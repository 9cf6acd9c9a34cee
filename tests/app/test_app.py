"""The program as a whole: the window for tests, its faults, a run from start to end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyeditor import assets, storage
from journeyeditor.app import Faults, open_window
from journeyeditor.errors import JourneyError
from journeyeditor.ui.session import Session
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.windows import Windows

NOT_RAISED = "This plugin does not support raise()"
"""Qt's own words about the platform without a display."""

RUN = """
import os, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from journeyeditor import app
application = QApplication(["x"])
def report():
    shown = [w for w in application.topLevelWidgets() if w.objectName() in ("window", "start")]
    print([(w.objectName(), w.windowTitle()) for w in shown])
    application.closeAllWindows()
def dismiss():
    print(application.activeModalWidget().text(), application.activeModalWidget().informativeText())
    application.activeModalWidget().reject()
    QTimer.singleShot(0, report)
def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
QTimer.singleShot(0, {"report": report, "dismiss": dismiss, "interrupt": interrupt}[sys.argv[1]])
sys.exit(app.run(sys.argv[2] if len(sys.argv) > 2 else None))
"""


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "commuter-bike.journey"
    path.write_bytes(assets.read("examples/commuter-bike.journey"))
    return path


def test_open_window_with_a_file(qtbot: QtBot, example: Path) -> None:
    window = open_window(example)
    qtbot.addWidget(window)
    assert window.canvas.objectName() == "canvas"
    assert window.document.map == storage.load(example)
    assert not window.isVisible()


def test_open_window_with_a_map(qtbot: QtBot) -> None:
    journey = storage.new_map("blank", "de", "Leer")
    window = open_window(journey)
    qtbot.addWidget(window)
    assert window.document.map is journey


def test_open_window_refuses_what_cannot_be_opened(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(JourneyError):
        open_window(tmp_path / "none.journey")
    (tmp_path / "bad.journey").write_text("{")
    with pytest.raises(JourneyError):
        open_window(str(tmp_path / "bad.journey"))


def test_faults_are_logged_and_told_once_in_a_while(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    windows = Windows(Settings())
    window = windows.make(Session(storage.new_map("blank", "en")))
    qtbot.addWidget(window)
    faults = Faults(windows)
    faults(RuntimeError, RuntimeError("planted"), None)
    assert "Something went wrong" in window.statusBar().currentMessage()
    window.statusBar().clearMessage()
    faults(RuntimeError, RuntimeError("planted"), None)
    assert window.statusBar().currentMessage() == ""
    assert [record.exc_info is not None for record in caplog.records] == [True, True]


def run(
    then: str, *arguments: str, language: str = "en_GB.UTF-8"
) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own; `then` names what happens once it is open."""
    surroundings = {**os.environ, "LC_MESSAGES": language}
    del surroundings["LC_ALL"]
    command = [sys.executable, "-c", RUN, then, *arguments]
    return subprocess.run(
        command, env=surroundings, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_run_with_a_file(example: Path) -> None:
    done = run("report", str(example))
    assert done.returncode == 0
    assert (
        "Buying a commuter bike online – commuter-bike.journey[*] – Journey Editor" in done.stdout
    )
    assert done.stderr == ""


def test_a_run_without_a_file_shows_the_start_screen_in_german() -> None:
    done = run("report", language="de_DE.UTF-8")
    assert done.returncode == 0
    assert done.stdout.strip() == "[('start', 'Journey Editor')]"
    assert done.stderr.replace(NOT_RAISED, "").strip() == ""


def test_a_run_with_a_file_that_cannot_be_opened_says_so_over_the_start_screen(
    tmp_path: Path,
) -> None:
    path = tmp_path / "cut.journey"
    path.write_text('{"format": "journey"')
    done = run("dismiss", str(path))
    assert done.returncode == 0
    assert "“cut.journey” was not opened. The file is cut off" in done.stdout
    assert "[('start', 'Journey Editor')]" in done.stdout


def test_ctrl_c_in_the_terminal_ends_the_program() -> None:
    assert run("interrupt").returncode == -signal.SIGINT


def test_the_start_screen_needs_nothing_of_the_canvas_before_its_first_frame() -> None:
    heavy = ("canvas.view", "layout", "ui.window", "ui.workspace", "export")
    code = (
        "import sys, journeyeditor.app, journeyeditor.ui.start.window\n"
        f"print([name for name in {heavy} if 'journeyeditor.' + name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_map_is_seen_before_what_its_first_frame_does_not_need_is_loaded(example: Path) -> None:
    later = ("analysis", "comparison", "exchange", "export", "qr.code", "ui.inspector", "ui.start")
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "QApplication.exec = staticmethod(QApplication.processEvents)\n"
        "from journeyeditor.app import run\n"
        "run(sys.argv[1])\n"
        f"print([name for name in {later} if 'journeyeditor.' + name in sys.modules])"
    )
    command = [sys.executable, "-c", code, str(example)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
