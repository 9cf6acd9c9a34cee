"""Touchpoint cards: the channel's icon, the name, chips for contact and medium, the QR code."""

from __future__ import annotations

from functools import cache
from typing import Final

from journeyeditor.layout.cards.boxes import Around, boxed, flow, padded
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.plan import CardBox
from journeyeditor.layout.setting import Block, line, symbol
from journeyeditor.layout.text import width
from journeyeditor.look import tokens
from journeyeditor.look.icons import channel_icon
from journeyeditor.look.styles import TextStyle
from journeyeditor.models import TouchpointCard
from journeyeditor.models.kinds import Contact, Medium
from journeyeditor.texts import Language
from journeyeditor.texts.names import channel_name, contact_name, medium_name

ICON_GAP = 7.0
CHIPS_BELOW = 4.0
CODE_BELOW = 6.0
_EDGE = 1.0
_CHIP_ICON = 12.0
_CHIP_ICON_GAP = 3.0
CHIP: Final = tokens().size.chip
ICON: Final = tokens().icon.channel
_PAD: Final = CHIP.pad_x + _EDGE
_AFTER_ICON: Final = _PAD + _CHIP_ICON + _CHIP_ICON_GAP
_MEDIUM_ICON = {"online": "monitor-smartphone", "offline": "map-pin"}


def touchpoint_card(card: TouchpointCard, around: Around) -> CardBox:
    """A touchpoint; without a text of its own it shows its channel's name."""
    name = card.text or (channel_name(around.language, card.channel) if card.channel else "")
    medium = around.medium
    edge = medium.pad_x - _EDGE
    left = edge + ICON + ICON_GAP
    style = medium.card
    text = flow(name, around, style, left, medium.pad_top, edited=card.text)
    top = max(text.bottom, medium.pad_top + style.line) + CHIPS_BELOW
    widths = _widths(card.contact, card.medium, around.language, medium.meta)
    places, bottom = _places(widths, left, top, around.width - medium.pad_x)
    bottom = bottom if widths else max(text.bottom, medium.pad_top + style.line)
    code = None
    if card.qr is not None and card.qr.on_card:
        from journeyeditor.layout.cards.codes import code_block  # only now: few maps show codes

        code = code_block(card.qr, around, around.width - left - medium.pad_x)
    code_top = bottom + CODE_BELOW
    height = padded(around, bottom if code is None else code_top + code.h)

    def icon() -> tuple[Mark, ...]:
        y = medium.pad_top + (style.line - ICON) / 2
        sign = symbol(channel_icon(card.channel), f"{around.hue}.ink", edge, y, ICON)
        return (sign, *(code.at(left, code_top) if code is not None else ()))

    def chips() -> tuple[Mark, ...]:
        blocks = _chips(card, around, widths)
        return tuple(
            mark for block, place in zip(blocks, places, strict=True) for mark in block.at(*place)
        )

    return boxed(card, around, height, text, icon, chips)


@cache
def _widths(
    contact: Contact | None, medium: Medium | None, language: Language, style: TextStyle
) -> tuple[float, ...]:
    """The widths of the chips for the contact and the medium of a card; few differ in them."""
    widths: list[float] = []
    if contact is not None:
        widths.append(width(contact_name(language, contact), style) + 2 * _PAD)
    if medium is not None:
        widths.append(_AFTER_ICON + width(medium_name(language, medium), style) + _PAD)
    return tuple(widths)


def _places(
    widths: tuple[float, ...], left: float, top: float, right: float
) -> tuple[tuple[tuple[float, float], ...], float]:
    """Corners of chips side by side, on a second line where they do not fit; and where they end."""
    places: list[tuple[float, float]] = []
    x, y = left, top
    for w in widths:
        if x > left and x + w > right:
            x, y = left, y + CHIP.height + CHIP.gap
        places.append((x, y))
        x += w + CHIP.gap
    return tuple(places), y + CHIP.height


def _chips(card: TouchpointCard, around: Around, widths: tuple[float, ...]) -> list[Block]:
    blocks: list[Block] = []
    language = around.language
    if card.contact is not None:
        frame = _frame(around, widths[0], dashed=card.contact == "indirect")
        words = _words(contact_name(language, card.contact), around, _PAD)
        blocks.append(Block((frame, words), widths[0], CHIP.height))
    if card.medium is not None:
        frame = _frame(around, widths[-1], dashed=False)
        icon_top = (CHIP.height - _CHIP_ICON) / 2
        icon = symbol(_MEDIUM_ICON[card.medium], "text2", _PAD, icon_top, _CHIP_ICON)
        words = _words(medium_name(language, card.medium), around, _AFTER_ICON)
        blocks.append(Block((frame, icon, words), widths[-1], CHIP.height))
    return blocks


def _frame(around: Around, w: float, *, dashed: bool) -> Box:
    stroke = f"{around.hue}.spine" if dashed else f"{around.hue}.border"
    return Box(
        0,
        0,
        w,
        CHIP.height,
        fill="surface",
        stroke=stroke,
        radius=tokens().radius.chip,
        dash=(3.0, 2.0) if dashed else (),
    )


def _words(words: str, around: Around, x: float) -> Mark:
    style = around.medium.meta
    return line(words, style, "text2", x, (CHIP.height - style.line) / 2)
