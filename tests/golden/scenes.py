"""Scenes: the screens of the program that golden pictures are kept of, each as it is set up."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor import assets
from journeyeditor.analysis import check
from journeyeditor.edits import cards, phases
from journeyeditor.edits.ignored import ignore
from journeyeditor.models import Evidence, JourneyMap
from journeyeditor.models.queries import standings
from journeyeditor.storage import from_bytes, to_bytes
from journeyeditor.ui.findings.badge import Badge
from journeyeditor.ui.findings.item import Item
from journeyeditor.ui.findings.watch import FindingsWatch
from journeyeditor.ui.opening import opened
from journeyeditor.ui.preferences import LanguageChoice, ThemeChoice
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.start.grid import CARD, CardGrid
from journeyeditor.ui.style.theme import dress
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.golden.states import sheet, with_states
from tests.helpers.audience import wait_for

_EXAMPLES = {"en": "commuter-bike", "de": "pendlerfahrrad"}
_LONG_AGO = 1_767_348_000  # a winter's day, so that no picture says "today"

_DAY = date(2026, 11, 22)
"""A hundred days after the example's last review."""

_COLUMN = 204
"""The width of a phase there, px."""

_STILL = 8
"""So many pictures in a row are the same where nothing is to come any more."""

Scene = Callable[[Windows, Path], Image.Image]


def main_light(windows: Windows, folder: Path) -> Image.Image:
    """Mock-up 01: a hurdle is selected."""
    window = _window(windows, folder, "en", (1600, 1000))
    _select(window, "Delivery date")
    return _picture(window)


def main_dark(windows: Windows, folder: Path) -> Image.Image:
    """Mock-up 02: dark, in German, with the catalogue of touchpoints."""
    window = _window(windows, folder, "de", (1600, 1000))
    window.workspace.side.show_tab("touchpoints")
    _select(window, "Liefertermin")
    return _picture(window)


def narrow(windows: Windows, folder: Path) -> Image.Image:
    """The smallest window: the left panel is a rail, the inspector is closed."""
    window = _window(windows, folder, "en", (1024, 640))
    return _picture(window)


def high_contrast(windows: Windows, folder: Path) -> Image.Image:
    """Stronger lines; a touchpoint is selected."""
    window = _window(windows, folder, "en", (1600, 1000))
    _select(window, "Checkout")
    return _picture(window)


def start(windows: Windows, folder: Path) -> Image.Image:
    """Mock-up 04: templates, two maps, and one that is gone."""
    paths = [_example(folder, language) for language in ("en", "de")]
    windows.settings.update(recent=(*map(str, paths), "/gone/lost.journey"))
    windows.show_start()
    shown = windows.start
    assert shown is not None
    shown.resize(1600, 1000)
    grid = shown.home.recents
    wait_for(lambda: all(_standing(grid, n) != "unread" for n in range(grid.count())))
    return _picture(shown)


def findings(windows: Windows, folder: Path) -> Image.Image:
    """Mock-up 05: what is missing, the first of it chosen, on the day that the mock-up shows."""
    windows.settings.update(left_open=False)
    path = _example(folder, "en")
    path.write_bytes(to_bytes(_as_drawn(from_bytes(path.read_bytes()))))
    os.utime(path, (_LONG_AGO, _LONG_AGO))
    with patch.object(FindingsWatch, "today", _DAY):
        window = _opened(windows, path, (1600, 1000))
        window.workspace.show_findings(shown=True)
        panel = window.workspace.findChild(QWidget, "findings")
        assert panel is not None
        wait_for(lambda: bool(panel.findChildren(Item)))
        first = min(panel.findChildren(Item), key=lambda item: item.y())
        QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(60, 14))
        return _picture(window)


def _as_drawn(journey: JourneyMap) -> JourneyMap:
    """The example as the mock-up has it: nothing meets people in Advocacy, and no more is noted."""
    for standing in standings(journey):
        if standing.row.kind == "touchpoint":
            journey = cards.change(journey, standing.card.id, trackable=True)
        if standing.row.kind == "goal":
            kind = Evidence(kind="interview")
            journey = cards.change(journey, standing.card.id, evidence=kind)
        if standing.row.kind == "touchpoint" and standing.slot.at == "p-5":
            journey = cards.delete(journey, [standing.card.id])
    for phase in journey.phases:
        journey = phases.change(journey, phase.id, width=_COLUMN)
    for found in check(journey, _DAY).open:
        if found.code == "kpi-off-target":
            journey = ignore(journey, found.code, found.at)
    return journey


def states(windows: Windows, folder: Path) -> Image.Image:
    """Mock-up 09: the states and kinds of cards in both themes."""
    window = _window(windows, folder, "en", (1600, 1400))
    window.document.apply(with_states(window.document.map), "States")
    return _image(sheet(window))


SCENES: dict[str, tuple[Scene, ThemeChoice, LanguageChoice]] = {
    "01-main-light": (main_light, "light", "en"),
    "02-main-dark": (main_dark, "dark", "de"),
    "04-start": (start, "light", "en"),
    "05-findings": (findings, "light", "en"),
    "09-states": (states, "light", "en"),
    "narrow": (narrow, "light", "en"),
    "high-contrast": (high_contrast, "light", "en"),
}


def shot(name: str, folder: Path, windows: Windows) -> Image.Image:
    """Set a scene up and take its picture, in the application that exists."""
    scene, _, _ = SCENES[name]
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, windows.palette)
    blinking = app.cursorFlashTime()
    app.setCursorFlashTime(0)
    try:
        return scene(windows, folder)
    finally:
        app.setCursorFlashTime(blinking)


def settled(name: str, settings: Settings) -> None:
    """Choose theme and language of a scene."""
    _, theme, language = SCENES[name]
    settings.update(theme=theme, language=language, high_contrast=name == "high-contrast")


def _example(folder: Path, language: str) -> Path:
    path = folder / f"{_EXAMPLES[language]}.journey"
    path.write_bytes(assets.read(f"examples/{path.name}"))
    os.utime(path, (_LONG_AGO, _LONG_AGO))
    return path


def _window(windows: Windows, folder: Path, language: str, size: tuple[int, int]) -> MainWindow:
    return _opened(windows, _example(folder, language), size)


def _opened(windows: Windows, path: Path, size: tuple[int, int]) -> MainWindow:
    session, _ = opened(path, windows.language)
    window = windows.make(session)
    window.resize(*size)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return window


def _select(window: MainWindow, text: str) -> None:
    found = next(one for one in standings(window.document.map) if one.card.text.startswith(text))
    window.session.selection.select([found.card.id])
    window.canvas.setFocus()


def _standing(grid: CardGrid, row: int) -> str:
    return str(grid.item(row).data(CARD).standing)


def _picture(widget: QWidget) -> Image.Image:
    if isinstance(widget, MainWindow):
        # What is missing in the map is counted beside the work.
        wait_for(widget.statusBar().findChildren(Badge)[0].isVisible)
    seen: list[QImage] = []

    def is_still() -> bool:
        seen.append(widget.grab().toImage())
        return len(seen) > _STILL and all(one == seen[-1] for one in seen[-_STILL:])

    wait_for(is_still)
    return _image(seen[-1])


def _image(picture: QImage) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
