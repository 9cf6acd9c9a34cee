"""Reports: what a command tells: results on stdout, problems on stderr, one line each, or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import TextIO

from journeyeditor.errors import JourneyError, Problem, UnwritableError
from journeyeditor.texts import Language, tr


class UntoldError(Exception):
    """Results cannot be written out: nobody reads them any more, or the disk is full."""

    def __init__(self, number: int | None) -> None:
        super().__init__(number)
        self.number = number or 0


class Report:
    """Collects what went wrong and tells it in one language; keeps the highest exit code."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self.exit_code = 0
        self._problems: list[dict[str, object]] = []

    def say(self, message: str, **values: object) -> None:
        """Tell a result, in the reader's language."""
        self.give(tr(self.language, message, **values) + "\n")

    def give(self, text: str) -> None:
        """Tell a result just as it is."""
        write(sys.stdout, text)

    def hint(self, message: str) -> None:
        """Tell what would help."""
        write(sys.stderr, tr(self.language, message) + "\n")

    def fail(self, error: JourneyError, file: str = "") -> None:
        """Tell what went wrong with a file; the exit code is the error's unless there was a higher."""
        self.exit_code = max(self.exit_code, error.exit_code)
        general = Problem(_general_code(error), error.message, values=error.values)
        self.note(error.problems or (general,), file)

    def note(self, problems: Iterable[Problem], file: str = "") -> None:
        """Tell problems with a file, without making the command fail for them."""
        for problem in problems:
            named = problem if problem.file else replace(problem, file=file)
            message = tr(self.language, named.message, **named.values)
            parts = (named.file, named.where, message)
            write(sys.stderr, one_line(": ".join(part for part in parts if part)) + "\n")
            self._problems.append(
                {
                    "file": named.file,
                    "code": named.code,
                    "message": message,
                    "where": named.where,
                    "cards": list(named.cards),
                }
            )

    def find(self, file: str, code: str, message: str, where: str, cards: tuple[str, ...]) -> None:
        """Keep a finding for the JSON object."""
        found = {"file": file, "code": code, "message": message, "where": where}
        self._problems.append({**found, "cards": list(cards)})

    def give_line(self, text: str) -> None:
        """Tell a result in one line, whatever is in it."""
        self.give(one_line(text) + "\n")

    def give_json(self, **more: object) -> None:
        """Tell everything as one JSON object."""
        found = {"ok": self.exit_code == 0, "problems": self._problems, **more}
        plain = not (sys.stdout and sys.stdout.encoding.lower().replace("-", "") == "utf8")
        write(sys.stdout, json.dumps(found, ensure_ascii=plain, indent=2) + "\n")


_BLANKS = frozenset("\u00a0\u202f")
"""Narrow and hard spaces of numbers: no danger to a line, though Python prints none of them."""


def one_line(text: str) -> str:
    """Make the characters visible that would break a line or turn its direction."""
    if text.isprintable():
        return text
    return "".join(
        letter
        if letter.isprintable() or letter in _BLANKS
        else letter.encode("unicode_escape").decode("ascii")
        for letter in text
    )


def write(stream: TextIO | None, text: str) -> None:
    """Write to a stream that may be closed (then there is none) or speak another encoding.

    Raises UntoldError if nothing can be written to it.
    """
    if stream is None:
        return
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    except OSError as error:
        raise UntoldError(error.errno) from error


def flush() -> None:
    """Write out what waits to be; raises UntoldError if that fails."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError as error:
            raise UntoldError(error.errno) from error


def _general_code(error: JourneyError) -> str:
    return "not-written" if isinstance(error, UnwritableError) else "wrong-usage"
