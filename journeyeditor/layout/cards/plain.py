"""Plain cards: behaviours, goals, notes, and emotions with their quotes."""

from __future__ import annotations

from journeyeditor.layout.cards.boxes import Around, boxed, flow, padded
from journeyeditor.layout.plan import CardBox
from journeyeditor.layout.quotes import quoted
from journeyeditor.models import Card


def text_card(card: Card, around: Around) -> CardBox:
    """A card that is its text."""
    medium = around.medium
    text = flow(card.text, around, medium.card, medium.pad_x, medium.pad_top)
    return boxed(card, around, padded(around, text.bottom), text)


def quote_card(card: Card, around: Around) -> CardBox:
    """What the customer says, in italics and in the language's quotation marks."""
    quote = quoted(around.language, card.text)
    medium = around.medium
    text = flow(quote, around, medium.quote, medium.pad_x, medium.pad_top, edited=card.text)
    return boxed(card, around, padded(around, text.bottom), text)
