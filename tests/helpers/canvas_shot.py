"""A program for tests: shows the weekend trip in a canvas and writes what is on the screen to a PNG.

`QT_SCALE_FACTOR=1.25 python -m tests.helpers.canvas_shot <zoom> <x> <y> <file.png>` prints, as JSON,
the ratio and the rectangles of the viewport, of the first card and of the first two rows and columns in px.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.view import Canvas
from journeyeditor.document import Document, Selection
from journeyeditor.layout.plan import Rect
from journeyeditor.look.palettes import palette
from tests.helpers.trip import trip


def main(zoom: float, x: int, y: int, target: str) -> None:
    """Show, scroll, grab."""
    application = QApplication([])
    document = Document(trip())
    canvas = Canvas(document, Selection(document), "en", palette("light"))
    canvas.resize(703, 501)
    canvas.show()
    if not QTest.qWaitForWindowExposed(canvas):
        raise SystemExit("the window does not show")
    canvas.set_zoom(zoom)
    canvas.pan_by(x - canvas.camera.x, y - canvas.camera.y)
    application.processEvents()
    painted = canvas.backingStore().paintDevice()  # in device pixels, as it goes to the screen
    if not isinstance(painted, QImage) or not painted.save(target):
        raise SystemExit("there is no picture")
    view, plan = canvas.viewport(), canvas.places.plan
    row, column = plan.rows[0], plan.columns[1]
    card = canvas.places.rect("c-1")
    found = {
        "card": canvas.camera.to_view(card or Rect(0, 0, 0, 0)).getRect(),
        "ratio": canvas.devicePixelRatioF(),
        "viewport": QRectF(view.geometry()).getRect(),
        "row": canvas.camera.to_view(Rect(0, row.y, plan.width, row.h)).getRect(),
        "column": canvas.camera.to_view(Rect(column.x, 0, column.w, plan.height)).getRect(),
    }
    print(json.dumps(found))  # noqa: T201 - it speaks to the test that started it
    canvas.close()


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
