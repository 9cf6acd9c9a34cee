"""Touchpoint cards: the channel's icon, the name, and chips for contact and medium."""

from __future__ import annotations

from journeyeditor.layout.cards.boxes import Around, body, card_box, padded
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.plan import CardBox
from journeyeditor.layout.setting import Block, line, symbol
from journeyeditor.layout.text import width
from journeyeditor.look import tokens
from journeyeditor.look.icons import channel_icon
from journeyeditor.models import TouchpointCard
from journeyeditor.texts.names import channel_name, contact_name, medium_name

ICON_GAP = 7.0
CHIPS_BELOW = 4.0
CHIPS_PAD = 9.0
_CHIP_ICON = 12.0
_CHIP_ICON_GAP = 3.0
_MEDIUM_ICON = {"online": "monitor-smartphone", "offline": "map-pin"}


def touchpoint_card(card: TouchpointCard, around: Around) -> CardBox:
    """A touchpoint; without a text of its own it shows its channel's name."""
    size, icons = tokens().size.card, tokens().icon
    text = card.text or (channel_name(around.language, card.channel) if card.channel else "")
    left = size.pad_x + icons.channel + ICON_GAP
    style = around.medium.card
    found = body(text, around, style, left, size.pad_top, edited=card.text)
    top = size.pad_top + (style.line - icons.channel) / 2
    ink = (symbol(channel_icon(card.channel), f"{around.hue}.ink", size.pad_x, top, icons.channel),)
    chips_top = found.bottom + CHIPS_BELOW
    chips, lines = _chips(card, around, left, chips_top)
    height = padded(found.bottom)
    if chips:
        chip = tokens().size.chip
        height = chips_top + lines * chip.height + (lines - 1) * chip.gap + CHIPS_PAD
    return card_box(card, around, height, found, ink, chips)


def _chips(
    card: TouchpointCard, around: Around, left: float, top: float
) -> tuple[tuple[Mark, ...], int]:
    """The chips side by side, on a second line where they do not fit; and how many lines."""
    made: list[tuple[tuple[Mark, ...], float]] = []
    chip, style, language = tokens().size.chip, around.medium.meta, around.language
    if card.contact is not None:
        words = contact_name(language, card.contact)
        dashed = card.contact == "indirect"
        w = width(words, style) + 2 * chip.pad_x
        made.append(((_frame(around, w, dashed=dashed), _words(words, around, chip.pad_x)), w))
    if card.medium is not None:
        words = medium_name(language, card.medium)
        start = chip.pad_x + _CHIP_ICON + _CHIP_ICON_GAP
        w = start + width(words, style) + chip.pad_x
        icon_top = (chip.height - _CHIP_ICON) / 2
        icon = symbol(_MEDIUM_ICON[card.medium], "text2", chip.pad_x, icon_top, _CHIP_ICON)
        made.append(((_frame(around, w, dashed=False), icon, _words(words, around, start)), w))
    marks: list[Mark] = []
    x, y, lines = left, top, 1 if made else 0
    for parts, w in made:
        if x > left and x + w > around.width - tokens().size.card.pad_x:
            x, y, lines = left, y + chip.height + chip.gap, lines + 1
        marks += Block(parts, w, chip.height).at(x, y)
        x += w + chip.gap
    return tuple(marks), lines


def _frame(around: Around, w: float, *, dashed: bool) -> Box:
    stroke = f"{around.hue}.spine" if dashed else f"{around.hue}.border"
    return Box(
        0,
        0,
        w,
        tokens().size.chip.height,
        fill="surface",
        stroke=stroke,
        radius=tokens().radius.chip,
        dash=(3.0, 2.0) if dashed else (),
    )


def _words(words: str, around: Around, x: float) -> Mark:
    style = around.medium.meta
    return line(words, style, "text2", x, (tokens().size.chip.height - style.line) / 2)
