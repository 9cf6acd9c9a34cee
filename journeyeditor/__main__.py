"""The way in: a command line becomes a command's exit code, or the window."""

from __future__ import annotations

import builtins
import gc
import importlib
import sys
from collections.abc import Sequence
from typing import Final

from journeyeditor import cli

_BEFORE_QT: Final = ("storage", "edits", "layout")
"""Packages that know nothing of Qt, in the order they are loaded."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window for a file or none; gives the exit code."""
    arguments = sys.argv[1:] if argv is None else [*argv]
    if len(arguments) > 1 or (arguments and cli.is_command(arguments[0])):
        return cli.run(arguments)
    return _window(arguments[0] if arguments else None)


def _window(file: str | None) -> int:
    """Open the editor; what the system lacks for it is told in a sentence."""
    if obstacle := cli.window_obstacle():
        return cli.tell(obstacle)
    gc.disable()  # nearly all that is made until the first frame stays; app.run turns it on again
    try:
        return _shown(file)
    except KeyboardInterrupt:
        return cli.INTERRUPTED
    finally:
        gc.enable()


def _shown(file: str | None) -> int:
    for name in _BEFORE_QT:
        importlib.import_module(f"journeyeditor.{name}")
    python_import = builtins.__import__
    try:
        importlib.import_module("PySide6.QtWidgets")
        # PySide6 puts an import of its own in place that reads the source of every module, for a
        # feature that is not used here: a tenth of the time until the first frame.
        builtins.__import__ = python_import
        from journeyeditor import app
    except ImportError as error:
        if obstacle := cli.library_missing(error):
            return cli.tell(obstacle)
        raise
    return app.run(file)


if __name__ == "__main__":
    sys.exit(main())
