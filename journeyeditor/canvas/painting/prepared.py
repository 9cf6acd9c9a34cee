"""PreparedCards: what painting a card needs that neither zoom nor palette changes."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.canvas.painting.glyphs import InkedRun, inked_runs
from journeyeditor.layout.marks import Box, Mark, Text
from journeyeditor.layout.plan import CardBox


class Ground(NamedTuple):
    """What of a card is no text: its body and what is drawn on it.

    Grounds with the same number look the same; with the same style, their bodies differ in size
    alone.
    """

    number: int
    style: int
    body: Box
    ink: tuple[Mark, ...]


class Prepared(NamedTuple):
    """A card made ready: its grounds and its glyph runs, with chips and without."""

    box: CardBox
    full: Ground
    plain: Ground
    all_runs: tuple[InkedRun, ...]
    plain_runs: tuple[InkedRun, ...]


class PreparedCards:
    """The cards of one map that have been seen. Outlives the painters, which go with a palette."""

    def __init__(self) -> None:
        """Begin with none."""
        self._grounds: dict[tuple[Mark, ...], Ground] = {}
        self._styles: dict[Box, int] = {}
        self._cards: dict[str, Prepared] = {}

    def of(self, box: CardBox) -> Prepared:
        """Make a card ready, once for each look of it."""
        found = self._cards.get(box.id)
        if found is not None and found.box is box:
            return found
        drawing = box.drawing
        if found is not None and found.box.drawing is drawing:  # it stands elsewhere
            found = self._cards[box.id] = found._replace(box=box)
            return found
        ink = tuple(mark for mark in drawing.ink if not isinstance(mark, Text))
        chips = tuple(mark for mark in drawing.chips if not isinstance(mark, Text))
        plain_runs = inked_runs(mark for mark in drawing.ink if isinstance(mark, Text))
        chip_runs = inked_runs(mark for mark in drawing.chips if isinstance(mark, Text))
        made = self._cards[box.id] = Prepared(
            box,
            self._ground(drawing.body, (*ink, *chips)),
            self._ground(drawing.body, ink),
            (*plain_runs, *chip_runs),
            plain_runs,
        )
        return made

    def _ground(self, body: Box, ink: tuple[Mark, ...]) -> Ground:
        marks = (body, *ink)
        found = self._grounds.get(marks)
        if found is None:
            look = body._replace(w=0, h=0)
            style = self._styles.setdefault(look, len(self._styles))
            found = self._grounds[marks] = Ground(len(self._grounds), style, body, ink)
        return found
