"""Image cards: the picture, and its caption below."""

from __future__ import annotations

from journeyeditor.layout.cards.boxes import Around, boxed, flow, padded
from journeyeditor.layout.marks import Mark, Picture
from journeyeditor.layout.plan import CardBox
from journeyeditor.look import tokens
from journeyeditor.models import ImageCard

WIDTH, HEIGHT = 148.0, 100.0
_PAD = 8.0


def image_card(card: ImageCard, around: Around) -> CardBox:
    """A picture of 148 x 100 px (larger in wider columns, in proportion) over its caption."""
    w = around.width - 2 * _PAD
    h = w * HEIGHT / WIDTH
    medium = around.medium
    # Where there is no caption yet, it is written upon the picture's foot.
    top = _PAD + h + 4 if card.text else _PAD + h - medium.card.line
    text = flow(card.text, around, medium.card, medium.pad_x, top)
    bottom = text.bottom if card.text else _PAD + h

    def picture() -> tuple[Mark, ...]:
        alt = card.alt or card.text
        return (Picture(_PAD, _PAD, w, h, card.image, alt, tokens().radius.chip),)

    return boxed(card, around, padded(around, bottom), text, picture)
