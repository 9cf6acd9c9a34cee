"""XDisplay: the program as a process of its own in a real X window, driven as by a hand.

Xvfb, a session bus and openbox are started for it and ended with it, by their own handles. Nothing
sleeps but between two clicks that are not to be a double click; all else is waited for.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self, TypeVar

from PIL import Image, ImageGrab

PATIENCE = 20.0
DOUBLE_CLICK = 0.45
"""A little over the 400 ms within which a second press makes a double click."""

PROGRAMS = ("Xvfb", "openbox", "xdotool", "xwininfo", "xprop", "dbus-daemon")
T = TypeVar("T")
_PACE = Event()
"""Never set: what is looked for is looked for in this rhythm."""


def wait_for(look: Callable[[], T], what: str) -> T:
    """Look until there is something; raises AssertionError when it never comes."""
    end = time.monotonic() + PATIENCE
    while not (found := look()):
        assert time.monotonic() < end, f"waited in vain for {what}"
        _PACE.wait(0.02)
    return found


class XDisplay:
    """A display of its own with a window manager, in which programs are started."""

    def __init__(self, width: int = 1600, height: int = 1000) -> None:
        """Start the servers; a program that is missing is named."""
        missing = [name for name in PROGRAMS if shutil.which(name) is None]
        assert not missing, f"tests in a real window need {', '.join(missing)}: see tools/setup.sh"
        self._folder = Path(tempfile.mkdtemp(prefix="journeyeditor-x-"))
        self._started: list[subprocess.Popen[bytes]] = []
        self._pressed: tuple[tuple[int, int], float] = ((-99, -99), 0.0)
        self.environment = self._private()
        try:
            self._start(width, height)
        except BaseException:
            self.stop()
            raise

    def __enter__(self) -> Self:
        """Give the display."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End everything that was started."""
        self.stop()

    def _private(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        kept.pop("WAYLAND_DISPLAY", None)
        (self._folder / "run").mkdir(mode=0o700)
        return {**kept, "XDG_RUNTIME_DIR": str(self._folder / "run"), "LC_ALL": "C.UTF-8"}

    def _start(self, width: int, height: int) -> None:
        screen = f"{width}x{height}x24"
        number = self._announced("Xvfb", "-displayfd", "{}", "-screen", "0", screen, "-noreset")
        self.environment["DISPLAY"] = f":{number}"
        address = self._announced("dbus-daemon", "--session", "--nofork", "--print-address={}")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self.start(["openbox", "--sm-disable"])
        wait_for(
            lambda: "id #" in self.told("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"),
            "the window manager",
        )

    def _announced(self, *command: str) -> str:
        """Start a server that tells its address through a pipe, whose number replaces {}."""
        reading, writing = os.pipe()
        self.start([part.format(writing) for part in command], keep=writing)
        os.close(writing)
        with os.fdopen(reading) as told:
            return told.readline().strip()

    def start(
        self, command: list[str], environment: Mapping[str, str] | None = None, keep: int = -1
    ) -> subprocess.Popen[bytes]:
        """Start a program in this display; it is ended with the display."""
        log = self._folder / f"{len(self._started)}.log"
        with log.open("wb") as errors:
            started = subprocess.Popen(
                command,
                env={**self.environment, **(environment or {})},
                pass_fds=() if keep < 0 else (keep,),
                stdout=errors,
                stderr=errors,
                start_new_session=True,
            )
        self._started.append(started)
        return started

    def stop(self) -> None:
        """End all programs, the last one first."""
        for process in reversed(self._started):
            end(process)
        self._started.clear()
        shutil.rmtree(self._folder, ignore_errors=True)

    def log(self, process: subprocess.Popen[bytes]) -> str:
        """Give what a program has said."""
        return (self._folder / f"{self._started.index(process)}.log").read_text(errors="replace")

    def told(self, *command: str) -> str:
        """Run a tool in this display and give what it says."""
        done = subprocess.run(
            command,
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        return done.stdout

    def do(self, *words: object) -> None:
        """Let xdotool do something."""
        subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment,
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )

    def split(self) -> None:
        """Make two monitors of the screen, M0 at the left and M1 at the right; before any program."""
        told = self.told("xdotool", "getdisplaygeometry").split()
        width, height = int(told[0]) // 2, int(told[1])
        for number, output in ((0, "screen"), (1, "none")):
            place = f"{width}/508x{height}/285+{number * width}+0"
            subprocess.run(
                ["xrandr", "--setmonitor", f"M{number}", place, output],
                env=self.environment,
                check=True,
                capture_output=True,
                timeout=PATIENCE,
            )

    def picture(self) -> Image.Image:
        """Give what is on the screen."""
        return ImageGrab.grab(xdisplay=self.environment["DISPLAY"])

    # --- The hand.

    def click(self, at: tuple[int, int], times: int = 1) -> None:
        """Click, or double-click, a point of the screen."""
        self._fresh(at)
        self.do("mousemove", *at, "click", "--repeat", times, "--delay", 60, 1)
        self._pressed = (at, time.monotonic())

    @contextmanager
    def dragging(self, start: tuple[int, int], end: tuple[int, int]) -> Iterator[None]:
        """Drag from point to point; what is done inside happens before the button is let go."""
        self._fresh(start)
        way: list[object] = ["mousemove", *start, "mousedown", 1, "sleep", 0.016]
        for step in range(1, 21):
            x, y = (a + (b - a) * step // 20 for a, b in zip(start, end, strict=True))
            way += ["mousemove", x, y, "sleep", 0.016]
        self.do(*way)
        try:
            yield
        finally:
            self.do("mouseup", 1)
            self._pressed = (end, time.monotonic())

    def press(self, *keys: str) -> None:
        """Press keys, as xdotool names them."""
        self.do("key", *keys)  # --clearmodifiers would let go of the mouse, too

    def type(self, text: str) -> None:
        """Type characters of a US keyboard."""
        assert text.isascii(), "xdotool loses letters that are not on the keyboard"
        self.do("type", "--clearmodifiers", "--delay", 12, "--", text)

    def _fresh(self, at: tuple[int, int]) -> None:
        """Wait until a press here is not the second one of a double click."""
        (x, y), when = self._pressed
        if abs(x - at[0]) + abs(y - at[1]) < 20:
            _PACE.wait(max(0.0, when + DOUBLE_CLICK - time.monotonic()))


class Program:
    """The editor, running in a display, with a file or its start screen."""

    def __init__(self, display: XDisplay, file: Path | None, language: str) -> None:
        """Start the program on a file or on none, in "en" or "de"."""
        self.display = display
        locale = {"en": "C.UTF-8", "de": "de_DE.UTF-8"}[language]
        environment = {"LANG": locale, "LC_ALL": locale, "LANGUAGE": language}
        # This test's own: a program that a failed test left behind takes none of its files.
        environment["JOURNEYEDITOR_STATE_DIR"] = os.environ["JOURNEYEDITOR_STATE_DIR"]
        environment["QT_QPA_PLATFORM"] = "xcb"
        command = [sys.executable, "-m", "journeyeditor", *([str(file)] if file else [])]
        self.process = display.start(command, environment)
        self._window = wait_for(self._find, f"the window\n{display.log(self.process)}")
        self.activate()

    def look_for(self, title: str) -> None:
        """From now on be about another window of the program: the one of this title."""
        front = ("xdotool", "getactivewindow", "getwindowname")
        wait_for(lambda: self.display.told(*front).strip().startswith(title), title)
        self._window = self.display.told("xdotool", "getactivewindow").strip()

    def activate(self) -> None:
        """Bring the window to the front and give it the keyboard."""
        self.display.do("windowactivate", "--sync", self._window)

    def _find(self) -> str:
        assert self.process.poll() is None, self.display.log(self.process)
        search = ("search", "--onlyvisible", "--all", "--pid", str(self.process.pid))
        found = self.display.told("xdotool", *search, "--name", "Journey Editor")
        return next(reversed(found.split()), "")

    def _size(self, window: str) -> tuple[int, int]:
        told = self.display.told("xwininfo", "-id", window)
        size = [re.search(rf"{name}:\s+(\d+)", told) for name in ("Width", "Height")]
        width, height = (int(found[1]) if found else 0 for found in size)
        return width, height

    @property
    def title(self) -> str:
        """The window's title."""
        return self.display.told("xdotool", "getwindowname", self._window).strip()

    def place(self, x: int, y: int, width: int, height: int) -> None:
        """Put the window's contents at a place of the screen."""
        self.display.do("windowsize", "--sync", self._window, width, height)
        self.display.do("windowmove", self._window, x, y)
        wait_for(lambda: self._size(self._window) == (width, height), "the window's size")

    @property
    def corner(self) -> tuple[int, int]:
        """Where on the screen the window's contents begin."""
        told = self.display.told("xwininfo", "-id", self._window)
        found = [re.search(rf"Absolute upper-left {axis}:\s+(-?\d+)", told) for axis in "XY"]
        x, y = (int(match[1]) if match else 0 for match in found)
        return x, y

    def quit(self) -> None:
        """Quit the program as a person does."""
        self.display.press("ctrl+q")
        wait_for(lambda: self.process.poll() is not None, "the program to end")
        assert self.process.returncode == 0, self.display.log(self.process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process that was started here, with force if it does not go by itself."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)
