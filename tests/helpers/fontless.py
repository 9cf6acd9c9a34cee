"""A program for tests: shapes lines on a machine that has no fonts but ours, and prints what it found.

`FONTCONFIG_FILE=<without fonts> python -m tests.helpers.fontless <text>...` prints, as JSON, for each
text the characters no font has, how many boxes there are, and the width in px.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtGui import QGuiApplication

from journeyeditor.canvas.painting.shaping import outlines, shaped, unknown
from journeyeditor.look.styles import CARD


def main(texts: list[str]) -> None:
    """Shape each text."""
    application = QGuiApplication([])
    found = []
    for text in texts:
        line = shaped(text, CARD)
        boxes = sum(list(run.glyphIndexes()).count(0) for run in line.runs)
        found.append([unknown(text, CARD), boxes, line.width, outlines(text, CARD) is None])
    print(json.dumps(found))  # noqa: T201 - it speaks to the test that started it
    del application


if __name__ == "__main__":
    main(sys.argv[1:])
