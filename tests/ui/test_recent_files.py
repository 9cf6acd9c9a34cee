"""Recent files in the File menu: remembered when opened and saved, opened again, found or forgotten."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMenu

from journeyeditor.ui.dialogs.asking import Missing
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.widgets import action


def listed(window: MainWindow) -> list[str]:
    """The texts of the entries of File > Open recent."""
    return [entry.text() for entry in submenu(window).actions()]


def submenu(window: MainWindow) -> QMenu:
    """File > Open recent."""
    menus = window.findChildren(QMenu)
    return next(menu for menu in menus if menu.menuAction().objectName() == "file.recent")


def test_what_is_opened_and_saved_is_listed_the_newest_first(
    window: MainWindow, answers: Answers, example: Path, tmp_path: Path
) -> None:
    assert listed(window) == []
    assert not submenu(window).menuAction().isEnabled()
    assert submenu(window).menuAction().statusTip() == "No map has been opened yet."

    answers.prepare(tmp_path / "copy.journey")
    action(window, "file.save-as").trigger()
    other = tmp_path / "other.journey"
    other.write_bytes(example.read_bytes())
    window.files.open_path(other)

    assert window.settings.values.recent == (str(other), str(tmp_path / "copy.journey"))
    assert listed(window) == ["other.journey", "copy.journey"]
    assert submenu(window).menuAction().isEnabled()


def test_an_entry_opens_its_file(
    windows: Windows, window: MainWindow, example: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "deep" / example.name
    copy.parent.mkdir()
    copy.write_bytes(example.read_bytes())
    window.settings.update(recent=(str(copy), str(example)))
    assert listed(window) == [f"{copy.name} – {copy.parent}", f"{example.name} – {tmp_path}"]

    action(window, "file.recent-1").trigger()

    assert windows.all[-1].session.path == copy
    assert window.settings.values.recent == (str(copy), str(example))


def test_a_file_that_is_gone_is_found_elsewhere(
    windows: Windows, window: MainWindow, answers: Answers, example: Path, tmp_path: Path
) -> None:
    gone, moved = tmp_path / "gone.journey", tmp_path / "moved.journey"
    moved.write_bytes(example.read_bytes())
    window.settings.update(recent=(str(gone),))
    answers.prepare(Missing.FIND, moved)

    action(window, "file.recent-1").trigger()

    assert answers.asked == ["missing gone.journey", "file_to_open"]
    assert answers.suggested == [tmp_path]
    assert windows.all[-1].session.path == moved
    assert window.settings.values.recent == (str(moved),)


def test_a_file_that_is_gone_is_forgotten(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    window.settings.update(recent=(str(tmp_path / "gone.journey"),))
    answers.prepare(Missing.FORGET)

    action(window, "file.recent-1").trigger()

    assert window.settings.values.recent == ()
    assert listed(window) == []
