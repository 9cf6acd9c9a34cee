"""Measures of the map and the window from the tokens, as records; px at zoom 1 unless said."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple, TypeVar

from journeyeditor.look import source

Record = TypeVar("Record")


class PhaseChevron(NamedTuple):
    """The arrow-shaped head of a phase."""

    height: int
    notch: int
    gap: int


class Extent(NamedTuple):
    """A width that can be set within limits, and the width when collapsed."""

    default: int
    min: int
    max: int
    collapsed: int


class Cell(NamedTuple):
    """The inside of a cell: space to its cards and between them."""

    pad_x: int
    pad_y: int
    gap: int
    min_height: int


class Card(NamedTuple):
    """The inside of a text card."""

    pad_top: int
    pad_x: int
    pad_bottom: int
    min_height: int
    max_lines: int


class Chip(NamedTuple):
    """A small framed word on a card."""

    height: int
    pad_x: int
    gap: int


class OwnerPill(NamedTuple):
    """An owner: a pill with a round avatar."""

    height: int
    avatar: int
    gap: int


class KpiTile(NamedTuple):
    """A KPI: lines for its name, its value and, where that does not fit beside it, its target."""

    height: int
    name_line: int
    value_line: int
    target_line: int


class Plot(NamedTuple):
    """The plot of an emotion row: the line of +2 is `first_line` below its top, then `step` each."""

    plot_height: int
    first_line: int
    step: int


class Emotion(NamedTuple):
    """An emotion row: its plot, the compact plot, a face's diameter, width and height of a chip."""

    plot: Plot
    compact: Plot
    face: int
    score_chip: tuple[int, int]


class Panel(NamedTuple):
    """A side panel: width, its limits, and its `other` width (left: as a rail, right: findings)."""

    default: int
    min: int
    max: int
    other: int


class PdfPage(NamedTuple):
    """The printed A3 page, in mm."""

    width: float
    height: float
    margin: float
    row_header: float
    spine: float


class Measures(NamedTuple):
    """All measures of the tokens' `size`; `spine` is the bar at the left of a row header."""

    menu_bar: int
    tool_bar: int
    status_bar: int
    tool_button: int
    persona_strip: int
    phase_header_row: int
    lane_collapsed: int
    spine: int
    phase_chevron: PhaseChevron
    row_header: Extent
    column: Extent
    cell: Cell
    card: Card
    chip: Chip
    owner_pill: OwnerPill
    kpi_tile: KpiTile
    emotion: Emotion
    left_panel: Panel
    right_panel: Panel
    window: tuple[int, int]
    window_min: tuple[int, int]
    persona_dialog: tuple[int, int]
    pdf: PdfPage


@cache
def measures() -> Measures:
    """Give the measures; read once."""
    size = source.branch("size")
    pdf = source.branch("size", "pdf")
    return Measures(
        menu_bar=source.as_whole(size["menuBar"]),
        tool_bar=source.as_whole(size["toolBar"]),
        status_bar=source.as_whole(size["statusBar"]),
        tool_button=source.as_whole(size["toolButton"]),
        persona_strip=source.as_whole(size["personaStrip"]),
        phase_header_row=source.as_whole(size["phaseHeaderRow"]),
        lane_collapsed=source.as_whole(size["laneCollapsed"]),
        spine=source.as_whole(source.branch("size", "rowHeader")["spine"]),
        phase_chevron=record(PhaseChevron, PhaseChevron._fields, "size", "phaseChevron"),
        row_header=record(Extent, Extent._fields, "size", "rowHeader"),
        column=record(Extent, Extent._fields, "size", "column"),
        cell=record(Cell, Cell._fields, "size", "cell"),
        card=record(Card, Card._fields, "size", "card"),
        chip=record(Chip, Chip._fields, "size", "chip"),
        owner_pill=record(OwnerPill, OwnerPill._fields, "size", "ownerPill"),
        kpi_tile=record(KpiTile, KpiTile._fields, "size", "kpiTile"),
        emotion=_emotion(),
        left_panel=_panel("leftPanel", "rail"),
        right_panel=_panel("rightPanel", "findings"),
        window=_pair(source.branch("size", "window"), "default"),
        window_min=_pair(source.branch("size", "window"), "min"),
        persona_dialog=_pair(source.branch("size", "dialog"), "persona"),
        pdf=PdfPage(
            *_pair(pdf, "mm"),
            *(source.as_number(pdf[name]) for name in ("margin", "rowHeader", "spine")),
        ),
    )


def record(make: Callable[..., Record], fields: tuple[str, ...], *path: str) -> Record:
    """Build a record from the numbers at a path; `pad_x` is read from `padX`."""
    found = source.branch(*path)
    return make(**{field: source.as_number(found[_in_file(field)]) for field in fields})


def _in_file(field: str) -> str:
    """Give a field's name as the file spells it."""
    return re.sub(r"_(\w)", lambda match: match[1].upper(), field)


def _emotion() -> Emotion:
    """Read the emotion row."""
    found = source.branch("size", "emotion")
    return Emotion(
        plot=record(Plot, Plot._fields, "size", "emotion"),
        compact=record(Plot, Plot._fields, "size", "emotion", "compact"),
        face=source.as_whole(found["face"]),
        score_chip=_pair(found, "scoreChip"),
    )


def _panel(name: str, other: str) -> Panel:
    """Read a side panel; `other` names its second width."""
    found = source.branch("size", name)
    return Panel(*(source.as_whole(found[part]) for part in ("default", "min", "max", other)))


def _pair(found: source.Branch, name: str) -> tuple[int, int]:
    """Read a width and a height."""
    width, height = source.as_list(found[name])
    return source.as_whole(width), source.as_whole(height)
