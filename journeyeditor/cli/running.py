"""Running: one command line from its words to its exit code, whatever happens on the way."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from journeyeditor.cli import INTERRUPTED
from journeyeditor.cli.arguments import request
from journeyeditor.cli.commands import RUN
from journeyeditor.cli.reports import Report, UntoldError, flush
from journeyeditor.cli.surroundings import program_language
from journeyeditor.errors import N_, JourneyError, UnwritableError, UsageError


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code; what goes wrong is told on stderr."""
    report = Report(program_language())
    try:
        try:
            asked = request(arguments)
            RUN[asked.command](asked, report)
        except JourneyError as error:
            report.fail(error)
            if isinstance(error, UsageError):
                report.hint(N_("See: journeyeditor --help"))
        except UntoldError:
            raise
        except Exception as error:  # noqa: BLE001 - the last resort: never a traceback
            report.fail(_mistake(error))
        flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except UntoldError as error:
        return _untold(error.number, report)
    return report.exit_code


def tell(error: JourneyError) -> int:
    """Tell on stderr why something could not be done, and give the exit code for it."""
    report = Report(program_language())
    report.fail(error)
    return report.exit_code


def _mistake(error: Exception) -> JourneyError:
    """Tell of a mistake in the program itself, with the place that its makers need to know."""
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    return UnwritableError(
        N_("A mistake in the program: {kind} in {file}, line {line}. Please report it."),
        kind=type(error).__name__,
        file=Path(frame.filename).name,
        line=frame.lineno or 0,
    )


def _untold(number: int, report: Report) -> int:
    """Give up telling results, and keep Python from trying once more when it ends."""
    if sys.stdout is not None:
        with suppress(OSError):
            sys.stdout.close()
    if number != errno.EPIPE:
        message = N_("The results cannot be written: {reason}.")
        report.fail(UnwritableError(message, reason=os.strerror(number)))
    return UnwritableError.exit_code
