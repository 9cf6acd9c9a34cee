"""The commands that need no window: new, export, validate, templates, schema."""

from journeyeditor.cli.arguments import COMMANDS
from journeyeditor.cli.running import run
from journeyeditor.cli.surroundings import library_missing, window_obstacle

__all__ = ["COMMANDS", "library_missing", "run", "window_obstacle"]
