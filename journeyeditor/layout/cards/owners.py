"""Owners: pills with a round avatar, as wide as their name, flowing in lines."""

from __future__ import annotations

from typing import Final

from journeyeditor.layout.cards.boxes import Around, ground
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.plan import CardBox, Drawing, Rect, TextArea
from journeyeditor.layout.setting import line, line_around
from journeyeditor.layout.text import elide, width, wrap
from journeyeditor.look import tokens
from journeyeditor.models import OwnerCard

_TEXT_GAP = 4.0
_TEXT_PAD = 8.0
_LEAST = 12.0
PILL: Final = tokens().size.owner_pill
_INSET: Final = (PILL.height - PILL.avatar) / 2
_LEFT: Final = _INSET + PILL.avatar + _TEXT_GAP


def owner_card(card: OwnerCard, around: Around) -> CardBox:
    """A pill at most as wide as the cell; in print a long name takes several lines."""
    style = around.medium.owner
    room = around.width - _LEFT - _TEXT_PAD
    if around.medium.max_lines is None or around.expanded:
        lines = [found.drawn for found in wrap(card.text, style, room, None, around.language)]
    else:
        lines = [elide(card.text, style, room)]
    wide = max((width(words, style) for words in lines), default=0.0)
    w = min(around.width, _LEFT + max(wide, _LEAST) + _TEXT_PAD)
    h = PILL.height + (max(1, len(lines)) - 1) * style.line

    def draw() -> Drawing:
        first = (PILL.height - style.line) / 2
        words = tuple(
            line(found, style, "text", _LEFT, first + at * style.line)
            for at, found in enumerate(lines)
        )
        area = TextArea(Rect(_LEFT, first, w - _LEFT - _TEXT_PAD, style.line), style, card.text)
        body = ground(around, w, h, PILL.height / 2)
        return Drawing(body, (*_avatar(card, around), *words), (), area)

    return CardBox(card.id, 0.0, 0.0, w, h, around.hue, draw)


def _avatar(card: OwnerCard, around: Around) -> tuple[Mark, ...]:
    style = around.medium.initials
    top = (PILL.height - style.line) / 2
    middle = _INSET + PILL.avatar / 2
    disc = Box(
        _INSET, _INSET, PILL.avatar, PILL.avatar, fill=f"{around.hue}.ink", radius=PILL.avatar
    )
    return (disc, line_around(initials(card), style, "surface", middle, top))


def initials(card: OwnerCard) -> str:
    """The owner's own initials, or two letters of the name: of two words one each."""
    if card.initials:
        return card.initials[:3]
    words = [word for word in card.text.replace("-", " ").split() if word[0].isalnum()]
    if len(words) > 1:
        return (words[0][0] + words[-1][0]).upper()
    return words[0][:2].upper() if words else "?"
