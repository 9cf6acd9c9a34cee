"""Make the program's PNG icons in resources/app from its SVG.

Usage: python tools/make_logo.py
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

APP = Path(__file__).resolve().parent.parent / "resources" / "app"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(size: int) -> QImage:
    """Give the icon, `size` px large, on a transparent ground."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(APP / "journeyeditor.svg")).render(painter)
    painter.end()
    return picture


def main() -> None:
    """Write a PNG of each size; raises OSError if one cannot be written."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for size in SIZES:
        path = APP / f"journeyeditor-{size}.png"
        if not draw(size).save(str(path)):
            raise OSError(f"cannot write {path}")
    application.quit()


if __name__ == "__main__":
    main()
