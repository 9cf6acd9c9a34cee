"""Reading files: limits hold before memory is filled, and only regular files are read."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from journeyeditor import assets
from journeyeditor.errors import UnreadableError
from journeyeditor.storage import from_bytes, load, read
from journeyeditor.storage.codec.limits import MAX_BYTES
from tests.helpers.faults import FaultyFiles


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.journey"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    files = FaultyFiles(failing={"read"})
    with pytest.raises(UnreadableError) as caught:
        load(path, files)
    assert caught.value.problems[0].code == "too-big"
    assert caught.value.problems[0].file == str(path)


def test_a_file_that_grows_without_end_while_it_is_read_is_refused(tmp_path: Path) -> None:
    class Growing(FaultyFiles):
        def read(self, descriptor: int, count: int) -> bytes:
            return super().read(descriptor, count) or bytes(count)

    path = tmp_path / "log"
    path.write_bytes(b"x" * 100)
    with pytest.raises(UnreadableError) as caught:
        load(path, Growing())
    assert caught.value.problems[0].code == "too-big"


def test_devices_are_refused_without_waiting_for_them() -> None:
    for device in ("/dev/zero", "/dev/tty"):
        with pytest.raises(UnreadableError):
            load(device)


def test_running_out_of_memory_is_an_error_like_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(json, "loads", exhausted)
    with pytest.raises(UnreadableError, match="too many"):
        from_bytes(b"{}")


def test_pictures_that_are_missing_or_damaged_are_notes(tmp_path: Path) -> None:
    tree = json.loads(assets.read("examples/commuter-bike.journey"))
    tree["personas"][0]["picture"] = "gone"
    tree["images"] = {"a" * 64: {"type": "image/png", "data": "AAAA"}}
    path = tmp_path / "map.json"
    path.write_text(json.dumps(tree))
    opened = read(path)
    assert [(note.code, note.where, note.file) for note in opened.notes] == [
        ("picture-missing", "personas[0].picture", os.fspath(path)),
        ("picture-damaged", f"images.{'a' * 64}", os.fspath(path)),
    ]
    assert load(path) == opened.map
