"""The signs a legend explains, each with its words: faces, chips, bars of severity, icons of status."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeyeditor.layout.cards.numbered import BAR_HEIGHTS, BAR_STEP, BAR_WIDTH, STATUS_ICON
from journeyeditor.layout.faces import smiley_marks
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.setting import Block, line, symbol
from journeyeditor.layout.text import width
from journeyeditor.look.palettes import SCORES
from journeyeditor.look.styles import PRINT_META
from journeyeditor.models import Hue, Kind, Row, SolutionCard
from journeyeditor.models.kinds import Contact, Medium
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import contact_name, medium_name, severity_name, status_name
from journeyeditor.texts.numbers import signed

HEIGHT: Final = 21.0
"""Signs stand centred in lines of this height, px."""

FACE: Final = 18.0
ICON: Final = 14.0
GAP: Final = 5.0
CHIP_PAD: Final = 5.5
CHIP_HEIGHT: Final = 17.0
INK: Final = "text2"

CONTACTS: Final[tuple[Contact, ...]] = ("direct", "indirect")
MEDIA: Final[tuple[tuple[Medium, str], ...]] = (
    ("online", "monitor-smartphone"),
    ("offline", "map-pin"),
)


def signs(rows: tuple[Row, ...], kind: Kind, language: Language) -> tuple[Block, ...]:
    """The signs of the cards of one kind, as far as these rows use them; none for plain cards."""
    own = tuple(row for row in rows if row.kind == kind)
    if not any(cell.cards for row in own for cell in row.cells):
        return ()
    hue = own[0].hue
    found: tuple[Block, ...] = ()
    match kind:
        case "emotion":
            found = tuple(labelled(_face(score), signed(language, score)) for score in SCORES)
        case "touchpoint":
            found = (*_contacts(hue, language), *_media(language))
        case "hurdle":
            found = tuple(severity_sign(level, hue, language) for level in (1, 2, 3))
        case "solution":
            found = tuple(_statuses(own, language))
        case "kpi":
            found = (
                labelled(_icon("circle-check", "ok"), tr(language, "Target met")),
                labelled(_icon("circle-alert", "warn"), tr(language, "open")),
            )
        case _:
            pass
    return found


def severity_sign(level: int, hue: Hue, language: Language) -> Block:
    """How severe a hurdle is, as bars and in a word."""
    return labelled(_bars(level, hue), severity_name(language, level))


def _contacts(hue: Hue, language: Language) -> Iterator[Block]:
    for contact in CONTACTS:
        text = contact_name(language, contact)
        w = width(text, PRINT_META) + 2 * CHIP_PAD
        dash = (3.0, 2.0) if contact == "indirect" else ()
        stroke = f"{hue}.spine" if dash else f"{hue}.border"
        top = (HEIGHT - CHIP_HEIGHT) / 2
        frame = Box(0, top, w, CHIP_HEIGHT, stroke=stroke, radius=3.0, dash=dash)
        yield Block((frame, _word(text, CHIP_PAD)), w, HEIGHT)


def _media(language: Language) -> Iterator[Block]:
    for medium, icon in MEDIA:
        yield labelled(_icon(icon, INK), medium_name(language, medium))


def _statuses(rows: tuple[Row, ...], language: Language) -> Iterator[Block]:
    """Idea, planned and done always, in progress where it occurs; the link where one is set."""
    cards = [
        card
        for row in rows
        for cell in row.cells
        for card in cell.cards
        if isinstance(card, SolutionCard)
    ]
    used = {card.status for card in cards}
    for status, icon in STATUS_ICON.items():
        if status != "in-progress" or status in used:
            ink = "ok" if status == "done" else INK
            yield labelled(_icon(icon, ink), status_name(language, status))
    if any(card.solves for card in cards):
        yield labelled(_icon("link-2", INK), tr(language, "solves hurdle"))


def labelled(sign: Block, text: str) -> Block:
    """A sign with its words behind it."""
    left = sign.w + GAP
    return Block((*sign.marks, _word(text, left)), left + width(text, PRINT_META), HEIGHT)


def _word(text: str, x: float) -> Mark:
    return line(text, PRINT_META, INK, x, (HEIGHT - PRINT_META.line) / 2)


def _icon(name: str, ink: str) -> Block:
    return Block((symbol(name, ink, 0, (HEIGHT - ICON) / 2, ICON),), ICON, HEIGHT)


def _bars(level: int, hue: Hue) -> Block:
    """Three bars of growing height, as many of them filled as the severity says."""
    bottom = (HEIGHT + BAR_HEIGHTS[-1]) / 2
    marks = tuple(
        Box(
            *(at * BAR_STEP, bottom - height, BAR_WIDTH, height),
            fill=f"{hue}.ink" if at < level else None,
            stroke=f"{hue}.ink",
            radius=1.0,
        )
        for at, height in enumerate(BAR_HEIGHTS)
    )
    return Block(marks, 2 * BAR_STEP + BAR_WIDTH, HEIGHT)


def _face(score: int) -> Block:
    return Block(smiley_marks(score, 0.0, (HEIGHT - FACE) / 2, FACE), FACE, HEIGHT)
