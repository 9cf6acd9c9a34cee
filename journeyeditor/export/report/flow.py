"""Flow: pieces one below the other on as many upright pages as they need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from journeyeditor.layout.marks import Group
from journeyeditor.layout.medium import MM
from journeyeditor.layout.setting import Block, paragraph
from journeyeditor.look import Face, TextStyle
from journeyeditor.texts import Language

WIDTH: Final = 210 * MM
HEIGHT: Final = 297 * MM
"""A4, upright, as the page of a persona: pages to be read, whatever paper the map is on."""

MARGIN: Final = 14 * MM
ROOM: Final = WIDTH - 2 * MARGIN
BOTTOM: Final = HEIGHT - MARGIN / 2 - 12 * MM
"""Where content ends: the footer stands below."""

_RUNNING: Final = TextStyle(Face.MEDIUM, 12, 16)
_BELOW_RUNNING: Final = 14.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A block that is not divided, `above` px below the one before it.

    `keeps` says that it stays on one page with the next piece. `again` is drawn above it where
    it begins a page: the head of its table. `place` is its entry in the outline: level and title.
    """

    block: Block
    above: float = 0.0
    keeps: bool = False
    again: Block | None = None
    place: tuple[int, str] | None = None


@dataclass(slots=True)
class Page:
    """What stands on a page, its places for the outline, and how far down it is filled, px."""

    groups: list[Group] = field(default_factory=list)
    outline: list[tuple[int, str, float]] = field(default_factory=list)
    y: float = MARGIN

    def put(self, block: Block) -> None:
        """Add a block below what is there."""
        self.groups.append(Group(MARGIN, self.y, block.marks))
        self.y += block.h


def flowed(pieces: Iterable[Piece], running: str, language: Language) -> list[Page]:
    """Put pieces on pages; `running` is the line at the top of all pages but the first."""
    head = paragraph(running, _RUNNING, "text3", ROOM, 1, language)
    page = Page()
    pages = [page]
    for piece, needed in _with_room(pieces):
        y = page.y + piece.above if page.groups else page.y
        if page.groups and y + needed > BOTTOM:
            page = Page()
            pages.append(page)
            page.put(head)
            page.y += _BELOW_RUNNING
            if piece.again is not None:
                page.put(piece.again)
        else:
            page.y = y
        if piece.place is not None:
            level, title = piece.place
            page.outline.append((level, title, page.y))
        page.put(piece.block)
    return pages


def _with_room(pieces: Iterable[Piece]) -> list[tuple[Piece, float]]:
    """Give each piece with the height that must be left for it and those it stays with."""
    found: list[tuple[Piece, float]] = []
    for piece in reversed([*pieces]):
        needed = piece.block.h
        if piece.keeps and found:
            after, room = found[-1]
            needed += after.above + room
        found.append((piece, needed))
    return found[::-1]
