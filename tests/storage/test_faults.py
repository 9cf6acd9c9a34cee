"""Every single operation of a save fails once and for ever: the file is the old one or the new one."""

from __future__ import annotations

import errno
import itertools
import subprocess
import sys
from pathlib import Path

import pytest

from journeyeditor.errors import JourneyError, UnwritableError
from journeyeditor.models import JourneyMap, Phase
from journeyeditor.storage import Stamp, load, save, to_bytes, write_bytes
from tests.helpers.faults import FaultyFiles, failure

OLD = JourneyMap(id="m-1", title="Old", phases=(Phase(id="p-1", title="P"),))
NEW = OLD.replace(title="New, and longer than before", purpose="x" * 5_000)
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EINTR, errno.ENOENT)


def strays(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir() if entry.name.endswith(".tmp")]


def claims_to_have_saved(files: FaultyFiles, path: Path, base: Stamp | None) -> bool:
    """Try to save; a failure must be told as one."""
    error = failure(save, NEW, path, base, files)
    assert error is None or (error.exit_code == 4 and str(error) and error.problems)
    return error is None


@pytest.mark.parametrize("base", [None, Stamp.of(to_bytes(OLD))], ids=["without base", "with base"])
@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("error", ERRORS)
def test_whatever_fails_the_file_is_old_or_new(
    error: int, *, for_ever: bool, base: Stamp | None, tmp_path: Path
) -> None:
    path = tmp_path / "map.journey"
    for number in itertools.count(1):
        path.unlink(missing_ok=True)
        save(OLD, path)
        files = FaultyFiles(number, for_ever=for_ever, error=error, longest_write=2_000)
        saved = claims_to_have_saved(files, path, base)
        assert path.read_bytes() == to_bytes(NEW if saved else OLD), files.done
        for stray in strays(tmp_path):
            assert "unlink" in files.done[number - 1 :], files.done
            (tmp_path / stray).unlink()
        if number > len(files.done):
            assert saved
            break
    assert number > 15


@pytest.mark.parametrize("longest_write", [1, 7, 4_096])
def test_short_writes_are_continued(longest_write: int, tmp_path: Path) -> None:
    files = FaultyFiles(longest_write=longest_write)
    save(NEW, tmp_path / "x", files=files)
    assert load(tmp_path / "x") == NEW
    assert files.done.count("write") == -(-len(to_bytes(NEW)) // longest_write)


def test_writes_that_write_nothing_are_an_error_not_an_endless_loop(tmp_path: Path) -> None:
    save(OLD, tmp_path / "x")
    with pytest.raises(JourneyError):
        save(NEW, tmp_path / "x", files=FaultyFiles(longest_write=0))
    assert load(tmp_path / "x") == OLD
    assert not strays(tmp_path)


class Lying(FaultyFiles):
    """A disk that claims to have written everything, but lost or changed some."""

    def __init__(self, lost: bytes, given: bytes) -> None:
        super().__init__()
        self.lost, self.given = lost, given

    def write(self, descriptor: int, data: memoryview) -> int:
        super().write(descriptor, memoryview(bytes(data).replace(self.lost, self.given)))
        return len(data)


@pytest.mark.parametrize("given", [b"", b"nEw", b"New and New"])
def test_what_the_disk_lost_or_changed_is_found_by_reading_again(
    given: bytes, tmp_path: Path
) -> None:
    save(OLD, tmp_path / "x")
    with pytest.raises(JourneyError):
        save(NEW, tmp_path / "x", files=Lying(b"New", given))
    assert load(tmp_path / "x") == OLD
    assert not strays(tmp_path)


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_with_what_is_needed_and_free(error: int, tmp_path: Path) -> None:
    files = FaultyFiles(failing={"write"}, error=error)
    with pytest.raises(UnwritableError, match=r"needed: 124 kB, free: \d+ kB") as caught:
        write_bytes(tmp_path / "x", bytes(123_456), files)
    assert caught.value.problems[0].code == "disk-full"
    assert not strays(tmp_path)


def test_an_interrupted_save_leaves_nothing_behind(tmp_path: Path) -> None:
    save(OLD, tmp_path / "x")
    files = FaultyFiles(failing={"fsync"}, error=KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        save(NEW, tmp_path / "x", files=files)
    assert load(tmp_path / "x") == OLD
    assert not strays(tmp_path)


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
def test_whatever_fails_while_loading_is_a_journey_error(*, for_ever: bool, tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    save(OLD, path)
    for number in itertools.count(1):
        files = FaultyFiles(number, for_ever=for_ever)
        error = failure(load, path, files)
        if number > len(files.done):
            assert error is None
            break
        assert error
        assert error.exit_code == 3
        assert error.problems[0].file == str(path)


FULL_DISK = """
import resource, sys
from journeyeditor.errors import JourneyError
from journeyeditor.storage import load, save
path, limit = sys.argv[1], int(sys.argv[2])
journey = load(path)
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    save(journey.replace(purpose="y" * 100_000), path)
except JourneyError as error:
    print(error.problems[0].code)
"""


def test_a_real_short_write_of_the_system_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    save(NEW, path)
    ran = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path), "40000"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == "too-big"
    assert load(path) == NEW
    assert not strays(tmp_path)
