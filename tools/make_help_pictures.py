"""Takes the pictures of the help from the real program: `make_help_pictures.py`.

Every picture is in the light theme, at two pixels to the px, in each language the program speaks.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from journeyeditor.texts import Language
    from journeyeditor.ui.window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "resources" / "help"
EXAMPLES = {"en": "commuter-bike.journey", "de": "pendlerfahrrad.journey"}
WINDOW = (1360, 850)  # px of the whole window, which is shown smaller
WIDEST = 1240  # pixels: what the page of the help has room for
COLOURS = 256  # enough for flat colours and the edges of letters
ROUNDS = 30  # of events, for what a window puts off


def main() -> int:
    """Take all pictures."""
    os.environ.update(
        QT_QPA_PLATFORM="offscreen",
        QT_SCALE_FACTOR="2",
        JOURNEYEDITOR_REDUCED_MOTION="1",
        JOURNEYEDITOR_STATE_DIR=tempfile.mkdtemp(),
    )
    languages: tuple[Language, ...] = ("en", "de")
    for language in languages:
        with _window(language) as window:
            for name, widget, area in _scenes(window, language):
                _save(widget, area, HELP / language / "pictures" / f"{name}.png")
    return 0


@contextmanager
def _window(language: Language) -> Iterator[MainWindow]:
    """Open the example in the real window; the folder for its settings is thrown away."""
    # Qt reads its platform and scale when it is loaded, so it is imported only now.
    from journeyeditor.app import open_window
    from journeyeditor.ui.settings import Settings

    Settings().update(language=language, theme="light", left_tab="outline")
    window = open_window(ROOT / "resources" / "examples" / EXAMPLES[language])
    window.resize(*WINDOW)
    window.show()
    _settle()
    yield window
    window.hide()
    window.deleteLater()
    _settle()


def _scenes(window: MainWindow, language: Language) -> Iterator[tuple[str, QWidget, QRect | None]]:
    """Show one thing after the other; gives a name, and which part of which widget to take."""
    from PySide6.QtCore import QRect

    from journeyeditor.look import palette as palette_of
    from journeyeditor.ui.dialogs.export import ExportDialog

    window.canvas.fit()
    _settle()
    yield "window", window, None
    window.canvas.set_zoom(1)
    window.canvas.pan_by(-window.canvas.camera.x, 128 - window.canvas.camera.y)
    _settle()
    corner = window.canvas.mapTo(window, window.canvas.rect().topLeft())
    yield "cards", window, QRect(corner.x(), corner.y() + 58, 620, 430)
    window.workspace.show_tab("touchpoints")
    _settle()
    side = window.workspace.side
    top = side.mapTo(window, side.rect().topLeft())
    yield "touchpoints", window, QRect(top.x(), top.y(), 620, 330)
    window.command_palette.open()
    _type("exp")
    _settle()
    palette = window.command_palette
    place = palette.mapTo(window, palette.rect().topLeft())
    yield "palette", window, QRect(place.x() - 20, place.y() - 40, palette.width() + 40, 320)
    palette.leave()
    dialog = ExportDialog(
        *(None, language, Path("/", EXAMPLES[language]).with_suffix(".pdf"), "pdf", language),
        palette=palette_of("light"),
    )
    dialog.show()
    _settle()
    yield "export", dialog, None
    dialog.deleteLater()


def _type(letters: str) -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    field = QApplication.focusWidget()
    if field is None:
        message = "nothing has the keyboard"
        raise RuntimeError(message)
    QTest.keyClicks(field, letters)


def _settle() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    for _ in range(ROUNDS):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _save(widget: QWidget, area: QRect | None, path: Path) -> None:
    """Write a part of a widget as a small PNG, no wider than the help has room for."""
    from PySide6.QtCore import QBuffer, QIODevice

    grabbed = widget.grab() if area is None else widget.grab(area)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    grabbed.save(buffer, "PNG")
    picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    if picture.width > WIDEST:
        height = round(picture.height * WIDEST / picture.width)
        picture = picture.resize((WIDEST, height), Image.Resampling.LANCZOS)
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(COLOURS, kmeans=2, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
