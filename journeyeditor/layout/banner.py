"""The banner above the map: title and organisation, persona, quote and goals, 58 px high."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.persona import avatar, facts
from journeyeditor.layout.plan import Banner, Rect, TextArea
from journeyeditor.layout.quotes import quoted
from journeyeditor.layout.setting import Block, line, line_around, paragraph, symbol
from journeyeditor.layout.text import elide
from journeyeditor.layout.text import width as text_width
from journeyeditor.look import tokens
from journeyeditor.look.styles import BODY_STRONG, CARD_ITALIC, MAP_TITLE, META, META_MEDIUM
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.texts import Language, tr

PAD: Final = 16.0
GAP: Final = 14.0
AVATAR: Final = 36.0
RULE_WIDTH: Final = 1.0
RULE_HEIGHT: Final = 36.0
ICON_GAP: Final = 5.0
TITLE_LEAST: Final = 120.0
TITLE_MOST: Final = 420.0
NAME_MOST: Final = 220.0
NAME_LEAST: Final = 64.0
GOALS_MOST: Final = 260.0
QUOTE_WIDTHS: Final = tuple(range(200, 480, 20))
QUOTE_LEAST: Final = 170.0
QUOTE_LINES: Final[dict[Language, int]] = {"en": 2, "de": 3}
GOALS_SHOWN: Final = 3


def lay_out_banner(
    journey: JourneyMap, width: float, language: Language, looked_at: str | None = None
) -> Banner:
    """Lay out the banner for a view `width` px wide.

    Shown is the persona that is looked at, by id, else the first; further ones as a number. Where it gets narrow, the goals go first,
    then the quote, then the persona's name; the title is cut where nothing else is left to go.
    """
    height = float(tokens().size.persona_strip)
    room = max(0.0, width - 2 * PAD)
    persona = _shown(journey.personas, looked_at)
    who = _persona(journey, persona, language, room)
    title = _title(journey, language, room - (who.w + 2 * GAP + RULE_WIDTH if who else 0.0))
    top = (height - title.h) / 2
    marks: list[Mark] = [
        Box(0, 0, width, height, fill="surface"),
        Box(0, height - 1, width, 1, fill="line"),
        *title.at(PAD, top),
    ]
    place, name = None, ""
    if who is not None and persona is not None:
        left = PAD + title.w + 2 * GAP + RULE_WIDTH
        place, name = Rect(left, (height - who.h) / 2, who.w, who.h), persona.name
        x = PAD + title.w + GAP
        blocks = (_rule(), who, *_rest(persona, language, width - PAD - x - who.w))
        for block in blocks:
            marks += block.at(x, (height - block.h) / 2)
            x += block.w + GAP
    area = Rect(PAD, top, min(room, max(title.w, 240.0)), MAP_TITLE.line)
    return Banner(
        width, height, tuple(marks), TextArea(area, MAP_TITLE, journey.title), place, name
    )


def _shown(personas: tuple[Persona, ...], looked_at: str | None) -> Persona | None:
    """The persona that is looked at, else the first; None where there is none."""
    first = next(iter(personas), None)
    return next((persona for persona in personas if persona.id == looked_at), first)


def _persona(
    journey: JourneyMap, persona: Persona | None, language: Language, room: float
) -> Block | None:
    """A persona with the number of the others; None without one or without room."""
    if persona is None:
        return None
    most = room - TITLE_LEAST - 2 * GAP - RULE_WIDTH
    return _who(persona, len(journey.personas) - 1, language, most)


def _title(journey: JourneyMap, language: Language, room: float) -> Block:
    """The title with the organisation below, both cut to the room."""
    most = min(room, TITLE_MOST) if journey.personas else room
    named = " ".join(journey.title.split())
    text, ink = (named, "text") if named else (tr(language, "Untitled map"), "text3")
    marks = [line(elide(text, MAP_TITLE, most), MAP_TITLE, ink, 0, 0)]
    height = MAP_TITLE.line
    organisation = " ".join(journey.organisation.split())
    if organisation:
        marks.append(line(elide(organisation, META, most), META, "text3", 0, height + 1))
        height += META.line + 1
    return Block(tuple(marks), max(mark.w for mark in marks), height)


def _rest(persona: Persona, language: Language, room: float) -> Iterator[Block]:
    """The quote and the goals as far as they fit into `room`, gaps included."""
    left = room - RULE_WIDTH - 2 * GAP
    goals = _goals(persona)
    words = quoted(language, " ".join(persona.quote.split()))
    beside_goals = left - (goals.w + GAP if goals else 0.0)
    if goals and beside_goals < (_quote_width(words, language) if words else 0.0):
        goals, beside_goals = None, left
    if words and beside_goals >= QUOTE_LEAST:
        yield paragraph(
            words,
            CARD_ITALIC,
            "text2",
            min(_quote_width(words, language), beside_goals),
            QUOTE_LINES[language],
            language,
        )
    if goals:
        yield goals


def _quote_width(words: str, language: Language) -> float:
    """The least of the usual widths at which the quote fits into its lines."""
    fitting = (
        wide
        for wide in QUOTE_WIDTHS
        if len(paragraph(words, CARD_ITALIC, "text2", wide, None, language).marks)
        <= QUOTE_LINES[language]
    )
    return next(fitting, QUOTE_WIDTHS[-1])


def _rule() -> Block:
    return Block((Box(0, 0, RULE_WIDTH, RULE_HEIGHT, fill="line"),), RULE_WIDTH, RULE_HEIGHT)


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
        right = max(right, AVATAR + GAP + text_width(text, style))
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
    w, h = text_width(text, META_MEDIUM) + 14, 20.0
    frame = Box(0, 0, w, h, fill="panel", stroke="line", radius=h / 2)
    label = line_around(text, META_MEDIUM, "text2", w / 2, (h - META_MEDIUM.line) / 2)
    return Block((frame, label), w, h)


def _goals(persona: Persona) -> Block | None:
    """A rule and up to three goals with their icons; None without goals."""
    goals = [text for text in (" ".join(goal.split()) for goal in persona.goals) if text]
    if not goals:
        return None
    icon, rule = float(tokens().icon.inline), _rule()
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
        wide = max(wide, text_width(text, META))
    h = max(height, rule.h)
    placed = Block(tuple(marks), 0, height).at(0, (h - height) / 2)
    return Block((*rule.at(0, (h - rule.h) / 2), *placed), left + icon + ICON_GAP + wide, h)
