"""Headers: the phases' chevrons and the steps' names above the columns."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from journeyeditor.layout.marks import Mark, Path
from journeyeditor.layout.medium import Medium
from journeyeditor.layout.plan import ColumnBox, PhaseBox, Rect, StepBox, TextArea
from journeyeditor.layout.setting import line, line_around, symbol
from journeyeditor.layout.text import Line, width, wrap
from journeyeditor.look import tokens
from journeyeditor.look.styles import TextStyle
from journeyeditor.models import JourneyMap, Phase, Step
from journeyeditor.texts import Language, tr

STEP_LINE: Final = 26.0
_PAD: Final = 17.0
_NUMBER_GAP: Final = 7.0
_DURATION_GAP: Final = 8.0
_RIGHT: Final = 5.0
_STEP_PAD: Final = 8.0
_LEAST_DURATION: Final = 24.0
"""A duration that has less room than this, px, is only in the tooltip."""

_wrapped = lru_cache(maxsize=1024)(wrap)
"""Names stay what they are while phases come and go; a phase in front makes all headers anew."""


class Heads(NamedTuple):
    """All headers, and the height of the pane they stand in."""

    phases: tuple[PhaseBox, ...]
    steps: tuple[StepBox, ...]
    height: float


class _Title(NamedTuple):
    """A phase's name in lines at its place, and where its duration stands, if it is shown."""

    left: float
    room: float
    lines: tuple[Line, ...]
    duration: str
    beside: bool

    @property
    def extra(self) -> int:
        """How many lines there are beyond the first."""
        return len(self.lines) - 1 + (1 if self.duration and not self.beside else 0)


def lay_out_heads(
    journey: JourneyMap, columns: tuple[ColumnBox, ...], medium: Medium, language: Language
) -> Heads:
    """The headers of all phases and steps. In print no name is cut off: the pane grows instead."""
    widths = _widths(columns)
    titles = [
        _title(phase, index, widths[phase.id][1], medium, language)
        for index, phase in enumerate(journey.phases)
    ]
    grown = max((title.extra for title in titles), default=0) * medium.phase.line
    names = [(phase, step) for phase in journey.phases for step in phase.steps]
    places = {column.id: column for column in columns}
    lines = {step.id: _step_lines(step, places[step.id].w, medium, language) for _, step in names}
    most = max((len(found) for found in lines.values()), default=0)
    step_line = STEP_LINE + (most - 1) * medium.meta.line if most else 0.0
    phases = tuple(
        _phase(phase, index, widths[phase.id], title, medium, language, grown)
        for index, (phase, title) in enumerate(zip(journey.phases, titles, strict=True))
    )
    top = medium.phase_line + grown
    steps = tuple(
        _step(phase, step, places[step.id], lines[step.id], medium, top, step_line)
        for phase, step in names
    )
    return Heads(phases, steps, top + step_line)


def _widths(columns: tuple[ColumnBox, ...]) -> dict[str, tuple[float, float, bool]]:
    """Left end, width, and whether it is collapsed, of each phase by its id."""
    found: dict[str, tuple[float, float, bool]] = {}
    for column in columns:
        x, w, _ = found.get(column.phase, (column.x, 0.0, False))
        found[column.phase] = (x, w + column.w, column.collapsed)
    return found


def _title(phase: Phase, index: int, w: float, medium: Medium, language: Language) -> _Title:
    left = _PAD * medium.chevron / tokens().size.phase_chevron.height
    left += width(str(index + 1), medium.meta_strong) + _NUMBER_GAP
    right = w - tokens().size.phase_chevron.notch - _RIGHT
    if phase.repeats:
        right -= tokens().icon.meta + 4
    room = max(right - left, 1.0)
    most = 1 if medium.on_screen else None
    lines = _wrapped(phase.title, medium.phase, room, most, language)
    rest = room - (lines[-1].width if lines else 0.0) - _DURATION_GAP
    wide = width(phase.duration, medium.meta)
    if not medium.on_screen:
        return _Title(left, room, lines, phase.duration, wide <= rest)
    duration = ""
    if phase.duration and rest >= min(wide, _LEAST_DURATION):
        duration = wrap(phase.duration, medium.meta, rest, 1, language)[0].drawn
    return _Title(left, room, lines, duration, beside=True)


def _phase(
    phase: Phase,
    index: int,
    place: tuple[float, float, bool],
    title: _Title,
    medium: Medium,
    language: Language,
    grown: float,
) -> PhaseBox:
    x, w, collapsed = place
    style, meta = medium.phase, medium.meta
    pane = medium.phase_line + grown
    height = medium.chevron + grown
    number, ink = str(index + 1), "text2" if medium.on_screen else "phaseInk"
    arrow = Path(chevron(w, height, first=index == 0), 0, (pane - height) / 2, fill="phase")
    tooltip = _tooltip(phase, language)
    if collapsed:
        mark = line_around(number, medium.meta_strong, ink, (w + 2) / 2, (pane - meta.line) / 2)
        area = TextArea(Rect(4, (pane - style.line) / 2, w - 8, style.line), style, phase.title)
        return PhaseBox(phase.id, x, w, (arrow, mark), area, tooltip)
    top = (pane - (title.extra + 1) * style.line) / 2
    meta_top = top + (style.line - meta.line) / 2
    left = title.left - _NUMBER_GAP - width(number, medium.meta_strong)
    marks: list[Mark] = [arrow, line(number, medium.meta_strong, ink, left, meta_top)]
    marks += _lines(title.lines, style, "phaseInk", title.left, top)
    if title.duration:
        end = title.lines[-1].width + _DURATION_GAP if title.beside and title.lines else 0.0
        down = (title.extra if title.lines else 0) * style.line
        marks.append(line(title.duration, meta, "phaseInk", title.left + end, meta_top + down))
    if phase.repeats:
        size = tokens().icon.meta
        icon_left = w - tokens().size.phase_chevron.notch - _RIGHT - size
        marks.append(symbol("repeat-2", "phaseInk", icon_left, (pane - size) / 2, size))
    height = max(1, len(title.lines)) * style.line
    area = TextArea(Rect(title.left, top, title.room, height), style, phase.title)
    return PhaseBox(phase.id, x, w, tuple(marks), area, tooltip)


def _lines(
    lines: tuple[Line, ...], style: TextStyle, ink: str, left: float, top: float
) -> list[Mark]:
    marks: list[Mark] = []
    for at, found in enumerate(lines):
        mark = line(found.drawn, style, ink, left, top + at * style.line)
        plain = found.source == found.drawn
        marks.append(mark if plain else mark._replace(source=found.source))
    return marks


def _tooltip(phase: Phase, language: Language) -> str:
    parts = [phase.title, phase.duration, phase.description]
    if phase.repeats:
        parts.append(tr(language, "Passed through several times"))
    return "\n".join(part for part in parts if part)


def chevron(w: float, h: float, *, first: bool) -> str:
    """An arrow `w` px wide with its share of the gaps; the first is flat and rounded at its left."""
    head = tokens().size.phase_chevron
    notch, right = head.notch, w - head.gap / 2
    tip = f"L{right - notch} 0 L{right} {h / 2} L{right - notch} {h}"
    if first:
        return f"M4 0 {tip} L4 {h} C1.8 {h} 0 {h - 1.8} 0 {h - 4} L0 4 C0 1.8 1.8 0 4 0 Z"
    left = head.gap / 2
    return f"M{left} 0 {tip} L{left} {h} L{left + notch} {h / 2} Z"


def _step_lines(step: Step, w: float, medium: Medium, language: Language) -> tuple[Line, ...]:
    most = 1 if medium.on_screen else None
    return _wrapped(step.title, medium.meta, max(w - 2 * _STEP_PAD, 1.0), most, language)


def _step(
    phase: Phase,
    step: Step,
    column: ColumnBox,
    lines: tuple[Line, ...],
    medium: Medium,
    top: float,
    height: float,
) -> StepBox:
    style = medium.meta
    text_top = top + (height - max(1, len(lines)) * style.line) / 2
    marks = [] if column.collapsed else _lines(lines, style, "text2", _STEP_PAD, text_top)
    rect = Rect(_STEP_PAD, text_top, column.w - 2 * _STEP_PAD, max(1, len(lines)) * style.line)
    area = TextArea(rect, style, step.title)
    return StepBox(step.id, phase.id, column.x, column.w, tuple(marks), area, top)
