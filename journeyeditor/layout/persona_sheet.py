"""A persona on a page of its own: who it is, what it says and wants, what else is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeyeditor.layout.heading import footer
from journeyeditor.layout.marks import Box, Group, Mark
from journeyeditor.layout.medium import MM
from journeyeditor.layout.persona import avatar, facts
from journeyeditor.layout.plan import Sheet
from journeyeditor.layout.quotes import quoted
from journeyeditor.layout.setting import Block, line, line_left_of, paragraph, symbol
from journeyeditor.look import Face, TextStyle, tokens
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.models.persona import Scale
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import channel_name, field_name, part_name

WIDTH: Final = 210 * MM
HEIGHT: Final = 297 * MM
"""A4, upright; the page grows where there is more to say."""

MARGIN: Final = 14 * MM
AVATAR: Final = 96.0
MOST: Final = 5
_GAP: Final = 22.0
_GUTTER: Final = 28.0
_PAD: Final = 24.0
_NAME: Final = TextStyle(Face.BOLD, 26, 32)
_FACTS: Final = TextStyle(Face.REGULAR, 15, 21)
_KICKER: Final = TextStyle(Face.MEDIUM, 12, 16)
_QUOTE: Final = TextStyle(Face.ITALIC, 19, 28)
_TITLE: Final = TextStyle(Face.SEMIBOLD, 13, 18)
_BODY: Final = TextStyle(Face.REGULAR, 14, 20)
_SMALL: Final = TextStyle(Face.REGULAR, 12, 16)
_ICON: Final = 15.0
_BAR: Final = 10.0
_BAR_GAP: Final = 5.0

_LISTS: Final = (
    ("goals", "target", "green.ink"),
    ("problems", "octagon-alert", "red.ink"),
    ("needs", "", ""),
    ("interests", "", ""),
    ("preferences", "", ""),
    ("patterns", "", ""),
)
_TRAITS: Final = ("occupation", "family", "income", "company_size")
_TEXTS: Final = ("background", "character", "feelings", "sources")


def lay_out_persona(
    journey: JourneyMap,
    persona: Persona,
    language: Language,
    *,
    day: str,
    source_name: str = "",
    paged: bool = True,
) -> Sheet:
    """Lay out a persona of a map on one page; `day` is an ISO day, `source_name` the map's file.

    Not `paged`, the page ends below its content.
    """
    room = WIDTH - 2 * MARGIN
    groups: list[Group] = []
    y = MARGIN
    for block in _blocks(journey, persona, language, room):
        if block.h:
            groups.append(Group(MARGIN, y, block.marks))
            y += block.h + _GAP
    foot = footer(language, room, day, source_name)
    least = y + foot.h + MARGIN / 2
    height = max(least, HEIGHT) if paged else least
    groups.append(Group(MARGIN, height - MARGIN / 2 - foot.h, foot.marks))
    outline = ((0, _flat(persona.name) or tr(language, "Persona without a name"), MARGIN),)
    return Sheet(WIDTH, height, tuple(groups), outline)


def _blocks(
    journey: JourneyMap, persona: Persona, language: Language, room: float
) -> Iterator[Block]:
    """Give what stands one below the other."""
    kicker = " · ".join(part for part in map(_flat, (journey.organisation, journey.title)) if part)
    yield paragraph(kicker, _KICKER, "text3", room, None, language)
    yield _card(persona, _known(journey, persona, language), language, room)
    half = (room - _GUTTER) / 2
    lists = (
        _list(field_name(language, name), getattr(persona, name), icon, ink, language, half)
        for name, icon, ink in _LISTS
    )
    channels = tuple(channel_name(language, channel) for channel in persona.channels)
    named = _list(field_name(language, "channels"), channels, "", "", language, half)
    yield _two_columns([block for block in (*lists, named) if block.h], room)
    yield _two_columns([_scale(scale, language, half) for scale in persona.scales], room)
    traits = (
        _text(field_name(language, name), getattr(persona, name), language, half)
        for name in _TRAITS
    )
    yield _two_columns([block for block in traits if block.h], room)
    for name in _TEXTS:
        yield _text(field_name(language, name), getattr(persona, name), language, room)


def _known(journey: JourneyMap, persona: Persona, language: Language) -> str:
    """Give the part in the buying centre and the segment, as far as they are known."""
    segment = next((one.title for one in journey.segments if one.id == persona.segment), "")
    part = part_name(language, persona.part) if persona.part else ""
    return " · ".join(text for text in map(_flat, (part, segment)) if text)


def _card(persona: Persona, known: str, language: Language, room: float) -> Block:
    """The framed head: avatar, name and facts, and the quote below."""
    picture = avatar(persona, AVATAR)
    left = _PAD + AVATAR + _PAD
    inner = room - left - _PAD
    name = _flat(persona.name) or tr(language, "Persona without a name")
    lines = [paragraph(name, _NAME, "text", inner, None, language)]
    lines += [
        paragraph(text, _FACTS, "text2", inner, None, language)
        for text in (facts(persona), known)
        if text
    ]
    height = sum(block.h for block in lines)
    top = _PAD + max(0.0, (AVATAR - height) / 2)
    marks: list[Mark] = list(picture.at(_PAD, _PAD))
    for block in lines:
        marks += block.at(left, top)
        top += block.h
    bottom = _PAD + max(AVATAR, height)
    words = quoted(language, _flat(persona.quote))
    if words:
        quote = paragraph(words, _QUOTE, "text2", room - 2 * _PAD, None, language)
        marks += quote.at(_PAD, bottom + 18)
        bottom += 18 + quote.h
    radius = float(tokens().radius.panel_card) * 1.5
    frame = Box(0, 0, room, bottom + _PAD, stroke="lineStrong", radius=radius)
    return Block((frame, *marks), room, bottom + _PAD)


def _list(
    title: str, texts: tuple[str, ...], icon: str, ink: str, language: Language, room: float
) -> Block:
    """A heading with a line for each text; nothing without texts."""
    shown = [text for text in map(_flat, texts) if text]
    if not shown:
        return Block((), room, 0.0)
    marks: list[Mark] = [line(title, _TITLE, "text2", 0, 0)]
    top, left = _TITLE.line + 4, _ICON + 8
    for text in shown:
        found = paragraph(text, _BODY, "text", room - left, None, language)
        if icon:
            marks.append(symbol(icon, ink, 0, top + (_BODY.line - _ICON) / 2, _ICON))
        else:
            marks.append(Box(5, top + _BODY.line / 2 - 2, 4, 4, fill="text3", radius=2))
        marks += found.at(left, top)
        top += found.h + 3
    return Block(tuple(marks), room, top)


def _text(title: str, text: str, language: Language, room: float) -> Block:
    """A heading with a text; nothing without one. Its own lines are kept."""
    lines = [_flat(part) for part in text.strip().splitlines()]
    if not any(lines):
        return Block((), room, 0.0)
    marks: list[Mark] = [line(title, _TITLE, "text2", 0, 0)]
    top = _TITLE.line + 4
    for part in lines:
        found = paragraph(part, _BODY, "text", room, None, language)
        marks += found.at(0, top)
        top += found.h or _BODY.line / 2
    return Block(tuple(marks), room, top)


def _scale(scale: Scale, language: Language, room: float) -> Block:
    """A bar of five fields with its title, its value and its two ends."""
    marks: list[Mark] = []
    value = tr(language, "{n} of {all}", n=scale.value, all=MOST) if scale.value else "–"
    marks.append(line_left_of(value, _SMALL, "text2", room, 2))
    title = paragraph(_flat(scale.title), _BODY, "text", room - 60, None, language)
    marks += title.marks
    top = max(title.h, _BODY.line) + 4
    width = (room - (MOST - 1) * _BAR_GAP) / MOST
    for number in range(MOST):
        filled = number < (scale.value or 0)
        x = number * (width + _BAR_GAP)
        fill, stroke = ("accent", "accent") if filled else ("surface", "control")
        marks.append(Box(x, top, width, _BAR, fill=fill, stroke=stroke, radius=3))
    top += _BAR + 4
    low = paragraph(_flat(scale.low), _SMALL, "text3", room / 2 - 6, None, language)
    high = paragraph(_flat(scale.high), _SMALL, "text3", room / 2 - 6, None, language)
    marks += low.at(0, top)
    marks += high.at(room - high.w, top)
    return Block(tuple(marks), room, top + max(low.h, high.h, 0.0))


def _two_columns(blocks: list[Block], room: float) -> Block:
    """Blocks side by side in pairs, as high as the higher one of each."""
    half = (room - _GUTTER) / 2
    marks: list[Mark] = []
    top = 0.0
    for at in range(0, len(blocks), 2):
        pair = blocks[at : at + 2]
        top += 16.0 if at else 0.0
        for number, block in enumerate(pair):
            marks += block.at(number * (half + _GUTTER), top)
        top += max(block.h for block in pair)
    return Block(tuple(marks), room, top)


def _flat(text: str) -> str:
    return " ".join(text.split())
