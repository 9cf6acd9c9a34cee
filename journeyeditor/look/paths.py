"""Path strings of absolute M, L, C and Z: parsed, moved, scaled and written."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

Command: TypeAlias = tuple[str, *tuple[float, ...]]
"""A letter and its coordinates: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",)."""

_LENGTH = {"M": 2, "L": 2, "C": 6, "Z": 0}


@lru_cache(maxsize=2048)
def parse(d: str) -> tuple[Command, ...]:
    """Give the commands of a path such as "M8 15.5 L16 15.5"; a letter stands before each.

    Raises ValueError for other letters, too many or too few numbers, or a path without its M.
    """
    spaced = d.replace(",", " ")
    for letter in _LENGTH:
        spaced = spaced.replace(letter, f" {letter} ")
    words = spaced.split()
    commands: list[Command] = []
    at = 0
    while at < len(words):
        letter = words[at]
        if letter not in _LENGTH or not (commands or letter == "M"):
            raise ValueError(f"not a path of M, L, C, Z: {d!r}")
        end = at + 1 + _LENGTH[letter]
        if end > len(words):
            raise ValueError(f"numbers missing at the end of the path: {d!r}")
        commands.append((letter, *(float(word) for word in words[at + 1 : end])))
        at = end
    return tuple(commands)


def place(
    commands: Iterable[Command], x: float, y: float, factor: float = 1.0
) -> tuple[Command, ...]:
    """Scale a path by a factor about the origin, then move it by (x, y)."""
    return tuple(
        (letter, *(value * factor + (y if at % 2 else x) for at, value in enumerate(values)))
        for letter, *values in commands
    )


def translate(commands: Iterable[Command], dx: float, dy: float) -> tuple[Command, ...]:
    """Move a path."""
    return place(commands, dx, dy)


def scale(commands: Iterable[Command], factor: float) -> tuple[Command, ...]:
    """Scale a path about the origin."""
    return place(commands, 0.0, 0.0, factor)


def write(commands: Iterable[Command], digits: int = 3) -> str:
    """Give the path string of commands, coordinates rounded to so many digits."""
    return " ".join(
        letter + " ".join(_shortest(value, digits) for value in values)
        for letter, *values in commands
    )


def _shortest(value: float, digits: int) -> str:
    """Write a number without trailing zeros and never as -0."""
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
