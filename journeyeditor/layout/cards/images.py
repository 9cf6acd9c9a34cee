"""Image cards: the picture, and its caption below."""

from __future__ import annotations

from journeyeditor.layout.cards.boxes import Around, body, card_box, padded
from journeyeditor.layout.marks import Picture
from journeyeditor.layout.plan import CardBox
from journeyeditor.look import tokens
from journeyeditor.models import ImageCard

WIDTH, HEIGHT = 148.0, 100.0
_PAD = 8.0


def image_card(card: ImageCard, around: Around) -> CardBox:
    """A picture of 148 x 100 px (larger in wider columns, in proportion) over its caption."""
    w = around.width - 2 * _PAD
    h = w * HEIGHT / WIDTH
    picture = Picture(_PAD, _PAD, w, h, card.image, card.alt or card.text, tokens().radius.chip)
    pad = tokens().size.card.pad_x
    found = body(card.text, around, around.medium.card, pad, _PAD + h + 4)
    bottom = found.bottom if card.text else _PAD + h + 1
    return card_box(card, around, padded(bottom), found, (picture,))
