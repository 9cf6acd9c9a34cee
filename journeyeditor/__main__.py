"""The way in: a command line becomes a command's exit code, or the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from journeyeditor import cli


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
    try:
        from journeyeditor import app
    except ImportError as error:
        if obstacle := cli.library_missing(error):
            return cli.tell(obstacle)
        raise
    try:
        return app.run(file)
    except KeyboardInterrupt:
        return cli.INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
