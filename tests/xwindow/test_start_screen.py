"""From the start screen to a saved map, in a real window, and back to it by the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyeditor import storage
from tests.helpers.xdisplay import Program, XDisplay, wait_for

pytestmark = pytest.mark.xwindow


@pytest.fixture
def display() -> Iterator[XDisplay]:
    """A screen of its own."""
    with XDisplay() as made:
        yield made


def title(display: XDisplay) -> str:
    """The title of the window in front."""
    return display.told("xdotool", "getactivewindow", "getwindowname").strip()


def test_a_map_is_begun_saved_and_found_again(display: XDisplay, tmp_path: Path) -> None:
    program = Program(display, None, "en")
    program.place(0, 0, 1600, 960)
    assert program.title == "Journey Editor"
    corner = program.corner
    # The third template of the first line, as the design has it.
    display.click((corner[0] + 920, corner[1] + 160))
    display.press("ctrl+n")
    wait_for(lambda: "not saved yet" in title(display), "the new map")

    path = tmp_path / "mine.journey"
    display.press("ctrl+s")
    wait_for(lambda: "Save map as" in title(display), "the question where to save")
    display.type(str(path))
    display.press("Return")
    wait_for(path.exists, "the file")
    assert len(storage.load(path).phases) == 3
    wait_for(lambda: path.name in title(display), "the title with the file")
    display.press("ctrl+w")
    wait_for(lambda: title(display) == "Journey Editor", "the start screen after the last map")
    assert program.process.poll() is None
    display.press("ctrl+w")
    wait_for(lambda: program.process.poll() is not None, "the program to end with its last window")
    assert program.process.returncode == 0, display.log(program.process)

    again = Program(display, None, "en")
    again.place(0, 0, 1600, 960)
    # The first recent map.
    display.click((again.corner[0] + 430, again.corner[1] + 470))
    wait_for(lambda: path.name in title(display), "the recent map")
    again.quit()
