"""QR codes on cards: the code on white paper, or why there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from journeyeditor.layout.cards.boxes import Around
from journeyeditor.layout.marks import Box, Mark, Path
from journeyeditor.layout.setting import moved, paragraph, symbol
from journeyeditor.look import tokens
from journeyeditor.models import QrCode
from journeyeditor.qr import QUIET, NoCodeError, code_of, outline, side_of
from journeyeditor.texts import tr

MODULE: Final = 3.0
"""Side of a module, px: 0.8 mm on paper, which a telephone reads from an arm's length."""

_ICON: Final = 12.0
_ICON_GAP: Final = 4.0


class CodeBlock(NamedTuple):
    """The height a code takes, and what draws it with its corner at (x, y)."""

    h: float
    at: Callable[[float, float], tuple[Mark, ...]]


def code_block(qr: QrCode, around: Around, room: float) -> CodeBlock:
    """Give a target's code, at most `room` px wide; a sentence where there can be none."""
    try:
        modules = side_of(qr) + 2 * QUIET
    except NoCodeError as error:
        return _sentence(tr(around.language, error.message, **error.values), around, room)
    module = min(MODULE, room / modules)
    if module > 1:
        module = float(int(module))  # whole px, so that at 100 % the code is sharp
    side = modules * module

    def draw(x: float, y: float) -> tuple[Mark, ...]:
        corner = tokens().radius.chip
        paper = Box(x, y, side, side, "code.paper", f"{around.hue}.border", radius=corner)
        quiet = QUIET * module
        dark = Path(outline(code_of(qr)), x + quiet, y + quiet, module, fill="code.ink")
        return paper, dark

    return CodeBlock(side, draw)


def _sentence(why: str, around: Around, room: float) -> CodeBlock:
    style = around.medium.meta
    left = _ICON + _ICON_GAP
    words = paragraph(why, style, "text2", room - left, language=around.language)

    def draw(x: float, y: float) -> tuple[Mark, ...]:
        sign = symbol("triangle-alert", "warn", 0, (style.line - _ICON) / 2, _ICON)
        marks = (sign, *(moved(mark, left, 0) for mark in words.marks))
        return tuple(moved(mark, x, y) for mark in marks)

    return CodeBlock(words.h, draw)
