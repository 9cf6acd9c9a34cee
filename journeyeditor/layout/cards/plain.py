"""Plain cards: behaviours, goals, notes, and emotions with their quotes."""

from __future__ import annotations

from journeyeditor.layout.cards.boxes import Around, body, card_box, padded
from journeyeditor.layout.plan import CardBox
from journeyeditor.layout.quotes import quoted
from journeyeditor.look import tokens
from journeyeditor.models import Card


def text_card(card: Card, around: Around) -> CardBox:
    """A card that is its text."""
    size = tokens().size.card
    found = body(card.text, around, around.medium.card, size.pad_x, size.pad_top)
    return card_box(card, around, padded(found.bottom), found)


def quote_card(card: Card, around: Around) -> CardBox:
    """What the customer says, in italics and in the language's quotation marks."""
    size = tokens().size.card
    quote = quoted(around.language, card.text)
    found = body(quote, around, around.medium.quote, size.pad_x, size.pad_top, edited=card.text)
    return card_box(card, around, padded(found.bottom), found)
