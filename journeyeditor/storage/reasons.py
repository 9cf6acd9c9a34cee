"""Reasons: what a failed operation on a file means, in a sentence for the person who waits for it."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from journeyeditor.errors import N_, Problem, UnreadableError, UnwritableError, Value
from journeyeditor.storage.files import Files

Failure = OSError | ValueError
"""What file operations raise; ValueError for names that no file can have (with a zero character)."""


_NOTHING: Mapping[str, Value] = MappingProxyType({})


class ConflictError(UnwritableError):
    """The file is not what it was when the map was opened or last saved: somebody else changed it."""


class _Reason(NamedTuple):
    code: str
    message: str


_FULL = _Reason(
    "disk-full",
    N_("“{name}” was not saved: the disk is full (needed: {needed} kB, free: {free} kB)."),
)
_NO_PERMISSION = _Reason(
    "no-permission", N_("“{name}” was not saved: no permission to write there.")
)
_NOT_SAVED = _Reason("not-saved", N_("“{name}” was not saved: {reason}."))
_WRITING = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _Reason(
        "too-big", N_("“{name}” was not saved: files may not grow that big here.")
    ),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: _Reason("read-only", N_("“{name}” was not saved: the disk is read-only.")),
    errno.ENOENT: _Reason("no-folder", N_("“{name}” was not saved: its folder does not exist.")),
    errno.ENOTDIR: _Reason("no-folder", N_("“{name}” was not saved: its folder does not exist.")),
    errno.ELOOP: _Reason(
        "link-loop", N_("“{name}” was not saved: its links go round in a circle.")
    ),
    errno.ENAMETOOLONG: _Reason("long-name", N_("“{name}” was not saved: its name is too long.")),
}
_NOT_READ = _Reason("not-read", N_("“{name}” cannot be read: {reason}."))
_MISSING = _Reason("missing", N_("There is no file “{name}”."))
_READING = {
    errno.ENOENT: _MISSING,
    errno.ENOTDIR: _MISSING,
    errno.EACCES: _Reason("no-permission", N_("“{name}” cannot be read: no permission.")),
    errno.EPERM: _Reason("no-permission", N_("“{name}” cannot be read: no permission.")),
    errno.ELOOP: _Reason(
        "link-loop", N_("“{name}” cannot be read: its links go round in a circle.")
    ),
    errno.ENXIO: _Reason("no-file", N_("“{name}” is a device or a pipe, not a file.")),
}


def unwritable(failure: Failure, path: Path, needed: int, files: Files) -> UnwritableError:
    """Make the error for a failed operation while so many bytes were written to a path."""
    reason = _WRITING.get(_number(failure), _NOT_SAVED)
    if reason is _FULL:
        free = {"needed": _kilobytes(needed), "free": _free(path, files)}
        return not_written(*reason, path, free)
    return not_written(*reason, path, _system_words(failure))


def not_written(
    code: str, message: str, path: Path, values: Mapping[str, Value] = _NOTHING
) -> UnwritableError:
    """Make the error for what speaks against writing to a path; its `{name}` is filled in."""
    return UnwritableError(
        message, [problem(code, message, path, values)], name=path.name, **values
    )


def unreadable(failure: Failure, path: Path) -> UnreadableError:
    """Make the error for a failed operation while a path was read."""
    reason = _READING.get(_number(failure), _NOT_READ)
    return not_read(*reason, path, _system_words(failure))


def not_read(
    code: str, message: str, path: Path, values: Mapping[str, Value] = _NOTHING
) -> UnreadableError:
    """Make the error for what speaks against reading a path; its `{name}` is filled in."""
    return UnreadableError(
        message, [problem(code, message, path, values)], name=path.name, **values
    )


def problem(code: str, message: str, path: Path, values: Mapping[str, Value] = _NOTHING) -> Problem:
    """Make the problem with a path that goes with an error."""
    return Problem(code, message, values={"name": path.name, **values}, file=str(path))


def _number(failure: Failure) -> int:
    return (failure.errno if isinstance(failure, OSError) else None) or 0


def _system_words(failure: Failure) -> Mapping[str, Value]:
    """Give the system's own words; their language is the system's."""
    number = _number(failure)
    return {"reason": os.strerror(number) if number else type(failure).__name__}


def _kilobytes(count: int) -> int:
    return -(-count // 1000)


def _free(path: Path, files: Files) -> int:
    try:
        return files.free(files.resolve(path).parent) // 1000
    except OSError:
        return 0
