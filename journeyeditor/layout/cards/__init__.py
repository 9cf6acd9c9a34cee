"""Cards of all kinds laid out: sizes at once, marks when they are looked at."""

from journeyeditor.layout.cards.boxes import Around
from journeyeditor.layout.cards.kinds import lay_out_card

__all__ = ["Around", "lay_out_card"]
