"""XEditor: the program in a real X window, and where things of its map are on the screen."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from journeyeditor.layout import SCREEN, lay_out
from journeyeditor.layout.curve import height_of
from journeyeditor.layout.places import Places, cell_rect
from journeyeditor.look import tokens
from journeyeditor.look.palettes import palette
from journeyeditor.models import CellKey, JourneyMap
from journeyeditor.models.queries import find
from journeyeditor.storage.codec import from_bytes
from tests.helpers.atspi import Bus, accessibility_bus
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
        file: Path | None,
        language: str,
        area: tuple[int, int, int, int] = (20, 40, 1500, 900),
    ) -> None:
        """Start the program on a file, in "en" or "de", at an area of the screen: x, y, w, h.

        Without a file, begin a map from the template that the start screen offers first.
        """
        self.display = display
        display.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self.program = Program(display, file, language)
        if file is None:
            display.press("ctrl+n")
            self.program.look_for("New map")
        self.program.place(*area)
        with accessibility_bus(display.environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            origin = wait_for(lambda: _grid(bus, self.program), "the grid on the screen")
        assert origin is not None
        self._origin = origin

    def card(self, journey: JourneyMap, card: str) -> Area:
        """Say where a card of this value of the map stands."""
        plan = lay_out(journey, journey.language or "en")
        rect = Places(plan).rect(card)
        assert rect is not None
        return self._on_screen(*rect)

    def cell(self, journey: JourneyMap, key: CellKey) -> Area:
        """Say where a cell is."""
        rect = cell_rect(lay_out(journey, journey.language or "en"), key)
        assert rect is not None
        return self._on_screen(*rect)

    def grip(self, journey: JourneyMap, head: str) -> tuple[int, int]:
        """Say where the grip of a phase or a row is."""
        plan = lay_out(journey, journey.language or "en")
        for box in plan.phases:
            if box.id == head:
                middle = box.title.rect.y + box.title.rect.h / 2 - plan.header_height
                right = box.x + box.w - 12 - tokens().size.phase_chevron.notch
                return self._on_screen(right, middle, 0, 0)[:2]
        band = next(band for band in plan.rows if band.id == head)
        return self._on_screen(-11, band.y + 12, 0, 0)[:2]

    def on_curve(self, journey: JourneyMap, at: str, score: int) -> tuple[int, int]:
        """Say where a score has its line in a column of the first emotion row."""
        plan = lay_out(journey, journey.language or "en")
        band = next(band for band in plan.rows if band.curve is not None)
        column = next(column for column in plan.columns if column.id == at)
        y = band.y + height_of(score, SCREEN.plot)
        return self._on_screen(column.x + column.w / 2, y, 0, 0)[:2]

    def edge(self, journey: JourneyMap, phase: str) -> tuple[int, int]:
        """Say where the right edge of a phase's header can be taken."""
        plan = lay_out(journey, journey.language or "en")
        box = next(box for box in plan.phases if box.id == phase)
        return self._on_screen(box.x + box.w - 1, -5, 0, 0)[:2]

    def face(self, journey: JourneyMap, at: str) -> tuple[int, int]:
        """Say where a column's face on the curve is."""
        plan = lay_out(journey, journey.language or "en")
        band = next(band for band in plan.rows if band.curve is not None)
        assert band.curve is not None
        face = next(face for face in band.curve.faces if face.at == at)
        return self._on_screen(face.x, band.y + face.y, 0, 0)[:2]

    def _on_screen(self, x: float, y: float, w: float, h: float) -> Area:
        left, top = self._origin
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


def _grid(bus: Bus, program: Program) -> tuple[int, int] | None:
    """Where on the screen the first cell of a map begins that has not been scrolled, if it is there.

    A program that has ended may be on the bus for a moment: its window is not where this one's is.
    """
    for found in bus.programs():
        for window in found.children():
            if window.role() == "frame" and window.extents()[:2] == program.corner:
                table = next(thing for thing in window.all() if thing.role() == "table")
                return table.children()[0].extents()[:2]
    return None
