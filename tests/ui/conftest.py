"""What tests of the window share: an example on disk, an asker with prepared answers, windows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeyeditor import assets, storage
from journeyeditor.look import palette
from journeyeditor.ui.opening import opened
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.start.window import StartWindow
from journeyeditor.ui.style.appearance import speak
from journeyeditor.ui.style.theme import dress
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.start import shown as shown_start


@pytest.fixture
def answers() -> Answers:
    """The asker of all windows of a test."""
    return Answers()


@pytest.fixture
def windows(qapp: QApplication, answers: Answers) -> Iterator[Windows]:
    """The windows of a test, in English; those still open at its end are thrown away unasked."""
    dress(qapp, palette("light"))
    speak(qapp, "en")  # whatever the test before left behind
    shown: list[QWidget] = []

    def asker(window: QWidget) -> Answers:
        shown.append(window)
        return answers

    settings = Settings()
    settings.update(left_open=False, right_open=False)  # the map has the whole width
    made = Windows(settings, asker)
    yield made
    assert not answers.prepared, "not everything was asked that should have been"
    for window in filter(shiboken6.isValid, shown):
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The English example as a file of its own."""
    path = tmp_path / "commuter-bike.journey"
    path.write_bytes(assets.read("examples/commuter-bike.journey"))
    return path


@pytest.fixture
def window(windows: Windows, example: Path) -> MainWindow:
    """The window with the example."""
    session, _ = opened(example, "en")
    made = windows.make(session)
    made.show()
    return made


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three maps, the newest first, one that is damaged, one that is gone."""
    made = []
    for number, (title, template) in enumerate(
        (("Bicycle", "textbook"), ("Apple", "three-phases"), ("Cinema", "five-phases-b2b"))
    ):
        path = tmp_path / f"{title.lower()}.journey"
        storage.save(storage.new_map(template, "en", title), path)
        os.utime(path, (1_700_000_000 - number, 1_700_000_000 - number))
        made.append(path)
    damaged = tmp_path / "damaged.journey"
    damaged.write_text("{")
    os.utime(damaged, (1_600_000_000, 1_600_000_000))
    return [*made, damaged, tmp_path / "gone.journey"]


@pytest.fixture
def start(qtbot: QtBot, windows: Windows, files: list[Path]) -> Iterator[StartWindow]:
    """The start screen with these files."""
    windows.settings.update(recent=tuple(map(str, files)))
    yield shown_start(qtbot, windows)
    if windows.start is not None:
        windows.start.close()
