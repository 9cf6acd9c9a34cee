"""Atomic writing: afterwards a file is either what it was or wholly what it should be.

A new file beside the old one takes the bytes; only when they are on the disk and were read again does
it take the old one's place. A hard link's other name keeps the old text.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from journeyeditor.errors import N_, Problem
from journeyeditor.storage.files import DISK, Files
from journeyeditor.storage.reasons import not_written, unwritable

Notes = tuple[Problem, ...]
"""What did not go quite as it should, though the file is written."""

_NEW_FILE: Final = 0o666
_TEMPORARY: Final = re.compile(r"\.je-[0-9a-f]{8}\.tmp")
_DEAD_AFTER: Final = 86_400.0  # seconds; no save takes a day
_SHARING_VIOLATIONS: Final = frozenset({5, 32, 33})  # Windows: a virus scanner holds the file
_PATIENCE: Final = (0.05, 0.1, 0.2, 0.4, 0.8, 0.95)  # seconds between tries, 2.5 in all


def write_bytes(path: Path | str, data: bytes, files: Files = DISK) -> Notes:
    """Write a file atomically, in place of the one that may be there, keeping its permissions.

    Links are followed. Raises UnwritableError, with the old file untouched and nothing left behind.
    """
    path = Path(path)
    try:
        target = files.resolve(path)
        old = look_at(target, files)
        if old:
            refuse_target(target, old, files)
        notes = _write(target, data, old, files)
        notes += _sync_folder(target.parent, files)
    except (OSError, ValueError) as failure:
        raise unwritable(failure, path, len(data), files) from failure
    _sweep(target.parent, files)
    return notes


def look_at(target: Path, files: Files) -> os.stat_result | None:
    """Say what is at a place, or that nothing is."""
    try:
        return files.stat(target)
    except FileNotFoundError:
        return None


def refuse_target(target: Path, old: os.stat_result, files: Files) -> None:
    """Raise UnwritableError for what must not be replaced, even where the folder would allow it."""
    if stat.S_ISDIR(old.st_mode):
        raise not_written("no-file", N_("“{name}” is a folder, not a file."), target)
    if not stat.S_ISREG(old.st_mode):
        message = N_("“{name}” is a device or a pipe, not a file.")
        raise not_written("no-file", message, target)
    if not old.st_mode & 0o222 or not files.may_write(target):
        message = N_("“{name}” was not saved: the file is read-only.")
        raise not_written("read-only", message, target)


def _write(target: Path, data: bytes, old: os.stat_result | None, files: Files) -> Notes:
    temporary = target.with_name(f".je-{os.urandom(4).hex()}.tmp")
    mode = stat.S_IMODE(old.st_mode) if old else _NEW_FILE
    descriptor = files.create(temporary, mode & 0o777)
    try:
        try:
            _write_all(descriptor, data, files)
            notes = _take_over(descriptor, target, old, files) if old else ()
            files.fsync(descriptor)
        except BaseException:
            with suppress(OSError):
                files.close(descriptor)
            raise
        files.close(descriptor)
        _compare(temporary, data, files)
        _put_in_place(temporary, target, files)
    except BaseException:
        with suppress(OSError):
            files.unlink(temporary)
        raise
    return notes


def _write_all(descriptor: int, data: bytes, files: Files) -> None:
    rest = memoryview(data)
    while rest:
        count = files.write(descriptor, rest)
        if count <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[count:]


def _take_over(descriptor: int, target: Path, old: os.stat_result, files: Files) -> Notes:
    """Give the new file what the old one had: owner, group, attributes, permissions."""
    mode = stat.S_IMODE(old.st_mode)
    lost = False
    new = files.stat(descriptor)
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        try:
            files.set_owner(descriptor, old.st_uid, old.st_gid)
        except OSError:
            lost = True
            mode = _for_another_group(mode)
    try:
        for name, value in files.attributes(target).items():
            files.set_attribute(descriptor, name, value)
    except OSError:
        lost = True
    files.set_mode(descriptor, mode)
    if not lost:
        return ()
    message = N_("The file’s owner, group or attributes could not be kept.")
    return (Problem("owner-lost", message, file=str(target)),)


def _for_another_group(mode: int) -> int:
    """Let a group that was not meant have only what everybody has."""
    others = mode & 0o007
    return mode & 0o700 | others << 3 | others


def _compare(temporary: Path, data: bytes, files: Files) -> None:
    """Read what was written again; raises OSError if it is something else."""
    descriptor = files.open_to_read(temporary)
    try:
        position = 0
        while chunk := files.read(descriptor, len(data) + 1):
            if chunk != data[position : position + len(chunk)]:
                break
            position += len(chunk)
        if chunk or position != len(data):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
    finally:
        files.close(descriptor)


def _put_in_place(temporary: Path, target: Path, files: Files) -> None:
    for pause in _PATIENCE:
        try:
            return files.replace(temporary, target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _SHARING_VIOLATIONS:
                raise
        files.wait(pause)
    return files.replace(temporary, target)


def _sync_folder(folder: Path, files: Files) -> Notes:
    try:
        files.sync_folder(folder)
    except OSError:
        message = N_("Saved, but the disk did not confirm that it will last through a power cut.")
        return (Problem("not-durable", message),)
    return ()


def _sweep(folder: Path, files: Files) -> None:
    """Delete what saves that were killed left behind, once it is a day old."""
    with suppress(OSError):
        dead_before = files.now() - _DEAD_AFTER
        for name in files.names(folder):
            stray = folder / name
            if _TEMPORARY.fullmatch(name) and files.stat(stray).st_mtime < dead_before:
                files.unlink(stray)
