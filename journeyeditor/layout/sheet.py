"""Sheets: a whole map on one printed page, with heading, personas, legend and footer."""

from __future__ import annotations

from typing import Final, Literal

from journeyeditor.layout.frame import framed, framed_size
from journeyeditor.layout.heading import footer, heading
from journeyeditor.layout.legend import legend
from journeyeditor.layout.marks import Group
from journeyeditor.layout.medium import MM, PRINT
from journeyeditor.layout.plan import Plan, Sheet
from journeyeditor.layout.planner import lay_out
from journeyeditor.layout.strip import persona_strip
from journeyeditor.look import measures
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import columns
from journeyeditor.texts import Language

Paper = Literal["a3", "a4", "content"]

LEAST_COLUMN: Final = 45 * MM
WIDEST_COLUMN: Final = 120 * MM
"""Columns fill the page between these widths; with fewer than three the map is narrower."""

LEAST_ROOM: Final = 190 * MM
"""What heading, strip and legend have at least where the page is as wide as the content."""

A4_SCALE: Final = 0.5**0.5
GAP: Final = 3.3 * MM
HEADING_ABOVE: Final = 1.8 * MM
"""How far the box of the first line, not its letters, stands in the upper margin."""

FOOTER_GAP: Final = 1.6 * MM
FOOTER_BELOW: Final = 4.4 * MM
"""How far the footer stands in the lower margin."""


def lay_out_sheet(
    journey: JourneyMap,
    language: Language,
    paper: Paper = "a3",
    *,
    day: str,
    source_name: str = "",
    pages: int = 1,
) -> Sheet:
    """Lay out a map on one page; `day` is an ISO day, `source_name` the name of the map's file.

    `pages` is how many there are in all, this one being the first.

    "a3" and "a4" (the same, scaled by `Sheet.scale`) are landscape and grow where the map needs
    more room at print sizes; "content" is as large as the content. Hidden rows stay out, collapsed
    phases and rows are printed open.
    """
    page = measures().pdf
    margin = page.margin * MM
    plan = _planned(journey, language, paper, (page.width - 2 * page.margin) * MM)
    frame_width, frame_height = framed_size(plan)
    fixed = 0.0 if paper == "content" else page.width * MM
    room = max(frame_width, LEAST_ROOM, fixed - 2 * margin)
    groups: list[Group] = []
    y = margin - HEADING_ABOVE
    for block in (heading(journey, language, room), persona_strip(journey, language, room)):
        if block is not None:
            groups.append(Group(margin, y, block.marks))
            y += block.h + GAP
    outline = [(0, journey.title, margin), *((1, phase.title, y) for phase in journey.phases)]
    groups += framed(plan, language, margin, y, room)
    y += frame_height + GAP
    key = legend(plan, language, room)
    groups.append(Group(margin, y, key.marks))
    y += key.h
    foot = footer(language, room, day, source_name, 1, pages)
    least = y + FOOTER_GAP + foot.h + margin - FOOTER_BELOW
    height = max(least, 0.0 if paper == "content" else page.height * MM)
    groups.append(Group(margin, height - margin + FOOTER_BELOW - foot.h, foot.marks))
    return Sheet(
        width=room + 2 * margin,
        height=height,
        groups=tuple(groups),
        outline=tuple(outline),
        scale=A4_SCALE if paper == "a4" else 1.0,
    )


def _planned(journey: JourneyMap, language: Language, paper: Paper, room: float) -> Plan:
    """Plan the map for print, its columns as wide as fill the page."""
    count = len(columns(journey))
    if paper == "content" or not count:
        width = float(measures().column.default)
    else:
        share = (room - PRINT.row_header_width) / count
        width = min(max(share, LEAST_COLUMN), WIDEST_COLUMN)
    return lay_out(journey, language, PRINT, column_width=width)
