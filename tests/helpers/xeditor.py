"""XEditor: the program in a real X window, and where things of its map are on the screen."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from journeyeditor.canvas.frame import BANNER_HEIGHT
from journeyeditor.layout import lay_out
from journeyeditor.layout.places import Places, cell_rect
from journeyeditor.look import tokens
from journeyeditor.look.palettes import palette
from journeyeditor.models import CellKey, JourneyMap
from journeyeditor.models.queries import find
from journeyeditor.storage.codec import from_bytes
from tests.helpers.xdisplay import Program, XDisplay, wait_for


class Area(NamedTuple):
    """A rectangle of the screen."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def handle(self) -> tuple[int, int]:
        """A point to take hold of."""
        return (self.left + self.right) // 2, self.top + 10


class Window:
    """A running program and where things of the map it shows are on the screen."""

    def __init__(
        self,
        display: XDisplay,
        file: Path,
        language: str,
        area: tuple[int, int, int, int] = (20, 40, 1500, 900),
    ) -> None:
        """Start the program on a file, in "en" or "de", at an area of the screen: x, y, w, h."""
        self.display = display
        self.program = Program(display, file, language)
        self.program.place(*area)
        self.corner = self.program.corner

    def card(self, journey: JourneyMap, card: str) -> Area:
        """Say where a card of this value of the map stands."""
        plan = lay_out(journey, journey.language or "en")
        rect = Places(plan).rect(card)
        assert rect is not None
        return self._on_screen(journey, *rect)

    def cell(self, journey: JourneyMap, key: CellKey) -> Area:
        """Say where a cell is."""
        rect = cell_rect(lay_out(journey, journey.language or "en"), key)
        assert rect is not None
        return self._on_screen(journey, *rect)

    def grip(self, journey: JourneyMap, head: str) -> tuple[int, int]:
        """Say where the grip of a phase or a row is."""
        plan = lay_out(journey, journey.language or "en")
        for box in plan.phases:
            if box.id == head:
                middle = box.title.rect.y + box.title.rect.h / 2 - plan.header_height
                right = box.x + box.w - 12 - tokens().size.phase_chevron.notch
                return self._on_screen(journey, right, middle, 0, 0)[:2]
        band = next(band for band in plan.rows if band.id == head)
        return self._on_screen(journey, -11, band.y + 12, 0, 0)[:2]

    def edge(self, journey: JourneyMap, phase: str) -> tuple[int, int]:
        """Say where the right edge of a phase's header can be taken."""
        plan = lay_out(journey, journey.language or "en")
        box = next(box for box in plan.phases if box.id == phase)
        return self._on_screen(journey, box.x + box.w - 1, -5, 0, 0)[:2]

    def face(self, journey: JourneyMap, at: str) -> tuple[int, int]:
        """Say where a column's face on the curve is."""
        plan = lay_out(journey, journey.language or "en")
        band = next(band for band in plan.rows if band.curve is not None)
        assert band.curve is not None
        face = next(face for face in band.curve.faces if face.at == at)
        return self._on_screen(journey, face.x, band.y + face.y, 0, 0)[:2]

    def _on_screen(self, journey: JourneyMap, x: float, y: float, w: float, h: float) -> Area:
        plan, size = lay_out(journey, journey.language or "en"), tokens().size
        left = self.corner[0] + plan.row_header_width
        top = self.corner[1] + size.menu_bar + size.tool_bar + BANNER_HEIGHT + plan.header_height
        return Area(round(left + x), round(top + y), round(left + x + w), round(top + y + h))

    def shows(self, journey: JourneyMap, card: str) -> bool:
        """Whether a card stands where this value of the map has it: ground and letters."""
        standing = find(journey, card)
        assert standing is not None
        inks = palette("light").inks
        hue = standing.card.color or standing.row.hue
        part = self.display.picture().convert("RGB").crop(self.card(journey, card))
        data = part.tobytes()
        seen = Counter(f"#{data[k : k + 3].hex().upper()}" for k in range(0, len(data), 3))
        grounds = [inks[f"{hue}.{role}"].upper() for role in ("tint", "hover")]
        ground = sum(seen[role] for role in grounds)
        return ground > 0.4 * part.width * part.height and len(seen) > 20

    def saved(self, file: Path) -> JourneyMap:
        """Save, and give what is then in the file."""
        before = file.read_bytes()
        self.display.press("ctrl+s")
        wait_for(lambda: file.read_bytes() != before, "the file to be written")
        return from_bytes(file.read_bytes())
