"""EvidencePainter: a small sign on each card that rests on more than assumption."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.places import Places, cards_in
from journeyeditor.layout.setting import symbol
from journeyeditor.look.tokens import tokens
from journeyeditor.models.kinds import EvidenceKind
from journeyeditor.models.queries import find

EVIDENCE_ICON: Final[Mapping[EvidenceKind, str]] = {
    "interview": "messages-square",
    "survey": "list-checks",
    "analytics": "chart-column",
    "crm": "users",
    "support": "headset",
    "observation": "footprints",
}
_SIZE, _ICON, _INSET = 18.0, 12.0, 8.0
_REACH = 24.0


class EvidencePainter:
    """Draws signs at the lower right corners of cards, at every zoom of the same size."""

    def __init__(self, marks: MarkPainter) -> None:
        """Draw with the palette of `marks`."""
        self._marks = marks

    def paint(self, painter: QPainter, view: View, places: Places) -> None:
        """Draw the signs that show; none where cards are mere blocks."""
        if view.camera.zoom < tokens().zoom.hide_chips_below:
            return
        clip = QRectF(painter.clipBoundingRect()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card in cards_in(places.plan, view.grid(clip)):
            standing, rect = find(places.plan.map, card), places.rect(card)
            if standing is None or rect is None or standing.card.evidence is None:
                continue
            kind = standing.card.evidence.kind
            if kind is not None and kind in EVIDENCE_ICON:
                middle = _SIZE / 2 * view.ratio
                x, y = view.device(rect.x + rect.w, rect.y + rect.h)
                left = whole(x - _INSET * view.ratio - middle)
                top = whole(y - middle)
                self._marks.paint(painter, _sign(EVIDENCE_ICON[kind]), left, top, view.ratio)


def _sign(icon: str) -> tuple[Mark, ...]:
    inset = (_SIZE - _ICON) / 2
    return (
        Box(0, 0, _SIZE, _SIZE, fill="surface", stroke="lineStrong", radius=_SIZE / 2),
        symbol(icon, "text2", inset, inset, _ICON),
    )
