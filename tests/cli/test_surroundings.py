"""What the system lacks for a window is told before Qt would crash for it."""

from __future__ import annotations

import os

import pytest

from journeyeditor import cli
from journeyeditor.__main__ import main
from journeyeditor.cli import surroundings
from journeyeditor.errors import JourneyError


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def obstacle() -> str:
    return str(cli.window_obstacle() or "")


def test_without_a_display_there_is_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert "no display" in obstacle()
    assert main([]) == 4
    assert main(["x.journey"]) == 4
    assert len(capsys.readouterr().err.splitlines()) == 2


@pytest.mark.parametrize(
    "variables",
    [
        {"QT_QPA_PLATFORM": "offscreen"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"QT_QPA_PLATFORM": "minimal", "DISPLAY": ":0"},
    ],
)
def test_platforms_that_need_no_x_server_have_no_obstacle(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cli.window_obstacle() is None


def test_missing_libraries_are_named_with_the_packages_they_are_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = {"libxcb-cursor.so.0", "libEGL.so.1"}

    def load(name: str) -> None:
        if name in missing:
            raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", load)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("journeyeditor.cli.packages.manager", lambda: "apt")
    assert obstacle().endswith("apt install libegl1 libxcb-cursor0")
    assert "libEGL.so.1, libxcb-cursor.so.0" in obstacle()
    missing.clear()
    assert cli.window_obstacle() is None


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (ImportError("libGL.so.1: cannot open shared object file"), "apt install libgl1"),
        (ImportError("libodd-1.so.2: cannot open shared object"), "apt install libodd-1.so.2"),
        (ModuleNotFoundError("No module named 'PySide6'", name="PySide6"), "No module named"),
        (ImportError("libshiboken: could not import module 'PySide6.QtGui'"), "could not import"),
    ],
)
def test_an_error_of_qt_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, error: ImportError, part: str
) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda name: name)
    found = cli.library_missing(error)
    assert isinstance(found, JourneyError)
    assert part in str(found)
    assert found.exit_code == 4


def test_a_mistake_of_our_own_is_no_missing_library() -> None:
    assert (
        cli.library_missing(ImportError("cannot import name 'x'", name="journeyeditor.ui")) is None
    )


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "en", "LC_ALL": "", "LC_MESSAGES": "de_CH"}, "de"),
        ({"LC_ALL": "C", "LANG": "de_DE"}, "en"),
        ({"LANG": "fr_FR"}, "en"),
    ],
)
def test_the_programs_language_is_that_of_the_system(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert surroundings.program_language() == language


def test_pictures_are_drawn_without_a_display_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "minimal")
    surroundings.draw_without_display()
    assert os.environ["QT_QPA_PLATFORM"] == "minimal"
