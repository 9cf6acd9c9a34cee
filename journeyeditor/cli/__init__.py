"""The commands that need no window: new, export, validate, templates, schema."""

from journeyeditor.cli.arguments import is_command
from journeyeditor.cli.running import INTERRUPTED, run, tell
from journeyeditor.cli.surroundings import library_missing, program_language, window_obstacle

__all__ = [
    "INTERRUPTED",
    "is_command",
    "library_missing",
    "program_language",
    "run",
    "tell",
    "window_obstacle",
]
