"""Older versions: migrated in memory by numbered functions; the old file is kept at the first save."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from journeyeditor.errors import UnreadableError, UnwritableError
from journeyeditor.models import FORMAT_VERSION
from journeyeditor.storage import from_bytes, load, mend, read, save
from journeyeditor.storage.migrations import MIGRATIONS, Migration, Tree

# A made-up version 0: titles were called names, and files did not name the reader they need.
OLD: dict[str, Any] = {
    "format": "journey",
    "version": 0,
    "id": "m-1",
    "name": "Before",
    "phases": [{"id": "p-1", "name": "P"}],
    "kept": {"a": 1},
}


def from_0(tree: Tree) -> Tree:
    """Bring a map of the made-up version 0 to version 1."""
    rest = {key: value for key, value in tree.items() if key not in {"name", "phases"}}
    phases = tree["phases"]
    assert isinstance(phases, list)
    return {
        **rest,
        "min_reader": 1,
        "title": tree["name"],
        "phases": [
            {"id": phase["id"], "title": phase["name"]}
            for phase in phases
            if isinstance(phase, dict)
        ],
    }


def broken(tree: Tree) -> Tree:
    """Fail half way."""
    tree["phases"] = []
    return {"title": tree["no such field"]}


KNOWN: Mapping[int, Migration] = {0: from_0}


def bytes_of(tree: object) -> bytes:
    return json.dumps(tree, indent=1).encode()


def test_an_older_file_is_brought_up_to_date_in_memory() -> None:
    journey = from_bytes(bytes_of(OLD), KNOWN)
    assert journey.version == FORMAT_VERSION
    assert journey.title == "Before"
    assert journey.phases[0].title == "P"
    assert journey.unknown.pairs[0][0] == "kept"


def test_at_the_first_save_the_old_file_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    path.write_bytes(bytes_of(OLD))
    opened = read(path, migrations=KNOWN)
    assert [note.code for note in opened.notes] == ["migrated"]
    stamp = save(opened.map, path, opened.stamp)
    assert (tmp_path / "map.journey.v0.bak").read_bytes() == bytes_of(OLD)
    assert load(path) == opened.map
    assert not read(path).notes
    save(opened.map.replace(title="later"), path, stamp)
    assert len([*tmp_path.iterdir()]) == 2


def test_backups_never_overwrite_each_other(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    for name in ("first", "second", "second", "third"):
        path.write_bytes(bytes_of({**OLD, "name": name}))
        save(read(path, migrations=KNOWN).map, path)
    kept = sorted(tmp_path.glob("*.bak"))
    assert [file.name for file in kept] == [
        "map.journey.v0.2.bak",
        "map.journey.v0.3.bak",
        "map.journey.v0.bak",
    ]
    assert {json.loads(file.read_bytes())["name"] for file in kept} == {"first", "second", "third"}


def test_a_migration_that_fails_leaves_file_and_program_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    path.write_bytes(bytes_of(OLD))
    with pytest.raises(UnreadableError) as caught:
        read(path, migrations={0: broken})
    assert caught.value.problems[0].code == "not-migrated"
    assert "version 0" in str(caught.value)
    assert path.read_bytes() == bytes_of(OLD)
    assert read(path, migrations=KNOWN).map.phases


def test_an_older_file_that_needs_a_newer_program_is_refused() -> None:
    with pytest.raises(UnreadableError) as caught:
        from_bytes(bytes_of({**OLD, "min_reader": 2}), KNOWN)
    assert caught.value.problems[0].code == "newer"


def test_a_file_from_a_newer_program_is_never_saved_over(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    newer = bytes_of({"format": "journey", "version": 9, "min_reader": 9})
    path.write_bytes(newer)
    journey = from_bytes(bytes_of(OLD), KNOWN)
    with pytest.raises(UnwritableError) as caught:
        save(journey, path)
    assert caught.value.problems[0].code == "newer"
    assert path.read_bytes() == newer


@pytest.mark.parametrize(
    "other",
    [b"no journey", b"[]", b'{"format": "journey", "version": "x"}', bytes(10), b"{" * 9_000],
)
def test_whatever_else_is_there_is_replaced_when_the_user_says_so(
    other: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "map.journey"
    path.write_bytes(other)
    journey = from_bytes(bytes_of(OLD), KNOWN)
    save(journey, path)
    assert load(path) == journey
    assert len([*tmp_path.iterdir()]) == 1


def test_the_order_of_released_migrations_is_frozen() -> None:
    assert [*MIGRATIONS] == [*range(1, FORMAT_VERSION)]


def test_mending_an_older_file_needs_no_other_way() -> None:
    with pytest.raises(UnreadableError):
        mend(bytes_of(OLD))
