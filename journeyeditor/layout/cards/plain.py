"""Plain cards: behaviours, goals, notes, and emotions with their quotes."""

from __future__ import annotations

from functools import partial

from journeyeditor.layout.cards.boxes import Around, drawing, flow, measured, padded
from journeyeditor.layout.plan import CardBox, Drawing
from journeyeditor.layout.quotes import quoted
from journeyeditor.models import Card


def text_card(card: Card, around: Around) -> CardBox:
    """A card that is its text. Most cards are: until it is drawn, only its height is known."""
    medium = around.medium
    _, folded, end = measured(card.text, around, medium.card, medium.pad_x, medium.pad_top)
    height = padded(around, end)
    draw = partial(_text, card, around, height)
    return CardBox(card.id, 0.0, 0.0, around.width, height, around.hue, draw, folded=folded)


def _text(card: Card, around: Around, height: float) -> Drawing:
    medium = around.medium
    text = flow(card.text, around, medium.card, medium.pad_x, medium.pad_top)
    return drawing(around, height, text)


def quote_card(card: Card, around: Around) -> CardBox:
    """What the customer says, in italics and in the language's quotation marks."""
    medium = around.medium
    said = quoted(around.language, card.text)
    _, folded, end = measured(said, around, medium.quote, medium.pad_x, medium.pad_top)
    height = padded(around, end)
    draw = partial(_quote, card, around, height)
    return CardBox(card.id, 0.0, 0.0, around.width, height, around.hue, draw, folded=folded)


def _quote(card: Card, around: Around, height: float) -> Drawing:
    medium = around.medium
    said = quoted(around.language, card.text)
    text = flow(said, around, medium.quote, medium.pad_x, medium.pad_top, edited=card.text)
    return drawing(around, height, text)
