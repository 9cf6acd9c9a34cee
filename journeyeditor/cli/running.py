"""Running a command: what each does, and how every ending becomes an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journeyeditor import __version__
from journeyeditor.cli.arguments import Request, request
from journeyeditor.cli.reports import Report, write
from journeyeditor.cli.surroundings import program_language
from journeyeditor.errors import N_, JourneyError, UnwritableError

if TYPE_CHECKING:
    from journeyeditor.texts import Language

INTERRUPTED: Final = 130
"""The exit code after Ctrl+C, as shells have it."""

CANNOT_WRITE: Final = UnwritableError.exit_code

HELP: Final = N_("""\
journeyeditor [FILE]
    The editor; without FILE its start screen.
journeyeditor new [--template NAME] [--language en|de] [--title TITLE] -o OUT
    Write a new map.
journeyeditor export FILE... -o OUT|FOLDER [--format pdf|xlsx|png] [--language en|de]
                     [--paper a3|a4|content] [--force]
    Export maps. The format follows from the ending of OUT.
journeyeditor validate FILE... [--json]
    Say whether files are sound.
journeyeditor templates [--json]
    List the templates of new maps.
journeyeditor schema
    Print the JSON schema of the files.
journeyeditor --version

Exit codes: 0 good, 1 a map breaks rules, 2 wrong usage, 3 cannot be read as a map, 4 cannot be written.
""")


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code; what goes wrong is told on stderr."""
    report = Report(program_language())
    try:
        try:
            asked = request(arguments)
            _COMMANDS[asked.command](asked, report)
        except JourneyError as error:
            report.fail(error)
            if error.exit_code == 2:
                report.hint(N_("See journeyeditor --help."))
        return _flushed(report.exit_code)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _without_reader()


def _flushed(exit_code: int) -> int:
    """Write out what waits in buffers; what cannot be told makes the command fail."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    return exit_code


def _without_reader() -> int:
    """Give up telling, and keep Python from complaining of it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    return CANNOT_WRITE
