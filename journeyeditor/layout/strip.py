"""The strip of a printed page with the personas: who they are, what they say, what they want."""

from __future__ import annotations

from typing import Final

from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.persona import avatar, facts
from journeyeditor.layout.quotes import quoted
from journeyeditor.layout.setting import Block, paragraph, symbol
from journeyeditor.look import Face, TextStyle, tokens
from journeyeditor.look.styles import PRINT_META, PRINT_PERSONA
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.texts import Language, trn

SHOWN: Final = 3
PAD: Final = 18.0
PAD_Y: Final = 11.5
GAP: Final = 20.0
AVATAR: Final = 50.0
AVATAR_OF_SEVERAL: Final = 40.0
GOAL_LINE: Final = 18.0
ICON: Final = 12.5
ICON_GAP: Final = 7.0
QUOTE: Final = TextStyle(Face.ITALIC, 14, 19)
WIDEST_SHARE: Final = 0.3
"""Name and goals take at most this share of the strip's width; the rest is the quote's."""


def persona_strip(journey: JourneyMap, language: Language, room: float) -> Block | None:
    """Up to three personas, one under the other, in a rounded frame; None without personas.

    Texts are wrapped and the strip grows with them: nothing is cut. Further personas are named in
    a line below.
    """
    personas = journey.personas
    if not personas:
        return None
    marks: list[Mark] = []
    top = 0.0
    for index, persona in enumerate(personas[:SHOWN]):
        if index:
            marks.append(Box(PAD, top, room - 2 * PAD, 1, fill="line"))
        size = AVATAR if len(personas) == 1 else AVATAR_OF_SEVERAL
        block = _persona(persona, language, room - 2 * PAD, size)
        marks += block.at(PAD, top + PAD_Y)
        top += block.h + 2 * PAD_Y
    if len(personas) > SHOWN:
        block = _others(personas[SHOWN:], language, room - 2 * PAD)
        marks += block.at(PAD, top)
        top += block.h + PAD_Y
    radius = float(tokens().radius.print_card) * 1.5
    frame = Box(0, 0, room, top, stroke="lineStrong", radius=radius)
    return Block((frame, *marks), room, top)


def _persona(persona: Persona, language: Language, room: float, size: float) -> Block:
    """Avatar, name and facts left; the quote in the middle; goals right."""
    picture = avatar(persona, size, "surface")
    who = _who(persona, language, room * WIDEST_SHARE)
    goals = _goals(persona, language, room * WIDEST_SHARE)
    left = size + GAP + who.w
    words = quoted(language, " ".join(persona.quote.split()))
    taken = left + (2 * GAP if words else 0.0) + (2 * GAP + goals.w if goals.w else 0.0)
    quote = NOTHING
    if words:
        quote = paragraph(words, QUOTE, "text", max(room - taken, 120.0), None, language)
    height = max(size, who.h, quote.h, goals.h)
    marks = [
        *picture.at(0, (height - size) / 2),
        *who.at(size + GAP, (height - who.h) / 2),
    ]
    if words:
        marks.append(Box(left + GAP, height / 2 - GAP / 2, 1, GAP, fill="lineStrong"))
        marks += quote.at(left + 2 * GAP, (height - quote.h) / 2)
    if goals.w:
        right = room - goals.w
        rule = max(goals.h, size)
        marks.append(Box(right - GAP, (height - rule) / 2, 1, rule, fill="lineStrong"))
        marks += goals.at(right, (height - goals.h) / 2)
    return Block(tuple(marks), room, height)


NOTHING: Final = Block((), 0.0, 0.0)


def _who(persona: Persona, language: Language, most: float) -> Block:
    name = paragraph(" ".join(persona.name.split()), PRINT_PERSONA, "text", most, None, language)
    known = facts(persona)
    below = paragraph(known, PRINT_META, "text2", most, None, language) if known else NOTHING
    marks = (*name.marks, *below.at(0, name.h))
    return Block(marks, max(name.w, below.w), name.h + below.h)


def _goals(persona: Persona, language: Language, most: float) -> Block:
    """All goals, one under the other, each with its icon."""
    marks: list[Mark] = []
    top, wide = 0.0, 0.0
    left = ICON + ICON_GAP
    for goal in (" ".join(goal.split()) for goal in persona.goals):
        if not goal:
            continue
        text = paragraph(goal, PRINT_META, "text", most - left, None, language)
        marks.append(symbol("target", "text2", 0, top + (GOAL_LINE - ICON) / 2, ICON))
        marks += text.at(left, top + (GOAL_LINE - PRINT_META.line) / 2)
        wide = max(wide, left + text.w)
        top += max(GOAL_LINE, text.h + GOAL_LINE - PRINT_META.line)
    return Block(tuple(marks), wide, top)


def _others(personas: tuple[Persona, ...], language: Language, room: float) -> Block:
    """The line that names the personas that have no place of their own."""
    names = ", ".join(" ".join(persona.name.split()) for persona in personas)
    count = trn(language, "{n} more persona:", "{n} more personas:", len(personas))
    return paragraph(f"{count} {names}", PRINT_META, "text2", room, None, language)
