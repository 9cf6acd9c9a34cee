"""PreparedCards: what painting a card needs that neither zoom nor palette changes."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.canvas.painting.glyphs import InkedRun, inked_runs
from journeyeditor.layout.marks import Mark, Text
from journeyeditor.layout.plan import CardBox


class Prepared(NamedTuple):
    """A card made ready: the number of its ground, and its glyph runs with and without chips."""

    box: CardBox
    ground: int
    runs: tuple[InkedRun, ...]
    chip_runs: tuple[InkedRun, ...]


class PreparedCards:
    """The cards of one map that have been seen. Outlives the painters, which go with a palette.

    `grounds` are marks that are no text, shared by like cards: each number stands for a ground
    with its chips, the one after it for the same without them.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.grounds: list[tuple[Mark, ...]] = []
        self._numbers: dict[tuple[Mark, ...], int] = {}
        self._cards: dict[str, Prepared] = {}

    def of(self, box: CardBox) -> Prepared:
        """Make a card ready, once for each look of it."""
        found = self._cards.get(box.id)
        if found is not None and found.box is box:
            return found
        drawing = box.drawing
        plain = (drawing.body, *(mark for mark in drawing.ink if not isinstance(mark, Text)))
        chips = tuple(mark for mark in drawing.chips if not isinstance(mark, Text))
        made = self._cards[box.id] = Prepared(
            box,
            self._ground(plain, chips),
            inked_runs(mark for mark in drawing.ink if isinstance(mark, Text)),
            inked_runs(mark for mark in drawing.chips if isinstance(mark, Text)),
        )
        return made

    def _ground(self, plain: tuple[Mark, ...], chips: tuple[Mark, ...]) -> int:
        marks = (*plain, *chips)
        found = self._numbers.get(marks)
        if found is None:
            found = self._numbers[marks] = len(self.grounds)
            self.grounds += [marks, plain]
        return found
