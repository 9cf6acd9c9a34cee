"""The program's screens look as they looked when somebody last looked at them closely.

Where a change is meant, `python -m tests.golden` keeps the new pictures: look at each before it is
committed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PIL import Image, ImageDraw
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.look import palette
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.theme import dress
from journeyeditor.ui.windows import Windows
from tests.golden.comparing import MOST, PICTURES, difference, quarrel
from tests.golden.scenes import SCENES, settled, shot
from tests.helpers.answers import Answers

ASIDE = Path(__file__).parents[2] / "build" / "golden"


@pytest.fixture
def settings(qapp: QApplication) -> Iterator[Settings]:
    """The settings of one scene; afterwards the application is in light again."""
    yield Settings()
    dress(qapp, palette("light"))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("name", SCENES)
def test_a_screen_looks_as_it_did(name: str, settings: Settings, tmp_path: Path) -> None:
    settled(name, settings)
    shown: list[QWidget] = []

    def asker(window: QWidget) -> Answers:
        shown.append(window)
        return Answers()

    windows = Windows(settings, asker)
    picture = shot(name, tmp_path, windows)
    for window in filter(shiboken6.isValid, shown):
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    ASIDE.mkdir(parents=True, exist_ok=True)
    assert quarrel(name, picture, ASIDE) == ""


def test_a_missing_button_would_be_noticed() -> None:
    picture = Image.open(PICTURES / "01-main-light.png").convert("RGB")
    export = (1462, 38, 1541, 67)
    without = picture.copy()
    ImageDraw.Draw(without).rectangle(export, fill=picture.getpixel((1455, 50)))
    assert difference(picture, without) > MOST
    assert difference(picture, picture) == 0
