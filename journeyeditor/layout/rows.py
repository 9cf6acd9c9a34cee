"""Rows: their heights, their headers, and what a collapsed row shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from journeyeditor.layout.marks import Box, Mark, Text
from journeyeditor.layout.medium import Medium
from journeyeditor.layout.plan import CellBox, ColumnBox, CurveBox, Rect, RowBand, TextArea
from journeyeditor.layout.setting import baseline, line, line_around, symbol
from journeyeditor.layout.text import Line, elide, width, wrap
from journeyeditor.look import tokens
from journeyeditor.look.icons import ICON_OF_KIND
from journeyeditor.look.palettes import PRINT_PATTERN
from journeyeditor.models import JourneyMap, Row
from journeyeditor.texts import Language, tr, trn

HIDDEN_GAP = 4.0
_ICON_X = 15.0
_LABEL_X = 38.0
_LABEL_LINES = 2
_BAR = 12.0
_TURNED_GAP = 6.0
_LEAST_TURNED = 40.0


def lay_out_row(
    row: Row,
    y: float,
    cells: tuple[CellBox, ...],
    columns: tuple[ColumnBox, ...],
    curve: CurveBox | None,
    medium: Medium,
    language: Language,
    before: RowBand | None = None,
) -> RowBand:
    """Make a row's band of its cells: as high as the highest of them, or higher if set so.

    `before` is a band of the very same row in the same language, in other columns.
    """
    collapsed = bool(row.collapsed) and medium.on_screen
    known = before is not None and not before.hidden and medium.on_screen
    label = _NO_LABEL if known else _label(row, medium, language, collapsed=collapsed)
    if collapsed:
        height = float(tokens().size.lane_collapsed)
    else:
        height = max(medium.cell.min_height, *(cell.height for cell in cells), label.least)
        height = max(height, float(row.height or 0)) + 1
    if before is not None and known and before.h == height:
        marks, area = before.header, before.title
    else:
        label = _label(row, medium, language, collapsed=collapsed) if known else label
        marks, area = _header(row, label, height, medium, language, collapsed=collapsed)
    return RowBand(
        id=row.id,
        kind=row.kind,
        hue=row.hue,
        y=y,
        h=height,
        cells=cells,
        header=marks,
        title=area,
        curve=curve,
        collapsed=collapsed,
        bars=_bars(row, columns) if collapsed else _counts(row, columns, medium, height),
        tooltip="\n".join(part for part in (row.title, row.description) if part),
    )


def hidden_row(row: Row, y: float, medium: Medium) -> RowBand:
    """A narrow gap without cells that stands for a hidden row."""
    w = medium.row_header_width
    middle = Box(0, HIDDEN_GAP / 2 - 0.5, w, 1, fill="lineStrong")
    area = TextArea(Rect(_LABEL_X, 0, w - _LABEL_X, HIDDEN_GAP), medium.lane, row.title)
    return RowBand(
        id=row.id,
        kind=row.kind,
        hue=row.hue,
        y=y,
        h=HIDDEN_GAP,
        cells=(),
        header=(middle,),
        title=area,
        hidden=True,
        tooltip=row.title,
    )


class _Label(NamedTuple):
    """A row's name in lines, how wide it may be, and how high the row must be at least for it."""

    lines: tuple[Line, ...]
    left: float
    room: float
    least: float


_NO_LABEL: Final = _Label((), 0.0, 0.0, 0.0)
"""On screen a row is never higher for its name."""


def _label(row: Row, medium: Medium, language: Language, *, collapsed: bool) -> _Label:
    """On screen the name takes two lines at most; in print the row grows with it."""
    left = _LABEL_X + medium.label_inset
    room = medium.row_header_width - left - 6
    if medium.on_screen:
        lines = wrap(row.title, medium.lane, room, 1 if collapsed else _LABEL_LINES, language)
        return _Label(lines, left, room, 0.0)
    lines = wrap(row.title, medium.lane, room, None, language)
    return _Label(lines, left, room, 2 * medium.label_top + len(lines) * medium.lane.line)


def _header(
    row: Row,
    label: _Label,
    height: float,
    medium: Medium,
    language: Language,
    *,
    collapsed: bool,
) -> tuple[tuple[Mark, ...], TextArea]:
    w, style = medium.row_header_width, medium.lane
    hue = row.hue
    ground = height - 1
    icon = tokens().icon.lane
    lines, left, room, _ = label
    if medium.label_top + len(lines) * style.line > ground:
        lines = wrap(row.title, style, room, 1, language)
    top = (ground - style.line) / 2 if collapsed else medium.label_top
    marks: list[Mark] = [
        Box(0, 0, w, ground, fill=f"{hue}.tint"),
        Box(0, ground, w, 1, fill="line"),
        Box(w - 1, 0, 1, ground, fill=f"{hue}.border"),
        spine(row, ground, medium),
        symbol(
            ICON_OF_KIND[row.kind],
            f"{hue}.ink",
            _ICON_X + medium.label_inset,
            top + (style.line - icon) / 2,
            icon,
        ),
    ]
    for at, found in enumerate(lines):
        source = None if found.drawn == found.source else found.source
        mark = line(found.drawn, style, f"{hue}.ink", left, top + at * style.line)
        marks.append(mark if source is None else _sourced(mark, source))
    count_top = top + len(lines) * style.line + 2
    fits = count_top + medium.meta.line <= ground + 1
    if medium.on_screen and not collapsed and fits:
        words = elide(_count(row, language), medium.meta, room)
        marks.append(line(words, medium.meta, "text2", left, count_top))
    area = TextArea(Rect(left, top, room, len(lines) * style.line), style, row.title)
    return tuple(marks), area


def _sourced(mark: Text, source: str) -> Text:
    return mark._replace(source=source)


def spine(row: Row, height: float, medium: Medium) -> Box:
    """The coloured edge at the left of a row; in print it carries the pattern of its hue."""
    hue = row.hue
    if medium.on_screen:
        return Box(0, 0, medium.spine, height, fill=f"{hue}.spine")
    pattern = PRINT_PATTERN[hue]
    ink = f"{hue}.ink" if pattern == "dots" else "surface"
    return Box(
        0,
        0,
        medium.spine,
        height,
        fill=f"{hue}.spine",
        pattern="" if pattern == "solid" else pattern,
        pattern_ink=ink,
    )


def _count(row: Row, language: Language) -> str:
    """What stands small below a row's name."""
    if row.kind == "emotion":
        return tr(language, "Score −2 … +2")
    count = sum(len(cell.cards) for cell in row.cells)
    if row.kind == "kpi":
        return trn(language, "{n} metric", "{n} metrics", count)
    return trn(language, "{n} card", "{n} cards", count)


def _bars(row: Row, columns: tuple[ColumnBox, ...]) -> tuple[Mark, ...]:
    """One bar for each card of a collapsed row, as many as the column has room for."""
    pad, height = tokens().size.cell, tokens().size.lane_collapsed
    marks: list[Mark] = []
    for column in columns:
        room = int((column.w - 2 * pad.pad_x + 3) // (_BAR + 3))
        for at, card in enumerate(row.cell(column.id)[: max(0, room)]):
            hue = card.color or row.hue
            x = column.x + pad.pad_x + at * (_BAR + 3)
            marks.append(
                Box(
                    x,
                    (height - 9) / 2,
                    _BAR,
                    8,
                    fill=f"{hue}.tint",
                    stroke=f"{hue}.border",
                    radius=2,
                )
            )
    return tuple(marks)


def _counts(
    row: Row, columns: tuple[ColumnBox, ...], medium: Medium, height: float
) -> tuple[Mark, ...]:
    """How many cards there are in each column of a collapsed phase."""
    style = medium.meta
    top = medium.cell.pad_y if row.kind != "emotion" else height - style.line - medium.cell.pad_y
    return tuple(
        line_around(str(count), style, "text2", column.x + column.w / 2, top)
        for column in columns
        if column.collapsed and (count := len(row.cell(column.id)))
    )


def with_names(
    bands: Sequence[RowBand], columns: tuple[ColumnBox, ...], journey: JourneyMap, medium: Medium
) -> tuple[RowBand, ...]:
    """The same rows; one shows the turned names of collapsed phases.

    It is the first in which all of them can be read whole, else the one with the most room. Where all
    others are too low it is the emotion curve's, which passes behind them.
    """
    titles = {phase.id: phase.title for phase in journey.phases}
    first = {column.phase: column for column in reversed(columns) if column.collapsed}
    style = medium.phase
    beside = 2 * medium.cell.pad_y + medium.meta.line + _TURNED_GAP
    shown = [band for band in bands if not band.hidden and not band.collapsed]
    high = [band for band in shown if band.h - beside >= _LEAST_TURNED]
    able = [band for band in high if band.curve is None] or high
    if not first or not able:
        return tuple(bands)
    longest = max(width(titles[phase], style) for phase in first)
    whole = (band for band in able if band.h - beside >= longest)
    found = next(whole, max(able, key=lambda band: band.h))
    room = found.h - beside
    names: list[Mark] = []
    for phase, column in first.items():
        words = elide(titles[phase], style, room)
        x = baseline(style, column.x + (column.w - style.line) / 2)
        source = None if words == titles[phase] else titles[phase]
        wide = width(words, style)
        y = found.h - medium.cell.pad_y
        if found.curve is not None:
            y -= medium.meta.line + _TURNED_GAP  # the count stands at the foot of the row
            left = column.x + (column.w - style.line) / 2 - 2
            names.append(
                Box(left, y - wide - 4, style.line + 4, wide + 8, fill="surface", radius=4)
            )
        names.append(Text(x, y, wide, words, style, "text2", source, turned=True))
    named = found._replace(bars=(*found.bars, *names))
    return tuple(named if band is found else band for band in bands)
