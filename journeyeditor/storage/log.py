"""Log: what went wrong in the program, in a file that cannot grow without end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from journeyeditor.storage.state import state_folder

NAME: Final = "journeyeditor"
"""Of the logger whose messages are kept."""

_LARGEST: Final = 512 * 1024
_OLD: Final = 3
"""Files that are kept besides the newest one."""
_SHOWN: Final = 200_000
"""Bytes of the newest file that are read to be shown."""


def log_folder(*, made: bool = False) -> Path:
    """Give the folder, which need not exist yet; or make it. Raises OSError where that cannot be."""
    folder = state_folder() / "logs"
    if made:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def log_file() -> Path:
    """Give the newest file, which need not exist yet; older ones have a number behind their name."""
    return log_folder() / "journeyeditor.log"


def last_of_log() -> str:
    """Read the end of the newest file, from the beginning of a line; empty where nothing is kept."""
    try:
        with log_file().open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _SHOWN))
            found = file.read()
    except OSError:
        return ""
    if size > _SHOWN:
        found = found.partition(b"\n")[2]
    return found.decode(errors="replace")


def keep_log(first_line: Callable[[], str]) -> None:
    """From now on keep what the program logs; the file and its `first_line` come with the first message."""
    logger = logging.getLogger(NAME)
    logger.setLevel(logging.INFO)
    logger.addHandler(_Late(first_line))


class _Late(logging.Handler):
    """Opens the file when there is something to write: most starts have nothing to tell."""

    def __init__(self, first_line: Callable[[], str]) -> None:
        super().__init__()
        self._first_line = first_line
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a message; where nothing can be written the program goes on without."""
        try:
            if self._file is None:
                self._file = _opened()
                self._file.emit(_made(self._first_line()))
            self._file.emit(record)
        except OSError:
            self._file = None

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()
        super().close()


def _opened() -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # only now, as it takes a while to load

    log_folder(made=True)
    file = RotatingFileHandler(
        log_file(), maxBytes=_LARGEST, backupCount=_OLD, encoding="utf-8", errors="replace"
    )
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return file


def _made(text: str) -> logging.LogRecord:
    return logging.LogRecord(NAME, logging.INFO, "", 0, text, None, None)
