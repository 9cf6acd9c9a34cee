"""A persona as banner and sheet show it: the avatar with picture or initials, the line of facts."""

from __future__ import annotations

from journeyeditor.layout.marks import Box, Mark, Picture, Role
from journeyeditor.layout.setting import Block, line_around
from journeyeditor.look import Face, TextStyle
from journeyeditor.models import Persona

INITIALS_SHARE = 0.34
"""Size of the initials as a share of the avatar's diameter."""


def facts(persona: Persona) -> str:
    """Age, role and place as far as they are known: `34 · Commuter · Bremen`."""
    known = (" ".join(fact.split()) for fact in (persona.age, persona.role, persona.place))
    return " · ".join(fact for fact in known if fact)


def initials(persona: Persona) -> str:
    """The persona's own initials, or the first letters of its first and last name."""
    if persona.initials.strip():
        return persona.initials.strip()[:3]
    names = persona.name.split()
    ends = names[:1] + names[1:][-1:]
    return "".join(name[0] for name in ends).upper()


def avatar(persona: Persona, size: float, ground: Role = "accentSoft") -> Block:
    """A circle of `size` px with the persona's picture, or its initials in its own colour.

    `ground` is the circle's fill where the persona has no colour of its own.
    """
    radius = size / 2
    ring = 1.5 if size < 48 else 2.0
    spine = f"{persona.color}.spine" if persona.color else "accent"
    if persona.picture:
        picture = Picture(0, 0, size, size, persona.picture, persona.name, radius)
        frame = Box(0, 0, size, size, stroke=spine, stroke_width=ring, radius=radius)
        return Block((picture, frame), size, size)
    fill = f"{persona.color}.tint" if persona.color else ground
    ink = f"{persona.color}.ink" if persona.color else "accentText"
    marks: list[Mark] = [
        Box(0, 0, size, size, fill=fill, stroke=spine, stroke_width=ring, radius=radius)
    ]
    letters = initials(persona)
    if letters:
        px = size * INITIALS_SHARE * min(1.0, 2 / len(letters))
        style = TextStyle(Face.SEMIBOLD, round(px), size)
        marks.append(line_around(letters, style, ink, radius, 0))
    return Block(tuple(marks), size, size)
