"""Scale: how large the program's own texts, bars and panels are; the map has its zoom instead."""

from __future__ import annotations

import re
from typing import Final

USUAL: Final = 100
"""The percentage at which everything is as large as the tokens say."""

_SIZED: Final = re.compile(r"(font-size|min-height|min-width|(?<!-)height|(?<!-)width): (\d+)px")
_LINES: Final = 5
"""px; whatever is thinner than this in the style sheet is a line, at every size."""


class _Chosen:
    """What the settings say, in percent."""

    text_size: int = USUAL


def set_text_size(percent: int) -> None:
    """From now on make everything this large; what is there already must be made anew."""
    _Chosen.text_size = percent


def scaled(px: float) -> int:
    """Give a measure of the interface as it is to be now, in whole px."""
    return round(px * _Chosen.text_size / USUAL)


def text_size() -> int:
    """How large everything is to be now, in percent."""
    return _Chosen.text_size


def unscaled(px: float, percent: int) -> int:
    """Give what a measure at a size would be at the usual one, in whole px."""
    return round(px * USUAL / percent)


def scaled_sheet(sheet: str) -> str:
    """Give a style sheet with its letters and the least sizes of its controls as they are to be now.

    What has the focus has an edge 1 px wider all around: without it, it stays as large as it was.
    """
    return "}".join(map(_scaled_rule, sheet.split("}")))


def _scaled_rule(rule: str) -> str:
    selector = rule.partition("{")[0]
    edges = 2 if ":focus" in selector else 0

    def grown(found: re.Match[str]) -> str:
        if int(found[2]) < _LINES:
            return found[0]
        taken = 0 if found[1] == "font-size" else edges
        return f"{found[1]}: {scaled(int(found[2]) + taken) - taken}px"

    return _SIZED.sub(grown, rule)
