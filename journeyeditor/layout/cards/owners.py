"""Owners: pills with a round avatar, as wide as their name, flowing in lines."""

from __future__ import annotations

from dataclasses import replace

from journeyeditor.layout.cards.boxes import Around, Body, card_box
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.plan import CardBox, Rect, TextArea
from journeyeditor.layout.setting import line, line_around
from journeyeditor.layout.text import elide, width, wrap
from journeyeditor.look import tokens
from journeyeditor.models import OwnerCard

_TEXT_GAP = 5.0
_TEXT_PAD = 9.0


def owner_card(card: OwnerCard, around: Around) -> CardBox:
    """A pill at most as wide as the cell; in print a long name takes several lines."""
    size = tokens().size.owner_pill
    style = around.medium.card
    inset = (size.height - size.avatar) / 2
    left = inset + size.avatar + _TEXT_GAP
    room = around.width - left - _TEXT_PAD
    if around.medium.max_lines is None or around.expanded:
        lines = [found.drawn for found in wrap(card.text, style, room, None, around.language)]
    else:
        lines = [elide(card.text, style, room)]
    wide = max((width(words, style) for words in lines), default=0.0)
    w = min(around.width, left + max(wide, 12.0) + _TEXT_PAD)
    height = size.height + (max(1, len(lines)) - 1) * style.line
    first = (size.height - style.line) / 2
    marks: list[Mark] = [
        Box(inset, inset, size.avatar, size.avatar, fill=f"{around.hue}.ink", radius=size.avatar),
        line_around(
            initials(card),
            around.medium.initials,
            "surface",
            inset + size.avatar / 2,
            (size.height - around.medium.initials.line) / 2,
        ),
    ]
    marks += [
        line(words, style, "text", left, first + at * style.line) for at, words in enumerate(lines)
    ]
    area = TextArea(Rect(left, first, w - left - _TEXT_PAD, style.line), style, card.text)
    found = Body(tuple(marks), area, height, folded=False)
    box = card_box(card, replace(around, width=w), height, found)
    return replace(box, body=replace(box.body, radius=size.height / 2))


def initials(card: OwnerCard) -> str:
    """The owner's own initials, or two letters of the name: of two words one each."""
    if card.initials:
        return card.initials[:3]
    words = [word for word in card.text.replace("-", " ").split() if word[0].isalnum()]
    if len(words) > 1:
        return (words[0][0] + words[-1][0]).upper()
    return words[0][:2].upper() if words else "?"
