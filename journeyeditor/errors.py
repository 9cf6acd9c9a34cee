"""JourneyError and its few kinds: what the user is told, with problems and places.

Errors carry the English message id and its values, never a finished sentence: whoever shows one
(command line, window) calls `tr` with the language of the person reading. `str()` gives English.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

Value = str | int | float


def N_(message: str) -> str:  # noqa: N802 - gettext's customary name for "extract, translate later"
    """Mark `message` as a text to be translated where it is shown; returns it unchanged."""
    return message


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a journey, at one place.

    `code` is a short stable word for machines, `message` an English message id with `{name}` fields
    filled from `values`, `where` a path such as `rows[2].cells.p-1[0].score` (empty: the whole file),
    `cards` the ids of the cards it concerns, `file` the name of the file or empty.
    """

    code: str
    message: str
    where: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    cards: tuple[str, ...] = ()
    file: str = ""

    def __str__(self) -> str:
        """Give the problem in English, with its place in front."""
        text = self.message.format(**self.values)
        return f"{self.where}: {text}" if self.where else text


class JourneyError(Exception):
    """The only exception that loading, saving and exporting raise on bad input or failing files.

    `message` is the English message id, `values` fill its `{name}` fields, `problems` name the places.
    `exit_code` is what the command line returns for it.
    """

    exit_code: ClassVar[int] = 3

    def __init__(
        self,
        message: str,
        problems: Iterable[Problem] = (),
        **values: Value,
    ) -> None:
        """Keep the message id, its values and the problems."""
        super().__init__(message)
        self.message = message
        self.values: dict[str, Value] = values
        self.problems: tuple[Problem, ...] = tuple(problems)

    def __str__(self) -> str:
        """Give the message in English."""
        return self.message.format(**self.values)


class BrokenRulesError(JourneyError):
    """It is a journey, but one that breaks rules: types, duplicate ids, dangling references."""

    exit_code = 1


class UsageError(JourneyError):
    """The program was called in a way that makes no sense."""

    exit_code = 2


class UnreadableError(JourneyError):
    """It cannot be read as a journey: missing, not JSON, another format, newer, over a limit."""

    exit_code = 3


class UnwritableError(JourneyError):
    """It cannot be written: no folder, disk full, exists already, is the source."""

    exit_code = 4
