"""Saving: a file is replaced as a whole, keeps its permissions and links, and is never lost."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyeditor.errors import JourneyError, UnreadableError, UnwritableError
from journeyeditor.models import JourneyMap, Phase
from journeyeditor.storage import ConflictError, Stamp, load, read, save, to_bytes, write_bytes
from tests.helpers.faults import FaultyFiles

PLAIN = JourneyMap(id="m-1", title="Plain", phases=(Phase(id="p-1", title="P"),))
OTHER = PLAIN.replace(title="Another")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a map in it."""
    path = tmp_path / "map.journey"
    save(PLAIN, path)
    return path


@pytest.fixture
def umask() -> Iterator[None]:
    old = os.umask(0o027)
    yield
    os.umask(old)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def code_of(error: JourneyError) -> str:
    return error.problems[0].code


def test_what_is_saved_is_read_again_with_the_same_stamp(tmp_path: Path) -> None:
    path = tmp_path / "Straße 👩‍👩‍👧.json"
    stamp = save(PLAIN, str(path))
    opened = read(path)
    assert opened.map == load(path) == PLAIN
    assert opened.stamp == stamp == Stamp.of(to_bytes(PLAIN))
    assert opened.notes == ()
    assert names(tmp_path) == [path.name]


def test_a_name_as_long_as_names_may_be_is_saved(tmp_path: Path) -> None:
    save(PLAIN, tmp_path / ("x" * 255))
    with pytest.raises(UnwritableError) as caught:
        save(PLAIN, tmp_path / ("x" * 256))
    assert code_of(caught.value) == "long-name"


def test_saving_what_the_file_holds_already_does_not_touch_it(path: Path) -> None:
    os.utime(path, ns=(1, 1))
    before = path.stat()
    save(read(path).map, path, read(path).stamp)
    assert path.stat().st_mtime_ns == 1
    assert path.stat().st_ino == before.st_ino


def test_a_file_changed_by_somebody_else_is_not_overwritten(path: Path) -> None:
    stamp = read(path).stamp
    path.write_bytes(b"theirs")
    with pytest.raises(ConflictError) as caught:
        save(OTHER, path, stamp)
    assert path.read_bytes() == b"theirs"
    assert code_of(caught.value) == "conflict"
    assert "changed" in str(caught.value)
    assert load_after(save(OTHER, path), path) == OTHER  # asked, the user wants it


def load_after(stamp: Stamp, path: Path) -> JourneyMap:
    assert read(path).stamp == stamp
    return load(path)


def test_a_file_that_somebody_deleted_is_not_silently_made_again(path: Path) -> None:
    stamp = read(path).stamp
    path.unlink()
    with pytest.raises(ConflictError, match="deleted"):
        save(OTHER, path, stamp)
    assert names(path.parent) == []


def test_a_clock_set_back_is_no_conflict(path: Path) -> None:
    stamp = read(path).stamp
    os.utime(path, (4e9, 4e9))
    save(OTHER, path, stamp)
    assert load(path) == OTHER


@pytest.mark.parametrize("wanted", [0o600, 0o640, 0o644, 0o664, 0o200 | 0o400])
def test_permissions_stay_what_they_were(path: Path, wanted: int) -> None:
    path.chmod(wanted)
    save(OTHER, path)
    assert mode(path) == wanted


def test_a_new_file_gets_the_permissions_the_user_asked_for(umask: None, tmp_path: Path) -> None:
    path = tmp_path / "new.journey"
    save(PLAIN, path)
    assert mode(path) == 0o640


def test_the_umask_does_not_narrow_an_existing_file(umask: None, path: Path) -> None:
    path.chmod(0o666)
    save(OTHER, path)
    assert mode(path) == 0o666


def test_the_temporary_file_is_never_wider_than_the_target(path: Path) -> None:
    seen: list[int] = []

    class Watching(FaultyFiles):
        def write(self, descriptor: int, data: memoryview) -> int:
            seen.append(stat.S_IMODE(self.stat(descriptor).st_mode))
            return super().write(descriptor, data)

        def replace(self, source: Path, target: Path) -> None:
            seen.append(mode(source))
            super().replace(source, target)

    path.chmod(0o600)
    save(OTHER, path, files=Watching())
    assert seen == [0o600, 0o600]


def test_a_folder_that_hands_its_group_on_does(tmp_path: Path) -> None:
    tmp_path.chmod(0o2775)
    path = tmp_path / "map.journey"
    save(PLAIN, path)
    save(OTHER, path)
    assert path.stat().st_gid == tmp_path.stat().st_gid


def test_extended_attributes_are_kept(path: Path) -> None:
    os.setxattr(path, "user.colour", b"blue")
    save(OTHER, path)
    assert os.getxattr(path, "user.colour") == b"blue"


def test_an_owner_that_cannot_be_kept_is_told_and_never_opens_the_file_to_more(path: Path) -> None:
    class Foreign(FaultyFiles):
        """The old file belongs to somebody else, and we may not give it to them."""

        def stat(self, path: Path | int) -> os.stat_result:
            result = super().stat(path)
            if isinstance(path, int):
                return result
            return os.stat_result((*result[:4], result.st_uid + 1, result.st_gid + 1, *result[6:]))

    path.chmod(0o660)
    stamp = save(OTHER, path, files=Foreign(failing={"set_owner"}, error=errno.EPERM))
    assert [note.code for note in stamp.notes] == ["owner-lost"]
    assert mode(path) == 0o600
    assert load(path) == OTHER


def test_a_read_only_file_is_refused_though_its_folder_is_not(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(UnwritableError) as caught:
        save(OTHER, path)
    assert code_of(caught.value) == "read-only"
    assert load(path) == PLAIN
    assert names(path.parent) == [path.name]


def test_a_file_we_may_not_write_is_refused(path: Path) -> None:
    with pytest.raises(UnwritableError, match="read-only"):
        save(OTHER, path, files=FaultyFiles(writable=False))
    assert load(path) == PLAIN


def test_folders_pipes_and_lost_folders_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place, code in ((tmp_path, "no-file"), (tmp_path / "pipe", "no-file")):
        for attempt in (lambda p: save(PLAIN, p), lambda p: write_bytes(p, b"x")):
            with pytest.raises(UnwritableError) as caught:
                attempt(place)
            assert code_of(caught.value) == code
        with pytest.raises(UnreadableError) as unread:
            load(place)
        assert code_of(unread.value) == code
    for place in (tmp_path / "gone" / "x", tmp_path / "pipe" / "x"):
        with pytest.raises(UnwritableError) as caught:
            save(PLAIN, place)
        assert code_of(caught.value) == "no-folder"


def test_a_name_that_no_file_can_have_is_an_error_like_others(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError):
        save(PLAIN, tmp_path / "a\0b")
    with pytest.raises(UnreadableError):
        load(tmp_path / "a\0b")
    with pytest.raises(UnreadableError) as caught:
        load(tmp_path / "nothing")
    assert code_of(caught.value) == "missing"


def test_links_stay_links_and_their_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    target = tmp_path / "deep" / "map.journey"
    save(PLAIN, target)
    absolute, relative, chain = (tmp_path / name for name in ("absolute", "relative", "chain"))
    absolute.symlink_to(target)
    relative.symlink_to("deep/map.journey")
    chain.symlink_to("relative")
    for number, link in enumerate((absolute, relative, chain)):
        wanted = PLAIN.replace(title=str(number))
        save(wanted, link)
        assert link.is_symlink()
        assert load(target) == load(link) == wanted
    assert names(tmp_path / "deep") == ["map.journey"]


def test_a_dangling_link_gets_its_target_and_a_loop_is_an_error(tmp_path: Path) -> None:
    dangling = tmp_path / "dangling"
    dangling.symlink_to("made.journey")
    save(PLAIN, dangling)
    assert load(tmp_path / "made.journey") == PLAIN
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(UnwritableError) as caught:
        save(PLAIN, tmp_path / "a")
    assert code_of(caught.value) == "link-loop"
    with pytest.raises(UnreadableError) as unread:
        load(tmp_path / "a")
    assert code_of(unread.value) == "link-loop"


def test_strays_of_dead_saves_are_ignored_and_swept_after_a_day(path: Path) -> None:
    files = FaultyFiles()
    for name, age in ((".je-00000001.tmp", 90_000), (".je-00000002.tmp", 80_000), ("je.tmp", 1e6)):
        (path.parent / name).write_bytes(b"stray")
        os.utime(path.parent / name, (files.time - age, files.time - age))
    save(OTHER, path, files=files)
    assert names(path.parent) == [".je-00000002.tmp", "je.tmp", path.name]


class InUseError(PermissionError):
    """What Windows says while a scanner holds a file."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "in use")
        self.winerror = winerror


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_held_by_a_virus_scanner_is_waited_for(path: Path, winerror: int) -> None:
    class Held(FaultyFiles):
        refusals = 2

        def replace(self, source: Path, target: Path) -> None:
            if self.refusals:
                self.refusals -= 1
                raise InUseError(winerror)
            super().replace(source, target)

    files = Held()
    save(OTHER, path, files=files)
    assert load(path) == OTHER
    files.refusals = 1_000
    with pytest.raises(UnwritableError):
        save(PLAIN, path, files=files)
    assert load(path) == OTHER
    assert sum(files.waited) - 0.15 == pytest.approx(2.5)
    assert names(path.parent) == [path.name]


def test_a_folder_that_cannot_be_synced_is_a_note_no_error(path: Path) -> None:
    stamp = save(OTHER, path, files=FaultyFiles(failing={"sync_folder"}, error=errno.EINVAL))
    assert [note.code for note in stamp.notes] == ["not-durable"]
    assert load(path) == OTHER
