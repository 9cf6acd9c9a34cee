"""Loading and saving, beside json, pydantic and a file written without looking."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from pydantic_core import to_json

from journeyeditor import storage
from journeyeditor.edits import header
from journeyeditor.storage.codec.packing import packed_map
from tests.benchmarks.bare_reading import plain_json, read_plainly
from tests.benchmarks.bench import Bench
from tests.benchmarks.harness import Case, Contest, Timed, at_most


@contextmanager
def loading(bench: Bench) -> Iterator[Contest]:
    """Bytes to a map; the floor parses and validates, asking nothing about ids and references."""
    data, plain = bench.data, plain_json(bench.journey)
    yield Contest(Timed(lambda: storage.from_bytes(data)), Timed(lambda: read_plainly(plain)))


@contextmanager
def serialising(bench: Bench) -> Iterator[Contest]:
    """A map to bytes; the floor has the tree ready and only writes it down."""
    journey, tree = bench.journey, packed_map(bench.journey)
    yield Contest(Timed(lambda: storage.to_bytes(journey)), Timed(lambda: to_json(tree, indent=2)))


@contextmanager
def saving(bench: Bench) -> Iterator[Contest]:
    """A changed map to its file; the floor writes ready bytes, syncs and renames."""
    bench.path.write_bytes(bench.data)
    versions = cycle((header.change(bench.journey, title="Saved again"), bench.journey))
    stamp = storage.Stamp.of(bench.data)
    changed = next(versions)

    def change() -> None:
        nonlocal changed
        changed = next(versions)

    def save() -> None:
        nonlocal stamp
        stamp = storage.save(changed, bench.path, stamp)

    storage.save(changed, bench.path)
    stamp = storage.Stamp.of(bench.path.read_bytes())
    target = bench.folder / "floor.journey"
    yield Contest(Timed(save, before=change), Timed(lambda: _write(target, bench.data)))


@contextmanager
def saving_first(bench: Bench) -> Iterator[Contest]:
    """The first save after a file was opened, a moment later."""
    bench.path.write_bytes(bench.data)
    opened = storage.read(bench.path)

    def open_file() -> None:
        nonlocal opened
        bench.path.write_bytes(bench.data)
        opened = storage.read(bench.path)
        for _ in storage.rehearse(opened.stamp):
            pass

    def save() -> None:
        storage.save(header.change(opened.map, title="Saved"), bench.path, opened.stamp)

    target = bench.folder / "floor.journey"
    yield Contest(Timed(save, before=open_file), Timed(lambda: _write(target, bench.data)))


def _write(target: Path, data: bytes) -> None:
    temporary = target.with_suffix(".tmp")
    descriptor = os.open(temporary, os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
    try:
        os.write(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    temporary.replace(target)


CASES = (
    Case("load", "json.loads and pydantic for every record", loading),
    Case("serialise", "pydantic_core.to_json of a ready tree", serialising),
    Case("save", "write, fsync and rename of ready bytes", saving, at_most(50), clock="wall"),
    Case(
        "first save of a file that was opened",
        "write, fsync and rename of ready bytes",
        saving_first,
        at_most(50),
        clock="wall",
    ),
)
