"""Head of a slide: the phases as arrows, the one in focus wide and dark, and the progress below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from journeyeditor.layout.marks import Box, Mark, Path
from journeyeditor.layout.setting import line, line_around
from journeyeditor.layout.text import drawn, elide, width, wrap
from journeyeditor.models import Phase
from journeyeditor.texts import Language
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.stage import Stage

TOP: Final = 44.0
ARROW: Final = 92.0
BOTTOM: Final = TOP + ARROW
_NOTCH: Final = 25.0
_GAP: Final = 6.0
_FOCUS: Final = 594.0
_WIDEST: Final = 0.6
"""How much of the room the phase in focus takes at most."""

_DIM: Final = (210.0, 420.0)
"""Least and greatest width of the phases that are not in focus."""

_NUMBER_GAP: Final = 18.0
_AROUND: Final = 116.0
"""What the arrow in focus leaves free at both sides of its name."""

_BAR: Final = 8.0
_BAR_FOCUS: Final = 13.0
_LEAST_STEP: Final = 10.0
_MARKER: Final = 24.0
_BAR_BELOW: Final = 33.0
"""From the middle of the bar of progress to the lower edge of the picture."""

_FOCUS_SHARE: Final = 2.2
"""How much longer the phase in focus is than another in the bar of progress."""


class Arrow(NamedTuple):
    """Where a phase is among the arrows: its place in the map, left end and width."""

    place: int
    x: float
    w: float

    @property
    def middle(self) -> float:
        """Its middle."""
        return self.x + self.w / 2


def arrows(phases: Sequence[Phase], focus: int, room: Stage) -> tuple[Arrow, ...]:
    """The arrows of the phases that have room beside the one in focus, which is always there."""
    count = len(phases)
    inner = room.width - 2 * stage.SIDE
    named = width(drawn(phases[focus].title), stage.PHASE) + width(str(focus), stage.PHASE_NUMBER)
    wide = min(max(_FOCUS, named + _NUMBER_GAP + _AROUND), inner * _WIDEST)
    beside = max(0, int((inner - wide) // (_DIM[0] + _GAP)))
    first = min(max(0, focus - beside // 2), max(0, count - beside - 1))
    shown = range(first, min(count, first + beside + 1))
    if len(shown) < 2:
        return (Arrow(focus, (room.width - wide) / 2, wide),)
    dim = (inner - wide) / (len(shown) - 1) - _GAP
    dim = min(dim, _DIM[1])
    x = (room.width - wide - (dim + _GAP) * (len(shown) - 1)) / 2
    found: list[Arrow] = []
    for index in shown:
        w = wide if index == focus else dim
        found.append(Arrow(index, x, w))
        x += w + _GAP
    return tuple(found)


def even_arrows(count: int, left: float, right: float) -> tuple[Arrow, ...]:
    """Arrows of the same width for all phases, between two edges."""
    w = (right - left + _GAP) / max(1, count) - _GAP
    return tuple(Arrow(index, left + index * (w + _GAP), w) for index in range(count))


def arrow_path(w: float, h: float, *, first: bool) -> str:
    """An arrow; the first of the map is flat and rounded at its left."""
    notch = min(_NOTCH, w / 4)
    tip = f"L{w - notch} 0 L{w} {h / 2} L{w - notch} {h}"
    if first:
        r = 6.0
        return f"M{r} 0 {tip} L{r} {h} C2.7 {h} 0 {h - 2.7} 0 {h - r} L0 {r} C0 2.7 2.7 0 {r} 0 Z"
    return f"M0 0 {tip} L0 {h} L{notch} {h / 2} Z"


def phase_arrows(
    phases: Sequence[Phase],
    shown: Sequence[Arrow],
    focus: int | None,
    language: Language,
    *,
    dimmed: bool,
) -> list[Mark]:
    """Draw the arrows with their names; without a focus all are alike."""
    marks: list[Mark] = []
    for arrow in shown:
        title = drawn(phases[arrow.place].title)
        first = arrow.place == 0
        if arrow.place == focus:
            marks += _focused(title, arrow, first=first)
        else:
            marks += _beside(title, arrow, language, first=first, dimmed=dimmed)
    return marks


def _focused(title: str, arrow: Arrow, *, first: bool) -> list[Mark]:
    number = str(arrow.place + 1)
    wide = width(number, stage.PHASE_NUMBER) + _NUMBER_GAP
    name = elide(title, stage.PHASE, arrow.w - _AROUND - wide)
    x = arrow.middle + _NOTCH / 2 - (wide + width(name, stage.PHASE)) / 2
    top = TOP + (ARROW - stage.PHASE.line) / 2
    return [
        Path(
            *(arrow_path(arrow.w, ARROW, first=first), arrow.x, TOP),
            fill="presentation.phaseFocusFill",
        ),
        line(number, stage.PHASE_NUMBER, "presentation.progressTodo", x, top),
        line(name, stage.PHASE, "presentation.phaseFocusText", x + wide, top),
    ]


def _beside(
    title: str, arrow: Arrow, language: Language, *, first: bool, dimmed: bool
) -> list[Mark]:
    fill = "presentation.phaseDimFill" if dimmed else "phase"
    ink = "presentation.dimText" if dimmed else "phaseInk"
    marks: list[Mark] = [Path(arrow_path(arrow.w, ARROW, first=first), arrow.x, TOP, fill=fill)]
    style = stage.DIM_PHASE
    room = arrow.w - _NOTCH - (16 if first else _NOTCH)
    lines = [found.drawn for found in wrap(title, style, room, 2, language)]
    if room < 3 * style.px:
        lines = [str(arrow.place + 1)]
    top = TOP + (ARROW - len(lines) * style.line) / 2
    middle = arrow.middle + (-4 if first else 4)
    for at, words in enumerate(lines):
        if width(words, style) <= arrow.w:
            marks.append(line_around(words, style, ink, middle, top + at * style.line))
    return marks


def progress(counts: Sequence[int], focus: int, beat: int, room: Stage) -> list[Mark]:
    """The bar at the bottom: a piece for each phase, the one in focus in as many as it has steps."""
    inner = room.width - 2 * stage.SIDE
    gap = min(10.0, inner / max(1, len(counts)) / 4)
    share = (inner - gap * (len(counts) - 1)) / (len(counts) - 1 + _FOCUS_SHARE)
    middle = room.height - _BAR_BELOW
    marks: list[Mark] = []
    x = stage.SIDE
    for index, count in enumerate(counts):
        wide = share * _FOCUS_SHARE if index == focus else share
        if index != focus:
            ink = "presentation.progressDone" if index < focus else "presentation.progressTodo"
            marks.append(_piece(x, middle, wide, _BAR, ink))
        else:
            marks += _steps(x, middle, wide, max(1, count), beat)
        x += wide + gap
    return marks


def _steps(x: float, middle: float, wide: float, count: int, beat: int) -> list[Mark]:
    gap = min(7.0, wide / count / 4)
    each = (wide - gap * (count - 1)) / count
    if each < _LEAST_STEP:
        return _track(x, middle, wide, count, beat)
    marks: list[Mark] = []
    for at in range(count):
        height = _BAR_FOCUS if at == beat else _BAR
        ink = "accent" if at == beat else "presentation.progressTodo"
        ink = "presentation.progressDone" if at < beat else ink
        marks.append(_piece(x + at * (each + gap), middle, each, height, ink))
    return marks


def _track(x: float, middle: float, wide: float, count: int, beat: int) -> list[Mark]:
    """Steps too many to tell apart: how far one is among them."""
    here = x + (wide - _MARKER) * beat / max(1, count - 1)
    return [
        _piece(x, middle, wide, _BAR, "presentation.progressTodo"),
        _piece(x, middle, max(_BAR, here - x), _BAR, "presentation.progressDone"),
        _piece(here, middle, _MARKER, _BAR_FOCUS, "accent"),
    ]


def _piece(x: float, middle: float, w: float, h: float, ink: str) -> Box:
    return Box(x, middle - h / 2, w, h, fill=ink, radius=h / 2)
