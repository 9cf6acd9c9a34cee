"""Saving a map: verified before it is written, never over what somebody else wrote meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Final

from journeyeditor.errors import N_, JourneyError
from journeyeditor.models import FORMAT_VERSION, JourneyMap
from journeyeditor.storage.codec.proof import Known, proven_bytes, rows_made
from journeyeditor.storage.codec.strangers import own_tree
from journeyeditor.storage.codec.text import plain_tree
from journeyeditor.storage.files import DISK, Files
from journeyeditor.storage.reading import read_file
from journeyeditor.storage.reasons import ConflictError, not_written, problem, unwritable
from journeyeditor.storage.writing import Notes, look_at, refuse_target, write_bytes

_CURRENT: Final = re.compile(
    rb'\s*\{\s*"format":\s*"journey",\s*"version":\s*%d,\s*"min_reader":\s*%d\b'
    % (FORMAT_VERSION, FORMAT_VERSION)
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file held when it was last read or written: the hash of its bytes and their number.

    `notes` tell what did not go quite as it should when it was written. `map` is the map that was
    read or written: its rows need no second proof; `written` says which of the two. `made` are bytes
    of its rows (see `rehearse`). None of them counts when stamps are compared.
    """

    sha256: str
    size: int
    notes: Notes = field(default=(), compare=False, repr=False)
    map: JourneyMap | None = field(default=None, compare=False, repr=False)
    written: bool = field(default=False, compare=False, repr=False)
    made: dict[int, bytes] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, data: bytes) -> Stamp:
        """Make the stamp of some bytes."""
        return cls(sha256(data).hexdigest(), len(data))


def save(
    journey: JourneyMap, path: Path | str, base: Stamp | None = None, files: Files = DISK
) -> Stamp:
    """Write a map to its file atomically and give the stamp of what is there now.

    With `base`, the stamp of what was read or last written, the file must still be that, else
    ConflictError. A file that holds these bytes already is not touched. A file of an older version of
    the format is kept beside it as `name.v0.bak`, one of a newer version we cannot read is left alone.
    Raises UnwritableError with the old file untouched.
    """
    path = Path(path)
    old = _what_is_there(path, files)
    if base and (old is None or Stamp.of(old) != base):
        raise _conflict(path, gone=old is None)
    known = None
    if base and base.map and old is not None:
        known = Known(base.map, old, base.written, base.made)
    data = proven_bytes(journey, known)
    stamp = replace(Stamp.of(data), map=journey, written=True)
    if old == data:
        return stamp
    if old is not None:
        _keep_older(path, old, files)
    return replace(stamp, notes=write_bytes(path, data, files))


def rehearse(stamp: Stamp) -> Iterator[None]:
    """Make the bytes of a map's rows that were only read, one row at each step, for its first save.

    That save has to see whether they stand in the file just as they would be written.
    """
    if stamp.map is not None and not stamp.written:
        for row, data in rows_made(stamp.map):
            stamp.made[row] = data
            yield


def _what_is_there(path: Path, files: Files) -> bytes | None:
    """Read the file that will be replaced: None if there is none, no bytes if they do not matter."""
    try:
        target = files.resolve(path)
        old = look_at(target, files)
        if old is None:
            return None
        refuse_target(target, old, files)
    except (OSError, ValueError) as failure:
        raise unwritable(failure, path, 0, files) from failure
    try:
        return read_file(target, files)
    except JourneyError:  # bigger than any journey, or nobody may read it: it differs in any case
        return b""


def _conflict(path: Path, *, gone: bool) -> ConflictError:
    if gone:
        message = N_("“{name}” was not saved: the file was deleted or moved by somebody else.")
    else:
        message = N_("“{name}” was not saved: the file was changed by somebody else meanwhile.")
    return ConflictError(message, [problem("conflict", message, path)], name=path.name)


def _keep_older(path: Path, old: bytes, files: Files) -> None:
    """Back up a file of an older version; raises UnwritableError for one from a newer program."""
    if _CURRENT.match(old):
        return
    try:
        tree = own_tree(plain_tree(old))
    except JourneyError:
        return
    min_reader, version = tree.get("min_reader"), tree.get("version")
    if isinstance(min_reader, int) and min_reader > FORMAT_VERSION:
        message = N_("“{name}” was not saved: the file there was written by a newer program.")
        raise not_written("newer", message, path)
    if isinstance(version, int) and version < FORMAT_VERSION:
        _back_up(path, old, version, files)


def _back_up(path: Path, old: bytes, version: int, files: Files) -> None:
    """Keep the old bytes as `name.v0.bak`, or `name.v0.2.bak` where that is taken by others."""
    for number in count(1):
        ending = f".v{version}.bak" if number == 1 else f".v{version}.{number}.bak"
        there = _what_is_there(path.with_name(path.name + ending), files)
        if there is None:
            write_bytes(path.with_name(path.name + ending), old, files)
        if there in (None, old):
            return
