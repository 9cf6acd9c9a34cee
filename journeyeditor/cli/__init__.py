"""The commands that need no window: new, export, validate, templates, schema."""

from collections.abc import Sequence
from typing import Final

from journeyeditor.cli.arguments import is_command
from journeyeditor.cli.surroundings import library_missing, program_language, window_obstacle
from journeyeditor.errors import JourneyError

__all__ = [
    "INTERRUPTED",
    "is_command",
    "library_missing",
    "program_language",
    "run",
    "tell",
    "window_obstacle",
]

INTERRUPTED: Final = 130
"""The exit code after Ctrl+C, as shells have it."""


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code; what goes wrong is told on stderr."""
    from journeyeditor.cli import running  # only now: the window starts without

    return running.run(arguments)


def tell(error: JourneyError) -> int:
    """Tell on stderr why something could not be done, and give the exit code for it."""
    from journeyeditor.cli import running

    return running.tell(error)
