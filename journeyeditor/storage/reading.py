"""Reading whole files: regular ones of a bearable size only, never a folder, a pipe or a device."""

from __future__ import annotations

import stat
from pathlib import Path

from journeyeditor.errors import N_
from journeyeditor.storage.codec.limits import MAX_BYTES
from journeyeditor.storage.codec.text import too_big
from journeyeditor.storage.files import Files
from journeyeditor.storage.reasons import not_read, unreadable

_CHUNK = 1 << 20


def read_file(path: Path, files: Files) -> bytes:
    """Read a whole file of at most 50 MB; raises UnreadableError with the reason why not."""
    try:
        descriptor = files.open_to_read(path)
        try:
            _refuse_what_is_no_file(files.stat(descriptor).st_mode, path)
            return read_all(descriptor, files, files.stat(descriptor).st_size)
        finally:
            files.close(descriptor)
    except (OSError, ValueError) as failure:
        raise unreadable(failure, path) from failure


def read_all(descriptor: int, files: Files, size: int) -> bytes:
    """Read an open file to its end; raises UnreadableError if that is beyond 50 MB."""
    if size > MAX_BYTES:
        raise too_big(size)
    chunks: list[bytes] = []
    total = 0
    while chunk := files.read(descriptor, max(_CHUNK, size + 1)):
        chunks.append(chunk)
        total += len(chunk)
        if total > MAX_BYTES:  # it grows while it is read
            raise too_big(total)
    return b"".join(chunks)


def _refuse_what_is_no_file(mode: int, path: Path) -> None:
    if stat.S_ISDIR(mode):
        raise not_read("no-file", N_("“{name}” is a folder, not a file."), path)
    if not stat.S_ISREG(mode):
        raise not_read("no-file", N_("“{name}” is a device or a pipe, not a file."), path)
