"""Cards of all kinds laid out: each becomes a box with its marks."""

from journeyeditor.layout.cards.boxes import Around, Body
from journeyeditor.layout.cards.kinds import lay_out_card

__all__ = ["Around", "Body", "lay_out_card"]
