"""About and log: versions, licences, and what the program has noted about itself."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

import journeyeditor
from journeyeditor.storage.licences import licences
from journeyeditor.storage.log import NAME, keep_log, last_of_log, log_file, log_folder
from journeyeditor.ui.dialogs.about import AboutDialog
from journeyeditor.ui.dialogs.log import LogDialog
from journeyeditor.ui.versions import in_one_line
from journeyeditor.ui.window import MainWindow
from tests.helpers.answers import Answers
from tests.helpers.widgets import action, part

ROOT = Path(__file__).parents[2]


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    """The program's logger, kept in a file until the test ends."""
    found = logging.getLogger(NAME)
    before, level = [*found.handlers], found.level
    keep_log(lambda: "Journey Editor 1.2.3")
    yield found
    for handler in [handler for handler in found.handlers if handler not in before]:
        found.removeHandler(handler)
        handler.close()
    found.setLevel(level)


def test_everything_the_program_needs_has_a_licence_with_its_text() -> None:
    found = {entry.name.lower().replace("_", "-"): entry for entry in licences()}
    assert all(entry.licence and len(entry.text) > 500 for entry in found.values())
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    for requirement in wanted:
        name = requirement.partition(">")[0].lower()
        assert name in found
    assert {"lucide", "inter", "noto emoji", "hyph-de-de", "hyph-en-gb"} <= set(found)


def test_our_own_licence_is_the_one_of_the_project() -> None:
    (own,) = (entry for entry in licences() if entry.name == "Journey Editor")
    assert own.text == (ROOT / "LICENSE").read_text()


def test_versions_can_be_copied(qtbot: QtBot) -> None:
    dialog = AboutDialog(None, "en")
    qtbot.addWidget(dialog)
    part(dialog, QPushButton, "copy").click()
    assert QGuiApplication.clipboard().text() == in_one_line()
    assert journeyeditor.__version__ in in_one_line()
    assert "Qt" in in_one_line()


def test_a_licence_is_shown_when_it_is_chosen(qtbot: QtBot) -> None:
    dialog = AboutDialog(None, "de")
    qtbot.addWidget(dialog)
    text, list_ = part(dialog, QPlainTextEdit, "licence"), part(dialog, QListWidget, "licences")
    assert "MIT License" in text.toPlainText()
    row = next(row for row, entry in enumerate(licences()) if entry.name == "Inter")
    list_.setCurrentRow(row)
    assert "SIL OPEN FONT LICENSE" in text.toPlainText()
    assert text.isReadOnly()


def test_nothing_is_written_before_there_is_something_to_tell(logger: logging.Logger) -> None:
    assert not log_folder().exists()
    logger.warning("settings not kept: %s", "no room")
    lines = last_of_log().splitlines()
    assert "Journey Editor 1.2.3" in lines[0]
    assert lines[1].endswith("WARNING settings not kept: no room")


def test_the_log_cannot_grow_without_end(logger: logging.Logger) -> None:
    for _ in range(400):
        logger.error("x" * 10_000)
    sizes = [path.stat().st_size for path in log_folder().iterdir()]
    assert len(sizes) == 4
    assert max(sizes) <= 512 * 1024
    assert len(last_of_log()) <= 200_000


def test_a_log_that_cannot_be_kept_stops_nobody(
    logger: logging.Logger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("JOURNEYEDITOR_STATE_DIR", str(tmp_path / "file"))
    logger.error("lost")
    assert last_of_log() == ""


def test_the_log_is_shown_copied_and_its_folder_opened(
    logger: logging.Logger, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", visited.append)
    logger.error("a fault")
    dialog = LogDialog(None, "en")
    qtbot.addWidget(dialog)
    assert "a fault" in part(dialog, QPlainTextEdit, "text").toPlainText()
    part(dialog, QPushButton, "copy").click()
    assert "a fault" in QGuiApplication.clipboard().text()
    part(dialog, QPushButton, "folder").click()
    assert [Path(url.toLocalFile()) for url in visited] == [log_file().parent]


def test_an_empty_log_says_so(qtbot: QtBot) -> None:
    dialog = LogDialog(None, "de")
    qtbot.addWidget(dialog)
    text = part(dialog, QPlainTextEdit, "text")
    assert text.toPlainText() == ""
    assert text.placeholderText() == "Bisher ist nichts schiefgegangen."
    assert not part(dialog, QPushButton, "copy").isEnabled()


def test_commands_ask_for_both(window: MainWindow, answers: Answers) -> None:
    action(window, "help.log").trigger()
    action(window, "help.about").trigger()
    assert answers.asked == ["log", "about"]
