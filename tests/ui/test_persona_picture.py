"""The persona editor looks as it was agreed: a golden picture, made anew only on purpose.

Where a change is meant, write the picture anew with `PERSONA_PICTURE=new` and look at it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest
from PIL import Image, ImageChops
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from journeyeditor import assets, storage
from journeyeditor.edits import personas
from journeyeditor.look import palette
from journeyeditor.models.persona import Scale
from journeyeditor.ui.style.theme import dress
from tests.helpers.persona_hand import Told, shown
from tests.helpers.widgets import part

# Qt's own words about the platform without a display, when a dialog sets its size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

GOLDEN: Final = Path(__file__).parent / "pictures" / "persona-editor.png"
SLIGHT: Final = 40  # of 255: what edges of letters differ by from one machine to another
FEW: Final = 0.004  # of all pixels


def test_it_looks_as_agreed(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    dress(qapp, palette("light"))
    journey = personas.change(
        storage.from_bytes(assets.read("examples/commuter-bike.journey")),
        "u-1",
        role="Commuter, office manager",
        place="Bremen, 9 km to work",
        problems=("Trains that never come", "Jargon in product texts", "Late or vague deliveries"),
        channels=("website", "chat", "e-mail", "Workshop"),
        background="Office manager with two children at school. Rides only at weekends so far. Her "
        "employer offers a bike lease, and the commuter train has become unreliable since spring.",
        scales=(
            Scale(title="Tech confidence", low="Avoids", high="At ease", value=4),
            Scale(title="Price awareness", low="Spends freely", high="Counts cents", value=3),
            Scale(title="Time pressure", low="Relaxed", high="Always late", value=5),
        ),
    )
    dialog = shown(qtbot, Told(), journey)
    part(dialog, QPlainTextEdit, "quote").setCursorWidth(0)
    qapp.processEvents()
    path = tmp_path / "now.png"
    assert dialog.grab().save(str(path))
    now = Image.open(path).convert("RGB")
    assert now.size == (1040, 740)
    if os.environ.get("PERSONA_PICTURE") == "new":
        now.save(GOLDEN, optimize=True)
    agreed = Image.open(GOLDEN).convert("RGB")
    differing = ImageChops.difference(now, agreed).convert("L").histogram()[SLIGHT:]
    assert sum(differing) < FEW * now.width * now.height
