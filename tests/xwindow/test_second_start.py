"""A file opened from the file manager lands in the program that runs, in a real window."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.xdisplay import Program, XDisplay, wait_for

pytestmark = pytest.mark.xwindow
EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"


@pytest.fixture
def display() -> Iterator[XDisplay]:
    """A screen of its own."""
    with XDisplay() as made:
        yield made


def titles(display: XDisplay) -> str:
    """The title of the window in front."""
    return display.told("xdotool", "getactivewindow", "getwindowname")


def test_a_second_start_opens_its_file_in_the_first_program(
    display: XDisplay, tmp_path: Path
) -> None:
    files = [tmp_path / name for name in ("commuter-bike.journey", "pendlerfahrrad.journey")]
    for file in files:
        file.write_bytes((EXAMPLES / file.name).read_bytes())
    first = Program(display, files[0], "en")

    command = [sys.executable, "-m", "journeyeditor", str(files[1])]
    start = display.start(command, {"QT_QPA_PLATFORM": "xcb"})

    assert wait_for(lambda: start.poll() is not None, "the second start to end")
    assert start.returncode == 0, display.log(start)
    wait_for(lambda: files[1].name in titles(display), "the second file in front")
    windows = display.told("xdotool", "search", "--onlyvisible", "--pid", str(first.process.pid))
    assert len(windows.split()) >= 2
    again = display.start([*command[:-1], str(files[0])], {"QT_QPA_PLATFORM": "xcb"})
    wait_for(lambda: again.poll() is not None, "the third start to end")
    wait_for(lambda: files[0].name in titles(display), "the first file in front again")
    first.quit()
    run = Path(display.environment["XDG_RUNTIME_DIR"])
    assert not list(run.glob("journeyeditor-*"))


def test_a_program_that_was_killed_keeps_nobody_from_starting(
    display: XDisplay, tmp_path: Path
) -> None:
    file = tmp_path / "commuter-bike.journey"
    file.write_bytes((EXAMPLES / file.name).read_bytes())
    first = Program(display, file, "en")
    first.process.kill()
    first.process.wait(10)

    second = Program(display, file, "en")

    assert file.name in second.title
    second.quit()
