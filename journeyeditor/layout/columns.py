"""Columns: where phases and steps stand, and their headers."""

from __future__ import annotations

from collections.abc import Iterator

from journeyeditor.layout.marks import Mark, Path, Text
from journeyeditor.layout.medium import Medium
from journeyeditor.layout.plan import ColumnBox, PhaseBox, Rect, StepBox, TextArea
from journeyeditor.layout.setting import line, symbol
from journeyeditor.layout.text import elide, width
from journeyeditor.look import tokens
from journeyeditor.models import JourneyMap, Phase
from journeyeditor.texts import Language, tr

STEP_LINE = 26.0
_PAD = 15.0
_FIRST_PAD = 17.0
_NUMBER_GAP = 8.0
_REPEATS = 14.0


def lay_out_columns(
    journey: JourneyMap, medium: Medium, column_width: float | None
) -> tuple[ColumnBox, ...]:
    """Place the columns side by side; each step of a phase has its width."""
    columns: list[ColumnBox] = []
    x = 0.0
    for phase in journey.phases:
        collapsed = bool(phase.collapsed) and medium.on_screen
        w = _width(phase, journey, medium, column_width)
        if collapsed:
            w = float(tokens().size.column.collapsed)
            # A collapsed phase is one narrow column for each step, so that no cell is lost.
        for id_ in phase.column_ids:
            columns.append(ColumnBox(id_, phase.id, x, w, collapsed))
            x += w
    return tuple(columns)


def _width(phase: Phase, journey: JourneyMap, medium: Medium, column_width: float | None) -> float:
    size = tokens().size.column
    if column_width is not None:
        return column_width
    if phase.width is not None:
        return min(max(float(phase.width), medium.least_column), medium.widest_column)
    alone = len(journey.phases) == 1 and not phase.steps
    return float(size.max if alone else size.default)


def header_height(journey: JourneyMap) -> float:
    """The height of the header pane: one line for phases, a second one if any has steps."""
    steps = any(phase.steps for phase in journey.phases)
    return tokens().size.phase_header_row + (STEP_LINE if steps else 0.0)


def lay_out_phases(
    journey: JourneyMap, columns: tuple[ColumnBox, ...], medium: Medium, language: Language
) -> tuple[PhaseBox, ...]:
    """The phases' chevrons with number, title, duration and the sign that they repeat."""
    boxes: list[PhaseBox] = []
    for index, phase in enumerate(journey.phases):
        own = [column for column in columns if column.phase == phase.id]
        x, w = own[0].x, sum(column.w for column in own)
        boxes.append(_phase(phase, index, x, w, medium, language, collapsed=own[0].collapsed))
    return tuple(boxes)


def _phase(
    phase: Phase,
    index: int,
    x: float,
    w: float,
    medium: Medium,
    language: Language,
    *,
    collapsed: bool,
) -> PhaseBox:
    size = tokens().size
    top = (size.phase_header_row - size.phase_chevron.height) / 2
    marks: list[Mark] = [Path(_chevron(w, first=index == 0), 0, top, fill="phase")]
    style = medium.phase
    text_top = (size.phase_header_row - style.line) / 2
    if collapsed:
        number = line(str(index + 1), medium.meta_strong, "phaseInk", w / 2 - 3, text_top)
        marks.append(number)
        area = TextArea(Rect(4, text_top, w - 8, style.line), style, phase.title)
        return PhaseBox(phase.id, x, w, tuple(marks), area, tooltip=phase.title)
    left = _FIRST_PAD if index == 0 else _PAD + size.phase_chevron.notch / 2
    meta_top = (size.phase_header_row - medium.meta.line) / 2
    number = line(str(index + 1), medium.meta_strong, "phaseInk", left, meta_top)
    marks.append(number)
    left += number.w + _NUMBER_GAP
    right = w - size.phase_chevron.notch - 8
    if phase.repeats:
        right -= _REPEATS
        icon_top = (size.phase_header_row - _REPEATS) / 2
        marks.append(symbol("repeat-2", "phaseInk", right, icon_top, _REPEATS))
        right -= 4
    title = elide(phase.title, style, right - left)
    mark = line(title, style, "phaseInk", left, text_top)
    marks.append(mark if title == phase.title else _with_source(mark, phase.title))
    room = right - left - mark.w - 8
    if phase.duration and room > width("…", medium.meta) * 3:
        words = elide(phase.duration, medium.meta, room)
        marks.append(line(words, medium.meta, "phaseInk", left + mark.w + 8, meta_top))
    area = TextArea(Rect(left, text_top, right - left, style.line), style, phase.title)
    return PhaseBox(phase.id, x, w, tuple(marks), area, _tooltip(phase, language))


def _with_source(mark: Text, source: str) -> Text:
    return Text(mark.x, mark.y, mark.w, mark.text, mark.style, mark.ink, source)


def _tooltip(phase: Phase, language: Language) -> str:
    parts = [phase.title, phase.duration, phase.description]
    if phase.repeats:
        parts.append(tr(language, "Passed through several times"))
    return "\n".join(part for part in parts if part)


def _chevron(w: float, *, first: bool) -> str:
    """An arrow of the phase header; the first one is flat and rounded at its left."""
    head = tokens().size.phase_chevron
    h, notch, right = head.height, head.notch, w - head.gap
    tip = f"L{right - notch} 0 L{right} {h / 2} L{right - notch} {h}"
    if first:
        return f"M4 0 {tip} L4 {h} C1.8 {h} 0 {h - 1.8} 0 {h - 4} L0 4 C0 1.8 1.8 0 4 0 Z"
    return f"M0 0 {tip} L0 {h} L{notch} {h / 2} Z"


def lay_out_steps(
    journey: JourneyMap, columns: tuple[ColumnBox, ...], medium: Medium
) -> tuple[StepBox, ...]:
    """The steps' names under their phase's chevron."""
    return tuple(_steps(journey, columns, medium))


def _steps(
    journey: JourneyMap, columns: tuple[ColumnBox, ...], medium: Medium
) -> Iterator[StepBox]:
    top = float(tokens().size.phase_header_row)
    at = {column.id: column for column in columns}
    style = medium.meta
    for phase in journey.phases:
        for step in phase.steps:
            column = at[step.id]
            text_top = top + (STEP_LINE - style.line) / 2
            room = column.w - 16
            words = elide(step.title, style, room)
            marks = () if column.collapsed else (line(words, style, "text2", 8, text_top),)
            area = TextArea(Rect(8, text_top, room, style.line), style, step.title)
            yield StepBox(step.id, phase.id, column.x, column.w, marks, area)
