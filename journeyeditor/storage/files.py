"""The file layer: every touch of the disk goes through here, so that a test can make any of them fail."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol

if sys.platform == "darwin":
    import fcntl

_BINARY: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
_NO_WAITING: Final = getattr(os, "O_NONBLOCK", 0)  # opening a FIFO would wait for its other end


class Files(Protocol):
    """The operations that saving and loading are made of. Each raises OSError when it fails."""

    def resolve(self, path: Path) -> Path:
        """Follow all links to the real place, which need not exist; a loop is an error."""
        ...

    def stat(self, path: Path | int) -> os.stat_result:
        """Look at what is at a place, or at an open file."""
        ...

    def may_write(self, path: Path) -> bool:
        """Say whether we are allowed to write to an existing file."""
        ...

    def open_to_read(self, path: Path) -> int:
        """Open a file and give its descriptor."""
        ...

    def create(self, path: Path, mode: int) -> int:
        """Make a new file (it must not exist) and give its descriptor; the umask narrows `mode`."""
        ...

    def read(self, descriptor: int, count: int) -> bytes:
        """Read up to so many bytes; none means the end."""
        ...

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some or all of the bytes and say how many."""
        ...

    def fsync(self, descriptor: int) -> None:
        """Wait until an open file is on the disk."""
        ...

    def close(self, descriptor: int) -> None:
        """Close an open file; the descriptor is gone even if that fails."""
        ...

    def set_owner(self, descriptor: int, user: int, group: int) -> None:
        """Give an open file to a user and a group."""
        ...

    def attributes(self, path: Path) -> Mapping[str, bytes]:
        """Give the extended attributes of a file, access lists among them."""
        ...

    def set_attribute(self, descriptor: int, name: str, value: bytes) -> None:
        """Set an extended attribute of an open file."""
        ...

    def set_mode(self, descriptor: int, mode: int) -> None:
        """Set the permissions of an open file."""
        ...

    def replace(self, source: Path, target: Path) -> None:
        """Put a file in the place of another, in one step."""
        ...

    def sync_folder(self, folder: Path) -> None:
        """Wait until the entries of a folder are on the disk."""
        ...

    def unlink(self, path: Path) -> None:
        """Delete a file."""
        ...

    def names(self, folder: Path) -> list[str]:
        """Give the names of what is in a folder."""
        ...

    def free(self, folder: Path) -> int:
        """Say how many bytes are free."""
        ...

    def now(self) -> float:
        """Give the time in seconds since 1970."""
        ...

    def wait(self, seconds: float) -> None:
        """Let some time pass."""
        ...


class DiskFiles:
    """The real file system."""

    def resolve(self, path: Path) -> Path:
        """Follow all links to the real place, which need not exist; a loop is an error."""
        real = Path(os.path.realpath(path))
        if real.is_symlink():  # only a loop leaves a link unresolved
            real.stat()
        return real

    def stat(self, path: Path | int) -> os.stat_result:
        """Look at what is at a place, or at an open file."""
        return os.stat(path)  # noqa: PTH116 - a Path cannot stat a descriptor

    def may_write(self, path: Path) -> bool:
        """Say whether we are allowed to write to an existing file."""
        return os.access(path, os.W_OK)

    def open_to_read(self, path: Path) -> int:
        """Open a file and give its descriptor."""
        return os.open(path, os.O_RDONLY | _BINARY | _NO_WAITING)

    def create(self, path: Path, mode: int) -> int:
        """Make a new file (it must not exist) and give its descriptor; the umask narrows `mode`."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, mode)

    def read(self, descriptor: int, count: int) -> bytes:
        """Read up to so many bytes; none means the end."""
        return os.read(descriptor, count)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some or all of the bytes and say how many."""
        return os.write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        """Wait until an open file is on the disk."""
        if sys.platform == "darwin":  # there fsync waits for the drive's cache only
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close an open file; the descriptor is gone even if that fails."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Put a file in the place of another, in one step."""
        source.replace(target)

    def unlink(self, path: Path) -> None:
        """Delete a file."""
        path.unlink()

    def names(self, folder: Path) -> list[str]:
        """Give the names of what is in a folder."""
        return [place.name for place in folder.iterdir()]

    def free(self, folder: Path) -> int:
        """Say how many bytes are free."""
        return shutil.disk_usage(folder).free

    def now(self) -> float:
        """Give the time in seconds since 1970."""
        return time.time()

    def wait(self, seconds: float) -> None:
        """Let some time pass."""
        time.sleep(seconds)

    def set_owner(self, descriptor: int, user: int, group: int) -> None:
        """Give an open file to a user and a group; Windows has its own rules for that."""
        if sys.platform != "win32":
            os.fchown(descriptor, user, group)

    def set_mode(self, descriptor: int, mode: int) -> None:
        """Set the permissions of an open file; Windows has its own rules for that."""
        if sys.platform != "win32":
            os.fchmod(descriptor, mode)

    def attributes(self, path: Path) -> Mapping[str, bytes]:
        """Give the extended attributes of a file, access lists among them; none but on Linux."""
        if sys.platform != "linux":
            return {}
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}

    def set_attribute(self, descriptor: int, name: str, value: bytes) -> None:
        """Set an extended attribute of an open file; Linux only."""
        if sys.platform == "linux":
            os.setxattr(descriptor, name, value)

    def sync_folder(self, folder: Path) -> None:
        """Wait until the entries of a folder are on the disk; Windows cannot open folders."""
        if sys.platform != "win32":
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


DISK: Final[Files] = DiskFiles()
"""What everything uses that is not told otherwise."""
