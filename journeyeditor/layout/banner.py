"""The banner above the map: title and organisation, persona, quote and goals, 58 px high."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.persona import avatar, facts
from journeyeditor.layout.plan import Banner, Rect, TextArea
from journeyeditor.layout.quotes import quoted
from journeyeditor.layout.setting import Block, line, line_around, paragraph, symbol
from journeyeditor.layout.text import elide, width
from journeyeditor.look import tokens
from journeyeditor.look.styles import BODY_STRONG, CARD_ITALIC, MAP_TITLE, META, META_MEDIUM
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.texts import Language, tr

PAD: Final = 16.0
GAP: Final = 14.0
AVATAR: Final = 36.0
RULE_HEIGHT: Final = 36.0
ICON_GAP: Final = 5.0
NAME_MOST: Final = 220.0
NAME_LEAST: Final = 64.0
GOALS_MOST: Final = 260.0
QUOTE_WIDTHS: Final = (280.0, 360.0, 460.0)
QUOTE_LEAST: Final = 170.0
QUOTE_LINES: Final[dict[Language, int]] = {"en": 2, "de": 3}
GOALS_SHOWN: Final = 3


def lay_out_banner(journey: JourneyMap, room: float, language: Language) -> Banner:
    """Lay out the banner for a view `room` px wide.

    Shown is the first persona, further ones as a number. Where it gets narrow, the goals go first,
    then the quote, then the persona; the title is cut last.
    """
    height = float(tokens().size.persona_strip)
    title = _title(journey, language, room)
    marks: list[Mark] = [
        Box(0, 0, room, height, fill="surface"),
        Box(0, height - 1, room, 1, fill="line"),
        *title.at(PAD, (height - title.h) / 2),
    ]
    x = PAD + title.w + GAP
    for block, gap in _parts(journey, language, room - x - PAD):
        marks += block.at(x, (height - block.h) / 2)
        x += block.w + gap
    style = MAP_TITLE
    top = (height - title.h) / 2
    area = Rect(PAD, top, max(title.w, min(240.0, room - 2 * PAD)), style.line)
    return Banner(room, height, tuple(marks), TextArea(area, style, journey.title))


def _title(journey: JourneyMap, language: Language, room: float) -> Block:
    """The title with the organisation below; a map with personas leaves them most of the room."""
    most = max(0.0, room - 2 * PAD) * (0.42 if journey.personas else 1.0)
    most = max(most, min(160.0, room - 2 * PAD))
    named = " ".join(journey.title.split())
    text, ink = (named, "text") if named else (tr(language, "Untitled map"), "text3")
    marks = [line(elide(text, MAP_TITLE, most), MAP_TITLE, ink, 0, 0)]
    height = MAP_TITLE.line
    organisation = " ".join(journey.organisation.split())
    if organisation:
        marks.append(line(elide(organisation, META, most), META, "text3", 0, height + 1))
        height += META.line + 1
    return Block(tuple(marks), max(mark.w for mark in marks), height)


@dataclass(frozen=True, slots=True)
class _Part:
    """A block of the banner and the gap behind it."""

    block: Block
    gap: float


def _parts(journey: JourneyMap, language: Language, room: float) -> Iterator[tuple[Block, float]]:
    """Choose what of the first persona fits, in the order in which it stands."""
    if not journey.personas:
        return
    persona = journey.personas[0]
    rule = _rule()
    left = room - rule.w - GAP
    who = _who(persona, len(journey.personas) - 1, language, left)
    if who is None:
        return
    left -= who.w + GAP
    goals = _goals(persona, rule)
    words = quoted(language, " ".join(persona.quote.split()))
    quote_room = left - (goals.w + GAP if goals else 0.0)
    if goals and quote_room < (QUOTE_LEAST if words else 0.0):
        goals, quote_room = None, left
    yield rule, GAP
    yield who, GAP
    if words and quote_room >= QUOTE_LEAST:
        yield _quote(words, language, quote_room), GAP
    if goals:
        yield goals, 0.0


def _rule() -> Block:
    return Block((Box(0, 0, 1, RULE_HEIGHT, fill="line"),), 1.0, RULE_HEIGHT)


def _who(persona: Persona, others: int, language: Language, room: float) -> Block | None:
    """Avatar, name, facts and the number of further personas; None where there is no room."""
    picture = avatar(persona, AVATAR)
    more = _more(others, language)
    most = min(NAME_MOST, room - AVATAR - GAP - (more.w + 8 if more else 0.0))
    if most < NAME_LEAST:
        return picture if room >= AVATAR else None
    name, known = " ".join(persona.name.split()), facts(persona)
    lines = [(name, BODY_STRONG, "text"), (known, META, "text2")]
    marks = list(picture.marks)
    shown = [(elide(text, style, most), style, ink) for text, style, ink in lines if text]
    height = sum(style.line for _, style, _ in shown)
    top, right = (AVATAR - height) / 2, AVATAR
    for text, style, ink in shown:
        marks.append(line(text, style, ink, AVATAR + GAP, top))
        right = max(right, AVATAR + GAP + width(text, style))
        top += style.line
    if more:
        marks += more.at(right + 8, (AVATAR - more.h) / 2)
        right += 8 + more.w
    return Block(tuple(marks), right, AVATAR)


def _more(others: int, language: Language) -> Block | None:
    """A chip that says how many further personas there are."""
    if not others:
        return None
    text = tr(language, "+{n}", n=others)
    w, h = width(text, META_MEDIUM) + 14, 20.0
    frame = Box(0, 0, w, h, fill="panel", stroke="line", radius=h / 2)
    label = line_around(text, META_MEDIUM, "text2", w / 2, (h - META_MEDIUM.line) / 2)
    return Block((frame, label), w, h)


def _quote(words: str, language: Language, room: float) -> Block:
    """The quote in as few widths as needed for its lines; one that is still too long is cut."""
    most = QUOTE_LINES[language]
    block = Block((), 0.0, 0.0)
    for wide in QUOTE_WIDTHS:
        cut = paragraph(words, CARD_ITALIC, "text2", min(wide, room), most)
        whole = paragraph(words, CARD_ITALIC, "text2", min(wide, room))
        block = cut
        if len(whole.marks) <= most or wide >= room:
            break
    return block


def _goals(persona: Persona, rule: Block) -> Block | None:
    """A rule and up to three goals with their icons; None without goals."""
    goals = [text for text in (" ".join(goal.split()) for goal in persona.goals) if text]
    if not goals:
        return None
    icon = float(tokens().icon.inline)
    left = rule.w + GAP
    marks: list[Mark] = []
    shown = goals[:GOALS_SHOWN]
    height = META.line * len(shown)
    wide = 0.0
    for at, goal in enumerate(shown):
        top = at * META.line
        text = elide(goal, META, GOALS_MOST)
        marks.append(symbol("target", "text3", left, top + (META.line - icon) / 2, icon))
        marks.append(line(text, META, "text2", left + icon + ICON_GAP, top))
        wide = max(wide, width(text, META))
    h = max(height, rule.h)
    placed = Block(tuple(marks), 0, height).at(0, (h - height) / 2)
    return Block((*rule.at(0, (h - rule.h) / 2), *placed), left + icon + ICON_GAP + wide, h)
