"""One program for each user and screen: what a second start hands over, and what it survives."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeyeditor.ui.instance import Instance, Request, activation_token, meeting_place
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows

PATIENCE = 300


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return tmp_path_factory.mktemp("run"), "je"


@pytest.fixture
def first(qtbot: QtBot, place: tuple[Path, str]) -> Iterator[Instance]:
    """The program that runs."""
    del qtbot
    made = Instance(*place)
    assert made.is_first()
    made.listen()
    yield made
    made.leave()


def second(place: tuple[Path, str], request: str) -> subprocess.Popen[bytes]:
    """Start a process that hands over; it ends with 0 where its request was taken."""
    program = (
        "import sys; from pathlib import Path;"
        "from PySide6.QtCore import QCoreApplication;"
        "from journeyeditor.ui.instance import Instance, Request; app = QCoreApplication([]);"
        "made = Instance(Path(sys.argv[1]), sys.argv[2]); assert not made.is_first();"
        "files = tuple(map(Path, sys.argv[3:]));"
        "sys.exit(not made.hand_over(Request(files, 'token')))"
    )
    return subprocess.Popen([sys.executable, "-c", program, *map(str, place), request])


def test_a_file_is_handed_over(qtbot: QtBot, first: Instance, place: tuple[Path, str]) -> None:
    with qtbot.waitSignal(first.asked, timeout=20_000) as heard:
        starting = second(place, "/maps/räder \udcff 🚲.journey")
    assert starting.wait(10) == 0
    assert heard.args == [Request((Path("/maps/räder \udcff 🚲.journey"),), "token")]


def test_only_one_is_the_first_until_it_leaves(first: Instance, place: tuple[Path, str]) -> None:
    other = Instance(*place)
    assert first.is_first()
    assert not other.is_first()
    first.leave()
    assert other.is_first()
    other.leave()


def test_one_that_does_not_answer_is_not_waited_for_long(
    qtbot: QtBot, place: tuple[Path, str]
) -> None:
    del qtbot
    silent = Instance(*place)
    assert silent.is_first()
    other = Instance(*place)

    assert not other.hand_over(Request((Path("/a"),)), PATIENCE)
    silent.leave()


def test_the_socket_of_a_dead_program_is_taken_over(qtbot: QtBot, place: tuple[Path, str]) -> None:
    folder, name = place
    program = (
        "import os, signal, sys; from pathlib import Path;"
        "from PySide6.QtCore import QCoreApplication;"
        "from journeyeditor.ui.instance import Instance; app = QCoreApplication([]);"
        "made = Instance(Path(sys.argv[1]), sys.argv[2]); assert made.is_first(); made.listen();"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    died = subprocess.run([sys.executable, "-c", program, str(folder), name], check=False)
    assert died.returncode == -signal.SIGKILL
    assert (folder / "je.socket").exists()
    assert (folder / "je.lock").exists()

    made = Instance(folder, name)
    assert made.is_first()
    made.listen()
    with qtbot.waitSignal(made.asked, timeout=20_000):
        starting = second(place, "/a.journey")
    assert starting.wait(10) == 0
    made.leave()


@pytest.mark.parametrize(
    "line",
    [b"", b"{\n", b"[]\n", b'{"files": "x", "token": ""}\n', b'{"files": [1], "token": ""}\n'],
)
def test_nonsense_is_not_listened_to(
    qtbot: QtBot, first: Instance, place: tuple[Path, str], line: bytes
) -> None:
    with qtbot.assertNotEmitted(first.asked, wait=100):
        answer = _say(qtbot, place, line)
    assert answer == b""


def test_an_endless_line_is_cut_off(qtbot: QtBot, first: Instance, place: tuple[Path, str]) -> None:
    assert _say(qtbot, place, b"x" * 200_000, end=False) == b""
    assert first.is_first()


def _say(qtbot: QtBot, place: tuple[Path, str], line: bytes, *, end: bool = True) -> bytes:
    """Speak to the socket from another thread; gives the answer."""
    answer: list[bytes] = []

    def speak() -> None:
        with socket.socket(socket.AF_UNIX) as talk:
            talk.connect(str(place[0] / "je.socket"))
            try:
                talk.sendall(line)
                if end:
                    talk.shutdown(socket.SHUT_WR)
                answer.append(talk.recv(10))
            except OSError:
                answer.append(b"")

    thread = threading.Thread(target=speak)
    thread.start()
    qtbot.waitUntil(lambda: bool(answer))
    thread.join()
    return answer[0]


def test_only_this_user_can_speak_to_it(first: Instance, place: tuple[Path, str]) -> None:
    assert first.is_first()
    assert (place[0] / "je.socket").stat().st_mode & 0o077 == 0


def test_programs_meet_by_screen_and_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    places = set()
    for display, state in ((":1", "/a"), (":2", "/a"), (":1", "/b")):
        monkeypatch.setenv("DISPLAY", display)
        monkeypatch.setenv("JOURNEYEDITOR_STATE_DIR", state)
        place = meeting_place()
        assert place is not None
        assert place == meeting_place()
        assert place[0] == tmp_path
        places.add(place)
    assert len(places) == 3


def test_without_a_folder_for_the_run_it_is_the_programs_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("JOURNEYEDITOR_STATE_DIR", str(tmp_path / "state"))
    place = meeting_place()
    assert place is not None
    assert place[0].is_relative_to(tmp_path / "state")
    assert place[0].stat().st_mode & 0o077 == 0
    monkeypatch.setenv("JOURNEYEDITOR_STATE_DIR", "/dev/null")
    assert meeting_place() is None


def test_a_desktops_token_is_used_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "start-1")
    assert activation_token() == "start-1"
    assert activation_token() == ""


def test_what_is_asked_for_opens_in_front(
    windows: Windows, window: MainWindow, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    copy = example.with_name("copy.journey")
    copy.write_bytes(example.read_bytes())
    window.document.apply(window.document.map.replace(title="Changed"), "Set title")

    given = "start-7"
    windows.take(Request((copy,), given))
    assert windows.all[-1].session.path == copy
    assert os.environ["XDG_ACTIVATION_TOKEN"] == given

    windows.take(Request((example,)))
    assert len(windows.all) == 2
    assert windows.all[0].document.map.title == "Changed"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_start_without_a_file_shows_the_start_screen(
    windows: Windows, window: MainWindow
) -> None:
    windows.take(Request(()))

    assert windows.all == (window,)
    assert windows.start is not None
    assert windows.start.isVisible()
    windows.start.close()
