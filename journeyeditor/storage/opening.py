"""Opening: a file to the map in it, with what is to be remembered and told about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from journeyeditor.errors import N_, JourneyError, Problem
from journeyeditor.models import FORMAT_VERSION, JourneyMap
from journeyeditor.models.checks import missing_pictures
from journeyeditor.storage.codec import checked, decoded, settled
from journeyeditor.storage.files import DISK, Files
from journeyeditor.storage.migrations import MIGRATIONS, Migration
from journeyeditor.storage.reading import read_file
from journeyeditor.storage.saving import Stamp


class Opened(NamedTuple):
    """A map, the stamp of its file (hand it to `save`), and notes: missing pictures, an older version."""

    map: JourneyMap
    stamp: Stamp
    notes: tuple[Problem, ...]


def load(path: Path | str, files: Files = DISK) -> JourneyMap:
    """Give the map in a file; raises UnreadableError or BrokenRulesError that name file and place."""
    return _opened(Path(path), files, MIGRATIONS).map


def read(
    path: Path | str, files: Files = DISK, migrations: Mapping[int, Migration] = MIGRATIONS
) -> Opened:
    """Open a file for editing; raises UnreadableError or BrokenRulesError as `load` does.

    Nothing is mended silently: for a file that breaks only rules of ids and references, `mend` can be
    asked.
    """
    opened = _opened(Path(path), files, migrations)
    notes = (*opened.notes, *missing_pictures(opened.map))
    return opened._replace(notes=tuple(replace(note, file=str(path)) for note in notes))


def _opened(path: Path, files: Files, migrations: Mapping[int, Migration]) -> Opened:
    with naming(path):
        data = read_file(path, files)
        journey, version = decoded(data, migrations)
        journey = settled(checked(journey))
    notes = () if version >= FORMAT_VERSION else (_migrated(version),)
    stamp = replace(Stamp.of(data), map=None if notes else journey)
    return Opened(journey, stamp, notes)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Put the file's name into the problems of errors raised inside."""
    try:
        yield
    except JourneyError as error:
        error.problems = tuple(replace(problem, file=str(path)) for problem in error.problems)
        raise


def _migrated(version: int) -> Problem:
    return Problem(
        "migrated",
        N_(
            "The file is of the older version {version}; it is brought up to date when it is saved."
        ),
        values={"version": version},
    )
