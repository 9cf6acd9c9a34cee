"""Far heads: the headers of phases and rows seen from afar, in a size that stays.

Lengths are px on the screen at whatever zoom: `w` and `h` are how large a header shows there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from journeyeditor.layout.headers import chevron
from journeyeditor.layout.marks import Box, Mark, Path
from journeyeditor.layout.plan import Plan
from journeyeditor.layout.setting import line, line_around, line_left_of, symbol
from journeyeditor.layout.text import elide, width
from journeyeditor.look import tokens
from journeyeditor.look.icons import ICON_OF_KIND
from journeyeditor.look.styles import MICRO, MICRO_STRONG
from journeyeditor.models import Hue, JourneyMap, Kind

ROWS_WIDTH: Final = 132.0
PHASES_HEIGHT: Final = 30.0
STEPS_HEIGHT: Final = 18.0

_CHEVRON: Final = 22.0
_PAD: Final = 3.0
_GAP: Final = 5.0
_LEAST_NAME: Final = 18.0
_ICON: Final = 12.0
_LEAST_LINE: Final = 10.0
_TWO_LINES: Final = 32.0


def is_far(zoom: float) -> bool:
    """Whether headers that grow and shrink with the map could not be read any more."""
    return zoom < tokens().zoom.hide_chips_below


def far_size(journey: JourneyMap, zoom: float) -> tuple[float, float]:
    """Width of the row headers and height of the phase headers at a zoom that is far.

    Names of steps go when the cards' text goes; names of rows and phases where only blocks are left.
    """
    levels, head = tokens().zoom, tokens().size.row_header
    has_steps = any(phase.steps for phase in journey.phases)
    steps = STEPS_HEIGHT if has_steps and zoom >= levels.hide_text_below else 0.0
    across = ROWS_WIDTH if zoom >= levels.blocks_only_below else float(head.collapsed)
    return across, PHASES_HEIGHT + steps


def steps_top(plan: Plan, zoom: float) -> float:
    """Where the line of steps begins in the header pane, or where the pane ends; px on the screen."""
    if is_far(zoom):
        return PHASES_HEIGHT
    return (plan.steps[0].top if plan.steps else plan.header_height) * zoom


def header_height_at(plan: Plan, zoom: float, y: float) -> float:
    """Which height of the header pane at zoom 1 shows at `y` px on the screen."""
    if not is_far(zoom):
        return y / zoom
    top = plan.steps[0].top if plan.steps else plan.header_height
    if y < PHASES_HEIGHT:
        return y * top / PHASES_HEIGHT
    return top + (y - PHASES_HEIGHT) * (plan.header_height - top) / STEPS_HEIGHT


@lru_cache(maxsize=1024)
def far_phase(number: int, title: str, w: float, *, named: bool) -> tuple[Mark, ...]:
    """A phase's chevron with its number, and its name as far as there is room and it is `named`."""
    head = tokens().size.phase_chevron
    top = (PHASES_HEIGHT - _CHEVRON) / 2
    marks: list[Mark] = []
    first = number == 1
    ends = 0.0 if first else head.notch * _CHEVRON / head.height
    if w >= 2 * head.notch + head.gap:
        marks.append(Path(chevron(w, _CHEVRON, first=first), 0, top, fill="phase"))
        left, right = ends + _PAD + 1, w - head.notch
    else:
        marks.append(Box(0, top, max(1.0, w - 1), _CHEVRON, fill="phase"))
        left, right = 0.0, w
    digits = str(number)
    wide = width(digits, MICRO_STRONG)
    middle = (PHASES_HEIGHT - MICRO.line) / 2
    room = right - left - wide - _GAP
    if named and room >= _LEAST_NAME:
        marks.append(line(digits, MICRO_STRONG, "phaseInk", left, middle))
        words = elide(title, MICRO, room)
        marks.append(line(words, MICRO, "phaseInk", left + wide + _GAP, middle))
    elif wide <= w:
        marks.append(line_around(digits, MICRO_STRONG, "phaseInk", (left + right) / 2, middle))
    return tuple(marks)


@lru_cache(maxsize=1024)
def far_step(title: str, w: float, top: float) -> tuple[Mark, ...]:
    """A step's name in the line that begins at `top`, as far as there is room."""
    room = w - 2 * _PAD
    if room < _LEAST_NAME:
        return ()
    words = elide(title, MICRO, room)
    return (line(words, MICRO, "text2", _PAD, top + (STEPS_HEIGHT - MICRO.line) / 2),)


@lru_cache(maxsize=1024)
def far_row(
    kind: Kind, hue: Hue, title: str, count: int | None, w: float, h: float
) -> tuple[Mark, ...]:
    """A row's ground, spine and icon; its name and how many cards it has, as there is room.

    In `w` px without room for a name there is the icon alone; a row too low for a line of text
    shows its colours only.
    """
    spine = tokens().size.spine
    marks: list[Mark] = [
        Box(0, 0, w, h, fill=f"{hue}.tint"),
        Box(0, 0, spine, h, fill=f"{hue}.spine"),
        Box(0, h - 1, w, 1, fill="line"),
        Box(w - 1, 0, 1, h - 1, fill=f"{hue}.border"),
    ]
    if h < _LEAST_LINE:
        return tuple(marks)
    alone = w < tokens().size.row_header.min
    middle = min(h, 2 * MICRO.line) / 2 if h < _TWO_LINES else 4 + MICRO.line / 2
    icon = min(_ICON, h - 2)
    left = spine + ((w - spine - icon) / 2 if alone else _GAP)
    marks.append(symbol(ICON_OF_KIND[kind], f"{hue}.ink", left, middle - icon / 2, icon))
    if alone:
        return tuple(marks)
    left += _ICON + _GAP
    right = w - _GAP
    top = middle - MICRO.line / 2
    if count is not None:
        number = line_left_of(str(count), MICRO, "text2", right, top)
        marks.append(number)
        right -= number.w + _GAP
    words = elide(title, MICRO_STRONG, right - left)
    marks.append(line(words, MICRO_STRONG, f"{hue}.ink", left, top))
    return tuple(marks)
