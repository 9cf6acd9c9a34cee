"""A persona as a card: who it is, what it says, what it wants; as the editor's preview shows it."""

from __future__ import annotations

from typing import Final

from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.persona import avatar, facts
from journeyeditor.layout.quotes import quoted
from journeyeditor.layout.setting import Block, paragraph, symbol
from journeyeditor.look import Face, TextStyle, tokens
from journeyeditor.look.styles import BODY_ITALIC, META
from journeyeditor.models import Persona
from journeyeditor.texts import Language, tr

AVATAR: Final = 48.0
NAME: Final = TextStyle(Face.SEMIBOLD, 15, 20)
_PAD: Final = 16.0
_BESIDE: Final = 12.0
_BELOW: Final = 13.0
_GOAL: Final = TextStyle(Face.REGULAR, META.px, 18)
_ICON: Final = 14.0
_ICON_ROOM: Final = 19.0


def persona_card(persona: Persona, language: Language, room: float) -> Block:
    """Lay out a card `room` px wide; its height follows from what is known about the persona."""
    inner = room - 2 * _PAD
    head = _head(persona, language, inner)
    marks: list[Mark] = list(head.at(_PAD, _PAD))
    bottom = _PAD + head.h
    words = quoted(language, " ".join(persona.quote.split()))
    if words:
        quote = paragraph(words, BODY_ITALIC, "text2", inner, None, language)
        marks += quote.at(_PAD, bottom + _BELOW)
        bottom += _BELOW + quote.h
    goals = _goals(persona, language, inner)
    if goals.h:
        marks += goals.at(_PAD, bottom + _BELOW - 1)
        bottom += _BELOW - 1 + goals.h
    height = bottom + _PAD
    radius = float(tokens().radius.panel_card)
    frame = Box(0, 0, room, height, fill="surface", stroke="line", radius=radius)
    return Block((frame, *marks), room, height)


def _head(persona: Persona, language: Language, room: float) -> Block:
    """Avatar, name and facts; the one who has no name yet is called so."""
    picture = avatar(persona, AVATAR)
    left = AVATAR + _BESIDE
    called = " ".join(persona.name.split())
    text, ink = (called, "text") if called else (tr(language, "Persona without a name"), "text3")
    name = paragraph(text, NAME, ink, room - left, None, language)
    known = facts(persona)
    below = paragraph(known, META, "text2", room - left, None, language) if known else None
    height = name.h + (below.h if below else 0.0)
    top = max(0.0, (AVATAR - height) / 2)
    marks: list[Mark] = [*picture.marks, *name.at(left, top)]
    if below is not None:
        marks += below.at(left, top + name.h)
    return Block(tuple(marks), room, max(AVATAR, height))


def _goals(persona: Persona, language: Language, room: float) -> Block:
    marks: list[Mark] = []
    top = 0.0
    for goal in (" ".join(goal.split()) for goal in persona.goals):
        if goal:
            text = paragraph(goal, _GOAL, "text", room - _ICON_ROOM, None, language)
            marks.append(symbol("target", "green.ink", 0, top + (_GOAL.line - _ICON) / 2, _ICON))
            marks += text.at(_ICON_ROOM, top)
            top += text.h
    return Block(tuple(marks), room, top)
