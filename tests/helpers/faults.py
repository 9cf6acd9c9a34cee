"""A file layer whose Nth operation fails, once or for ever, or which writes less than it was given."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import ParamSpec, TypeVar

from journeyeditor.errors import JourneyError
from journeyeditor.storage.files import DiskFiles

T = TypeVar("T")
P = ParamSpec("P")


def failure(attempt: Callable[P, object], *args: P.args, **named: P.kwargs) -> JourneyError | None:
    """Try something; gives the error if it fails as things here may, None if it does not."""
    try:
        attempt(*args, **named)
    except JourneyError as error:
        return error
    return None


class FaultyFiles(DiskFiles):
    """The real file system, but operation number `fails_at` (from 1) raises OSError.

    With `for_ever` all later ones do, too, and so do always those named in `failing`. `error` is the
    number of the OSError, or what is raised instead. `done` lists the operations so far.
    `longest_write` cuts every write short; the clock stands at `time` and waiting only moves it.
    """

    def __init__(
        self,
        fails_at: int = 0,
        *,
        for_ever: bool = False,
        failing: Collection[str] = (),
        error: int | BaseException = errno.EIO,
        longest_write: int | None = None,
        writable: bool = True,
    ) -> None:
        self.fails_at = fails_at
        self.for_ever = for_ever
        self.failing = failing
        self.error = (
            error if isinstance(error, BaseException) else OSError(error, os.strerror(error))
        )
        self.longest_write = longest_write
        self.writable = writable
        self.done: list[str] = []
        self.time = 1_800_000_000.0
        self.waited: list[float] = []

    def _do(self, name: str, operation: Callable[[], T]) -> T:
        self.done.append(name)
        number = len(self.done)
        fails_now = number == self.fails_at or (self.for_ever and number > self.fails_at > 0)
        if fails_now or name in self.failing:
            if name == "close":  # the descriptor is gone all the same
                operation()
            raise self.error
        return operation()

    def resolve(self, path: Path) -> Path:
        return self._do("resolve", lambda: DiskFiles.resolve(self, path))

    def stat(self, path: Path | int) -> os.stat_result:
        return self._do("stat", lambda: DiskFiles.stat(self, path))

    def may_write(self, path: Path) -> bool:
        return self.writable and DiskFiles.may_write(self, path)

    def open_to_read(self, path: Path) -> int:
        return self._do("open_to_read", lambda: DiskFiles.open_to_read(self, path))

    def create(self, path: Path, mode: int) -> int:
        return self._do("create", lambda: DiskFiles.create(self, path, mode))

    def read(self, descriptor: int, count: int) -> bytes:
        return self._do("read", lambda: DiskFiles.read(self, descriptor, count))

    def write(self, descriptor: int, data: memoryview) -> int:
        part = data[: self.longest_write]
        return self._do("write", lambda: DiskFiles.write(self, descriptor, part))

    def fsync(self, descriptor: int) -> None:
        self._do("fsync", lambda: DiskFiles.fsync(self, descriptor))

    def close(self, descriptor: int) -> None:
        self._do("close", lambda: DiskFiles.close(self, descriptor))

    def set_owner(self, descriptor: int, user: int, group: int) -> None:
        self._do("set_owner", lambda: DiskFiles.set_owner(self, descriptor, user, group))

    def attributes(self, path: Path) -> Mapping[str, bytes]:
        return self._do("attributes", lambda: DiskFiles.attributes(self, path))

    def set_attribute(self, descriptor: int, name: str, value: bytes) -> None:
        self._do("set_attribute", lambda: DiskFiles.set_attribute(self, descriptor, name, value))

    def set_mode(self, descriptor: int, mode: int) -> None:
        self._do("set_mode", lambda: DiskFiles.set_mode(self, descriptor, mode))

    def replace(self, source: Path, target: Path) -> None:
        self._do("replace", lambda: DiskFiles.replace(self, source, target))

    def sync_folder(self, folder: Path) -> None:
        self._do("sync_folder", lambda: DiskFiles.sync_folder(self, folder))

    def unlink(self, path: Path) -> None:
        self._do("unlink", lambda: DiskFiles.unlink(self, path))

    def names(self, folder: Path) -> list[str]:
        return self._do("names", lambda: DiskFiles.names(self, folder))

    def free(self, folder: Path) -> int:
        return self._do("free", lambda: DiskFiles.free(self, folder))

    def now(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.time += seconds
