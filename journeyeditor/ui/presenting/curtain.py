"""Curtain: cards under a cover until they are uncovered one by one."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.setting import line_around
from journeyeditor.models import Hue, JourneyMap, Kind
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.stage import Layer, Slide, Spot

_LEAST_SIGN = 70.0


class Curtain:
    """Which rows are covered, and which of their cards are not any more."""

    def __init__(self) -> None:
        """Cover nothing."""
        self._rows: set[str] = set()
        self._open: set[str] = set()

    def toggle_row(self, row: str) -> None:
        """Cover all cards of a row, or none of them."""
        if row in self._rows:
            self._rows.discard(row)
        else:
            self._rows.add(row)
            self._open.clear()

    def toggle_kind(self, journey: JourneyMap, kind: Kind) -> None:
        """Cover all rows of a kind, or none of them where all are covered."""
        rows = {row.id for row in journey.rows if row.kind == kind}
        if rows <= self._rows:
            self._rows -= rows
        else:
            self._rows |= rows
            self._open.clear()

    def covers(self, card: str, row: str) -> bool:
        """Whether a card is under its cover."""
        return row in self._rows and card not in self._open

    def uncover(self, card: str) -> None:
        """Show a card from now on."""
        self._open.add(card)

    def first_covered(self, spots: Iterable[Spot], cards: Iterable[str]) -> str | None:
        """The first of these cards that is still covered."""
        rows = {spot.card: spot.row for spot in spots}
        found = (card for card in cards if card in rows and self.covers(card, rows[card]))
        return next(found, None)

    def over(self, slide: Slide, journey: JourneyMap) -> Slide:
        """A slide with the covers on its cards."""
        if not self._rows:
            return slide
        hues = {row.id: row.hue for row in journey.rows}
        marks: list[Mark] = []
        for spot in slide.spots:
            if self.covers(spot.card, spot.row):
                marks += _cover(spot, hues[spot.row])
        return slide._replace(layers=(*slide.layers, Layer(tuple(marks))))


def _cover(spot: Spot, hue: Hue) -> list[Mark]:
    x, y, w, h = spot.rect
    radius = min(stage.RADIUS, h / 3)
    marks: list[Mark] = [Box(x, y, w, h, fill=f"{hue}.border", radius=radius)]
    if h >= _LEAST_SIGN:
        style = stage.SPOTLIGHT
        top = y + (h - style.line) / 2
        marks.append(line_around("?", style, "surface", x + w / 2, top))
    return marks
